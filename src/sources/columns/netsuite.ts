import { amount, coalesce, column, concat, constant, currency, dayText, instant, isText, lower, mapped, nothing } from '../readings';
import { regexPart, rest, same, trim, whenBlank } from '../readings';
import type { DateOrder } from './date-orders';
import { ofDay } from './periods';
import type { Source } from '../source';
import { unlessDead } from './taken-back';

/** NetSuite shows the name of a currency's record, which is its code only where somebody called it so; these come with every account, or are usual. */
const CURRENCY_NAMES = {
  ...{ usa: 'USD', 'us dollar': 'USD', 'us dollars': 'USD', 'u.s. dollar': 'USD', euro: 'EUR', euros: 'EUR' },
  ...{ 'british pound': 'GBP', 'pound sterling': 'GBP', 'canadian dollar': 'CAD', 'australian dollar': 'AUD', 'new zealand dollar': 'NZD' },
  ...{ 'japanese yen': 'JPY', 'swiss franc': 'CHF', 'singapore dollar': 'SGD', 'hong kong dollar': 'HKD', 'indian rupee': 'INR' },
} as const;

/** What a line of a vendor bill of NetSuite means, in the order of dates that its user writes. */
export function netSuiteBills(id: string, { form, words, example }: DateOrder) {
  const day = instant('Date', form, 'iso', 'long');
  const dead = regexPart(lower('Status'), '(rejected|voided|cancelled)');
  const tax = regexPart(lower(trim('Tax Line')), '^(yes|true|t|\\*)$');
  const salesTax = regexPart(lower(concat(' ', 'Account', 'Memo')), '(sales tax|use tax)');
  return {
    id,
    title: `NetSuite bills, ${words}`,
    version: 3,
    format: 'csv',
    needs: `NetSuite → Saved search of transactions (Bill, Bill Credit), with Type, Date, Document Number, Name, Account, Memo, Currency, Amount (Foreign Currency), Main Line and Tax Line; dates ${words} (${example}).`,
    grain: 'line of a bill or bill credit',
    checked: '2026-11-24',
    detect: { all: ['Type', 'Date', 'Document Number', 'Name', 'Account', 'Currency', 'Amount (Foreign Currency)'], any: ['*', 'Main Line'] },
    absent: ['- None -'],
    skipWhenBlank: ['Date', 'Document Number', 'Type'],
    skipWhen: [
      // The main line is the total of the bill, and payments settle it.
      { heading: '*', matches: '\\*' },
      { heading: 'Main Line', matches: 'yes|true|t|\\*' },
      { heading: 'Type', matches: 'bill payment|vendor payment|purchase order|item receipt|check' },
      { heading: 'Date', matches: '(overall )?total' },
    ],
    leaves: ['Amount', 'Amount (Net)', 'Exchange Rate'],
    charge: {
      ServiceProviderName: trim('Name'),
      InvoiceIssuerName: trim('Name'),
      BillingAccountId: trim('Name'),
      ...ofDay(day),
      ChargeCategory: whenBlank(tax, whenBlank(regexPart(lower('Type'), '(credit)'), constant('Purchase'), constant('Credit')), constant('Tax')),
      ChargeDescription: column('Memo'),
      ServiceName: coalesce('Item', 'Memo', constant('Bill line')),
      SkuId: column('Item'),
      PricingQuantity: amount('Quantity', 'grouped'),
      BilledCost: unlessDead(dead, amount('Amount (Foreign Currency)', 'signed')),
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currency(mapped(lower(trim('Currency')), CURRENCY_NAMES, column('Currency'))),
      // Bills may have no number; what a vendor billed on one day is one document then.
      InvoiceId: coalesce('Document Number', 'Internal ID', concat(' ', 'Type', dayText(day))),
      InvoiceDetailId: column('Line ID'),
      x_CostBasis: constant('invoiced'),
      // Value added tax is paid back by the tax office; a sales tax is a cost.
      x_CountsToTotal: isText(whenBlank(tax, constant('yes'), mapped(salesTax, { 'sales tax': 'yes', 'use tax': 'yes' }, nothing)), 'yes'),
      x_CostCenter: column('Department'),
      x_BusinessUnit: column('Class'),
      x_GLAccount: column('Account'),
      x_Extra: rest({ IssueDate: dayText(day), Kind: column('Type') }),
    },
    identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'ChargeCategory', 'ChargeDescription', 'x_GLAccount', 'x_CostCenter'],
    replaces: 'document',
    scope: ['BillingAccountId'],
    // The same bills, whichever way their dates are written.
    family: 'netsuite-bills',
    yieldsToReports: true,
  } satisfies Source;
}
