import { MONTHS } from '../calendar.mjs';
import { billedOf, unitsOf, workflow } from '../figures.mjs';
import { byDay, split } from '../spread.mjs';

/** Each day of each of these workflows: day, cents and tokens. */
export const daysOfWorkflows = (ids) =>
  MONTHS.flatMap((month, t) =>
    ids.flatMap((id) => {
      const one = workflow(id);
      const cents = billedOf(one)[t];
      if (cents === null) return [];
      const days = byDay(month, cents, { word: id, from: one.started });
      const tokens = split((unitsOf(one)[t] ?? 0) * (one.tokens?.[1] ?? 0), days.map(({ amount }) => amount)); // prettier-ignore
      return days.map(({ day, amount }, i) => ({ id, one, day, cents: amount, tokens: tokens[i] }));
    }),
  );
