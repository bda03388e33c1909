import type { Block, HeadingBlock } from '../sheet';
import { cell, feedHeading, look, section } from './blocks';
import { COIN, toCoin } from './coin';
import { PERIOD_LABEL } from './formulas';
import { CHARGED_DIFFERENCE, SERVICES_TO } from './room';

/** Rows of Chargeback: room for as many services in the matrix, ten business units and the 40 journal lines that they may need. */
export const MATRIX_FROM = SERVICES_TO + 6;
export const MATRIX_TO = MATRIX_FROM + SERVICES_TO - 7;
export const LINES_FROM = MATRIX_TO + 8;
export const LINES_TO = LINES_FROM + 39;

const r = String;
/** Room for the entity of each business unit, and for the platform's. */
const ENTITIES_TO = LINES_FROM + 10;
/** An area over one column, absolute. */
export const over = (column: string, from: number, to: number): string => `$${column}$${r(from)}:$${column}$${r(to)}`;
const right = (text: string, note?: string): HeadingBlock['headings'][number] => ({ text, align: 'right', ...(note === undefined ? {} : { note }) });

export const serviceHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Service' },
    { text: 'Unit' },
    right('Planned cost', 'Of the fiscal year, from Services.'),
    right('Planned units', 'Of the fiscal year, from Services.'),
    right('Internal price', 'Planned cost over planned units (INTERNAL_PRICE).'),
    right('Units', 'Used by all business units in the period.'),
    right('Recovered', 'Units times internal price, to the smallest coin.'),
    right('Cost', 'Counted cost of the period from Actuals; #N/A while a row has no rate.'),
    right('Over or under', 'Recovered less cost (RECOVERY_VARIANCE): above zero too much was charged.'),
    right('Cost to date', 'Since the fiscal year began.'),
    right('Recovered to date', 'Units since the fiscal year began times internal price.'),
    right('Cost to come', 'From Services, to the end of the fiscal year.'),
    right('Units to come', 'From Services, to the end of the fiscal year.'),
    right('True-up price', 'The price from now on that leaves nothing over or short at the end (TRUE_UP_PRICE).'),
    right('Change of price'),
  ],
};

const BUS = `$C$${r(MATRIX_FROM - 1)}:$L$${r(MATRIX_FROM - 1)}`;
/** The business units that used something in the period, across. */
export const UNITS_USING = `FILTER(${BUS},${BUS}<>"")`;
/** How many business units used something in the period, and for how many there is room. */
export const BUSINESS_UNITS = 'SUMPRODUCT(--(UNIQUE(FILTER(tblConsumption[BusinessUnit],tblConsumption[Month]=Policy_Period,""))<>""))';
export const BUSINESS_UNIT_ROOM = `ROWS(TRANSPOSE(Chargeback!$C$${r(MATRIX_TO)}:$L$${r(MATRIX_TO)}))`;
const SUM = MATRIX_TO + 1;
const COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

/** Services down, business units across: what each is charged, to the cent, and that all of it is given out. */
export const matrix = (): readonly Block[] => {
  const [top, head, sum] = [r(MATRIX_FROM), r(MATRIX_FROM - 1), r(SUM)];
  const service = (row: string): string => `$A${row}`;
  const used = `SUMIFS(tblConsumption[Units],tblConsumption[Workflow],$Q{row},tblConsumption[BusinessUnit],${UNITS_USING},tblConsumption[Month],Policy_Period)`;
  return [
    section(`A${r(MATRIX_FROM - 2)}`, 'Charged to business units, by what they used', `O${r(MATRIX_FROM - 2)}`),
    {
      kind: 'headings',
      at: `A${head}`,
      headings: [{ text: 'Service' }, { text: 'Unit' }],
    },
    {
      kind: 'headings',
      at: `M${head}`,
      headings: [
        right('Given out', 'Sum of what business units are charged.'),
        right('Taken in', 'Recovered, as above.'),
        right('Difference', 'Given out less taken in: nothing is lost in the split (ALLOCATE).'),
      ],
    },
    cell(
      `C${head}`,
      '=TRANSPOSE(IFERROR(UNIQUE(FILTER(tblConsumption[BusinessUnit],(tblConsumption[Month]=Policy_Period)*(tblConsumption[BusinessUnit]<>""))),"none yet"))',
      {
        area: `C${head}:L${head}`,
        role: 'heading',
        align: 'right',
      },
    ),
    cell(`A${top}`, `=IF(${over('A', 7, SERVICES_TO)}="","",${over('A', 7, SERVICES_TO)})`, { area: `A${top}:A${r(MATRIX_TO)}`, role: 'formula' }),
    cell(`B${top}`, `=IF(${over('B', 7, SERVICES_TO)}="","",${over('B', 7, SERVICES_TO)})`, { area: `B${top}:B${r(MATRIX_TO)}`, role: 'muted' }),
    cell(`Q${top}`, `=IF(${over('Q', 7, SERVICES_TO)}="","",${over('Q', 7, SERVICES_TO)})`, { area: `Q${top}:Q${r(MATRIX_TO)}`, role: 'muted' }),
    cell(`N${top}`, `=IF(${over('A', 7, SERVICES_TO)}="","",${over('G', 7, SERVICES_TO)})`, {
      area: `N${top}:N${r(MATRIX_TO)}`,
      role: 'formula',
      format: 'cents',
    }),
    look(`C${top}:M${r(MATRIX_TO)}`, { role: 'formula', format: 'cents' }),
    {
      kind: 'fill',
      area: `C${top}:C${r(MATRIX_TO)}`,
      formula: `=IF(${service('{row}')}="","",CORRIDOR.ALLOCATE($N{row},${used},${COIN}))`,
      format: 'cents',
      role: 'formula',
      align: 'right',
    },
    cell(
      `M${top}`,
      `=IF(${over('A', MATRIX_FROM, MATRIX_TO)}="","",IF(ISERROR(${over('N', MATRIX_FROM, MATRIX_TO)}),NA(),MMULT(IFERROR($C$${top}:$L$${r(MATRIX_TO)}*1,0),TRANSPOSE(IF(${BUS}="",0,1)))))`,
      { area: `M${top}:M${r(MATRIX_TO)}`, role: 'formula', format: 'cents' },
    ),
    cell(`O${top}`, `=IF(${over('A', 7, SERVICES_TO)}="","",${toCoin(`${over('M', MATRIX_FROM, MATRIX_TO)}-${over('N', MATRIX_FROM, MATRIX_TO)}`)})`, {
      area: `O${top}:O${r(MATRIX_TO)}`,
      role: 'formula',
      format: 'amount',
    }),
    look(`A${sum}:O${sum}`, { role: 'total', format: 'cents' }),
    cell(`A${sum}`, 'Charged', { align: 'left' }),
    ...COLUMNS.map((column) => cell(`${column}${sum}`, `=IF(${column}$${head}="","",SUMPRODUCT(IFERROR(${column}$${top}:${column}$${r(MATRIX_TO)}*1,0)))`)),
    cell(`M${sum}`, `=SUM(C${sum}:L${sum})`),
    cell(`N${sum}`, `=SUMPRODUCT(IFERROR(${over('N', MATRIX_FROM, MATRIX_TO)}*1,0))`),
    cell(CHARGED_DIFFERENCE.split('!')[1]?.replaceAll('$', '') ?? '', `=IF(N${sum}=0,NA(),${toCoin(`M${sum}-N${sum}`)})`, { format: 'amount' }),
    look(`A${r(SUM + 1)}:O${r(SUM + 2)}`, { role: 'muted' }),
    cell(`A${r(SUM + 1)}`, 'Entity', { role: 'muted' }),
    cell(`C${r(SUM + 1)}`, `=XLOOKUP(${UNITS_USING},tblEntities[BusinessUnit],tblEntities[Entity],"no entity")`, {
      area: `C${r(SUM + 1)}:L${r(SUM + 1)}`,
      role: 'muted',
      align: 'right',
      wrap: true,
    }),
    cell(`A${r(SUM + 2)}`, 'Share of what is charged', { role: 'muted' }),
    cell(`C${r(SUM + 2)}`, `=IF(M${sum}=0,"",FILTER(C${sum}:L${sum},${BUS}<>"")/M${sum})`, {
      area: `C${r(SUM + 2)}:L${r(SUM + 2)}`,
      role: 'muted',
      format: 'percent',
    }),
  ];
};

const [FROM, TO, UNITS_TO] = [LINES_FROM, LINES_FROM + 19, LINES_FROM + 9];
const pair = (column: string): string => over(column, FROM, TO);
/** How many pairs of lines there are to post, and how many business units. */
const PAIRS = `$R$${r(FROM - 4)}`;
const UNITS = `$R$${r(FROM - 3)}`;
const helper = (column: string, text: string, formula: string, to: number, looks: Parameters<typeof cell>[2] = {}): readonly Block[] => [
  feedHeading(`${column}${r(FROM - 1)}`, text),
  cell(`${column}${r(FROM)}`, `=${formula}`, { area: `${column}${r(FROM)}:${column}${r(to)}`, role: 'muted', ...looks }),
];
const unit = (column: string): string => `XLOOKUP(${pair('Q')},${over('X', FROM, UNITS_TO)},${over(column, FROM, UNITS_TO)},"")`;
/** The first half are pairs in the entity of the business unit, the second half in the platform's. */
const OWN = `(SEQUENCE(ROWS(${pair('Q')}))<=${UNITS})`;
const perPair = (formula: string): string => `IF(${pair('Q')}="","",${formula})`;
const named = (name: string): string => `IF(${name}="","missing",${name})`;

/** Pairs of a debit and a credit: in the entity of each business unit, and again in the platform's where that is another. */
const pairs = (): readonly Block[] => [
  feedHeading(`Q${r(FROM - 4)}`, 'Pairs'),
  cell(PAIRS.replaceAll('$', ''), `=IF(Policy_Charging="chargeback",SUMPRODUCT(--(IFERROR(${pair('V')}*1,0)<>0)),0)`, { role: 'muted', format: 'whole' }),
  feedHeading(`Q${r(FROM - 3)}`, 'Units'),
  cell(UNITS.replaceAll('$', ''), `=SUMPRODUCT(--(${BUS}<>""))`, { role: 'muted', format: 'whole' }),
  ...helper('Q', 'Number', `IF(SEQUENCE(2*${UNITS})>${UNITS},SEQUENCE(2*${UNITS})-${UNITS},SEQUENCE(2*${UNITS}))`, TO, { format: 'whole' }),
  ...helper('R', 'Unit', perPair(unit('Y')), TO),
  ...helper('S', 'Entity', perPair(`IF(${OWN},${unit('Z')},${named('Policy_PlatformEntity')})`), TO),
  ...helper(
    'T',
    'Debit',
    perPair(`IF(${OWN},XLOOKUP(${pair('R')},tblEntities[BusinessUnit],tblEntities[ExpenseAccount],"missing"),${named('Policy_IntercompanyAccount')})`),
    TO,
  ),
  ...helper(
    'U',
    'Credit',
    perPair(`IF(${OWN}*(${unit('Z')}<>Policy_PlatformEntity)=1,${named('Policy_IntercompanyAccount')},${named('Policy_RecoveryAccount')})`),
    TO,
  ),
  ...helper('V', 'Amount', perPair(`IF(${OWN}+(${unit('Z')}<>Policy_PlatformEntity)>0,${unit('AA')},0)`), TO, { format: 'cents' }),
  ...helper('X', 'Number', `SEQUENCE(${UNITS})`, UNITS_TO, { format: 'whole' }),
  ...helper('Y', 'Unit', `TRANSPOSE(${UNITS_USING})`, UNITS_TO),
  ...helper('Z', 'Entity', `TRANSPOSE(FILTER($C$${r(SUM + 1)}:$L$${r(SUM + 1)},${BUS}<>""))`, UNITS_TO),
  ...helper('AA', 'Charged', `TRANSPOSE(FILTER($C$${r(SUM)}:$L$${r(SUM)},${BUS}<>""))`, UNITS_TO, { format: 'cents' }),
];

const LINE = `SEQUENCE(2*${PAIRS})`;
const DEBIT = `(INT(${LINE}/2)*2<>${LINE})`;
const posted = (column: string): string => `XLOOKUP(INT((${LINE}+1)/2),SEQUENCE(${PAIRS}),FILTER(${pair(column)},IFERROR(${pair('V')}*1,0)<>0))`;
const line = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${r(LINES_FROM)}`, `=IF(${PAIRS}=0,"",${formula})`, {
    area: `${column}${r(LINES_FROM)}:${column}${r(LINES_TO)}`,
    role: 'formula',
    ...looks,
  });

/** Lines to post, each entity balanced to the cent. Showback posts nothing. */
export const journal = (): readonly Block[] => {
  const [head, sum] = [r(LINES_FROM - 1), r(LINES_TO + 1)];
  const rows = (column: string): string => over(column, LINES_FROM, LINES_TO);
  const books = over('J', LINES_FROM, ENTITIES_TO);
  return [
    ...pairs(),
    section(`A${r(LINES_FROM - 3)}`, 'Journal', `O${r(LINES_FROM - 3)}`),
    cell(
      `A${r(LINES_FROM - 2)}`,
      `=IF(Policy_Charging="chargeback","Chargeback of "&${PERIOD_LABEL}&": lines to post, in "&Policy_Currency&".","Showback: the figures above are a report, and nothing is posted. Policy decides.")`,
      { role: 'muted' },
    ),
    {
      kind: 'headings',
      at: `A${head}`,
      headings: [
        { text: 'Entity' },
        { text: 'Account' },
        { text: 'Side' },
        { text: 'Line' },
        { text: 'Business unit' },
        { text: 'Cost centre' },
        right('Debit'),
        right('Credit'),
        { text: '' },
        { text: 'Balance by entity' },
        { text: '' },
        right('Debit'),
        right('Credit'),
        right('Difference'),
        { text: '' },
      ],
    },
    line('A', posted('S')),
    line('B', `IF(${DEBIT},${posted('T')},${posted('U')})`, { align: 'left' }),
    line('C', `IF(${DEBIT},"Dr","Cr")`),
    line('D', LINE, { format: 'whole', align: 'left' }),
    line('E', posted('R')),
    line('F', `XLOOKUP(${posted('R')},tblEntities[BusinessUnit],tblEntities[CostCenter],"missing")`, { align: 'left' }),
    line('G', `IF(${DEBIT},${posted('V')},"")`, { format: 'cents' }),
    line('H', `IF(${DEBIT},"",${posted('V')})`, { format: 'cents' }),
    look(`J${r(LINES_FROM)}:N${r(ENTITIES_TO)}`, { role: 'formula' }),
    cell(`J${r(LINES_FROM)}`, `=IF(${PAIRS}=0,"",UNIQUE(FILTER(${rows('A')},${rows('A')}<>"")))`, {
      area: `J${r(LINES_FROM)}:J${r(ENTITIES_TO)}`,
      role: 'formula',
    }),
    ...(['G', 'H'] as const).map((from, i) =>
      cell(`${i === 0 ? 'L' : 'M'}${r(LINES_FROM)}`, `=IF(${books}="","",SUMIFS(${rows(from)},${rows('A')},${books}))`, {
        area: `${i === 0 ? 'L' : 'M'}${r(LINES_FROM)}:${i === 0 ? 'L' : 'M'}${r(ENTITIES_TO)}`,
        role: 'formula',
        format: 'cents',
      }),
    ),
    cell(`N${r(LINES_FROM)}`, `=IF(${books}="","",${toCoin(`${over('L', LINES_FROM, ENTITIES_TO)}-${over('M', LINES_FROM, ENTITIES_TO)}`)})`, {
      area: `N${r(LINES_FROM)}:N${r(ENTITIES_TO)}`,
      role: 'formula',
      format: 'amount',
    }),
    look(`A${sum}:O${sum}`, { role: 'total', format: 'cents' }),
    cell(`A${sum}`, 'All lines', { align: 'left' }),
    ...['G', 'H', 'L', 'M'].map((column) => cell(`${column}${sum}`, `=SUM(${rows(column)})`)),
    cell(`N${sum}`, `=${toCoin(`G${sum}-H${sum}`)}`, { format: 'amount' }),
  ];
};
