import {
  amount,
  checked,
  coalesce,
  column,
  concat,
  constant,
  currency,
  flag,
  instant,
  mapped,
  monthEnd,
  monthStart,
  regexPart,
  rest,
  same,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const of = (key: string): string => `d.results.${key}`;
/** Periods after the twelfth close the year and are its last month. */
const PERIODS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [String(i + 1).padStart(3, '0'), String(Math.min(i + 1, 12)).padStart(2, '0')]));
const month = instant(concat('-', of('LedgerFiscalYear'), mapped(regexPart(of('FiscalPeriod'), '([0-9]{3})$'), PERIODS)), 'month');

/** Journal entry items of SAP S/4HANA summed by account, without supplier, document and day: what the ledger holds of a month, to compare with. A memo. */
export default {
  id: 'sap-account-balances',
  title: 'SAP ledger by account',
  version: 1,
  format: 'json',
  needs:
    "SAP S/4HANA → API_JOURNALENTRYITEMBASIC_SRV/A_JournalEntryItemBasic?$format=json&$filter=LedgerFiscalYear eq '2026' and FiscalPeriod eq '010', of cost accounts, with FiscalYearVariant. Fiscal years must be calendar years (variant K4).",
  grain: 'ledger × company × account × cost center × month',
  checked: '2026-11-23',
  records: ['d.results'],
  detect: {
    all: ['CompanyCode', 'GLAccount', 'LedgerFiscalYear', 'FiscalPeriod', 'AmountInCompanyCodeCurrency', 'CompanyCodeCurrency'].map(of),
    none: ['AccountingDocument', 'Supplier'].map(of),
  },
  leaves: ['__metadata', 'ID', 'FiscalYearPeriod', 'AmountInTransactionCurrency', 'TransactionCurrency', 'GlobalCurrency', 'AmountInGlobalCurrency'].map(of),
  charge: {
    ServiceProviderName: constant('SAP ledger'),
    BillingAccountId: concat(' ', of('CompanyCode'), of('Ledger')),
    SubAccountId: column(of('CompanyCode')),
    BillingPeriodStart: monthStart(month),
    BillingPeriodEnd: monthEnd(month),
    ChargePeriodStart: monthStart(month),
    ChargePeriodEnd: monthEnd(month),
    // Debits stand above zero, credits below it.
    ChargeCategory: whenBlank(regexPart(of('AmountInCompanyCodeCurrency'), '^ *(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: coalesce(of('GLAccountName'), of('GLAccount')),
    ServiceName: coalesce(of('GLAccountName'), of('GLAccount')),
    BilledCost: amount(of('AmountInCompanyCodeCurrency')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('CompanyCodeCurrency')),
    x_CostBasis: constant('invoiced'),
    // The documents behind it name suppliers and count; a sum of them counts nothing once more.
    x_CountsToTotal: flag(false),
    x_CostCenter: coalesce(of('CostCenter'), of('CostCenterName')),
    x_GLAccount: column(of('GLAccount')),
    x_Extra: rest({
      Year: checked(coalesce(of('FiscalYearVariant'), constant('without a variant')), 'K[0-9]', 'K4, the calendar year, in which alone a period is a month'),
    }),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'x_GLAccount', 'x_CostCenter', 'BillingCurrency'],
  replaces: 'month',
  scope: ['BillingAccountId', 'x_GLAccount'],
} satisfies Source;
