import { HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import { Application } from './application';
import { Chart } from './chart';
import { Comments } from './comments';
import { CustomXmlParts } from './custom-xml';
import { DocumentProperties } from './properties';
import { Names } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { Settings } from './settings';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

/** The open workbook, from which everything is reached. */
export class Workbook extends HostObject {
  readonly kind = 'Workbook';
  get name(): string {
    return 'Book1.xlsx';
  }
  get readOnly(): boolean {
    return this.host.faults.readOnly;
  }
  get application(): Application {
    return new Application(this.host);
  }
  get worksheets(): Worksheets {
    return new Worksheets(this.host);
  }
  get tables(): Tables {
    return new Tables(this.host, null);
  }
  get names(): Names {
    return new Names(this.host, null);
  }
  get comments(): Comments {
    return new Comments(this.host, null);
  }
  get settings(): Settings {
    return new Settings(this.host);
  }
  get customXmlParts(): CustomXmlParts {
    return new CustomXmlParts(this.host);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }
  getSelectedRange(): Range {
    const { selection } = this.host.records;
    const sheet = this.worksheets.getActiveWorksheet().id;
    return selection?.sheet === sheet ? new Range(this.host, sheet, selection.area) : new Range(this.host, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
  getActiveChartOrNullObject(): MaybeObject<Chart> {
    return NULL_OBJECT;
  }
  /** Charts of one sheet as they were asked for, for the page to draw. */
  charts(sheet: string): readonly Chart[] {
    return sheetRecord(this.host.records, sheet).charts.map((record) => new Chart(this.host, sheet, record));
  }
}
