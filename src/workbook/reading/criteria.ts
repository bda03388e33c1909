import { isError } from '../cells';

const wild = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/~?[*?]|[\\^$.|+()[\]{}]/g, (part) => (part === '*' ? '.*' : part === '?' ? '.' : `\\${part.replace('~', '')}`))}$`, 'is');
const ERROR: (cell: unknown) => boolean = isError;
const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;

/** Whether cells meet a criterion of SUMIFS as Excel reads it: `"Y"`, `">="&45000`, `"<>"`, a number; null for a cell that is empty. */
export function meets(criterion: unknown): (cell: unknown) => boolean {
  const text = isBlank(criterion) ? '' : String(criterion);
  const [, sign = '=', rest = ''] = typeof criterion === 'string' ? (/^(<=|>=|<>|=|<|>)?(.*)$/s.exec(text) ?? []) : [null, '=', text];
  const figure = rest.trim() !== '' && Number.isFinite(Number(rest)) ? Number(rest) : null;
  if (sign === '=' || sign === '<>') {
    const equal = equals(rest, figure, criterion === null);
    return sign === '=' ? equal : (cell) => !equal(cell);
  }
  const holds = (a: number): boolean => (sign === '<' ? a < 0 : sign === '>' ? a > 0 : sign === '<=' ? a <= 0 : a >= 0);
  return (cell) => {
    if (figure !== null) return typeof cell === 'number' && holds(cell - figure);
    return typeof cell === 'string' && cell !== '' && !ERROR(cell) && holds(cell.localeCompare(rest, 'en', { sensitivity: 'base' }));
  };
}

function equals(rest: string, figure: number | null, blank: boolean): (cell: unknown) => boolean {
  if (figure !== null) return (cell) => cell === figure || (typeof cell === 'string' && cell.trim() !== '' && Number(cell) === figure);
  // A criterion that points to an empty cell asks for 0.
  if (blank) return (cell) => cell === 0;
  if (rest === '') return isBlank;
  if (/^(true|false)$/i.test(rest)) return (cell) => String(cell).toLowerCase() === rest.toLowerCase();
  const pattern = wild(rest);
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}
