import { stat } from 'node:fs/promises';
import { LIST, OPEN, type JsonListener } from './json-scan';
import { walkOver } from './json-bytes';
import { lineFile, onOneLine } from './line-file';

/** As much as may stand around a record, which is written with each, and as many times a file may grow by it. */
const [AROUND, GROWS] = [65_536, 16];

/** How the records of a document are found: the keys of the lists that they lie in, from the outside in, and what of the objects around them is asked for. */
export interface RecordPath {
  readonly steps: readonly string[];
  /** The step that the documents of the file are of: 1 where they lack the page that the first key would be of. */
  readonly begins: 0 | 1;
  readonly asks: (step: number, key: string) => boolean;
  /** Records are written by themselves, without the objects that they lay in. */
  readonly alone?: true;
  /** A list of records that is empty is written, too, as a record of nothing: what it lies in says of which day that is. */
  readonly empty?: true;
  /** As far as the beginning of the file tells all lists are empty; a record behind it has headings that nobody knows. */
  readonly none?: true;
  /** The first step is of a page that their source knows nothing of: records are written without it. */
  readonly paged?: true;
}

/** What keeps a document from being written as lines. */
export type NoRecords = 'broken' | 'deep' | { readonly twice: string } | { readonly around: number } | { readonly late: number };

interface Around {
  readonly before: Buffer;
  readonly behind: Buffer;
}
/** An object that records lie in, or a list of such (`fields` undefined); its members are of a step. */
interface Open {
  readonly step: number;
  readonly fields: Buffer[] | undefined;
  /** What is known of the object before it is read, because it was read before. */
  readonly known: readonly Buffer[] | undefined;
  readonly seen: Set<string>;
  readonly before: number;
  readonly at: number;
  key: string;
  late: boolean;
}

/**
 * Writes the records of a file of JSON one on each line, each in the objects that it lay in, with one member where there was a list: `{"data":{"day":1,"results":{…}}}`. What
 * it was written with stays as it was, digit by digit. Where something that is asked for stands behind the records it belongs to, they are written once more.
 */
export async function writeRecords(path: string, to: string, { steps, begins, asks, alone, paged, empty, none }: RecordPath): Promise<NoRecords | number> {
  const most = GROWS * (await stat(path)).size + (1 << 26);
  const out = lineFile(to);
  const open: Open[] = [];
  let [written, lying, field]: [number, 'record' | 'field', Buffer[]] = [0, 'record', []];
  let [again, around]: [readonly Buffer[] | undefined, Around | undefined] = [undefined, undefined];
  const found = { problem: undefined as NoRecords | undefined };

  /** What stands around a record now. */
  const frame = (): Around => {
    if (alone === true) return { before: Buffer.of(), behind: Buffer.from('\n') };
    const objects = open.filter(({ fields }) => fields !== undefined).slice(paged === true ? 1 : 0);
    const missing = steps.slice(0, begins).map((step) => Buffer.from(`{${JSON.stringify(step)}:`));
    const inner = objects.map(({ step, fields = [], known }) =>
      Buffer.concat([Buffer.from('{'), ...(known ?? fields), Buffer.from(`${JSON.stringify(steps[step])}:`)]),
    );
    const before = Buffer.concat([...missing, ...inner]);
    if (before.length > AROUND) found.problem = { around: written + 1 };
    return { before, behind: Buffer.from(`${'}'.repeat(missing.length + inner.length)}\n`) };
  };

  const member = (step: number, byte: number): ReturnType<JsonListener['begins']> => {
    // Answers that are lists, gathered into one, lie in a list of lists.
    if (byte === LIST) return inside(step, undefined);
    if (step === steps.length) {
      if (none === true) found.problem = { late: written + 1 };
      around ??= frame();
      out.write(around.before);
      lying = 'record';
      return 'take';
    }
    return byte === OPEN ? inside(step, []) : 'skip';
  };

  const inside = (step: number, fields: Buffer[] | undefined): 'hear' => {
    open.push({ step, fields, known: again, seen: new Set(), before: written, at: out.at(), key: '', late: false });
    [again, around] = [undefined, undefined];
    return 'hear';
  };

  const end = await walkOver(
    path,
    {
      begins: (byte) => {
        const top = open.at(-1);
        if (top === undefined) return byte === LIST ? inside(begins, undefined) : member(begins, byte);
        if (top.fields === undefined) return member(top.step, byte);
        if (top.key === steps[top.step]) return byte === LIST ? inside(top.step + 1, undefined) : byte === OPEN ? member(top.step + 1, byte) : 'skip';
        if (top.known !== undefined || !asks(top.step, top.key)) return 'skip';
        [lying, field] = ['field', []];
        return 'take';
      },
      part: (bytes) => {
        if (lying === 'record') out.write(onOneLine(bytes));
        else field.push(Buffer.from(bytes));
      },
      taken: () => {
        const top = open.at(-1);
        if (lying === 'record') {
          out.write(around?.behind ?? Buffer.of());
          written += 1;
          if (out.at() > most) found.problem = { around: written };
        } else if (top?.fields !== undefined) {
          const value = onOneLine(Buffer.concat(field));
          if (!isJson(value)) found.problem = 'broken';
          top.fields.push(Buffer.from(`${JSON.stringify(top.key)}:`), value, Buffer.from(','));
          top.late ||= written > top.before;
          around = undefined;
        }
      },
      closes: () => {
        const top = open.pop();
        if (empty === true && top?.fields === undefined && top?.step === steps.length && written === top.before) {
          const { before, behind } = frame();
          out.write(Buffer.concat([before, Buffer.from('{}'), behind]));
          written += 1;
        }
        around = undefined;
        if (top?.late !== true || top.fields === undefined) return false;
        again = top.fields;
        written = top.before;
        out.back(top.at);
        return true;
      },
      key: (name) => {
        const top = open.at(-1);
        if (top === undefined) return;
        top.key = name;
        if (name !== steps[top.step] && !asks(top.step, name)) return;
        if (top.seen.has(name)) found.problem = { twice: name };
        top.seen.add(name);
      },
    },
    () => found.problem !== undefined,
  ).finally(() => {
    out.close();
  });
  return found.problem ?? (end === 'whole' ? written : end);
}

function isJson(text: Buffer): boolean {
  try {
    JSON.parse(text.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
