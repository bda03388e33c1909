import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Source } from '../../../sources/source';
import type { StagedFile } from '../port';
import { endsInside, endsOf } from './ends';

const MORE = 'The file says that more pages follow it: bring them in too, or their money is missing.';
const ONE_FILE = 'Put all pages into one file as a list, [page 1, page 2], and bring that in';
const JOIN = `The file says that more pages follow it. ${ONE_FILE}: pages of one day would replace each other.`;
const LATER = `This is a later page of an answer, and pages of one day would replace each other. ${ONE_FILE}.`;

/** How answers say that pages follow them, or stand before them: a word, the address of the page, or its number beside theirs. */
const NEXT =
  /"(?:has_more|has_next|hasMore|hasNextPage)"\s*:\s*(true|false)|"(?:next|__next|next_page|next_cursor|nextCursor|nextPageToken|(?:@odata\.)?nextLink)"\s*:\s*(null|"[^"\\]*")/g;
/** Langfuse puts its mark into `meta`, which is empty on the last page. */
const CURSOR = /"meta"\s*:\s*\{[^{}]*"cursor"\s*:\s*(null|"[^"\\]*")|\]\s*,\s*"meta"\s*:\s*\{\s*\}/g;
const BEFORE = /"(?:has_previous|prev|previous|offset)"\s*:\s*(true|false|null|\d+|"[^"\\]*")/;
/** How many records there are on all pages; where the answer says that there is one page only, it is whole. */
const TOTAL = /"(?:total_seats|totalUsageEventsCount)"\s*:\s*(\d+)|"totalMembers"\s*:\s*(\d+)\s*,\s*"totalPages"\s*:\s*(?:[2-9]|[1-9]\d)/g;
const NUMBERED = /"page"\s*:\s*(\d+)[^{}]{0,200}"(?:total_?pages|pageCount)"\s*:\s*(\d+)/gi;
/** More than a mark is long. */
const MARK = 4_096;

/**
 * What a page of an answer says of others, in a sentence, and whether it cannot be taken by itself. Of several pages in one file the first and the last tell, or
 * that they hold fewer records than there are; `lines` is how many.
 */
export async function morePages(
  file: StagedFile,
  source: Source,
  lines: number,
): Promise<{ readonly said: readonly string[]; readonly refused: string | null }> {
  const packed = await endsOf(file);
  const inside = await endsInside(packed);
  const { head, tail, whole } = inside ?? packed;
  const ends = [head, tail].map((bytes) => Buffer.from(bytes).toString('latin1'));
  const marks = ends.flatMap(marksOf);
  // Buckets of days and documents with their lines come whole, and records one by one; else the last day of a page may go on in the next.
  const documents = source.replaces === 'document' && source.melt?.some(({ each }) => each !== undefined) === true;
  const shares = source.replaces !== 'record' && (source.records?.length ?? 0) < 2 && !documents;
  if (shares && isLater(ends[0] ?? '')) return { said: [], refused: LATER };
  const fewer = ends.some((text) => [...text.matchAll(TOTAL)].some((found) => Number(found[1] ?? found[2]) > lines));
  const last = whole || marks.length === 0 ? marks.at(-1) : await lastMark(file, inside !== undefined);
  return { said: fewer || last === true ? [shares ? JOIN : MORE] : [], refused: null };
}

/** Whether more follow, as often as it is said, in order. */
function marksOf(text: string): readonly boolean[] {
  const words = [...text.matchAll(NEXT)].map((found) => ({ at: found.index, more: found[1] === 'true' || (found[2] ?? 'null').length > 4 }));
  const cursors = [...text.matchAll(CURSOR)].map((found) => ({ at: found.index, more: (found[1] ?? 'null').length > 4 }));
  const numbers = [...text.matchAll(NUMBERED)].map((found) => ({ at: found.index, more: Number(found[1]) < Number(found[2]) }));
  return [...words, ...cursors, ...numbers].sort((a, b) => a.at - b.at).map(({ more }) => more);
}

function isLater(head: string): boolean {
  const number = [...head.matchAll(NUMBERED)][0]?.[1] ?? '1';
  return !['false', 'null', '0', '""'].includes(BEFORE.exec(head)?.[1] ?? 'null') || Number(number) > 1;
}

async function lastMark({ path }: StagedFile, packed: boolean): Promise<boolean | undefined> {
  const bytes = createReadStream(path);
  let [kept, last]: [string, boolean | undefined] = ['', undefined];
  for await (const chunk of packed ? bytes.pipe(createGunzip()) : bytes) {
    const text = kept + (chunk as Buffer).toString('latin1');
    last = marksOf(text).at(-1) ?? last;
    kept = text.slice(-MARK);
  }
  return last;
}
