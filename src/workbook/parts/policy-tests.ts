import type { Block } from '../sheet';
import { LISTS } from '../style';
import { cell, feedHeading, look } from './blocks';
import { POLICY_ROWS } from './policy-list';

type Setting = Extract<(typeof POLICY_ROWS)[number], { readonly name: string }>;
const SETTINGS = POLICY_ROWS.filter((row): row is Setting => 'name' in row);
const named = (rows: readonly Setting[]): string => `XMATCH(tblPolicy[Name],{${rows.map(({ name }) => `"${name}"`).join(',')}})`;
/** Settings that every company has and Policy leaves blank: formulas would take them for 0. */
const OPEN = named(SETTINGS.filter(({ value }) => value === null));
const TEXTS = named(SETTINGS.filter(({ format }) => format === 'general' || format === 'text').filter(({ limits }) => limits === undefined));
const WHOLE = named(SETTINGS.filter(({ format }) => format === 'whole'));
const VALUE = 'tblPolicy[Value]';
const typed = `ISNUMBER(SEARCH("Policy_",tblPolicy[Name]))*(${VALUE}<>"")`;
const figure = `ISNUMBER(${VALUE})`;

/** A blank setting is no 0. */
const BLANK = `ISNUMBER(SEARCH("Policy_",tblPolicy[Name]))*(${VALUE}="")*ISNA(${OPEN})`;
/** A text where a figure or a day belongs, a part where the setting is a count, or a figure beyond what Low and High say. */
const WRONG = `${typed}*ISNA(${TEXTS})*((1-${figure})+${figure}*((tblPolicy[Low]<>"")*(${VALUE}<tblPolicy[Low])+(tblPolicy[High]<>"")*(${VALUE}>tblPolicy[High])+ISNUMBER(${WHOLE})*(IFERROR(INT(${VALUE})<>${VALUE},FALSE)))>0)`;
/** A word that its list does not have. */
const WORDS = SETTINGS.flatMap(({ name, list }) => {
  const words = list === undefined ? null : LISTS[list];
  return words === null ? [] : [`(tblPolicy[Name]="${name}")*ISNA(XMATCH(${VALUE},{${words.map((word) => `"${word}"`).join(',')}}))`];
});
const names = (condition: string): string => `TEXTJOIN(", ",TRUE,FILTER(tblPolicy[Setting],${condition},""))`;
/** Settings that only make sense one above the other. */
const ORDER: readonly (readonly [rule: string, broken: string])[] = [
  ['Period a month of Calendar', 'ISNA(XMATCH(Policy_Period,tblCalendar[Month]))'],
  // A blank day is no day before it.
  ['As of not before Period', '(Policy_AsOf<>"")*(Policy_AsOf<Policy_Period)>0'],
  ['Ceiling above Floor', 'Policy_Ceiling<=Policy_Floor'],
  ['Review at least as high as Alert', 'Policy_ReviewAt<Policy_AlertAt'],
  ['Executive approval at least as high as Review', 'Policy_ExecAt<Policy_ReviewAt'],
  ['High use at least as high as low use', 'Policy_UsageHigh<Policy_UsageLow'],
];
const said = (before: string, text: string): string => `=IFERROR(IF(${text}="","","${before}"&${text}),"")`;
const LINES: readonly string[] = [
  said('Blank on Policy, which is no 0: ', names(BLANK)),
  said('Cannot be on Policy: ', names(WRONG)),
  said('Not in its list on Policy: ', names(`(${VALUE}<>"")*(${WORDS.join('+')})`)),
  said('Must hold on Policy: ', `TEXTJOIN(", ",TRUE,${ORDER.map(([rule, broken]) => `IF(IFERROR(${broken},FALSE),"${rule}","")`).join(',')})`),
];

const FIRST = 7;
const AREA = `$U$${String(FIRST)}:$U$${String(FIRST + LINES.length - 1)}`;
/** How many things are wrong with Policy. */
export const POLICY_WRONG = `SUMPRODUCT(--(${AREA}<>""))`;
/** What they are. */
export const POLICY_SAID = `TEXTJOIN("; ",TRUE,${AREA})`;
/** One line for each kind of it, right of the tests. */
export const policyTests: readonly Block[] = [
  feedHeading('U6', 'Policy'),
  look(AREA.replaceAll('$', ''), { role: 'muted' }),
  ...LINES.map((formula, i) => cell(`U${String(FIRST + i)}`, formula)),
];
