// Serves Corridor at https://localhost:3000 with the office development certificate and opens Excel with the add-in:  npm run start:excel
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.log(`Excel does not run on ${process.platform}, so there is nothing to open here. Two ways on:
  * npm start opens Corridor in the workbench, a spreadsheet in the browser with the same task pane.
  * For Excel on the web: run "node bin/corridor.mjs serve --cert FILE --key FILE" with a certificate that your browser trusts for
    https://localhost:3000, then in Excel choose Home, Add-ins, More Settings, Upload My Add-in, and give it manifest.xml.`);
  process.exit(1);
}

const run = (command, args) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))));
  });

const { getHttpsServerOptions } = await import('office-addin-dev-certs');
// Makes and trusts the certificate on first use; the system asks once.
await getHttpsServerOptions();
const certificate = (file) => join(homedir(), '.office-addin-dev-certs', file);
await run('npm', ['run', '--silent', 'build', '--', '--env', 'only=pane,cli']);

const server = spawn(
  process.execPath,
  ['bin/corridor.mjs', 'serve', '--port', '3000', '--cert', certificate('localhost.crt'), '--key', certificate('localhost.key')],
  { stdio: 'inherit' },
);
const stop = () => server.kill('SIGTERM');
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
await new Promise((done) => setTimeout(done, 2000));
await sideload();
console.log(
  `Excel opens. If Corridor is not on its ribbon yet: Home, Add-ins, ${process.platform === 'win32' ? 'Developer Add-ins' : 'My Add-ins, Developer Add-ins'}, Corridor. Ctrl+C stops the server.`,
);
server.on('close', (code) => process.exit(code ?? 0));

/** Tells Excel of the manifest where it looks for add-ins under development: the registry on Windows, its own folder on the Mac. */
async function sideload() {
  const manifest = resolve('manifest.xml');
  if (process.platform === 'win32') {
    await run('reg', ['add', String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`, '/v', 'Corridor', '/t', 'REG_SZ', '/d', `"${manifest}"`, '/f']);
    await run('cmd', ['/c', 'start', 'excel']);
  } else {
    const folder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, join(folder, 'corridor-manifest.xml'));
    await run('open', ['-a', 'Microsoft Excel']);
  }
}
