import { useMemo } from 'react';
import { type Format, formats } from '../format';
import { useServices, useStore } from '../services';

/** How this reader sees numbers: Excel's separators, the pane's setting for negatives. */
export function useFormat(): Format {
  const { host } = useServices();
  const { look, settings } = useStore();
  const decimalSeparator = look?.decimalSeparator ?? null;
  const thousandsSeparator = look?.thousandsSeparator ?? null;
  const { negative } = settings;
  return useMemo(
    () => formats({ language: host.language, decimalSeparator, thousandsSeparator, negative }),
    [host.language, decimalSeparator, thousandsSeparator, negative],
  );
}
