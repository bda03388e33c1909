import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { PluginCtor } from '@univerjs/core';
import type * as numfmt from '@univerjs/sheets-numfmt';
import { addIteratorHelpers } from './iterator-helpers';
import type { Kit } from './kit';

type Require = (name: string) => never;

// Jest gives every test file modules of its own, and cannot require the ES modules among Univer's dependencies. Node's own `require`, reached
// through the main realm, loads Univer once for a whole worker, however many test files it runs.
function nodeRequire(): Require {
  const { createRequire } = runInThisContext(`process.getBuiltinModule('node:module')`) as { createRequire: (from: string) => Require };
  return createRequire(join(process.cwd(), 'package.json'));
}

/** Univer without a screen: its modules, and the plugins of a spreadsheet that calculates. */
export function loadUniver(): { readonly kit: Kit; readonly plugins: readonly PluginCtor[] } {
  runInThisContext(`(${addIteratorHelpers.toString()})()`);
  const load = nodeRequire();
  const kit: Kit = {
    core: load('@univerjs/core'),
    facade: load('@univerjs/core/facade'),
    engine: load('@univerjs/engine-formula'),
    sheets: load('@univerjs/sheets'),
    formula: load('@univerjs/sheets-formula'),
    table: load('@univerjs/sheets-table'),
    conditional: load('@univerjs/sheets-conditional-formatting'),
    validation: load('@univerjs/sheets-data-validation'),
  };
  const { UniverSheetsNumfmtPlugin }: typeof numfmt = load('@univerjs/sheets-numfmt');
  for (const name of ['engine-formula', 'sheets', 'sheets-formula', 'sheets-numfmt', 'sheets-table', 'sheets-data-validation', 'sheets-conditional-formatting'])
    load(`@univerjs/${name}/facade`);
  const plugins = [
    kit.engine.UniverFormulaEnginePlugin,
    kit.sheets.UniverSheetsPlugin,
    kit.formula.UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
    kit.table.UniverSheetsTablePlugin,
    kit.conditional.UniverSheetsConditionalFormattingPlugin,
    kit.validation.UniverSheetsDataValidationPlugin,
  ];
  return { kit, plugins: plugins };
}
