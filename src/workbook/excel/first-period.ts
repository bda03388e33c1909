import { firstDay, fromSerial, label, dayLabel, monthOf, toSerial } from '../../model/month';
import { endOf, firstPeriod } from '../first-period';
import type { Row } from '../held';
import type { Requests } from './requests';

/** What the first refresh fills in on Policy, with its lines for Log: the period and the as-of day that nobody has typed. */
export interface FirstPeriod {
  readonly cells: readonly { readonly name: 'Policy_Period' | 'Policy_AsOf'; readonly serial: number }[];
  readonly lines: readonly Row[];
}

/** Sheets that were added before the first file have no period yet: the figures say it. What is typed stays. */
export async function readFirstPeriod(to: Requests, months: readonly string[], at: string): Promise<FirstPeriod> {
  const { names } = to.context.workbook;
  const [period, asOf] = (['Policy_Period', 'Policy_AsOf'] as const).map((name) => names.getItemOrNullObject(name).getRangeOrNullObject().load('values'));
  await to.send();
  const held = (range: Excel.Range | undefined): unknown => (range === undefined || range.isNullObject ? null : range.values[0]?.[0]);
  const [typed, day] = [held(period), held(asOf)];
  const today = at.slice(0, 10);
  const month = typed === '' ? firstPeriod(months, today)?.period : typeof typed === 'number' && typed > 0 ? monthOf(fromSerial(typed)) : undefined;
  if (month === undefined) return { cells: [], lines: [] };
  const end = endOf(month, today);
  const said = { At: today, Sheet: 'Policy', What: 'Taken from the first figures' };
  const filled = [
    ...(typed === ''
      ? [{ cell: { name: 'Policy_Period' as const, serial: toSerial(firstDay(month)) }, line: { ...said, Key: 'Period', New: label(month) } }]
      : []),
    ...(day === '' ? [{ cell: { name: 'Policy_AsOf' as const, serial: toSerial(end) }, line: { ...said, Key: 'As of', New: dayLabel(end) } }] : []),
  ];
  return { cells: filled.map(({ cell }) => cell), lines: filled.map(({ line }) => line) };
}

/** Writes them, or makes them blank again after a failure. */
export function putFirstPeriod(to: Requests, { cells }: FirstPeriod, blank = false): void {
  for (const { name, serial } of cells) to.context.workbook.names.getItem(name).getRange().values = [[blank ? '' : serial]];
}
