import { sapItems } from '../columns/sap-odata';
import type { Source } from '../source';

/** SAP S/4HANA's accounting document items, as its interface answers them (OData V2). Balances by account (A_JournalEntryItemBasic) name no supplier and no day. */
export default sapItems(
  'sap-accounting-items',
  'SAP accounting items, OData V2',
  'd.results',
  "SAP S/4HANA → API_OPLACCTGDOCITEMCUBE_SRV/A_OperationalAcctgDocItemCube?$format=json&$filter=FinancialAccountType eq 'K', each page saved as JSON. Amounts are with tax.",
) satisfies Source;
