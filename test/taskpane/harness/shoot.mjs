// node test/taskpane/harness/shoot.mjs FOLDER  : every scene in every look, axe on each, a picture of each. CHROMIUM names the browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildHarness, examine, press } from './scenes.mjs';

const folder = process.argv[2] ?? 'test-results/pane';
const looks = (process.env.LOOKS ?? 'light-350,light-320,dark-350,forced-350').split(',');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { names, address, pressed } = await buildHarness(folder);
const wanted = process.env.SCENES?.split(',') ?? names;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let bad = 0;
for (const look of looks) {
  const [theme, width] = look.split('-');
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 760 },
    deviceScaleFactor: 2,
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const name of wanted) {
    await page.goto(address(name, theme === 'light' ? 'light' : 'dark'));
    await page.waitForSelector('h1, [role=alertdialog]');
    await press(page, pressed(name));
    await page.waitForTimeout(pressed(name).length > 0 ? 200 : 60);
    const found = await examine(page, axe);
    const said = [
      ...found.violations,
      ...found.sideways.map((part) => `scrolls sideways: ${part}`),
      ...found.small.map((one) => `small: ${one}`),
      ...errors.splice(0),
    ];
    if (found.headings !== 1) said.push(`${found.headings} headings`);
    for (const one of said) console.log(name, look, one);
    bad += said.length;
    if (found.hidden > 0) await page.setViewportSize({ width: Number(width), height: 760 + found.hidden });
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    await page.setViewportSize({ width: Number(width), height: 760 });
  }
  await context.close();
}
await browser.close();
console.log(`${wanted.length * looks.length} pictures, ${bad} findings`);
process.exitCode = bad === 0 ? 0 : 1;
