import type { DuckDBConnection } from '@duckdb/node-api';
import { WRITTEN_AMOUNTS, type Mapping, type Tried, type WayQuestion } from '../../../ledger/mapping';
import { compile } from '../../../sources/compile';
import { columnOf } from '../../../sources/own/from-mapping';
import type { InputFile } from '../../../sources/input-file';
import { constant, flag, instant, roundedAmount, type AmountForm, type InstantForm, type TextReading } from '../../../sources/readings';
import type { Source } from '../../../sources/source';
import { count, firstRow, rows, run, text, textOrNull } from '../engine/engine';
import { plain } from '../engine/tally';

type About = WayQuestion['about'];
type Form = AmountForm | InstantForm;
/** A way of writing, beside the column of a charge in which it is tried. */
type Slot = readonly [form: Form, column: string];

const AMOUNTS: readonly Slot[] = [
  ['plain', 'BilledCost'],
  ['grouped', 'EffectiveCost'],
  ['continental', 'ListCost'],
  ['signed', 'ContractedCost'],
  ['trailing', 'PricingCurrencyEffectiveCost'],
];
/** Only ways of one group can read the same text, so that each group is one reading of the file. */
const DATES: readonly (readonly Slot[])[] = [
  [
    ['iso', 'ChargePeriodStart'],
    ['us', 'ChargePeriodEnd'],
    ['eu', 'BillingPeriodStart'],
    ['ymd', 'BillingPeriodEnd'],
  ],
  [
    ['long', 'ChargePeriodStart'],
    ['month', 'ChargePeriodEnd'],
    ['month-ym', 'BillingPeriodStart'],
    ['unix', 'BillingPeriodEnd'],
  ],
  [['unixms', 'ChargePeriodStart']],
];

/** How a file may be read, as far as a mapping names the columns: settled where there is one way, else a question. */
export async function waysOf(connection: DuckDBConnection, input: InputFile, mapping: Mapping): Promise<Pick<Tried, 'settled' | 'questions'>> {
  const { columns } = mapping;
  const undated = mapping.skipUndated && columns.date !== undefined && 'column' in columns.date ? columns.date.column : null;
  const amounts = await oneWay(connection, input, undated, 'amounts', columnOf(columns.amount), [AMOUNTS], mapping.amounts);
  const dates = await oneWay(connection, input, undated, 'dates', columnOf(columns.date), DATES, mapping.dates);
  // Quantities are written as amounts are, unless the file says otherwise.
  const likely = mapping.quantities ?? (amounts.form as Mapping['amounts']);
  const quantities = await oneWay(connection, input, undated, 'quantities', columnOf(columns.quantity), [AMOUNTS], likely);
  return {
    settled: {
      amounts: amounts.form as Mapping['amounts'],
      dates: dates.form as Mapping['dates'],
      quantities: quantities.form as Mapping['quantities'],
    },
    questions: [amounts, dates, quantities].flatMap(({ question }) => (question === null ? [] : [question])),
  };
}

interface Way {
  readonly form: Form;
  readonly column: string;
  readonly lines: number;
}
interface Found {
  readonly form: Form | null;
  readonly question: WayQuestion | null;
}

async function oneWay(
  connection: DuckDBConnection,
  input: InputFile,
  undated: string | null,
  about: About,
  of: TextReading,
  groups: readonly (readonly Slot[])[],
  answer: Form | null,
): Promise<Found> {
  if (of.kind === 'first') return { form: null, question: null };
  const left: (Way & { readonly example: string; readonly reads: string | null })[] = [];
  for (const slots of groups) {
    const { ways, all } = await waysIn(connection, input, undated, of, slots, about);
    left.push(...ways);
    // Every line is read already.
    if (ways.some(({ lines }) => lines === all)) break;
  }
  const [only, second] = left;
  if (only === undefined) return { form: null, question: null };
  if (second === undefined) return { form: only.form, question: null };
  const example = left.find(({ example: shown }) => shown !== '')?.example ?? '';
  const options = left.map(({ form, reads, lines }) => ({ form, reads, lines }));
  return { form: left.some(({ form }) => form === answer) ? answer : null, question: { about, example, options } };
}

/** The ways that remain of one group: a way is gone where another reads all its lines and more, or the very same as the same. */
async function waysIn(
  connection: DuckDBConnection,
  input: InputFile,
  undated: string | null,
  of: TextReading,
  slots: readonly Slot[],
  about: About,
): Promise<{ readonly all: number; readonly ways: readonly (Way & { readonly example: string; readonly reads: string | null })[] }> {
  const compiled = compile(trial(of, slots, undated), input, { fileRow: 'none' });
  const drop = async (): Promise<void> => {
    for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  };
  await drop();
  const cells = slots.map(([, column]) => column);
  await run(
    connection,
    `CREATE OR REPLACE TEMP TABLE ways AS SELECT SkuMeter AS raw, ${cells.map((cell) => `any_value(${cell}) AS ${cell}`).join(', ')}, count(*) AS n
     FROM (${compiled.sql}) WHERE SkuMeter IS NOT NULL AND NOT x_Skip GROUP BY SkuMeter`,
  );
  await drop();
  const total = await firstRow(
    connection,
    `SELECT sum(n)::BIGINT AS n, ${cells.map((cell) => `sum(n) FILTER (${cell} IS NOT NULL)::BIGINT AS ${cell}`).join(', ')} FROM ways`,
  );
  const ways = slots.map(([form, column]): Way => ({ form, column, lines: count(total[column]) })).filter(({ lines }) => lines > 0);
  const remain: Way[] = [];
  for (const [i, way] of ways.entries()) {
    let gone = false;
    for (const [j, other] of ways.entries()) {
      if (other === way) continue;
      const pair = await firstRow(
        connection,
        `SELECT coalesce(sum(n) FILTER (${way.column} IS NOT NULL AND ${other.column} IS NOT NULL), 0)::BIGINT AS both,
           coalesce(sum(n) FILTER (${way.column} <> ${other.column}), 0)::BIGINT AS differ FROM ways`,
      );
      const [covered, differ] = [count(pair['both']) === way.lines, count(pair['differ']) > 0];
      gone ||= covered && (other.lines > way.lines || (!differ && j < i));
    }
    if (!gone) remain.push(way);
  }
  const example = remain.length < 2 ? null : await differing(connection, remain);
  return {
    all: count(total['n']),
    ways: remain.map((way) => ({ ...way, example: example?.raw ?? '', reads: example === null ? null : shown(example.cells[way.column] ?? null, about) })),
  };
}

/** A text of the file that the remaining ways read differently, or any. */
async function differing(
  connection: DuckDBConnection,
  ways: readonly Way[],
): Promise<{ readonly raw: string; readonly cells: Readonly<Record<string, string | null>> }> {
  const [first, second] = ways.map(({ column }) => column);
  const [row] = await rows(
    connection,
    `SELECT raw, ${ways.map(({ column }) => column).join(', ')} FROM ways ORDER BY coalesce(${first ?? ''} <> ${second ?? ''}, false) DESC, length(raw) DESC, raw LIMIT 1`,
  );
  return { raw: text(row?.['raw']).slice(0, 60), cells: Object.fromEntries(ways.map(({ column }) => [column, textOrNull(row?.[column])])) };
}

const shown = (cell: string | null, about: About): string | null => (cell === null ? null : about === 'dates' ? cell.slice(0, 10) : plain(cell));

const isAmount = (form: Form): form is AmountForm => (WRITTEN_AMOUNTS as readonly Form[]).includes(form);

/** A declaration that reads one text in several ways at once. It is only ever looked at. */
function trial(of: TextReading, slots: readonly Slot[], undated: string | null): Source {
  const nothing = constant('?');
  const columns = Object.fromEntries(slots.map(([form, column]) => [column, isAmount(form) ? roundedAmount(of, form) : instant(of, form)]));
  return {
    ...{ id: 'trial', title: 'Trial', version: 1, format: 'csv', needs: '', grain: '', checked: '' },
    detect: { all: [] },
    ...(undated === null ? {} : { skipWhenBlank: [undated] }),
    charge: {
      ServiceProviderName: nothing,
      ChargePeriodStart: instant(constant('2000-01-01')),
      ChargePeriodEnd: instant(constant('2000-01-01')),
      ChargeCategory: nothing,
      ServiceName: nothing,
      BilledCost: roundedAmount(constant('0')),
      BillingCurrency: nothing,
      x_CostBasis: nothing,
      x_CountsToTotal: flag(false),
      SkuMeter: of,
      ...columns,
    },
    identity: ['SkuMeter'],
    replaces: 'record',
    scope: [],
  };
}
