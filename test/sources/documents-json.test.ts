import { isEmptyPage } from '../../src/sources/documents/empty-page';
import { isErrorAnswer, readErrorAnswer } from '../../src/sources/documents/error-answer';
import { isLiteLlmDailyActivity, readLiteLlmDailyActivity } from '../../src/sources/documents/litellm-daily-activity';
import { parseJson } from '../../src/sources/documents/json-value';
import { isMistralUsage, readMistralUsage } from '../../src/sources/documents/mistral-usage';
import { isOtlpSpans, readOtlpSpans } from '../../src/sources/documents/otlp-spans';

test('figures stay as they are written, and what stands in quotes is left alone', () => {
  expect(parseJson('{"a":1.10,"b":-0.1e-7,"c":12345678901234567890.123,"d":"2 \\" 3","e":[true,null,0],"4":"5"}')).toEqual({
    a: '1.10',
    b: '-0.1e-7',
    c: '12345678901234567890.123',
    d: '2 " 3',
    e: [true, null, '0'],
    '4': '5',
  });
});

test('what is no JSON, or nested without end, is none', () => {
  for (const text of ['', '{', '{"a":}', '[1,]', '{"a":1}{"a":2}', '{"a": 01x}', '['.repeat(300) + ']'.repeat(300)]) expect(parseJson(text)).toBeUndefined();
  expect(parseJson(`${'['.repeat(150)}1${']'.repeat(150)}`)).toBeDefined();
});

test('a long text in it is read to its end', () => {
  const long = '\\n"'.replace('"', '\\"').repeat(400_000);
  expect(parseJson(`{"prompt":"${long}","cost":0.30}`)).toMatchObject({ cost: '0.30' });
});

test('each reader knows its own and no other', () => {
  const heads = [
    '{"completion":{"models":{"m::m-1":{"input":[{"billing_metric":"m-1","billing_group":"input","value_paid":1}]}}}}',
    '{"results":[{"date":"2026-10-03","breakdown":{"models":{"gpt-5":{"spend":1}}}}]}',
    '{"resourceSpans":[]}',
    '{"data":[],"prices":[]}',
  ];
  expect(heads.map((head) => [isMistralUsage, isLiteLlmDailyActivity, isOtlpSpans].map((is) => is(head)))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
  ]);
});

test('a document that is cut off is refused as a whole', () => {
  for (const read of [readMistralUsage, readLiteLlmDailyActivity]) expect(read('{"results": [')).toMatchObject({ kind: 'refused' });
  expect(readOtlpSpans('{"resourceSpans":[]}\n{"resourceSpans":[')).toEqual({
    kind: 'refused',
    sentence: 'Line 2 is not JSON. Nothing was taken. Export the spans again.',
  });
});

test('an agent that stands twice repeats its models both times, and is told by them', () => {
  const span = (spanId: string, parentSpanId?: string) => ({
    ...{ traceId: 't', spanId, parentSpanId },
    attributes: [{ key: 'gen_ai.usage.input_tokens', value: { intValue: '5' } }],
  });
  const read = readOtlpSpans(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span('agent'), span('agent'), span('model', 'agent')] }] }] }));
  expect(read.kind === 'rows' ? read.rows.map(({ spanId }) => spanId) : read.sentence).toEqual(['model']);
});

test('what Mistral counts without a price keeps its count', () => {
  const usage = { billing_metric: 'm-1', billing_group: 'input', timestamp: '2026-10-03', value: 5, value_paid: 5 };
  const read = (prices: unknown) => readMistralUsage(JSON.stringify({ currency: 'eur', completion: { models: { a: { input: [usage] } } }, prices }));
  const rows = (prices: unknown) => {
    const document = read(prices);
    return document.kind === 'rows' ? document.rows.map(({ Paid, Price, Currency }) => ({ Paid, Price, Currency })) : [];
  };
  expect(rows([{ billing_metric: 'm-1', billing_group: 'input', price: '0.5' }])).toEqual([{ Paid: '5', Price: '0.5', Currency: 'EUR' }]);
  expect(rows([{ billing_metric: 'm-2', billing_group: 'input', price: '0.5' }])).toEqual([{ Paid: '5', Price: undefined, Currency: 'EUR' }]);
  expect(rows('none')).toEqual([{ Paid: '5', Price: undefined, Currency: 'EUR' }]);
});

test.each([
  ['{"message":"Not Found","documentation_url":"https://x","status":"404"}', 'Not Found'],
  ['{"error":{"code":"Forbidden","message":"No\\nrights","innerError":{"date":"x"}}}', 'No rights'],
  ['{"type":"error","error":{"type":"authentication_error","message":"' + 'k'.repeat(200) + '"}}', `${'k'.repeat(90)}…`],
  ['{"error":"Unauthorized","code":401}', 'Unauthorized'],
  ['{"Fault":{"Error":[{"Message":"AuthenticationFailed","Detail":"Token expired","code":"3200"}],"type":"AUTHENTICATION"},"time":"x"}', 'Token expired'],
  ['{"error":{"code":"005056A5","message":{"lang":"en","value":"Resource not found"}}}', 'Resource not found'],
  ['{"Type":null,"Title":"Unauthorized","Status":401,"Detail":"AuthenticationUnsuccessful"}', 'AuthenticationUnsuccessful'],
])('the answer that a vendor gives in place of a report is said in its words', (text, said) => {
  expect(isErrorAnswer(text)).toBe(true);
  expect(readErrorAnswer(text)).toEqual({ kind: 'refused', sentence: `This is no report: the vendor answered "${said}". Ask for it again.` });
});

test('an answer on which nothing stands says so, wherever its list would be', () => {
  for (const text of [
    '{"Invoices":[],"Status":"OK"}',
    '{"d":{"results":[]}}',
    '{"QueryResponse":{},"time":"x"}',
    '{"QueryResponse":{"Bill":[],"startPosition":1}}',
  ])
    expect([text, isEmptyPage(text)]).toEqual([text, true]);
  for (const text of ['{"Invoices":[{"Type":"ACCPAY"}]}', '{"d":{"results":[{"Supplier":"1"}]}}', '{"QueryResponse":{"Bill":[{"Id":"1"}]}}', '{"d":{}}'])
    expect([text, isEmptyPage(text)]).toEqual([text, false]);
});

test('a line of a log that names its error is no such answer', () => {
  for (const text of ['{"model":"gpt-5","cost":1,"error":"late"}', '{"error":null,"data":[]}', '[{"message":"x"}]', '{"message":""}', '{"message":"a'])
    expect(isErrorAnswer(text)).toBe(false);
});
