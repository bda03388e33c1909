import type { Block, Chart } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { inCoins } from './coin';
import { cost, monthLabel, monthsAcross } from './formulas';
import { envelopeRows, unitCosts } from './room';

const r = String;
/** The chosen workflow and its row in UnitCost, right of the printed card. */
const ID = '$O$2';
const ROW = '$O$3';
/** What the card says of a workflow; nothing where none is chosen. */
const card = (formula: string): string => `=IF(ISNUMBER(${ROW}),${formula},"")`;
/** A column of tblWorkflows for the chosen workflow; a blank has its word. */
const of = (column: string): string => `XLOOKUP(${ID},tblWorkflows[Id],tblWorkflows[${column}],"")`;
const said = (column: string, otherwise = 'not named'): string => card(`IF(${of(column)}="","${otherwise}",${of(column)})`);
const unitCost = (column: string): string => `INDEX(${unitCosts(column)},${ROW})`;
const BEFORE = 'EDATE(Policy_Period,-1)';
const VALUE = (month: string): string => `tblValue[Workflow],${ID},tblValue[Month],${month}`;
const units = (month: string): string => `IF(COUNTIFS(${VALUE(month)},tblValue[Units],"<>")=0,NA(),SUMIFS(tblValue[Units],${VALUE(month)}))`;
const spent = (month: string): string => cost(`tblActuals[Workflow],${ID}`, `tblActuals[Month],${month}`);
const review = (column: string): string => `XLOOKUP(1,(tblReview[Workflow]=${ID})*(tblReview[Month]=Policy_Period),tblReview[${column}],"")`;

/** The chosen workflow, its place, and twelve months of its unit cost. */
export const ownerFeed = (): readonly Block[] => [
  feedHeading('N2', 'Id'),
  cell('O2', `=IF($B$5="",XLOOKUP(TRUE,tblWorkflows[Id]<>"",tblWorkflows[Id],"")&"",$B$5)`, { role: 'muted' }),
  feedHeading('N3', 'Row'),
  cell('O3', `=IF(${ID}="","",IFERROR(XMATCH(${ID},tblWorkflows[Id]),""))`, { role: 'muted', format: 'whole', align: 'left' }),
  feedHeading('N6', 'Month'),
  feedHeading('O6', 'Label'),
  feedHeading('P6', 'Cost per unit', 'right'),
  feedHeading('Q6', 'Target', 'right'),
  cell('N7', `=TRANSPOSE(${monthsAcross(12)})`, { area: 'N7:N18', role: 'muted', format: 'month', align: 'left' }),
  cell('O7', `=IFERROR(${monthLabel('$N$7:$N$18')},"")`, { area: 'O7:O18', role: 'muted' }),
  cell('P7', `=IFERROR(${spent('$N$7:$N$18')}/SUMIFS(tblValue[Units],tblValue[Workflow],${ID},tblValue[Month],$N$7:$N$18),NA())`, {
    area: 'P7:P18',
    role: 'muted',
    format: 'unit',
  }),
  cell('Q7', `=IFERROR($N$7:$N$18*0+${unitCost('L')},NA())`, { area: 'Q7:Q18', role: 'muted', format: 'unit' }),
];
export const ownerChart: Chart = {
  name: 'chtOwner',
  title: 'Invoice cost per unit, twelve months, against its target',
  at: 'D19:L27',
  type: 'line',
  categories: 'O7:O18',
  series: [
    { name: 'P6', values: 'P7:P18', type: 'line', color: '#1B2733', weight: 2.5, dash: 'solid', markers: true },
    { name: 'Q6', values: 'Q7:Q18', type: 'line', color: '#5A6872', weight: 1.5, dash: 'dot' },
  ],
  axis: { format: '[=0]0;[<1]0.0000;#,##0.00' },
};

const rows = (at: number, lines: readonly (readonly [label: string, formula: string, format?: 'day'])[]): readonly Block[] =>
  lines.flatMap(([label, formula, format], i) => [
    cell(`A${r(at + i)}`, label, { role: 'muted' }),
    cell(`B${r(at + i)}`, formula, { role: 'link', align: 'left', ...(format === undefined ? {} : { format }) }),
  ]);
/** Why it exists, and how a unit goes through it. */
export const why = (): readonly Block[] => [
  ...rows(7, [
    ['Workflow', said('Workflow')],
    ['Outcome', said('Outcome')],
    ['Unit of value', said('ValueUnit', 'none yet')],
    ['Business unit', said('BusinessUnit')],
    ['Owner', said('Owner')],
    ['Finance partner', said('FinancePartner')],
    ['Decision rights', said('DecisionRights')],
    ['Stage', card(`IF(${of('Stage')}="","not named",${of('Stage')}&", "&${of('SpendMode')})`)],
    ['Quality', said('Quality')],
    ['Started', said('Started', 'before the ledger'), 'day'],
    ['Delivery stops without it', card(`IF(${of('DeliveryInfrastructure')}="Y","yes",IF(${of('DeliveryInfrastructure')}="N","no","not said"))`)],
  ]),
  ...rows(20, [
    ['Comes in', said('InputStep')],
    ['Model does', said('ModelCall')],
    ['Who checks it', said('Reviewer')],
    ['When not sure', said('LowConfidence')],
    ['Exceptions go to', said('ExceptionPath')],
    ['Evidence', said('EvidenceLink', 'none')],
  ]),
];

/** What it costs: this month, the month before where the books have it, and the change. */
export const costs = (): readonly Block[] => {
  const lines: readonly (readonly [label: string, now: string, format: 'count' | 'money' | 'unit' | 'ratio', before?: string])[] = [
    ['Units', unitCost('C'), 'count', units(BEFORE)],
    ['Invoice cost', unitCost('D'), 'money', spent(BEFORE)],
    ['Review', unitCost('E'), 'money'],
    ['Failures', unitCost('F'), 'money'],
    ['Uncertainty', unitCost('G'), 'money'],
    ['Full cost', unitCost('H'), 'money'],
    ['Invoice cost per unit', unitCost('I'), 'unit', 'IF(F7=0,NA(),F8/F7)'],
    ['Full cost per unit', unitCost('J'), 'unit'],
    ['Cost of a good unit', `CORRIDOR.COST_PER_GOOD_UNIT(E12,E7,J12)`, 'unit'],
    ['Value', unitCost('M'), 'money'],
    ['Return on full cost', unitCost('N'), 'ratio'],
  ];
  return [
    look('D7:G17', { role: 'formula' }),
    ...lines.flatMap(([label, now, format, before], i) => {
      const at = r(7 + i);
      const role = ['Full cost', 'Return on full cost'].includes(label) ? 'bold' : before === undefined && label !== 'Cost of a good unit' ? 'link' : 'formula';
      return [
        cell(`D${at}`, label, { role: role === 'bold' ? 'bold' : 'formula' }),
        // A price of eight digits and more is set smaller.
        cell(`E${at}`, card(now), { role, format, shrink: true }),
        ...(before === undefined
          ? []
          : [
              cell(`F${at}`, card(before), { role: 'formula', format, shrink: true }),
              cell(`G${at}`, card(`IF(F${at}=0,NA(),E${at}/F${at}-1)`), { role: 'formula', format: 'change' }),
            ]),
      ];
    }),
  ];
};

const ENVELOPE = `XLOOKUP(${of('Envelope')}&" "&QuarterNow,tblEnvelopes[Id]&" "&tblEnvelopes[Quarter],tblEnvelopes[Envelope],"")`;
const ofEnvelope = (column: string): string => `XLOOKUP(${ENVELOPE},${envelopeRows('A')},${envelopeRows(column)})`;
/** What standard it must meet: now, the limit, and a word. */
export const standards = (): readonly Block[] => {
  const lines: readonly (readonly [
    label: string,
    now: string,
    format: 'unit' | 'percent' | 'ratio' | 'position' | 'threshold',
    limit: string | null,
    word: string | null,
  ])[] = [
    ['Cost per unit against target', 'E13', 'unit', unitCost('L'), 'IF(J{r}<=K{r},"OK","REVIEW")'],
    ['Share of the way to target', `CORRIDOR.TARGET_PROGRESS(${unitCost('Q')},E13,K7)`, 'percent', '1', 'IF(J{r}>=K{r},"OK","REVIEW")'],
    ['Return on full cost', 'E17', 'ratio', 'Policy_Hurdle', unitCost('O')],
    ['Share realised', `IF(${of('Realised')}="",NA(),${of('Realised')})`, 'percent', null, null],
    [
      'Share that is reviewed',
      `IF(${review('Reviewed')}="",IF(${of('ReviewRate')}="",NA(),${of('ReviewRate')}),${review('Reviewed')}/E7)`,
      'percent',
      null,
      null,
    ],
    ['Share that fails', `IF(${review('Failures')}="",IF(${of('FailureRate')}="",NA(),${of('FailureRate')}),${review('Failures')}/E7)`, 'percent', null, null],
    [
      'Hours waiting for review',
      `IF(${review('QueueHours')}="",NA(),${review('QueueHours')})`,
      'position',
      `IF(${review('QueueLimit')}="",NA(),${review('QueueLimit')})`,
      'IF(J{r}<=K{r},"OK","REVIEW")',
    ],
    ['Its envelope, quarter used', ofEnvelope('J'), 'threshold', 'Policy_ExecAt', ofEnvelope('K')],
  ];
  return [
    look('I7:L17', { role: 'formula' }),
    ...lines.flatMap(([label, now, format, limit, word], i) => {
      const at = r(7 + i);
      return [
        cell(`I${at}`, label, { role: 'formula' }),
        cell(`J${at}`, card(now), { role: 'formula', format, shrink: true }),
        ...(limit === null ? [] : [cell(`K${at}`, card(limit), { role: 'muted', format, shrink: true })]),
        ...(word === null ? [] : [cell(`L${at}`, card(`IFERROR(${word.replaceAll('{r}', at)},"no figure")`), { role: 'status', size: 8, shrink: true })]),
      ];
    }),
  ];
};

const FUNDING = (column: string): string => `XLOOKUP(${ID},IF(tblFunding[Month]<=Policy_Period,tblFunding[Workflow],""),tblFunding[${column}],"",0,-1)`;
const BASE = of('BaseMonth');
const atBase = `SUMIFS(tblValue[Units],${VALUE(BASE)})`;
/** Questions that a short talk about the card must answer, and what the books say to them. */
export const questions = (from: number): readonly Block[] => {
  const lines: readonly (readonly [question: string, answer: string])[] = [
    [
      'What happens if it is switched off?',
      `=IF(B17="yes","Delivery stops: ",IF(B17="no","Delivery goes on: ","Nobody has said: "))&IF(B24="not named","no other way is named",B24)&"."`,
    ],
    [
      'Who looks if usage doubles?',
      `=IF(IFERROR(E7/${atBase},0)=0,"Usage since the base month is not known",IF(E7>=2*${atBase},"It has: ","It has not: ")&FIXED(E7/${atBase},1)&" times the units of "&IFERROR(${monthLabel(BASE)},"the base month"))&". "&IF(B11="not named","Nobody is named to decide.",B11&" decides.")`,
    ],
    [
      'Who checks the work, and is it enough?',
      `=IF(B22="not named","Nobody is named",B22)&IFERROR(": "&FIXED(100*J11,1)&"% is reviewed, "&FIXED(100*J12,1)&"% fails.",".")`,
    ],
    [
      'What does a mistake cost?',
      `=IF(${of('CostPerFailure')}="","Not known.",${inCoins(of('CostPerFailure'))}&" "&Policy_Currency&" each, "&IFERROR(FIXED(E10,0),"an unknown sum")&" this month.")`,
    ],
    [
      'Did its price or its model change?',
      `=IFERROR("Cost per unit is "&FIXED(100*ABS(G13),1)&"% "&IF(G13>0,"above","below")&" the month before.","The month before is not known.")`,
    ],
    ['Is the value real?', `=IF(ISERROR(J10),"No value is named.",FIXED(100*J10,0)&"% of it changed capacity, service or cycle time; evidence: "&B25&".")`],
    [
      'Do the figures say fund it?',
      `=IF(ISERROR(E17),"They cannot: it has no return.",IF(E17>=Policy_Hurdle,"Yes: it returns ","No: it returns only ")&FIXED(E17,1)&" to 1, asked are "&FIXED(Policy_Hurdle,0)&".")`,
    ],
  ];
  const last = r(from + lines.length);
  return [
    look(`A${r(from)}:L${r(from + lines.length - 1)}`, { role: 'formula' }),
    ...lines.flatMap(([question, answer], i) => [
      cell(`A${r(from + i)}`, question, { role: 'formula' }),
      cell(`D${r(from + i)}`, card(answer.slice(1)), { role: 'formula' }),
    ]),
    look(`A${last}:L${last}`, { role: 'total' }),
    cell(`A${last}`, 'Would it be funded again?', { role: 'total' }),
    cell(`B${last}`, card(`IF(${FUNDING('Again')}="Y","YES",IF(${FUNDING('Again')}="N","NO","not asked yet"))`), { role: 'total', align: 'left' }),
    cell(
      `D${last}`,
      card(
        `IF(B${last}="not asked yet","Write the answer on Renewals.",${FUNDING('Reason')}&" ("&${FUNDING('By')}&", "&IFERROR(${monthLabel(FUNDING('Month'))},"no month")&")")`,
      ),
      {
        role: 'total',
      },
    ),
  ];
};
