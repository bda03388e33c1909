// node test/taskpane/harness/shoot.mjs FOLDER  : every scene in every look, axe on each, a picture of each in FOLDER. CHROMIUM names the browser.
// Without FOLDER nothing is drawn: the scenes are examined only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildHarness, examine, show } from './scenes.mjs';

// These do the same thing wherever they stand on a screen.
const SAME = /^(Back|Cancel|[A-Z]+\d+)$/;
const pictures = process.argv[2];
const folder = pictures ?? mkdtempSync(join(tmpdir(), 'corridor-scenes-'));
const looks = (process.env.LOOKS ?? 'light-350,light-320,dark-350,forced-350').split(',');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { names, address, pressed } = await buildHarness(folder);
const wanted = process.env.SCENES?.split(',') ?? names;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let bad = 0;
for (const look of looks) {
  const before = bad;
  const [theme, width] = look.split('-');
  const size = { width: Number(width), height: 760 };
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  let fresh = false;
  for (const name of wanted) {
    if (!fresh) {
      await page.goto(address);
      await page.evaluate(axe);
    }
    await show(page, name, theme === 'light' ? 'light' : 'dark', pressed(name));
    const found = await examine(page, theme === 'light');
    // A dialog hides the rest of the page from screen readers, for longer than it lasts.
    fresh = !found.dialog;
    const said = [
      ...found.violations,
      ...found.sideways.map((part) => `scrolls sideways: ${part}`),
      ...found.small.map((one) => `small: ${one}`),
      ...found.alike.filter((name) => !SAME.test(name)).map((name) => `called alike: ${name}`),
      ...errors.splice(0),
    ];
    if (found.headings !== 1) said.push(`${found.headings} headings`);
    for (const one of said) console.log(name, look, one);
    bad += said.length;
    if (pictures === undefined) continue;
    if (found.hidden > 0) await page.setViewportSize({ ...size, height: size.height + found.hidden });
    await page.screenshot({ path: join(pictures, `${name}-${look}.png`) });
    await page.setViewportSize(size);
  }
  await context.close();
  console.log(`${look}: ${wanted.length} scenes, ${bad - before} findings`);
}
await browser.close();
if (pictures === undefined) rmSync(folder, { recursive: true, force: true });
process.exitCode = bad === 0 ? 0 : 1;
