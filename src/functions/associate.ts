import { inExcel } from './in-excel';
import { functions } from './index';

// The names of functions.json meet their code.
for (const one of functions) CustomFunctions.associate(one.name, inExcel(one));
