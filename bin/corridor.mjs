#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = new URL('../dist/cli/corridor.mjs', import.meta.url);
if (!existsSync(bundle)) {
  process.stderr.write('Corridor is not built. Run npm run build first.\n');
  process.exit(1);
}

const write = (stream) => (text) => {
  stream.write(text);
};
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
/** Resolves at the first Ctrl+C or stop; the second ends at once. */
const ended = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });

const { run } = await import(bundle.href);
process.exitCode = await run(process.argv.slice(2), {
  root,
  cwd: process.cwd(),
  env: process.env,
  out: write(process.stdout),
  err: write(process.stderr),
  ended,
});
