import type { Setting } from '../ledger/merge-books';
import type { ChosenAnew } from '../workbook/workbook';
import { fill } from './words';

export const WORDS = {
  currency: 'Reporting currency',
  rateType: 'Rate of exchange',
  tax: 'Tax in cost',
  changed: '{setting}: {before} before, {after} now.',
} as const;

/** What the choices on Policy that hold for every row are called there. */
export const SETTINGS: Readonly<Record<Setting, string>> = { Currency: WORDS.currency, RateType: WORDS.rateType, TaxInCost: WORDS.tax };

/** What changed, for the check before a write and for Log; null where nothing did. */
export const chosenWords = (chosen: readonly ChosenAnew[] = []): string | null =>
  chosen.length === 0 ? null : chosen.map(({ setting, before, after }) => fill(WORDS.changed, { setting: SETTINGS[setting], before, after })).join(' ');
