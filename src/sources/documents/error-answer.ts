import { refuse, type Document } from './document';
import { fieldsOf, listOf } from './json-fields';
import { isRecord, parseJson, textOf, type Json } from './json-value';

/** All that an answer has which says only why it is none. */
const WORDS = ['error', 'errors', 'message', 'documentation_url', 'status', 'statusCode', 'code', 'type', 'request_id', 'requestId', 'details']
  // Ledgers write theirs in capitals.
  .concat(['Fault', 'time', 'Title', 'Type', 'Status', 'Detail', 'Instance', 'Message', 'ErrorNumber']);
/** No longer than a sentence of a vendor. */
const LONGEST = 4_000;
const SHOWN = 90;

/** Whether a text is the answer of an API that refused to give its report: a wrong key, no rights, a wrong address. */
export const isErrorAnswer = (head: string): boolean => messageOf(head) !== undefined;

/** What the vendor said, so that the reader knows what to ask for. */
export const readErrorAnswer = (text: string): Document => {
  const said = (messageOf(text) ?? '').replace(/\s+/g, ' ').trim();
  return refuse(`This is no report: the vendor answered "${said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said}". Ask for it again.`);
};

function messageOf(text: string): string | undefined {
  if (text.length > LONGEST || !/^\s*\{\s*"/.test(text)) return undefined;
  const root = parseJson(text);
  if (!isRecord(root) || Object.keys(root).some((name) => !WORDS.includes(name))) return undefined;
  const inner = (of: Json | undefined, key: string): Json | undefined => (isRecord(of) ? of[key] : of);
  const fault = listOf(fieldsOf(root['Fault'])['Error'])[0];
  const said = [
    root['message'],
    inner(inner(root['error'], 'message'), 'value'),
    inner(fault, 'Detail'),
    inner(fault, 'Message'),
    root['Detail'],
    root['Message'],
  ];
  return said.map(textOf).find((one) => one !== undefined && one.trim() !== '');
}
