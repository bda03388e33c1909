// The floors of the house: which folder may import which. All rules follow from this table.
const floors = {
  model: [],
  ledger: ['model'],
  sources: ['ledger', 'model'],
  workbook: ['ledger', 'model'],
  functions: ['ledger', 'model'],
  server: ['sources', 'ledger', 'model'],
  cli: ['server', 'functions', 'sources', 'ledger', 'model'],
  taskpane: ['functions', 'workbook', 'ledger', 'model'],
  workbench: ['taskpane', 'functions', 'workbook', 'ledger', 'model'],
};
const names = Object.keys(floors);
/** The rooms of the store, each above those it may import: what the engine holds, files as they come, the log, what analysts declare, questions, and imports. */
const rooms = ['engine', 'files', 'log', 'own', 'questions', 'imports'];
const anyOf = (list) => `^src/(${list.join('|')})/`;

module.exports = {
  forbidden: [
    ...names.map((floor) => ({
      name: `${floor}-imports-only-below`,
      severity: 'error',
      from: { path: `^src/${floor}/` },
      to: { path: anyOf(names.filter((other) => other !== floor && !floors[floor].includes(other))) },
    })),
    ...rooms.map((room, at) => ({
      name: `store-${room}-imports-only-below`,
      severity: 'error',
      from: { path: `^src/server/store/${room}/` },
      to: { path: `^src/server/store/(${rooms.slice(at + 1).join('|') || '$'})/|^src/server/store/(open|store-on|rebuild|replay)\\.ts$` },
    })),
    {
      name: 'pure-floors-do-no-io',
      severity: 'error',
      from: { path: anyOf(['model', 'ledger', 'sources', 'workbook', 'functions', 'taskpane']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'big-js-in-decimal-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/model/decimal\\.ts$' },
      to: { path: 'node_modules/(@types/)?big\\.js' },
    },
    { name: 'model-has-no-packages', severity: 'error', from: { path: '^src/model/', pathNot: '^src/model/decimal\\.ts$' }, to: { path: 'node_modules' } },
    {
      name: 'a-source-never-knows-another',
      severity: 'error',
      from: { path: '^src/sources/vendors/([^/]+)\\.ts$' },
      to: { path: '^src/sources/(vendors|invoices)/', pathNot: '^src/sources/vendors/$1(/|\\.ts$)' },
    },
    { name: 'the-store-engine-is-known-in-one-folder', severity: 'error', from: { path: '^src/', pathNot: '^src/server/store/' }, to: { path: '@duckdb' } },
    {
      name: 'the-workbench-stays-out-of-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: '@univerjs|chart\\.js|@microsoft/office-js' },
    },
    // Two types may speak of each other; running code may not.
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
