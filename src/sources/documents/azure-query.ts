import { refuse, type Document, type Row } from './document';
import { fieldsOf, listOf, present } from './json-fields';
import { isList, parseJson, textOf } from './json-value';

/** Whether a text begins as the answer of Azure's cost query, or a list of its pages: columns and rows apart. */
export const isAzureQuery = (head: string): boolean =>
  /^\s*[{[]/.test(head) && /"columns"\s*:\s*\[/.test(head) && /"rows"\s*:\s*\[/.test(head) && /"(UsageDate|BillingMonth)"/.test(head);

/** Its rows by the names of their columns; the column of the cost carries the name that the query gave it. The last page alone names no further one. */
export function readAzureQuery(text: string): Document {
  const root = parseJson(text);
  const pages = (isList(root) ? root : [root]).map((page) => fieldsOf(fieldsOf(page)['properties']));
  if (pages.filter(({ nextLink }) => textOf(nextLink) === undefined).length !== 1)
    return refuse('This answer of Azure has further pages. Nothing was taken. Save all of them as one list, or take an export.');
  const read = pages.map(pageOf);
  const refused = read.find((page) => typeof page === 'string');
  if (refused !== undefined) return refuse(refused);
  const rows = read.flatMap((page) => (typeof page === 'string' ? [] : page));
  return rows.length === 0 ? refuse('This answer of Azure holds no rows.') : { kind: 'rows', source: 'azure-cost-query', rows };
}

/** The rows of a page, or why it has none. */
function pageOf({ columns, rows }: ReturnType<typeof fieldsOf>): readonly Row[] | string {
  const all = listOf(columns).map((one) => ({ name: textOf(fieldsOf(one)['name']) ?? '', type: textOf(fieldsOf(one)['type']) ?? '' }));
  const names = all.map(({ name }) => name);
  const cost = all.findIndex(({ name, type }) => type === 'Number' && /cost/i.test(name) && !/usd$/i.test(name));
  if (cost < 0) return 'This answer of Azure holds no cost. Nothing was taken.';
  if (!names.includes('UsageDate') && !names.includes('BillingMonth')) return 'This answer of Azure has no days. Ask for it by day or month.';
  return listOf(rows)
    .map((row) => listOf(row).map(textOf))
    .map((row) => present({ ...Object.fromEntries(names.map((name, i) => [name, i === cost ? undefined : row[i]])), Amount: row[cost], Measure: names[cost] }));
}
