import { ofMonth } from '../columns/periods';
import { coalesce, column, concat, constant, currency, flag, instant, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const month = instant(coalesce('Month', 'Period'), 'month', 'iso', 'us', 'month-ym');

/** A cost source table of Apptio: the general ledger by cost pool, as it is loaded for showback. */
export default {
  id: 'apptio-costs',
  title: 'Apptio cost source',
  version: 1,
  format: 'csv',
  needs: 'The cost source table of Apptio (CSV), in US dollars where it names no currency. Memo: it repeats the ledger and is never added to bills.',
  grain: 'month × account × cost centre × cost pool × vendor',
  checked: '2026-11-22',
  detect: { all: ['Account', 'Cost Center', 'Cost Pool', 'Vendor', 'Amount'], any: ['Month', 'Period'] },
  skipWhen: [{ heading: 'Account', matches: 'total|grand total' }],
  charge: {
    ServiceProviderName: coalesce('Vendor', constant('no vendor')),
    InvoiceIssuerName: constant('Apptio'),
    ...ofMonth(month),
    ChargeCategory: constant('Usage'),
    ChargeDescription: coalesce('Description', concat(', ', 'Cost Pool', 'Cost Sub-Pool', 'Cost Sub Pool')),
    ServiceName: coalesce('Cost Sub-Pool', 'Cost Sub Pool', 'Cost Pool', constant('Apptio cost')),
    BilledCost: roundedAmount('Amount', 'grouped'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: coalesce(currency('Currency'), constant('USD')),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_CostCenter: column('Cost Center'),
    x_GLAccount: column('Account'),
    x_Extra: rest(),
  },
  identity: ['ChargePeriodStart', 'x_GLAccount', 'x_CostCenter', 'ServiceProviderName', 'ServiceName', 'ChargeDescription'],
  replaces: 'month',
  scope: [],
} satisfies Source;
