import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { sources } from '../../sources/index';
import type { InputFile } from '../../sources/input-file';
import { recognise as bySource } from '../../sources/recognise';
import { sniff } from '../../sources/sniff';
import type { Sniffed } from '../../sources/sniff';
import type { Source } from '../../sources/source';
import { readDocument } from './document';
import type { StagedFile } from './port';
import type { Readable, Recognise, Unreadable } from './read';

const HEAD = 256 * 1024;
const TAIL = 8 * 1024;

const unreadable = (sentence: string, candidates: readonly Source[] = []): Unreadable => ({ source: null, candidates, sentence });

/** What may be recognised: the sources of the product, and those that a ledger has of its own; `byId` knows also those that are not recognised by themselves. */
export interface Among {
  readonly all: () => readonly Source[];
  readonly byId: (id: string) => Source | undefined;
}
export const BUILT_IN: Among = { all: () => sources, byId: (id) => sources.find((source) => source.id === id) };

/** Among the sources of the product. */
export const recognise: Recognise = (file, stem, scratch) => recogniseAmong(BUILT_IN)(file, stem, scratch);

/** By its first bytes and its headings; the source that the analyst chose goes before what the headings say. */
export const recogniseAmong =
  (among: Among): Recognise =>
  async (file, stem, scratch) => {
    const { head, tail, whole } = await ends(file);
    const first = sniff(head, tail, whole);
    if (first.kind === 'xml') return readDocument(file, stem, scratch, false);
    if (first.kind !== 'gzip') return decide(among, file, first, stem, false);
    const unpacked = await unpack(head);
    if (unpacked === undefined) return unreadable('The file is compressed, but it cannot be unpacked. Download it again.');
    // The head may be all that the file holds, unless the unpacked text was cut too.
    const inside = sniff(unpacked, new Uint8Array(), whole && unpacked.length < HEAD);
    if (inside.kind === 'xml') return readDocument(file, stem, scratch, true);
    return inside.kind === 'gzip' ? unreadable('The file is compressed twice. Unpack it once and try again.') : decide(among, file, inside, stem, true);
  };

function decide(among: Among, file: StagedFile, found: Exclude<Sniffed, { kind: 'gzip' | 'xml' }>, stem: string, compressed: boolean): Readable | Unreadable {
  if (found.kind === 'refused') return unreadable(found.sentence);
  const input: InputFile = {
    path: file.path,
    format: found.kind,
    headings: found.headings,
    delimiter: found.kind === 'csv' ? found.delimiter : ',',
    compressed,
    encoding: found.kind === 'csv' ? found.encoding : 'utf-8',
    rejects: stem,
  };
  return sourceOf(among, file, input, found.kind);
}

function sourceOf(among: Among, file: StagedFile, input: InputFile, format: Source['format']): Readable | Unreadable {
  const chosen = file.as ?? (file.source === undefined ? undefined : among.byId(file.source));
  if (chosen !== undefined)
    return chosen.format === format ? { source: chosen, input, sentence: null } : unreadable(`The file is not of the kind that ${chosen.title} has.`);
  const found = bySource(input.headings, format, among.all());
  if (found.kind === 'one') return { source: found.source, input, sentence: null };
  return found.kind === 'several' ? unreadable(found.sentence, found.sources) : { ...unreadable(found.sentence), table: input };
}

async function ends({ path, bytes }: StagedFile): Promise<{ readonly head: Uint8Array; readonly tail: Uint8Array; readonly whole: boolean }> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD, bytes));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(TAIL, bytes));
    await file.read(tail, 0, tail.length, bytes - tail.length);
    return { head: head.subarray(0, bytesRead), tail, whole: bytesRead >= bytes };
  } finally {
    await file.close();
  }
}

/** The first bytes of a packed file; `undefined` when it is not packed after all. However much it would unpack to, no more than the head is kept. */
function unpack(packed: Uint8Array): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    const done = (): void => {
      gunzip.destroy();
      resolve(length === 0 ? undefined : Buffer.concat(parts).subarray(0, HEAD));
    };
    gunzip.on('error', done);
    gunzip
      .pipe(
        new Writable({
          write(chunk: Buffer, _encoding, next) {
            parts.push(chunk);
            length += chunk.length;
            if (length >= HEAD) done();
            else next();
          },
        }),
      )
      .on('finish', done);
    gunzip.end(packed);
  });
}
