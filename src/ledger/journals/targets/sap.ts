import type { Target } from '../target';

/** The rows of SAP's template "Upload General Journal Entries" (F2548): a header and its line items for each company code. */
export default {
  id: 'sap',
  title: 'SAP S/4HANA',
  where: 'App Upload General Journal Entries (F2548); entities are company codes. Copy the rows into the template of your own system.',
  checked: '2026-11-22',
  dates: 'ymd',
  longestNumber: 16,
  once: [['Upload General Journal Entry'], ['// To add field columns to the template, please add technical names.'], ['Batch ID'], []],
  journal: [
    [{ of: 'ordinal' }, 'Header'],
    ['', 'BUKRS', 'BLART', 'BLDAT', 'BUDAT', 'MONAT', 'BKTXT', 'WAERS', 'XBLNR'],
    [
      ...['', '*Company Code (4)', '*Journal Entry Type (2)', '*Journal Entry Date', '*Posting Date', 'Fiscal period (2)', 'Document Header Text (25)'],
      ...['*Transaction Currency (5)', 'Reference (16)'],
    ],
    [
      '',
      { of: 'entity', most: 4 },
      'SA',
      { of: 'date' },
      { of: 'date' },
      { of: 'monthNumber' },
      { of: 'memo', most: 25 },
      { of: 'currency' },
      { of: 'number' },
    ],
    [],
    ['', 'Line Items'],
    ['', '', '', '', 'Transaction Currency'],
    ['', 'BUKRS', 'HKONT', 'SGTXT', 'WRSOL', 'WRHAB', 'MWSKZ', 'KOSTL', 'PRCTR'],
    ['', 'Company Code (4)', 'G/L Account (10)', 'Item Text (50)', 'Debit', 'Credit', 'Tax Code (2)', 'Cost Center (10)', 'Profit Center (10)'],
  ],
  line: [
    '',
    { of: 'entity', most: 4 },
    { of: 'account', most: 10 },
    { of: 'memo', most: 50 },
    { of: 'debit' },
    { of: 'credit' },
    '',
    { of: 'costCenter', most: 10 },
    '',
  ],
} satisfies Target;
