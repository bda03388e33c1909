import { billed } from './coin';

/** What counts and waits for rates, one amount for each currency: `rows` says which rows as a product, `criteria` the same in pairs of SUMIFS. Where an amount is not known, the currency alone. */
export function waiting(rows: string, criteria: readonly string[] = []): string {
  const currencies = `UNIQUE(FILTER(tblActuals[Currency],${rows},""))`;
  const pairs = (...more: readonly string[]): string =>
    ['tblActuals[Currency]', currencies, 'tblActuals[Converted]', '"N"', 'tblActuals[Counts]', '"Y"', ...criteria, ...more].join(',');
  const [all, known] = [`COUNTIFS(${pairs()})`, `COUNTIFS(${pairs('tblActuals[BilledCost]', '"<>"')})`];
  return `TEXTJOIN("; ",TRUE,${currencies}&IF((${all}>0)*(${all}=${known})," "&${billed(`SUMIFS(tblActuals[BilledCost],${pairs()})`)},""))`;
}
