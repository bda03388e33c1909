import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'corridor-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The engine in a process of its own: the library reads its allocator's ways as it is loaded. */
function begun(env: Record<string, string>): { readonly told: string; readonly errors: string } {
  const bundle = join(folder, 'library.cjs');
  buildSync({
    entryPoints: [join(__dirname, '../../../src/server/store/engine/library.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    supported: { 'dynamic-import': false },
    external: ['@duckdb/node-api'],
  });
  const program = `require(process.argv[1]).beginEngine({ threads: '1' }).then(async (engine) => {
    const connection = await engine.connect();
    const reader = await connection.runAndReadAll("SELECT current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions')");
    console.log(JSON.stringify([process.env.DUCKDB_JE_MALLOC_CONF, ...reader.getRowsJson()[0]]));
    process.exit(0);
  })`;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DUCKDB_JE_MALLOC_CONF'));
  const child = spawnSync(process.execPath, ['-e', program, bundle], {
    cwd: join(__dirname, '../../..'),
    env: { ...rest, NODE_PATH: join(__dirname, '../../../node_modules'), ...env },
    encoding: 'utf8',
  });
  return { told: child.stdout.trim(), errors: child.stderr };
}

test('the engine is begun after its allocator was told to give back soon, and fetches nothing', () => {
  expect(JSON.parse(begun({}).told)).toEqual(['narenas:1,dirty_decay_ms:500,muzzy_decay_ms:0', false, false]);
});
const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('what the allocator is told arrives there, and what somebody else has said stands', () => {
  const { told, errors } = begun({ DUCKDB_JE_MALLOC_CONF: 'not_known:1' });
  expect(JSON.parse(told)).toEqual(['not_known:1', false, false]);
  expect(errors).toContain('not_known');
});
