import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TARGETS } from '../../ledger/journals/targets';
import { writeJournal } from '../../ledger/journals/write';
import { monthText } from '../../ledger/rule-book';
import { isCurrency } from '../../model/currency';
import { BadUsage } from '../../server/settings';
import { tableText } from '../../server/table-file';
import { holdsJournal, readJournalLines } from '../../sources/journal-lines';
import { type Command, NothingDone, readArgs } from '../command';
import { printable } from '../table';

const DATES = ['us', 'eu', 'iso', 'ymd'] as const;

/** The chargeback journal as an import file of a ledger. */
export const journal: Command = {
  name: 'journal',
  usage: 'TARGET LINES --period MONTH --currency CODE [--dates FORM] [--prefix TEXT] [--out FILE]',
  says: 'Writes the journal of Chargeback as an import file of a ledger.',
  details: [
    `TARGET       ${TARGETS.map(({ id }) => id).join(', ')}`,
    'LINES        the workbook (.xlsx), the sheet Chargeback saved as CSV UTF-8, or a journal with Entity, Account, Business unit, Cost centre, Debit, Credit',
    '--period     the month that is charged, such as 2026-10; journals are dated its last day',
    '--currency   the currency of the lines, such as USD',
    `--dates      how the target writes days, where not as usual: ${DATES.join(', ')}`,
    '--prefix     begins the number of each journal, default CB; the same month and entity always get the same number',
    '--out        a new file; without it the journal is printed',
    'Lines are written as they stand: each entity must balance to the cent, or nothing is written.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      period: { type: 'string' },
      currency: { type: 'string' },
      dates: { type: 'string' },
      prefix: { type: 'string', default: 'CB' },
      out: { type: 'string' },
    });
    const [id, file, more] = positionals;
    const target = TARGETS.find((one) => one.id === id?.toLowerCase());
    if (target === undefined || file === undefined || more !== undefined)
      throw new BadUsage(`Which target, and which lines? There are ${TARGETS.map((one) => one.id).join(', ')}.`);
    if (!monthText.safeParse(values.period).success) throw new BadUsage('--period takes a month such as 2026-10.');
    if (values.currency === undefined) throw new BadUsage('Which currency are the lines in? Say --currency USD.');
    if (!isCurrency(values.currency.toUpperCase())) throw new BadUsage(`A currency is three letters such as USD, not "${values.currency}".`);
    const dates = values.dates === undefined ? target.dates : DATES.find((form) => form === values.dates);
    if (dates === undefined) throw new BadUsage(`--dates takes one of ${DATES.join(', ')}.`);
    if (!/^[A-Za-z0-9-]{1,10}$/.test(values.prefix)) throw new BadUsage('--prefix takes up to ten letters, digits and dashes.');
    const out = values.out === undefined ? undefined : resolve(io.cwd, values.out);
    if (out !== undefined && existsSync(out)) throw new NothingDone(`${values.out ?? ''} is there already. Choose another name.`);
    const text = await tableText(resolve(io.cwd, file), file, {
      code: 'journal',
      holds: holdsJournal,
      none: `${file} has no journal: no line with Entity, Account, Debit and Credit.`,
      one: `${file} has to hold one file with a journal.`,
    });
    const currency = values.currency.toUpperCase();
    const read = readJournalLines(text, currency);
    if (!read.ok) throw new NothingDone(`${file}: ${read.sentence}`);
    const made = writeJournal(target, read.lines, { period: values.period ?? '', currency, prefix: values.prefix }, dates);
    if (!made.ok) throw new NothingDone(`${file}: ${made.sentence}`);
    if (out === undefined) io.out(made.text);
    else await writeFile(out, made.text, { flag: 'wx' });
    for (const { number, entity, amount } of made.totals) io.err(`${number}: ${printable(entity)}, debits and credits ${amount} ${currency}.\n`);
    io.err(`Bring it in: ${target.where}\n`);
    return 0;
  },
};
