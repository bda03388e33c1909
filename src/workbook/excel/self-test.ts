import type { Outcome, SelfTestReport, Watch } from '../workbook';
import { stop, run } from './run';
export const selfTest = (_: Watch): Promise<Outcome<SelfTestReport>> => run(async () => stop({ kind: 'cancelled' }));
