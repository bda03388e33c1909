import { callFunction } from '../functions/call';
import { type Decimal, ZERO, compare } from '../model/decimal';
import { asDay } from '../model/month';
import { type Move, type MovesNow, moveArguments } from '../workbook/move';
import { type Separators, figureOf } from './figure';

/** A move as it stands in the fields. */
export interface Typed {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly date: string;
  readonly reason: string;
  readonly approver: string;
  readonly executive: string;
}
/** What one rule says. */
export interface RuleSaid {
  readonly rule: string;
  readonly verdict: 'PASS' | 'FAIL' | 'NOT CHECKED';
  readonly says: string;
}

/** An amount above 0; null where it is none. */
function amountOf(text: string, separators: Separators): Decimal | null {
  const exact = figureOf(text, separators);
  return exact === undefined || compare(exact, ZERO) <= 0 ? null : exact;
}

/** The move that is typed; null as long as envelopes, amount or day are missing. */
export function moveOf({ envelopes }: MovesNow, typed: Typed, separators: Separators): Move | null {
  const [from, to] = [typed.from, typed.to].map((id) => envelopes.find((e) => e.id === id));
  const [amount, date] = [amountOf(typed.amount, separators), asDay(typed.date)];
  if (from === undefined || to === undefined || amount === null || date === undefined) return null;
  const { reason, approver, executive } = typed;
  return { from, to, amount, date, reason, approver, executive };
}

const VERDICTS = ['PASS', 'FAIL', 'NOT CHECKED'] as const;

/** What REALLOCATION_CHECK says of it, rule by rule; a fact that is an error is one line that fails. */
export function rulesOf(moves: MovesNow, move: Move): RuleSaid[] {
  const answer = callFunction('REALLOCATION_CHECK', moveArguments(moves, move, 'rules'));
  if ('error' in answer) return [{ rule: answer.error.code, verdict: 'FAIL', says: answer.error.message ?? '' }];
  if (!('matrix' in answer)) return [];
  return answer.matrix.flatMap(([rule, verdict, says]) => {
    const found = VERDICTS.find((one) => one === verdict);
    return found === undefined || typeof rule !== 'string' || typeof says !== 'string' ? [] : [{ rule, verdict: found, says }];
  });
}
