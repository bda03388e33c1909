import { add, compare, decimal, decimalsOf as placesOf, ZERO, type Decimal } from '../../model/decimal';
import { decimalsOf } from '../../model/currency';
import { sha256 } from '../../model/sha256';

/** One line of the journal on Chargeback. One of debit and credit stands, the other is null; amounts are plain digits. */
export interface JournalLine {
  readonly entity: string;
  readonly account: string;
  readonly businessUnit: string;
  readonly costCenter: string;
  readonly debit: string | null;
  readonly credit: string | null;
}

/** What all lines of a journal share. */
export interface JournalHead {
  /** The month that is charged, `2026-10`; journals are dated its last day. */
  readonly period: string;
  readonly currency: string;
  /** Begins the number of each journal: the same month and entity always get the same number, so that a second import is known as one. */
  readonly prefix: string;
}

/** A line whose amount was read and is above zero; which side it stands on, its text says. */
export interface PostedLine extends JournalLine {
  readonly amount: Decimal;
}

/** The lines of one entity, which is one journal: it is posted in the books of one company and balances by itself. */
export interface EntityJournal {
  readonly entity: string;
  readonly number: string;
  readonly lines: readonly PostedLine[];
  readonly total: Decimal;
}

/** Journals ready to be written, or why none is. */
export type Journals = { readonly ok: true; readonly journals: readonly EntityJournal[] } | { readonly ok: false; readonly sentence: string };

const no = (sentence: string): Journals => ({ ok: false, sentence });
/** What the sheet writes where Services does not say it. */
const OPEN = new Set(['', 'missing', 'no entity', 'none yet']);

/** Letters and digits of a name, in capitals and without accents: `Société Bramble` is `SOCIETE-BRAMBLE`. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toUpperCase();

/** A number that is too long is cut, and ends in four digits of its own hash: the same entity always gets the same. */
const fitting = (number: string, longest: number): string =>
  number.length <= longest ? number : `${number.slice(0, longest - 5)}-${sha256(number).slice(0, 4).toUpperCase()}`;

/**
 * Gathers lines by entity and holds each journal to what a ledger takes: an account on every line, one of debit and credit above zero, no part of a cent,
 * and debits equal to credits exactly. Nothing is rounded: lines that do not balance are refused.
 */
export function journalsOf(lines: readonly JournalLine[], { period, currency, prefix }: JournalHead, longest: number): Journals {
  const places = decimalsOf(currency);
  if (places === undefined) return no(`${currency} is not a currency.`);
  if (lines.length === 0) return no('There are no journal lines: Chargeback posts them when Policy says chargeback.');
  const entities = [...new Set(lines.map(({ entity }) => entity))];
  const journals: EntityJournal[] = [];
  for (const entity of entities) {
    const mine = lines.filter((line) => line.entity === entity);
    const posted: PostedLine[] = [];
    let [debits, credits] = [ZERO, ZERO];
    for (const [i, line] of mine.entries()) {
      const at = `Line ${String(lines.indexOf(line) + 1)}`;
      if (OPEN.has(entity) || OPEN.has(line.account))
        return no(`${at} has no ${OPEN.has(entity) ? 'entity' : 'account'}. Fill it in on Services or Policy, and refresh Chargeback.`);
      if ((line.debit === null) === (line.credit === null)) return no(`${at} needs a debit or a credit, one of the two.`);
      const amount = decimal(line.debit ?? line.credit ?? '');
      if (amount === undefined || compare(amount, ZERO) <= 0) return no(`${at}: "${line.debit ?? line.credit ?? ''}" is no amount above 0.`);
      if (placesOf(amount) > places) return no(`${at}: "${line.debit ?? line.credit ?? ''}" has more decimals than ${currency} has.`);
      posted.push({ ...line, amount });
      [debits, credits] = line.debit === null ? [debits, add(credits, amount)] : [add(debits, amount), credits];
      if (i === mine.length - 1 && compare(debits, credits) !== 0)
        return no(`${entity} does not balance: debits ${debits.toFixed(places)}, credits ${credits.toFixed(places)} ${currency}.`);
    }
    journals.push({ entity, number: fitting([prefix, period, slug(entity)].join('-'), longest), lines: posted, total: debits });
  }
  const twice = journals.find(({ number }, i) => journals.findIndex((other) => other.number === number) !== i);
  return twice === undefined ? { ok: true, journals } : no(`Two entities would get the number ${twice.number}. Give one of them another name.`);
}
