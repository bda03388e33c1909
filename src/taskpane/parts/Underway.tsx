import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useServices, useStore } from '../services';
import { Bar } from './Bar';

export const WORDS = {
  writing: 'Corridor is writing',
  waits: 'You can look at everything. Other writes wait until this one is done.',
  see: 'See how far',
} as const;
// What is over before is not worth a word.
const SOON = 300;

/** Says on every screen that something is being written, and leads to how far it is. */
export function Underway() {
  const { job, writing } = useStore();
  const far = job?.stage === 'writing';
  return far || writing ? <Said far={far} /> : null;
}

function Said({ far }: { readonly far: boolean }) {
  const { go } = useServices();
  const [late, setLate] = useState(far);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const see = (
    <Button size="small" onClick={() => go('#writing')}>
      {WORDS.see}
    </Button>
  );
  return (
    <Bar tone="info" title={WORDS.writing} actions={far ? see : undefined}>
      {WORDS.waits}
    </Bar>
  );
}
