import { add, compare, negate, toText, ZERO, type Decimal } from '../../model/decimal';
import { refuse, type Document, type Row } from './document';
import { shown } from './figures';
import { fieldsOf, present } from './json-fields';
import { parseJson, textOf } from './json-value';
import { givesBack, purchases, settles } from './quickbooks-kinds';
import { ledgerLinesOf, type LedgerLine } from './quickbooks-ledger-lines';

const OWED = /accounts payable|\(a\/p\)|^(trade )?creditors|^comptes? (fournisseurs?|créditeurs?|à payer)/i;
const TAX = /\b(vat|gst|hst|pst|qst|sales tax|input tax|tva|tps|tvq|tvh)\b/i;

/** Whether a text begins as the general ledger report of QuickBooks Online's interface. */
export const isQuickBooksLedger = (head: string): boolean => /^\s*\{/.test(head) && /"ReportName"\s*:\s*"GeneralLedger"/i.test(head);

/** The report as rows of costs: of each transaction that buys something the lines on accounts of costs. Where these cannot be told from those it is paid from, nothing is taken. */
export function readQuickBooksLedger(text: string): Document {
  const root = fieldsOf(parseJson(text));
  const currency = textOf(fieldsOf(root['Header'])['Currency']) ?? '';
  const read = ledgerLinesOf(root);
  if (!read.ok) return refuse(read.sentence);
  if (read.lines.length === 0) return refuse('This ledger holds no transactions.');
  const buys = purchases(read.lines.map(({ type }) => type));
  if (typeof buys === 'string') return refuse(buys);
  const bought = grouped(read.lines.filter(({ type }) => buys(type)));
  const balances = balancesOf(read.lines, bought);
  const rows: Row[] = read.lines
    .filter(({ type }) => !buys(type))
    .map(({ name, type }) => ({ Vendor: name === '' ? 'unknown vendor' : name, Left: type === '' ? 'no transaction' : type }));
  for (const lines of bought.values()) {
    const found = costsOf(lines, balances, read.signed);
    if (typeof found === 'string') return refuse(found);
    rows.push(...found.map(({ line, amount }) => rowOf(line, amount, currency)));
    rows.push(
      ...lines
        .filter(({ account }) => balances.has(account))
        .map(({ name }) => ({ Vendor: name === '' ? 'unknown vendor' : name, Left: 'where it is paid from' })),
    );
  }
  return rows.every((row) => 'Left' in row) ? refuse('This ledger holds no bills and no expenses.') : { kind: 'rows', source: 'quickbooks-ledger', rows };
}

/** Lines of one transaction, by its number; without one by its day, name and type. */
function grouped(lines: readonly LedgerLine[]): ReadonlyMap<string, readonly LedgerLine[]> {
  const found = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = JSON.stringify(line.id === '' ? [line.type, line.day, line.name, line.number] : [line.type, line.id]);
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
}

const leaf = (account: string): string => account.split(':').at(-1) ?? account;
const isOf = (account: string, named: string): boolean => named === account || leaf(named) === leaf(account);

/** Accounts that money is owed on or paid from: by their names, because bills are settled there, or because all other lines of one transaction name them. */
function balancesOf(all: readonly LedgerLine[], bought: ReadonlyMap<string, readonly LedgerLine[]>): ReadonlySet<string> {
  const sure = new Set(all.filter(({ account, type }) => OWED.test(account) || settles(type)).map(({ account }) => account));
  for (const lines of bought.values())
    for (const { account, split } of lines) {
      const others = lines.filter((line) => line.account !== account);
      if (/^-?(split|répartition)-?$/i.test(split) && others.length > 1 && others.every((line) => isOf(account, line.split))) sure.add(account);
    }
  return sure;
}

interface Cost {
  readonly line: LedgerLine;
  readonly amount: Decimal;
}
const sumOf = (costs: readonly Cost[]): Decimal => add(ZERO, ...costs.map(({ amount }) => amount));
const same = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0 || compare(a, negate(b)) === 0;

/** The lines of a transaction that are its cost and its tax; a sentence where that is not certain. */
function costsOf(lines: readonly LedgerLine[], balances: ReadonlySet<string>, signed: boolean): readonly Cost[] | string {
  const costs = lines.filter(({ account }) => !balances.has(account)).map((line) => ({ line, amount: line.amount }));
  const paid = lines.filter(({ account }) => balances.has(account));
  const [first] = lines;
  const what = `${first?.type ?? ''} ${first?.number ?? ''}`.trim() + ` of ${first?.name === '' ? 'nobody' : (first?.name ?? '')} on ${first?.day ?? ''}`;
  if (paid.length > 0 && costs.length > 0) {
    const owed = add(ZERO, ...paid.map(({ amount }) => amount));
    // Accounts of taxes that are owed count the other way round.
    const turned = costs.map((cost) => (TAX.test(cost.line.account) && !signed ? { ...cost, amount: negate(cost.amount) } : cost));
    const fitting = [costs, turned].find((one) => same(sumOf(one), owed));
    return (
      fitting ??
      `${what}: its costs come to ${shown(sumOf(costs))}, and ${shown(owed)} is paid for them. Nothing was taken. Ask for the report again with all accounts.`
    );
  }
  const accounts = new Set(costs.map(({ line }) => line.account));
  const unsure = costs.find(({ line }) => [...accounts].some((account) => account !== line.account && isOf(account, line.split)));
  return unsure === undefined && costs.length > 0
    ? costs
    : `${what} stands under ${[...new Set(lines.map(({ account }) => account))].map((account) => `"${account.slice(0, 60)}"`).join(' and ')}, and which of them is the cost is not said. Nothing was taken. Ask for accounts of expenses only: account_type=Expense,CostOfGoodsSold,OtherExpense.`;
}

function rowOf(line: LedgerLine, amount: Decimal, currency: string): Row {
  const tax = TAX.test(line.account);
  return present({
    Vendor: line.name === '' ? 'unknown vendor' : line.name,
    Date: line.day,
    Type: line.type,
    Number: line.number === '' ? line.id : line.number,
    Record: line.id,
    Memo: line.memo,
    Account: line.account,
    Class: line.unit,
    Category: tax ? 'Tax' : givesBack(line.type) || compare(amount, ZERO) < 0 ? 'Credit' : 'Purchase',
    Counts: tax ? 'no' : 'yes',
    Amount: toText(amount),
    Currency: currency,
  });
}
