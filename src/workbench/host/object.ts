import type { Area } from '../univer/book';
import type { Host } from './host';

/** One object that a batch can name. Its public members that Excel has too are what a batch may read, set and call. */
export abstract class HostObject {
  /** The class in Excel's JavaScript API. */
  abstract readonly kind: string;
  readonly host: Host;
  constructor(host: Host) {
    this.host = host;
  }
  /** What the client must know to find the object again. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** An object of some cells of a sheet. */
export abstract class CellsObject extends HostObject {
  protected readonly sheet: string;
  protected readonly area: Area;
  constructor(host: Host, sheet: string, area: Area) {
    super(host);
    this.sheet = sheet;
    this.area = area;
  }
}

/** An object that the client finds again by its id. */
export abstract class IdObject extends HostObject {
  readonly id: string;
  constructor(host: Host, id: string) {
    super(host);
    this.id = id;
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
}

/** An object whose name Excel's API does not publish: services that the client itself talks to. */
export abstract class ServiceObject extends HostObject {
  readonly kind = 'Service';
}

/** A collection; its items are found by name or id, without regard to case. */
export abstract class Collection<Item extends HostObject> extends HostObject {
  abstract list(): readonly Item[];
  abstract matches(item: Item, key: string): boolean;

  find(key: unknown): Item | null {
    return this.list().find((item) => this.matches(item, String(key))) ?? null;
  }
  get count(): number {
    return this.list().length;
  }
  getCount(): number {
    return this.list().length;
  }
}

/** What stands for an object that does not exist. */
export const NULL_OBJECT = Symbol('null object');
export type MaybeObject<T extends HostObject> = T | typeof NULL_OBJECT;
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
