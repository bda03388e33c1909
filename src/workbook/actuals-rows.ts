import type { Actuals } from '../ledger/actuals';
import type { InvoiceLineRow, InvoiceRow, SeatRow } from '../ledger/sheet-rows';
import type { Row } from './held';
import { unitWords } from './unit-words';

const by =
  (...columns: readonly string[]) =>
  (a: Row, b: Row): number => {
    for (const c of columns) {
      const [x, y] = [String(a[c] ?? ''), String(b[c] ?? '')];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
const falling =
  (column: string) =>
  (a: Row, b: Row): number =>
    -by(column)(a, b);

/** Rows of the Actuals table from the server's answer: month falling, then vendor, workflow and the rest. A share of AI left open is all of it. */
export function actualsRows(actuals: Actuals): Row[] {
  const rest = by(
    'Vendor',
    'Workflow',
    'Service',
    'Model',
    'ChargeCategory',
    'CostBasis',
    'Category',
    'Stream',
    'Currency',
    'Unit',
    'RuleNo',
    'AiShare',
    'Owner',
  );
  const rows = actuals.Rows.map((r): Row => ({ ...r, Unit: unitWords(r.Unit), Batch: r.Batch === 0 ? null : r.Batch, RuleNo: r.RuleNo ?? null }) as Row);
  return rows.sort((a, b) => falling('Month')(a, b) || rest(a, b));
}

/** Rows of the Invoices table: newest service month first, then vendor and number. */
export const invoiceRows = (invoices: readonly InvoiceRow[]): Row[] =>
  invoices.map((r): Row => ({ ...r })).sort((a, b) => falling('ServiceStart')(a, b) || by('Vendor', 'InvoiceId')(a, b));

/** Rows of the InvoiceLines table: newest charge period first, then invoice and line. */
export const invoiceLineRows = (lines: readonly InvoiceLineRow[]): Row[] =>
  [...lines]
    .sort((a, b) => a.LineNo - b.LineNo)
    .map((r): Row => ({ ...r, Unit: unitWords(r.Unit) }))
    .sort((a, b) => falling('ChargePeriodStart')(a, b) || by('InvoiceId')(a, b));

/** Rows of the SaaS table: by vendor, product and plan. */
export const seatRows = (seats: readonly SeatRow[]): Row[] => seats.map((r): Row => ({ ...r })).sort(by('Vendor', 'Product', 'Plan'));
