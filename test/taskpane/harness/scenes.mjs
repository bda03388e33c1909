import { build } from 'esbuild';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the harness into a folder and answers the address of a scene. */
export async function buildHarness(folder) {
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' };
  await build({ ...common, entryPoints: [join(here, 'harness.tsx')], outfile: join(folder, 'harness.js'), jsx: 'automatic' });
  await build({ ...common, entryPoints: [join(here, '..', 'scenes.ts')], outfile: join(folder, 'scenes.mjs'), format: 'esm' });
  copyFileSync(join(here, 'index.html'), join(folder, 'index.html'));
  const { PRESSED, SCENES } = await import(pathToFileURL(join(folder, 'scenes.mjs')).href);
  const page = pathToFileURL(join(folder, 'index.html')).href;
  return { names: Object.keys(SCENES), pressed: (scene) => PRESSED[scene] ?? [], address: (scene, look) => `${page}?scene=${scene}&look=${look}` };
}

/** Presses, chooses and types what a scene asks for. */
export async function press(page, steps) {
  for (const [role, name, text] of steps) {
    const one = page.getByRole(role, { name }).first();
    if (text === undefined) await one.click();
    else if (role === 'combobox') await one.selectOption(text);
    else await one.fill(text);
  }
}

/** What axe and a ruler find on the page that is open: violations of WCAG 2.2 AA, and anything that scrolls sideways. */
export async function examine(page, axe) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // Fluent's focus library keeps hidden, focusable place-holders; axe reports them although they pass focus on at once.
    // What an open menu lies upon is looked at in the scene without it.
    const within = document.querySelector('[role=menu]') ? { include: [['[role=menu]']] } : {};
    const { violations } = await window.axe.run(
      { ...within, exclude: [['[data-tabster-dummy]']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    );
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
    return {
      violations: violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary?.slice(0, 200)}`),
      sideways: wide,
      small,
      headings: document.querySelectorAll('h1').length,
      hidden: main ? main.scrollHeight - main.clientHeight : 0,
    };
  });
}
