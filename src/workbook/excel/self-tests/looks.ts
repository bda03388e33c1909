import { FORMATS } from '../../style';
import { putChart } from '../chart';
import { PROTECTION } from '../protection';
import { put } from '../write';
import { requests } from '../requests';
import type { Area } from './self-test';

const shownAs = async (sheet: Excel.Worksheet, context: Excel.RequestContext, value: number, format: string): Promise<unknown> => {
  const cell = sheet.getRange('A50');
  cell.numberFormat = [[format]];
  cell.values = [[value]];
  const read = sheet.getRange('A50').load('text');
  await context.sync();
  return read.text[0]?.[0]?.trim();
};

/** Formats, conditions, pages, charts and protection. */
export const looks: Area = {
  area: 'Looks',
  tests: [
    ...(
      [
        [0.0035, FORMATS.unit, '0.00350000'],
        [0.105, FORMATS.unit, '0.105000'],
        [8.47317, FORMATS.unit, '8.473170'],
        [-8.47317, FORMATS.unit, '(8.473170)'],
        [-4200, FORMATS.money, '(4,200)'],
        [0, FORMATS.money, '–'],
        [0.932, FORMATS.percent, '93.2%'],
        [46296, FORMATS.month, 'Oct 26'],
        [5, FORMATS.ratio, '5.0x'],
      ] as const
    ).map(([value, format, want]) => ({
      name: `${String(value)} shows as ${want}`,
      ask: async (sheet: Excel.Worksheet, context: Excel.RequestContext) => ({ got: await shownAs(sheet, context, value, format), want }),
    })),
    {
      name: 'Shrink, indent, wrap and borders are kept',
      ask: async (sheet, context) => {
        await put(requests(context), sheet, {
          kind: 'look',
          area: 'C50:D51',
          look: { shrink: true, indent: 1, wrap: false, line: 'total', fill: '#D3EDE4', bold: true },
        });
        const { format } = sheet.getRange('C50');
        format.load('shrinkToFit,indentLevel,fill/color,font/bold');
        await context.sync();
        return { got: [format.shrinkToFit, format.indentLevel, format.fill.color.toUpperCase(), format.font.bold], want: [true, 1, '#D3EDE4', true] };
      },
    },
    {
      name: 'A condition by a formula',
      ask: async (sheet, context) => {
        await put(requests(context), sheet, { kind: 'condition', area: 'E50:E55', formula: '=E50="PASS"', color: '#00483A', fill: '#D3EDE4' });
        const count = sheet.getRange('E50:E55').conditionalFormats.getCount();
        await context.sync();
        return { got: count.value, want: 1 };
      },
    },
    {
      name: 'A list of words in a cell',
      ask: async (sheet, context) => {
        await put(requests(context), sheet, { kind: 'list', area: 'F50', source: 'open,soft,locked' });
        const validation = sheet.getRange('F50').dataValidation.load('type');
        await context.sync();
        return { got: validation.type, want: 'List' };
      },
    },
    {
      name: 'Two print areas, title rows and columns',
      ask: async (sheet, context) => {
        sheet.pageLayout.setPrintArea('A1:B5,D1:E5');
        sheet.pageLayout.setPrintTitleRows('$1:$2');
        sheet.pageLayout.setPrintTitleColumns('$A:$A');
        const areas = sheet.pageLayout.getPrintAreaOrNullObject().load('areaCount');
        await context.sync();
        return { got: areas.isNullObject ? 0 : areas.areaCount, want: 2 };
      },
    },
    {
      name: 'Lines over a stacked area in one chart',
      ask: async (sheet, context) => {
        const series = (type: 'area' | 'line', values: string) => ({ name: type, values, type, color: '#1B2733' });
        sheet.getRange('H50:J51').values = [
          [1, 2, 3],
          [2, 3, 4],
        ];
        const spec = { name: 'chtSelfTest', title: 'Self-test', at: 'H53:L60', type: 'areaStacked', categories: 'H50:J50', axis: { format: 'money' } } as const;
        putChart(context, sheet, { ...spec, series: [series('area', 'H50:J50'), series('line', 'H51:J51')] });
        const drawn = sheet.charts.getItem('chtSelfTest').series.load('items/chartType');
        await context.sync();
        return { got: drawn.items.map((s) => s.chartType), want: ['AreaStacked', 'Line'] };
      },
    },
    {
      name: 'Hidden rows',
      ask: async (sheet, context) => {
        sheet.getRange('70:71').rowHidden = true;
        const read = sheet.getRange('70:71').load('rowHidden');
        await context.sync();
        return { got: read.rowHidden, want: true };
      },
    },
    {
      name: 'Protected without a password, and opened again',
      ask: async (sheet, context) => {
        sheet.protection.protect(PROTECTION);
        const closed = sheet.protection.load('protected');
        await context.sync();
        const was = closed.protected;
        sheet.protection.unprotect();
        const opened = sheet.protection.load('protected');
        await context.sync();
        return { got: [was, opened.protected], want: [true, false] };
      },
    },
  ],
};
