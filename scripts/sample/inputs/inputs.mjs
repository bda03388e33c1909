import { accruals, commitments } from './accruals.mjs';
import { audit, places } from './audit.mjs';
import { benchmarks } from './benchmarks.mjs';
import { decisions, risks } from './board.mjs';
import { drivers, rates } from './drivers.mjs';
import { actions, BUDGET, envelopes } from './envelopes.mjs';
import { policy, scenarios, stages } from './policy.mjs';
import { funding } from './funding.mjs';
import { options } from './options.mjs';
import { prices } from './prices.mjs';
import { reallocations } from './reallocations.mjs';
import { contracts } from './contracts.mjs';
import { renewals } from './renewals.mjs';
import { review } from './review.mjs';
import { roles } from './roles.mjs';
import { rules } from './rules.mjs';
import { consumption, entities, services } from './services.mjs';
import { bands, users } from './users.mjs';
import { bursts, teams } from './teams.mjs';
import { snapshots } from './snapshots.mjs';
import { vendors } from './vendors.mjs';
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
    tblRoles: roles,
    tblBands: bands,
    tblUsers: users,
    tblReview: review,
    tblReallocations: reallocations,
    tblPrices: prices,
    tblRenewals: renewals,
    tblContracts: contracts,
    tblFunding: funding,
    tblAudit: audit,
    tblPlaces: places,
    tblVendors: vendors,
    tblServices: services,
    tblConsumption: consumption,
    tblEntities: entities,
    tblBenchmarks: benchmarks,
    tblDecisions: decisions,
    tblRisks: risks,
    tblOptions: options,
    tblTeams: teams,
    tblBursts: bursts,
    tblSnapshots: snapshots,
    tblAccruals: accruals,
    tblCommitments: commitments,
  },
  cells: { 'Envelopes!U7': BUDGET, 'Owners!B5': 'W21' },
};
