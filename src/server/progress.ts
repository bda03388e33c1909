import { Readable } from 'node:stream';
import type { Progress } from '../ledger/wire';

const ENDS: ReadonlySet<Progress['stage']> = new Set(['ready', 'written', 'cancelled', 'failed']);
const KEPT = 200;
const BEAT_MS = 15_000;

/** How far long work is: the last word of each preview, told to whoever listens. */
export interface ProgressBoard {
  readonly tell: (progress: Progress) => void;
  readonly last: (preview: string) => Progress | undefined;
  /** Server-sent events: the last word first, then every new one, a heartbeat in between; ends when the work does. */
  readonly follow: (preview: string) => Readable;
  /** Ends every stream, so that the server can stop. */
  readonly end: () => void;
}

const event = (progress: Progress): string => `data: ${JSON.stringify(progress)}\n\n`;

export function createProgressBoard(beatMs = BEAT_MS): ProgressBoard {
  const words = new Map<string, Progress>();
  const listeners = new Map<Readable, string>();
  const finish = (stream: Readable): void => {
    listeners.delete(stream);
    stream.push(null);
  };
  return {
    tell: (progress) => {
      words.delete(progress.preview);
      words.set(progress.preview, progress);
      for (const old of [...words.keys()].slice(0, Math.max(0, words.size - KEPT))) words.delete(old);
      for (const [stream, preview] of listeners) {
        if (preview !== progress.preview) continue;
        stream.push(event(progress));
        if (ENDS.has(progress.stage)) finish(stream);
      }
    },
    last: (preview) => words.get(preview),
    follow: (preview) => {
      const stream = new Readable({ read: () => undefined });
      const beat = setInterval(() => stream.push(': still here\n\n'), beatMs);
      beat.unref();
      stream.once('close', () => {
        clearInterval(beat);
        listeners.delete(stream);
      });
      listeners.set(stream, preview);
      const word = words.get(preview);
      if (word !== undefined) stream.push(event(word));
      if (word !== undefined && ENDS.has(word.stage)) finish(stream);
      return stream;
    },
    end: () => {
      for (const stream of [...listeners.keys()]) finish(stream);
    },
  };
}
