// Bundles TypeScript of the product for plain Node, so that a measurement runs what is shipped and not a test runner.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundles a file of the repository; answers the address that `import()` takes. */
export async function bundle(file) {
  const outfile = join(root, 'node_modules/.cache/corridor-bench', `${file.replaceAll(/[^a-z]+/g, '-')}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
