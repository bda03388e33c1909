import type { Target } from '../../ledger/journals/target';
import { TARGETS } from '../../ledger/journals/targets';
import { writeJournal, type JournalFile } from '../../ledger/journals/write';
import type { JournalNow } from '../../workbook/exposure';

/** Begins the number of each journal, as the command line does; the same month and company always get the same number. */
const PREFIX = 'CB';

/** The system with that id, else the first. */
export const targetOf = (id: string): Target | undefined => TARGETS.find((one) => one.id === id) ?? TARGETS[0];

/** The import file of a system, or the sentence that says why there is none. */
export const journalFile = ({ lines, month, currency }: JournalNow, target: Target): JournalFile =>
  writeJournal(target, lines, { period: month, currency, prefix: PREFIX });

/** What the file is called. */
export const fileName = ({ month }: JournalNow, { id }: Target): string => `journal-${month}-${id}.csv`;
