import { decimal, negate, toText, type Decimal } from '../../model/decimal';

/** How a list writes thousands and decimals. */
export type Marks = 'point' | 'comma';

/** India writes `1,23,456.78`. */
const WRITTEN = { point: /^(\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3}|\d+)(\.\d+)?$/, comma: /^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/ } as const;

/** An amount with its sign before, behind or as brackets, and with or without a currency sign: `$1,240.50`, `(120.00)`, `1.488,60-`. */
export function amountOf(text: string, marks: Marks): Decimal | undefined {
  const bare = text.replace(/[$£€₹¥\s\u00a0]/g, '');
  const [, sign, bracket, digits, , behind] = /^([-+]?)(\(?)([\d.,]+)(\)?)(-?)$/.exec(bare) ?? [];
  if (digits === undefined || !WRITTEN[marks].test(digits) || (bracket === '(') !== bare.includes(')')) return undefined;
  const plain = decimal(marks === 'point' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.'));
  if (plain === undefined) return undefined;
  return sign === '-' || bracket === '(' || behind === '-' ? negate(plain) : plain;
}

/** The marks that all these amounts fit, where only one way of reading them does. */
export function marksOf(texts: readonly string[]): Marks | undefined {
  const fits = (marks: Marks): boolean => texts.every((text) => amountOf(text, marks) !== undefined);
  const both = texts.filter((text) => amountOf(text, 'point') !== undefined && amountOf(text, 'comma') !== undefined);
  const same = both.every((text) => toText(amountOf(text, 'point') ?? NONE) === toText(amountOf(text, 'comma') ?? NONE));
  if (fits('point') && fits('comma')) return same ? 'point' : undefined;
  return fits('point') ? 'point' : fits('comma') ? 'comma' : undefined;
}
const NONE = decimal('0') as Decimal;

/** `6,100.00`; more decimals where there are more. */
export function shown(d: Decimal): string {
  const [whole = '', places = ''] = toText(d).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${places.padEnd(2, '0')}`;
}
