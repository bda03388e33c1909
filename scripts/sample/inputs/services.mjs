import { MONTHS } from '../calendar.mjs';
import { unitsOf, workflow } from '../figures.mjs';
import { split } from '../spread.mjs';

/** What is sold inside: plan of the fiscal year, what is still expected of it, and the parts of the business units that use it. */
const SOLD = [
  { id: 'W01', plan: [366000, 3000000], come: [138600, 1320000], users: { 'Customer Service': 70, Commerce: 30 } },
  { id: 'W02', plan: [100700, 1900000], come: [30600, 600000], users: { 'Customer Service': 60, Finance: 25, People: 15 } },
  { id: 'W11', plan: [79360, 620000], come: [22500, 186000], users: { Finance: 80, Commerce: 20 } },
  { id: 'W14', plan: [57600, 600000], come: [19600, 196000], users: { People: 30, Engineering: 25, 'Customer Service': 25, Finance: 10, Commerce: 10 } },
];
/** The fiscal year starts in February. */
const FIRST = MONTHS.indexOf('2026-02');

export const services = SOLD.map(({ id, plan, come }) => ({
  Workflow: id,
  PlanCost: plan[0],
  PlanUnits: plan[1],
  CostToCome: come[0],
  UnitsToCome: come[1],
  ApprovedBy: 'K. Whitlock',
  Note: null,
}));

/** Who used it: whole units that sum to what was counted of the workflow in the month. */
export const consumption = SOLD.flatMap(({ id, users }) =>
  unitsOf(workflow(id)).flatMap((units, t) =>
    t < FIRST
      ? []
      : split(units, Object.values(users)).map((used, i) => ({ Workflow: id, Month: MONTHS[t], BusinessUnit: Object.keys(users)[i], Units: used })),
  ),
);

const [SUPPLY, TECHNOLOGY, SERVICES] = ['Fernhill Supply Inc.', 'Fernhill Technology Inc.', 'Fernhill Services Inc.'];
/** Where each business unit is booked; Technology pays the vendors. */
export const entities = [
  ['Customer Service', SUPPLY, '4100'],
  ['Commerce', SUPPLY, '4200'],
  ['Engineering', TECHNOLOGY, '6100'],
  ['Finance', SERVICES, '7100'],
  ['People', SERVICES, '7200'],
].map(([BusinessUnit, Entity, CostCenter]) => ({ BusinessUnit, Entity, CostCenter, ExpenseAccount: '640100' }));
export const PLATFORM = TECHNOLOGY;
