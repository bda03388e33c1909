import { AZURE_CHARGE, AZURE_DETAILS, AZURE_IDENTITY, AZURE_LEAVES } from '../columns/azure';
import { constant, flag, mapped, nothing, same, whenBlank } from '../readings';
import type { Source } from '../source';

const committed = mapped('PricingModel', { Reservation: 'yes', SavingsPlan: 'yes' }, nothing);

/** Azure's amortised costs: the purchase of commitments spread over their use, unused parts on lines of their own. A memo beside the actual costs. */
export default {
  id: 'azure-amortized-costs',
  title: 'Azure amortised costs',
  version: 3,
  format: 'csv',
  needs: 'Azure → Cost Management → Exports → Cost and usage details (amortized). Memo beside actual costs: the two hold the same usage.',
  grain: 'day × subscription × resource × meter',
  checked: '2026-11-23',
  detect: AZURE_DETAILS,
  leaves: AZURE_LEAVES,
  charge: {
    ...AZURE_CHARGE,
    ChargeCategory: mapped('ChargeType', {
      Usage: 'Usage',
      UnusedReservation: 'Usage',
      UnusedSavingsPlan: 'Usage',
      Purchase: 'Purchase',
      Refund: 'Usage',
      Tax: 'Tax',
      Credit: 'Credit',
      RoundingAdjustment: 'Adjustment',
    }),
    ChargeClass: mapped('ChargeType', { Refund: 'Correction' }, nothing),
    EffectiveCost: same('BilledCost'),
    CommitmentDiscountStatus: mapped(
      'ChargeType',
      { UnusedReservation: 'Unused', UnusedSavingsPlan: 'Unused' },
      whenBlank(committed, nothing, mapped('ChargeType', { Usage: 'Used' }, nothing)),
    ),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
  },
  identity: AZURE_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId', 'SubAccountId'],
} satisfies Source;
