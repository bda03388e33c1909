import type { Sheet } from '../sheet';
import { choice, input, share } from '../parts/columns';

const row = (Maturity: string, Scenario: string, Multiple: number, Weight: number) => ({
  Maturity,
  Scenario,
  Multiple,
  Weight,
  DeflationLow: 0.2,
  DeflationMode: 0.275,
  DeflationHigh: 0.4,
});

/** Three scenarios for each maturity, with their weights. */
export default {
  name: 'Scenarios',
  kind: 'input',
  order: 48,
  title: 'Scenarios',
  purpose: 'Three scenarios for each maturity: how far usage goes in twelve months, and how likely that is.',
  question: 'How far may usage go, and how likely is each way?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblScenarios',
      at: 'A6',
      key: ['Maturity', 'Scenario'],
      columns: [
        choice('Maturity', 14, 'maturity'),
        input('Scenario', 18),
        input('Multiple', 12, 'ratio', { limits: { min: 0, max: 100 }, note: "Times today's usage, reached after twelve months." }),
        share('Weight', 12, { note: 'The weights of a maturity sum to 100%.' }),
        share('DeflationLow', 15),
        share('DeflationMode', 16),
        share('DeflationHigh', 16),
      ],
      rows: [
        row('mature', 'Baseline', 1, 0.7),
        row('mature', 'Expansion', 2, 0.25),
        row('mature', 'New use', 3, 0.05),
        row('growing', 'Baseline', 1, 0.5),
        row('growing', 'Expansion', 2, 0.35),
        row('growing', 'New use', 3, 0.15),
        row('early', 'Baseline', 1, 0.25),
        row('early', 'Expansion', 2, 0.5),
        row('early', 'New use', 3, 0.25),
      ],
    },
  ],
  print: { areas: ['A:G'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
