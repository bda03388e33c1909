// What the board of October is asked to decide, and what the figures do not know.
export const decisions = [
  { No: 1, Text: 'Approve Support resolutions beyond 110% of the quarter: value-led, 5.2x.', Effect: null, Owner: 'A. Okafor', Due: '2026-11-15' },
  { No: 2, Text: 'Fund it with the 29,200 that Demand planning has left (no value unit in 60 days).', Effect: 0, Owner: 'S. Duarte', Due: '2026-11-15' },
  { No: 3, Text: 'Cap Test agents at 20,000 a month until it returns 1.5x; it returns 0.4x.', Effect: -202800, Owner: 'M. Ito', Due: '2026-11-30' },
  { No: 4, Text: 'Voice agent, 180 days a prototype: name an owner and fund it, or stop by 30 Nov.', Effect: null, Owner: 'A. Okafor', Due: '2026-11-30' },
  { No: 5, Text: 'Return 57 idle office-assistant seats before the renewal of 15 Dec.', Effect: -20520, Owner: 'R. Novak', Due: '2026-12-15' },
];

export const risks = [
  { No: 1, Text: 'The weighted forecast is over the ceiling in Jan and Feb 27 (low season) and again from Jun 27.' },
  { No: 2, Text: '18,940 of Google Cloud has no workflow, owner or envelope: 6.8% of spend.' },
  { No: 3, Text: 'EUR 6,180.00 is in no total: the October rate is missing. About 7,200 USD.' },
  { No: 4, Text: 'Six people still pay for AI themselves; 10% of the cost of software with AI is not yet checked.' },
];
