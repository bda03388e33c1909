import { callFunction, findFunction } from '../../functions/call';
import { BadUsage } from '../../server/settings';
import type { Command } from '../command';

function argument(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadUsage(`${text} is not JSON. Numbers stand as they are, texts in quotes ('"each"'), ranges as rows ('[[1,2],[3,4]]').`);
  }
}

/** Works out one of the functions that may be typed in a cell. */
export const call: Command = {
  name: 'call',
  usage: 'FUNCTION [ARGUMENT…]',
  says: 'Works out a function as a cell would.',
  details: [
    'FUNCTION with or without "CORRIDOR.", in any case. Each ARGUMENT is JSON: 0.15, "each", null (an empty cell), [[1],[2]] (a column).',
    'Prints { "value": … }, { "matrix": [[…]] } or { "error": { "code": "#N/A", "message": "…" } }. An error is an answer too: exit code 0.',
  ],
  run: (args, io) => {
    // Arguments may begin with a minus, so they are no flags.
    const [name, ...rest] = args;
    if (name === undefined) throw new BadUsage('Which function? "corridor functions" lists them.');
    if (findFunction(name) === undefined) throw new BadUsage(`There is no function ${name}. "corridor functions" lists them.`);
    io.out(`${JSON.stringify(callFunction(name, rest.map(argument)))}\n`);
    return Promise.resolve(0);
  },
};
