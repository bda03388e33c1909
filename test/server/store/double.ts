import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import focus from '../../../src/sources/vendors/focus';
import openai from '../../../src/sources/vendors/openai-costs';
import type { Recognise } from '../../../src/server/store/read';
import { openStoreWith } from '../../../src/server/store/open';
export const folder = () => mkdtempSync(join(tmpdir(), 'corridor-store-'));
export const rec: Recognise = (file, stem) => {
  const head = readFileSync(file.path, 'utf8').slice(0, 20000);
  const headings = (head.split(/\r?\n/)[0] ?? '').split(',');
  const source = headings.includes('amount_value') ? openai : focus;
  return Promise.resolve({
    source,
    sentence: null,
    input: { path: file.path, format: 'csv', headings, delimiter: ',', compressed: false, encoding: 'utf-8', rejects: stem },
  });
};
export const staged = (dir: string, name: string, text: string) => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return { upload: name, name, path, bytes: text.length, hash: createHash('sha256').update(text).digest('hex') };
};
export const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };
export { openStoreWith };
