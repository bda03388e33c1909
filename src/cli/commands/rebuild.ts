import { basename } from 'node:path';
import { ledgerPath } from '../../server/settings';
import { type Command, noWords, readArgs } from '../command';
import { printable } from '../table';

const counted = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`;

/** Makes a ledger that was lost or damaged again. */
export const rebuild: Command = {
  name: 'rebuild',
  usage: '[--ledger PATH]',
  says: 'Makes a damaged or lost ledger again from the imported files.',
  details: [
    'Beside a ledger lie the files that were imported (PATH.files) and a log of all that was done (PATH.log): both are enough to make it again, with the',
    'same figures and the same numbers of imports. What is not the same is said. The old ledger is kept; stop the server first.',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, { ledger: { type: 'string' } });
    noWords(positionals);
    const path = ledgerPath(values.ledger, io);
    const { rebuild: again } = await import('../../server/store/rebuild');
    const { imports, others, lacks, aside, same } = await again(path, new Date().toISOString(), (sentence) => io.err(printable(sentence) + '\n'));
    io.out(`${basename(path)} was made again from ${counted(imports, 'import')} and ${counted(others, 'other action')}.\n`);
    if (same === true) io.out('Every figure is the same as in the old ledger.\n');
    if (same === false) io.out('The old ledger can still be read and says other figures; look at both.\n');
    if (aside !== null) io.out(`The old ledger is kept as ${basename(aside)}.\n`);
    for (const sentence of lacks) io.err(printable(sentence) + '\n');
    return 0;
  },
};
