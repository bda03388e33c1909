import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FocusWritten, focusName } from '../ledger/focus-file';
import type { Response } from '../ledger/wire';
import { Refusal } from './problem';
import type { Store } from './store/port';

/** The most text that one answer holds: whoever asked keeps all of it in memory. */
const LARGEST = 64 * 1024 * 1024;
/** More lines cannot fit, since each has sixty commas and two instants at least: they need not be written to know it. */
const MOST_LINES = Math.floor(LARGEST / 100);

/** Has lines written as FOCUS into a file below `folder` that lasts as long as `use` takes, unless it moves the file away. */
export async function withFocusFile<T>(
  folder: string,
  write: (path: string) => Promise<FocusWritten>,
  use: (path: string, written: FocusWritten) => Promise<T>,
): Promise<T> {
  const made = await mkdtemp(join(folder, '.corridor-export-'));
  try {
    const path = join(made, 'focus.csv');
    return await use(path, await write(path));
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly memo: boolean;
}
/** The command that writes what is too large to send; the ledger has one holder at a time. */
const tooLarge = ({ from, to, memo }: Asked, file: string): Refusal =>
  new Refusal(
    413,
    'too-large',
    `${file} would be larger than 64 MB. Choose fewer months, or stop the server and run: corridor export focus --from ${from} --to ${to}${memo ? ' --all' : ''} --out ${file}`,
  );

/** The lines of some months as the text of one file. Refused where it would be too much for one answer. */
export function focusText(store: Pick<Store, 'exportFocus'>, asked: Asked): Promise<Response<'focusExport'>> {
  const file = focusName(asked.from, asked.to);
  return withFocusFile(
    tmpdir(),
    (path) => store.exportFocus({ ...asked, most: MOST_LINES }, path),
    async (path, { lines, totals }) => {
      if (lines > MOST_LINES || (await stat(path)).size > LARGEST) throw tooLarge(asked, file);
      return { file, text: await readFile(path, 'utf8'), lines, totals: [...totals] };
    },
  );
}
