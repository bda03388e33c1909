import { netSuiteBills } from '../columns/netsuite';
import type { Source } from '../source';

/** Vendor bills of NetSuite where the user writes dates day first. */
export default netSuiteBills('netsuite-bills-day-first', 'NetSuite bills, day first', 'day first (31/10/2026)', 'eu') satisfies Source;
