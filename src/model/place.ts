/**
 * Moves figures about until the one at place `k` is the one that sorting would put there, none greater before it, none smaller after it. Source: Hoare,
 * "Algorithm 65: Find", CACM 1961, with the middle of three as the pivot. Looks from place `from` on only.
 */
export function place(figures: Float64Array, k: number, from = 0): void {
  let [left, right] = [from, figures.length - 1];
  const at = (i: number): number => figures[i] ?? NaN;
  while (left < right) {
    const [a, b, c] = [at(left), at((left + right) >> 1), at(right)];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [left, right];
    while (i <= j) {
      while (at(i) < pivot) i += 1;
      while (at(j) > pivot) j -= 1;
      if (i <= j) {
        const kept = at(i);
        figures[i] = at(j);
        figures[j] = kept;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}
