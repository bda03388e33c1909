import { divide, isZero, multiply, subtract, sum, toCell, type Decimal } from '../../model/decimal';
import { causes, isNothing, type BridgeItem, type Causes } from '../../model/variance-bridge';
import { wordIn, type Aside, type Asked, type Beside } from './asked';

const FIELDS = ['planUnits', 'planIntensity', 'planPrice', 'actualUnits', 'actualIntensity', 'actualPrice', 'planRate', 'actualRate'] as const;
/** The items of a bridge, a single cell standing beside every row. */
function itemsOf(cells: Asked['cells']): readonly BridgeItem[] {
  const columns = [...FIELDS, 'oneOffs'].map((name) => (cells[name] ?? []).flat());
  const count = Math.max(1, ...columns.map(({ length }) => length));
  const at = (column: readonly unknown[], row: number): number | null => {
    const cell = column.length === 1 ? column[0] : column[row];
    return typeof cell === 'number' ? cell : null;
  };
  return Array.from({ length: count }, (_, row) => {
    const [planUnits, planIntensity, planPrice, actualUnits, actualIntensity, actualPrice, planRate, actualRate, oneOff] = columns.map((one) => at(one, row));
    const or = (cell: number | null | undefined): number | null => cell ?? null;
    return {
      planUnits: or(planUnits),
      planIntensity: or(planIntensity),
      planPrice: or(planPrice),
      actualUnits: or(actualUnits),
      actualIntensity: or(actualIntensity),
      actualPrice: or(actualPrice),
      planRate: or(planRate),
      actualRate: or(actualRate),
      oneOff: or(oneOff),
    };
  });
}
const cell = (value: Decimal): number => toCell(value);

/** One item: what it is, and its figures with 1 for an intensity, a count or a rate that is not given. */
function itemOf(item: BridgeItem): Readonly<Record<string, Beside>> {
  const noUnits = item.planUnits === null && item.actualUnits === null;
  const [v0, v1] = [item.planUnits ?? (noUnits ? 1 : 0), item.actualUnits ?? (noUnits ? 1 : 0)];
  const [i0, i1] = [item.planIntensity ?? 1, item.actualIntensity ?? 1];
  const [p0, p1] = [item.planPrice ?? 0, item.actualPrice ?? 0];
  const [r0, r1] = [item.planRate ?? 1, item.actualRate ?? 1];
  const found = causes(item);
  const runs = found.ok && found.value.running !== null;
  const hasRates = item.planRate !== null || item.actualRate !== null;
  const [isNew, isGone] = found.ok ? [!isZero(found.value.appeared), !isZero(found.value.stopped)] : [false, false];
  return { runs, isNew, isGone, hasRates, hasOneOff: (item.oneOff ?? 0) !== 0, v0, v1, i0, i1, p0, p1, r0, r1, oneOff: item.oneOff ?? 0, noUnits };
}
/** All items: what the asked bar is made of. */
function barOf(items: readonly BridgeItem[], bar: string): Readonly<Record<string, Beside>> {
  const found = items
    .filter((item) => !isNothing(item))
    .flatMap((item): readonly Causes[] => {
      const one = causes(item);
      return one.ok ? [one.value] : [];
    });
  const running = found.flatMap(({ running: one }) => (one === null ? [] : [one]));
  const [planned, came] = [sum(running.map((one) => one.planned)), sum(running.map((one) => one.came))];
  const plannedCost = sum(running.map((one) => multiply(one.planned, one.unitCost)));
  const atCame = sum(running.map((one) => multiply(one.came, one.unitCost)));
  const list = (pick: (one: Causes) => Decimal): readonly number[] => found.map((one) => cell(pick(one)));
  const parts: Readonly<Record<string, readonly number[]>> = {
    Plan: list(({ plan }) => plan),
    FX: list(({ fx }) => fx),
    Intensity: list(({ intensity }) => intensity),
    Price: list(({ price }) => price),
    New: list(({ appeared }) => appeared),
    Stopped: list(({ stopped }) => stopped),
    'Without units': list(({ withoutUnits }) => withoutUnits),
    'One-offs': list(({ oneOff }) => oneOff),
    Actual: list(({ actual }) => actual),
    Variance: list(({ plan, actual }) => subtract(actual, plan)),
  };
  const average = isZero(planned) ? null : cell(divide(plannedCost, planned));
  return {
    isBar: parts[bar] !== undefined,
    isVolume: bar === 'Volume' && average !== null,
    isMix: bar === 'Mix' && average !== null,
    parts: parts[bar] ?? [],
    planned: cell(planned),
    came: cell(came),
    average,
    atCame: cell(atCame),
    atAverage: average === null ? null : cell(divide(multiply(came, plannedCost), planned)),
  };
}

const BARS = ['Plan', 'FX', 'Volume', 'Mix', 'Intensity', 'Price', 'New', 'Stopped', 'Without units', 'One-offs', 'Actual', 'Variance'] as const;
/** What the explanation of a bridge puts its figures in for: one item of "rows", or the asked bar. */
export function bridgeOf({ cells, place }: Asked): Aside | undefined {
  const items = itemsOf(cells);
  if (wordIn(cells.show) !== 'rows') return { figures: barOf(items, BARS[place.row] ?? '') };
  const [item] = items;
  return item === undefined || items.length > 1 ? undefined : { figures: itemOf(item) };
}
