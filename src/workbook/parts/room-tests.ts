import type { Block } from '../sheet';
import { CONTRACT_ROOM } from './accrual-balance';
import { FEED, OWING, vendorBlock } from './accrual-parts';
import { cell, feedHeading, look } from './blocks';
import { BURST_ROOM, TEAM_ROOM } from './capacity-parts';
import { BUSINESS_UNITS, BUSINESS_UNIT_ROOM } from './chargeback-parts';
import { BOUGHT_ROOM } from './contract-months';
import { PRODUCT_ROOM } from './hidden-parts';
import { summaryTo } from './model-choice-parts';
import { SERVICES_TO, envelopeRows, unitCosts } from './room';
import { ROLES_FROM, ROLES_TO, USER_ROOM } from './seat-parts';
import { countAt } from './stack';

const rows = (cells: string): string => `ROWS(${cells})`;
/** Blocks whose rows come from a table: what there is room for, how many there are, and the room. A block with more than its room is `#SPILL!`, and this says why. */
const ROOMS: readonly (readonly [sheet: string, things: string, there: string, room: string])[] = [
  ['UnitCost', 'workflows', 'ROWS(tblWorkflows[Id])', rows(unitCosts('A'))],
  ['EnvelopeStatus', 'envelopes of a quarter', 'COUNTIFS(tblEnvelopes[Quarter],QuarterNow)', rows(envelopeRows('A'))],
  ['Accruals', 'vendors of a month', `Accruals!${countAt(FEED.typed)}+Accruals!${countAt(FEED.seen)}`, rows(`Accruals!${vendorBlock('A')}`)],
  ['Accruals', 'vendors with an accrual', `Accruals!${OWING}`, rows(`Accruals!${vendorBlock('A')}`)],
  ['Accruals', 'contracts', 'COUNTIFS(tblCommitments[Contract],"?*")', rows(CONTRACT_ROOM)],
  ['Accruals', 'products of Contracts', BOUGHT_ROOM.there, rows(BOUGHT_ROOM.room)],
  ['Capacity', 'rows of teams', 'COUNTIFS(tblTeams[Team],"?*")', rows(TEAM_ROOM)],
  ['Capacity', 'bursts', 'COUNTIFS(tblBursts[Window],"?*")', rows(BURST_ROOM)],
  ['Chargeback', 'services', 'ROWS(tblServices[Workflow])', rows(`Chargeback!A7:A${String(SERVICES_TO)}`)],
  ['Chargeback', 'business units of a month', BUSINESS_UNITS, BUSINESS_UNIT_ROOM],
  ['SeatsAndUsage', 'roles', 'COUNTIFS(tblRoles[Role],"<>")', rows(`SeatsAndUsage!A${String(ROLES_FROM)}:A${String(ROLES_TO)}`)],
  ['SeatsAndUsage', 'users of a month', 'COUNTIFS(tblUsers[Month],Policy_Period)', rows(USER_ROOM)],
  ['HiddenSpend', 'products', PRODUCT_ROOM.there, rows(PRODUCT_ROOM.room)],
  ['ModelChoice', 'tasks', 'ROWS(UNIQUE(tblOptions[Task]))', rows(`ModelChoice!W7:W${String(summaryTo)}`)],
  ['Checks', 'vendors with an invoice, by currency', 'ROWS(UNIQUE(tblInvoices[Vendor]&" "&tblInvoices[Currency]))', rows('$K$7:$K$306')],
  ['Reforecast', 'scenarios of a maturity', 'MAX(COUNTIFS(tblScenarios[Maturity],tblScenarios[Maturity]))', 'ROWS(TRANSPOSE(Reforecast!H8:J8))'],
];

const FIRST = 13;
const AREA = `$U$${String(FIRST)}:$U$${String(FIRST + ROOMS.length - 1)}`;
/** How many blocks have too little room. */
export const NO_ROOM = `SUMPRODUCT(--(${AREA}<>""))`;
/** Which. */
export const ROOM_SAID = `TEXTJOIN("; ",TRUE,${AREA})&": combine some"`;
/** One line for each, right of the tests; a sheet that is gone needs none. */
export const roomTests: readonly Block[] = [
  feedHeading(`U${String(FIRST - 1)}`, 'Room'),
  look(AREA.replaceAll('$', ''), { role: 'muted' }),
  ...ROOMS.map(([sheet, things, there, room], i) =>
    cell(`U${String(FIRST + i)}`, `=IFERROR(IF(${there}>${room},"${sheet} has room for "&${room}&" ${things}, and there are "&${there},""),"")`),
  ),
];
