import { Transform } from 'node:stream';
import { utf8 } from '../../../sources/decode';
import { mixesBreaks, type Sniffed } from '../../../sources/sniff';
import type { StagedFile } from '../port';
import type { Place } from './document';
import type { Ends } from './ends';
import { rewritten } from './rewrite';

/**
 * The same file with the line breaks of Unix alone, where a table or JSON lines mix them with those of Windows: the engine reads one kind in a file. Programs
 * write a heading with the one and lines with the other, and files are put one behind the other.
 */
export async function evened(place: Place, { head, tail }: Ends, seen: Sniffed): Promise<StagedFile | undefined> {
  if (seen.kind !== 'tables' && (seen.kind !== 'json' || seen.lines === undefined)) return undefined;
  const text = utf8(head);
  // No text of JSON holds a line break as it is.
  const mixed = seen.kind === 'json' ? text.includes('\r\n') && /[^\r]\n/.test(text) : mixesBreaks(text);
  if (!mixed && !endsOtherwise(head, tail)) return undefined;
  return rewritten(place, 'even', ofUnix());
}

/** Whether the last line ends with another break than the first. */
function endsOtherwise(head: Uint8Array, tail: Uint8Array): boolean {
  const isWindows = (bytes: Uint8Array, at: number): boolean => bytes[at - 1] === 0x0d;
  const [first, last] = [head.indexOf(0x0a), tail.lastIndexOf(0x0a)];
  // A break further up may stand inside quotes.
  return first > 0 && last > 0 && last === tail.length - 1 && isWindows(head, first) !== isWindows(tail, last);
}

function ofUnix(): Transform {
  let held = '';
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      // One character for each byte, whatever letters they are.
      const text = held + chunk.toString('latin1');
      held = text.endsWith('\r') ? '\r' : '';
      done(null, Buffer.from(text.slice(0, text.length - held.length).replaceAll('\r\n', '\n'), 'latin1'));
    },
    flush: (done) => {
      done(null, Buffer.from(held, 'latin1'));
    },
  });
}
