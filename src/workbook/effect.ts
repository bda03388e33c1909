import type { Actuals } from '../ledger/actuals';
import { ONE, ZERO, compare, fromCell, isZero, multiply, round, subtract, sum, toText, type Decimal } from '../model/decimal';
import { Sums, grouped, isCounted, monthOfCell, valueOf } from './counted';
import { seen, type HeldTable, type Row } from './held';
import type { TableBlock } from './sheet';
import type { Cause, CostEffect } from './workbook';

/** One counted row of Actuals as its cells show it. What is not known is undefined, never 0. */
interface Figures {
  readonly month: string;
  /** What a vendor billed for, whatever rule takes it; and where the rules put it. */
  readonly of: string;
  readonly put: string;
  readonly currency: string;
  readonly billed: Decimal;
  /** The part of it that is AI. */
  readonly weighted: Decimal;
  readonly rate: Decimal | undefined;
  readonly cost: Decimal | undefined;
}
const OF = ['Month', 'Vendor', 'Service', 'Model', 'ChargeCategory', 'CostBasis', 'Unit', 'Currency'];
const PUT = ['Workflow', 'BusinessUnit', 'Owner', 'Category', 'Bucket', 'SpendMode', 'Stream'];

const figure = (cell: unknown): Decimal | undefined => (typeof cell === 'number' ? fromCell(cell) : undefined);

function figuresOf(value: (column: string) => unknown, months: ReadonlySet<string>): readonly Figures[] {
  const month = monthOfCell(value('Month'));
  const billed = figure(value('BilledCost'));
  if (billed === undefined || !months.has(month) || !isCounted(value('Counts'))) return [];
  const named = (columns: readonly string[]): string => JSON.stringify(columns.map((c) => value(c) ?? ''));
  return [
    {
      month,
      of: named(OF),
      put: named(PUT),
      currency: String(value('Currency')),
      billed,
      weighted: multiply(billed, figure(value('AiShare')) ?? ONE),
      rate: figure(value('FxRate')),
      cost: figure(value('Cost')),
    },
  ];
}

/** What the rows of one thing come to; one row without a rate leaves its cost unknown. */
interface Side {
  readonly billed: Decimal;
  readonly weighted: Decimal;
  readonly rate: Decimal | undefined;
  readonly cost: Decimal | undefined;
}
function sideOf(rows: readonly Figures[]): Side {
  const costs = rows.flatMap((row) => row.cost ?? []);
  return {
    billed: sum(rows.map((row) => row.billed)),
    weighted: sum(rows.map((row) => row.weighted)),
    rate: rows[0]?.rate,
    cost: costs.length === rows.length ? sum(costs) : undefined,
  };
}

// Cells hold doubles, which leave dust far below any unit of money.
const nothing = (d: Decimal): boolean => isZero(round(d, 6));
const equal = (a: Decimal, b: Decimal): boolean => nothing(subtract(a, b));

type Part = { readonly cause: Cause; readonly change: Decimal };
/** What moved the cost of one thing, in parts that add up to its move: first the rate, at what stood before; the rest by lines, or by rules where the vendor billed the same. */
function partsOf(now: Side, after: Side): readonly Part[] {
  if (after.cost === undefined) return now.cost === undefined ? [] : [{ cause: 'uncounted', change: subtract(ZERO, now.cost) }];
  const change = subtract(after.cost, now.cost ?? ZERO);
  const other: Cause = equal(now.billed, after.billed) ? 'rules' : 'lines';
  const to = after.rate ?? now.rate ?? ZERO;
  const from = now.cost === undefined ? ZERO : (now.rate ?? to);
  const still = equal(now.billed, after.billed) && equal(now.weighted, after.weighted);
  const byRate = compare(from, to) === 0 ? ZERO : still ? change : multiply(now.weighted, subtract(to, from));
  return [
    { cause: now.cost === undefined ? 'counted' : 'rates', change: byRate },
    { cause: other, change: subtract(change, byRate) },
  ];
}

/** What the rules move from one place to another while the vendor billed the same. */
function movedTo(now: readonly Figures[], after: readonly Figures[]): Decimal {
  const [before, then] = [new Sums(), new Sums()];
  for (const row of now) before.add(row.put, row.billed);
  for (const row of after) then.add(row.put, row.billed);
  const more = then.names().map((put) => subtract(then.of(put), before.of(put)));
  return sum(more.filter((d) => compare(d, ZERO) > 0));
}

/** Known cost of a month; null where something was billed and nothing of it is known. */
function knownOf(rows: readonly Figures[], month: string): Decimal | null {
  const own = rows.filter((row) => row.month === month);
  const costs = own.flatMap((row) => row.cost ?? []);
  return own.length > 0 && costs.length === 0 ? null : sum(costs);
}
const textOf = (d: Decimal | null): string | null => (d === null ? null : toText(d));
function monthsOf(now: readonly Figures[], after: readonly Figures[]): CostEffect['months'] {
  const months = [...new Set([...now, ...after].map((row) => row.month))].sort();
  return months.map((month) => {
    const [a, b] = [knownOf(now, month), knownOf(after, month)];
    return { month, now: textOf(a), after: textOf(b), change: toText(subtract(b ?? ZERO, a ?? ZERO)) };
  });
}

const CAUSES: readonly Cause[] = ['counted', 'uncounted', 'rates', 'rules', 'lines'];

/** What counted cost moves by in the reporting currency, and by what; `was` is the currency of the costs that stand. What has no rate is told in its own currency. */
export function costEffect(table: TableBlock, held: HeldTable, rows: readonly Row[], months: readonly string[], actuals: Actuals, was: string): CostEffect {
  const asked = new Set(months);
  const columns = new Map(table.columns.map((c) => [c.name, c]));
  const now = held.rows.flatMap((row) => figuresOf((column) => valueOf(held.headers, row, column), asked));
  // By the door that a cell takes, so that one figure is the same on both sides.
  const after = rows.flatMap((row) =>
    figuresOf((name) => {
      const column = columns.get(name);
      return column === undefined ? undefined : seen(row[name] ?? null, column);
    }, asked),
  );
  const [causes, counted, moved, unknown] = [new Sums(), new Sums(), new Sums(), new Sums()];
  for (const row of after) if (row.cost === undefined) unknown.add(row.currency, row.billed);
  const [before, then] = [grouped(now, (r) => r.of), grouped(after, (r) => r.of)];
  for (const of of new Set([...before.keys(), ...then.keys()])) {
    const [mine, theirs] = [before.get(of) ?? [], then.get(of) ?? []];
    const currency = (mine[0] ?? theirs[0])?.currency ?? '';
    const [a, b] = [sideOf(mine), sideOf(theirs)];
    for (const { cause, change } of partsOf(a, b)) {
      causes.add(cause, change);
      if (cause === 'counted' && !nothing(change)) counted.add(currency, a.billed);
    }
    const shifted = equal(a.billed, b.billed) ? movedTo(mine, theirs) : ZERO;
    if (!nothing(shifted)) moved.add(currency, shifted);
  }
  const [known, same] = [monthsOf(now, after), was === actuals.Currency];
  return {
    currency: actuals.Currency,
    ...(same ? {} : { anew: { was, months: known.map(({ month, now: stands, after: comes }) => ({ month, now: stands, after: comes })) } }),
    months: same ? known : [],
    causes: !same ? [] : CAUSES.filter((cause) => !nothing(causes.of(cause))).map((cause) => ({ cause, change: toText(causes.of(cause)) })),
    counted: same ? counted.money() : [],
    moved: moved.money(),
    unknown: unknown.money(),
  };
}
