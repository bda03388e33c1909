import { xeroList } from '../columns/xero-api';
import type { Source } from '../source';

/** Credit notes that vendors gave, as Xero's interface answers them: their amounts are above zero there. */
export default xeroList({
  id: 'xero-credit-notes',
  title: 'Xero credit notes, API',
  list: 'CreditNotes',
  needs: 'The answer of GET api.xero.com/api.xro/2.0/CreditNotes?where=Type=="ACCPAYCREDIT"&page=1, each page saved as JSON.',
  grain: 'line of a credit note, and its tax',
  types: { ACCPAYCREDIT: 'Bill credit note' },
  others: 'accreccredit',
  number: ['CreditNoteNumber', 'Reference', 'CreditNoteID'],
  family: 'xero-bills',
}) satisfies Source;
