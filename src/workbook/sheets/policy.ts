import type { Block, Sheet, TableColumn } from '../sheet';
import { cell, look, section } from '../parts/blocks';
import { POLICY_ROWS, type PolicyRow } from '../parts/policy-list';

const FIRST = 7;
const LAST = FIRST + POLICY_ROWS.length - 1;
const STAGES = LAST + 3;
const place = (column: string, index: number): string => `${column}${String(FIRST + index)}`;
const WHITE = '#FFFFFF';

function blocks(row: PolicyRow, index: number): readonly Block[] {
  if ('group' in row) return [section(place('A', index), row.group, place('H', index))];
  if ('table' in row) return [cell(place('B', index), row.shows, { role: 'link', align: 'right' })];
  const { value, format, list, limits } = row;
  return [
    cell(place('B', index), value, {
      role: 'input',
      format,
      align: 'right',
      ...(list === undefined ? {} : { list }),
      ...(limits === undefined ? {} : { limits }),
    }),
    ...(limits === undefined ? [] : [look(`${place('D', index)}:${place('E', index)}`, { format, align: 'right' })]),
  ];
}
const rowOf = (row: PolicyRow): Readonly<Record<string, string | number | null>> => {
  if ('group' in row) return { Setting: row.group };
  const common = { Setting: row.setting, Unit: row.unit, Meaning: row.meaning };
  if ('table' in row) return { ...common, Name: row.table };
  return { ...common, Low: row.limits?.min ?? null, High: row.limits?.max ?? null, Name: row.name };
};
const text = (name: string, width: number): TableColumn => ({ name, width, format: 'general', role: 'data' });

/** Every threshold, rate and target that the workbook uses. */
export default {
  name: 'Policy',
  kind: 'input',
  order: 40,
  title: 'Policy',
  purpose: 'Every threshold, rate and target that the workbook uses. Change a blue cell and every sheet follows.',
  question: 'Which thresholds, rates and targets drive every figure here?',
  widths: [37, 25, 14, 11, 11, 12, 52, 24],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblPolicy',
      at: 'A6',
      key: ['Name'],
      columns: [
        text('Setting', 37),
        text('Value', 25),
        text('Unit', 14),
        text('Low', 11),
        text('High', 11),
        { name: 'Changed', width: 12, format: 'day', role: 'data' },
        text('Meaning', 52),
        text('Name', 24),
      ],
      rows: POLICY_ROWS.map(rowOf),
    },
    look(`A${String(FIRST)}:H${String(LAST)}`, { role: 'formula', fill: WHITE }),
    look(`A${String(FIRST)}:A${String(LAST)}`, { indent: 1 }),
    look(`C${String(FIRST)}:H${String(LAST)}`, { role: 'muted', fill: WHITE }),
    look(`C6:C${String(LAST)}`, { indent: 1 }),
    look(`B6:B6`, { align: 'right' }),
    look(`D6:F6`, { align: 'right' }),
    ...POLICY_ROWS.flatMap(blocks),
    ...POLICY_ROWS.flatMap((row, index) => ('group' in row ? [look(place('A', index), { indent: 0 })] : [])),
    {
      kind: 'table',
      name: 'tblStages',
      at: `A${String(STAGES)}`,
      key: ['Stage'],
      columns: [
        { name: 'Stage', width: 33, format: 'general', role: 'input', list: 'stage' },
        {
          name: 'Share',
          width: 16,
          format: 'threshold',
          role: 'input',
          limits: { min: 0, max: 1 },
          note: "Share of the quarter's budget; the shares sum to 100%.",
        },
        { name: 'Maturity', width: 14, format: 'general', role: 'input', list: 'maturity', note: 'Which scenario weights the stage takes from Scenarios.' },
        { name: 'Growth', width: 11, format: 'threshold', role: 'input', limits: { min: -1, max: 1 }, note: 'Growth of usage a month.' },
      ],
      rows: [
        { Stage: 'production', Share: 0.6, Maturity: 'mature', Growth: 0.02 },
        { Stage: 'scaling', Share: 0.25, Maturity: 'growing', Growth: 0.03 },
        { Stage: 'experiment', Share: 0.15, Maturity: 'early', Growth: 0 },
      ],
    },
    cell(`F${String(STAGES + 1)}`, '=IF(ABS(SUM(tblStages[Share])-1)<=Policy_WeightTolerance,"PASS","FAIL")', { role: 'status' }),
    cell(`G${String(STAGES + 1)}`, '="Shares sum to "&FIXED(SUM(tblStages[Share])*100,1)&"%"', { role: 'muted' }),
  ],
  conditions: [{ kind: 'words', area: `F${String(STAGES + 1)}:F${String(STAGES + 1)}` }],
  names: POLICY_ROWS.flatMap((row, index) => ('name' in row ? [{ name: row.name, refersTo: `=Policy!$B$${String(FIRST + index)}` }] : [])),
  print: { areas: ['A:H'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
