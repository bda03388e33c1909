import fc from 'fast-check';
import { add, compare, divide, fromCell, multiply, ONE, round, subtract, toText, ZERO, type Decimal } from '../../src/model/decimal';
import { LEVELS, reached, THRESHOLDS, type Level } from '../../src/model/envelope-ladder';
import { calendarClock, projection } from '../../src/model/envelope-projection';
import { addDays, daysBetween, firstDay, monthOf, type Day } from '../../src/model/month';
import { ratio } from '../../src/model/sum';

const of = (n: number): Decimal => fromCell(n) ?? ZERO;
const cents = (max: number) => fc.integer({ min: 0, max }).map((n) => of(n / 100));
const fine = fc.integer({ min: -1_000_000, max: 9_999_999 }).map((n) => of(n / 1e5));

/** The same by the way of forty places: what is left to a limit, over what a day costs, counted up to whole days. */
function long(limit: Decimal, spent: Decimal, end: Decimal, beyond: boolean, asOf: Day, until: Day): Day {
  const left = subtract(limit, round(spent, 2));
  const exactly = divide(multiply(left, of(daysBetween(asOf, until))), subtract(end, spent));
  let whole = ONE;
  while (compare(whole, exactly) < 0 || (beyond && compare(whole, exactly) === 0)) whole = add(whole, ONE);
  return addDays(asOf, Math.min(daysBetween(asOf, until), Number(toText(whole))));
}

test('a projection is what forty places of the pace say: level, shares and the first day', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.oneof(cents(3_000_000), fine),
      cents(3_000_000),
      cents(9_000_000),
      cents(9_000_000),
      fc.integer({ min: 2, max: 90 }),
      (month, allocation, more, envelope, at) => {
        const asOf = addDays('2026-10-01' as Day, at);
        const done = daysBetween(firstDay(monthOf(asOf)), asOf) + 1;
        fc.pre(done >= 3);
        const clock = calendarClock(asOf);
        const now = { month, allocation, quarter: add(month, more), envelope };
        const pace = (until: Day): Decimal => divide(multiply(month, of(daysBetween(asOf, until))), of(done));
        const end = { ...now, month: add(month, pace(clock.monthEnd)), quarter: add(now.quarter, pace(clock.quarterEnd)) };
        const [stands, will] = [reached(now, THRESHOLDS), reached(end, THRESHOLDS)];
        const found = projection(now, null, null, clock, THRESHOLDS);
        if (!found.ok || !stands.ok || !will.ok) throw new Error('no projection');
        const level: Level = will.value.level;
        const worse = LEVELS.indexOf(level) > LEVELS.indexOf(stands.value.level);
        expect(found.value).toMatchObject({
          word: worse ? `WILL_${level}` : stands.value.level,
          ofMonth: ratio(end.month, allocation),
          ofQuarter: ratio(end.quarter, envelope),
        });
        const { alert, review, approval } = THRESHOLDS;
        if (!worse) expect(found.value.date).toBeNull();
        else if (level === 'EXEC_APPROVAL')
          expect(found.value.date).toBe(long(multiply(envelope, approval.share), now.quarter, end.quarter, true, asOf, clock.quarterEnd));
        else if (level !== 'UNFUNDED')
          expect(found.value.date).toBe(long(multiply(allocation, (level === 'ALERT' ? alert : review).share), month, end.month, false, asOf, clock.monthEnd));
        seen.add(found.value.word);
      },
    ),
    { numRuns: 1000, seed: 7 },
  );
  for (const word of ['OK', 'WILL_ALERT', 'WILL_REVIEW', 'WILL_EXEC_APPROVAL', 'EXEC_APPROVAL']) expect(seen).toContain(word);
});
test.each([
  // 100 a day: 90% of 3,000 is reached on the 27th, 80% of 3,500 on the 28th.
  [1000, 3000, 'WILL_REVIEW', '2026-10-27'],
  [1000, 3500, 'WILL_ALERT', '2026-10-28'],
])('an even pace of %d in ten days beside %d', (spent, allocation, word, date) => {
  const spend = { month: of(spent), allocation: of(allocation), quarter: of(spent), envelope: of(90_000) };
  expect(projection(spend, null, null, calendarClock('2026-10-10' as Day), THRESHOLDS)).toMatchObject({ ok: true, value: { word, date } });
});
