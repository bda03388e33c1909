import { sapItems } from '../columns/sap-odata';
import type { Source } from '../source';

/** The same items from a service of OData V4, where the list is called otherwise. */
export default sapItems(
  'sap-accounting-items-v4',
  'SAP accounting items, OData V4',
  'value',
  'SAP S/4HANA → a service of OData V4 with the items of accounting documents (I_OperationalAcctgDocItem), each page saved as JSON. Amounts are with tax.',
) satisfies Source;
