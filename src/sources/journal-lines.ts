import type { JournalLine } from '../ledger/journals/journal';
import { decimalsOf as placesOf } from '../model/currency';
import { compare, decimalsOf, toText, ZERO } from '../model/decimal';
import { recordsOf, type Cells } from './documents/cells';
import { amountOf, type Marks } from './documents/figures';

/** The journal of the sheet Chargeback, or why it cannot be read. */
export type JournalRead = { readonly ok: true; readonly lines: readonly JournalLine[] } | { readonly ok: false; readonly sentence: string };

const NEEDED = ['entity', 'account', 'debit', 'credit'] as const;

/** Signs that stand for one currency or few; a dollar may be of many countries, and of none of these. */
const SIGNS: Readonly<Record<string, readonly string[]>> = { '€': ['EUR'], '£': ['GBP'], '₹': ['INR'], '¥': ['JPY', 'CNY'] };
/** Whether a cell writes an amount in another currency. */
const isForeign = (cell: string, currency: string): boolean =>
  Object.entries(SIGNS).some(([sign, codes]) => (cell.includes(sign) ? !codes.includes(currency) : cell.includes('$') && codes.includes(currency)));

const isOpen = (cell: string): boolean => ['', '–', '-'].includes(cell);
const isEnd = (cell: string): boolean => /^all lines$/i.test(cell);

/** How the amounts are written, with no more decimals than their currency has; undefined where that says two different things. What is no amount at all is told by its line. */
function marksIn(texts: readonly string[], currency: string): Marks | undefined {
  const read = (text: string, marks: Marks): string | undefined => {
    const amount = amountOf(text, marks);
    return amount === undefined || decimalsOf(amount) > (placesOf(currency) ?? 2) ? undefined : toText(amount);
  };
  const amounts = texts.filter((text) => amountOf(text, 'point') !== undefined || amountOf(text, 'comma') !== undefined);
  const [only, another] = (['point', 'comma'] as const).filter((marks) => amounts.every((text) => read(text, marks) !== undefined));
  return another !== undefined && amounts.some((text) => read(text, 'point') !== read(text, 'comma')) ? undefined : (only ?? 'point');
}

const dividerOf = (text: string): string => [';', '\t'].find((mark) => (text.split('\n', 1)[0] ?? '').includes(mark)) ?? ',';
const isHeading = ({ cells }: Cells): boolean => NEEDED.every((name) => cells.some((cell) => cell.toLowerCase() === name));

/** Whether a text has the journal's headings. */
export const holdsJournal = (text: string): boolean => recordsOf(text, dividerOf(text)).some(isHeading);

/** The journal lines of a CSV in one currency: the sheet Chargeback as Excel saves it, or its journal alone. They end at the sum of all lines, or with the file. */
export function readJournalLines(text: string, currency: string): JournalRead {
  const divider = dividerOf(text);
  const records = recordsOf(text, divider);
  const at = records.findIndex(isHeading);
  const names = (records[at]?.cells ?? []).map((name) => name.toLowerCase());
  if (at < 0)
    return { ok: false, sentence: 'There is no line with Entity, Account, Debit and Credit. Save the sheet Chargeback as CSV UTF-8, or the workbook.' };
  const end = records.findIndex(({ cells }, i) => i > at && isEnd(cells[names.indexOf('entity')] ?? ''));
  const body = records.slice(at + 1, end < 0 ? undefined : end);
  const texts = body.flatMap(({ cells }) => ['debit', 'credit'].map((name) => cells[names.indexOf(name)] ?? '').filter((text) => !isOpen(text)));
  // Where a comma divides cells, a point stands before decimals.
  const marks = divider === ',' ? 'point' : marksIn(texts, currency);
  if (marks === undefined)
    return { ok: false, sentence: `The amounts can be read in two ways, such as "${texts[0] ?? ''}". Show their decimals and save the sheet again.` };
  const lines: JournalLine[] = [];
  for (const { line, cells } of body) {
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const no = (sentence: string): JournalRead => ({ ok: false, sentence: `Line ${String(line)} ${sentence}` });
    if (cell('entity') === '') {
      if (isOpen(cell('debit')) && isOpen(cell('credit'))) continue;
      return no('has no entity. Fill it in on Services or Policy, and refresh Chargeback.');
    }
    if (!['', currency].includes(cell('currency').toUpperCase()) || isForeign(`${cell('debit')}${cell('credit')}`, currency))
      return no(`is not in ${currency}. Write a journal for each currency.`);
    const money = (name: 'debit' | 'credit'): string | null | undefined => {
      if (isOpen(cell(name))) return null;
      const amount = amountOf(cell(name), marks);
      return amount === undefined || compare(amount, ZERO) <= 0 ? undefined : toText(amount);
    };
    const [debit, credit] = [money('debit'), money('credit')];
    if (debit === undefined || credit === undefined)
      return no(`holds "${debit === undefined ? cell('debit') : cell('credit')}", which is no amount above 0 such as 1,234.50.`);
    lines.push({
      entity: cell('entity'),
      account: cell('account'),
      businessUnit: cell('business unit'),
      costCenter: cell(names.includes('cost centre') ? 'cost centre' : 'cost center'),
      debit,
      credit,
    });
  }
  return { ok: true, lines };
}
