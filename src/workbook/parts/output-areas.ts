import { ENVELOPES_TO, WORKFLOWS_TO } from './room';

/** What output sheets show, without their flags, which follow from the tests. On Board and EnvelopeStatus nothing may be missing; on the others `#N/A` says what is not known. */
export const WHOLE: readonly string[] = [`EnvelopeStatus!$A$7:$P$${String(ENVELOPES_TO + 4)}`, 'Board!$A$4:$M$8', 'Board!$A$26:$F$37', 'Board!$H$26:$M$31'];
export const PARTLY: readonly string[] = [
  `Variance!$A$7:$L$${String(WORKFLOWS_TO + 3)}`,
  'Chargeback!$A$7:$O$99',
  'SeatsAndUsage!$A$7:$K$115',
  'Owners!$A$5:$L$36',
  'InvoiceAndSystem!$A$7:$L$45',
  'HiddenSpend!$A$7:$M$51',
];

const sheetOf = (cells: string): string => cells.split('!')[0] ?? '';
const where = (cells: string, count: string): string => `IF(ISERROR(${sheetOf(cells)}!$A$1),0,SUMPRODUCT(${count}))`;
/** Cells with an error on the output sheets that are there. */
export const errorsOnOutputs = [
  ...WHOLE.map((cells) => where(cells, `--ISERROR(${cells})`)),
  ...PARTLY.map((cells) => where(cells, `ISERROR(${cells})-ISNA(${cells})`)),
].join('+');
