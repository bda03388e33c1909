import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const HELD = 1 << 20;
const [LF, CR, SPACE] = [0x0a, 0x0d, 0x20];

/** A file of lines that is written part by part, and can be taken back to where it was. */
export function lineFile(path: string) {
  const [file, held] = [openSync(path, 'w', 0o600), Buffer.allocUnsafe(HELD)];
  let [begins, used] = [0, 0];
  const put = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, begins + done);
    begins += bytes.length;
  };
  const flush = (): void => {
    const now = held.subarray(0, used);
    used = 0;
    put(now);
  };
  const write = (bytes: Buffer): void => {
    if (used + bytes.length > HELD) flush();
    if (bytes.length > HELD) {
      put(bytes);
      return;
    }
    bytes.copy(held, used);
    used += bytes.length;
  };
  return {
    /** Where the file ends now. */
    at: (): number => begins + used,
    write,
    back: (to: number): void => {
      if (to >= begins) used = to - begins;
      else [begins, used] = [to, 0];
    },
    close: (): void => {
      try {
        flush();
        ftruncateSync(file, begins);
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Makes blanks of line breaks, in place. In JSON they stand between values only. */
export function onOneLine(bytes: Buffer): Buffer {
  for (const mark of [LF, CR]) for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) bytes[at] = SPACE;
  return bytes;
}
