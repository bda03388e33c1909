import { Button } from '@fluentui/react-components';
import { cancelJob } from '../flows/bring-in';
import { useServices, useStore } from '../services';
import { Bar } from './Bar';

export const WORDS = {
  title: 'Picked up where it was',
  text: 'This import was under way. Nothing of it is written yet.',
  drop: 'Drop it',
} as const;

/** Says that an import was begun before the pane was loaded again, or before the server fell silent. */
export function PickedUp() {
  const services = useServices();
  const { job } = useStore();
  if (job?.picked !== true) return null;
  const drop = (
    <Button size="small" onClick={() => void cancelJob(services)}>
      {WORDS.drop}
    </Button>
  );
  return (
    <Bar tone="info" title={WORDS.title} actions={drop}>
      {WORDS.text}
    </Bar>
  );
}
