import type { JournalHead, JournalLine } from '../../../src/ledger/journals/journal';

export const HEAD: JournalHead = { period: '2026-10', currency: 'USD', prefix: 'CB' };
const line = (entity: string, account: string, businessUnit: string, costCenter: string, debit: string | null, credit: string | null): JournalLine => ({
  ...{ entity, account, businessUnit, costCenter, debit, credit },
});
/** Two companies: the platform's own, and one that is charged through an intercompany account. */
export const LINES: readonly JournalLine[] = [
  line('1000', '651000', 'Support', 'CC4711', '1200.5', null),
  line('1000', '659900', 'Support', 'CC4711', null, '1200.5'),
  line('2000', '651000', 'R&D, Basel', 'CC9000', '0.07', null),
  line('2000', '165000', 'R&D, Basel', 'CC9000', null, '0.07'),
  line('1000', '165000', 'R&D, Basel', 'CC9000', '0.07', null),
  line('1000', '659900', 'R&D, Basel', 'CC9000', null, '0.07'),
];
