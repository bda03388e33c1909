import { refuse, type Document } from './document';
import { isList, isRecord, parseJson, type Json } from './json-value';

/** Where answers of APIs keep their records. */
const LISTS = ['data', 'usageItems', 'usageEvents', 'teamMemberSpend', 'seats', 'value', 'costs', 'items', 'results', 'contracts', 'subscriptions', 'users']
  // Documents of ledgers.
  .concat(['Invoices', 'CreditNotes', 'BankTransactions', 'Bill', 'VendorCredit', 'Purchase']);

/** Whether a text is a page of an API on which nothing stands, and nothing by which a source could know it. Days without results that say which days they are tell that those are empty. */
export const isEmptyPage = (head: string): boolean => {
  if (!/^\s*\{/.test(head) || ![...LISTS, 'QueryResponse'].some((name) => head.includes(`"${name}"`))) return false;
  const root = inside(parseJson(head));
  const lists = isRecord(root) ? LISTS.map((name) => root[name]).filter(isList) : [];
  return lists.length > 0 && lists.flat().every((day) => isRecord(day) && isList(day['results']) && day['results'].length === 0 && !isDated(day));
};

const isDated = (day: { readonly [name: string]: Json }): boolean => 'start_time' in day || 'starting_at' in day;

/** What stands within an answer of OData V2 or of QuickBooks, which leaves out lists that are empty. */
function inside(root: Json | undefined): Json | undefined {
  if (!isRecord(root)) return root;
  const { d, QueryResponse } = root;
  if (isRecord(QueryResponse)) return Object.values(QueryResponse).some(isList) ? QueryResponse : { data: [] };
  return isRecord(d) ? d : root;
}

export const readEmptyPage = (): Document => refuse('This answer holds nothing: its list is empty, or there was no use in its days. Nothing was taken.');
