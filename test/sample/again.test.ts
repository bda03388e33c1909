import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FOLDER, NAMES, textOf } from './read';

test('writing the sample again gives the same files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-sample-'));
  try {
    execFileSync(process.execPath, [join(__dirname, '../../scripts/sample/write.mjs'), folder]);
    const written = readdirSync(folder).sort();
    expect(written).toEqual(NAMES.filter((name) => name !== 'README.md').sort());
    for (const name of written) {
      const again = readFileSync(join(folder, name));
      // Packed bytes differ between versions of zlib; what is in them does not.
      const same = (name.endsWith('.gz') ? gunzipSync(again).toString('utf8') : again.toString('utf8')) === textOf(name);
      expect([name, same]).toEqual([name, true]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
test('the sample stays small', () => {
  expect(NAMES.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0)).toBeLessThan(6_000_000);
});
