import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Role } from '../ledger/who';
import { Refusal } from './problem';

const DAYS = 30;
const ATTEMPTS = 10;
// Without 0, O, 1, I and L, which people mix up when they type.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
// Tokens of before there were roles are an analyst's.
const Kept = z.array(z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), until: z.string(), role: Role.default('analyst') }));

/** Lets people in by codes that were shown once, one for each role, and knows them again by a token for thirty days. */
export interface Pairing {
  /** `XXXX-XXXX`, about 39 bits; good for one use: for writing. */
  readonly code: string;
  /** The same, for looking only; null where nobody asked for one. */
  readonly viewerCode: string | null;
  readonly pair: (code: string) => { readonly token: string; readonly until: string; readonly role: Role };
  /** What the holder of a token may do; undefined when nobody holds it. */
  readonly roleOf: (token: string) => Role | undefined;
}

const USED = 'This code has been used. Start the server again to get a new one.';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const newCode = (): string =>
  Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length)))
    .join('')
    .replace(/^(.{4})/, '$1-');
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

function read(path: string): z.output<typeof Kept> {
  if (!existsSync(path)) return [];
  try {
    return Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A damaged file lets nobody in; everybody pairs again.
    return [];
  }
}

/** `path` keeps the hashes of the tokens, never the tokens; it is readable by its owner only. */
export function createPairing(path: string, now: () => number = Date.now, viewers = false): Pairing {
  const codes = new Map<Role, string>([['analyst', newCode()], ...(viewers ? ([['viewer', newCode()]] as const) : [])]);
  const fresh = new Set(codes.keys());
  let wrong = 0;
  let tokens = read(path);
  const save = (): void => {
    // Written beside and moved, so that a crash leaves the old file or the new one.
    writeFileSync(`${path}.new`, JSON.stringify(tokens), { mode: 0o600 });
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  };
  return {
    code: codes.get('analyst') ?? '',
    viewerCode: codes.get('viewer') ?? null,
    pair: (given) => {
      if (fresh.size === 0) throw new Refusal(403, 'code-used', USED);
      if (wrong >= ATTEMPTS) throw new Refusal(429, 'code-worn', 'Too many wrong codes. Start the server again to get a new one.');
      const role = [...codes].find(([, code]) => timingSafeEqual(sha256(plain(given)), sha256(plain(code))))?.[0];
      if (role === undefined) {
        wrong += 1;
        throw new Refusal(403, 'code-wrong', 'This is not the code that was shown where the server was started.');
      }
      if (!fresh.has(role)) throw new Refusal(403, 'code-used', USED);
      const token = randomBytes(32).toString('base64url');
      const until = new Date(now() + DAYS * 86_400_000).toISOString();
      tokens = [...tokens.filter((t) => Date.parse(t.until) > now()), { hash: sha256(token).toString('hex'), until, role }];
      save();
      fresh.delete(role);
      return { token, until, role };
    },
    roleOf: (token) => {
      const hash = sha256(token);
      return tokens.find((t) => timingSafeEqual(Buffer.from(t.hash, 'hex'), hash) && Date.parse(t.until) > now())?.role;
    },
  };
}
