import type { Services } from '../services';

/** Goes to a cell because someone pressed for it; nothing else moves the selection. */
export async function goTo({ workbook, store }: Services, address: string): Promise<void> {
  const gone = await workbook.goTo(address);
  if (!gone.ok) store.send({ type: 'stopped', by: gone.situation });
}
