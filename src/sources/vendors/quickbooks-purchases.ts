import { quickBooksDocuments, quickBooksHeading } from '../columns/quickbooks-api';
import { mapped, nothing, whenBlank, constant } from '../readings';
import type { Source } from '../source';

/** A refund to a card is an expense that is marked as a credit. */
const back = mapped(quickBooksHeading('Purchase', 'Credit'), { true: 'yes' }, nothing);

/** Expenses, cheques and card charges of QuickBooks Online, which are paid without a bill. Their numbers are those of cheques, and come twice. */
export default quickBooksDocuments({
  id: 'quickbooks-purchases',
  title: 'QuickBooks expenses, API',
  entity: 'Purchase',
  needs: 'The answer of GET quickbooks.api.intuit.com/v3/company/ID/query with select * from Purchase, each page saved as JSON.',
  grain: 'line of an expense, and its tax',
  kind: whenBlank(back, constant('Expense'), constant('Expense credit')),
  number: ['Id'],
  vendor: 'EntityRef',
  back,
}) satisfies Source;
