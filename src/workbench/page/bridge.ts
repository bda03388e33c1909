import type { Push } from '../host/host';
import type { Session } from '../host/session';
import type { Batch } from '../host/wire';
import { requirementSets } from '../office/requirement-sets';

/** What the pane's page hands over when it starts: `external.js` calls `connect` with it. */
export interface Pane {
  readonly window: Window & {
    readonly CustomFunctions?: { readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> } };
  };
  readonly push: (messages: readonly Push[]) => void;
  /** Presses a button of the ribbon, by the name of its function. */
  readonly press: (command: string) => void;
}

/** The workbench as the pane's page sees it. */
export interface Bridge {
  readonly id: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly documentSettings: Map<string, string>;
  readonly answer: (batch: string) => Promise<string>;
  readonly connect: (pane: Pane) => void;
}

/** The two ends of the conversation with the pane, which may load again at any time. */
export function createBridge(session: () => Session, opened: () => void): { readonly bridge: Bridge; readonly pane: () => Pane | null } {
  let pane: Pane | null = null;
  return {
    pane: () => pane,
    bridge: {
      id: '6d0f4f4e-0000-4000-8000-000000000001',
      requirementSets,
      documentSettings: new Map(),
      answer: async (batch) => JSON.stringify(await session().answer(JSON.parse(batch) as Batch)),
      connect: (next) => {
        pane = next;
        next.window.addEventListener('load', opened);
      },
    },
  };
}

/** Calls the function that the pane's own bundle associated with a name. Excel's messages would carry it half a second each way, so it is called at once. */
export function callInPane(pane: Pane | null, name: string, args: readonly unknown[], parameters: number): unknown {
  const call = pane?.window.CustomFunctions?._association.mappings[name];
  if (!call) return { code: '#NAME?' };
  // Excel gives null for an optional value that is left out, and its own word on the call always last.
  const leftOut = Array<null>(Math.max(0, parameters - args.length)).fill(null);
  return call(...args, ...leftOut, { functionName: name });
}
