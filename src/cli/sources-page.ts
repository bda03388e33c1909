import { cardOf } from '../server/cards';
import type { Source } from '../sources/source';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const REPLACES: Readonly<Record<Source['replaces'], string>> = {
  'billing-period': 'the billing period of the account, as a whole',
  day: 'each day that is in it, as a whole',
  month: 'each month that is in it, as a whole',
  document: 'the document of the same number',
  record: 'line by line, by what makes it the same line',
};

/** One source as a section of the page. */
function section(source: Source): string {
  const { title, id, needs, basis, counted, grain, identity, checked } = cardOf(source);
  const { all, any = [] } = source.detect;
  const rows = [
    ['What it needs', needs],
    ['Format', [source.format].flat().join(', ')],
    ['Known by', [...(all.length === 0 ? [] : [code(all)]), ...(any.length === 0 ? [] : [`one of ${code(any)}`])].join('; ') || 'what the document says'],
    ['Basis', basis],
    [
      'Counts',
      counted
        ? source.yieldsToReports === true
          ? `where no report${source.sumsUp === true ? ' or itemised invoice' : ''} of the vendor does`
          : 'yes'
        : 'memo, in no total',
    ],
    ['One line is', grain],
    ['The same line again', identity],
    ['A newer file replaces', REPLACES[source.replaces]],
    ['Last checked', checked],
  ];
  return [`## ${cell(title)} (\`${id}\`)`, '', '| | |', '|---|---|', ...rows.map(([name = '', text = '']) => `| ${name} | ${cell(text)} |`), ''].join('\n');
}

/** A page that says of every source what it needs, what its lines are worth, and what a newer file does to them. Markdown. */
export const sourcesPage = (sources: readonly Source[]): string =>
  [`# ${String(sources.length)} sources`, '', ...[...sources].sort((a, b) => a.title.localeCompare(b.title, 'en')).map(section)].join('\n');
