import { xeroList } from '../columns/xero-api';
import type { Source } from '../source';

/** Money spent from bank accounts and cards without a bill, as Xero's interface answers it. What was received is mostly of customers, and left. */
export default xeroList({
  id: 'xero-bank-transactions',
  title: 'Xero money spent, API',
  list: 'BankTransactions',
  needs:
    'The answer of GET api.xero.com/api.xro/2.0/BankTransactions?where=Type=="SPEND"&page=1, each page saved as JSON. Money received, such as a refund, is left out.',
  grain: 'line of a payment without a bill, and its tax',
  types: { SPEND: 'Money spent' },
  others: 'receive.*|spend-.*',
  number: ['BankTransactionID'],
}) satisfies Source;
