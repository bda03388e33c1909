/** Points of a row of one line, and of each line more, in the type of the house. */
const [ONE, MORE] = [15, 12.75] as const;
const SIZE = 10;
/** Excel makes no row higher. */
const HIGHEST = 409;
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffff]/, 1],
  [/[mMW@%]/, 0.86],
  [/[ijltfIr.,:;'|!()[\]/\- ]/, 0.29],
  [/[cksvxyzJ]/, 0.5],
  [/w/, 0.72],
  [/\p{Lu}/u, 0.7],
];
/** How wide a letter of Arial is, as a share of its size; what is not Latin is as wide as it is high. */
const share = (letter: string): number => KINDS.find(([kind]) => kind.test(letter))?.[1] ?? 0.556;
const widthOf = (text: string, size: number): number => Array.from(text).reduce((sum, letter) => sum + share(letter), 0) * size;

/** How many lines a text takes in so many points, broken between words, and within one that is longer than a line. */
export function linesOf(text: string, points: number, size: number = SIZE): number {
  const room = Math.max(points, SIZE);
  const blank = widthOf(' ', size);
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const width = widthOf(word, size);
    const after = used === 0 ? width : used + blank + width;
    if (after <= room) used = after;
    else {
      const rows = Math.max(1, Math.ceil(width / room));
      lines += used === 0 ? rows - 1 : rows;
      used = width - (rows - 1) * room;
    }
  }
  return lines;
}
/** The height of a row in points: that of its tallest text, and no less than it has anyway. */
export const heightOf = (lines: number, least: number = ONE): number => Math.min(HIGHEST, Math.max(least, ONE + MORE * (lines - 1)));

/** Neighbours of one height together: `[from, to, height]`, from 0; null stands for a row that keeps what it has. */
export function runsOf(heights: readonly (number | null)[]): readonly (readonly [from: number, to: number, height: number])[] {
  const runs: [number, number, number][] = [];
  heights.forEach((height, i) => {
    const last = runs.at(-1);
    if (height === null) return;
    if (last?.[1] === i - 1 && last[2] === height) last[1] = i;
    else runs.push([i, i, height]);
  });
  return runs;
}
