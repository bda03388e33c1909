import { Button } from '@fluentui/react-components';
import { starterRules } from '../../ledger/starter-rules';
import { addRules } from '../flows/classify';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { Bar } from './Bar';

export const WORDS = {
  title: 'This workbook has no rules yet',
  text: '{n} rules to begin with know AI vendors and words of accounts and memos. They go into Rules, where you change them.',
  add: 'Add {n} starter rules',
} as const;

/** Offered where there are no rules: a book to begin with. It changes nothing before it was looked at. */
export function StarterRules() {
  const services = useServices();
  const { role } = useStore();
  const rules = starterRules(0);
  return (
    <Bar
      tone="info"
      title={WORDS.title}
      {...(role === 'viewer'
        ? {}
        : {
            actions: (
              <Button size="small" onClick={() => void addRules(services, rules)}>
                {fill(WORDS.add, { n: rules.length })}
              </Button>
            ),
          })}
    >
      {fill(WORDS.text, { n: rules.length })}
    </Bar>
  );
}
