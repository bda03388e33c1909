/** Work that may take long, in pieces of some milliseconds: between two of them whoever asked for it may let others have the core. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** How many figures make a piece where each takes some microseconds, as exact decimals do. */
export const PIECE = 2000;

/** All pieces, one after another. */
export function atOnce<T>(pieces: Pieces<T>): T {
  let step = pieces.next();
  while (step.done !== true) step = pieces.next();
  return step.value;
}

/** Something of each of a list, a piece at a time. */
export function* ofEach<T, R>(list: readonly T[], work: (one: T) => R): Pieces<readonly R[]> {
  const done: R[] = [];
  for (const one of list) {
    if (done.length % PIECE === PIECE - 1) yield;
    done.push(work(one));
  }
  return done;
}
