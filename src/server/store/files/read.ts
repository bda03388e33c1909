import type { InputFile } from '../../../sources/input-file';
import type { Source } from '../../../sources/source';
import type { StagedFile } from '../port';

/** A file that a source can read. */
export interface Readable {
  readonly source: Source;
  readonly input: InputFile;
  /** What is to be known of it. */
  readonly sentence: string | null;
  /** With what it shows amounts that name no currency. */
  readonly sign?: string;
}

/** A file that is not taken, and why. */
export interface Unreadable {
  readonly source: null;
  readonly candidates: readonly Source[];
  readonly sentence: string;
  /** The table that it is, where it is one and no source knows its headings: a person may say what its columns mean. */
  readonly table?: InputFile;
}

export const unreadable = (sentence: string, candidates: readonly Source[] = []): Unreadable => ({ source: null, candidates, sentence });

/** Looks at a file's first bytes and headings. `scratch` is a folder for text rows that are made of documents; it is removed with the preview. */
export type Recognise = (file: StagedFile, stem: string, scratch: string) => Promise<Readable | Unreadable>;
