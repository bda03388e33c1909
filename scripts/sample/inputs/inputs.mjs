import { drivers, rates } from './drivers.mjs';
import { actions, BUDGET, envelopes } from './envelopes.mjs';
import { policy, scenarios, stages } from './policy.mjs';
import { rules } from './rules.mjs';
import { value, workflows } from './workflows.mjs';

/** What an analyst of the company has typed into the workbook. */
export const inputs = {
  policy,
  tables: {
    tblStages: stages,
    tblEnvelopes: envelopes,
    tblActions: actions,
    tblWorkflows: workflows,
    tblDrivers: drivers,
    tblValue: value,
    tblScenarios: scenarios,
    tblRates: rates,
    tblRules: rules,
  },
  cells: { 'Envelopes!U7': BUDGET },
};
