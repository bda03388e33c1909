/** Whether a text begins as one of the reference-rate files of the European Central Bank, daily or history, XML or CSV, or such a CSV saved again by a spreadsheet. */
export const isEcb = (head: string): boolean => {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return start.includes('eurofxref') && start.includes('Envelope');
  return /^"?Date"?([,;\t]) ?"?[A-Z]{3}"?\1 ?"?[A-Z]{3}"?\1/.test(start);
};
