// Writes each floor's index from its directory listing, so that adding a file is the whole of adding a thing.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = dirname(fileURLToPath(import.meta.url));
const REGISTRIES = [
  { home: 'sources', shelves: ['vendors', 'invoices'], name: 'sources', type: "import type { Source } from './source';", of: 'readonly Source[]' },
  { home: 'workbook', shelves: ['sheets'], name: 'sheets', type: "import type { Sheet } from './sheet';", of: 'readonly Sheet[]' },
  { home: 'functions', shelves: ['library'], name: 'functions', type: "import type { CellFunction } from './define';", of: 'readonly CellFunction[]' },
  { home: 'taskpane', shelves: ['steps'], name: 'steps', type: "import type { Step } from './step';", of: 'readonly Step[]' },
];

for (const { home, shelves, name, type, of } of REGISTRIES) {
  const files = shelves.flatMap((shelf) =>
    readdirSync(join(SRC, home, shelf))
      .filter((file) => /^[a-z0-9-]+\.tsx?$/.test(file))
      .sort()
      .map((file) => `./${shelf}/${file.replace(/\.tsx?$/, '')}`),
  );
  const imports = files.map((file, i) => `import _${i} from '${file}';`);
  const text = `${[type, ...imports].join('\n')}\n\n/** Written by registry.mjs from the listing of ${shelves.join(' and ')}. */\nexport const ${name}: ${of} = [${files.map((_, i) => `_${i}`).join(', ')}];\n`;
  const target = join(SRC, home, 'index.ts');
  // Unchanged text keeps its time stamp, so watchers and caches stay quiet.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
