import type { Sheet } from '../sheet';
import { cell } from '../parts/blocks';
import { BALANCE, BALANCE_ROWS, BOUGHT, CONTRACT_ROWS, END, PLACES, balanceLooks, balances, contractTable, contracts } from '../parts/accrual-balance';
import { VENDORS, VENDOR_TOTAL, accrualFeed, accrualTable, periodBlock, vendorBlock } from '../parts/accrual-parts';
import { toCoin } from '../parts/coin';
import { contractMonths } from '../parts/contract-months';
import { TIME_WIDTHS, timePrint, timeline, timelineConditions } from '../parts/timeline';

const TABLES = END + 2;
const [ACCRUALS, CONTRACTS] = [`AF${String(TABLES)}`, `AT${String(TABLES)}`];
const NOT_BACK = 'COUNTIFS(tblAccruals[Month],EDATE(Policy_Period,-1),tblAccruals[Accrued],">"&0,tblAccruals[ReversedOn],"")';
const LAST_MONTH = 'COUNTIFS(tblAccruals[Month],EDATE(Policy_Period,-1))';
const IN_LEDGER = `COUNT(${vendorBlock('J')})`;

/** What is owed and not yet invoiced, what is paid ahead, and whether both agree with the ledger. */
export default {
  name: 'Accruals',
  kind: 'calculation',
  order: 33,
  title: 'Accruals',
  purpose: 'What is owed and not yet invoiced, and what is paid ahead.',
  question: 'What is owed and not yet invoiced, and does it agree with the ledger?',
  widths: [...TIME_WIDTHS, 2, 22, 11, 14, 14, 14, 34, 14, 16, 14, 11, 14, 14, 14, 34, 22, 12, 15, 12, 12, 20, 20, 20, 20, 8, 20, 22, 2, 20, 20],
  freeze: 'G7',
  heights: { [VENDOR_TOTAL + 2]: 24 },
  time: true,
  blocks: [
    ...timeline,
    cell('A5', 'Typed below: accruals', { role: 'note', link: `Accruals!${ACCRUALS}` }),
    cell('C5', 'contracts', { role: 'note', link: `Accruals!${CONTRACTS}` }),
    ...periodBlock,
    cell(`K${String(VENDOR_TOTAL)}`, `=IF(${IN_LEDGER}=0,NA(),${toCoin(`SUMPRODUCT(IFERROR(ABS(${vendorBlock('K')}*1),0))`)})`, { format: 'cents' }),
    cell(
      `A${String(VENDOR_TOTAL + 1)}`,
      `=IF(${LAST_MONTH}=0,"No accrual of last month is entered.",IF(${NOT_BACK}=0,"Every accrual of last month has been reversed.",${NOT_BACK}&" of last month's accruals not yet reversed: enter the day."))`,
      { role: 'note' },
    ),
    cell(`J${String(VENDOR_TOTAL + 1)}`, 'Not reversed', { role: 'note', align: 'right' }),
    cell(`K${String(VENDOR_TOTAL + 1)}`, `=IF(${LAST_MONTH}=0,NA(),${NOT_BACK})`, {
      role: 'note',
      format: 'whole',
      align: 'right',
    }),
    ...balances,
    ...contracts,
    ...contractMonths(BOUGHT),
    ...accrualFeed,
    accrualTable(ACCRUALS),
    contractTable(CONTRACTS),
  ],
  conditions: [
    ...timelineConditions,
    balanceLooks,
    { kind: 'words', area: vendorBlock('L') },
    { kind: 'missing', area: `D${String(VENDORS.from)}:N${String(VENDOR_TOTAL + 1)}` },
    { kind: 'missing', area: `G${String(BALANCE.first)}:AD${String(PLACES.useTo)}` },
    { kind: 'missing', area: `D${String(BOUGHT.sofar[0])}:K${String(BOUGHT.end)}` },
  ],
  reads: { vendor: vendorBlock('A'), expected: vendorBlock('D'), invoiced: vendorBlock('E'), accrual: vendorBlock('G') },
  hideBlank: `${String(VENDORS.from)}:${String(VENDORS.to)},${BALANCE_ROWS},${CONTRACT_ROWS}`,
  wraps: {
    [`${String(VENDORS.from)}:${String(VENDORS.to)}`]: 'A',
    [BALANCE_ROWS]: 'A',
    ...Object.fromEntries(CONTRACT_ROWS.split(',').map((rows) => [rows, 'A C'])),
  },
  print: timePrint(END, PLACES.openTo, { breakAt: PLACES.contracts, openFrom: PLACES.contracts }),
} satisfies Sheet;
