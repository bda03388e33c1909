import type { Block, HeadingBlock } from '../sheet';
import { cell, feedHeading, look, section } from './blocks';
import { inCoins, toCoin } from './coin';
import { IN_PERIOD, SPEND, CONVERTED, cost } from './formulas';
import { SEATS_TO } from './room';

/** Rows of the blocks of SeatsAndUsage, with room for 120 products, 60 roles and 60 people who stand out. */
export const BANDS_FROM = SEATS_TO + 5;
export const BANDS_TO = BANDS_FROM + 4;
export const ROLES_FROM = BANDS_TO + 5;
export const ROLES_TO = ROLES_FROM + 59;
export const TOTAL_FROM = ROLES_TO + 5;
export const PEOPLE_FROM = TOTAL_FROM + 12;
export const PEOPLE_TO = PEOPLE_FROM + 59;
/** Users of the period, in helper columns right of the printed page. */
const USERS_TO = 2006;

const r = String;
/** An area over one column, absolute. */
export const over = (column: string, from: number, to: number): string => `$${column}$${r(from)}:$${column}$${r(to)}`;
/** Columns of Roles without its blank rows, which say nothing. One row is taken as it is: not every host filters several columns of one row. */
export const ofRoles = (columns: string): string => {
  const kept = `FILTER(tblRoles[${columns}],tblRoles[Role]&tblRoles[Seats]<>"")`;
  return columns.includes(':') ? `IF(ROWS(tblRoles[Role])=1,tblRoles[${columns}],${kept})` : kept;
};
/** The allowances, and the users, of five bands for every role. */
export const ALLOWANCES = ofRoles('[LightAssist]:[Background]');
export const USERS = ofRoles('[LightAssistUsers]:[BackgroundUsers]');
const right = (text: string, note?: string): HeadingBlock['headings'][number] => ({ text, align: 'right', ...(note === undefined ? {} : { note }) });

export const seatHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Seats' },
    { text: 'Vendor' },
    right('Bought', 'From SaaS, else the quantity that was charged.'),
    right('Assigned', 'From SaaS; #N/A where no list says it.'),
    right('Active', 'From SaaS, else the count of Value where its unit is a user.'),
    right('Idle', 'Bought less active; none where more people are active than seats were bought.'),
    right('Price of a seat', 'Cost over seats bought: the AI part of the price.'),
    right('Cost', 'Counted cost of the period with the stream seat.'),
    right('Cost per active user', 'What a seat costs that somebody uses (EFFECTIVE_SEAT_COST).'),
    right('Idle money', 'Idle seats times price, for the month.'),
    { text: 'Reading', align: 'center', note: 'IDLE SEATS beyond the share of Policy; OVER BOUGHT where more people are active than seats were bought.' },
  ],
};
export const bandHeadings: HeadingBlock = {
  kind: 'headings',
  at: `A${r(BANDS_FROM - 1)}`,
  headings: [
    { text: 'Usage by band' },
    { text: 'Workflows' },
    right('Users'),
    right('Allowance a user'),
    right('Low'),
    right('Allowance', 'Users times allowance, over all roles.'),
    right('High'),
    right('Cost', 'Counted usage of the workflows that Roles gives to the band.'),
    right('Cost per user'),
    right('Of allowance'),
    { text: 'Status', align: 'center', note: 'UNDER, IN or OVER its limits (ALLOWANCE_STATUS).' },
  ],
};
export const roleHeadings: HeadingBlock = {
  kind: 'headings',
  at: `A${r(ROLES_FROM - 1)}`,
  headings: [
    { text: 'Budget by role' },
    right('Seats'),
    right('Price of a seat'),
    right('Seat cost'),
    right('Light assist'),
    right('Deep coding'),
    right('Review'),
    right('Research'),
    right('Background'),
    right('Budget', 'Seats and the allowances of all bands (ROLE_BUDGET).'),
    right('Share'),
  ],
};
const totalHeadings: HeadingBlock = {
  kind: 'headings',
  at: `A${r(TOTAL_FROM - 1)}`,
  headings: [
    { text: 'One total' },
    { text: '' },
    { text: '' },
    { text: '' },
    { text: '' },
    right('Budget of roles', 'Seats and bands of all roles in one figure (BLENDED_COST).'),
    right('Cost of their work', 'Of the workflows that Roles gives to the bands.'),
    right('All AI spend', 'Counted cost of the period by stream, without rows that have no rate.'),
    right('Share'),
    { text: '' },
    { text: '' },
  ],
};
const peopleHeadings: HeadingBlock = {
  kind: 'headings',
  at: `A${r(PEOPLE_FROM - 1)}`,
  headings: [
    { text: 'Users who stand out' },
    { text: 'Role' },
    { text: '' },
    { text: '' },
    { text: '' },
    { text: '' },
    { text: '' },
    right('Cost', 'Usage of the period, from Roles.'),
    right('Times the median'),
    right('Deviations', 'Robust deviations from the median of all users (OUTLIERS).'),
    { text: '' },
  ],
};

/** Counted cost of the period in a stream; of the workflows of the bands, or of all. */
const stream = (name: string): string => cost(IN_PERIOD, CONVERTED, `tblActuals[Stream],"${name}"`);
const ofBands = (name: string): string =>
  `SUM(${cost(IN_PERIOD, CONVERTED, `tblActuals[Stream],"${name}"`, 'tblActuals[Workflow],UNIQUE(tblBands[Workflow])')})`;
const BLENDED = `CORRIDOR.BLENDED_COST(${ofRoles('Seats')},${ofRoles('SeatPrice')},${USERS},${ALLOWANCES},,,,,,"parts")`;
const STREAMS = [
  ['Seats', 'seat', 1],
  ['Usage', 'usage', 2],
  ['Paid back to people', 'reimbursed', null],
  ['Tasks', 'task', null],
] as const;
/** Whether Roles holds nothing yet. */
export const NO_ROLES = 'COUNTIFS(tblRoles[Role],"<>")=0';

/** Seats, usage, what people were paid back and tasks: the same money as AI spend on Corridor. */
export const oneTotal = (): readonly Block[] => {
  const [first, sum] = [TOTAL_FROM, TOTAL_FROM + STREAMS.length + 1];
  const rows = (column: string): string => `${column}${r(first)}:${column}${r(sum - 1)}`;
  return [
    totalHeadings,
    look(`A${r(first)}:K${r(sum - 1)}`, { role: 'formula' }),
    ...STREAMS.flatMap(([text, name, budget], i) => {
      const at = r(first + i);
      return [
        cell(`A${at}`, text),
        ...(budget === null ? [] : [cell(`F${at}`, `=IF(${NO_ROLES},NA(),INDEX(${BLENDED},1,${r(budget)}))`, { format: 'money' })]),
        cell(`G${at}`, `=${ofBands(name)}`, { format: 'money' }),
        cell(`H${at}`, `=${stream(name)}`, { format: 'money' }),
      ];
    }),
    cell(`A${r(sum - 1)}`, 'Of no stream'),
    cell(`H${r(sum - 1)}`, `=${SPEND}-SUM(H${r(first)}:H${r(sum - 2)})`, { format: 'money' }),
    cell(`I${r(first)}`, `=IF(H${r(sum)}=0,"",${rows('H')}/H${r(sum)})`, { area: rows('I'), format: 'percent' }),
    look(`A${r(sum)}:K${r(sum)}`, { role: 'total', format: 'money' }),
    cell(`A${r(sum)}`, 'Total', { align: 'left' }),
    cell(`F${r(sum)}`, `=SUM(${rows('F')})`),
    cell(`G${r(sum)}`, `=SUM(${rows('G')})`),
    cell(`H${r(sum)}`, `=SUM(${rows('H')})`),
    look(`A${r(sum + 1)}:K${r(sum + 2)}`, { role: 'formula' }),
    cell(`A${r(sum + 1)}`, 'AI spend, as on Corridor', { role: 'formula' }),
    cell(`H${r(sum + 1)}`, '=Corridor!R16', { role: 'link', format: 'money' }),
    cell(`A${r(sum + 2)}`, 'Difference', { role: 'formula' }),
    cell(`H${r(sum + 2)}`, `=${toCoin(`H${r(sum)}-H${r(sum + 1)}`)}`, { role: 'formula', format: 'amount' }),
    cell(`K${r(sum + 2)}`, `=IF(H${r(sum + 2)}=0,"PASS","FAIL")`, { role: 'status' }),
  ];
};

const helper = (column: string): string => over(column, 7, USERS_TO);
/** The cells that have room for the users of the period. */
export const USER_ROOM = `SeatsAndUsage!${helper('M')}`;
const known = (column: string): string => `FILTER(${helper(column)},${helper('M')}<>"")`;
/** Of those who stand out, the heaviest first, as many as there is room for. */
const loud = (of: string): string =>
  `=IFERROR(FILTER(SORTBY(FILTER(${of},${helper('O')}=TRUE),FILTER(${helper('N')},${helper('O')}=TRUE),-1),SEQUENCE(COUNTIF(${helper('O')},TRUE))<=ROWS(${over('C', PEOPLE_FROM, PEOPLE_TO)})),"")`;
/** Users of the period, by hash, far from what the others use. */
export const peopleBlock = (): readonly Block[] => {
  const area = (column: string): string => `${column}${r(PEOPLE_FROM)}:${column}${r(PEOPLE_TO)}`;
  const at = (column: string): string => `${column}${r(PEOPLE_FROM)}`;
  const [note, top] = [r(PEOPLE_FROM - 2), r(PEOPLE_FROM)];
  return [
    section(`A${r(PEOPLE_FROM - 3)}`, 'Heavy users, by code and not by name', `K${r(PEOPLE_FROM - 3)}`),
    cell(
      `A${note}`,
      `=IF(COUNT(${helper('N')})=0,"Roles has no users of the period.",IF(ISERROR($O$7),"Too few users to say what is usual.",COUNTIF(${helper('O')},TRUE)&" of "&COUNT(${helper('N')})&" users stand out: "&${inCoins(`SUMIFS(${helper('N')},${helper('O')},TRUE)`)}&" of "&${inCoins(`SUM(${helper('N')})`)}&" "&Policy_Currency&"."))`,
      { role: 'muted' },
    ),
    peopleHeadings,
    look(`A${top}:K${r(PEOPLE_TO)}`, { role: 'formula' }),
    cell(at('A'), loud(helper('M')), { area: area('A'), role: 'formula' }),
    cell(at('B'), `=IF(${over('A', PEOPLE_FROM, PEOPLE_TO)}="","",XLOOKUP(${over('A', PEOPLE_FROM, PEOPLE_TO)},tblUsers[User],tblUsers[Role],""))`, {
      area: area('B'),
      role: 'muted',
    }),
    cell(at('H'), loud(helper('N')), { area: area('H'), role: 'formula', format: 'cents' }),
    cell(at('I'), loud(`${helper('N')}/$Q$7`), { area: area('I'), role: 'formula', format: 'ratio' }),
    cell(at('J'), loud(helper('P')), { area: area('J'), role: 'formula', format: 'position' }),
    feedHeading('M6', 'User'),
    feedHeading('N6', 'Cost'),
    feedHeading('O6', 'Stands out'),
    feedHeading('P6', 'Deviations'),
    feedHeading('Q6', 'Median'),
    cell('M7', '=UNIQUE(FILTER(tblUsers[User],tblUsers[Month]=Policy_Period,""))', { area: `M7:M${r(USERS_TO)}`, role: 'muted' }),
    cell('N7', `=IF($M$7="","",SUMIFS(tblUsers[Cost],tblUsers[User],FILTER(${helper('M')},${helper('M')}<>""),tblUsers[Month],Policy_Period))`, {
      area: `N7:N${r(USERS_TO)}`,
      role: 'muted',
      format: 'cents',
    }),
    cell('O7', `=IF($M$7="",NA(),CORRIDOR.OUTLIERS(${known('N')},Policy_Outlier))`, { area: `O7:O${r(USERS_TO)}`, role: 'muted' }),
    cell('P7', `=IF($M$7="",NA(),CORRIDOR.OUTLIERS(${known('N')},Policy_Outlier,,"score"))`, {
      area: `P7:P${r(USERS_TO)}`,
      role: 'muted',
      format: 'position',
    }),
    cell('Q7', `=IF($M$7="",NA(),MEDIAN(${known('N')}))`, { role: 'muted', format: 'cents' }),
  ];
};
