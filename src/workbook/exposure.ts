import type { JournalLine } from '../ledger/journals/journal';
import type { Month } from '../model/month';
import type { Row } from './held';

/** What the audit of embedded AI and the vendor master have found so far; money as exact text, null where it is not known. */
export interface AuditNow {
  readonly currency: string;
  readonly month: Month;
  /** Checked money over all money of these products. */
  readonly coverage: number | null;
  readonly asked: number | null;
  readonly unchecked: string | null;
  /** AI spend that still hides, and what hid before any audit. */
  readonly hidden: string | null;
  readonly before: string | null;
  readonly baseline: string | null;
  /** The unchecked first, then by money. */
  readonly products: readonly { readonly name: string; readonly billed: string | null; readonly state: string }[];
  readonly unapproved: string | null;
  /** Vendors without an approval, the largest first. */
  readonly vendors: readonly { readonly name: string; readonly spend: string | null; readonly finding: string }[];
}

/** The word of what stands on no list yet. */
export const NOT_LISTED = 'NOT LISTED';
const BETWEEN = ' · ';

/** Rows for Audit: products that some list or bill names and nobody has listed. */
export const auditRows = ({ products }: AuditNow): Row[] =>
  products.flatMap(({ name, state }) => {
    const at = name.indexOf(BETWEEN);
    return state === NOT_LISTED && at > 0 ? [{ Vendor: name.slice(0, at), Product: name.slice(at + BETWEEN.length) }] : [];
  });
/** Rows for Vendors: those that were paid and stand on no list. */
export const vendorRows = ({ vendors }: AuditNow): Row[] => vendors.flatMap(({ name, finding }) => (finding === NOT_LISTED ? [{ Vendor: name }] : []));

/** The journal as Chargeback shows it. */
export interface JournalNow {
  readonly currency: string;
  readonly month: Month;
  readonly lines: readonly JournalLine[];
}
