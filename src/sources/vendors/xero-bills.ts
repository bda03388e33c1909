import type { Source } from '../source';
import { xeroBills } from '../columns/xero';

/** Bills of Xero where dates are written day first: everywhere but in the United States. */
export default xeroBills('xero-bills', 'Xero bills, day first', 'day first (31/10/2026)', 'eu') satisfies Source;
