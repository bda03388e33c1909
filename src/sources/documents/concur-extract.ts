import { add, compare, decimal, toText, ZERO } from '../../model/decimal';
import { recordsOf, type Cells } from './cells';
import { refuse, type Document, type Row } from './document';
import { shown } from './figures';

/** Whether a text is Concur's Standard Accounting Extract. */
export const isConcurExtract = (head: string): boolean => /^\uFEFF?EXTRACT\|\d{4}-\d{2}-\d{2}\|\d+\|/.test(head);

/** Positions of the extract, counted from one. */
const AT = {
  Employee: 5,
  Report: 19,
  Currency: 22,
  ReportName: 27,
  Entry: 61,
  ExpenseType: 63,
  Date: 64,
  Description: 69,
  Vendor: 70,
  VendorText: 71,
  Payment: 126,
  CardMerchant: 146,
  Account: 167,
  Side: 168,
  Amount: 169,
  Allocation: 189,
  CostCenter: 191,
} as const;

/** Paid by the employee, who is paid back; the other codes are company cards. */
const OWN_MONEY = new Set(['CASH', 'IBIP']);

/**
 * The extract as rows, one for each journal line. The journal amount is added and nothing else: transaction, posted and approved amounts stand again on each
 * allocation. Refused where the count or the total of its first line does not tie.
 */
export function readConcurExtract(text: string): Document {
  const [first, ...rest] = recordsOf(text, '|', false);
  const details = rest.filter(({ cells }) => cells[0] === 'DETAIL');
  const [, , count = '', total = ''] = first?.cells ?? [];
  if (String(details.length) !== count)
    return refuse(`The extract says ${count} lines and holds ${String(details.length)}. Nothing was taken. Download it again.`);
  const at = ({ cells }: Cells, name: keyof typeof AT): string => cells[AT[name] - 1] ?? '';
  const odd = details.find((line) => decimal(at(line, 'Amount')) === undefined);
  if (odd !== undefined) return refuse(`Line ${String(odd.line)}: the journal amount "${at(odd, 'Amount').slice(0, 60)}" is not a number. Nothing was taken.`);
  const sum = add(...details.map((line) => decimal(at(line, 'Amount')) ?? ZERO));
  const said = decimal(total);
  if (said === undefined || compare(sum, said) !== 0)
    return refuse(`The extract's journal total is ${said === undefined ? 'missing' : shown(said)}, its lines come to ${shown(sum)}. Nothing was taken.`);
  const rows: Row[] = details.map((line) => {
    const amount = decimal(at(line, 'Amount')) ?? ZERO;
    const facts = {
      Employee: at(line, 'Employee'),
      Report: at(line, 'Report'),
      ReportName: at(line, 'ReportName'),
      Entry: [at(line, 'Entry'), at(line, 'Allocation')].filter((part) => part !== '').join('-'),
      ExpenseType: at(line, 'ExpenseType'),
      Date: at(line, 'Date'),
      Description: at(line, 'Description'),
      Vendor: [at(line, 'Vendor'), at(line, 'VendorText'), at(line, 'CardMerchant')].find((name) => name !== '') ?? 'unknown merchant',
      Reimbursed: OWN_MONEY.has(at(line, 'Payment').toUpperCase()) ? 'yes' : 'no',
      Account: at(line, 'Account'),
      CostCenter: at(line, 'CostCenter'),
      Category: compare(amount, ZERO) < 0 ? 'Credit' : 'Purchase',
      Amount: toText(amount),
      Currency: at(line, 'Currency'),
      Line: String(line.line),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
  });
  return rows.length === 0 ? refuse('This extract holds no lines.') : { kind: 'rows', source: 'concur-extract', rows };
}
