import * as core from '@univerjs/core';
import * as facade from '@univerjs/core/facade';
import * as engine from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/en-US';
import * as sheets from '@univerjs/sheets';
import * as conditional from '@univerjs/sheets-conditional-formatting';
import * as validation from '@univerjs/sheets-data-validation';
import * as formula from '@univerjs/sheets-formula';
import * as table from '@univerjs/sheets-table';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { Book } from './book';
import { addIteratorHelpers } from './iterator-helpers';

/** Opens a workbook on the screen, in an element of the page. */
export function openBook(container: HTMLElement): Book {
  addIteratorHelpers();
  const { Univer, LocaleType, LogLevel, mergeLocales } = core;
  const words = mergeLocales(coreWords, tableWords, conditionalWords, validationWords);
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.WARN, locales: { [LocaleType.EN_US]: words } });
  // The presets share plugins; each is registered once. (Their own starter package brings commercial ones along.)
  const plugins = new Map<string, readonly [core.PluginCtor, object | undefined]>();
  for (const preset of [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true } }),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ])
    for (const entry of preset.plugins) {
      const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as [core.PluginCtor, object | undefined];
      // A tag with the table's name over its heading would hide cells above it.
      plugins.set(plugin.pluginName, [plugin, plugin.pluginName === 'SHEET_TABLE_UI_PLUGIN' ? { hideAnchor: true } : options]);
    }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  return new Book({ core, facade, engine, sheets, formula, table, conditional, validation }, univer);
}
