import type { Host } from '../host';
import { ServiceObject } from '../object';

/** Takes the answers of custom functions that Excel asked the add-in to work out. */
export interface Answers {
  (invocation: number, ok: boolean, value: unknown, errorCode: number | undefined): void;
}

/** The service through which the client reports custom functions. */
export class CustomFunctionsService extends ServiceObject {
  private readonly answers: Answers;
  constructor(host: Host, answers: Answers) {
    super(host);
    this.answers = answers;
  }
  _SetOsfControlContainerReadyForCustomFunctions(): null {
    return null;
  }
  _GetEnabledFeatures(): string[] {
    return [];
  }
  SetInvocationArrayResults(results: readonly [number, boolean, unknown, number?][]): null {
    for (const [id, ok, value, code] of results) this.answers(id, ok, value, code);
    return null;
  }
  SetInvocationResults(results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[]): null {
    for (const { id, failed, value, errorCode } of results) this.answers(id, failed !== true, value, errorCode);
    return null;
  }
}

/** `OfficeRuntime.storage`: each question carries a number, and the answer comes back as an event. */
export class StorageService extends ServiceObject {
  private readonly store: Map<string, unknown>;
  constructor(host: Host, store: Map<string, unknown>) {
    super(host);
    this.store = store;
  }
  private answer(invokeId: unknown, message: string): null {
    const text = JSON.stringify({ message: JSON.stringify({ invokeId, message, errorCode: 0 }) });
    this.host.push({ messageCategory: 65536, messageType: 65537, targetId: '', message: text });
    return null;
  }
  MultiSet(id: unknown, json: string): null {
    for (const [key, value] of JSON.parse(json) as [string, unknown][]) this.store.set(key, value);
    return this.answer(id, '');
  }
  MultiGet(id: unknown, json: string): null {
    return this.answer(id, JSON.stringify((JSON.parse(json) as string[]).map((key) => [key, this.store.get(key) ?? null])));
  }
  GetAllKeys(id: unknown): null {
    return this.answer(id, JSON.stringify([...this.store.keys()]));
  }
  MultiRemove(id: unknown, json: string): null {
    for (const key of JSON.parse(json) as string[]) this.store.delete(key);
    return this.answer(id, '');
  }
  Clear(id: unknown): null {
    this.store.clear();
    return this.answer(id, '');
  }
}

/** Told when the pane can take ribbon commands. */
export class AddinService extends ServiceObject {
  NotifyActionHandlerReady(): null {
    return null;
  }
}

/** Shows the pane or hides it; in the workbench it always stands beside the grid. */
export class AppRuntimeService extends ServiceObject {
  GetAppRuntimeState(): string {
    return 'Visible';
  }
  SetAppRuntimeState(): null {
    return null;
  }
}
