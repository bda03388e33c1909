/** Work that may take long, in pieces of some milliseconds: between two of them whoever asked for it may let others have the core. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** How many figures make a piece where each takes some microseconds, as exact decimals do. */
export const PIECE = 2000;

/** The first piece of so many figures: a short one where more follow, since what runs for the first time takes many times longer. */
export const firstPiece = (count: number): number => (count > PIECE ? PIECE / 8 : PIECE);
/** And the next after one. */
export const nextPiece = (before: number): number => Math.min(PIECE, before * 2);

/** How many figures make a piece where each takes a fraction of a microsecond, as doubles and copies do. */
export const LIGHT_PIECE = 20 * PIECE;

/** All pieces, one after another. */
export function atOnce<T>(pieces: Pieces<T>): T {
  let step = pieces.next();
  while (step.done !== true) step = pieces.next();
  return step.value;
}

/** Something of each of a list, a piece at a time. */
export function* ofEach<T, R>(list: readonly T[], work: (one: T) => R, piece = PIECE): Pieces<readonly R[]> {
  const done: R[] = [];
  for (const one of list) {
    if (done.length % piece === piece - 1) yield;
    done.push(work(one));
  }
  return done;
}
