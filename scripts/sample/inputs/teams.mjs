const ENVELOPE = 'E03';
const team = (Team, Tier, Engineers, Access, Uplift, Funded) => ({ Team, Tier, Engineers, Access, Uplift, Funded, Envelope: ENVELOPE });

/** Engineers by level of access: light assist is a seat, deep work and research are usage. Two teams claim more than is funded. */
export const teams = [
  team('Application engineering', 'light assist', 180, 39, 0.1, 7800),
  team('Application engineering', 'deep work', 120, 70, 0.25, 9000),
  team('Platform engineering', 'light assist', 90, 39, 0.1, 3900),
  team('Platform engineering', 'deep work', 60, 70, 0.3, 5000),
  team('Platform engineering', 'research', 30, 50, 0.15, 1800),
  team('Data engineering', 'light assist', 60, 39, 0.1, 2600),
  team('Data engineering', 'research', 30, 50, 0.2, 1900),
  team('Quality engineering', 'light assist', 80, 39, 0.1, 3500),
  team('Quality engineering', 'deep work', 20, 70, 0.5, 2500),
];

/** Busy days that are known of: a release, the end of the freeze, a drill. */
export const bursts = [
  { Window: 'Release of the new shop', Team: 'Application engineering', Start: '2026-11-16', Days: 10, UsualDay: 500, Multiple: 2.5 },
  { Window: 'End of the season freeze', Team: 'Platform engineering', Start: '2027-01-11', Days: 5, UsualDay: 250, Multiple: 3 },
  { Window: 'Incident drill', Team: 'Quality engineering', Start: '2027-03-08', Days: 3, UsualDay: 120, Multiple: 2 },
];
