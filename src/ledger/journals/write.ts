import { negate, toFixed } from '../../model/decimal';
import { decimalsOf } from '../../model/currency';
import { addDays, addMonths, asMonth, firstDay, label, type Month } from '../../model/month';
import { journalsOf, type EntityJournal, type JournalHead, type JournalLine, type PostedLine } from './journal';
import type { DateForm, JournalCell, Target } from './target';

/** An import file, what it sums to by entity, or why there is none. */
export type JournalFile =
  | { readonly ok: true; readonly text: string; readonly totals: readonly { readonly number: string; readonly entity: string; readonly amount: string }[] }
  | { readonly ok: false; readonly sentence: string };

const FORMS: Readonly<Record<DateForm, (year: string, month: string, day: string) => string>> = {
  us: (year, month, day) => `${month}/${day}/${year}`,
  eu: (year, month, day) => `${day}/${month}/${year}`,
  iso: (year, month, day) => `${year}-${month}-${day}`,
  ymd: (year, month, day) => `${year}${month}${day}`,
};

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; line breaks, which imports read as the end of a line, are blanks. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text).replace(/[\t\r\n]+/g, ' ');
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The import file of one target: RFC 4180, lines end in CR LF. `dates` where a company writes them otherwise than the target is set up. */
export function writeJournal(target: Target, lines: readonly JournalLine[], head: JournalHead, dates: DateForm = target.dates): JournalFile {
  const month = asMonth(head.period);
  if (month === undefined) return { ok: false, sentence: `${head.period} is not a month.` };
  const made = journalsOf(lines, head, target.longestNumber ?? 40);
  if (!made.ok) return made;
  const long = tooLong(target, lines);
  if (long !== undefined) return { ok: false, sentence: long };
  const places = decimalsOf(head.currency) ?? 2;
  const beyond = made.journals.map((journal) => beyondLimits(target, journal, places)).find((sentence) => sentence !== undefined);
  if (beyond !== undefined) return { ok: false, sentence: beyond };
  const row = (cells: readonly JournalCell[], journal: EntityJournal, ordinal: number, line?: PostedLine): string =>
    cells.map((cell) => quoted(typeof cell === 'string' ? cell : written(cell, { target, head, month, dates, places, journal, ordinal, line }))).join(',');
  const rows = [
    ...target.once.map((cells) => cells.map(quoted).join(',')),
    ...made.journals.flatMap((journal, i) => [
      ...(target.journal ?? []).map((cells) => row(cells, journal, i + 1)),
      ...journal.lines.map((line) => row(target.line, journal, i + 1, line)),
    ]),
  ];
  return {
    ok: true,
    text: rows.map((text) => `${text}\r\n`).join(''),
    totals: made.journals.map(({ number, entity, total }) => ({ number, entity, amount: toFixed(total, places) })),
  };
}

const NAMED = { entity: 'a company', account: 'an account', costCenter: 'a cost centre' } as const;

/** What names an account, a company or a cost centre is never cut: a part of it would be another one's. */
function tooLong({ title, journal = [], line }: Target, lines: readonly JournalLine[]): string | undefined {
  for (const cell of [...journal.flat(), ...line])
    if (typeof cell !== 'string' && cell.most !== undefined && (cell.of === 'entity' || cell.of === 'account' || cell.of === 'costCenter')) {
      const [of, most] = [cell.of, cell.most];
      const long = lines.find((one) => one[of].length > most)?.[of];
      if (long !== undefined)
        return `${title} takes ${String(most)} letters for ${NAMED[of]}, and "${long}" is longer. Write its key on Services or Policy instead of its name.`;
    }
  return undefined;
}

/** What an import of the target would refuse half way. */
function beyondLimits({ title, limits = {} }: Target, { entity, lines }: EntityJournal, places: number): string | undefined {
  const { lines: most = Infinity, digits = Infinity, places: behind = Infinity } = limits;
  if (lines.length > most)
    return `${title} takes ${String(most)} lines in one import, and ${entity} has ${String(lines.length)}. Charge fewer services or cost centres.`;
  const large = lines.map(({ amount }) => toFixed(amount, places)).find((text) => (text.split('.')[0] ?? '').length > digits);
  if (large !== undefined) return `${title} takes ${String(digits)} digits before the point, and ${entity} has ${large}.`;
  return places > behind ? `${title} takes ${String(behind)} decimals, and this currency has ${String(places)}.` : undefined;
}

interface Context {
  readonly target: Target;
  readonly head: JournalHead;
  readonly month: Month;
  readonly dates: DateForm;
  readonly places: number;
  readonly journal: EntityJournal;
  readonly ordinal: number;
  readonly line: PostedLine | undefined;
}

function written(cell: Exclude<JournalCell, string>, { target, head, month, dates, places, journal, ordinal, line }: Context): string {
  const [year = '', number = ''] = month.split('-');
  const name = `${label(month).slice(0, 3)} ${year}`;
  const on = (side: 'debit' | 'credit'): string => (line === undefined || line[side] === null ? '' : toFixed(line.amount, places));
  const cut = (text: string): string => harmless(text.slice(0, cell.most));
  const spoken = (text: string): string => (target.without ?? []).reduce((kept, letter) => kept.replaceAll(letter, ' '), text).replace(/ +/g, ' ');
  switch (cell.of) {
    case 'date': {
      const last = addDays(firstDay(addMonths(month, 1)), -1);
      return FORMS[dates](last.slice(0, 4), last.slice(5, 7), last.slice(8, 10));
    }
    case 'debit':
      return on('debit');
    case 'credit':
      return on('credit');
    case 'signed':
      return line === undefined || line.credit === null ? on('debit') : toFixed(negate(line.amount), places);
    case 'ordinal':
      return String(ordinal);
    case 'number':
      return cut(journal.number);
    case 'periodName':
      return name;
    case 'monthNumber':
      return number;
    case 'year':
      return year;
    case 'period':
      return head.period;
    case 'entity':
      return cut(journal.entity);
    case 'currency':
      return head.currency;
    case 'taxRate':
      return target.taxRates?.[head.currency] ?? target.taxRates?.[''] ?? '';
    case 'memo':
      return cut(spoken(`AI chargeback ${name}${line === undefined ? '' : ` ${line.businessUnit}`}`));
    case 'account':
    case 'businessUnit':
    case 'costCenter':
      return cut(line?.[cell.of] ?? '');
  }
}
