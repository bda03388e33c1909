import { DAY_FIRST } from '../columns/date-orders';
import type { Source } from '../source';
import { xeroBills } from '../columns/xero';

/** Bills of Xero where dates are written day first: everywhere but in the United States. */
export default xeroBills('xero-bills', DAY_FIRST) satisfies Source;
