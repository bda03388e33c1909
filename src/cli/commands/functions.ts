import { functions as all } from '../../functions/index';
import metadata from '../../functions/metadata';
import { type Command, noWords, readArgs } from '../command';
import { table } from '../table';

/** The functions that may be typed in a cell. */
export const functions: Command = {
  name: 'functions',
  usage: '[--json]',
  says: 'Lists the functions that may be typed in a cell.',
  details: ["--json   the functions.json that Excel reads: names, descriptions, parameters, in Microsoft's published shape"],
  run: (args, io) => {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean', default: false } });
    noWords(positionals);
    const rows = all.map(({ name, parameters, description }) => {
      const names = Object.entries(parameters).map(([parameter, { optional }]) => (optional ? `[${parameter}]` : parameter));
      return [`${name}(${names.join(', ')})`, description];
    });
    io.out(values.json ? metadata : table(['Function', 'What it gives'], rows));
    return Promise.resolve(0);
  },
};
