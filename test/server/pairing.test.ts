import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPairing } from '../../src/server/pairing';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-pairing-'));
  path = join(folder, 'tokens.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the code lets in once', () => {
  const pairing = createPairing(path);
  expect(pairing.code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  const { token, until } = pairing.pair(pairing.code);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(Date.parse(until) - Date.now()).toBeGreaterThan(29.9 * 86_400_000);
  expect(pairing.roleOf(token)).toBe('analyst');
  expect(() => pairing.pair(pairing.code)).toThrow('This code has been used. Start the server again to get a new one.');
});

test('a code may be typed in small letters and without the dash', () => {
  const pairing = createPairing(path);
  expect(pairing.roleOf(pairing.pair(` ${pairing.code.toLowerCase().replace('-', '')} `).token)).toBe('analyst');
});

test('ten wrong codes and the right one does not help any more', () => {
  const pairing = createPairing(path);
  for (let i = 0; i < 10; i += 1) expect(() => pairing.pair('AAAA-AAA1')).toThrow('This is not the code');
  expect(() => pairing.pair(pairing.code)).toThrow('Too many wrong codes.');
});

test('the file holds no token, and only its owner may read it', () => {
  const pairing = createPairing(path);
  const { token } = pairing.pair(pairing.code);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toContain(token);
  expect(text).not.toContain(pairing.code);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a token outlives a restart for thirty days and no longer', () => {
  const first = createPairing(path);
  const { token } = first.pair(first.code);
  const day = 86_400_000;
  const after = (days: number) => createPairing(path, () => Date.now() + days * day);
  expect(after(29).roleOf(token)).toBe('analyst');
  expect(after(31).roleOf(token)).toBeUndefined();
  expect(after(29).code).not.toBe(first.code);
});

test('a damaged file lets nobody in', () => {
  for (const text of ['', '{', '[{"hash":"","until":"9999"}]', '[{"hash":"x"}]']) {
    writeFileSync(path, text);
    const pairing = createPairing(path);
    expect(pairing.roleOf('')).toBeUndefined();
    expect(pairing.roleOf(pairing.pair(pairing.code).token)).toBe('analyst');
  }
});

describe('a code for looking only', () => {
  test('is given out where it was asked for, beside the other, and says what it lets do', () => {
    expect(createPairing(path).viewerCode).toBeNull();
    const pairing = createPairing(path, Date.now, true);
    expect(pairing.viewerCode).not.toBe(pairing.code);
    const viewer = pairing.pair(pairing.viewerCode ?? '');
    expect([viewer.role, pairing.roleOf(viewer.token)]).toEqual(['viewer', 'viewer']);
    expect(() => pairing.pair(pairing.viewerCode ?? '')).toThrow('This code has been used.');
    const analyst = pairing.pair(pairing.code);
    expect([analyst.role, pairing.roleOf(analyst.token)]).toEqual(['analyst', 'analyst']);
    const later = createPairing(path);
    expect([later.roleOf(viewer.token), later.roleOf(analyst.token)]).toEqual(['viewer', 'analyst']);
  });

  test('wrong codes wear out both', () => {
    const pairing = createPairing(path, Date.now, true);
    for (let i = 0; i < 10; i += 1) expect(() => pairing.pair('AAAA-AAA1')).toThrow('This is not the code');
    for (const code of [pairing.code, pairing.viewerCode ?? '']) expect(() => pairing.pair(code)).toThrow('Too many wrong codes.');
  });

  test('tokens of before there were roles go on writing; a role that nobody knows lets nobody in', () => {
    const pairing = createPairing(path);
    const { token } = pairing.pair(pairing.code);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>[];
    writeFileSync(path, JSON.stringify(kept.map(({ hash, until }) => ({ hash, until }))));
    expect(createPairing(path).roleOf(token)).toBe('analyst');
    writeFileSync(path, JSON.stringify(kept.map((one) => ({ ...one, role: 'admin' }))));
    expect(createPairing(path).roleOf(token)).toBeUndefined();
  });
});
