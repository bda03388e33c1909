import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('./package.json'), 'utf8'));
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

// Excel's web views: Chromium on Windows and the web, Safari on the Mac.
const swc = (targets) => ({
  loader: 'swc-loader',
  options: {
    env: { targets },
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'es6' },
  },
});
const BROWSERS = { chrome: '109', safari: '16' };

const base = (name, targets) => ({
  name,
  mode: 'production',
  context: at('.'),
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  performance: { hints: false },
  stats: 'errors-warnings',
  module: {
    rules: [
      {
        oneOf: [
          { resourceQuery: /asset/, type: 'asset/resource', generator: { filename: 'functions.json' }, use: [at('./scripts/build-time.cjs')] },
          { test: /\.tsx?$/, use: swc(targets) },
        ],
      },
      // The processors of JSON Schema are named there and left out of the pane.
      { test: /zod[\\/]v4[\\/]classic[\\/]schemas\.js$/, parser: { exportsPresence: false } },
    ],
  },
});

/** What Excel loads: the pane, the functions and their metadata. */
const pane = {
  ...base('pane', BROWSERS),
  entry: { functions: ['./src/functions/associate.ts', './src/functions/metadata.ts?asset'], taskpane: './src/taskpane/main.tsx' },
  output: {
    path: at('./dist'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    publicPath: '/',
    clean: { keep: /^(workbench|cli)[\\/]/ },
  },
  optimization: {
    runtimeChunk: 'single',
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 3 } }, extractComments: false })],
    splitChunks: { chunks: 'all', maxInitialRequests: 8 },
  },
  plugins: [
    new webpack.NormalModuleReplacementPlugin(/[\\/](json-schema-processors|to-json-schema|json-schema-generator)\.js$/, at('./scripts/no-json-schema.mjs')),
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunksSortMode: 'manual',
      chunks: ['functions', 'taskpane'],
      scriptLoading: 'defer',
      minify: false,
    }),
    // The same bundles in the same page, for the workbench: only the address of office.js differs, and the host stands before it.
    new HtmlPlugin({
      templateContent: () =>
        readFileSync(at('./src/taskpane/taskpane.html'), 'utf8').replace(
          new RegExp(`<script[^>]*${OFFICE_CDN.replaceAll('.', '\\.')}[^>]*></script>`),
          '<script src="/workbench/external.js"></script><script src="/workbench/office/office.js"></script>',
        ),
      filename: 'workbench/pane.html',
      chunksSortMode: 'manual',
      chunks: ['functions', 'taskpane'],
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons', to: 'assets' },
        { from: 'assets/sample/inputs.json', to: 'sample/inputs.json', noErrorOnMissing: true },
        { from: 'manifest.xml', to: 'manifest.xml' },
      ],
    }),
  ],
};

/** Excel's seat for development and tests; nothing of it is in the bundles above. */
const workbench = {
  ...base('workbench', BROWSERS),
  entry: { workbench: './src/workbench/main.tsx' },
  output: {
    path: at('./dist/workbench'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    publicPath: '/workbench/',
    assetModuleFilename: '[name].[contenthash:10][ext]',
  },
  optimization: { minimize: false, splitChunks: { chunks: 'all' } },
  module: {
    rules: [
      { test: /\.tsx?$/, use: swc(BROWSERS) },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'], sideEffects: true },
      { test: /\.(woff2?|ttf|svg|png)$/, type: 'asset/resource' },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new CssPlugin({ filename: '[name].[contenthash:10].css' }),
    new HtmlPlugin({ template: './src/workbench/index.html', filename: 'index.html', scriptLoading: 'defer', minify: false }),
    new CopyPlugin({
      patterns: [
        { from: 'src/workbench/external.js', to: 'external.js' },
        {
          from: '**/*',
          context: 'node_modules/@microsoft/office-js/dist',
          to: 'office',
          globOptions: { ignore: ['**/*.debug.js', '**/*.d.ts', '**/*.map'] },
          filter: (path) =>
            /dist\/(office\.js|[^/]*excel[^/]*\.js|[^/]*telemetry[^/]*\.js|es6-promise\.js|custom-functions-runtime\.js|en-us\/[^/]+\.js)$/i.test(
              path.replaceAll('\\', '/'),
            ),
        },
      ],
    }),
  ],
};

/** The server and the command line: packages stay in node_modules. */
const cli = {
  ...base('cli', { node: '20.19' }),
  target: 'node20.19',
  entry: { corridor: './src/cli/main.ts' },
  output: { path: at('./dist/cli'), filename: '[name].mjs', module: true, chunkFormat: 'module', library: { type: 'module' } },
  experiments: { outputModule: true },
  externalsType: 'module-import',
  externals: [({ request }, done) => (/^[./]|^[A-Za-z]:/.test(request) || request.startsWith(at('.')) ? done() : done(null, request))],
  optimization: { minimize: false },
};

export default (env) => {
  const all = { pane, workbench, cli };
  const wanted = env?.only === undefined ? ['pane', 'workbench', 'cli'] : String(env.only).split(',');
  process.env.CORRIDOR_VERSION = version;
  return wanted.map((name) => all[name]);
};
