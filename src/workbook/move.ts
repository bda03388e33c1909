import { toCell, toText, type Decimal } from '../model/decimal';
import { addDays, addMonths, daysBetween, firstDay, toSerial, type Day, type Month } from '../model/month';

/** An envelope of the quarter, before a move. */
export interface MoveEnvelope {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly owner: string | null;
  readonly budget: Decimal;
  /** What it has used in the quarter; null where the sheet shows an error. */
  readonly used: Decimal | null;
  /** What it may still give, as text. */
  readonly free: string | null;
  /** Whether a workflow of it names its unit of value. */
  readonly hasUnit: boolean;
  readonly started: Day | null;
  /** Its return in the period, in the month before and in the one before that; null where it is not known. */
  readonly returns: readonly (number | null)[];
}
/** What the workbook knows of moves between envelopes. */
export interface MovesNow {
  readonly currency: string;
  readonly asOf: Day | null;
  readonly quarter: string;
  /** Money of all envelopes of the quarter, which a move leaves as it is. */
  readonly total: string;
  readonly envelopes: readonly MoveEnvelope[];
  /** Money by stage, in the order of Policy's stages. */
  readonly stages: readonly Decimal[];
  readonly closedThrough: Day | null;
  readonly thirdMonth: Day | null;
  /** The month being closed. */
  readonly period: Month;
  readonly people: readonly string[];
  /** The table of rules as its cells stand. */
  readonly rules: readonly (readonly unknown[])[];
}
/** A move as it is typed. */
export interface Move {
  readonly from: MoveEnvelope;
  readonly to: MoveEnvelope;
  readonly amount: Decimal;
  readonly date: Day;
  readonly reason: string;
  readonly approver: string;
  readonly executive: string;
}

const words = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
const serial = (day: Day | null): number | null => (day === null ? null : toSerial(day));

/** The receiver's returns in the last two months that are over on the day of the move, the last one first. */
function closedReturns({ returns }: MoveEnvelope, date: Day, period: Month): readonly (number | null)[] {
  const [began, ended] = [period, addMonths(period, 1)].map((month) => addDays(firstDay(month), -1)) as [Day, Day];
  return date < began ? [] : date < ended ? returns.slice(1) : returns;
}

/** The arguments of REALLOCATION_CHECK for a move that is not written yet: the same facts as the sheet Reallocations gives it. */
export const moveArguments = (
  { stages, closedThrough, thirdMonth, period, rules }: MovesNow,
  { from, to, amount, date, reason, approver, executive }: Move,
  show: 'verdict' | 'rules',
): unknown[] => {
  const [last = null, before = null] = closedReturns(to, date, period);
  return [
    toCell(from.budget),
    from.used === null ? null : toCell(from.used),
    0,
    toCell(amount),
    0,
    from.stage,
    to.stage,
    [stages.map(toCell)],
    toSerial(date),
    serial(closedThrough),
    serial(thirdMonth),
    to.hasUnit,
    last,
    before,
    words(executive) !== null,
    words(reason),
    words(from.owner),
    words(to.owner),
    words(approver),
    from.hasUnit,
    from.started === null ? null : daysBetween(from.started, date),
    null,
    rules,
    show,
  ];
};

/** The row of Reallocations for a move. */
export const moveRow = ({ quarter }: Pick<MovesNow, 'quarter'>, { from, to, amount, date, reason, approver, executive }: Move) => ({
  Date: date,
  Quarter: quarter,
  From: from.id,
  To: to.id,
  Amount: toText(amount),
  Reason: reason.trim(),
  DonorOwner: from.owner,
  ReceiverOwner: to.owner,
  Approver: words(approver),
  Executive: words(executive),
});
