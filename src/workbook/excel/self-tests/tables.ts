import type { Area } from './self-test';

const NAME = 'tblCorridorSelfTest';
const valuesOf = async (table: Excel.Table, context: Excel.RequestContext): Promise<unknown> => {
  const body = table.getDataBodyRange().load('values');
  await context.sync();
  return body.values as unknown;
};

/** Tables grow and shrink without touching what stands beside them. */
export const tables: Area = {
  area: 'Tables',
  tests: [
    {
      name: 'A table over cells that are written',
      ask: async (sheet, context) => {
        sheet.getRange('A30:B33').values = [
          ['Key', 'Figure'],
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ];
        sheet.getRange('D32').values = [['beside']];
        const table = sheet.tables.add('A30:B33', true);
        table.name = NAME;
        table.style = 'TableStyleLight1';
        table.showBandedRows = false;
        return {
          got: await valuesOf(table, context),
          want: [
            ['a', 1],
            ['b', 2],
            ['c', 3],
          ],
        };
      },
    },
    {
      name: 'Rows come in at a place, and values follow as a block',
      ask: async (sheet, context) => {
        const table = sheet.tables.getItem(NAME);
        table.clearFilters();
        table.rows.add(1, [
          ['', ''],
          ['', ''],
        ]);
        sheet.getRange('A32:B33').formulas = [
          ['x', 8],
          ['y', '=1+8'],
        ];
        return {
          got: await valuesOf(table, context),
          want: [
            ['a', 1],
            ['x', 8],
            ['y', 9],
            ['b', 2],
            ['c', 3],
          ],
        };
      },
    },
    {
      name: 'Rows come in at the end',
      ask: async (sheet, context) => {
        const table = sheet.tables.getItem(NAME);
        table.rows.add(5, [['z', 7]]);
        return {
          got: await valuesOf(table, context),
          want: [
            ['a', 1],
            ['x', 8],
            ['y', 9],
            ['b', 2],
            ['c', 3],
            ['z', 7],
          ],
        };
      },
    },
    {
      name: 'Rows go, and what stands beside the table stays',
      ask: async (sheet, context) => {
        const table = sheet.tables.getItem(NAME);
        table.rows.getItemAt(2).delete();
        table.rows.getItemAt(1).delete();
        const beside = sheet.getRange('D32').load('values');
        const got = await valuesOf(table, context);
        return {
          got: [got, beside.values[0]?.[0]],
          want: [
            [
              ['a', 1],
              ['b', 2],
              ['c', 3],
              ['z', 7],
            ],
            'beside',
          ],
        };
      },
    },
    {
      name: 'A structured reference follows the table',
      ask: async (sheet, context) => {
        sheet.getRange('F30').formulas = [[`=SUM(${NAME}[Figure])`]];
        const read = sheet.getRange('F30').load('values');
        await context.sync();
        return { got: read.values[0]?.[0] as unknown, want: 13 };
      },
    },
  ],
};
