import { refuse, type Document } from './document';
import { isList, isRecord, parseJson } from './json-value';

/** Whether a text is a page of an API on which nothing stands: no days, or days without results. It has no headings by which a source could know it. */
export const isEmptyPage = (head: string): boolean => {
  if (!/^\s*\{/.test(head) || !head.includes('"data"')) return false;
  const root = parseJson(head);
  const data = isRecord(root) ? root['data'] : undefined;
  return isList(data) && data.every((day) => isRecord(day) && isList(day['results']) && day['results'].length === 0);
};

export const readEmptyPage = (): Document => refuse('This answer holds nothing: there was no use in its days. Nothing was taken.');
