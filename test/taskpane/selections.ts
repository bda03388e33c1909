import type { Selected } from '../../src/workbook/selected';

/** An empty cell beside figures of workflows. */
export const selected: Selected = {
  sheet: 'UnitCost',
  cell: 'H14',
  value: '',
  text: '',
  formula: null,
  filledFrom: null,
  columns: [
    { heading: 'Invoice cost', column: 'D', top: 7, bottom: 18, here: 84310.22, values: [84310.22, 12000, 3000] },
    { heading: 'Units', column: 'C', top: 7, bottom: 18, here: 561400, values: [561400, 400, 300] },
    { heading: 'Workflow', column: 'A', top: 7, bottom: 18, here: 'Support assistant', values: ['Support assistant', 'Translation', 'Coding'] },
  ],
};
/** Columns that fit BAND, whose example takes single cells and answers with two. */
export const bandColumns: Selected['columns'] = [
  { heading: 'Metric', column: 'D', top: 7, bottom: 18, here: 100, values: [100] },
  { heading: 'Floor', column: 'C', top: 7, bottom: 18, here: 0.02, values: [0.02] },
  { heading: 'Ceiling', column: 'B', top: 7, bottom: 18, here: 0.04, values: [0.04] },
];
