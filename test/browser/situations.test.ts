import { describe as words, type PaneSituation } from '../../src/taskpane/situations';
import { WORDS as added } from '../../src/taskpane/flows/build';
import { WIRE_VERSION } from '../../src/ledger/wire';
import { analyst } from './analyst';
import { noFaults } from '../../src/workbench/host/faults';
import { importByKeys, keyboard } from './keyboard';
import { loadedAgain } from './loaded-again';
import { ownSource } from './own-source';
import { openStage, type Stage } from './stage';

// Every situation is raised as it comes about in life: by the workbook's own faults and by the server's answers. What the pane says is compared.
let stage: Stage;
const { button, screen, loadSample, heading, hears } = analyst(() => stage);
beforeAll(async () => {
  stage = await openStage();
  await loadSample();
  // A figure typed over in the data, so that each refresh has something to write.
  await stage.excel(`sheets.getItem('Actuals').getRange('T7').values = [[1]]`);
}, 240_000);
afterEach(async () => {
  await stage.faults(noFaults());
  await stage.page.unrouteAll();
});
afterAll(async () => {
  await stage.close();
});

const count = (n: number) => n.toLocaleString('en-US');
/** The pane shows the title, the sentence and the button of a situation. */
const says = async (situation: PaneSituation) => {
  const { title, sentence, action } = words(situation, count);
  const main = stage.pane.locator('main');
  await main.getByText(title, { exact: true }).first().waitFor();
  expect(await main.innerText()).toContain(sentence);
  if (action) await main.getByRole('button', { name: action.label }).first().waitFor();
  return {
    press: () =>
      main
        .getByRole('button', { name: action?.label ?? '' })
        .first()
        .click(),
  };
};
const remembered = (name: string) =>
  stage.pane.evaluate((key) => localStorage.getItem(Object.keys(localStorage).find((k) => k.endsWith(`corridor.${key}`)) ?? ''), name);
/** Answers one endpoint in the server's place, for as long as the work takes. */
const instead = async (endpoint: string, status: number, body: object, work: () => Promise<void>) => {
  const address = `**/api/${endpoint}`;
  await stage.page.route(address, (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) }));
  await work();
};
const toSheets = async () => {
  await stage.pane.getByRole('tab', { name: /Month end/ }).click();
  await screen('Sheets');
  await heading('Sheets');
};
const refresh = async () => {
  await toSheets();
  await button(/^Refresh/).click();
};
const write = () => button(/^Write \d/).click();
/** Asks the server as another pane would. */
const ask = async (endpoint: string, request: object) => {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${(await remembered('token')) ?? ''}` };
  const answer = await fetch(new URL(`/api/${endpoint}`, stage.page.url()), { method: 'POST', headers, body: JSON.stringify(request) });
  return (await answer.json()) as Record<string, unknown>;
};

describe('by its keys alone', () => {
  keyboard(() => stage);
});

describe('the workbook', () => {
  test('a cell is being edited: the pane waits and goes on by itself', async () => {
    await stage.faults({ cellEdit: true });
    await refresh();
    await says({ kind: 'cell-edit' });
    await stage.faults({ cellEdit: false });
    await heading('Check before writing');
  });

  test('a sheet has a password: nothing is written, and Try again goes through once it has none', async () => {
    await stage.excel(`sheets.getItem('UnitCost').protection.unprotect(); sheets.getItem('UnitCost').protection.protect({}, 'secret')`);
    await write();
    await says({ kind: 'protected-sheet', sheet: 'UnitCost' });
    expect(await stage.values('Actuals!T7')).toEqual([[1]]);
    await stage.excel(`sheets.getItem('UnitCost').protection.unprotect('secret')`);
  });

  test('a column was renamed', async () => {
    await stage.excel(`sheets.getItem('Actuals').getRange('A6').values = [['Period']]`);
    await refresh();
    await says({ kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'Month', foundAs: 'Period', cell: 'A6' });
    await stage.excel(`sheets.getItem('Actuals').getRange('A6').values = [['Month']]`);
  });

  test('a request is too large for Excel', async () => {
    await refresh();
    await heading('Check before writing');
    await stage.faults({ payloadLimit: 5000 });
    await write();
    await says({ kind: 'defect', report: '' });
    await stage.faults({ payloadLimit: 5 * 1024 * 1024 });
  });

  test('something that was there is gone in the middle of the work', async () => {
    await refresh();
    await heading('Check before writing');
    await stage.faults({ next: [{ code: 'ItemNotFound', message: 'gone' }] });
    await write();
    await says({ kind: 'defect', report: '' });
  });

  test('a sheet was deleted; it cannot come back while structure is protected or the workbook is read-only', async () => {
    await stage.excel(`sheets.getItem('SaaS').delete()`);
    await refresh();
    const missing = { kind: 'sheet-missing', sheet: 'SaaS' } as const;
    await stage.excel(`context.workbook.protection.protect()`);
    await (await says(missing)).press();
    await says({ kind: 'protected-structure' });
    await stage.excel(`context.workbook.protection.unprotect()`);
    await stage.faults({ readOnly: true });
    await refresh();
    await (await says(missing)).press();
    await says({ kind: 'read-only' });
    await stage.faults({ readOnly: false });
    await refresh();
    await (await says(missing)).press();
    await hears(added.added);
    expect(await stage.sheets()).toContain('SaaS');
  });
});

describe('a vendor that nobody knows', () => {
  ownSource(() => stage, ask);
});

describe('an import by its keys alone', () => {
  importByKeys(() => stage);
});

describe('loaded again', () => {
  loadedAgain(() => stage);
});

describe('the server', () => {
  const health = { product: 'corridor', version: '9.0.0', wire: WIRE_VERSION + 1, ruleBook: 1, ledger: 'ledger.duckdb' };
  test('it speaks another version; the pane loads again', async () => {
    await instead('health', 200, health, async () => {
      await stage.pane.evaluate(() => {
        location.reload();
      });
      const update = await says({ kind: 'update-needed', server: WIRE_VERSION + 1, pane: WIRE_VERSION });
      await stage.page.unrouteAll();
      await update.press();
    });
    await stage.pane.getByText('Update needed').waitFor({ state: 'hidden' });
    await stage.pane.getByRole('heading', { level: 1 }).waitFor();
  });

  test.each([
    [403, 'not-allowed', 'no', { kind: 'not-allowed', name: null }],
    [409, 'someone-is-writing', 'no', { kind: 'someone-writing', writer: null }],
    [422, 'bad-request', 'Workflow W99 in rule 3 is not in Workflows.', { kind: 'refused', sentence: 'Workflow W99 in rule 3 is not in Workflows.' }],
  ] as const)('it answers %i %s', async (status, code, sentence, situation) => {
    await instead('saveRuleBook', status, { code, sentence }, async () => {
      await refresh();
      await says(situation);
    });
  });

  test('another pane is writing; when it has ended, the write goes through', async () => {
    await stage.excel(`sheets.getItem('Actuals').getRange('T7').values = [[2]]`);
    await refresh();
    await heading('Check before writing');
    const { lease, started } = await ask('startWriting', { what: 'Actuals' });
    await write();
    await stage.pane
      .locator('main')
      .getByText(/is writing/)
      .first()
      .waitFor();
    expect(await stage.values('Actuals!T7')).toEqual([[2]]);
    expect(await stage.pane.locator('main').innerText()).toContain(`Started ${String(started).slice(11, 16)}`);
    await ask('endWriting', { lease });
    await refresh();
    await heading('Check before writing');
    await write();
    await heading('Written');
    expect(await stage.values('Actuals!T7')).not.toEqual([[2]]);
  });

  test('the connection has ended', () =>
    instead('saveRuleBook', 401, { code: 'not-paired', sentence: 'Connect again.' }, async () => {
      await refresh();
      await says({ kind: 'connection-ended' });
    }));

  test('it was stopped', async () => {
    await stage.stopServer();
    await refresh();
    await says({ kind: 'server-unreachable', address: new URL(stage.page.url()).host, last: await remembered('reached') });
  });
});
