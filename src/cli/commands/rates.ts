import { resolve } from 'node:path';
import type { RateRow } from '../../ledger/rule-book';
import { isCurrency } from '../../model/currency';
import { asDay, asMonth } from '../../model/month';
import { type RateFile, readRateFile } from '../../server/rate-file';
import { BadUsage } from '../../server/settings';
import type { Wanted } from '../../sources/rates/rate-rows';
import { type Command, type Io, NothingDone, readArgs } from '../command';
import { csv, printable, table } from '../table';

const HEADINGS = ['Date', 'From', 'To', 'Type', 'Rate', 'Source'] as const;

/** Rows for the sheet Rates, from files of the European Central Bank and from the company's own table. */
export const rates: Command = {
  name: 'rates',
  usage: 'FILE… --currency CODE [--month MONTH]… [--from CODE,…] [--budget DAY]… [--to-date] [--json | --csv]',
  says: 'Works out rows for the sheet Rates from files of exchange rates.',
  details: [
    'FILE         eurofxref-daily.xml, eurofxref-hist-90d.xml, eurofxref-hist.xml, eurofxref.csv, eurofxref-hist.csv of the ECB,',
    '             or your own table: Date, From, To, Type (average, month-end, budget), Rate, Source. Your own rates go before the bank’s.',
    '--currency   the reporting currency, such as USD',
    '--month      a month such as 2026-10, more than once for several; without it the newest that is whole in the file',
    '--from       foreign currencies; without it all that the file quotes',
    '--budget     a day such as 2026-01-01 whose rates are kept for the budget',
    '--to-date    also the average of a month that is not over',
    'An average is the mean of the days of a month; the rate of a weekend or holiday is the last before it. Nothing is written:',
    'copy the rows into Rates. The bank’s rates are for information; where your company books at its own, name your table too.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      currency: { type: 'string' },
      month: { type: 'string', multiple: true },
      from: { type: 'string' },
      budget: { type: 'string', multiple: true },
      'to-date': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw new BadUsage('Which files?');
    if (values.currency === undefined) throw new BadUsage('Which reporting currency? Say --currency USD.');
    if (values.json && values.csv) throw new BadUsage('--json and --csv exclude each other.');
    const wanted: Wanted = {
      to: code(values.currency),
      toDate: values['to-date'],
      ...(values.from === undefined ? {} : { from: values.from.split(',').map(code) }),
      ...(values.month === undefined ? {} : { months: values.month.map((text) => asMonth(text) ?? bad('--month takes a month such as 2026-10', text)) }),
      ...(values.budget === undefined ? {} : { budget: values.budget.map((text) => asDay(text) ?? bad('--budget takes a day such as 2026-01-01', text)) }),
    };
    const { rows, sentences } = await read(positionals, wanted, io);
    for (const sentence of sentences) io.err(`${printable(sentence)}\n`);
    if (rows.length === 0) throw new NothingDone('There are no rates to give.');
    const cells = rows.map((row) => HEADINGS.map((name) => row[name] ?? ''));
    if (values.json) io.out(`${JSON.stringify(rows, null, 2)}\n`);
    else io.out(values.csv ? csv(HEADINGS, cells) : table(HEADINGS, cells, new Set(['Rate'])));
    return 0;
  },
};

function bad(sentence: string, text: string): never {
  throw new BadUsage(`${sentence}, not "${text}".`);
}
function code(text: string): string {
  const upper = text.trim().toUpperCase();
  return isCurrency(upper) ? upper : bad('A currency is three letters such as USD', text);
}

/** The rows of all files. Where two say the same rate differently, the company's own stands, else the file named first. */
async function read(names: readonly string[], wanted: Wanted, io: Io): Promise<{ rows: readonly RateRow[]; sentences: readonly string[] }> {
  const found: RateFile[] = [];
  for (const name of names) found.push(await readRateFile(resolve(io.cwd, name), name, wanted));
  const sentences = found.flatMap((file, i) => file.sentences.map((sentence) => `${names[i] ?? ''}: ${sentence}`));
  const rows = new Map<string, RateRow>();
  for (const { own } of [{ own: true }, { own: false }])
    for (const file of found.filter((one) => one.own === own))
      for (const row of file.rows) {
        const key = `${row.Date} ${row.From} ${row.To} ${row.Type}`;
        const known = rows.get(key);
        if (known === undefined) rows.set(key, row);
        else if (known.Rate !== row.Rate) sentences.push(`${row.From} to ${row.To}, ${row.Type} of ${row.Date}: ${known.Rate} stands, ${row.Rate} does not.`);
      }
  return { rows: [...rows.values()], sentences };
}
