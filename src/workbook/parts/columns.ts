import type { Format, ListName, TableColumn } from '../sheet';

type More = Partial<Omit<TableColumn, 'name' | 'width' | 'format' | 'role'>>;
type Column = (name: string, width: number, format?: Format, more?: More) => TableColumn;
const of =
  (role: TableColumn['role']): Column =>
  (name, width, format = 'general', more = {}) => ({ name, width, format, role, ...more });

/** A column that the analyst fills. */
export const input = of('input');
/** A column that an import fills. */
export const data = of('data');
/** A column that each row works out, in long structured references. */
export const worked = (name: string, width: number, format: Format, formula: string, more: More = {}): TableColumn =>
  of('formula')(name, width, format, { formula, ...more });
/** An input chosen from a list. */
export const choice = (name: string, width: number, list: ListName, more: More = {}): TableColumn => input(name, width, 'general', { list, ...more });
/** An input that is a share, 0 to 100%. */
export const share = (name: string, width: number, more: More = {}): TableColumn => input(name, width, 'threshold', { limits: { min: 0, max: 1 }, ...more });

/** Rows of a table of inputs that are as high as their texts; those below stand on one line. */
export const GROWING = '7:206';
