/** A function that failed for a reason nobody foresaw: its name, the sentence its cell shows, and how often. */
export interface Defect {
  readonly name: string;
  readonly sentence: string;
  readonly times: number;
}

const seen = new Map<string, Defect>();

/** Notes a defect; the same one again is counted, so that a column of a thousand cells is one line. */
export function note(name: string, sentence: string): void {
  const key = `${name}\n${sentence}`;
  seen.set(key, { name, sentence, times: (seen.get(key)?.times ?? 0) + 1 });
}
/** Every defect since the add-in started, for the list of problems. */
export const defects = (): readonly Defect[] => [...seen.values()];
