import type { ColumnKind } from '../../ledger/charge';
import type { AmountForm, AmountReading, TextReading } from '../readings';
import { plainFigure, unblank } from './figures';
import { NOTHING, OTHERWISE, type Frame } from './frame';
import { literal } from './quote';
import { headingOf, textSql } from './text';

export type DecimalKind = 'money' | 'quantity' | 'price' | 'share';

/** How decimals stand in the store. Digits are left for sums: a million lines of the largest amount can still be added up. */
export const DECIMAL: Readonly<Record<DecimalKind, { readonly type: string; readonly whole: number; readonly places: number; readonly word: string }>> = {
  money: { type: 'DECIMAL(38,12)', whole: 20, places: 12, word: 'amount' },
  quantity: { type: 'DECIMAL(38,12)', whole: 20, places: 12, word: 'quantity' },
  price: { type: 'DECIMAL(38,18)', whole: 20, places: 18, word: 'price' },
  share: { type: 'DECIMAL(18,12)', whole: 6, places: 12, word: 'share' },
};
export const isDecimal = (kind: ColumnKind): kind is DecimalKind => kind in DECIMAL;

const SHOWN: Readonly<Record<AmountForm, string>> = {
  plain: '1234.56',
  grouped: '1,234.56',
  continental: '1.234,56',
  signed: '$1,234.56 or ($1,234.56)',
  trailing: '1.234,56-',
};
const NUMBER = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?';

/** An amount reading as SQL: an exact decimal, or null with an objection. */
export function amountSql(reading: AmountReading, kind: DecimalKind, f: Frame): string {
  switch (reading.kind) {
    case 'negative': {
      const of = amountSql(reading.of, kind, f);
      return of === NOTHING ? NOTHING : `-(${of})`;
    }
    case 'either': {
      const there = reading.of.map((one) => amountSql(one, kind, f)).filter((sql) => sql !== NOTHING);
      return there.length < 2 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`;
    }
    case 'sum': {
      const there = reading.of.map((one) => amountSql(one, kind, f)).filter((sql) => sql !== NOTHING);
      const added = there.map((sql) => `coalesce(${sql}, 0)`).join(' + ');
      return there.length < 2 ? (there[0] ?? NOTHING) : `CASE WHEN coalesce(${there.join(', ')}) IS NOT NULL THEN (${added})::${DECIMAL[kind].type} END`;
    }
    case 'left': {
      const [of, parts] = [amountSql(reading.of, kind, f), amountSql({ kind: 'sum', of: reading.parts }, kind, f)];
      if (of === NOTHING || parts === NOTHING) return of;
      const left = `(${of} - coalesce(${parts}, 0))`;
      return `CASE WHEN ${left} < 0 THEN ${of} ELSE ${left}::${DECIMAL[kind].type} END`;
    }
    case 'same':
      return amountSql(f.readingOf(reading.column) as AmountReading, kind, f);
    case 'minor': {
      const d = reading.digits;
      const whole = read(
        reading.of,
        'plain',
        { type: `DECIMAL(${String(38 - d)},${String(12 - d)})`, whole: 20, places: 12 - d, word: 'amount' },
        reading.rounds === true,
        f,
      );
      return whole === NOTHING ? NOTHING : `(${whole} * 0.${'1'.padStart(d, '0')}::DECIMAL(${String(d)},${String(d)}))::${DECIMAL[kind].type}`;
    }
    case 'product': {
      const [a, b] = [reading.a, reading.b].map((of) => read(of, reading.form, { type: 'DECIMAL(18,6)', whole: 12, places: 6, word: 'amount' }, false, f));
      return a === undefined || b === undefined || a === NOTHING || b === NOTHING ? NOTHING : `(${a} * ${b})::${DECIMAL[kind].type}`;
    }
    case 'priced': {
      const million = reading.per === 1_000_000;
      const count = read(reading.count, 'plain', { type: 'DECIMAL(18,6)', whole: 12, places: 6, word: 'quantity' }, false, f);
      const price = read(
        reading.price,
        'plain',
        { type: million ? 'DECIMAL(12,6)' : 'DECIMAL(18,12)', whole: 6, places: million ? 6 : 12, word: 'price' },
        false,
        f,
      );
      if (count === NOTHING || price === NOTHING) return NOTHING;
      return `(${count} * ${million ? `(${price} * 0.000001::DECIMAL(6,6))` : price})::${DECIMAL[kind].type}`;
    }
    case 'amount':
      return kind === 'share' ? shareSql(reading.of, f) : read(reading.of, reading.form, DECIMAL[kind], reading.rounds, f);
  }
}

const TOO_SMALL = '" is so small that it would be kept as 0.';

type Shape = (typeof DECIMAL)[DecimalKind];

function read(of: TextReading, form: AmountForm, shape: Shape, rounds: boolean, f: Frame): string {
  const raw = textSql(of, f);
  if (raw === NOTHING) return NOTHING;
  const written = form === 'plain' ? raw : f.once(f.typed ? typedOr(raw, unformed(raw, form)) : unformed(raw, form));
  const whole = parse(written, shape, rounds);
  // Most figures are plain, and a look at their signs costs less than the pattern.
  const near = written === raw && shape.places >= 12 && f.figure(raw);
  const value = f.once(near ? `coalesce(${plainFigure(raw)}::${shape.type}, ${whole})` : whole);
  const field = headingOf(of, f);
  const shown = `concat(${literal(`the ${shape.word} "`)}, left(${raw}, 60), `;
  f.object({
    field,
    when: `${raw} IS NOT NULL AND ${value} IS NULL`,
    sentence:
      `CASE WHEN NOT coalesce(regexp_full_match(${unblank(written)}, '${NUMBER}'), FALSE) THEN ${shown}${literal(`${OTHERWISE}${SHOWN[form]}.`)}) ` +
      (rounds ? `WHEN abs(try_cast(${unblank(written)} AS DOUBLE)) < 1 THEN ${shown}${literal(TOO_SMALL)}) ` : '') +
      `WHEN NOT ${fits(unblank(written), shape.places)} THEN ${shown}${literal(`" has more than ${String(shape.places)} decimals and cannot be kept exactly.`)}) ` +
      `ELSE ${shown}'" is too large.') END`,
  });
  return value;
}

/**
 * The common form is checked by one pattern and cast through DECIMAL(18,12), which is several times faster than a cast to 38 digits;
 * what does not fit there, and FOCUS's exponents, take the slower way. DuckDB alone would round in silence and take ` 12 ` or `1_000`.
 */
function parse(text: string, { type, whole, places }: Shape, rounds: boolean): string {
  const near = String(Math.min(places, 12));
  const exact = roundedAt(unblank(text), whole, places);
  // What is something is never rounded to nothing.
  const kept = rounds ? `(${exact} <> 0 OR NOT regexp_matches(${text}, '^[^eE]*[1-9]'))` : fits(unblank(text), places);
  const wide = `CASE WHEN regexp_full_match(${unblank(text)}, '${NUMBER}') AND ${kept} THEN ${exact}::${type} END`;
  const cast = `coalesce(try_cast(${text} AS DECIMAL(18,${near}))::${type}, try_cast(${text} AS ${type}))`;
  const plain = `regexp_full_match(${text}, '-?[0-9]{1,${String(whole)}}([.][0-9]{1,${near}})?')`;
  const zeros = `regexp_full_match(${text}, '-?[0-9]{1,${String(whole)}}[.][0-9]{${near}}0+')`;
  return `CASE WHEN ${plain} OR ${zeros} THEN ${cast} WHEN ${text} IS NOT NULL THEN ${wide} END`;
}

/**
 * A number rounded at that many places, half away from zero. A cast to 38 digits of a long fraction takes a hundred times as long as one to 18, which rounds alike where
 * there is no exponent; `9.8e-07`, as programs write a small float, is written out first: the engine's own cast of it may round up twice.
 */
function roundedAt(text: string, whole: number, places: number): string {
  const wide = (of: string): string => `try_cast(${of} AS DECIMAL(${String(whole + places)},${String(places)}))`;
  if (places > 12) return wide(text);
  const near = (of: string): string =>
    `coalesce(try_cast(${of} AS DECIMAL(18,${String(places)}))::DECIMAL(${String(whole + places)},${String(places)}), ${wide(of)})`;
  const digits = `replace(regexp_extract(${text}, '^[-+]?([0-9.]*)', 1), '.', '')`;
  const zeros = `(try_cast(regexp_extract(${text}, '[eE]-([0-9]+)$', 1) AS INTEGER) - length(regexp_extract(${text}, '^[-+]?([0-9]*)', 1)))`;
  const out = `concat(CASE WHEN starts_with(${text}, '-') THEN '-' ELSE '' END, '0.', repeat('0', ${zeros}), ${digits})`;
  return `CASE WHEN NOT regexp_matches(${text}, '[eE]') THEN ${near(text)} WHEN ${zeros} >= 0 THEN ${near(out)} ELSE ${wide(text)} END`;
}

/** Whether a number's decimals, trailing zeros and exponent counted, fit into that many places. */
const fits = (text: string, places: number): string =>
  `length(regexp_extract(${text}, '[.]([0-9]*?)0*([eE]|$)', 1)) - coalesce(try_cast(regexp_extract(${text}, '[eE]([+-]?[0-9]{1,3})$', 1) AS INTEGER), 0) <= ${String(places)}`;

/** A figure of a workbook is plain; one of three decimals has a fourth, so that none can be taken for thousands. */
const typedOr = (raw: string, form: string): string =>
  `CASE WHEN regexp_full_match(trim(${raw}), '-?[0-9]+([.]([0-9]{1,2}|[0-9]{4,}))?([eE][-+]?[0-9]+)?') THEN trim(${raw}) ELSE ${form} END`;

/** Thousands in threes, or as India writes them: `1,23,456.78`. */
const FIGURE = '([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}|[0-9]+)([.][0-9]+)?';
const CONTINENTAL = '([0-9]{1,3}([.][0-9]{3})+|[0-9]+)(,[0-9]+)?';

/** Blanks that stand between thousands, or before a currency: some are wider, some do not break a line. */
const BLANK = '[ \\x{00A0}\\x{202F}]';
/** The same with blanks or apostrophes between thousands, as France, Sweden and Switzerland write them, and with the currency beside it. */
const ABROAD = `([0-9]{1,3}([. \\x{00A0}\\x{202F}\\x27\\x{2019}][0-9]{3})+|[0-9]+)(,[0-9]+)?`;
const BESIDE = '([$€£]|[A-Z]{3}|kr|zł|Kč)';

/** Takes the separators of the declared form out; null when the text is not of that form. */
function unformed(raw: string, form: Exclude<AmountForm, 'plain'>): string {
  const text = `trim(${raw})`;
  if (form === 'signed') {
    const sign = '([A-Z]{1,3} ?|Rs[.]? ?)?([$€£¥₹] ?)?';
    const written = `([-−]${sign}|${sign}[-−]?)${FIGURE}( ?[$€£¥₹])?( ?[A-Z]{3})?|${sign}[(]${sign}${FIGURE}[)]( ?[A-Z]{3})?|[(]-?${sign}${FIGURE}( ?[A-Z]{3})?[)]`;
    // A point before the first digit is that of `Rs.`.
    const digits = `regexp_replace(regexp_replace(${text}, '^[^0-9]+', ''), '[^0-9.]', '', 'g')`;
    return `CASE WHEN regexp_full_match(${text}, '${written}') THEN CASE WHEN regexp_matches(${text}, '[-−(]') THEN '-' ELSE '' END || ${digits} END`;
  }
  if (form === 'trailing')
    return (
      `CASE WHEN regexp_full_match(${text}, '${CONTINENTAL}-?') OR regexp_full_match(${text}, '-${CONTINENTAL}') ` +
      `THEN CASE WHEN contains(${text}, '-') THEN '-' ELSE '' END || replace(replace(replace(${text}, '-', ''), '.', ''), ',', '.') END`
    );
  if (form === 'continental') {
    const written = `([-−]?(${BESIDE}${BLANK}?)?|${BESIDE}${BLANK}?[-−])${ABROAD}(${BLANK}?${BESIDE})?`;
    return (
      `CASE WHEN regexp_full_match(${text}, '-?${CONTINENTAL}') THEN replace(replace(${text}, '.', ''), ',', '.') ` +
      `WHEN regexp_full_match(${text}, '${written}') ` +
      `THEN CASE WHEN regexp_matches(${text}, '[-−]') THEN '-' ELSE '' END || replace(regexp_replace(${text}, '[^0-9,]', '', 'g'), ',', '.') END`
    );
  }
  // A small float keeps its exponent, as programs and spreadsheets write it; a large one has lost digits to it.
  return (
    `CASE WHEN regexp_full_match(${text}, '-?${FIGURE}') THEN replace(${text}, ',', '') WHEN regexp_full_match(${text}, '-?[0-9]([.][0-9]+)?[eE]-[0-9]{1,3}') THEN ${text} ` +
    `WHEN regexp_full_match(${text}, '[(]${FIGURE}[)]') THEN '-' || replace(trim(${text}, '()'), ',', '') ` +
    `WHEN regexp_full_match(${text}, '-?[0-9]{1,3}([\\x27\\x{2019}][0-9]{3})+([.][0-9]+)?') THEN regexp_replace(${text}, '[\\x27\\x{2019}]', '', 'g') END`
  );
}

/** `0.4` or `40%`, between nothing and all. */
function shareSql(of: TextReading, f: Frame): string {
  const raw = textSql(of, f);
  if (raw === NOTHING) return NOTHING;
  const value = f.once(
    `CASE WHEN regexp_full_match(trim(${raw}), '[0-9]{1,3}([.][0-9]{1,8})? ?%') THEN (try_cast(trim(${raw}, ' %') AS DECIMAL(14,8)) * 0.01::DECIMAL(2,2))::${DECIMAL.share.type} ` +
      `WHEN regexp_full_match(trim(${raw}), '[0-9]([.][0-9]{1,12})?') THEN try_cast(trim(${raw}) AS ${DECIMAL.share.type}) END`,
  );
  f.object({
    field: headingOf(of, f),
    when: `${raw} IS NOT NULL AND coalesce(${value} > 1, TRUE)`,
    sentence: `concat('the share "', left(${raw}, 60), '" is not between 0 and 1, or 0% and 100%.')`,
  });
  return value;
}
