import type { Source } from '../source';
import { xeroBills } from '../columns/xero';

/** Bills of Xero where dates are written month first. */
export default xeroBills('xero-bills-us', 'Xero bills, month first', 'month first (10/31/2026)', 'us') satisfies Source;
