import { wordsOf } from './words-of';

/** What to tell where the disk gave out, or undefined for other faults. The engine gives a ledger up that it could not write; what stood is whole on disk. */
export function diskFull(error: unknown): string | undefined {
  const words = wordsOf(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!/^(ENOSPC|EDQUOT|EFBIG)$/.test(code) && !/space left|disk full|file too large|quota exceeded/i.test(words)) return undefined;
  const again = /invalidated/i.test(words) ? 'Make room and start Corridor again.' : 'Make room and try again.';
  return `The disk of the server is full. Nothing was taken. ${again}`;
}
