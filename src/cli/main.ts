import product from '../../package.json';
import { Refusal } from '../server/problem';
import { BadUsage } from '../server/settings';
import { diskFull } from '../server/store/engine/disk';
import { type Command, type ExitCode, type Io, NothingDone } from './command';
import { actuals } from './commands/actuals';
import { call } from './commands/call';
import { exportLines } from './commands/export';
import { functions } from './commands/functions';
import { importFiles } from './commands/import';
import { journal } from './commands/journal';
import { rates } from './commands/rates';
import { rebuild } from './commands/rebuild';
import { rules } from './commands/rules';
import { serve } from './commands/serve';
import { sources } from './commands/sources';
import { manual, overview } from './help';
import { placeFault } from './place';
import { printable } from './table';

/** In the order in which help tells them. */
export const COMMANDS: readonly Command[] = [serve, importFiles, actuals, call, sources, functions, rules, rates, exportLines, journal, rebuild];
const find = (name: string | undefined): Command | undefined => COMMANDS.find((command) => command.name === name);
const asksHelp = (word: string): boolean => word === '--help' || word === '-h';

/** `--ledger PATH` may stand before the command as well: it is moved behind it. */
function inOrder(argv: readonly string[]): readonly string[] {
  const [first, second, third, ...rest] = argv;
  if (first === '--ledger' && second !== undefined && third !== undefined) return [third, ...rest, '--ledger', second];
  if (first?.startsWith('--ledger=') === true && second !== undefined) return [second, ...argv.slice(2), first];
  return argv;
}

/** The command that was probably meant: one that begins like the word. */
function near(word: string): string {
  const found = COMMANDS.filter(({ name }) => word.length > 1 && (name.startsWith(word) || word.startsWith(name)));
  return found.length === 0 ? '' : ` Did you mean ${found.map(({ name }) => `"${name}"`).join(' or ')}?`;
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = inOrder(argv);
  if (name === '--version' || name === '-v') {
    io.out(`${product.version}\n`);
    return 0;
  }
  const help = name === 'help' || (name !== undefined && asksHelp(name));
  const command = find(help ? args[0] : name);
  if ((help && args.length === 0) || (help && command !== undefined) || (command !== undefined && args.some(asksHelp))) {
    io.out(command === undefined ? overview(COMMANDS) : manual(command));
    return 0;
  }
  const word = help ? args[0] : name;
  if (help && word !== undefined && asksHelp(word)) return dispatch(['help'], io);
  if (word === undefined) {
    io.err(overview(COMMANDS));
    return 2;
  }
  if (command === undefined) throw new BadUsage(`There is no command "${word}".${near(word)}`);
  return command.run(args, io);
}

/** Runs one command line and answers the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof BadUsage) {
      const name = find(inOrder(argv)[0])?.name;
      io.err(`${error.message}\nSee: corridor help${name === undefined ? '' : ` ${name}`}\n`);
      return 2;
    }
    if (error instanceof NothingDone || error instanceof Refusal) {
      io.err(`${error.message}\n`);
      return 1;
    }
    const reason = diskFull(error) ?? placeFault(error);
    if (reason !== undefined) {
      io.err(`${printable(reason)}\n`);
      return 1;
    }
    io.err(`Something went wrong in Corridor.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
