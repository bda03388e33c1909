import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sources } from '../../src/sources/index';
import type { Table } from '../../src/sources/input-file';
import { recognise, tableOf } from '../../src/sources/recognise';
import { sniff } from '../../src/sources/sniff';
import type { Source } from '../../src/sources/source';

const SAMPLE = join(__dirname, '../../assets/sample');
const expected: Readonly<Record<string, string>> = {
  'anthropic-costs': 'anthropic-console-costs',
  'aws-focus': 'focus',
  'azure-focus': 'focus',
  'google-focus': 'focus',
  'snowflake-focus': 'focus',
  expenses: 'expenses',
  'github-ai-usage': 'github-ai-usage',
  'github-billing': 'github-billing',
  'litellm-spend-logs': 'litellm-spend-logs',
  'openai-costs': 'openai-costs',
  'software-seats': 'saas-seats',
};

const csv = (headings: readonly string[], ...titles: readonly (readonly string[])[]): Table => ({
  format: 'csv',
  headings,
  titles,
  delimiter: ',',
  encoding: 'utf-8',
});
const files = readdirSync(SAMPLE).filter((file) => /\.(csv|csv\.gz|jsonl)$/.test(file));

test('the sample company has files of every kind of table', () => {
  expect(files.length).toBeGreaterThanOrEqual(Object.keys(expected).length);
});

test.each(files)('%s is of one source', (file) => {
  const bytes = readFileSync(join(SAMPLE, file));
  const inner = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const found = sniff(inner.subarray(0, 65536), inner.subarray(-4096), inner.length <= 65536);
  const tables = found.kind === 'tables' ? found.tables : found.kind === 'json' && found.lines !== undefined ? [found.lines] : [];
  const [table] = tables;
  if (table === undefined) throw new Error(`${file} is ${found.kind}`);
  const [prefix] = Object.keys(expected).filter((name) => file.startsWith(name));
  const seen = recognise(tables, sources);
  expect(seen.kind === 'one' ? seen.source.id : seen.sentence).toBe(expected[prefix ?? '']);
  // Order, case and spaces around the headings say nothing.
  const odd = [...table.headings].reverse().map((heading, i) => (i === 0 ? `\uFEFF${heading.toUpperCase()} ` : ` ${heading.toLowerCase()}`));
  const again = recognise([{ ...table, headings: odd }], sources);
  expect(again.kind === 'one' ? again.source.id : again.sentence).toBe(expected[prefix ?? '']);
});

test('a mark of UTF-8 that was read as letters is no part of the first heading', () => {
  const headings = ['\u00EF\u00BB\u00BFdate_partition', 'account_id', 'usage_type', 'usage_credits', 'usage_quantity', 'usage_units'];
  expect(recognise([csv(headings)], sources)).toMatchObject({ kind: 'one', source: { id: 'chatgpt-credits' } });
});

test('a file whose lines stand in one cell each is told apart from one that nobody knows', () => {
  const headings = ['date', 'username', 'product', 'sku', 'model', 'quantity', 'unit_type', 'net_amount'];
  const said = (line: string) => {
    const bytes = Buffer.from(`${line}\n${line}\n`);
    const found = sniff(bytes, bytes, true);
    const seen = recognise(found.kind === 'tables' ? found.tables : [], sources);
    return seen.kind === 'one' ? seen.source.id : seen.sentence;
  };
  expect(said(headings.join(','))).toBe('github-ai-usage');
  expect(said(`"${headings.map((name, i) => (i === 0 ? name : `""${name}""`)).join(',')}"`)).toMatch(/^Each line of this file stands in one cell\./);
  expect(said('"anything, but no heading"')).toMatch(/^No source has these headings/);
});

test('tables that come beside a bill and hold no costs are called by their name', () => {
  const periods = ['InvoiceIssuerName', 'BillingPeriodStart', 'billingperiodend', 'BillingPeriodStatus', 'BillingPeriodCreated'];
  const sentence = (headings: readonly string[]) => {
    const seen = recognise([csv(headings)], sources);
    return seen.kind === 'none' ? seen.sentence : seen.kind;
  };
  expect(sentence(periods)).toBe('These are the billing periods of a FOCUS export. They hold no costs: leave the file out.');
  expect(sentence(['ContractId', 'ContractCommitmentId', 'ContractCommitmentPeriodStart', 'ContractCommitmentPeriodEnd', 'ContractCommitmentCost'])).toBe(
    'These are the contract commitments of a FOCUS export. They hold no charges: leave the file out, and enter what was agreed in Contracts.',
  );
  expect(sentence([...periods, 'BilledCost'])).toMatch(/^No source has these headings/);
});

test('headings of nobody are of no source', () => {
  expect(recognise([csv(['a', 'b'])], sources)).toEqual({
    kind: 'none',
    sentence: 'No source has these headings. Say what the columns mean, or leave the file out.',
  });
  expect(recognise([csv([])], sources).kind).toBe('none');
});

test('where one heading is missing, it is named', () => {
  const headings = ['usage_date_utc', 'model', 'workspace', 'token_type', 'api_key'];
  expect(recognise([csv(headings)], sources)).toEqual({
    kind: 'none',
    sentence: 'This would be Anthropic costs, but there is no column cost_usd. Say what the columns mean, or leave the file out.',
  });
  // A few headings that many files have tell nothing.
  expect(recognise([csv(['date', 'amount', 'currency'])], sources)).toMatchObject({
    sentence: expect.stringMatching(/^No source has these headings/) as string,
  });
});

test('two sources that fit are both named', () => {
  const [first] = sources.filter(({ format }) => format === 'csv');
  if (first === undefined) throw new Error('no source');
  const twin: Source = { ...first, id: 'twin', title: 'Twin' };
  const seen = recognise([csv(first.detect.all.concat(first.detect.any ?? []))], [first, twin]);
  expect(seen).toMatchObject({ kind: 'several', sources: [first, twin], sentence: `This may be ${first.title} or Twin. Which?` });
});

test('a source that asks for more is preferred to the one that asks for less', () => {
  const [first] = sources.filter(({ format }) => format === 'csv');
  if (first === undefined) throw new Error('no source');
  const closer: Source = { ...first, id: 'closer', detect: { all: [...first.detect.all, 'one more'] } };
  const seen = recognise([csv([...first.detect.all, ...(first.detect.any ?? []), 'one more'])], [first, closer]);
  expect(seen.kind === 'one' ? seen.source.id : seen.sentence).toBe('closer');
});

test('a heading below titles is found as deep as the source looks for it, and the uppermost one counts', () => {
  const [first] = sources.filter(({ format }) => format === 'csv');
  if (first === undefined) throw new Error('no source');
  const headings = [...first.detect.all, ...(first.detect.any ?? [])];
  const deep = csv(headings, ['Report'], ['Currency', 'USD', 'EUR']);
  expect(recognise([csv(['Report']), deep], [first]).kind).toBe('none');
  const titled: Source = { ...first, id: 'titled', headingWithin: 3 };
  expect(recognise([csv(['Report']), deep], [titled])).toEqual({ kind: 'one', source: titled, table: deep });
  expect(recognise([csv(['Report']), deep], [{ ...titled, headingWithin: 2 }]).kind).toBe('none');
  expect(tableOf(titled, [csv(['Report']), deep])).toBe(deep);
});

test('titles of a cell or two may stand above the heading of any source, and lines of another table may not', () => {
  const [first] = sources.filter(({ format, headingWithin }) => format === 'csv' && headingWithin === undefined);
  if (first === undefined) throw new Error('no source');
  const headings = [...first.detect.all, ...(first.detect.any ?? [])];
  const below = (...titles: readonly (readonly string[])[]) => recognise([csv(['Report']), csv(headings, ...titles)], [first]).kind;
  expect(below(['Company'], ['Bills'], ['From', 'October'])).toBe('one');
  expect(below(['Company'], ['a', 'b', 'c'])).toBe('none');
  expect(below(...Array.from({ length: 10 }, () => ['Report']))).toBe('none');
});
