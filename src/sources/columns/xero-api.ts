import { amount, checked, coalesce, column, constant, currency, dayText, flag, lower, mapped, negate, nothing } from '../readings';
import { regexPart, rest, same, sum, trim, whenBlank, type TextReading } from '../readings';
import type { Source } from '../source';
import { givenBack } from './given-back';
import { ofDay } from './periods';
import { slashDate } from './slash-dates';

/** One of Xero's lists of documents: under which key it stands, and what its types are called in the CSV of bills. */
export interface XeroList {
  readonly id: string;
  readonly title: string;
  readonly list: string;
  readonly needs: string;
  readonly grain: string;
  /** The types that are read, in the words of the CSV; those whose amounts are given back begin with it. */
  readonly types: Readonly<Record<string, string>>;
  /** Types of the list that are no cost. */
  readonly others: string;
  readonly number: readonly string[];
  readonly family?: string;
}

/** What a document of Xero's interface means: its lines without their tax, and their tax. */
export function xeroList({ id, title, list, needs, grain, types, others, number, family }: XeroList) {
  const [of, line] = [(key: string) => `${list}.${key}`, (key: string) => `${list}.LineItems.${key}`];
  const day = slashDate(of('DateString'), of('Date'));
  const kind = mapped(of('Type'), types);
  const back = regexPart(lower(kind), '(credit)');
  // A document that was taken back is worth nothing, and so takes the place of what it was.
  const dead = mapped(of('Status'), { VOIDED: 'yes', DELETED: 'yes' }, nothing);
  const living = (text: TextReading): TextReading => whenBlank(dead, text, nothing);
  const inclusive = mapped(of('LineAmountTypes'), { Inclusive: 'Inclusive' }, nothing);
  const signed = givenBack(back);
  return {
    id,
    title,
    version: 1,
    format: 'json',
    needs,
    grain,
    checked: '2026-11-23',
    records: [list],
    detect: { all: [of('Type'), of('Contact.Name'), of('Status'), of('CurrencyCode'), of('Total')], any: [of('DateString'), of('Date')] },
    skipWhen: [
      { heading: of('Type'), matches: others },
      { heading: of('Status'), matches: 'draft' },
    ],
    leaves: [
      'Payments',
      'CreditNotes',
      'Prepayments',
      'Overpayments',
      'Allocations',
      'Attachments',
      'Contact',
      'BankAccount',
      'SubTotal',
      'TotalTax',
      'Total',
      'AmountDue',
    ]
      .concat([
        'AmountPaid',
        'AmountCredited',
        'RemainingCredit',
        'AppliedAmount',
        'CurrencyRate',
        'IsDiscounted',
        'HasAttachments',
        'HasErrors',
        'SentToContact',
      ])
      .concat(['UpdatedDateUTC', 'BrandingThemeID', 'RepeatingInvoiceID', 'PlannedPaymentDate', 'ExpectedPaymentDate', 'Url', 'IsReconciled', 'PrepaymentID'])
      .concat(['OverpaymentID', 'BatchPaymentID', 'ValidationErrors', 'Warnings', 'StatusAttributeString', 'InvoiceAddresses', 'CISDeduction', 'CISRate'])
      .concat([
        'FullyPaidOnDate',
        'FullyPaidOnDateString',
        'LineItems',
        'HasValidationErrors',
        'ExternalLinkProviderName',
        'TotalDiscount',
        'InvoicePaymentServices',
      ])
      .map(of),
    charge: {
      ServiceProviderName: trim(of('Contact.Name')),
      InvoiceIssuerName: trim(of('Contact.Name')),
      BillingAccountId: trim(of('Contact.Name')),
      ...ofDay(day),
      ChargeCategory: whenBlank(back, constant('Purchase'), constant('Credit')),
      ServiceName: constant('Bill line'),
      BilledCost: amount(of('Total')),
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currency(of('CurrencyCode')),
      InvoiceId: coalesce(...number.map(of)),
      x_CostBasis: constant('invoiced'),
      x_CountsToTotal: flag(true),
      x_Extra: rest({
        Kind: kind,
        IssueDate: dayText(day),
        DueDate: dayText(slashDate(of('DueDateString'), of('DueDate'))),
        Reference: column(of('Reference')),
      }),
    },
    melt: [
      {
        when: living(column(line('LineAmount'))),
        each: of('LineItems'),
        charge: {
          ChargeDescription: trim(line('Description')),
          ServiceName: coalesce(trim(line('Description')), constant('Bill line')),
          SkuId: column(line('ItemCode')),
          PricingQuantity: amount(line('Quantity')),
          ContractedUnitPrice: amount(line('UnitAmount')),
          // Where lines hold their tax, it is taken out again.
          BilledCost: sum(signed(column(line('LineAmount'))), negate(signed(whenBlank(inclusive, nothing, column(line('TaxAmount')))))),
          x_CostCenter: regexPart(line('Tracking'), '"Option": ?"([^"\\\\]+)"'),
          x_GLAccount: column(line('AccountCode')),
        },
      },
      {
        when: living(column(line('TaxAmount'))),
        each: of('LineItems'),
        charge: {
          ChargeCategory: constant('Tax'),
          ServiceName: constant('Tax'),
          ChargeDescription: column(line('TaxType')),
          BilledCost: signed(column(line('TaxAmount'))),
          // The codes of taxes do not say whose they are: value added tax is paid back by the tax office.
          x_CountsToTotal: flag(false),
        },
      },
      // A list without pages holds no lines, only totals.
      {
        when: living(whenBlank(regexPart(of('LineItems'), '([{])'), column(of('Total')), nothing)),
        charge: {
          InvoiceId: checked(coalesce(of('LineItems'), constant('[]')), '.*[{].*', 'a list of lines: take the answer page by page (page=1), which has them'),
        },
      },
      { when: dead, charge: { ChargeDescription: constant('Taken back'), BilledCost: amount(constant('0')) } },
    ],
    identity: ['BillingAccountId', 'InvoiceId', 'ChargeCategory', 'ChargeDescription', 'SkuId', 'x_GLAccount', 'x_CostCenter'],
    replaces: 'document',
    scope: ['BillingAccountId'],
    ...(family === undefined ? {} : { family }),
    yieldsToReports: true,
  } satisfies Source;
}
