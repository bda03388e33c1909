// Draws the icons into assets/icons from the shapes below, with the Chromium of the machine:  node scripts/icons.mjs
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const PETROL = '#0B6A75';
const INK = '#1B2733';
const line = (d, color = PETROL, width = 2.5) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const shape = (d, fill) => `<path d="${d}" fill="${fill}"/>`;

// On a 32 by 32 grid. The first is the product's own: a corridor, and the spend inside it.
const SHAPES = {
  icon:
    shape('M2 17 L30 5 V19 L2 28 Z', '#CFE3EE') + line('M2 17 L30 5', PETROL, 2) + line('M2 28 L30 19', PETROL, 2) + line('M3 24 L12 19 L19 18 L29 10', INK, 3),
  import: line('M16 4 V19 M10 13 L16 19 L22 13') + line('M5 20 V27 H27 V20', INK),
  refresh: line('M26 12 A11 11 0 0 0 6 12 M26 5 V12 H19') + line('M6 20 A11 11 0 0 0 26 20 M6 27 V20 H13', INK),
  revert: line('M6 12 H20 A7 7 0 0 1 20 26 H12', INK) + line('M12 6 L6 12 L12 18'),
  status: shape('M4 22 L28 12 V20 L4 28 Z', '#CFE3EE') + line('M4 5 V28 H28', INK) + line('M7 22 L13 18 L19 19 L27 8'),
  problems: line('M16 4 L29 27 H3 Z', '#A63A1E') + line('M16 12 V19', INK, 3) + '<circle cx="16" cy="23.4" r="1.7" fill="#1B2733"/>',
  explain:
    '<circle cx="14" cy="14" r="9.5" fill="#CFE3EE" stroke="#0B6A75" stroke-width="2.5"/>' +
    line('M21 21 L28 28', PETROL, 3) +
    line('M10 12 H18 M10 16 H18', INK, 2),
  help:
    '<circle cx="16" cy="16" r="12" fill="none" stroke="#0B6A75" stroke-width="2.5"/>' +
    line('M12 12.5 A4 4 0 1 1 17 16.5 Q16 17.2 16 19', INK) +
    '<circle cx="16" cy="23" r="1.7" fill="#1B2733"/>',
};

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, inside] of Object.entries(SHAPES))
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style><svg width="${size}" height="${size}" viewBox="0 0 32 32">${inside}</svg>`);
    writeFileSync(new URL(`../assets/icons/${name}-${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  }
await browser.close();
