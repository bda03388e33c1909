import { MONTH_FIRST } from '../columns/date-orders';
import { netSuiteBills } from '../columns/netsuite';
import type { Source } from '../source';

/** Vendor bills of NetSuite, dates month first as it is set up. */
export default netSuiteBills('netsuite-bills', MONTH_FIRST) satisfies Source;
