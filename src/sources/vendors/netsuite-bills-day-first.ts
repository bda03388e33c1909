import { DAY_FIRST } from '../columns/date-orders';
import { netSuiteBills } from '../columns/netsuite';
import type { Source } from '../source';

/** Vendor bills of NetSuite where the user writes dates day first. */
export default netSuiteBills('netsuite-bills-day-first', DAY_FIRST) satisfies Source;
