import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const NOT_HERE = 'belongs to another floor (see README, The floors).';
const without = (...names) => ({ 'no-restricted-globals': ['error', ...names.map((name) => ({ name, message: `${name} ${NOT_HERE}` }))] });
const HOST = ['Excel', 'Office', 'OfficeRuntime', 'CustomFunctions'];
const MACHINE = ['process', 'Buffer', 'fetch', 'window', 'document', 'localStorage', 'sessionStorage', 'setTimeout', 'setInterval', 'performance', 'crypto'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/*/index.ts', 'test-results/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    // One program for all floors: it takes half the time of one a floor. What each floor may see is held by its own tsconfig.json.
    languageOptions: { parserOptions: { project: './test/law/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers and strings read well in sentences; objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // 0 and '' are real figures: on the floors of money, no truth by accident.
  { files: ['src/{model,ledger,sources,functions}/**/*.ts'], rules: { '@typescript-eslint/strict-boolean-expressions': 'error' } },
  { files: ['src/{model,ledger,sources}/**/*.ts'], rules: without('Date', 'Math.random', ...HOST, ...MACHINE) },
  { files: ['src/functions/**/*.ts'], rules: without('Date', 'Excel', 'Office', ...MACHINE) },
  { files: ['src/workbook/**/*.ts'], ignores: ['src/workbook/excel/**'], rules: without(...HOST, ...MACHINE) },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      ...without('process', 'Buffer', 'fetch'),
    },
  },
  {
    files: ['src/{server,cli}/**/*.ts'],
    rules: {
      ...without(...HOST, 'window', 'document', 'localStorage'),
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@duckdb/node-api',
              allowTypeImports: true,
              message: 'Begin an engine by beginEngine: it says how much memory is kept before the library is loaded.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], rules: without('Excel', 'process', 'Buffer') },
  // Tables of cases read better with the shapes of the host; the law of types stays.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['error', { max: 400 }] },
  },
);
