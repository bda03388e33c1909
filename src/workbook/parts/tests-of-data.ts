import { A, names, share, type BookTest } from './book-test';
import { billed, inCoins, toBilledCoin } from './coin';
import { NOT_TAGGED_COST, SPEND, UNLISTED_COST, UNNAMED_COST } from './formulas';
import { waiting } from './waiting';

/** Rows of a table that has none left are one empty row, which no count may take for a fault. */
const rowsWithout = (column: string, ...also: readonly string[]): string => `COUNTIFS(${[A('Month'), '">"&0', A(column), '""', ...also].join(',')})`;
const gaps = (month: string): string =>
  `SUMPRODUCT((COUNTIFS(${A('Vendor')},UNIQUE(${A('Vendor')}),${A('Month')},${month})=0)*(COUNTIFS(${A('Vendor')},UNIQUE(${A('Vendor')}),${A('Month')},"<"&${month},${A('Month')},">"&0)>0))`;
const UNEQUAL = '($M$7:$M$306<>"")*(IFERROR($O$7:$O$306,0)>IFERROR($P$7:$P$306,0))';
const LINES = 'SUMIFS(tblInvoiceLines[BilledCost],tblInvoiceLines[InvoiceId],tblInvoices[InvoiceId])';
const HAS_LINES = '(COUNTIFS(tblInvoiceLines[InvoiceId],tblInvoices[InvoiceId],tblInvoiceLines[BilledCost],"<>")>0)';

const RATES_ELSEWHERE = 'COUNTIFS(tblRates[To],"<>"&Policy_Currency,tblRates[Rate],">"&0)';
/** Currencies that are worth one of the reporting currency by Rates. */
const AT_PAR = 'FILTER(tblRates[From],(tblRates[To]=Policy_Currency)*(tblRates[From]<>Policy_Currency)*(tblRates[Rate]=1),"")';
/** Rows that were converted into another currency: only what is billed in the reporting currency has a rate of one. */
const ELSEWHERE = `ISNUMBER(${A('FxRate')})*((${A('Currency')}=Policy_Currency)<>(IFERROR(${A('FxRate')},0)=1))*ISNA(XMATCH(${A('Currency')},${AT_PAR}))`;
const MONTHS_ELSEWHERE = `UNIQUE(FILTER(${A('Month')},${ELSEWHERE},""))`;

/** Tests 1 to 12: what came in, and how it is classified. */
export const TESTS_OF_DATA: readonly BookTest[] = [
  {
    test: 'Invoice lines add up to invoice totals',
    value: `SUMPRODUCT(ABS(${toBilledCoin('tblInvoices[Net]+tblInvoices[Tax]-tblInvoices[Gross]')}))+SUMPRODUCT(${HAS_LINES}*ABS(${toBilledCoin(`${LINES}-tblInvoices[Net]`)}))`,
    limit: 0,
    unit: 'off, as billed',
    format: 'billedAmount',
    severity: 'stop',
    where: 'Invoices, InvoiceLines',
    todo: '"Compare lines, net, tax and gross with the invoice"',
  },
  {
    test: 'No invoice appears twice',
    value: 'ROWS(tblInvoices[Hash])-ROWS(UNIQUE(tblInvoices[Hash]))',
    limit: 0,
    unit: 'invoices',
    format: 'whole',
    severity: 'stop',
    where: 'Invoices',
    todo: '"Keep one of the invoices with the same hash"',
  },
  {
    test: 'No row lies outside its period',
    value: `SUMPRODUCT((${A('Month')}<>"")*ISNA(XMATCH(${A('Month')},tblCalendar[Month])))`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Calendar',
    todo: '"Add the months to Calendar, or correct the file"',
  },
  {
    test: 'No month is missing for a vendor',
    value: `${gaps('EDATE(Policy_Period,-1)')}+${gaps('Policy_Period')}`,
    limit: 0,
    unit: 'months',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals',
    todo: '"Ask the vendor for the missing month and import it"',
  },
  {
    test: 'Every row has a category',
    value: `${rowsWithout('Category')}+COUNTIFS(${A('Category')},"unclassified")`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Rules',
    todo: '"Add a rule that gives the rows a category"',
  },
  {
    test: 'Spend that names a workflow',
    value: share(`${SPEND}-(${UNNAMED_COST})`),
    limit: '=Policy_Coverage',
    unit: 'of spend',
    format: 'threshold',
    severity: 'stop',
    needs: 'Import the bills of the month',
    where: 'Actuals, Rules',
    pass: 'least',
    todo: `IF(${NOT_TAGGED_COST}=0,"","Add a rule: "&${inCoins(NOT_TAGGED_COST)}&" of "&${names(A('Vendor'), `(${A('Workflow')}="not tagged")*(${A('Counts')}="Y")*(${A('Month')}=Policy_Period)`)}&" names no workflow")&IF(${UNLISTED_COST}=0,"",IF(${NOT_TAGGED_COST}=0,"","; ")&${inCoins(UNLISTED_COST)}&" names one that is not on Workflows")`,
  },
  {
    test: 'Every run-rate workflow has an owner',
    value: 'COUNTIFS(tblWorkflows[SpendMode],"run-rate",tblWorkflows[Owner],"")',
    limit: 0,
    unit: 'workflows',
    format: 'whole',
    severity: 'stop',
    where: 'Workflows',
    todo: '"Name an owner for each"',
  },
  {
    test: 'Every row has a bucket',
    // What is no AI is in no bucket of it.
    value: rowsWithout('Bucket', A('Category'), '"<>not-ai"'),
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Rules',
    todo: '"Add a rule that gives the rows a bucket"',
  },
  {
    test: 'Every row has a cost basis',
    value: rowsWithout('CostBasis'),
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals',
    todo: '"Import the files again"',
  },
  {
    test: 'Every foreign row has a rate',
    value: `COUNTIFS(${A('Converted')},"N")`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Rates, Actuals',
    todo: `"Enter the "&Policy_RateType&" rate and refresh; "&${waiting(`${A('Converted')}="N"`)}&" waits"`,
  },
  {
    test: 'One reporting currency in each total',
    value: `1+MIN(1,${RATES_ELSEWHERE}+SUMPRODUCT(${ELSEWHERE}))`,
    limit: 1,
    unit: 'currencies',
    format: 'whole',
    severity: 'stop',
    where: 'Rates, Policy, Actuals',
    pass: 'equal',
    todo: `IF(${RATES_ELSEWHERE}=0,"","Enter rates to the reporting currency only")&IF(SUMPRODUCT(${ELSEWHERE})=0,"",IF(${RATES_ELSEWHERE}=0,"","; ")&"Refresh: not in "&Policy_Currency&" are costs of "&TEXTJOIN(", ",TRUE,XLOOKUP(${MONTHS_ELSEWHERE},tblCalendar[Month],tblCalendar[Label],"")))`,
  },
  {
    test: 'Usage agrees with the invoice',
    value: `IF(ISNUMBER(Policy_Period),SUMPRODUCT(${UNEQUAL}),NA())`,
    limit: 0,
    unit: 'vendors',
    format: 'whole',
    severity: 'look',
    needs: 'Import a first file, which sets the period',
    where: 'Invoices, Actuals',
    todo: `TEXTJOIN("; ",TRUE,FILTER($K$7:$K$306&": invoice and cost report differ by "&$L$7:$L$306&" "&${billed('$O$7:$O$306')},${UNEQUAL},""))`,
  },
];
