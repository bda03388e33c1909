import type { StagedFile } from '../port';
import { endsInside, endsOf } from './ends';

const SAID = 'The file says that more pages follow it: bring them in too, or their money is missing.';
const MORE = /"has_more"\s*:\s*(true|false)/g;

/** What a page of an answer says of those after it, in a sentence. Of several pages in one file the last one tells. */
export async function morePages(file: StagedFile): Promise<readonly string[]> {
  const packed = await endsOf(file);
  const { head, tail } = (await endsInside(packed)) ?? packed;
  const found = [head, tail].flatMap((bytes) => [...Buffer.from(bytes).toString('latin1').matchAll(MORE)]);
  return found.at(-1)?.[1] === 'true' ? [SAID] : [];
}
