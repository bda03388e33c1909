import { useEffect, useState } from 'react';
import type { PaneHost } from './host';
import type { Settings } from './state';

const SYSTEM = '(prefers-color-scheme: dark)';
/** Dark or light: the analyst's choice, else Office's, else the system's. Excel tells no change, so it is read again when the pane comes back. */
export function useDark(host: PaneHost, choice: Settings['look']): boolean {
  const read = (): boolean => (choice === 'office' ? (host.isDark() ?? matchMedia(SYSTEM).matches) : choice === 'dark');
  const [isDark, set] = useState(read);
  useEffect(() => {
    const again = (): void => set(read());
    const system = matchMedia(SYSTEM);
    again();
    addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    system.addEventListener('change', again);
    return () => {
      removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
      system.removeEventListener('change', again);
    };
  });
  return isDark;
}
