import type { Format } from './format';
import type { Route } from './routes';
import type { Services } from './services';
import type { State } from './state';

/** How far a step is, in words. */
export interface Standing {
  readonly mark: 'todo' | 'done' | 'part';
  /** One line below its name. */
  readonly line: string;
  /** What it says while it is the next one, and what its button is called and does. */
  readonly sentence: string;
  readonly button: string;
  readonly press: (services: Services) => void;
  /** A second way on, where there is one. */
  readonly also?: { readonly button: string; readonly press: (services: Services) => void };
}

/** A step of the month end: one file. Month end is the listing. */
export interface Step {
  readonly order: number;
  readonly name: string;
  readonly screen: Route;
  readonly question: (state: State, format: Format) => Standing;
}
