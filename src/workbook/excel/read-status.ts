import { add, fromCell, toCell, ZERO, type Decimal } from '../../model/decimal';
import { addMonths, asMonth, fromSerial, monthOf } from '../../model/month';
import { isError } from '../cells';
import type { Outcome, Status } from '../workbook';
import { figure, readPlaces, word, type Places } from './places';
import { requests } from './requests';
import { run } from './run';
import { found, readTables, type FoundTable } from './tables';

const monthText = (value: unknown): string | null => (typeof value === 'number' && value > 0 ? monthOf(fromSerial(value)) : null);

/** The months of Corridor: spend where it is known, the forecast after it. */
function months(places: Places, period: string | null): Status['months'] {
  const of = (name: string, i: number): number | null => figure(places.cells('Corridor', name)[i]);
  return places.cells('Corridor', 'months').flatMap((cell, i) => {
    const month = monthText(cell);
    if (month === null) return [];
    const forecast = period !== null && month > period;
    return [{ month, spend: of(forecast ? 'forecast' : 'spend', i), floor: of('floor', i), ceiling: of('ceiling', i), forecast }];
  });
}

function envelopes(places: Places): Status['envelopes'] {
  const of = (name: string, i: number): unknown => places.cells('EnvelopeStatus', name)[i];
  return places.cells('EnvelopeStatus', 'name').flatMap((cell, i) => {
    const name = word(cell);
    if (name === null || isError(name)) return [];
    const figures = (key: string): number | null => figure(of(key, i));
    return [
      {
        name,
        level: word(of('level', i)) ?? '',
        monthUsed: figures('monthUsed'),
        monthToDate: figures('monthToDate'),
        month: figures('month'),
        quarterUsed: figures('quarterUsed'),
        returnRatio: figures('returnRatio'),
        reading: word(of('reading', i)),
      },
    ];
  });
}

/** Counted cost by vendor, last month and this one; a vendor with a row without a rate has no figure. */
function sinceLastClose(actuals: FoundTable, period: string | null): Status['sinceLastClose'] {
  const now = asMonth(period ?? '');
  if (now === undefined) return [];
  const before = addMonths(now, -1);
  const at = (name: string): number => actuals.headers.indexOf(name);
  const [month, vendor, cost, counts] = [at('Month'), at('Vendor'), at('Cost'), at('Counts')];
  const sums = new Map<string, Map<string, Decimal | null>>();
  for (const { values } of actuals.rows) {
    const of = monthText(values[month]);
    if (values[counts] !== 'Y' || (of !== now && of !== before)) continue;
    const name = String(values[vendor]);
    const mine = sums.get(name) ?? new Map<string, Decimal | null>();
    const exact = typeof values[cost] === 'number' ? fromCell(values[cost]) : undefined;
    const sum = mine.has(of) ? mine.get(of) : ZERO;
    mine.set(of, exact === undefined || sum === null || sum === undefined ? null : add(sum, exact));
    sums.set(name, mine);
  }
  const told = (sum: Decimal | null | undefined): number | null => (sum === null || sum === undefined ? null : toCell(sum));
  return [...sums].map(([name, of]) => ({ vendor: name, before: told(of.get(before)), now: told(of.get(now)) })).sort((a, b) => (b.now ?? 0) - (a.now ?? 0));
}

/** What the sheets say about the month: the pane adds nothing to it. */
export const readStatus = (): Promise<Outcome<Status>> =>
  run(async (context) => {
    const { names } = context.workbook;
    const [asked, hurdle] = ['Policy_Period', 'Policy_Hurdle'].map((name) => names.getItem(name).getRange().load('values'));
    const places = await readPlaces(context, ['Corridor', 'EnvelopeStatus', 'Checks']);
    const tables = await readTables(requests(context), ['tblActuals']);
    const period = monthText(asked?.values[0]?.[0]);
    const shown = months(places, period);
    const here = shown.findIndex((m) => m.month === period);
    const of = (name: string): unknown => (here < 0 ? null : places.cells('Corridor', name)[here]);
    const results = places.cells('Checks', 'result').filter((r) => word(r) !== null && r !== 'NOT RUN');
    const band = word(of('status'));
    return {
      band: band === null || isError(band) ? null : band,
      months: shown,
      spend: figure(of('spend')),
      position: figure(of('position')),
      floor: figure(of('floor')),
      ceiling: figure(of('ceiling')),
      marginalReturn: figure(places.cells('Corridor', 'marginal')[0]),
      hurdle: figure(hurdle?.values[0]?.[0]),
      headroom: figure(of('headroom')),
      envelopes: envelopes(places),
      sinceLastClose: sinceLastClose(found(tables, 'tblActuals'), period),
      checks: { pass: results.filter((r) => r === 'PASS').length, of: results.length },
      excluded: word(places.cells('EnvelopeStatus', 'excluded')[0]),
    };
  });
