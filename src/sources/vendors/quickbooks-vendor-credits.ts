import { quickBooksDocuments } from '../columns/quickbooks-api';
import { constant } from '../readings';
import type { Source } from '../source';

/** What vendors gave back, in QuickBooks Online: amounts are above zero there. */
export default quickBooksDocuments({
  id: 'quickbooks-vendor-credits',
  title: 'QuickBooks vendor credits, API',
  entity: 'VendorCredit',
  needs: 'The answer of GET quickbooks.api.intuit.com/v3/company/ID/query with select * from VendorCredit, each page saved as JSON.',
  grain: 'line of a vendor credit, and its tax',
  kind: constant('Vendor credit'),
  number: ['DocNumber', 'Id'],
  vendor: 'VendorRef',
  back: constant('yes'),
}) satisfies Source;
