// Runs a piece of work in a process of its own and says what it took: wall and CPU seconds, and the most memory it held.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** In a child: does the piece that was asked for, says what it took, and ends. Does nothing in the process that measures. */
export async function answer(pieces) {
  const [, , role, name, ...args] = process.argv;
  if (role !== 'child') return;
  const start = performance.now();
  const told = await pieces[name](...args);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ told, wall: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }));
  process.exit(0);
}

/** A piece in a new process of a file; CPU counts the start of Node and its modules in, wall does not. */
export function measure(file, name, ...args) {
  const child = spawnSync(process.execPath, [file, 'child', name, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`${name} failed`);
  return JSON.parse(child.stdout);
}

/** A program that is not Node's; the shell's own `times` tells what it took. */
export function measureProgram(...command) {
  const start = performance.now();
  const child = spawnSync('bash', ['-c', '"$@" && times', 'bash', ...command], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${command[0]} failed: ${child.stderr}`);
  const wall = (performance.now() - start) / 1000;
  const [told = '', , children = ''] = child.stdout.trim().split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return { told, wall, cpu: seconds.reduce((a, b) => a + b, 0), rss: 0 };
}

/** The least of several runs: what the machine does beside only adds. */
export const least = (runs, field) => Math.min(...runs.map((run) => run[field]));

/** The machine, in one line. */
export async function machine() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const reader = await (await instance.connect()).runAndReadAll('SELECT version()');
  const [{ model = 'unknown' } = {}] = cpus();
  return `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, DuckDB ${String(reader.getRowsJson()[0][0]).slice(1)}`;
}
