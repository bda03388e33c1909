import { quickBooksDocuments } from '../columns/quickbooks-api';
import { constant, nothing } from '../readings';
import type { Source } from '../source';

/** Bills of QuickBooks Online as its interface answers them. */
export default quickBooksDocuments({
  id: 'quickbooks-bills',
  title: 'QuickBooks bills, API',
  entity: 'Bill',
  needs: 'The answer of GET quickbooks.api.intuit.com/v3/company/ID/query with select * from Bill, each page saved as JSON.',
  grain: 'line of a bill, and its tax',
  kind: constant('Bill'),
  number: ['DocNumber', 'Id'],
  vendor: 'VendorRef',
  back: nothing,
}) satisfies Source;
