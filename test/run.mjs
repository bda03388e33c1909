// Runs everything that a fresh machine can run, and ends with one line of counts:  npm test
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const OUT = 'test-results';
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const node = (script, ...args) => [process.execPath, script, ...args];
const bin = (path, ...args) => node(`node_modules/${path}`, ...args);
// The native compiler takes a third of the time; TypeScript 6 stays for the tools that read its API.
const tsc = (project) => ({ name: `types of ${project}`, command: bin('typescript-native/bin/tsc', '--noEmit', '-p', project) });
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

// The longest first, so that both lanes end together.
const LAW = [
  { name: 'style (eslint)', command: bin('eslint/bin/eslint.js', '--max-warnings', '0', 'src', 'test') },
  tsc('.'),
  tsc('src/functions'),
  tsc('src/workbook'),
  tsc('src/server'),
  tsc('src/cli'),
  tsc('src/taskpane'),
  tsc('src/workbench'),
  tsc('test'),
  { name: 'floors (dependency-cruiser)', command: bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/law/dependency-cruiser.cjs', 'src') },
  { name: 'nothing unused (knip)', command: bin('knip/bin/knip.js', '--no-gitignore') },
  { name: 'layout (prettier)', command: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', 'src', 'test', 'scripts', 'bin', '*.js', '*.json') },
];
const BUILD = { name: 'build', command: node('node_modules/webpack-cli/bin/cli.js') };
const jest = (name, file, ...args) => ({
  name,
  counts: `${OUT}/${file}.json`,
  command: bin('jest/bin/jest.js', '--json', `--outputFile=${OUT}/${file}.json`, ...args),
});
// As many workers as cores: left to itself, jest keeps one core for a person.
const UNITS = jest('tests', 'tests', '--maxWorkers=100%');
const BROWSER = jest('browser journeys', 'browser', '--maxWorkers=2', '--testTimeout=240000', '--testPathIgnorePatterns=/node_modules/', '--', 'test/browser');

let passed = 0;
let failed = 0;
let skipped = 0;
const started = Date.now();
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(0)} s`;

/** Runs one command; its output is shown only if it fails. */
function run({ name, command, counts, then = () => undefined }) {
  const from = Date.now();
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { env: { ...process.env, FORCE_COLOR: '0', ...(CHROMIUM ? { CHROMIUM } : {}) } });
    const said = [];
    child.stdout.on('data', (data) => said.push(data));
    child.stderr.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      let line = `${code === 0 ? 'ok  ' : 'FAIL'}  ${name}`;
      if (counts !== undefined && existsSync(counts)) {
        const result = JSON.parse(readFileSync(counts, 'utf8'));
        // A suite that could not start has no tests of its own to count.
        const broken = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
        passed += result.numPassedTests;
        failed += result.numFailedTests + broken;
        skipped += result.numPendingTests + result.numTodoTests;
        if (code !== 0 && result.numFailedTests + broken === 0) failed += 1;
        line += `: ${result.numPassedTests} passed, ${result.numFailedTests + broken} failed`;
      } else if (code === 0) passed += 1;
      else failed += 1;
      console.log(`${line} (${seconds(from)})`);
      if (code !== 0) process.stdout.write(Buffer.concat(said).toString().slice(-12_000));
      then(code === 0);
      done(code === 0);
    });
  });
}

/** Two at a time on two cores; the order of starting is the order of the list. */
async function lanes(tasks) {
  const queue = [...tasks];
  const lane = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) await run(task);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

await run({ name: 'registry', command: node('src/registry.mjs') });
// The build needs none of the laws; it fills the lane beside the longest of them.
let built = false;
await lanes([...LAW.slice(0, 1), { ...BUILD, then: (ok) => (built = ok) }, ...LAW.slice(1)]);
await run(UNITS);
if (CHROMIUM === undefined && process.env.CI !== 'true') {
  const journeys = 1;
  skipped += journeys;
  console.log('\n*** SKIPPED: the browser journeys, because there is no Chromium here (set CHROMIUM=/path/to/chromium). ***\n');
} else if (CHROMIUM === undefined) {
  failed += 1;
  console.log('FAIL  browser journeys: no Chromium on this machine, and CI=true asks for them');
} else if (built) await run(BROWSER);

console.log(`\n${seconds(started)} in all\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
