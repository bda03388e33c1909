/*
 * A workbook without a screen, for tests:
 *
 *   import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
 *
 *   let workbook: HeadlessWorkbook;
 *   beforeAll(() => (workbook = createHeadlessWorkbook()), 60_000);   // Univer loads once a worker, about two seconds the first time
 *   beforeEach(() => workbook.reset());                               // a fresh workbook with one empty sheet `Sheet1`; quick
 *   afterAll(() => workbook.close());
 *
 *   test('…', async () => {
 *     await Excel.run(async (context) => { … });                      // Microsoft's own Office.js; `Excel`, `OfficeExtension`, `Office`, `CustomFunctions` are global
 *     await workbook.settle();                                        // every formula has its value
 *     expect(await workbook.values('Corridor!G11:H12')).toEqual(…);   // also .text(…), .formulas(…)
 *     expect(workbook.charts('Corridor')).toMatchObject(…);           // charts, print set-up and formats are recorded, see host/records.ts
 *   });
 *
 * A read of cells inside `Excel.run` waits for the calculation by itself, so `settle()` is needed only before the helpers above.
 * CORRIDOR.* functions compute in cells through `functions/in-excel`, the same code that Excel calls.
 * `workbook.faults` asks for trouble: `faults.cellEdit = true`, `faults.readOnly = true`, `faults.payloadLimit = 1000`,
 * `faults.next.push({ code: 'ItemNotFound', message: '…' })`. `workbook.batches` counts the requests (a `sync` each).
 * `workbook.type('Policy!C7', 5)` writes as a person would: events say so, locks hold.
 */
import { functions } from '../functions';
import { inExcel } from '../functions/in-excel';
import type { ChartRecord } from './host/chart-record';
import { parseArea, splitSheet } from './univer/address';
import type { Faults } from './host/faults';
import type { SheetRecord } from './host/records';
import { sheetRecord } from './host/records';
import type { Session } from './host/session';
import { openSession } from './host/session';
import { Range } from './host/excel/range';
import { changed } from './host/excel/events';
import { growTable } from './host/excel/table-growth';
import { loadOffice } from './office/node';
import type { OfficeClient } from './office/node';
import { Book } from './univer/book';
import { registerCustomFunction } from './univer/custom-functions';
import { loadUniver } from './univer/node';

export const NAMESPACE = 'CORRIDOR';
type Grid = (string | number | boolean)[][];

export interface HeadlessWorkbook {
  /** Waits until every formula shows its value. */
  readonly settle: () => Promise<void>;
  /** Closes the workbook and opens an empty one. */
  readonly reset: () => void;
  readonly close: () => void;
  readonly faults: Faults;
  readonly session: Session;
  /** Requests answered since the last reset. */
  readonly batches: number;
  readonly values: (address: string) => Promise<Grid>;
  readonly text: (address: string) => Promise<string[][]>;
  readonly formulas: (address: string) => Promise<Grid>;
  readonly charts: (sheet: string) => readonly ChartRecord[];
  readonly record: (sheet: string) => SheetRecord;
  /** Writes one cell as a person at the keyboard does. */
  readonly type: (address: string, value: string | number | boolean) => void;
}

/** Opens a headless workbook and puts Office.js in front of it. */
export function createHeadlessWorkbook(): HeadlessWorkbook {
  const { kit, plugins } = loadUniver();
  let client: OfficeClient | null = null;
  let batches = 0;
  let session = open();
  function open(): Session {
    const { Univer, LocaleType, LogLevel } = kit.core;
    const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
    for (const plugin of plugins) univer.registerPlugin(plugin);
    const book = new Book(kit, univer);
    for (const one of functions) {
      const call = inExcel(one);
      registerCustomFunction(book, `${NAMESPACE}.${one.name}`, (args) => call(...args));
    }
    return openSession(book, { push: (messages) => client?.push(messages), answers: () => undefined });
  }
  client = loadOffice((batch) => {
    batches += 1;
    return session.answer(batch);
  });
  Object.assign(globalThis, client.globals);
  const range = (address: string): Range => {
    const { sheet, cells } = splitSheet(address);
    const area = parseArea(cells);
    const id = session.host.book.workbook.getSheetBySheetName(sheet ?? '')?.getSheetId();
    if (!area || id === undefined) throw new Error(`There is no ${address}.`);
    return new Range(session.host, id, area);
  };
  const read = async <T>(address: string, property: 'values' | 'text' | 'formulas'): Promise<T> => {
    await session.host.calculation.settle();
    return range(address)[property] as T;
  };
  const record = (sheet: string): SheetRecord => {
    const id = session.host.book.workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (id === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return sheetRecord(session.host.records, id);
  };
  return {
    settle: () => session.host.calculation.settle(),
    reset: () => {
      session.host.book.close();
      session = open();
      batches = 0;
    },
    close: () => {
      session.host.book.close();
    },
    get faults() {
      return session.faults;
    },
    get session() {
      return session;
    },
    get batches() {
      return batches;
    },
    values: (address) => read(address, 'values'),
    text: (address) => read(address, 'text'),
    formulas: (address) => read(address, 'formulas'),
    charts: (sheet) => record(sheet).charts,
    record,
    type: (address, value) => {
      const { sheet, area } = range(address);
      session.host.cells.write(sheet, area, () =>
        typeof value === 'string' && value.startsWith('=') ? { kind: 'formula', formula: value } : { kind: 'value', value },
      );
      session.host.cells.flush();
      changed(session.host, sheet, area, 'RangeEdited', false);
      growTable(session.host, sheet, area);
    },
  };
}
