import type { Source } from '../source';

/** What all logs of calls to models have in common: a call is known by its number, stands once however often a file repeats it, and may have no price. */
export const CALL_LOG = {
  unpriced: true,
  numbered: 'ResourceId',
  once: true,
  identity: ['ChargePeriodStart', 'ChargeDescription', 'PrincipalId', 'x_Model', 'ConsumedQuantity'],
  replaces: 'record',
  scope: [],
} as const satisfies Partial<Source>;
