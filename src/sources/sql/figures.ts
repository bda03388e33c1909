/** What DuckDB takes in a number and no plain figure has: exponents, `1_000`. */
const SIGNS = ['_', 'e', 'E'];

/** A text without what the engine passes over before and behind a number. */
export const unblank = (text: string): string => `trim(${text}, E' \\t\\n\\x0B\\f\\r')`;

/** Whether any of a line's figures has such a sign, under the name `figure_signs`: they are joined into one text, which is looked through once for each sign. */
export const figureSigns = (figures: ReadonlySet<string>): readonly (readonly [sql: string, name: string])[] =>
  figures.size === 0
    ? []
    : [
        [`concat(${[...figures].join(', ')})`, 'figures'],
        [SIGNS.map((sign) => `contains(figures, '${sign}')`).join(' OR '), 'figure_signs'],
      ];

/** A plain figure of at most six digits and twelve decimals as it is cast, null for all others: the pattern that would say so costs more than the cast. */
export const plainFigure = (text: string): string =>
  `CASE WHEN NOT figure_signs AND strlen(${text}) - instr(${text}, '.') <= 12 THEN try_cast(${text} AS DECIMAL(18,12)) END`;
