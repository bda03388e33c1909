import { addDays, type Day } from '../../../src/model/month';
import { isBusinessDay } from '../../../src/model/reference-rates';

/** The days between two, both counted, on which rates are published. */
export function businessDays(from: string, to: string): readonly Day[] {
  const days: Day[] = [];
  for (let day = from as Day; day <= to; day = addDays(day, 1)) if (isBusinessDay(day)) days.push(day);
  return days;
}

/** USD 1.10 and 1.12 in turns, JPY 170, GBP 0.85; the lev until it gave way to the euro. */
const quotes = (day: Day, i: number): readonly string[] => [i % 2 === 0 ? '1.1' : '1.12', '170', day < '2026-01-01' ? '1.9558' : 'N/A', '0.85'];
const NAMES = ['USD', 'JPY', 'BGN', 'GBP'];

/** The history as the bank writes it: newest first, a comma at each end of line. */
export const history = (from: string, to: string): string =>
  [
    ['Date', ...NAMES],
    ...businessDays(from, to)
      .map((day, i) => [day, ...quotes(day, i)])
      .reverse(),
  ]
    .map((cells) => `${cells.join(',')},\n`)
    .join('');

/** The same as XML, newest first. */
export const historyXml = (from: string, to: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><Cube>
${businessDays(from, to)
  .map((day, i) => {
    const cubes = quotes(day, i).map((rate, at) => (rate === 'N/A' ? '' : `<Cube currency="${NAMES[at] ?? ''}" rate="${rate}"/>`));
    return `<Cube time="${day}">${cubes.join('')}</Cube>`;
  })
  .reverse()
  .join('\n')}
</Cube></gesmes:Envelope>`;

export const DAILY = 'Date, USD, JPY, GBP, \n30 October 2026, 1.1000, 170.00, 0.85000, \n';
