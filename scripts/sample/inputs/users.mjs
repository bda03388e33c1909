import { createHash } from 'node:crypto';
import { PERIOD } from '../company.mjs';
import { billedOf, workflow } from '../figures.mjs';
import { split } from '../spread.mjs';
import { roles } from './roles.mjs';

/** Whose usage is usage of which band. */
export const bands = [
  ['LightAssist', 'W08'],
  ['DeepCoding', 'W09'],
  ['Review', 'W22'],
  ['Research', 'W10'],
  ['Background', 'W21'],
].map(([Band, Workflow]) => ({ Band, Workflow }));

/** People of Quality whose agents ran through the night. */
const LOUD = { 41: 27, 52: 22, 67: 19, 83: 31 };
const hash = (i) => `u-${createHash('sha256').update(`fernhill ${i}`).digest('hex').slice(0, 10)}`;
const people = roles.flatMap(({ Role, BackgroundUsers }) => Array.from({ length: BackgroundUsers }, () => Role));
const parts = split(billedOf(workflow('W21')).at(-1), people.map((_, i) => 80 + ((i * 37) % 41) + (LOUD[i] ?? 0) * 25)); // prettier-ignore

/** What each user of background agents cost in October, together the bill of Test agents. */
export const users = people.map((Role, i) => ({ User: hash(i), Role, Month: PERIOD, Cost: parts[i] / 100 }));
