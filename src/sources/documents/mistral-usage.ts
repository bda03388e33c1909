import { refuse, type Document, type Row } from './document';
import { isList, isRecord, parseJson, textOf, type Json } from './json-value';

/** Whether a text begins as the usage of Mistral's admin API: counts under the names of models, prices in a list of their own. */
export const isMistralUsage = (head: string): boolean =>
  /^\s*\{/.test(head) && head.includes('"billing_metric"') && head.includes('"billing_group"') && (head.includes('"value_paid"') || head.includes('"prices"'));

/** What is no category of usage. */
const AROUND = new Set(['prices', 'date', 'previous_month', 'next_month', 'start_date', 'end_date', 'currency', 'currency_symbol']);

/** The usage as rows, each beside the price that the list gives for it; without one the price is left out, never 0. */
export function readMistralUsage(text: string): Document {
  const root = parseJson(text);
  if (!isRecord(root)) return refuse('The file is no sound JSON. Nothing was taken. Download it again.');
  const currency = textOf(root['currency']);
  const prices = pricesOf(root['prices']);
  const rows: Row[] = [];
  const around = { Currency: currency?.toUpperCase(), Workspace: textOf(root['workspace_id']) };
  for (const [category, part] of Object.entries(root)) {
    if (AROUND.has(category)) continue;
    for (const entry of entriesOf(part)) {
      const [metric, group, event] = [textOf(entry['billing_metric']), textOf(entry['billing_group']), textOf(entry['event_type'])];
      const price = prices.get(keyOf(event ?? ANY, metric, group)) ?? prices.get(keyOf(undefined, metric, group));
      const facts = {
        Day: textOf(entry['timestamp']),
        Category: category,
        Model: textOf(entry['billing_display_name']) ?? metric,
        Metric: metric,
        Group: group,
        Unit: event ?? 'units',
        Used: textOf(entry['value']),
        Paid: textOf(entry['value_paid']),
        Price: price ?? undefined,
        ...around,
      };
      rows.push(Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined)));
    }
  }
  return rows.length === 0 ? refuse('The file holds no usage of that month.') : { kind: 'rows', source: 'mistral-usage', rows };
}

const keyOf = (...parts: readonly (string | undefined)[]): string => parts.map((part) => part ?? '').join('\u001f');

const ANY = '*';
/** Prices by what they are of, and by `*` for counts that name no event; null where the list says two. */
function pricesOf(list: Json | undefined): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const one of isList(list) ? list : []) {
    if (!isRecord(one)) continue;
    const price = textOf(one['price']);
    if (price === undefined) continue;
    for (const event of [textOf(one['event_type']), ANY]) {
      const name = keyOf(event, textOf(one['billing_metric']), textOf(one['billing_group']));
      const known = found.get(name);
      found.set(name, known === undefined || known === price ? price : null);
    }
  }
  return found;
}

/** Every record of a count, however deep it stands. */
function entriesOf(part: Json): readonly { readonly [name: string]: Json }[] {
  if (isList(part)) return part.flatMap(entriesOf);
  if (!isRecord(part)) return [];
  return 'billing_metric' in part && 'timestamp' in part ? [part] : Object.values(part).flatMap(entriesOf);
}
