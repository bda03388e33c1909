import type { Step } from '../step';
import { fill } from '../words';

export const WORDS = {
  name: 'Read the status',
  line: '{n} {n:envelope|envelopes}, corridor, three scenarios',
  sheets: 'from the sheets',
  needs: 'needs step 3',
  sentence: 'Spend against the corridor, envelopes that need someone, and what changed since the last close.',
  button: 'Read status',
} as const;

/** Done when the status was opened after the last write. */
const step: Step = {
  order: 4,
  name: WORDS.name,
  screen: '#status',
  question: ({ look, status, statusRead, batches }) => {
    const written = look?.lastAction?.at ?? null;
    return {
      mark: written !== null && statusRead !== null && statusRead >= written ? 'done' : 'todo',
      line: !look?.built ? WORDS.needs : batches === null ? WORDS.sheets : fill(WORDS.line, { n: status?.envelopes.length ?? 0 }),
      sentence: WORDS.sentence,
      button: WORDS.button,
      press: ({ go }) => go('#status'),
    };
  },
};
export default step;
