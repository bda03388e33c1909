import { findFunction } from '../../src/functions/call';
import type { Explained } from '../../src/taskpane/explained';
import { known } from '../../src/taskpane/known-functions';
import type { InputFrom } from '../../src/workbook/followed';

const said = (name: string, cells: readonly unknown[]) => {
  if (findFunction(name) === undefined) throw new Error(name);
  const found = known.explain(name, cells, { row: 0, column: 0 });
  if (found === null) throw new Error(name);
  return found.explanation;
};
const from = (typed: string, at: string | null, value: unknown = null): InputFrom => ({ typed, at, value, rows: null });
const ids = Array.from({ length: 1204 }, (_, i) => i);

/** A unit cost whose rows tie. */
export const followed: Explained = {
  sheet: 'UnitCost',
  cell: 'F12',
  value: 84310.22 / 561400,
  text: '0.1502',
  formula: '=CORRIDOR.COST_PER_UNIT(D12,E12)',
  filledFrom: null,
  label: 'Support assistant',
  heading: 'AI cost of one resolution',
  calls: [
    {
      explanation: said('COST_PER_UNIT', [84310.22, 561400]),
      span: { from: 1, to: '=CORRIDOR.COST_PER_UNIT(D12,E12)'.length },
      inputs: [
        {
          ...from('D12', 'UnitCost!D12', 84310.22),
          rows: {
            ids,
            parts: [
              { vendor: 'OpenAI', basis: 'invoiced', rows: 930, amount: '61870.02' },
              { vendor: 'Anthropic', basis: 'vendor-reported', rows: 248, amount: '19640.2' },
              { vendor: 'Zendesk', basis: 'allocated', rows: 26, amount: '2800' },
            ],
            total: '84310.22',
            ties: ['UnitCost!D12'],
            shown: '84310.22',
          },
        },
        from('E12', 'UnitCost!E12', 561400),
      ],
    },
  ],
  settings: [{ name: 'Policy_Uncertainty', at: 'Policy!B31', label: 'Uncertainty', text: '0.1' }],
  rows: null,
  unread: false,
};
/** An error with the input that causes it. */
export const faulty: Explained = {
  ...followed,
  cell: 'F13',
  value: '#N/A',
  text: '#N/A',
  label: 'Translation',
  formula: '=CORRIDOR.COST_PER_UNIT(D13,E13)',
  calls: [
    {
      span: { from: 1, to: '=CORRIDOR.COST_PER_UNIT(D12,E12)'.length },
      explanation: said('COST_PER_UNIT', [100, null]),
      inputs: [from('D13', 'UnitCost!D13', 100), from('E13', 'UnitCost!E13', '')],
    },
  ],
  settings: [],
};
/** One call within another. */
export const nested: Explained = {
  ...followed,
  cell: 'F14',
  value: 120,
  text: '120.00',
  formula: '=CORRIDOR.DEFLATE(CORRIDOR.COST_PER_UNIT(D14,E14),0.2,12)',
  calls: [
    {
      span: { from: 18, to: 54 },
      explanation: said('COST_PER_UNIT', [75000, 500]),
      inputs: [from('D14', 'UnitCost!D14', 75000), from('E14', 'Value!E31', 500)],
    },
    {
      span: { from: 1, to: '=CORRIDOR.DEFLATE(CORRIDOR.COST_PER_UNIT(D14,E14),0.2,12)'.length },
      explanation: said('DEFLATE', [150, 0.2, 12]),
      inputs: [from('CORRIDOR.COST_PER_UNIT(D14,E14)', null, 150), from('0.2', null, 0.2), from('12', null, 12)],
    },
  ],
};
/** A cell of the analyst's. */
export const foreign: Explained = {
  ...followed,
  cell: 'B7',
  value: 42,
  text: '42',
  formula: '=SUM(B2:B6)',
  calls: [],
  settings: [],
  label: null,
  heading: null,
};
/** Rows that do not sum to what the cell shows, of many sources. */
export const untied: Explained = {
  ...foreign,
  cell: 'D12',
  rows: {
    ids,
    parts: Array.from({ length: 14 }, (_, i) => ({
      vendor: `Vendor ${String(i + 1)} of the long name`,
      basis: 'vendor-reported',
      rows: 86,
      amount: '6022.1585',
    })),
    total: '84310.22',
    ties: ['UnitCost!D12'],
    shown: '84300.22',
  },
};
