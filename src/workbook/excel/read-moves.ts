import { LISTS } from '../style';
import { add, compare, fromCell, subtract, sum, toText, ZERO, type Decimal } from '../../model/decimal';
import { addDays, asDay, fromSerial, type Day } from '../../model/month';
import type { MoveEnvelope, MovesNow } from '../move';
import type { Outcome } from '../workbook';
import { figure, readPlaces, word } from './places';
import { readNamed } from './read-named';
import { requests } from './requests';
import { run, stop } from './run';
import { found, readTables, type FoundTable } from './tables';

/** Months of which EnvelopeStatus gives the return. */
const MONTHS = 3;
const TABLES = ['tblEnvelopes', 'tblWorkflows', 'tblCalendar', 'tblReallocationRules'] as const;
type Entry = Readonly<Record<string, unknown>>;
const records = ({ headers, rows }: FoundTable): Entry[] =>
  rows.map(({ values }): Entry => Object.fromEntries(headers.map((header, i) => [header, values[i]])));
const exact = (value: unknown): Decimal => fromCell(figure(value) ?? 0) ?? ZERO;
const day = (value: unknown): Day | null => (typeof value === 'number' && value > 0 ? (asDay(fromSerial(value)) ?? null) : null);
const least = (days: readonly (Day | null)[]): Day | null => days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
const most = (days: readonly (Day | null)[]): Day | null => days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** The envelopes of the quarter with what they have used, and all that the rules of a move ask for. */
export const readMoves = (): Promise<Outcome<MovesNow>> =>
  run(async (context) => {
    const to = requests(context);
    const { currency, asOf, period } = await readNamed(to);
    const tables = await readTables(to, TABLES);
    const [envelopes = [], workflows = [], calendar = []] = TABLES.map((name) => records(found(tables, name)));
    const places = await readPlaces(context, ['EnvelopeStatus']);
    const now = context.workbook.names.getItemOrNullObject('QuarterNow').getRangeOrNullObject().load('values');
    await to.send();
    const quarter = now.isNullObject ? null : word(now.values[0]?.[0]);
    if (quarter === null) return stop({ kind: 'input', sheet: 'Calendar', cell: 'A6', sentence: 'The period has no quarter on Calendar. Look at its months.' });
    const names = places.cells('EnvelopeStatus', 'name');
    const used = places.cells('EnvelopeStatus', 'quarterToDate');
    const returns = places.cells('EnvelopeStatus', 'returns');
    const mine = envelopes.filter((e) => e['Quarter'] === quarter && word(e['Id']) !== null);
    const budget = (e: Entry): Decimal => add(exact(e['Amount']), exact(e['Moved']));
    const shown = mine.map((e): MoveEnvelope => {
      const of = workflows.filter((w) => w['Envelope'] === e['Id']);
      const row = names.indexOf(e['Envelope']);
      const at = figure(used[row]);
      const spent = at === null ? null : exact(at);
      const free = spent === null ? null : subtract(budget(e), spent);
      return {
        id: String(e['Id']),
        name: word(e['Envelope']) ?? String(e['Id']),
        stage: word(e['Stage']) ?? '',
        owner: word(e['Owner']),
        budget: budget(e),
        used: spent,
        free: free === null ? null : toText(compare(free, ZERO) < 0 ? ZERO : free),
        hasUnit: of.some((w) => word(w['ValueUnit']) !== null),
        returns: row < 0 ? [] : returns.slice(row * MONTHS, (row + 1) * MONTHS).map(figure),
        started: least(of.map((w) => day(w['Started']))),
      };
    });
    const open = least(calendar.flatMap((m) => (m['State'] === 'open' ? [day(m['Month'])] : [])));
    return {
      currency,
      period,
      asOf: asOf === null ? null : (asDay(asOf) ?? null),
      quarter,
      total: toText(sum(mine.map(budget))),
      envelopes: shown,
      stages: LISTS.stage.map((s) => sum(mine.filter((e) => e['Stage'] === s).map(budget))),
      closedThrough: open === null ? null : addDays(open, -1),
      thirdMonth: most(calendar.flatMap((m) => (m['QuarterLabel'] === quarter ? [day(m['Month'])] : []))),
      people: [...new Set([...envelopes, ...workflows].map((e) => word(e['Owner'])).filter((name) => name !== null))].sort(),
      rules: found(tables, 'tblReallocationRules').rows.map(({ values }) => values),
    };
  });
