import { AZURE_CHARGE, AZURE_COST, AZURE_DETAILS, AZURE_IDENTITY, AZURE_LEAVES } from '../columns/azure';
import { constant, flag, mapped, nothing, roundedAmount, whenBlank } from '../readings';
import type { Source } from '../source';

/** A purchase of a commitment covers use to come; use under a commitment costs what its purchase did. */
const committed = mapped('PricingModel', { Reservation: 'yes', SavingsPlan: 'yes' }, nothing);

/** Azure's actual costs: what is billed, the purchase of commitments as cash. Before credits and tax. Amortised files have the same headings. */
export default {
  id: 'azure-actual-costs',
  title: 'Azure actual costs',
  version: 4,
  format: 'csv',
  needs: 'Azure → Cost Management → Exports → Cost and usage details (actual). Take this or the FOCUS export of a month, never both.',
  grain: 'day × subscription × resource × meter',
  checked: '2026-11-23',
  detect: AZURE_DETAILS,
  leaves: AZURE_LEAVES,
  charge: {
    ...AZURE_CHARGE,
    // Unused commitments stand in amortised files alone: their lines are refused here by the word.
    ChargeCategory: mapped('ChargeType', {
      Usage: 'Usage',
      Purchase: 'Purchase',
      Refund: 'Usage',
      Tax: 'Tax',
      Credit: 'Credit',
      RoundingAdjustment: 'Adjustment',
    }),
    ChargeClass: mapped('ChargeType', { Refund: 'Correction' }, nothing),
    EffectiveCost: roundedAmount(whenBlank(committed, AZURE_COST, mapped('ChargeType', { Purchase: '0', Refund: '0' }, nothing))),
    CommitmentDiscountStatus: whenBlank(committed, nothing, mapped('ChargeType', { Usage: 'Used' }, nothing)),
    x_CostBasis: whenBlank('InvoiceId', constant('vendor-reported'), constant('invoiced')),
    x_CountsToTotal: flag(true),
  },
  identity: AZURE_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId', 'SubAccountId'],
} satisfies Source;
