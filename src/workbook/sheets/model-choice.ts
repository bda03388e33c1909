import type { Sheet } from '../sheet';
import { cell, heading } from '../parts/blocks';
import { choice, input, share, worked } from '../parts/columns';
import { SUMMARY, summaryHeadings, summaryTo } from '../parts/model-choice-parts';

const own = (column: string): string => `tblOptions[[#This Row],[${column}]]`;
/** Nothing in a row that holds nothing. */
const given = (formula: string, without = 'Task'): string => `=IF(${own(without)}="","",${formula})`;
const price = (what: string): string => `CORRIDOR.PRICE_AT(${own('Vendor')},${own('Model')}&", ${what}",Policy_AsOf,tblPrices[[Vendor]:[Currency]])`;
const [IN, OUT] = [price('input'), price('output')];
/** Prices of the model that stand in another currency: they are never added to what a review costs. */
const FOREIGN = `COUNTIFS(tblPrices[Vendor],${own('Vendor')},tblPrices[Sku],${own('Model')}&", *",tblPrices[Currency],"?*",tblPrices[Currency],"<>"&Policy_Currency)`;
const tokens = (input: string, output: string, retry = ''): string => `IF(${FOREIGN}>0,NA(),CORRIDOR.TOKEN_COST(${input},${output},${IN},${OUT}${retry}))`;
const ways = ['Price', 'ReviewRate', 'ReviewCost', 'FailureRate', 'FailureCost'];
const ofTask = (column: string): string => `FILTER(tblOptions[${column}],tblOptions[Task]=${own('Task')})`;
const CHOSEN = `CORRIDOR.MODEL_CHOICE(${[...ways, 'Option'].map(ofTask).join(',')},"choice")`;
const money = { limits: { min: 0 } };

/** What each way to do a task costs once review and failures are counted, a person alone among them. */
export default {
  name: 'ModelChoice',
  kind: 'calculation',
  order: 36,
  title: 'Model choice',
  purpose: 'What each way to do a task costs once review and failures are counted. A person alone is a way too.',
  question: 'Which model is cheapest once review and failures are counted?',
  widths: [24, 26, 10, 13, 15, 14, 15, 15, 15, 10, 13, 13, 15, 18, 22, 16, 16, 13, 14, 14, 40, 2, 24, 22, 13, 22, 13, 13, 12, 12],
  freeze: 'C7',
  blocks: [
    cell('A5', 'To the right: chosen by task', { role: 'note', link: 'ModelChoice!W6' }),
    {
      kind: 'table',
      name: 'tblOptions',
      at: 'A6',
      key: ['Task', 'Option'],
      columns: [
        input('Task', 24),
        input('Option', 26),
        choice('InUse', 10, 'yesNo', { note: 'Y: the way in which the task is done today.' }),
        worked(
          'Price',
          13,
          'unit',
          given(
            `IF(${own('Model')}="",IF(${own('TypedPrice')}="",NA(),${own('TypedPrice')}),${tokens(own('InputTokens'), own('OutputTokens'), `,,,${own('Repeated')}`)})`,
          ),
          {
            note: 'Of one task: typed, or tokens at the prices of Prices on the as-of day (PRICE_AT, TOKEN_COST). #N/A where Prices has them in another currency.',
          },
        ),
        share('ReviewRate', 15, { note: 'Share of tasks that somebody looks at.' }),
        input('ReviewCost', 14, 'cents', { ...money, note: 'Money for one review.' }),
        share('FailureRate', 15),
        input('FailureCost', 15, 'cents', { ...money, note: 'Money for one failure.' }),
        worked('LoadedCost', 15, 'unit', given(`CORRIDOR.MODEL_CHOICE(${ways.map(own).join(',')})`), {
          note: 'Price, review rate times review and failure rate times failure (MODEL_CHOICE).',
        }),
        worked(
          'Place',
          10,
          'whole',
          given(`IF(ISNUMBER(${own('LoadedCost')}),COUNTIFS(tblOptions[Task],${own('Task')},tblOptions[LoadedCost],"<"&${own('LoadedCost')})+1,NA())`),
          { note: 'Among the ways to do the task, the cheapest first.' },
        ),
        worked('Choice', 13, 'general', given(`IFERROR(IF(${CHOSEN}=${own('Option')},"CHOSEN",""),"no figure")`), {
          note: 'The cheapest way of the task; no figure while the cost of one way is not known (MODEL_CHOICE).',
        }),
        choice('Workflow', 13, 'workflows', { note: 'Whose units say how often the task is done.' }),
        input('TypedPrice', 15, 'unit', { ...money, note: 'Where there are no tokens: a price for each task, or what a person costs.' }),
        input('Vendor', 18),
        input('Model', 22, 'general', { note: 'As on Prices, without ", input" and ", output".' }),
        input('InputTokens', 16, 'count', money),
        input('OutputTokens', 16, 'count', money),
        share('Repeated', 13, { note: 'Share of calls that is repeated.' }),
        worked('InputCost', 14, 'unit', given(tokens(own('InputTokens'), '0'), 'Model'), { note: 'What the tokens read cost, without repeats (TOKEN_COST).' }),
        worked('OutputCost', 14, 'unit', given(tokens('0', own('OutputTokens')), 'Model'), {
          note: 'What the tokens written cost, without repeats (TOKEN_COST).',
        }),
        input('Evidence', 40),
      ],
    },
    ...summaryHeadings.map(({ at, text, ...looks }) => heading(at, text, looks)),
    ...SUMMARY.map(({ column, formula, ...looks }) => cell(`${column}7`, formula, { area: `${column}7:${column}${String(summaryTo)}`, ...looks })),
  ],
  conditions: [
    { kind: 'formula', area: 'A6:K206', formula: '=$K6="CHOSEN"', bold: true, fill: '#D3EDE4' },
    { kind: 'words', area: 'K6:K206' },
    { kind: 'missing', area: 'D6:J206' },
    { kind: 'missing', area: `W7:AD${String(summaryTo)}` },
  ],
  print: { areas: ['A:K', 'L:U', `V1:AD${String(summaryTo)}`], titleRows: '1:6', titleColumns: 'A:B', fitWide: 1 },
} satisfies Sheet;
