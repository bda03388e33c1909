import type { Watch } from '../workbook';
import { REQUEST_LIMIT } from './chunks';
import { stop } from './run';

/** Sends what is queued in requests that Excel on the web takes, and listens for a stop between them. */
export interface Requests {
  readonly context: Excel.RequestContext;
  /** Makes room for something of that many characters: what is queued goes first when both would be too much. */
  readonly room: (characters: number) => Promise<void>;
  readonly send: () => Promise<void>;
}

// What a queued action weighs besides its values: its path and its names.
const ACTION = 250;

export function requests(context: Excel.RequestContext, watch?: Watch): Requests {
  let queued = 0;
  const send = async (): Promise<void> => {
    if (watch?.signal.aborted === true) stop({ kind: 'cancelled' });
    queued = 0;
    await context.sync();
  };
  const room = async (characters: number): Promise<void> => {
    if (queued > 0 && queued + characters + ACTION > REQUEST_LIMIT) await send();
    queued += characters + ACTION;
  };
  return { context, room, send };
}
