import type { Command } from './command';

const FOOT = `Every command that reads or writes the ledger takes --ledger PATH; without it CORRIDOR_LEDGER is meant, else .corridor/ledger.duckdb in this folder.
Exit codes: 0 done, 1 nothing done and why, 2 not understood.
`;

/** All commands in one line each. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`);
  return `Corridor: AI budgets that finance can sign.\n\ncorridor COMMAND …\n\n${lines.join('\n')}\n  ${'help'.padEnd(width)}  This, or all about one command: corridor help COMMAND.\n\n${FOOT}`;
}

/** All about one command. */
export const manual = ({ name, usage, says, details }: Command): string =>
  `corridor ${name} ${usage}\n\n${says}\n\n${details.map((line) => `  ${line}\n`).join('')}\n${FOOT}`;
