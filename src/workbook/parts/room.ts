/** Last row of the block on UnitCost, laid out for 120 workflows from row 7 on; rows that are blank are hidden at a refresh. */
export const WORKFLOWS_TO = 126;
/** Last row of the block on EnvelopeStatus, laid out for 40 envelopes of a quarter from row 7 on. */
export const ENVELOPES_TO = 46;

const r = String;
/** A column of UnitCost's block as other sheets name it. */
export const unitCosts = (column: string): string => `UnitCost!$${column}$7:$${column}$${r(WORKFLOWS_TO)}`;
/** A cell of UnitCost's total. */
export const unitCostTotal = (column: string): string => `UnitCost!$${column}$${r(WORKFLOWS_TO + 2)}`;
/** A column of EnvelopeStatus's block as other sheets name it. */
export const envelopeRows = (column: string): string => `EnvelopeStatus!$${column}$7:$${column}$${r(ENVELOPES_TO)}`;
/** A cell of the line of EnvelopeStatus that sums all envelopes, or of one of the lines below it. */
export const envelopeTotal = (column: string, below = 0): string => `EnvelopeStatus!$${column}$${r(ENVELOPES_TO + 1 + below)}`;
/** A column of Variance's block as other sheets name it; the line of what is not tagged comes after it, then the total. */
export const varianceRows = (column: string): string => `Variance!$${column}$7:$${column}$${r(WORKFLOWS_TO)}`;
/** So many rows of a block as the table has that it follows: a blank row in the middle keeps its place, and every figure its row. */
export const asLong = (cells: string, table = 'tblWorkflows[Id]'): string => `FILTER(${cells},SEQUENCE(ROWS(${cells}))<=ROWS(${table}))`;
/** Last row of the services on Chargeback, laid out for 60. */
export const SERVICES_TO = 66;
/** What Chargeback gives out less what it takes in; `#N/A` where nothing was charged. */
export const CHARGED_DIFFERENCE = `Chargeback!$O$${r(2 * SERVICES_TO)}`;
/** Last row of the seats on SeatsAndUsage, laid out for 120 products from row 7 on. */
export const SEATS_TO = 126;
/** The readings of SeatsAndUsage's seats, and the statuses of its bands. */
export const SEAT_STATES = `SeatsAndUsage!$K$7:$K$${r(SEATS_TO)}`;
export const BAND_STATES = `SeatsAndUsage!$K$${r(SEATS_TO + 5)}:$K$${r(SEATS_TO + 9)}`;
