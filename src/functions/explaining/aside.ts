import type { CellFunction, Matrix, Outcome } from '../define';
import { rowsOf } from '../cells';
import { asides } from './asides';
import type { Aside, Asked, Beside } from './asked';
import type { Place } from './place';

const blockOf = (outcome: Outcome): Matrix => (outcome.ok ? (Array.isArray(outcome.value) ? (outcome.value as Matrix) : [[outcome.value as string]]) : []);

/** The figures that the same call gives when it shows all it knows: `all1` is the first. */
function shownInFull(fn: CellFunction, { again, place }: Asked): Readonly<Record<string, Beside>> {
  const full = fn.parameters.show?.choices?.find((word) => word === 'all' || word === 'parts');
  // A block of futures is no row of figures.
  if (full === undefined || fn.name === 'FORECAST_BANDS') return {};
  const found = again({ show: full })[place.row] ?? [];
  return Object.fromEntries(found.map((cell, index) => [`all${String(index + 1)}`, typeof cell === 'object' ? null : cell]));
}

/** All that stands beside a call for its explanation. What cannot be worked out is left out: an explanation never fails. */
export function asideOf(fn: CellFunction, cells: readonly unknown[], place: Place, answer: unknown, beside: readonly unknown[]): Aside {
  const names = Object.keys(fn.parameters);
  const again: Asked['again'] = (changed) => blockOf(fn.call(names.map((name, index) => (name in changed ? changed[name] : (cells[index] ?? null)))));
  const asked = { cells: Object.fromEntries(names.map((name, index) => [name, rowsOf(cells[index] ?? null)])), place, answer, beside, again };
  const own = asides[fn.name]?.(asked);
  return { ...own, figures: { ...shownInFull(fn, asked), ...own?.figures } };
}
