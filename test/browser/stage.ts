import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Faults } from '../../src/workbench/host/faults';
import { sheets } from '../../src/workbook';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

export const PICTURES = 'test-results/browser';

/** A server with an empty ledger, and a browser that has opened its start address. */
export interface Stage {
  readonly page: Page;
  /** The frame of the task pane. */
  readonly pane: Frame;
  /** What a cell range holds, through Microsoft's client in the pane. */
  readonly values: (address: string) => Promise<unknown[][]>;
  /** The selected cell. */
  readonly here: () => Promise<string>;
  /** Goes to a cell by the box above the grid. */
  readonly go: (address: string) => Promise<void>;
  /** Goes to a cell by the box above the grid and types one row with real keys: Tab between cells, Enter at the end. */
  readonly keys: (address: string, row: readonly string[]) => Promise<void>;
  /** Does something in Excel's own words: `sheets.getItem('SaaS').delete()`. */
  readonly excel: (statements: string) => Promise<void>;
  /** Asks the workbook for trouble, or for none. */
  readonly faults: (faults: Partial<Faults>) => Promise<void>;
  /** Stops the server while the page stays open. */
  readonly stopServer: () => Promise<void>;
  /** Starts it again at its address, with its ledger. */
  readonly startServer: () => Promise<void>;
  readonly sheets: () => Promise<string[]>;
  readonly open: (sheet: string) => Promise<void>;
  /** A picture for the eye, and for the README. */
  readonly shot: (name: string) => Promise<void>;
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

function startServer(folder: string, port = '0'): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['bin/corridor.mjs', 'serve', '--port', port, '--ledger', join(folder, 'ledger.duckdb')]);
  return new Promise((done, fail) => {
    let said = '';
    server.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /https?:\S+/.exec(said)?.[0];
      if (address !== undefined) done({ address, server });
    });
    server.stderr.on('data', (data: Buffer) => (said += data.toString()));
    server.on('exit', () => {
      fail(new Error(`the server ended: ${said}`));
    });
  });
}

export async function openStage(size = { width: 1680, height: 1050 }): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-browser-'));
  mkdirSync(PICTURES, { recursive: true });
  const { address, ...first } = await startServer(folder);
  let { server } = first;
  const browser: Browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: size, timezoneId: 'UTC' });
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.waitForSelector('iframe');
  await page.waitForTimeout(500);
  const frame = () => page.frames().find((each) => each.url().includes('/pane.html'));
  await expectSoon(() => frame() !== undefined);
  const pane = frame()!;
  await pane.waitForSelector('h1');
  const stopServer = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.removeAllListeners('exit');
    const ended = new Promise((done) => server.on('exit', done));
    server.kill('SIGTERM');
    await ended;
  };
  const startAgain = async () => {
    ({ server } = await startServer(folder, new URL(address).port));
  };
  const open = async (sheet: string) => {
    await pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).activate();
          await context.sync();
        }),
      sheet,
    );
    await page.waitForTimeout(600);
    const title = sheets.find((one) => one.name === sheet)?.charts?.find((chart) => chart.spark !== true)?.title;
    // On a busy machine the sheet before stands a moment longer.
    if (title !== undefined) await page.getByRole('img', { name: title, exact: true }).first().waitFor();
  };
  const here = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getActiveCell();
        range.load('address');
        await context.sync();
        // A name that could be a column stands in quotes.
        return range.address.replaceAll("'", '');
      }),
    );
  const values = (at: string) =>
    pane.evaluate(async (full) => {
      const [sheet = '', range = ''] = full.split('!');
      return Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(sheet).getRange(range);
        cells.load('values');
        await context.sync();
        return cells.values as unknown[][];
      });
    }, at);
  const go = async (at: string) => {
    const [sheet = '', cell = ''] = at.split('!');
    await open(sheet);
    const box = page.locator('[data-u-comp=defined-name] input');
    // A sheet that was just opened puts its own first cell there a moment later.
    let stays = 0;
    await expectSoon(async () => {
      if ((await here()) === at) return (stays += 1) > 2;
      stays = 0;
      await box.fill(cell);
      await box.press('Enter');
      await page.waitForTimeout(300);
      return false;
    });
  };
  return {
    page,
    pane,
    open,
    here,
    go,
    errors,
    values,
    excel: (statements) => pane.evaluate(`Excel.run(async (context) => { const sheets = context.workbook.worksheets; ${statements}; await context.sync(); })`),
    faults: (faults) =>
      page.evaluate((asked) => {
        Object.assign((window as unknown as { corridorWorkbench: { session: () => { faults: object } } }).corridorWorkbench.session().faults, asked);
      }, faults),
    stopServer,
    startServer: startAgain,
    sheets: () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const list = context.workbook.worksheets;
          list.load('items/name');
          await context.sync();
          return list.items.map(({ name }) => name);
        }),
      ),
    keys: async (at, row) => {
      await go(at);
      for (const [i, text] of row.entries()) {
        const from = await here();
        await enter({ page, here }, text, i === row.length - 1 ? 'Enter' : 'Tab', () => go(from));
        // Reading waits until a table that grows has calculated.
        await expectSoon(async () => (await values(from))[0]?.[0] !== '');
      }
    },
    shot: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the page has nothing left to do: what a change draws begins a moment later. */
const calm = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i += 1) await new Promise((done) => setTimeout(() => requestIdleCallback(done), 200));
  });

/** What the grid's editor holds. */
const typed = (page: Page) =>
  page.evaluate(() => {
    const { host } = (window as unknown as { corridorWorkbench: { session: () => { host: Host } } }).corridorWorkbench.session();
    const { injector, kit } = host.book;
    return injector.get(kit.core.IUniverInstanceService).getUnit('__INTERNAL_EDITOR__DOCS_NORMAL').getSnapshot().body.dataStream.trim();
    interface Host {
      book: { injector: { get: (id: unknown) => Units }; kit: { core: { IUniverInstanceService: unknown } } };
    }
    interface Units {
      getUnit: (id: string) => { getSnapshot: () => { body: { dataStream: string } } };
    }
  });

/** One entry with real keys: the text, then Enter or Tab, until the cell is left. A list that opens late takes keys away; then the cell is selected and typed again. */
export async function enter({ page, here }: Pick<Stage, 'page' | 'here'>, text: string, key: 'Enter' | 'Tab', select: () => Promise<void>): Promise<void> {
  const from = await here();
  const within = async (holds: () => Promise<boolean>) => {
    const until = Date.now() + 4000;
    for (;;) {
      if (await holds()) return true;
      if (Date.now() > until) return false;
      await page.waitForTimeout(100);
    }
  };
  await expectSoon(async () => {
    await calm(page);
    await page.keyboard.type(text, { delay: 20 });
    if (await within(async () => (await typed(page)) === text)) {
      await page.keyboard.press(key);
      if (await within(async () => (await here()) !== from)) return true;
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await select();
    return false;
  });
}

/** Waits until something holds, asking often; the figures of a sheet settle a moment after the write. */
export async function expectSoon(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > until) throw new Error('it did not come true in time');
    await new Promise((done) => setTimeout(done, 200));
  }
}
