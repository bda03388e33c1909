// Writes host/members.json: every member of every Excel class with the requirement set that brought it, read from @types/office-js.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const CLASS = /^ {4}(?:export )?(?:abstract )?class (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(?:get |set )?(\w+)(?:\?)?(?:<[^>]*>)?\s*[(:]/;
const SET = /\[Api set:\s*(\w+)\s*([\d.]+|BETA[^\]]*)?/i;

/** The table as text, one line a class. */
export function deriveMembers() {
  const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('declare namespace Excel {'));
  const table = {};
  let owner = null;
  let set = null;
  for (const line of lines.slice(start)) {
    const found = SET.exec(line);
    if (found && line.includes('*')) set = found[1] === 'ExcelApi' ? (found[2] ?? 'preview') : `${found[1]} ${found[2] ?? ''}`.trim();
    const opens = CLASS.exec(line);
    if (opens) table[(owner = opens[1])] = {};
    else if (/^ {4}\}/.test(line)) owner = null;
    if (opens) set = null;
    const member = owner && MEMBER.exec(line);
    if (member && !['constructor', 'context', 'toJSON', 'load', 'set', 'track', 'untrack'].includes(member[1])) {
      table[owner][member[1]] ??= /^[\d.]+$/.test(set ?? '1.1') ? (set ?? '1.1') : 'preview';
      set = null;
    }
    if (line.startsWith('}')) break;
  }
  const rows = Object.entries(table).filter(([, members]) => Object.keys(members).length > 0);
  return `{\n${rows.map(([name, members]) => `  ${JSON.stringify(name)}: ${JSON.stringify(members)}`).join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('./host/members.json', import.meta.url), deriveMembers());
