import { fromCell, round, toText, type Decimal } from '../../model/decimal';
import { fromSerial } from '../../model/month';
import { errorIn, isBlank } from '../cells';

/** A part of a line: words as they are; a figure in plain digits, exact and short, or a day, which the reader's own way of writing is put on. */
export type Piece = { readonly words: string } | { readonly figure: string; readonly short: string } | { readonly day: string };
export type Line = readonly Piece[];

export const words = (text: string): Piece => ({ words: text });

/** Digits that a figure shows at least, and decimals that money shows. */
const [SIGNIFICANT, CENTS, FIFTEEN] = [6, 2, 15];
/** A figure exact, and with at least six significant digits and its whole part whole; more of them where rounding would hide that it is not 0.8. */
export function figure(given: Decimal): Piece {
  // Digits beyond the fifteenth are those of doubles, which sheets do not show either.
  const value = round(given, FIFTEEN - 1 - given.e);
  const exact = value.c.length;
  let places = Math.max(CENTS, SIGNIFICANT - 1 - value.e);
  let short = round(value, places);
  while (short.c.length < Math.min(SIGNIFICANT, exact) && places < exact - 1 - value.e) {
    places += 1;
    short = round(value, places);
  }
  return { figure: toText(given), short: toText(short) };
}
const isDay = (cell: number): boolean => cell >= 61 && cell < 2_958_466;
/** A number of a cell, as a day where it stands for one. */
export function numberPiece(cell: number, asDay: boolean): Piece {
  if (asDay && isDay(cell)) return { day: fromSerial(cell) };
  const exact = fromCell(cell);
  return exact === undefined ? words(String(cell)) : figure(exact);
}
/** One cell as a line shows it. */
export function cellPiece(cell: unknown, asDay: boolean): Piece {
  if (isBlank(cell)) return words('blank');
  if (typeof cell === 'number') return numberPiece(cell, asDay);
  if (typeof cell === 'boolean') return words(cell ? 'TRUE' : 'FALSE');
  if (typeof cell === 'string') return words(cell);
  return words(errorIn(cell) === undefined ? 'a value' : 'an error');
}
/** Neighbouring words become one piece. */
export function joined(line: Line): Line {
  const list: Piece[] = [];
  for (const piece of line) {
    const last = list.at(-1);
    if (last !== undefined && 'words' in last && 'words' in piece) list[list.length - 1] = words(last.words + piece.words);
    else if (!('words' in piece) || piece.words !== '') list.push(piece);
  }
  return list;
}
