import { type ActualsRow, DIMENSIONS, type Dimension } from '../../ledger/actuals';
import { monthText } from '../../ledger/rule-book';
import { BadUsage } from '../../server/settings';
import { type Command, noWords, readArgs } from '../command';
import { withLedger } from '../ledger';
import { csv, table } from '../table';

const FIGURES = ['Quantity', 'BilledCost', 'FxRate', 'Cost', 'Lines'] as const;

function dimension(word: string): Dimension {
  const found = DIMENSIONS.find((one) => one.toLowerCase() === word.trim().toLowerCase());
  if (found === undefined) throw new BadUsage(`--by takes ${DIMENSIONS.join(', ')}, not "${word.trim()}".`);
  return found;
}
function month(flag: string, text: string | undefined): string | undefined {
  if (text !== undefined && !monthText.safeParse(text).success) throw new BadUsage(`${flag} takes a month such as 2026-10, not "${text}".`);
  return text;
}
const cell = (row: ActualsRow, heading: string): string => {
  const value = (row as Readonly<Record<string, string | number | null | undefined>>)[heading];
  return value === null || value === undefined ? '' : String(value);
};

/** Actuals by any of the dimensions. */
export const actuals: Command = {
  name: 'actuals',
  usage: '[--from MONTH] [--to MONTH] [--by DIMENSION,…] [--all] [--json | --csv] [--ledger PATH]',
  says: 'What was spent, by month, vendor, workflow and so on.',
  details: [
    '--from, --to   first and last month, such as 2026-01; without them all months',
    `--by           ${DIMENSIONS.join(', ')}; in any case, several by comma; default Month,Vendor`,
    '--all          also lines that are in no total, such as estimates',
    '--json         { RuleBook, Currency, Rows, Totals, Hits }; amounts are exact text, null is "not known"',
    '--csv          one line for each row; values that begin a formula get an apostrophe',
    'Two currencies are never added: every row has its own.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string', default: 'Month,Vendor' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      ledger: { type: 'string' },
    });
    noWords(positionals);
    if (values.json && values.csv) throw new BadUsage('--json and --csv exclude each other.');
    const from = month('--from', values.from);
    const to = month('--to', values.to);
    if (from !== undefined && to !== undefined && from > to) throw new BadUsage(`--from ${from} is later than --to ${to}.`);
    const by = [...new Set(values.by.split(',').map(dimension))];
    const answer = await withLedger(values.ledger, io, false, (store) =>
      store.actuals({ by, countedOnly: !values.all, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
    );
    if (values.json) {
      io.out(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    }
    const headings = [...by.filter((d) => d !== 'Currency'), 'Currency', ...FIGURES];
    const rows = answer.Rows.map((row) => headings.map((heading) => cell(row, heading)));
    io.out(values.csv ? csv(headings, rows) : table(headings, rows, new Set(FIGURES)));
    if (rows.length === 0) io.err('There are no actuals in these months.\n');
    return 0;
  },
};
