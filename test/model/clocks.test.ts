import * as formulajs from '@formulajs/formulajs';
import { reforecastDue } from '../../src/model/clocks';
import { fromSerial, toSerial } from '../../src/model/month';

// The second opinion is another implementation of Excel's EDATE.
test.each([
  ['monthly', 1],
  ['quarterly', 3],
  ['rebaseline', 6],
] as const)('%s falls due as EDATE has it, on every day of three years', (cadence, months) => {
  for (let serial = 45_290; serial < 45_290 + 1100; serial += 1) {
    const due = reforecastDue(fromSerial(serial), fromSerial(serial), cadence);
    const other = new Date(Number(formulajs.EDATE(serial, months)));
    expect(due.ok && toSerial(due.value.on)).toBe(Date.UTC(other.getFullYear(), other.getMonth(), other.getDate()) / 86_400_000 + 25_569);
  }
});
