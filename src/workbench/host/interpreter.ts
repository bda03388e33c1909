import { othersFirst } from '../../functions/turns';
import { apiNotFound, HostError } from './error';
import { asksForFigures } from './figures';
import type { Host } from './host';
import { isWithin, membersOf, setOf } from './members';
import { Collection, HostObject, NULL_OBJECT, ServiceObject } from './object';
import type { MaybeObject } from './object';
import type { Action, Answer, Batch, Query, Result } from './wire';

type Named = MaybeObject<HostObject>;
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Milliseconds of work on a long batch after which the page may paint. */
const AT_ONCE = 40;

/** Where the client's word on the wire is not the member's name. */
const WIRE_NAMES: Readonly<Record<string, string>> = { 'Worksheet.Gridlines': 'showGridlines', 'Worksheet.Headings': 'showHeadings' };

/** The member of an object that a batch names; refuses what Excel lacks, what the host lacks, and what is too new. */
export function admit(host: Host, object: HostObject, wire: string): string {
  if (object instanceof ServiceObject || wire.startsWith('_')) {
    if (wire in object) return wire;
    throw apiNotFound(`${object.kind}.${wire}`, 'the workbench does not have it');
  }
  const name = WIRE_NAMES[`${object.kind}.${wire}`] ?? camel(wire);
  const set = setOf(object.kind, name);
  if (set === null) throw apiNotFound(`${object.kind}.${name}`, 'Excel does not have it');
  if (!isWithin(set, host.requirementSet)) throw apiNotFound(`${object.kind}.${name}`, `it needs ExcelApi ${set} and this Excel has ${host.requirementSet}`);
  if (!(name in object)) throw apiNotFound(`${object.kind}.${name}`, 'the workbench does not have it');
  return name;
}

/** Answers one batch of the genuine client, action by action, as Excel does: what was done before a failure stays done. */
export class Interpreter {
  private readonly host: Host;
  private readonly kept: Map<string, HostObject>;
  private readonly pending: Promise<unknown>[];
  private readonly batch: Batch;
  private readonly resolved = new Map<number, Named>();

  constructor(host: Host, kept: Map<string, HostObject>, pending: Promise<unknown>[], batch: Batch) {
    this.host = host;
    this.kept = kept;
    this.pending = pending;
    this.batch = batch;
  }

  async run(): Promise<Answer> {
    const results: Result[] = [];
    const traces: number[] = [];
    let since = performance.now();
    for (const [index, action] of this.batch.Actions.entries()) {
      if (this.host.screen && performance.now() - since > AT_ONCE) {
        await othersFirst();
        since = performance.now();
      }
      try {
        const fault = this.host.faults.next.shift();
        if (fault) throw new HostError(fault.code, fault.message);
        if (action.ActionType === 5) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: action.ActionType === 5 ? null : await this.act(action) });
        while (this.pending.length > 0) await this.pending.shift();
      } catch (error) {
        this.pending.length = 0;
        if (!(error instanceof HostError)) throw error;
        const location = `${this.nameOf(action.ObjectPathId)}${action.Name ? `.${camel(action.Name)}` : ''}`;
        const http = error.code === 'ItemNotFound' ? 404 : 400;
        return {
          Results: results,
          TraceIds: traces,
          Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: http },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async act(action: Action): Promise<unknown> {
    const object = await this.resolve(action.ObjectPathId);
    if (action.ActionType === 1) return object === NULL_OBJECT ? null : this.identity(object);
    if (object === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case 2:
      case 7:
        this.host.cells.flush();
        if (this.host.calculation.pending && asksForFigures(this.host, object, action.QueryInfo?.Select ?? [])) await this.host.calculation.settle();
        return this.query(object, action.QueryInfo ?? {});
      case 3: {
        if (action.Name === '_KeepReference') return { _ReferenceId: this.host.keep(object) };
        if (action.Name === '_RemoveReference') return null;
        const value = await this.call(object, action.Name, await this.arguments(action.ArgumentInfo));
        if (value === NULL_OBJECT) return null;
        return value instanceof HostObject ? this.identity(value) : (value ?? null);
      }
      case 4:
        this.set(object, action.Name, (await this.arguments(action.ArgumentInfo))[0]);
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, pascal(name), value);
        return null;
      case 6:
        return null;
      default:
        throw new HostError('NotImplemented', `The workbench does not know action type ${String(action.ActionType)}.`);
    }
  }

  private async resolve(id: number): Promise<Named> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', 'The object path is not part of the request.');
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : null;
    const object = parent === NULL_OBJECT ? NULL_OBJECT : await this.step(path.ObjectPathType, path.Name, parent, await this.arguments(path.ArgumentInfo));
    this.resolved.set(id, object);
    return object;
  }

  private async step(type: number, name: string, parent: HostObject | null, args: unknown[]): Promise<Named> {
    if (type === 1) return this.host.make.workbook();
    if (type === 7) return NULL_OBJECT;
    if (type === 6) {
      const kept = this.kept.get(name);
      if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    if (type === 2) {
      const service = this.host.make.service(name);
      if (!service) throw apiNotFound(name, 'the workbench does not have it');
      return service;
    }
    if (!parent) throw new HostError('InvalidObjectPath', 'The object path has no parent.');
    const value = type === 4 ? this.get(parent, name) : await this.call(parent, type === 5 ? 'GetItem' : name, args);
    if (value === NULL_OBJECT || value instanceof HostObject) return value;
    throw apiNotFound(`${parent.kind}.${camel(name)}`, 'it is not an object');
  }

  private async arguments(info: Action['ArgumentInfo']): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const reference = info?.ReferencedObjectPathIds?.[index];
      values.push(typeof reference === 'number' && reference ? await this.resolve(reference) : value);
    }
    return values;
  }

  private get(object: HostObject, wire: string): unknown {
    return Reflect.get(object, admit(this.host, object, wire));
  }

  private set(object: HostObject, wire: string, value: unknown): void {
    this.refuseChanges();
    const name = admit(this.host, object, wire);
    if (!Reflect.set(object, name, value)) throw apiNotFound(`${object.kind}.${name}`, 'the workbench cannot set it');
  }

  private call(object: HostObject, wire: string, args: unknown[]): unknown {
    const method: unknown = this.get(object, wire);
    if (typeof method !== 'function') throw apiNotFound(`${object.kind}.${camel(wire)}`, 'it is not a method');
    if (!(object instanceof ServiceObject) && /^(add|delete|clear|insert|resize|protect|unprotect|set|copy|merge|remove|freeze)/i.test(wire))
      this.refuseChanges();
    // The client sends null for an argument that was left out.
    const given = args.map((argument) => argument ?? undefined);
    return Reflect.apply(method, object, given) as unknown;
  }

  private refuseChanges(): void {
    if (this.host.faults.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
  }

  private identity(object: HostObject): Record<string, unknown> {
    return object.identity();
  }

  private query(object: HostObject, query: Query): unknown {
    const select = query.Select ?? [];
    if (object instanceof Collection) {
      // `rows.load('count')` means the collection's own count; every other name is one of its items'.
      const own = select.filter((name) => name === 'count' && 'count' in object);
      const inner = select.map((name) => name.replace(/^items(\/|$)/i, '')).filter((name) => name !== '' && !own.includes(name));
      const counted = Object.fromEntries(own.map((name) => [pascal(name), this.get(object, pascal(name))]));
      if (own.length > 0 && inner.length === 0) return counted;
      const all = object.list() as readonly HostObject[];
      const from = query.Skip ?? 0;
      const items = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
      return { ...counted, _Items: items.map((item) => ({ ...item.identity(), ...(this.query(item, { Select: inner }) as object) })) };
    }
    const names = select.length > 0 ? select : this.scalars(object);
    const answer: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const name of names) {
      const [head = '', ...rest] = name.split('/');
      if (head === '' || /^isNullObject$/i.test(head)) continue;
      deeper.set(head, [...(deeper.get(head) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    }
    for (const [head, rest] of deeper) {
      const value = this.get(object, pascal(head));
      answer[pascal(head)] = value === NULL_OBJECT ? null : value instanceof HostObject ? this.query(value, { Select: rest }) : value;
    }
    return answer;
  }

  /** What `load()` without names brings: every plain property that the host has. */
  private scalars(object: HostObject): string[] {
    return membersOf(object.kind).filter((name) => {
      const set = setOf(object.kind, name);
      if (!(name in object) || set === null || !isWithin(set, this.host.requirementSet)) return false;
      const value: unknown = Reflect.get(object, name);
      return typeof value !== 'function' && !(value instanceof HostObject) && value !== NULL_OBJECT;
    });
  }

  private nameOf(path: number): string {
    const object = this.resolved.get(path);
    return object instanceof HostObject ? object.kind : (this.batch.ObjectPaths[String(path)]?.Name ?? '');
  }
}
