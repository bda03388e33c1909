import { add, compare, decimal, subtract, toText, ZERO, type Decimal } from '../../model/decimal';
import { CACHE_READ, CACHE_WRITTEN } from '../columns/gen-ai-usage';
import { refuse, type Document, type Row } from './document';
import { isList, isRecord, parseJson, textOf, type Json } from './json-value';

/** Whether a text begins as spans of the OpenTelemetry protocol: one batch on each line, or one document. */
export const isOtlpSpans = (head: string): boolean => /^\s*(?:\[\s*)?\{\s*"resourceSpans"/.test(head);

/** The spans of models as flat rows: attributes are a list of keys and values there, which no heading can name. Other spans cost nothing and are left. */
export function readOtlpSpans(text: string): Document {
  const batches: (Json | undefined)[] = [];
  const whole = parseJson(text);
  if (whole !== undefined) batches.push(...(isList(whole) ? whole : [whole]));
  else
    batches.push(
      ...text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(parseJson),
    );
  const broken = batches.findIndex((batch) => batch === undefined);
  if (broken !== -1) return refuse(`Line ${String(broken + 1)} is not JSON. Nothing was taken. Export the spans again.`);
  const rows = unrepeated(batches.flatMap((batch) => listOf(batch, 'resourceSpans').flatMap(spansOf)));
  return rows.length === 0
    ? refuse('The file holds no spans of models: none has an attribute gen_ai.usage.')
    : { kind: 'rows', source: 'otel-genai-spans', rows };
}

const listOf = (value: Json | undefined, name: string): readonly Json[] => {
  const list = isRecord(value) ? value[name] : undefined;
  return isList(list) ? list : [];
};

interface Span {
  readonly id: string;
  readonly parent: string | undefined;
  readonly row: Row;
}

function spansOf(resource: Json): readonly Span[] {
  const about = isRecord(resource) ? attributesOf(resource['resource'], 'resource.') : {};
  return listOf(resource, 'scopeSpans')
    .flatMap((scope) => listOf(scope, 'spans'))
    .map((span): Span => {
      const named = (name: string): string => (isRecord(span) ? (textOf(span[name]) ?? '') : '');
      const parent = named('parentSpanId') === '' ? undefined : `${named('traceId')} ${named('parentSpanId')}`;
      return { id: `${named('traceId')} ${named('spanId')}`, parent, row: uncachedToo({ ...about, ...plain(span), ...attributesOf(span, 'attributes.') }) };
    });
}

const isUse = ({ row }: Span): boolean => Object.keys(row).some((name) => name.startsWith('attributes.gen_ai.usage.'));

/** The spans of use, without those that sum what others within them say: an agent repeats the tokens of the models that it called. What a span did is told by that. */
function unrepeated(spans: readonly Span[]): readonly Row[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  // By number: a span may stand twice.
  const around = new Set<string>();
  for (const span of spans.filter(isUse))
    for (let above = byId.get(span.parent ?? ''); above !== undefined && !around.has(above.id); above = byId.get(above.parent ?? '')) around.add(above.id);
  return spans
    .filter((span) => isUse(span) && !around.has(span.id))
    .map(({ row }) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'attributes.gen_ai.operation.name')));
}

/**
 * The convention counts cached tokens among the input: what no cache gave or took is worked out, so that each can be priced. Where more is cached than there is
 * input, the cached tokens stand beside it.
 */
function uncachedToo(row: Row): Row {
  const usage = (...names: readonly string[]): Decimal | undefined =>
    decimal(names.map((name) => row[`attributes.${name}`]).find((text) => text !== undefined) ?? '0');
  const [whole, read, written] = [usage('gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens'), usage(...CACHE_READ), usage(...CACHE_WRITTEN)];
  if (whole === undefined || read === undefined || written === undefined) return row;
  const rest = subtract(whole, add(read, written));
  return { ...row, Uncached: toText(compare(rest, ZERO) < 0 ? whole : rest) };
}

const KEPT = ['traceId', 'spanId', 'name', 'startTimeUnixNano', 'endTimeUnixNano'] as const;
const plain = (span: Json): Row =>
  Object.fromEntries(KEPT.flatMap((name) => (isRecord(span) && textOf(span[name]) !== undefined ? [[name, textOf(span[name]) ?? '']] : [])));

/** `{ "key": "gen_ai.request.model", "value": { "stringValue": "…" } }` */
function attributesOf(of: Json | undefined, before: string): Row {
  const pairs = listOf(of, 'attributes').flatMap((one): readonly (readonly [string, string])[] => {
    const [name, value] = isRecord(one) ? [textOf(one['key']), one['value']] : [];
    const found = isRecord(value) ? Object.values(value).map(textOf)[0] : undefined;
    return name === undefined || found === undefined ? [] : [[before + name, found]];
  });
  return Object.fromEntries(pairs);
}
