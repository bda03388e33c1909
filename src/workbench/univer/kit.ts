import type * as core from '@univerjs/core';
import type * as facade from '@univerjs/core/facade';
import type * as engine from '@univerjs/engine-formula';
import type * as sheets from '@univerjs/sheets';
import type * as conditional from '@univerjs/sheets-conditional-formatting';
import type * as validation from '@univerjs/sheets-data-validation';
import type * as formula from '@univerjs/sheets-formula';
import type * as table from '@univerjs/sheets-table';

/** Univer's modules as values, so that the host runs over the CommonJS builds in Node and over the bundled ones in a browser. */
export interface Kit {
  readonly core: typeof core;
  readonly facade: typeof facade;
  readonly engine: typeof engine;
  readonly sheets: typeof sheets;
  readonly formula: typeof formula;
  readonly table: typeof table;
  readonly conditional: typeof conditional;
  readonly validation: typeof validation;
}
