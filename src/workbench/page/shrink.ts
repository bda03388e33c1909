import type { Host } from '../host/host';
import type { CellExtras } from '../univer/cells';

/** Width of a text in capitals, as a multiple of its size: Arial's letters, narrow ones apart. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter === 'I' ? 0.28 : 'L_ 0123456789'.includes(letter) ? 0.56 : 0.72), 0);

/** Makes the text of cells that shrink to fit as small as their column asks; Univer has no such thing. */
export function shrinkToFit(host: Host): void {
  const { sheets, core } = host.book.kit;
  host.book.injector.get(sheets.SheetInterceptorService).intercept(sheets.INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'shrink-to-fit',
    effect: core.InterceptorEffectEnum.Style,
    handler: (cell, { rawData, workbook, worksheet, col }, next) => {
      const text = cell?.v;
      if (!cell || typeof text !== 'string' || (rawData?.custom as CellExtras | undefined)?.shrink !== true) return next(cell);
      const style = typeof cell.s === 'object' && cell.s ? cell.s : workbook.getStyles().getStyleByCell(cell);
      const size = style?.fs ?? 11;
      // Column widths are in pixels; a few are left at the sides.
      const fits = ((worksheet.getColumnWidth(col) - 4) * 0.75) / widthOf(text);
      return next(fits < size ? { ...cell, s: { ...style, fs: Math.max(4, Math.floor(fits * 2) / 2) } } : cell);
    },
  });
}
