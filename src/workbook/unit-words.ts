// Codes of units on e-invoices (UN/ECE Recommendation 20) that AI and software are sold by, as finance says them.
const WORDS: Readonly<Record<string, string>> = {
  C62: 'units',
  H87: 'pieces',
  EA: 'each',
  NAR: 'articles',
  LS: 'lump sum',
  SEC: 'seconds',
  MIN: 'minutes',
  HUR: 'hours',
  DAY: 'days',
  E49: 'working days',
  WEE: 'weeks',
  MON: 'months',
  QAN: 'quarters',
  ANN: 'years',
  IE: 'persons',
  E48: 'service units',
  MIL: 'thousands',
  MIO: 'millions',
  P1: 'percent',
  '2P': 'kilobytes',
  '4L': 'megabytes',
  E34: 'gigabytes',
  E35: 'terabytes',
  KWH: 'kWh',
};

/** A unit as the sheets show it: the word for a code of an e-invoice, any other unit as the vendor says. */
export const unitWords = (unit: string | null | undefined): string | null => (unit === null || unit === undefined ? null : (WORDS[unit] ?? unit));
