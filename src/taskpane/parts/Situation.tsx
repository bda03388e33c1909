import { Button } from '@fluentui/react-components';
import { remedy } from '../flows/remedy';
import { useServices } from '../services';
import { type Described, type PaneSituation, describe } from '../situations';
import { Bar } from './Bar';
import { useFormat } from './reading';

/** Words for a situation as this reader sees dates and counts. */
export function useDescribe(): (situation: PaneSituation) => Described {
  const format = useFormat();
  return (situation) => describe(situation, format.count);
}

/** What keeps the pane from going on: title, sentence, one action. Every screen shows it at the top of main in the same way. */
export function Situation({ situation }: { readonly situation: PaneSituation }) {
  const services = useServices();
  const { tone, title, sentence, action } = useDescribe()(situation);
  const press = action && (
    <Button size="small" onClick={() => void remedy(services, situation, action)}>
      {action.label}
    </Button>
  );
  return (
    <Bar tone={tone} title={title} actions={press ?? undefined}>
      {sentence}
    </Bar>
  );
}
