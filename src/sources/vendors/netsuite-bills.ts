import { netSuiteBills } from '../columns/netsuite';
import type { Source } from '../source';

/** Vendor bills of NetSuite, dates month first as it is set up. */
export default netSuiteBills('netsuite-bills', 'NetSuite bills, month first', 'month first (10/31/2026)', 'us') satisfies Source;
