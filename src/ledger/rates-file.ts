/** Whether a text begins as one of the reference-rate files of the European Central Bank, daily or history, XML or CSV. */
export const isEcb = (head: string): boolean => {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return start.includes('eurofxref') && start.includes('Envelope');
  return /^Date, ?[A-Z]{3}, ?[A-Z]{3},/.test(start);
};
