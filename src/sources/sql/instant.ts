import type { InstantForm, InstantReading } from '../readings';
import { NOTHING, OTHERWISE, type Frame } from './frame';
import { literal } from './quote';
import { headingOf, textSql } from './text';

const DAY = '(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}';
/** No place on earth is further from UTC. */
const OFFSET = '[+-](0[0-9]|1[0-4]):?[0-5][0-9]';
const TIME = '[T ][0-9]{2}:[0-9]{2}:[0-9]{2}';
/** 30 February: well written, and in no calendar. */
const NO_SUCH_DAY = (text: string): string => `regexp_matches(${text}, '^${DAY}([T ]|$)') AND try_cast(left(${text}, 10) AS DATE) IS NULL`;
const SHOWN: Readonly<Record<InstantForm, string>> = {
  iso: '2026-10-31',
  moment: '2026-10-31T00:00:00.592Z',
  unix: '1790467200',
  unixms: '1790467200000',
  us: '10/31/26',
  eu: '31.10.2026 or 31/10/2026',
  ymd: '20261031',
  long: 'October 31, 2026',
  month: '2026-10',
  'month-ym': '202610',
  parts: '2026-6-1',
};

/** An instant reading as SQL: a timestamp in UTC, or null with an objection. */
export function instantSql(reading: InstantReading, f: Frame): string {
  switch (reading.kind) {
    case 'instant':
      return written(reading, f);
    case 'same':
      return instantSql(f.readingOf(reading.column) as InstantReading, f);
    case 'earliest': {
      const there = reading.of.map((one) => instantSql(one, f)).filter((sql) => sql !== NOTHING);
      return there.length < 2 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`;
    }
    case 'monthStart':
      return over(reading.of, f, (of) => `date_trunc('month', ${of})`);
    case 'monthEnd':
      return over(reading.of, f, (of) => `date_trunc('month', ${of}) + INTERVAL 1 MONTH`);
    case 'nextDay':
      return over(reading.of, f, (of) => `date_trunc('day', ${of}) + INTERVAL 1 DAY`);
  }
}

function over(of: InstantReading, f: Frame, sql: (of: string) => string): string {
  const inner = instantSql(of, f);
  return inner === NOTHING ? NOTHING : sql(inner);
}

function written(reading: InstantReading & { kind: 'instant' }, f: Frame): string {
  const text = textSql(reading.of, f);
  if (text === NOTHING) return NOTHING;
  const forms = f.typed ? [...new Set<InstantForm>([...reading.forms, 'iso'])] : reading.forms;
  const other = literal(`${OTHERWISE}${reading.forms.map((form) => SHOWN[form]).join(' or ')}.`);
  const read = (of: string): string => `CASE ${forms.map((form) => BRANCHES[form](of)).join(' ')}`;
  // Blanks around a date are looked for where it cannot be read as it stands.
  const value = f.once(`${read(text)} WHEN ${text} <> trim(${text}) THEN ${read(`trim(${text})`)} END END`);
  f.object({
    field: headingOf(reading.of, f),
    when: `${text} IS NOT NULL AND ${value} IS NULL`,
    sentence: `concat('the date "', left(${text}, 60), ${forms.includes('iso') ? `CASE WHEN ${NO_SUCH_DAY(text)} THEN '" does not exist.' ELSE ${other} END` : other})`,
  });
  return value;
}

/** A time of the day behind a day: the day stands. */
const AT = '( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?[AaPp][Mm])?)?';
/** Patterns decide what is read: DuckDB alone takes `5/1/25` for the year 5, `infinity`, and drops offsets from UTC. */
const BRANCHES: Readonly<Record<InstantForm, (text: string) => string>> = {
  iso: (text) =>
    // As most write it, `2026-10-31T00:00:00Z`: a quarter of the cost of the patterns below. Nanoseconds have no years of five digits, which would fit in as well.
    `WHEN strlen(${text}) = 20 AND ${text} BETWEEN '19' AND '21' AND suffix(${text}, 'Z') THEN try_cast(${text} AS TIMESTAMP_NS)::TIMESTAMP ` +
    `WHEN regexp_full_match(${text}, '${DAY}(${TIME}Z?)?') THEN try_cast(${text} AS TIMESTAMP) ` +
    `WHEN regexp_full_match(${text}, '${DAY}${TIME}([.][0-9]{1,9})? ?(UTC|Z)?') THEN try_cast(left(${text}, 19) AS TIMESTAMP) ` +
    `WHEN regexp_full_match(${text}, '${DAY}${TIME}([.][0-9]{1,9})? ?${OFFSET}') THEN try_cast(left(${text}, 19) AS TIMESTAMP) - to_minutes(` +
    `(CASE WHEN regexp_matches(${text}, '-[0-9]{2}:?[0-9]{2}$') THEN -1 ELSE 1 END * ` +
    `(try_cast(regexp_extract(${text}, '([0-9]{2}):?[0-9]{2}$', 1) AS INTEGER) * 60 + try_cast(right(${text}, 2) AS INTEGER)))) ` +
    // PostgreSQL writes whole hours alone.
    `WHEN regexp_full_match(${text}, '${DAY}${TIME}([.][0-9]{1,9})?[+-](0[0-9]|1[0-4])') THEN try_cast(left(${text}, 19) AS TIMESTAMP) - to_hours(try_cast(right(${text}, 3) AS INTEGER)) ` +
    `WHEN regexp_full_match(${text}, '${DAY}[T ][0-9]{2}:[0-9]{2}Z?') THEN try_cast(left(${text}, 16) || ':00' AS TIMESTAMP) ` +
    `WHEN regexp_full_match(${text}, '(19|20)[0-9]{2}/[0-9]{2}/[0-9]{2}') THEN try_cast(replace(${text}, '/', '-') AS TIMESTAMP)`,
  moment: (text) =>
    `WHEN regexp_full_match(${text}, '${DAY}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3,9}Z') THEN date_trunc('millisecond', try_cast(rtrim(${text}, 'Z') AS TIMESTAMP))`,
  unix: (text) => `WHEN regexp_full_match(${text}, '[0-9]{9,10}([.]0+)?') THEN epoch_ms(try_cast(${text} AS BIGINT) * 1000)`,
  unixms: (text) => `WHEN regexp_full_match(${text}, '[0-9]{12,13}([.]0+)?') THEN epoch_ms(try_cast(${text} AS BIGINT))`,
  eu: (text) =>
    `WHEN regexp_full_match(${text}, '[0-9]{1,2}([.][0-9]{1,2}[.]|/[0-9]{1,2}/|-[0-9]{1,2}-)(20)?[0-9]{2}${AT}') ` +
    `THEN try_strptime(replace(replace(split_part(${text}, ' ', 1), '.', '/'), '-', '/'), ['%-d/%-m/%y', '%-d/%-m/%Y'])`,
  ymd: (text) => `WHEN regexp_full_match(${text}, '(19|20)[0-9]{6}') THEN try_strptime(${text}, '%Y%m%d')`,
  long: (text) =>
    `WHEN regexp_full_match(${text}, '[A-Za-z]{3,9} [0-9]{1,2},? (19|20)[0-9]{2}|[0-9]{1,2}[ -][A-Za-z]{3,9},?[ -](19|20)[0-9]{2}') ` +
    `THEN try_strptime(replace(replace(${text}, ',', ''), '-', ' '), ['%B %-d %Y', '%b %-d %Y', '%-d %B %Y', '%-d %b %Y'])`,
  us: (text) =>
    `WHEN regexp_full_match(${text}, '[0-9]{1,2}/[0-9]{1,2}/(20)?[0-9]{2}${AT}') THEN try_strptime(split_part(${text}, ' ', 1), ['%-m/%-d/%y', '%-m/%-d/%Y'])`,
  month: (text) =>
    `WHEN regexp_full_match(${text}, '(19|20)[0-9]{2}-[0-9]{2}') THEN try_cast(${text} || '-01' AS TIMESTAMP) ` +
    `WHEN regexp_full_match(${text}, '[A-Za-z]{3,9}[ -](19|20)[0-9]{2}') THEN try_strptime('1 ' || replace(${text}, '-', ' '), ['%-d %B %Y', '%-d %b %Y']) ` +
    `WHEN regexp_full_match(${text}, '[0-9]{1,2}/(19|20)[0-9]{2}') THEN try_strptime('1/' || ${text}, '%-d/%-m/%Y')`,
  'month-ym': (text) => `WHEN regexp_full_match(${text}, '(19|20)[0-9]{4}') THEN try_strptime(${text} || '01', '%Y%m%d')`,
  parts: (text) => `WHEN regexp_full_match(${text}, '(19|20)[0-9]{2}-[0-9]{1,2}(-[0-9]{1,2})?') THEN try_strptime(${text}, ['%Y-%-m-%-d', '%Y-%-m'])`,
};
