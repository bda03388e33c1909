import { PERIOD } from '../company.mjs';
import { lastDay } from '../calendar.mjs';
import { PLATFORM } from './services.mjs';

/** Values of the named inputs. */
export const policy = {
  Policy_Company: 'Fernhill Supply',
  Policy_AsOf: lastDay(PERIOD),
  Policy_Period: PERIOD,
  Policy_Currency: 'USD',
  Policy_FiscalStart: 2,
  Policy_FiscalName: 'start',
  Policy_FiscalPattern: 'months',
  Policy_Metric: 'Digital revenue',
  Policy_Floor: 0.02,
  Policy_Ceiling: 0.04,
  Policy_Hurdle: 3,
  Policy_ValueAtFloor: 1142000,
  Policy_AlertAt: 0.8,
  Policy_ReviewAt: 0.9,
  Policy_ExecAt: 1.1,
  Policy_AlertWhen: '>=',
  Policy_ReviewWhen: '>=',
  Policy_ExecWhen: '>',
  Policy_NoUnitAge: 60,
  Policy_LearningAge: 90,
  Policy_IdleShare: 0.05,
  Policy_CauseShare: 0.5,
  Policy_Deflation: 0.25,
  Policy_UnitCut: 0.15,
  Policy_Uncertainty: 0.1,
  Policy_Hidden: 0.25,
  Policy_Ramp: 'geometric',
  Policy_Timing: 'start',
  Policy_PaceDays: 3,
  Policy_Wape: 0.12,
  Policy_UsageLow: 0.9,
  Policy_UsageHigh: 1.12,
  Policy_Seed: 1,
  Policy_Cadence: 'quarterly',
  Policy_LastForecast: '2026-08-05',
  Policy_Outlier: 3.5,
  Policy_Charging: 'chargeback',
  Policy_PlatformEntity: PLATFORM,
  Policy_RecoveryAccount: '649900',
  Policy_IntercompanyAccount: '139000',
  Policy_Governance: 14000,
  Policy_FrictionHours: 6,
  Policy_FrictionRate: 62,
  Policy_RenewalDue: 90,
  Policy_RenewalBlock: 30,
  Policy_ToleranceMoney: 50,
  Policy_ToleranceShare: 0.01,
  Policy_Coverage: 0.95,
  Policy_Unexplained: 0.1,
  Policy_Audit: 0.8,
  Policy_AuditAge: 12,
  Policy_BenchmarkAge: 12,
  Policy_WeightTolerance: 0.000001,
  Policy_DataAge: 3,
};

/** How the budget divides, and how each stage grows. */
export const stages = [
  { Stage: 'production', Share: 0.6, Maturity: 'mature', Growth: 0.02 },
  { Stage: 'scaling', Share: 0.25, Maturity: 'growing', Growth: 0.03 },
  { Stage: 'experiment', Share: 0.15, Maturity: 'early', Growth: 0 },
];

const WEIGHTS = { mature: [0.7, 0.25, 0.05], growing: [0.5, 0.35, 0.15], early: [0.25, 0.5, 0.25] };
export const scenarios = Object.entries(WEIGHTS).flatMap(([Maturity, weights]) =>
  ['Baseline', 'Expansion', 'New use'].map((Scenario, i) => ({
    Maturity,
    Scenario,
    Multiple: i + 1,
    Weight: weights[i],
    DeflationLow: 0.2,
    DeflationMode: 0.275,
    DeflationHigh: 0.4,
  })),
);
