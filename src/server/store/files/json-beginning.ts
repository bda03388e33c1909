import { walkOver } from './json-bytes';
import { LIST, OPEN, type JsonEnd } from './json-scan';

/** As many members of one list, and keys and members in all, as headings are looked for in; deeper than any export nests its facts. */
const [MEMBERS, ALL, DEEPEST] = [200, 100_000, 24];

/** What a file of JSON holds: its first documents with their keys and no figures; whether it is one document; how it ended. */
export interface Beginning {
  readonly documents: readonly unknown[];
  readonly single: boolean;
  readonly end: JsonEnd;
}

type Keys = Record<string, unknown>;
/** An object or a list that is open, and what of it is kept. */
interface Open {
  readonly members: unknown[] | undefined;
  readonly keys: Keys;
  key: string;
}

/** Walks over all of a file, so that one that was cut off is known before anything is taken. The members of a list that is not in another are documents, too. */
export async function beginningOf(path: string): Promise<Beginning> {
  const documents: unknown[] = [];
  const open: Open[] = [];
  let [kept, roots] = [0, 0];
  /** Keeps a value in what it lies in, where there is room; tells whether there is. */
  const keep = (value: unknown): boolean => {
    const inside = open.at(-1);
    const members = inside === undefined ? documents : inside.members;
    if (members === undefined ? kept >= ALL : members.length >= (kept < ALL ? MEMBERS : 1)) return false;
    kept += 1;
    if (members !== undefined) members.push(value);
    else if (inside !== undefined) inside.keys[inside.key] = value;
    return true;
  };
  const end = await walkOver(path, {
    begins: (byte) => {
      const list = byte === LIST;
      if (open.length === 0) roots += 1;
      if (!list && byte !== OPEN) keep(null);
      if ((!list && byte !== OPEN) || open.length > DEEPEST) return 'skip';
      const [members, keys] = [list ? [] : undefined, Object.create(null) as Keys];
      // A list of documents is what they lie in, and none itself.
      const holds = list && open.length === 0;
      if (!holds && !keep(members ?? keys)) return 'skip';
      open.push({ members: holds ? documents : members, keys, key: '' });
      return 'hear';
    },
    closes: () => {
      const closed = open.pop();
      const [members, keys] = [open.at(-1)?.members, closed?.keys];
      // A day without records tells no more than the one before it did: of minutes there may be hundreds of them before the first record.
      if (members !== undefined && closed?.members === undefined && keys !== undefined && saysNoMore(keys, members.at(-2))) members.pop();
      return false;
    },
    part: () => undefined,
    taken: () => undefined,
    key: (name) => {
      const inside = open.at(-1);
      if (inside !== undefined) inside.key = name;
    },
  });
  return { documents, single: roots === 1, end };
}

/** Whether an object holds an empty list and plain values only, under keys that the one before it has, too. */
function saysNoMore(keys: Keys, before: unknown): boolean {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return false;
  const held = Object.values(keys);
  const plain = held.every((value) => value === null || (Array.isArray(value) && value.length === 0));
  return plain && held.some((value) => value !== null) && Object.keys(keys).every((name) => name in before);
}
