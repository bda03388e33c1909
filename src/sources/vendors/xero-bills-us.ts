import { MONTH_FIRST } from '../columns/date-orders';
import type { Source } from '../source';
import { xeroBills } from '../columns/xero';

/** Bills of Xero where dates are written month first. */
export default xeroBills('xero-bills-us', MONTH_FIRST) satisfies Source;
