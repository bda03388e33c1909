import { Button, type ButtonProps } from '@fluentui/react-components';
import { occupied } from '../flows/busy';
import { useStore } from '../services';

/** A button that begins something to be written. It is off while anything else is, so that no press is lost. */
export function WriteButton({ disabledFocusable = false, ...props }: ButtonProps) {
  const state = useStore();
  return <Button {...props} disabledFocusable={disabledFocusable || occupied(state)} />;
}
