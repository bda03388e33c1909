import { isAzureQuery, readAzureQuery } from '../../src/sources/documents/azure-query';
import { isClusterAllocations, readClusterAllocations } from '../../src/sources/documents/cluster-allocations';
import { isCostCube, readCostCube } from '../../src/sources/documents/cost-cube';
import type { Document } from '../../src/sources/documents/document';
import { isTextDocument, readTextDocument } from '../../src/sources/documents/text';

const why = (document: Document): string => (document.kind === 'refused' ? document.sentence : 'taken');
const rows = (document: Document) => (document.kind === 'rows' ? document.rows : []);

const months = '{"time":[{"name":"total","label":"Total"},{"name":"2026-10","label":"2026-10"}]}';
const cube = (dimensions: string, measures: string, data: string): string => `{"dimensions":[${dimensions}],"measures":[${measures}],"data":${data}}`;
const COST = '{"name":"cost","label":"Total Cost ($)"}';

test('a cube keeps every digit of its amounts, and no total', () => {
  const read = readCostCube(cube(months, COST, '[[9.10],[0.30000000000000004]]'));
  expect(rows(read)).toEqual([{ Time: '2026-10', Amount: '0.30000000000000004', Sign: '$', Measure: 'Total Cost ($)' }]);
});

test('a cube with its time behind its groups, and lists that were left out, is read as well', () => {
  const services = '{"GCP-Services":[{"name":"total","label":"Total"},{"name":"v","label":"Vertex AI"},{"name":"b","label":"BigQuery"}]}';
  const read = readCostCube(cube(`${services},${months}`, COST, '[[[5],[5]],[null,[5]],null]'));
  expect(rows(read)).toEqual([
    { Time: '2026-10', Amount: '5', Sign: '$', Grouping: 'GCP-Services', Group: 'Vertex AI', Service: 'Vertex AI', Provider: 'GCP', Measure: 'Total Cost ($)' },
  ]);
});

test('a cube that cannot be told is refused in a sentence', () => {
  expect(why(readCostCube(cube(months, '{"name":"usage","label":"Usage"}', '[[1],[1]]')))).toBe(
    'This CloudHealth report holds no cost. Take the cost history.',
  );
  expect(why(readCostCube(cube('{"Env":[{"name":"p","label":"prod"}]}', COST, '[[1]]')))).toBe(
    'This CloudHealth report has no time in it. Add the months to it and take it again.',
  );
  expect(why(readCostCube(cube(months, COST, '[[1],[null]]')))).toBe('This CloudHealth report holds no cost of any month.');
  expect(why(readCostCube('{"dimensions":['))).toBe('This CloudHealth report holds no cost. Take the cost history.');
});

const query = (columns: string, data: string, next = 'null'): string => `{"properties":{"nextLink":${next},"columns":[${columns}],"rows":${data}}}`;
const DAY = '{"name":"UsageDate","type":"Number"}';
const CURRENCY = '{"name":"Currency","type":"String"}';

test('the cost of an Azure query is found under whatever name it was given, never in dollars beside it', () => {
  const columns = `{"name":"CostUSD","type":"Number"},{"name":"totalCost","type":"Number"},${DAY},${CURRENCY}`;
  expect(rows(readAzureQuery(query(columns, '[[9,1.10,20261003,"EUR"],[9,null,20261004,"EUR"]]')))).toEqual([
    { CostUSD: '9', Amount: '1.10', UsageDate: '20261003', Currency: 'EUR', Measure: 'totalCost' },
    { CostUSD: '9', UsageDate: '20261004', Currency: 'EUR', Measure: 'totalCost' },
  ]);
});

test('an Azure query that is part of an answer, or without days or cost, is refused', () => {
  const columns = `{"name":"Cost","type":"Number"},${DAY},${CURRENCY}`;
  expect(why(readAzureQuery(query(columns, '[[1,20261003,"EUR"]]', '"https://management.example/next"')))).toBe(
    'This answer of Azure has further pages. Nothing was taken. Save all of them as one list, or take an export.',
  );
  const [first, last] = [query(columns, '[[1,20261003,"EUR"]]', '"https://management.example/next"'), query(columns, '[[2,20261004,"EUR"]]')];
  expect(rows(readAzureQuery(`[${first},${last}]`)).map(({ Amount }) => Amount)).toEqual(['1', '2']);
  expect(readAzureQuery(`[${first},${first}]`).kind).toBe('refused');
  expect(why(readAzureQuery(query(`${DAY},${CURRENCY}`, '[[20261003,"EUR"]]')))).toBe('This answer of Azure holds no cost. Nothing was taken.');
  expect(why(readAzureQuery(query(`{"name":"Cost","type":"Number"},${CURRENCY}`, '[[1,"EUR"]]')))).toBe(
    'This answer of Azure has no days. Ask for it by day or month.',
  );
  expect(why(readAzureQuery(query(columns, '[]')))).toBe('This answer of Azure holds no rows.');
});

test('allocations are one row each, whatever they are keyed by; a span without any gives none', () => {
  const one = '{"name":"a b","window":{"start":"2026-10-03T00:00:00Z","end":"2026-10-04T00:00:00Z"},"totalCost":1.10}';
  expect(rows(readClusterAllocations(`{"code":200,"data":[null,{"a b":${one}},{}]}`))).toEqual([
    { Name: 'a b', Start: '2026-10-03T00:00:00Z', End: '2026-10-04T00:00:00Z', TotalCost: '1.10' },
  ]);
  expect(why(readClusterAllocations('{"code":200,"data":[{}]}'))).toBe('This answer holds no allocation.');
});

test('the mark that Windows puts before a text makes it no other document', () => {
  const columns = `{"name":"Cost","type":"Number"},${DAY},${CURRENCY}`;
  const text = `\uFEFF${query(columns, '[[1,20261003,"EUR"]]')}`;
  expect([isTextDocument(text), readTextDocument(text).kind]).toEqual([true, 'rows']);
});

test.each(['{"usageItems":[]}', '{"value":[],"@odata.context":"x"}', '{"data":[{"results":[]}],"has_more":false}'])(
  '%s says that nothing stands on it',
  (text) => {
    expect(why(readTextDocument(text))).toMatch(/^This answer holds nothing/);
  },
);

test('each is told from the others by how it begins', () => {
  const texts = [
    cube(months, COST, '[[1],[1]]'),
    query(`{"name":"Cost","type":"Number"},${DAY}`, '[[1,20261003]]'),
    '{"code":200,"data":[{"a":{"totalCost":1,"window":{}}}]}',
    '{"a":1}',
  ];
  expect(texts.map((text) => [isCostCube, isAzureQuery, isClusterAllocations].map((is) => is(text)))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
  ]);
});
