import type { Pieces } from '../model/pieces';

interface Port {
  onmessage: (() => void) | null;
  readonly postMessage: (message: null) => void;
  readonly close: () => void;
}
/** Part of every host that runs custom functions. Unlike timers, messages are not stretched to four milliseconds, nor held up where the pane is not in sight. */
declare const MessageChannel: new () => { readonly port1: Port; readonly port2: Port };

/** Lets what else is waiting have its turn: a press in the pane, the page's painting, another function. */
export const othersFirst = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The pieces after the first, with a turn of others before each: the host waits for the answer, and nothing else waits for it. */
export async function inTurns<T>(pieces: Pieces<T>): Promise<T> {
  for (;;) {
    await othersFirst();
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}
