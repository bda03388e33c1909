// What builds whole workbooks or ledgers takes longest. Started last, one of them would keep a lane busy alone.
const LONG = [
  'browser/journey',
  'browser/situations',
  'browser/changes',
  'workbook/excel/company',
  'workbook/sheets/sample',
  'server/store/duckdb',
  'sample/through-workbook',
  'taskpane/lines',
  'sources/golden',
  'law/office-members',
  'server/store/properties',
  'sample/',
];
const rank = ({ path }) => {
  const at = LONG.findIndex((one) => path.includes(`/test/${one}`));
  return at === -1 ? LONG.length : at;
};

/** Runs the longest suites first: on a fresh machine jest knows nothing of them but the size of their files. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {
    // Nothing is kept: every run is in the same order.
  }
}
