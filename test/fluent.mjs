// Puts Fluent into one file, since jest reads a package's two thousand files anew for each suite: a second or two of each suite that shows a screen.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [COMPONENTS, ICONS] = ['@fluentui/react-components', '@fluentui/react-icons'];
const TO = join(root, 'test-results/fluent.cjs');

/** Of thousands of icons, those that the pane names. */
function icons() {
  const files = readdirSync(join(root, 'src/taskpane'), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const named = /import \{([^}]*)\} from '@fluentui\/react-icons'/g;
  const found = files.flatMap((name) => [...readFileSync(join(root, 'src/taskpane', name), 'utf8').matchAll(named)].flatMap(([, names]) => names.split(',')));
  return [...new Set(found.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')))].sort();
}

/** Before the first suite, where the packages or the icons have changed since the last run. */
export default async function fluent() {
  const version = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const contents = `export * from '${COMPONENTS}';\nexport { ${icons().join(', ')} } from '${ICONS}';\n`;
  const hash = createHash('sha256')
    .update(`${contents}${version(COMPONENTS)}${version(ICONS)}`)
    .digest('hex');
  if (existsSync(TO) && readFileSync(TO, 'utf8').startsWith(`// ${hash}`)) return;
  mkdirSync(dirname(TO), { recursive: true });
  const made = `${TO}.${process.pid}`;
  const react = ['react', 'react-dom', 'react/jsx-runtime'];
  const how = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], external: react, logLevel: 'error' };
  await build({ ...how, stdin: { contents, resolveDir: root }, outfile: made, banner: { js: `// ${hash}` } });
  renameSync(made, TO);
}
