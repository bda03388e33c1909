import { cards } from '../../server/cards';
import { type Command, noWords, readArgs } from '../command';
import { table } from '../table';

/** The exports that can be read. */
export const sources: Command = {
  name: 'sources',
  usage: '[--json]',
  says: 'Lists the exports that can be read.',
  details: ['--json   [{ id, title, needs, basis, counted, grain, identity, replaces, checked }]'],
  run: (args, io) => {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean', default: false } });
    noWords(positionals);
    const rows = cards.map(({ id, title, basis, counted, needs }) => [id, title, basis, counted ? 'yes' : 'no', needs]);
    io.out(values.json ? `${JSON.stringify(cards, null, 2)}\n` : table(['Source', 'Title', 'Basis', 'Counted', 'Where it comes from'], rows));
    return Promise.resolve(0);
  },
};
