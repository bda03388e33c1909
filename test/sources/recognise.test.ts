import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sources } from '../../src/sources/index';
import { recognise } from '../../src/sources/recognise';
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

const tables = readdirSync(SAMPLE).filter((file) => /\.(csv|csv\.gz|jsonl)$/.test(file));

test('the sample company has files of every kind of table', () => {
  expect(tables.length).toBeGreaterThanOrEqual(Object.keys(expected).length);
});

test.each(tables)('%s is of one source', (file) => {
  const bytes = readFileSync(join(SAMPLE, file));
  const inner = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const found = sniff(inner.subarray(0, 65536), inner.subarray(-4096), inner.length <= 65536);
  if (found.kind !== 'csv' && found.kind !== 'jsonl') throw new Error(`${file} is ${found.kind}`);
  const [prefix] = Object.keys(expected).filter((name) => file.startsWith(name));
  const seen = recognise(found.headings, found.kind, sources);
  expect(seen.kind === 'one' ? seen.source.id : seen.sentence).toBe(expected[prefix ?? '']);
  // Order, case and spaces around the headings say nothing.
  const odd = [...found.headings].reverse().map((heading, i) => (i === 0 ? `\uFEFF${heading.toUpperCase()} ` : ` ${heading.toLowerCase()}`));
  expect(recognise(odd, found.kind, sources)).toEqual(seen);
});

test('headings of nobody are of no source', () => {
  expect(recognise(['a', 'b'], 'csv', sources)).toEqual({
    kind: 'none',
    sentence: 'No source has these headings. Say what the columns mean, or leave the file out.',
  });
  expect(recognise([], 'csv', sources).kind).toBe('none');
});

test('two sources that fit are both named', () => {
  const [first] = sources.filter(({ format }) => format === 'csv');
  if (first === undefined) throw new Error('no source');
  const twin: Source = { ...first, id: 'twin', title: 'Twin' };
  const seen = recognise(first.detect.all.concat(first.detect.any ?? []), 'csv', [first, twin]);
  expect(seen).toMatchObject({ kind: 'several', sources: [first, twin], sentence: `This may be ${first.title} or Twin. Which?` });
});

test('a source that asks for more is preferred to the one that asks for less', () => {
  const [first] = sources.filter(({ format }) => format === 'csv');
  if (first === undefined) throw new Error('no source');
  const closer: Source = { ...first, id: 'closer', detect: { all: [...first.detect.all, 'one more'] } };
  const seen = recognise([...first.detect.all, ...(first.detect.any ?? []), 'one more'], 'csv', [first, closer]);
  expect(seen.kind === 'one' ? seen.source.id : seen.sentence).toBe('closer');
});
