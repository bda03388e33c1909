import { amount, coalesce, column, concat, constant, currency, dayText, figure, flag, instant, isText, lower, mapped, nothing } from '../readings';
import { regexPart, rest, same, trim, whenBlank } from '../readings';
import type { DateOrder } from './date-orders';
import { ofDay } from './periods';
import type { Source } from '../source';
import { unlessDead } from './taken-back';

/** What a bill of Xero means, in the order of dates that the organisation writes. */
export function xeroBills(id: string, { form, words, example }: DateOrder) {
  const day = instant('InvoiceDate', form, 'iso', 'long');
  const dead = mapped(lower(trim('Status')), { voided: 'yes', deleted: 'yes' }, nothing);
  return {
    id,
    title: `Xero bills, ${words}`,
    version: 3,
    format: 'csv',
    needs: `Xero → Purchases → Bills → Export (CSV), of an organisation that writes dates ${words} (${example}).`,
    grain: 'line of a bill or credit note, and its tax',
    checked: '2026-11-24',
    detect: { all: ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'InvoiceAmountDue', 'LineAmount', 'AccountCode', 'Currency', 'Type', 'Status'] },
    skipWhenBlank: ['LineAmount', 'Description'],
    skipWhen: [
      // What was paid beforehand or too much is settled by bills.
      { heading: 'Type', matches: 'bill (overpayment|prepayment)|invoice.*|sales .*' },
      { heading: 'Status', matches: 'draft' },
    ],
    leaves: [
      'EmailAddress',
      'POAddressLine1',
      'POAddressLine2',
      'POAddressLine3',
      'POAddressLine4',
      'POCity',
      'PORegion',
      'POPostalCode',
      'POCountry',
      'SAAddressLine1',
    ]
      .concat(['SAAddressLine2', 'SAAddressLine3', 'SAAddressLine4', 'SACity', 'SARegion', 'SAPostalCode', 'SACountry', 'Sent', 'PlannedDate'])
      // The totals of the bill stand again on each of its lines.
      .concat(['Total', 'TaxTotal', 'InvoiceAmountPaid', 'InvoiceAmountDue']),
    charge: {
      ServiceProviderName: trim('ContactName'),
      InvoiceIssuerName: trim('ContactName'),
      BillingAccountId: trim('ContactName'),
      ...ofDay(day),
      ChargeCategory: whenBlank(regexPart(lower('Type'), '(credit)'), constant('Purchase'), constant('Credit')),
      ChargeDescription: trim('Description'),
      ServiceName: coalesce(trim('Description'), constant('Bill line')),
      SkuId: column('InventoryItemCode'),
      PricingQuantity: amount('Quantity', 'grouped'),
      ContractedUnitPrice: amount('UnitAmount', 'grouped'),
      BilledCost: unlessDead(dead, amount('LineAmount', 'grouped')),
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currency('Currency'),
      // Bills may have no number; what tells them apart then is who, when and how much, however a spreadsheet writes it.
      InvoiceId: coalesce('InvoiceNumber', 'Reference', concat(' ', dayText(day), figure('Total', 'grouped'))),
      x_CostBasis: constant('invoiced'),
      x_CountsToTotal: flag(true),
      x_CostCenter: column('TrackingOption1'),
      x_GLAccount: column('AccountCode'),
      x_Extra: rest({
        Kind: column('Type'),
        IssueDate: dayText(day),
        DueDate: dayText(instant('DueDate', form, 'iso', 'long')),
        Reference: column('Reference'),
      }),
    },
    melt: [
      { when: 'LineAmount', charge: {} },
      {
        when: 'TaxAmount',
        charge: {
          ChargeCategory: constant('Tax'),
          ServiceName: constant('Tax'),
          ChargeDescription: column('TaxType'),
          PricingQuantity: amount(nothing),
          ContractedUnitPrice: amount(nothing),
          BilledCost: unlessDead(dead, amount('TaxAmount', 'grouped')),
          // Value added tax is paid back by the tax office; a sales tax is a cost.
          x_CountsToTotal: isText(
            mapped(regexPart(lower('TaxType'), '(sales tax|tax on purchases)'), { 'sales tax': 'yes', 'tax on purchases': 'yes' }, nothing),
            'yes',
          ),
        },
      },
    ],
    identity: ['BillingAccountId', 'InvoiceId', 'ChargeCategory', 'ChargeDescription', 'SkuId', 'x_GLAccount', 'x_CostCenter'],
    replaces: 'document',
    scope: ['BillingAccountId'],
    // The same bills, whichever way their dates are written.
    family: 'xero-bills',
    yieldsToReports: true,
  } satisfies Source;
}
