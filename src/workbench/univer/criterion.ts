import type { BaseValueObject } from '@univerjs/engine-formula';
import type { Kit } from './kit';

export type Operand = string | number | boolean | null;
/** A cell as a condition sees it. */
export interface Plain {
  readonly kind: 'blank' | 'number' | 'text' | 'boolean' | 'error';
  readonly value: Operand;
}

export function plainOf(value: BaseValueObject | null | undefined): Plain {
  if (!value || value.isNull()) return { kind: 'blank', value: null };
  if (value.isError()) return { kind: 'error', value: (value as unknown as { getErrorType: () => string }).getErrorType() };
  const own = value.getValue() as Operand;
  if (value.isNumber()) return { kind: 'number', value: Number(own) };
  if (value.isBoolean()) return { kind: 'boolean', value: own === true };
  return { kind: 'text', value: String(own) };
}

/** What a condition's text means: numbers, dates, percents, TRUE and errors are recognised as they are in a cell. */
function operandOf(kit: Kit, text: string): Plain {
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(text)) return { kind: 'error', value: text.toUpperCase() };
  if (text.trim() !== '' && Number.isFinite(Number(text))) return { kind: 'number', value: Number(text) };
  const read = kit.core.numfmt.parseValue(text) as { v: unknown } | null;
  return typeof read?.v === 'number' ? { kind: 'number', value: read.v } : { kind: 'text', value: text };
}

/** `*` and `?` stand for any text and any character, `~` before them takes that away. */
function pattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) =>
    sign === '*' ? '.*' : sign === '?' ? '.' : sign.startsWith('~') ? `\\${sign.slice(1)}` : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, 'is');
}

function equals(wish: Plain, text: string): (cell: Plain) => boolean {
  if (wish.kind === 'number')
    return ({ kind, value }) => (kind === 'number' ? value === wish.value : kind === 'text' && String(value).trim() !== '' && Number(value) === wish.value);
  if (wish.kind !== 'text') return ({ kind, value }) => kind === wish.kind && value === wish.value;
  const like = pattern(text);
  return ({ kind, value }) => kind === 'text' && like.test(String(value));
}

/** The condition of a SUMIFS or COUNTIFS, as Excel reads it. */
export function criterion(kit: Kit, wish: Plain): (cell: Plain) => boolean {
  // An empty cell as condition is a zero.
  if (wish.kind === 'blank') return equals({ kind: 'number', value: 0 }, '0');
  if (wish.kind !== 'text') return equals(wish, '');
  const [, sign = '', text = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(wish.value)) ?? [];
  if (text === '') {
    if (sign === '=') return ({ kind }) => kind === 'blank';
    if (sign === '<>') return ({ kind }) => kind !== 'blank';
    if (sign === '') return ({ kind, value }) => kind === 'blank' || value === '';
    return () => false;
  }
  const operand = operandOf(kit, text);
  if (sign === '' || sign === '=') return equals(operand, text);
  if (sign === '<>') {
    const same = equals(operand, text);
    return (cell) => !same(cell);
  }
  const holds = (order: number): boolean => (sign.includes('=') && order === 0) || (sign.startsWith('<') ? order < 0 : order > 0);
  return ({ kind, value }) => {
    if (kind !== operand.kind || kind === 'error') return false;
    return kind === 'text' ? holds(String(value).localeCompare(text, 'en', { sensitivity: 'accent' })) : holds(Number(value) - Number(operand.value));
  };
}
