import type { Source } from '../source';

/** What makes a row the same in all that OpenRouter says of its use. */
export const OPENROUTER_IDENTITY = ['SubAccountId', 'ChargePeriodStart', 'ResourceId', 'ChargeDescription', 'x_Model'] as const satisfies Source['identity'];
