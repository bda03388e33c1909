export const WORDS = {
  corridor: 'The range, as a share of revenue, in which AI spend is meant to lie: from floor to ceiling.',
  envelope: 'Money for a purpose and a quarter, with an owner. Its ladder says who must act, and when.',
  line: 'One line of a vendor file. A row is one row of a sheet.',
  basis: 'How a cost is known: invoiced, reported by the vendor, estimated, accrued, or entered by hand.',
  estimate: 'A cost worked out from use. It stands beside bills and is never added to them.',
  accrual: 'Cost of a month whose invoice has not come yet.',
  unit: 'What a workflow delivers and is counted: a resolved case, a description, a review.',
  unitCost: 'All cost of a month divided by all units of that month; never a mean of ratios.',
  ratio: 'Value delivered for each unit of currency spent.',
  hurdle: 'The least that money above the floor has to return.',
  rules: 'The rules and workflows of this workbook; they decide category and owner of each line.',
  locked: 'A month that no longer changes. Later corrections go to the open month.',
} as const;

/** Twelve words as Corridor uses them. */
export const GLOSSARY: readonly { readonly word: string; readonly means: string }[] = [
  { word: 'Corridor', means: WORDS.corridor },
  { word: 'Envelope', means: WORDS.envelope },
  { word: 'Line', means: WORDS.line },
  { word: 'Cost basis', means: WORDS.basis },
  { word: 'Estimate', means: WORDS.estimate },
  { word: 'Accrual', means: WORDS.accrual },
  { word: 'Value unit', means: WORDS.unit },
  { word: 'Unit cost', means: WORDS.unitCost },
  { word: 'Return ratio', means: WORDS.ratio },
  { word: 'Hurdle', means: WORDS.hurdle },
  { word: 'Rule book', means: WORDS.rules },
  { word: 'Locked month', means: WORDS.locked },
];
