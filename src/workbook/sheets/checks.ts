import type { Block, Sheet } from '../sheet';
import { cell, feedHeading, look } from '../parts/blocks';
import type { BookTest } from '../parts/book-test';
import { BOOK_TESTS } from '../parts/check-list';
import { ageFeed } from '../parts/data-age';
import { doubles } from '../parts/doubles';
import { errorCounts } from '../parts/output-areas';
import { policyTests } from '../parts/policy-tests';
import { roomTests } from '../parts/room-tests';
import { SCAN, scanList } from '../parts/scan-list';
import { UNAPPROVED } from '../parts/shadow-parts';
import { undated } from '../parts/undated';
import { unlisted } from '../parts/unlisted';

const FIRST = 7;
const LAST = FIRST + BOOK_TESTS.length - 1;
const RESULTS = `$G$${String(FIRST)}:$G$${String(LAST)}`;
const count = (word: string): string => `COUNTIF(${RESULTS},"${word}")`;
const COMPARED = { least: '>=', equal: '=', most: '<=' } as const;
/** What a test that was not run waits for. */
const waits = ({ where, needs }: BookTest, r: string): string =>
  `IF(ISERROR($D${r}),"Give the limit on Policy","${needs ?? `Bring back the sheet ${where.split(',')[0] ?? where}`}")`;
/** One row: number, test, value, limit, unit, severity, result, where to look and what to do. */
function row(test: BookTest, index: number): readonly Block[] {
  const r = String(FIRST + index);
  const sheet = test.where.split(',')[0] ?? test.where;
  const passed = `$C${r}${COMPARED[test.pass ?? 'most']}$D${r}`;
  return [
    cell(`A${r}`, index + 1, { role: 'muted', format: 'whole', align: 'left' }),
    cell(`B${r}`, test.test, { role: 'formula' }),
    cell(`C${r}`, `=${test.value}`, { role: 'formula', format: test.format }),
    cell(`D${r}`, typeof test.limit === 'string' ? `=IF(ISNUMBER(${test.limit.slice(1)}),${test.limit.slice(1)},NA())` : test.limit, {
      role: typeof test.limit === 'string' ? 'link' : 'muted',
      format: test.format,
    }),
    cell(`E${r}`, test.unit, { role: 'muted', indent: 1 }),
    cell(`F${r}`, test.severity, { role: 'muted' }),
    cell(`G${r}`, `=IF(ISERROR($C${r}+$D${r}),IF(ISNA($C${r}+$D${r}),"NOT RUN","FAIL"),IF(${passed},"PASS",IF($F${r}="stop","FAIL","REVIEW")))`, {
      role: 'status',
    }),
    cell(`H${r}`, test.where, { role: 'link', size: 9, indent: 1, link: `${sheet}!A1` }),
    cell(`I${r}`, `=IF($G${r}="NOT RUN",${waits(test, r)},IF($G${r}="PASS","",IFERROR(${test.todo},"")))`, { role: 'formula', size: 9 }),
  ];
}

const CURRENCY_MONTH = 'tblInvoices[ServiceStart],">="&Policy_Period,tblInvoices[ServiceStart],"<"&EDATE(Policy_Period,1)';

const RATED = 'tblActuals[Currency],L7:L306,tblActuals[Month],Policy_Period,tblActuals[FxRate],">"&0';
/** The tolerance in money, in the currency of the invoice; where the month has no rate, the share alone holds. */
const TOLERANCE = `IF(L7:L306=Policy_Currency,Policy_ToleranceMoney,IFERROR(Policy_ToleranceMoney*COUNTIFS(${RATED})/SUMIFS(tblActuals[FxRate],${RATED}),0))`;

/** Tests of the books, and the flag that every sheet shows. */
export default {
  name: 'Checks',
  kind: 'check',
  order: 70,
  title: 'Checks',
  purpose: 'Twenty-eight tests of the books. A failed test says where to look; nothing is hidden or rounded away.',
  question: 'Do the figures tie?',
  widths: [12, 44, 14, 12, 13, 10, 12, 30, 60, 2, 22, 9, 14, 14, 12, 12, 2, 20, 44, 2, 60, 2, 20, 9, 8, 22, 10, 12, 11, 2, 24, 44, 2, 24, 52],
  freeze: 'A7',
  heights: { 38: 24 },
  blocks: [
    cell(
      'A3',
      `=IF(${count('FAIL')}>0,${count('FAIL')}&" FAIL",IF(${count('REVIEW')}>0,${count('REVIEW')}&" REVIEW",IF(${count('NOT RUN')}>0,${count('NOT RUN')}&" NOT RUN","ALL PASS")))`,
      {
        bold: true,
        align: 'left',
      },
    ),
    {
      kind: 'headings',
      at: 'A6',
      headings: [
        { text: 'No.' },
        { text: 'Test' },
        { text: 'Value', align: 'right' },
        { text: 'Limit', align: 'right' },
        { text: 'Unit' },
        { text: 'Severity' },
        { text: 'Result', align: 'center', note: 'A severity of stop makes a miss FAIL; look makes it REVIEW. NOT RUN: there is nothing to test yet.' },
        { text: 'Where to look' },
        { text: 'What to do' },
      ],
    },
    look('E6:E6', { indent: 1 }),
    look('H6:H6', { indent: 1 }),
    ...BOOK_TESTS.flatMap(row),
    cell('B36', `="Overall: "&${count('PASS')}&" pass, "&${count('REVIEW')}&" to review, "&${count('FAIL')}&" fail, "&${count('NOT RUN')}&" not run"`, {
      bold: true,
    }),
    cell('H36', 'A severity of stop makes a miss FAIL; look makes it REVIEW.', { role: 'note', indent: 1 }),
    cell('B37', UNAPPROVED, { size: 9, color: '#7D1400', link: 'HiddenSpend!A33' }),
    ...scanList,
    ...doubles,
    ...undated,
    ...unlisted,
    ...policyTests,
    ...errorCounts,
    ...ageFeed,
    ...roomTests,
    ...['Vendor', 'Currency', 'Reported', 'Invoiced', 'Difference', 'Tolerance'].map((text, i) =>
      feedHeading(`${'KLMNOP'[i] ?? 'K'}6`, text, i > 1 ? 'right' : undefined),
    ),
    look('K7:P306', { role: 'muted' }),
    cell('K7', '=UNIQUE(IF({1,0},tblInvoices[Vendor],tblInvoices[Currency]))', { role: 'muted' }),
    cell(
      'M7',
      '=IF(K7:K306="","",SUMIFS(tblActuals[BilledCost],tblActuals[Vendor],K7:K306,tblActuals[Currency],L7:L306,tblActuals[Month],Policy_Period,tblActuals[CostBasis],"vendor-reported"))',
      { area: 'M7:M306', role: 'muted', format: 'billed' },
    ),
    cell('N7', `=IF(K7:K306="","",SUMIFS(tblInvoices[Net],tblInvoices[Vendor],K7:K306,tblInvoices[Currency],L7:L306,${CURRENCY_MONTH}))`, {
      area: 'N7:N306',
      role: 'muted',
      format: 'billed',
    }),
    cell('O7', '=IF(K7:K306="","",IF((IFERROR(M7:M306,0)=0)+(IFERROR(N7:N306,0)=0)>0,0,ABS(N7:N306-M7:M306)))', {
      area: 'O7:O306',
      role: 'muted',
      format: 'billed',
    }),
    cell('P7', `=IF(K7:K306="","",IF(Policy_ToleranceShare*N7:N306>${TOLERANCE},Policy_ToleranceShare*N7:N306,${TOLERANCE}))`, {
      area: 'P7:P306',
      role: 'muted',
      format: 'billed',
    }),
  ],
  conditions: [
    { kind: 'words', area: `G${String(FIRST)}:G${String(LAST)}` },
    { kind: 'words', area: 'G39:G39' },
    { kind: 'formula', area: `B${String(FIRST)}:B${String(LAST)}`, formula: `=OR($G${String(FIRST)}="FAIL",$G${String(FIRST)}="REVIEW")`, bold: true },
    { kind: 'missing', area: `C${String(FIRST)}:D${String(LAST)}` },
  ],
  names: [{ name: 'CheckFlag', refersTo: '=Checks!$A$3' }],
  reads: {
    test: `B${String(FIRST)}:B${String(LAST)}`,
    value: `C${String(FIRST)}:C${String(LAST)}`,
    limit: `D${String(FIRST)}:D${String(LAST)}`,
    result: `G${String(FIRST)}:G${String(LAST)}`,
    where: `H${String(FIRST)}:H${String(LAST)}`,
    what: `I${String(FIRST)}:I${String(LAST)}`,
  },
  hideBlank: SCAN.hidden,
  wraps: { [`${String(FIRST)}:${String(LAST)}`]: 'I' },
  print: { areas: [`A1:I${String(SCAN.last)}`], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
