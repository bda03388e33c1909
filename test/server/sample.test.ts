import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putUpSample } from '../../src/server/sample';
import { openUploads } from '../../src/server/uploads';

const SAMPLE = join(__dirname, '../../assets/sample');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-sample-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the company is every export but the restated one, byte for byte; typed inputs and notes are no exports', async () => {
  const uploads = await openUploads(folder, 1e9);
  const company = await putUpSample(SAMPLE, 'company', uploads);
  const restated = await putUpSample(SAMPLE, 'restated', uploads);
  expect(restated.map(({ name }) => name)).toEqual(['openai-costs-2026-10-restated.csv']);
  expect([...company, ...restated].map(({ name }) => name).sort()).toEqual(readdirSync(SAMPLE).filter((name) => !['README.md', 'inputs.json'].includes(name)));
  for (const { upload, name, bytes } of company) {
    const { path } = uploads.find(upload);
    expect(readFileSync(path).equals(readFileSync(join(SAMPLE, name)))).toBe(true);
    expect(bytes).toBe(readFileSync(path).length);
  }
});

test('an installation without the sample says so', async () => {
  const uploads = await openUploads(folder, 1e9);
  await expect(putUpSample(join(folder, 'none'), 'company', uploads)).rejects.toThrow('The sample company is not part of this installation.');
});
