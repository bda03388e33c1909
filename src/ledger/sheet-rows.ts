import * as z from 'zod';
import { amount } from './charge';

/** One header row of an invoice; money as text, dates as days. */
export const InvoiceRow = z.strictObject({
  InvoiceId: z.string(),
  Vendor: z.string(),
  IssueDate: z.iso.date().nullable(),
  ServiceStart: z.iso.date().nullable(),
  ServiceEnd: z.iso.date().nullable(),
  Currency: z.string(),
  Net: amount,
  Tax: amount,
  Gross: amount,
  Credit: amount,
  PO: z.string().nullable(),
  SourceFile: z.string(),
  Page: z.int().nullable(),
  Hash: z.string(),
  Status: z.string(),
});
export type InvoiceRow = z.output<typeof InvoiceRow>;

/** One line of an invoice, tax lines apart, with what the rule book says of it. Its charge period ends before `ChargePeriodEnd`. */
export const InvoiceLineRow = z.strictObject({
  InvoiceId: z.string(),
  LineNo: z.int().positive(),
  ChargePeriodStart: z.iso.date(),
  ChargePeriodEnd: z.iso.date(),
  ChargeCategory: z.string(),
  ServiceName: z.string(),
  SkuId: z.string().nullable(),
  Quantity: amount.nullable(),
  Unit: z.string().nullable(),
  ListCost: amount.nullable(),
  ContractedCost: amount.nullable(),
  BilledCost: amount,
  EffectiveCost: amount.nullable(),
  BillingCurrency: z.string(),
  x_Workflow: z.string().nullable(),
  x_Category: z.string(),
  x_Bucket: z.string().nullable(),
  x_CostBasis: z.string(),
});
export type InvoiceLineRow = z.output<typeof InvoiceLineRow>;

/** One product with seats: of the newest seat list, of a contract, or of a vendor's own list. What none of them says is null. */
export const SeatRow = z.strictObject({
  Vendor: z.string(),
  Product: z.string(),
  Workflow: z.string().nullable(),
  Plan: z.string().nullable(),
  Purchased: amount.nullable(),
  Assigned: amount.nullable(),
  Active: amount.nullable(),
  Idle: amount.nullable(),
  Price: amount.nullable(),
  Currency: z.string(),
  AiShare: amount.nullable(),
  Evidence: z.string().nullable(),
  MonthCost: amount.nullable(),
  Renewal: z.iso.date().nullable(),
  Approved: z.string().nullable(),
  Audited: z.string().nullable(),
});
export type SeatRow = z.output<typeof SeatRow>;
