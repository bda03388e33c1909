import type { SourceColumn } from '../../ledger/charge';
import type { From, MappedField, Mapping } from '../../ledger/mapping';
import { key } from '../headings';
import { type InstantForm, coalesce, column, constant, currency, flag, instant, json, monthEnd, monthStart, nextDay, nothing } from '../readings';
import { negate, roundedAmount, same, sum, trim, whenBlank, type AmountReading, type TextReading } from '../readings';
import type { Source } from '../source';

/** Where each field goes in a charge, in the order in which they identify a line. */
const IDENTIFIES: readonly (readonly [MappedField, SourceColumn])[] = [
  ['date', 'ChargePeriodStart'],
  ['vendor', 'ServiceProviderName'],
  ['account', 'BillingAccountId'],
  ['project', 'SubAccountId'],
  ['product', 'ServiceName'],
  ['model', 'x_Model'],
  ['description', 'ChargeDescription'],
  ['unit', 'ConsumedUnit'],
  ['invoice', 'InvoiceId'],
  ['currency', 'BillingCurrency'],
  ['person', 'PrincipalId'],
  ['workflow', 'x_Workflow'],
  ['costCenter', 'x_CostCenter'],
  ['glAccount', 'x_GLAccount'],
];
const MONTHS: readonly InstantForm[] = ['month', 'month-ym'];

/** What stands for a field that is not answered yet, so that the others can be tried. Nothing of it is ever kept. */
const UNANSWERED = { date: '2000-01-01', amount: '0', currency: 'XXX', vendor: '?' } as const;

/** What stands in place of a date where a line is no charge. */
export const TOTALS = '((grand |sub[ -]?)?totals?( .*)?|(zwischen)?summe|gesamt(summe|betrag)?|insgesamt|somme|totaal|totale|suma|summa):?';

/** Facts of a source that its columns do not say. */
export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly format: 'csv' | 'jsonl';
  readonly checked: string;
  /** All headings of the file: by these it is known again. */
  readonly headings: readonly string[];
}

const text = (from: From): TextReading => ('column' in from ? trim(from.column) : constant(from.always));
/** More than this tells no file from another. */
const KNOWN_BY = 200;

/** What a person said of a file's columns, as a declaration. Other columns of the file are not kept: nobody said what they are, and they may name people. */
export function sourceFrom(mapping: Mapping, { headings, ...facts }: SourceFacts): Source {
  const { columns, amounts, dates, quantities, lines, charge, later, skipUndated, heading } = mapping;
  const of = (field: MappedField): TextReading | undefined => (columns[field] === undefined ? undefined : text(columns[field]));
  const maybe = <C extends SourceColumn>(name: C, reading: TextReading | undefined): Partial<Record<C, TextReading>> =>
    (reading === undefined ? {} : { [name]: reading }) as Partial<Record<C, TextReading>>;
  const date = of('date');
  const start = date === undefined || dates === null ? instant(constant(UNANSWERED.date), 'iso') : instant(date, dates);
  const monthly = dates !== null && MONTHS.includes(dates);
  const [money, credit] = [of('amount'), of('credit')];
  // Programs that nobody knows may write floats: what stands behind the twelfth digit is their noise.
  const debit = money === undefined || amounts === null ? roundedAmount(constant(UNANSWERED.amount)) : roundedAmount(money, amounts);
  const cost: AmountReading = credit === undefined || amounts === null ? debit : sum(debit, negate(roundedAmount(credit, amounts)));
  const currencyOf = of('currency');
  const [project, account, quantity, invoice] = [of('project'), of('account'), of('quantity'), of('invoice')];
  const dateHeading = columns.date !== undefined && 'column' in columns.date ? columns.date.column : undefined;
  const counted = lines === 'billed' || lines === null;
  const reported = constant('vendor-reported');
  return {
    ...facts,
    needs: 'A file of your own whose columns you named; bring the next one of the same headings.',
    grain: 'line of the file',
    detect: { all: [...new Map(headings.filter((name) => key(name) !== '').map((name) => [key(name), name])).values()].slice(0, KNOWN_BY) },
    ...(heading > 1 ? { headingWithin: 25 } : {}),
    ...(skipUndated && dateHeading !== undefined ? { skipWhenBlank: [dateHeading], skipWhen: [{ heading: dateHeading, matches: TOTALS }] } : {}),
    charge: {
      ServiceProviderName: of('vendor') ?? constant(UNANSWERED.vendor),
      ...maybe('BillingAccountId', account),
      ...maybe('BillingAccountName', account),
      ...maybe('SubAccountId', project),
      ...maybe('SubAccountName', project),
      BillingPeriodStart: monthStart(start),
      BillingPeriodEnd: monthEnd(start),
      ChargePeriodStart: start,
      ChargePeriodEnd: monthly ? monthEnd(start) : nextDay(start),
      ChargeCategory: constant(charge),
      ...maybe('ChargeDescription', of('description')),
      ServiceName: columns.product === undefined ? same('ServiceProviderName') : coalesce(text(columns.product), same('ServiceProviderName')),
      ...(quantity === undefined || quantities === null ? {} : { ConsumedQuantity: roundedAmount(quantity, quantities) }),
      ...maybe('ConsumedUnit', of('unit')),
      BilledCost: cost,
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currencyOf === undefined ? constant(UNANSWERED.currency) : currency(currencyOf),
      ...maybe('InvoiceId', invoice),
      ...maybe('PrincipalId', of('person')),
      x_CostBasis: !counted ? constant(lines) : invoice === undefined ? reported : whenBlank(invoice, reported, constant('invoiced')),
      x_CountsToTotal: flag(counted),
      ...maybe('x_Model', of('model')),
      ...maybe('x_Workflow', of('workflow')),
      ...maybe('x_Owner', of('owner')),
      ...maybe('x_CostCenter', of('costCenter')),
      ...maybe('x_GLAccount', of('glAccount')),
      ...(charge === 'Usage' ? { x_Stream: constant('usage') } : {}),
      x_Extra: json(nothing),
    },
    identity: IDENTIFIES.filter(([field]) => columns[field] !== undefined).map(([, name]) => name),
    replaces: later,
    scope: ['ServiceProviderName', ...(account === undefined ? [] : (['BillingAccountId'] as const))],
  };
}

/** A column as a reading, for looking at what it says. */
export const columnOf = (from: From | undefined): TextReading => (from !== undefined && 'column' in from ? trim(column(from.column)) : nothing);
