import { build } from 'esbuild';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the harness into a folder and answers the address of its page, and the scenes it can show. */
export async function buildHarness(folder) {
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' };
  await build({ ...common, entryPoints: [join(here, 'harness.tsx')], outfile: join(folder, 'harness.js'), jsx: 'automatic' });
  await build({ ...common, entryPoints: [join(here, '..', 'scenes.ts')], outfile: join(folder, 'scenes.mjs'), format: 'esm' });
  copyFileSync(join(here, 'index.html'), join(folder, 'index.html'));
  const { PRESSED, SCENES } = await import(pathToFileURL(join(folder, 'scenes.mjs')).href);
  return { names: Object.keys(SCENES), pressed: (scene) => PRESSED[scene] ?? [], address: pathToFileURL(join(folder, 'index.html')).href };
}

/** Shows a scene and presses, chooses and types what it asks for; back when it stands still. */
export async function show(page, name, theme, steps) {
  await page.evaluate(([scene, look]) => window.show(scene, look), [name, theme]);
  await page.waitForSelector('h1, [role=alertdialog]');
  for (const [role, called, text] of steps) {
    const one = page.getByRole(role, { name: called }).first();
    if (text === undefined) await one.click();
    else if (role === 'combobox') await one.selectOption(text);
    else await one.fill(text);
  }
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await drawn();
    const ends = (one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? 0);
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map((one) => one.finished),
    );
    await drawn();
  });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules whose answer is another in other colours or at another width. All others look at names and structure, which every look shares: the light looks are asked them. */
const OF_LOOK = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** What axe and a ruler find on the page that is open: violations of WCAG 2.2 AA, and anything that scrolls sideways. The page has axe already. */
export async function examine(page, whole) {
  const runOnly = whole ? WCAG : { type: 'rule', values: OF_LOOK };
  return page.evaluate(async (asked) => {
    // Fluent's focus library keeps hidden, focusable place-holders; axe reports them although they pass focus on at once.
    // What an open menu lies upon is looked at in the scene without it.
    const within = document.querySelector('[role=menu]') ? { include: [['[role=menu]']] } : {};
    const { violations } = await window.axe.run({ ...within, exclude: [['[data-tabster-dummy]']] }, { runOnly: asked, resultTypes: ['violations'] });
    const main = document.querySelector('main');
    const wide = [...document.querySelectorAll('main, footer, header')].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.tagName);
    const small = [...document.querySelectorAll('button, a, [role=tab]')]
      .map((one) => ({
        name: one.textContent || one.getAttribute('aria-label'),
        box: one.getBoundingClientRect(),
        inline: getComputedStyle(one).display === 'inline',
      }))
      .filter(({ box, inline }) => !inline && box.width > 0 && (box.height < 24 || box.width < 24))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`);
    // Two buttons that a screen reader calls alike cannot be told apart in its list of buttons.
    const called = [...document.querySelectorAll('button, a, [role=button]')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim());
    return {
      alike: [...new Set(called.filter((name, i) => called.indexOf(name) < i))],
      violations: violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary?.slice(0, 200)}`),
      sideways: wide,
      small,
      dialog: document.querySelector('[role=dialog], [role=alertdialog]') !== null,
      headings: document.querySelectorAll('h1').length,
      hidden: main ? main.scrollHeight - main.clientHeight : 0,
    };
  }, runOnly);
}
