import type { Book } from '../univer/book';
import type { Calculation } from '../univer/calculation';
import type { Cells } from '../univer/cells';
import type { Area } from '../univer/book';
import type { Faults } from './faults';
import type { HostObject } from './object';
import type { Records } from './records';

/** A message from Excel to the add-in. */
export interface Push {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}

/** The grid on the screen, which draws nothing while it is held. */
export interface Screen {
  readonly hold: () => void;
  readonly release: () => void;
}

/** Makes objects that lie above the one that needs them, without files importing each other in a circle. */
export interface Makers {
  readonly workbook: () => HostObject;
  readonly worksheet: (id: string) => HostObject;
  readonly range: (sheet: string, area: Area) => HostObject;
  readonly service: (name: string) => HostObject | null;
}

/** What every object of the host shares: the workbook, what Univer cannot hold of it, and the way to tell the add-in. */
export interface Host {
  readonly book: Book;
  readonly cells: Cells;
  readonly calculation: Calculation;
  readonly records: Records;
  readonly faults: Faults;
  readonly make: Makers;
  /** The newest set of Excel's API that this host claims, `1.12`. */
  readonly requirementSet: string;
  /** The grid that someone looks at; null where nobody does. Conditional formats and lists are handed to Univer only where someone does, since they cost calculation. */
  readonly screen: Screen | null;
  /** Work that an action began and that must end before the next action. */
  after: (work: Promise<unknown>) => void;
  /** Tells the add-in once the batch is answered. */
  push: (message: Push) => void;
  /** Keeps an object under a reference that later batches may name. */
  keep: (object: HostObject) => string;
}
