import { existsSync } from 'node:fs';
import { PersonName } from '../../ledger/who';
import { cardOf, cards } from '../../server/cards';
import { BadUsage, ledgerPath } from '../../server/settings';
import { sources as shipped } from '../../sources/index';
import type { Source } from '../../sources/source';
import { type Command, type ExitCode, type Io, NothingDone, noWords, readArgs, words } from '../command';
import { withLedger } from '../ledger';
import { readText } from '../read-text';
import { sourcesPage } from '../sources-page';
import { table } from '../table';

/** The exports that can be read, and those of the team's own. */
export const sources: Command = {
  name: 'sources',
  usage: '[--json | --page] [--export ID] [--add FILE.json] [--by NAME] [--ledger PATH]',
  says: 'Lists the exports that can be read; takes the sources of your own out of a ledger and into another.',
  details: [
    '--json     [{ id, title, needs, basis, counted, grain, identity, replaces, checked }]; those of your own begin with "own-"',
    '--page     a page about each of them (Markdown): what it needs, what it is known by, basis, counted or memo, grain, identity, what a newer file replaces',
    '--export   prints the declaration of a source of your own, made by naming the columns of a file in the pane',
    '--add      takes such a declaration into this ledger; the same again changes nothing',
    '--by       your name, kept with what is added',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      json: { type: 'boolean', default: false },
      page: { type: 'boolean', default: false },
      export: { type: 'string' },
      add: { type: 'string' },
      by: { type: 'string' },
      ledger: { type: 'string' },
    });
    noWords(positionals);
    const by = words(PersonName, '--by', values.by);
    if (values.export !== undefined && values.add !== undefined) throw new BadUsage('--export and --add exclude each other.');
    if (values.export !== undefined) return exportOne(values.export, values.ledger, io);
    if (values.add !== undefined) return addOne(values.add, by, values.ledger, io);
    // Without a ledger there are none of one's own.
    const own = existsSync(ledgerPath(values.ledger, io)) ? await withLedger(values.ledger, io, false, (store) => store.ownSources.list()) : [];
    const mine = own.map(({ declaration }) => declaration as unknown as Source);
    if (values.json && values.page) throw new BadUsage('--json and --page exclude each other.');
    if (values.page) {
      io.out(sourcesPage([...shipped, ...mine]));
      return 0;
    }
    const all = [...cards, ...mine.map(cardOf)];
    const rows = all.map(({ id, title, basis, counted, needs }) => [id, title, basis, counted ? 'yes' : 'no', needs]);
    io.out(values.json ? `${JSON.stringify(all, null, 2)}\n` : table(['Source', 'Title', 'Basis', 'Counted', 'Where it comes from'], rows));
    return 0;
  },
};

async function exportOne(id: string, ledger: string | undefined, io: Io): Promise<ExitCode> {
  const found = (await withLedger(ledger, io, false, (store) => store.ownSources.list())).find((one) => one.id === id);
  if (found === undefined) throw new NothingDone(`This ledger has no source "${id}" of its own. "corridor sources" lists them.`);
  io.out(`${JSON.stringify(found.declaration, null, 2)}\n`);
  return 0;
}

async function addOne(file: string, by: string | null, ledger: string | undefined, io: Io): Promise<ExitCode> {
  const text = await readText(file, io);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NothingDone(`${file} is not JSON.`);
  }
  const { id, version } = await withLedger(ledger, io, true, (store) => store.ownSources.add(data, new Date().toISOString(), by));
  io.out(`The source ${id} is version ${String(version)}.\n`);
  return 0;
}
