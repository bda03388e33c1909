import { Calculation } from '../univer/calculation';
import { Cells } from '../univer/cells';
import type { Book } from '../univer/book';
import { AddinService, AppRuntimeService, CustomFunctionsService, StorageService } from './excel/services';
import type { Answers } from './excel/services';
import { followCells } from './excel/follow';
import { Range } from './excel/range';
import { Workbook } from './excel/workbook';
import { Worksheet } from './excel/worksheet';
import { HostError } from './error';
import { noFaults } from './faults';
import type { Faults } from './faults';
import type { Host, Push, Screen } from './host';
import { Interpreter } from './interpreter';
import type { HostObject } from './object';
import { newRecords } from './records';
import type { Answer, Batch } from './wire';

export interface Options {
  readonly requirementSet?: string;
  readonly screen?: Screen;
  /** Sends messages to the add-in. */
  readonly push: (messages: readonly Push[]) => void;
  readonly answers: Answers;
}
/** Excel's side of one conversation with an add-in. */
export interface Session {
  readonly host: Host;
  readonly faults: Faults;
  /** Answers one request batch, given and answered as text or objects. */
  readonly answer: (batch: Batch) => Promise<Answer>;
}

const refusal = (code: string, message: string): Answer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});

/** Opens the host over a Univer workbook. Batches are answered one after another, in the order they came. */
export function openSession(book: Book, options: Options): Session {
  const kept = new Map<string, HostObject>();
  const references = new Map<HostObject, string>();
  const pending: Promise<unknown>[] = [];
  const outbox: Push[] = [];
  const storage = new Map<string, unknown>();
  const deliver = (): void => {
    const messages = outbox.splice(0);
    if (messages.length > 0)
      setTimeout(() => {
        options.push(messages);
      }, 0);
  };
  let answering = false;
  const host: Host = {
    book,
    cells: new Cells(book),
    calculation: new Calculation(book),
    records: newRecords(),
    faults: noFaults(),
    requirementSet: options.requirementSet ?? '1.12',
    screen: options.screen ?? null,
    make: {
      workbook: () => new Workbook(host),
      worksheet: (id) => new Worksheet(host, id),
      range: (sheet, area) => new Range(host, sheet, area),
      service: (name) => {
        if (name.includes('PersistentKvStorage')) return new StorageService(host, storage);
        if (name.includes('ExcelServices.CustomFunctions')) return new CustomFunctionsService(host, options.answers);
        if (name === 'Microsoft.AppRuntime.AppRuntimeService') return new AppRuntimeService(host);
        if (name.includes('AddinInternalService')) return new AddinService(host);
        return null;
      },
    },
    after: (work) => void pending.push(work),
    push: (message) => {
      outbox.push(message);
      if (!answering) deliver();
    },
    keep: (object) => {
      const known = references.get(object) ?? `reference-${String(kept.size + 1)}`;
      references.set(object, known);
      kept.set(known, object);
      return known;
    },
  };
  followCells(host);
  let last: Promise<unknown> = Promise.resolve();
  const run = async (batch: Batch): Promise<Answer> => {
    const limit = host.faults.payloadLimit;
    if (JSON.stringify(batch).length > limit) return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    // Excel takes no request at all that touches the workbook, not even one that only reads.
    if (host.faults.cellEdit && Object.values(batch.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 1))
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    answering = true;
    host.screen?.hold();
    await host.calculation.hold();
    try {
      const answer = await new Interpreter(host, kept, pending, batch).run();
      host.cells.flush();
      if (JSON.stringify(answer).length > limit) return refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
      return answer;
    } catch (error) {
      if (error instanceof HostError) return refusal(error.code, error.message);
      return refusal('GeneralException', `The workbench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      answering = false;
      host.calculation.release();
      host.screen?.release();
      deliver();
    }
  };
  return {
    host,
    faults: host.faults,
    answer: (batch) => {
      const next = last.then(() => run(batch));
      last = next;
      return next;
    },
  };
}
