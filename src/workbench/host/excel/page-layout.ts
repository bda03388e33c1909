import { formatArea } from '../../univer/address';
import { invalidArgument } from '../error';
import type { Host } from '../host';
import { HostObject, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import { RangeAreas } from './range-areas';
import type { Range } from './range';
import { rangeOf } from './range';

const PROPERTIES = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: '',
  zoom: { scale: 100 },
} as const;

/** How a sheet prints; the workbench keeps it and prints nothing. */
export class PageLayout extends HostObject {
  readonly kind = 'PageLayout';
  private readonly sheet: string;
  constructor(host: Host, sheet: string) {
    super(host);
    this.sheet = sheet;
  }
  private get page(): Record<string, unknown> {
    return sheetRecord(this.host.records, this.sheet).page;
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.host, this.page);
  }
  setPrintArea(areas: unknown): void {
    this.page.printArea =
      areas instanceof RangeAreas
        ? areas.list()
        : (typeof areas === 'string' ? areas : formatArea(rangeOf(this.host, areas, this.sheet).area))
            .split(',')
            .map((one) => rangeOf(this.host, one.trim(), this.sheet));
  }
  getPrintAreaOrNullObject(): MaybeObject<RangeAreas> {
    const areas = this.page.printArea as readonly Range[] | undefined;
    return areas ? new RangeAreas(this.host, this.sheet, areas) : NULL_OBJECT;
  }
  getPrintArea(): RangeAreas {
    const areas = this.getPrintAreaOrNullObject();
    if (areas === NULL_OBJECT) throw invalidArgument();
    return areas;
  }
  setPrintTitleRows(rows: unknown): void {
    this.page.titleRows = rangeOf(this.host, typeof rows === 'string' ? rows.replace(/^.*!/, '') : rows, this.sheet);
  }
  setPrintTitleColumns(columns: unknown): void {
    this.page.titleColumns = rangeOf(this.host, typeof columns === 'string' ? columns.replace(/^.*!/, '') : columns, this.sheet);
  }
  getPrintTitleRowsOrNullObject(): MaybeObject<Range> {
    return (this.page.titleRows as Range | undefined) ?? NULL_OBJECT;
  }
  getPrintTitleColumnsOrNullObject(): MaybeObject<Range> {
    return (this.page.titleColumns as Range | undefined) ?? NULL_OBJECT;
  }
  /** Margins in the unit given; kept in points. */
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const factor = { Points: 1, Inches: 72, Centimeters: 28.346456693 }[unit];
    if (factor === undefined) throw invalidArgument();
    for (const [side, value] of Object.entries(margins)) this.page[['header', 'footer'].includes(side) ? `${side}Margin` : `${side}Margin`] = value * factor;
  }
}
for (const [name, standard] of Object.entries(PROPERTIES))
  Object.defineProperty(PageLayout.prototype, name, {
    get(this: { page: Record<string, unknown> }) {
      return this.page[name] ?? standard;
    },
    set(this: { page: Record<string, unknown> }, value: unknown) {
      this.page[name] = value;
    },
    enumerable: true,
    configurable: true,
  });

/** Headers and footers of a sheet's pages. */
export class HeaderFooterGroup extends HostObject {
  readonly kind = 'HeaderFooterGroup';
  private readonly page: Record<string, unknown>;
  constructor(host: Host, page: Record<string, unknown>) {
    super(host);
    this.page = page;
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.host, this.page);
  }
}

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;
/** The three parts of a header and of a footer. */
export class HeaderFooter extends HostObject {
  readonly kind = 'HeaderFooter';
  readonly page: Record<string, unknown>;
  constructor(host: Host, page: Record<string, unknown>) {
    super(host);
    this.page = page;
  }
}
for (const name of PLACES)
  Object.defineProperty(HeaderFooter.prototype, name, {
    get(this: HeaderFooter) {
      return this.page[name] ?? '';
    },
    set(this: HeaderFooter, value: unknown) {
      this.page[name] = value;
    },
    enumerable: true,
    configurable: true,
  });
