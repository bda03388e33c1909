import { asText } from '../../cells';
import { back, type Area } from './self-test';

const HOSTILE = ['=HYPERLINK("http://x")', '+1-2', '-5', '@x', '\tx', "it's", '0012', '123456789012345678', '1-2', 'Oct 26', 'TRUE', '#N/A text'];

/** Text from outside stays text, in cells of text format and, with an apostrophe, in any other. */
export const text: Area = {
  area: 'Text',
  tests: [
    ...HOSTILE.map((word) => ({
      name: `${JSON.stringify(word)} in a cell of text format`,
      ask: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => ({ got: (await back(sheet, context, 'A1', [[word]], '@'))[0]?.[0], want: word }),
    })),
    ...HOSTILE.map((word) => ({
      name: `${JSON.stringify(word)} in a cell of general format`,
      ask: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => ({ got: (await back(sheet, context, 'B1', [[asText(word)]]))[0]?.[0], want: word }),
    })),
    {
      name: '#N/A is written as an error, not as text',
      ask: async (sheet, context) => {
        sheet.getRange('C1').values = [['#N/A']];
        sheet.getRange('D1').formulas = [['=ISNA(C1)']];
        const read = sheet.getRange('D1').load('values');
        await context.sync();
        return { got: read.values[0]?.[0] as unknown, want: true };
      },
    },
    {
      name: 'Figures come back to the last digit',
      ask: async (sheet, context) => ({ got: await back(sheet, context, 'E1:G1', [[0.1, 280474.123456789, -1e-10]]), want: [[0.1, 280474.123456789, -1e-10]] }),
    },
  ],
};
