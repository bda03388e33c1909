import { refuse, type Document, type Row } from './document';
import { isList, isRecord, parseJson, textOf, type Json } from './json-value';

/** Whether a text begins as the daily activity of a LiteLLM proxy: days, and in them models by their names. */
export const isLiteLlmDailyActivity = (head: string): boolean =>
  /^\s*\{/.test(head) && head.includes('"results"') && head.includes('"breakdown"') && head.includes('"models"') && head.includes('"spend"');

/** One row for each day and model; teams and keys are cut of the same spend and not repeated. */
export function readLiteLlmDailyActivity(text: string): Document {
  const root = parseJson(text);
  const days = isRecord(root) ? root['results'] : undefined;
  if (!isList(days)) return refuse('The file is no sound JSON. Nothing was taken. Download it again.');
  // A day may go on on the next page, and the pages of a month would replace each other.
  const pages = isRecord(root) && isRecord(root['metadata']) ? textOf(root['metadata']['total_pages']) : undefined;
  if (pages !== undefined && pages !== '0' && pages !== '1')
    return refuse(`The month has ${pages} pages, and this is one of them. Ask for it with page_size=1000, or in shorter spans of whole days.`);
  const rows = days.flatMap((day): readonly Row[] => {
    if (!isRecord(day)) return [];
    const [date, breakdown] = [textOf(day['date']) ?? '', day['breakdown']];
    const models = isRecord(breakdown) ? breakdown['models'] : undefined;
    return isRecord(models) ? Object.entries(models).map(([model, facts]) => rowOf(date, model, facts)) : [];
  });
  return rows.length === 0 ? refuse('The file holds no spend by model.') : { kind: 'rows', source: 'litellm-daily-activity', rows };
}

/** Newer proxies put the figures below `metrics`. */
function rowOf(date: string, model: string, facts: Json): Row {
  const figures = isRecord(facts) && isRecord(facts['metrics']) ? facts['metrics'] : facts;
  const of = (name: string): string | undefined => (isRecord(figures) ? textOf(figures[name]) : undefined);
  const row = { Day: date, Model: model, Gateway: 'LiteLLM', Spend: of('spend'), Tokens: of('total_tokens'), Requests: of('api_requests') };
  return Object.fromEntries(Object.entries(row).filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== ''));
}
