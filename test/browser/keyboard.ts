import { resolve } from 'node:path';
import { WORDS as reverted } from '../../src/taskpane/flows/revert';
import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

/** A whole import by its keys alone: from the first place to the sheets, and back again. */
export function importByKeys(stage: () => Stage): void {
  const { heading, main, one, shows, hears } = analyst(stage);
  /** Tab until the focus is there, as somebody without a mouse goes; what has no place in the order is never reached. */
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 80; i += 1) {
      const at = await stage().pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
      if (name.test(at)) return;
      await stage().page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${String(name)}`);
  };
  const press = (key: string) => stage().page.keyboard.press(key);

  test('files are chosen, checked, written and taken back', async () => {
    const spend = Number(await one('Corridor!R16'));
    await stage()
      .pane.getByRole('tab', { name: /^Month end/ })
      .focus();
    await press('Enter');
    await heading('Month end');
    await tabTo(/Import files/);
    await press('Enter');
    await heading('Import files');
    await tabTo(/^Choose files$/);
    // The browser has to be told first that the chooser is waited for: a key comes faster than a click.
    const chooser = stage().page.waitForEvent('filechooser');
    await main();
    await press('Enter');
    await (await chooser).setFiles(resolve('assets/sample/openai-costs-2026-10-restated.csv'));
    await heading('Check before writing');
    await expectSoon(async () => /Changed\s+1\s+\+234\.45/.test(await main()));
    await tabTo(/^Write 1 change$/);
    await press('Enter');
    await heading('Written');
    await shows('Corridor!R16', spend + 234.45);
    await tabTo(/^Revert$/);
    await press('Enter');
    await hears(reverted.reverted);
    await shows('Corridor!R16', spend);
  });
}

/** The pane by its keys alone: tabs, menus and dialogs open, move and close as everywhere in Office, and the focus comes back. */
export function keyboard(stage: () => Stage): void {
  const { heading } = analyst(stage);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await stage().page.keyboard.press(key);
  };
  /** What has the focus in the pane, as a screen reader names it. */
  const focused = () =>
    stage().pane.evaluate(() => {
      const one = document.activeElement;
      return [one?.getAttribute('role') ?? one?.tagName.toLowerCase(), one?.getAttribute('aria-label') ?? one?.textContent];
    });
  const focus = (role: 'button' | 'tab', name: string | RegExp) => stage().pane.getByRole(role, { name }).first().focus();

  test('tabs: arrows move, Enter chooses', async () => {
    await focus('tab', /^Month end/);
    await press('ArrowRight');
    expect((await focused())[0]).toBe('tab');
    await press('Enter');
    expect(await stage().pane.getByRole('tab', { selected: true }).first().innerText()).toBe('Status');
    await press('ArrowLeft', 'Enter');
    expect(await stage().pane.getByRole('tab', { selected: true }).first().innerText()).toBe('Month end');
  });

  test('a menu: Enter opens it at its first entry, arrows move, Esc closes it and gives the focus back', async () => {
    await focus('button', 'More');
    await press('Enter');
    await stage().pane.getByRole('menuitem', { name: 'Sheets', exact: true }).waitFor();
    expect(await focused()).toEqual(['menuitem', 'Sheets']);
    await press('ArrowDown');
    expect(await focused()).toEqual(['menuitem', 'Sources']);
    await press('Escape');
    await stage().pane.getByRole('menuitem', { name: 'Sheets', exact: true }).waitFor({ state: 'hidden' });
    expect(await focused()).toEqual(['button', 'More']);
    await press('Enter');
    await stage().pane.getByRole('menuitem', { name: 'Sheets', exact: true }).waitFor();
    await press('Enter');
    await heading('Sheets');
  });

  test('a dialog: the focus goes into it, stays in it, and comes back with Esc; nothing was done', async () => {
    const before = await stage().sheets();
    await focus('button', /^More for Learning$/);
    await press('Enter');
    await stage().pane.getByRole('menuitem', { name: 'Remove', exact: true }).waitFor();
    await press('ArrowDown', 'Enter');
    const dialog = stage().pane.getByRole('alertdialog');
    await dialog.waitFor();
    const inside = () => stage().pane.evaluate(() => document.querySelector('[role=alertdialog]')?.contains(document.activeElement));
    for (let i = 0; i < 6; i += 1) {
      expect(await inside()).toBe(true);
      await press('Tab');
    }
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await stage().sheets()).toEqual(before);
    expect((await focused())[1]).toMatch(/^More for Learning$/);
  });

  test('four tabs stand side by side in the narrowest pane that Excel shows', async () => {
    const resize = async (width: number) => {
      await stage().page.evaluate((to) => (document.querySelector('iframe')!.style.width = `${String(to)}px`), width);
      await expectSoon(async () => (await stage().pane.evaluate(() => window.innerWidth)) <= width);
    };
    const before = await stage().pane.evaluate(() => window.innerWidth);
    await resize(270);
    const tabs = await stage()
      .pane.getByRole('tab')
      .evaluateAll((all) => all.slice(0, 4).map((one) => ({ top: Math.round(one.getBoundingClientRect().top), cut: one.scrollWidth > one.clientWidth + 1 })));
    expect(new Set(tabs.map(({ top }) => top)).size).toBe(1);
    expect(tabs.map(({ cut }) => cut)).toEqual([false, false, false, false]);
    await resize(before);
  });
}
