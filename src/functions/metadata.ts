import type { CellFunction } from './define';
import { functions } from './index';

/** What Excel reads of one function: Microsoft's published shape of functions.json. */
const told = ({ name, description, parameters }: CellFunction) => ({
  id: name,
  name,
  description,
  parameters: Object.entries(parameters).map(([parameter, { description: says, type, dimensionality, optional }]) => ({
    name: parameter,
    description: says,
    type,
    dimensionality,
    optional,
  })),
  // Every function may spill, so each answers with a block, also of one cell.
  result: { type: 'any', dimensionality: 'matrix' },
});

/** The text of functions.json. */
export default `${JSON.stringify({ functions: functions.map(told) }, null, 2)}\n`;
