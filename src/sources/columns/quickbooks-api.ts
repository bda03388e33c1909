import { amount, checked, coalesce, column, constant, currency, dayText, flag, instant, mapped, nothing, rest, same } from '../readings';
import { regexPart, trim, whenBlank, type TextReading } from '../readings';
import type { Source } from '../source';
import { givenBack } from './given-back';
import { ofDay } from './periods';

/** One of QuickBooks Online's kinds of documents, and how it names what it shares with the others. */
export interface QuickBooksKind {
  readonly id: string;
  readonly title: string;
  /** Its name in the interface. */
  readonly entity: string;
  readonly needs: string;
  readonly grain: string;
  readonly kind: TextReading;
  /** Where its number stands, and who it is of. */
  readonly number: readonly string[];
  readonly vendor: string;
  /** Blank where its amounts are a cost; there where they are given back. */
  readonly back: TextReading;
}

/** Lines that repeat others, say something, or are the tax, which stands once for the whole document. */
const ASIDE = { SubTotalLineDetail: 'aside', DescriptionOnly: 'aside', TaxLineDetail: 'aside', GroupLineDetail: 'aside' };

/** The headings of a kind: `QueryResponse.Bill.TxnDate`. */
export const quickBooksHeading = (entity: string, key: string): string => `QueryResponse.${entity}.${key}`;

/** What a document of QuickBooks Online's interface means: its lines, which are without tax, and its tax. */
export function quickBooksDocuments({ id, title, entity, needs, grain, kind, number, vendor, back }: QuickBooksKind) {
  const of = (key: string): string => quickBooksHeading(entity, key);
  const line = (key: string): string => of(`Line.${key}`);
  const [account, item] = [(key: string) => line(`AccountBasedExpenseLineDetail.${key}`), (key: string) => line(`ItemBasedExpenseLineDetail.${key}`)];
  const day = instant(of('TxnDate'));
  const who = coalesce(trim(of(`${vendor}.name`)), of(`${vendor}.value`), constant('unknown vendor'));
  const signed = givenBack(back);
  return {
    id,
    title,
    version: 1,
    format: 'json',
    needs,
    grain,
    checked: '2026-11-23',
    records: [`QueryResponse.${entity}`],
    detect: { all: [of('Id'), of('TxnDate'), of('TotalAmt'), line('Amount'), line('DetailType')] },
    leaves: [
      'SyncToken',
      'domain',
      'sparse',
      'MetaData',
      'APAccountRef',
      'AccountRef',
      'VendorAddr',
      'RemitToAddr',
      'SalesTermRef',
      'LinkedTxn',
      'Balance',
      'HomeBalance',
    ]
      .concat(['TotalAmt', 'ExchangeRate', 'TxnTaxDetail', 'GlobalTaxCalculation', 'CustomField', 'PurchaseEx', 'PrintStatus', 'RecurDataRef', 'Line', vendor])
      .concat(['CurrencyRef', 'DocNumber', 'CurrencyRef.name', 'PaymentMethodRef', 'IncludeInAnnualTPAR', 'VendorRef', 'EntityRef'])
      .map(of),
    charge: {
      ServiceProviderName: who,
      InvoiceIssuerName: who,
      BillingAccountId: who,
      ...ofDay(day),
      ChargeCategory: whenBlank(back, constant('Purchase'), constant('Credit')),
      ServiceName: constant('Bill line'),
      BilledCost: amount(of('TotalAmt')),
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currency(of('CurrencyRef.value')),
      InvoiceId: coalesce(...number.map(of)),
      x_CostBasis: constant('invoiced'),
      x_CountsToTotal: flag(true),
      x_BusinessUnit: column(of('DepartmentRef.name')),
      x_Extra: rest({
        Kind: kind,
        IssueDate: dayText(day),
        DueDate: dayText(instant(of('DueDate'))),
        Number: column(of('DocNumber')),
        Record: column(of('Id')),
      }),
    },
    melt: [
      {
        when: whenBlank(mapped(line('DetailType'), ASIDE, nothing), column(line('Amount')), nothing),
        each: of('Line'),
        charge: {
          ChargeDescription: trim(line('Description')),
          ServiceName: coalesce(item('ItemRef.name'), trim(line('Description')), account('AccountRef.name'), constant('Bill line')),
          PricingQuantity: amount(item('Qty')),
          ContractedUnitPrice: amount(item('UnitPrice')),
          BilledCost: signed(column(line('Amount'))),
          InvoiceDetailId: column(line('Id')),
          x_CostCenter: coalesce(account('ClassRef.name'), item('ClassRef.name')),
          x_GLAccount: coalesce(account('AccountRef.name'), account('AccountRef.value')),
        },
      },
      {
        when: of('TxnTaxDetail.TotalTax'),
        charge: {
          ChargeCategory: constant('Tax'),
          ServiceName: constant('Tax'),
          ChargeDescription: constant('Tax'),
          BilledCost: signed(column(of('TxnTaxDetail.TotalTax'))),
          // Its kind is not said: value added tax is paid back by the tax office.
          x_CountsToTotal: flag(false),
        },
      },
      {
        when: whenBlank(regexPart(of('Line'), '([{])'), column(of('TotalAmt')), nothing),
        charge: { InvoiceId: checked(coalesce(of('Line'), constant('[]')), '.*[{].*', 'a list of lines, and without them it is not known what this is for') },
      },
      // One that was voided is worth nothing, and so takes the place of what it was.
      {
        when: whenBlank(regexPart(of('TotalAmt'), '^ *(0+(?:[.]0*)?) *$'), nothing, constant('nothing')),
        charge: { ChargeDescription: constant('Nothing to pay') },
      },
    ],
    identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'ChargeCategory', 'ChargeDescription', 'x_GLAccount'],
    replaces: 'document',
    scope: ['BillingAccountId'],
    yieldsToReports: true,
  } satisfies Source;
}
