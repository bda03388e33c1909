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
export const levelWord = (envelope: Envelope): string => WORDS[levelOf(envelope) ?? 'OK'];
/** Whether somebody has to act on it. */
export const needsSomeone = (envelope: Envelope): boolean => levelOf(envelope) !== undefined;
/** How its bar and word are coloured; the word says the same. */
export function toneOf(envelope: Envelope): 'bad' | 'warn' | 'none' | 'quiet' {
  const level = levelOf(envelope);
  if (level === 'EXEC_APPROVAL') return 'bad';
  if (level === 'UNFUNDED') return 'none';
  return level === undefined ? 'quiet' : 'warn';
}

/** Most severe first, then the fullest. */
export const bySeverity = (envelopes: readonly Envelope[]): Envelope[] => {
  const rank = (envelope: Envelope): number => {
    const level = levelOf(envelope);
    return level === undefined ? LADDER.length : LADDER.indexOf(level);
  };
  return [...envelopes].sort((a, b) => rank(a) - rank(b) || (b.monthUsed ?? 0) - (a.monthUsed ?? 0));
};
