import { toText } from '../../../model/decimal';
import type { ActualsRow, Dimension } from '../../../ledger/actuals';
import type { Sum } from './gathered';

/** Rows of an answer: what was asked by, then the figures. All have the shape of one, which is copied: rows that grow by a name at a time take several times longer. */
export function answered(by: readonly Dimension[]): (sum: Sum) => ActualsRow {
  const asked = Object.fromEntries(by.map((name) => [name, null]));
  const shape: ActualsRow = { ...asked, Currency: '', Quantity: null, BilledCost: null, FxRate: null, Cost: null, Converted: 'N', Batch: 0, Lines: 0 };
  const names = by.filter((name) => name !== 'Currency');
  const places = names.map((name) => by.indexOf(name));
  return ({ cells, currency, billed, cost, converted, rate, unit, quantity, batch, lines }) => {
    const row = { ...shape };
    names.forEach((name, i) => (row[name] = cells[places[i] ?? -1] ?? null));
    row.Currency = currency;
    row.Quantity = quantity === undefined || quantity === null || unit === null ? null : toText(quantity);
    row.BilledCost = billed === undefined ? null : toText(billed);
    row.FxRate = rate === undefined || rate === 'several' ? null : toText(rate);
    row.Cost = cost === undefined ? null : cost === billed ? row.BilledCost : toText(cost);
    row.Converted = converted ? 'Y' : 'N';
    row.Batch = batch;
    row.Lines = lines;
    return row;
  };
}

/** Months falling, then vendor, then workflow, then the rest as asked; nothing before something. The order is part of the answer. */
export function inOrder(sums: readonly Sum[], by: readonly Dimension[]): readonly Sum[] {
  const names = [...new Set<Dimension>([...(['Month', 'Vendor', 'Workflow'] as const).filter((name) => by.includes(name)), ...by])];
  const ranks = [
    ...names.map((name) =>
      ranksOf(
        sums.map(({ cells }) => cells[by.indexOf(name)] ?? ''),
        name === 'Month' ? -1 : 1,
      ),
    ),
    ranksOf(
      sums.map(({ currency }) => currency),
      1,
    ),
  ];
  const order = Uint32Array.from(sums.keys()).sort((a, b) => {
    for (const rank of ranks) {
      const apart = (rank[a] ?? 0) - (rank[b] ?? 0);
      if (apart !== 0) return apart;
    }
    return 0;
  });
  return Array.from(order, (at) => sums[at] as Sum);
}
/** The place of each text among all that differ; texts are compared once, and their places as often as a sort needs. */
function ranksOf(texts: readonly string[], way: 1 | -1): Int32Array {
  const places = new Map([...new Set(texts)].sort((a, b) => (a < b ? -way : way)).map((one, place) => [one, place]));
  return Int32Array.from(texts, (one) => places.get(one) ?? 0);
}
