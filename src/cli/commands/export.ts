import { createReadStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { monthText } from '../../ledger/rule-book';
import { withFocusFile } from '../../server/focus-file';
import { BadUsage } from '../../server/settings';
import { lines } from '../../server/store/words';
import { type Command, type ExitCode, NothingDone, readArgs } from '../command';
import { withLedger } from '../ledger';

function month(flag: string, text: string | undefined): string | undefined {
  if (text !== undefined && !monthText.safeParse(text).success) throw new BadUsage(`${flag} takes a month such as 2026-10, not "${text}".`);
  return text;
}

/** The ledger's lines for other systems. */
export const exportLines: Command = {
  name: 'export',
  usage: 'focus [--from MONTH] [--to MONTH] [--all] [--out FILE] [--ledger PATH]',
  says: 'Writes the lines of the ledger as FOCUS 1.4, for other systems.',
  details: [
    '--from, --to   first and last month, such as 2026-01; without them all months',
    '--all          also lines that are in no total; x_CountsToTotal says which. Others would add them: leave it out for them',
    '--out          a new file; without it the lines are printed',
    'FOCUS columns come in the order of the specification, ours (x_) after them. A text that would begin a formula gets an apostrophe.',
    'Another ledger reads the file as it stands and answers the same actuals under the same rules and rates.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      ledger: { type: 'string' },
    });
    const [what, more] = positionals;
    if (what !== 'focus' || more !== undefined) throw new BadUsage('Export what? There is: focus.');
    const [from, to] = [month('--from', values.from), month('--to', values.to)];
    if (from !== undefined && to !== undefined && from > to) throw new BadUsage(`--from ${from} is later than --to ${to}.`);
    const out = values.out === undefined ? undefined : resolve(io.cwd, values.out);
    if (out !== undefined && existsSync(out)) throw new NothingDone(`${values.out ?? ''} is there already. Choose another name.`);
    if (out !== undefined && !existsSync(dirname(out))) throw new NothingDone(`There is no folder ${dirname(out)}.`);
    // Written beside its place and moved there when it is whole.
    return withFocusFile<ExitCode>(
      out === undefined ? tmpdir() : dirname(out),
      (path) => withLedger(values.ledger, io, false, (store) => store.exportFocus({ from, to, memo: values.all }, path)),
      async (path, written) => {
        if (written.lines === 0) throw new NothingDone('There are no lines in these months.');
        if (out === undefined) for await (const piece of createReadStream(path, 'utf8')) io.out(String(piece));
        else await rename(path, out);
        io.err(`${lines(written.lines)}. In totals: ${written.totals.map(({ Currency, Amount }) => `${Amount} ${Currency}`).join(', ') || 'nothing'}.\n`);
        return 0;
      },
    );
  },
};
