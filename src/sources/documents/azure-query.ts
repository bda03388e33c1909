import { refuse, type Document } from './document';
import { fieldsOf, listOf, present } from './json-fields';
import { parseJson, textOf } from './json-value';

/** Whether a text begins as the answer of Azure's cost query: columns and rows apart. */
export const isAzureQuery = (head: string): boolean =>
  /^\s*\{/.test(head) && /"columns"\s*:\s*\[/.test(head) && /"rows"\s*:\s*\[/.test(head) && /"(UsageDate|BillingMonth)"/.test(head);

/** Its rows by the names of their columns; the column of the cost carries the name that the query gave it. */
export function readAzureQuery(text: string): Document {
  const { columns, rows, nextLink } = fieldsOf(fieldsOf(parseJson(text))['properties']);
  const all = listOf(columns).map((one) => ({ name: textOf(fieldsOf(one)['name']) ?? '', type: textOf(fieldsOf(one)['type']) ?? '' }));
  const names = all.map(({ name }) => name);
  const cost = all.findIndex(({ name, type }) => type === 'Number' && /cost/i.test(name) && !/usd$/i.test(name));
  if (textOf(nextLink) !== undefined) return refuse('This answer of Azure has further pages. Nothing was taken. Join them, or take an export.');
  if (cost < 0) return refuse('This answer of Azure holds no cost. Nothing was taken.');
  if (!names.includes('UsageDate') && !names.includes('BillingMonth')) return refuse('This answer of Azure has no days. Ask for it by day or month.');
  const texts = listOf(rows).map((row) => listOf(row).map(textOf));
  if (texts.length === 0) return refuse('This answer of Azure holds no rows.');
  return {
    kind: 'rows',
    source: 'azure-cost-query',
    rows: texts.map((row) =>
      present({ ...Object.fromEntries(names.map((name, i) => [name, i === cost ? undefined : row[i]])), Amount: row[cost], Measure: names[cost] }),
    ),
  };
}
