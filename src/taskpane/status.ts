import type { Status } from '../workbook/workbook';

export const WORDS = {
  in: 'In corridor',
  below: 'Below floor',
  above: 'Above ceiling',
  none: 'No corridor yet',
  EXEC_APPROVAL: 'Executive approval',
  REVIEW: 'Review',
  ALERT: 'Alert',
  UNFUNDED: 'Unfunded',
  OK: 'Within plan',
  unknown: 'No level yet',
} as const;

/** The corridor in words, from the status word of the sheet. */
export function bandOf({ band }: Pick<Status, 'band'>): string {
  if (band === null) return WORDS.none;
  if (/below/i.test(band)) return WORDS.below;
  if (/above/i.test(band)) return WORDS.above;
  return /in/i.test(band) ? WORDS.in : WORDS.none;
}

export type Envelope = Status['envelopes'][number];
const LADDER = ['EXEC_APPROVAL', 'REVIEW', 'UNFUNDED', 'ALERT'] as const;
type Level = (typeof LADDER)[number];
const levelOf = (envelope: Envelope): Level | undefined => LADDER.find((level) => level === envelope.level);

/** The level of an envelope in words. */
export const levelWord = (envelope: Envelope): string => WORDS[levelOf(envelope) ?? (isFine(envelope) ? 'OK' : 'unknown')];
/** Within plan only where the sheet says so: a level that shows an error is not a quiet one. */
const isFine = (envelope: Envelope): boolean => envelope.level === 'OK';
/** Whether somebody has to act on it. */
export const needsSomeone = (envelope: Envelope): boolean => !isFine(envelope);
/** How its bar and word are coloured; the word says the same. */
export function toneOf(envelope: Envelope): 'bad' | 'warn' | 'none' | 'quiet' {
  const level = levelOf(envelope);
  if (level === 'EXEC_APPROVAL') return 'bad';
  if (level === 'UNFUNDED') return 'none';
  return level === undefined && isFine(envelope) ? 'quiet' : 'warn';
}

/** Most severe first, then the fullest. */
export const bySeverity = (envelopes: readonly Envelope[]): Envelope[] => {
  const rank = (envelope: Envelope): number => {
    const level = levelOf(envelope);
    if (level !== undefined) return LADDER.indexOf(level);
    return isFine(envelope) ? LADDER.length + 1 : LADDER.length;
  };
  return [...envelopes].sort((a, b) => rank(a) - rank(b) || (b.monthUsed ?? 0) - (a.monthUsed ?? 0));
};
