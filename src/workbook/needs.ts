import type { Sheet } from './sheet';
import { listSource } from './table';

/** A sheet whose formulas, lists or charts reach into another, with the first place found. */
export interface Need {
  readonly sheet: string;
  readonly at: string;
}
/** Who needs a sheet. */
export interface Needs {
  /** Corridor itself: it reads or writes the sheet at each refresh. */
  readonly always: boolean;
  /** Sheets that work something out from it. */
  readonly worked: readonly Need[];
  /** Sheets that only tell how it stands, as Cover and Checks do of every sheet. */
  readonly told: readonly Need[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a formula reaches into a sheet: by its name, by one of its tables, by one of its names. */
export function reaches(sheet: Sheet): (formula: unknown) => boolean {
  const words = [...sheet.blocks.flatMap((b) => (b.kind === 'table' ? [b.name] : [])), ...(sheet.names ?? []).map((n) => n.name)];
  const name = escaped(sheet.name);
  const byName = new RegExp(`(^|[^\\w.'])${name}!|'${name}'!`, 'i');
  const byWord = words.length === 0 ? undefined : new RegExp(`(^|[^\\w.])(${words.map(escaped).join('|')})(?![\\w.(])`, 'i');
  return (formula) => typeof formula === 'string' && formula.startsWith('=') && (byName.test(formula) || byWord?.test(formula) === true);
}

/** Sheets of ours whose lists, names or charts reach into it; their formulas are read from the workbook. */
export function needsByDesign(sheet: Sheet, all: readonly Sheet[]): Need[] {
  const reach = reaches(sheet);
  return all
    .filter((other) => other !== sheet)
    .flatMap((other): Need[] => {
      const lists = other.blocks.flatMap((b) =>
        b.kind === 'table'
          ? b.columns.flatMap((c) => (c.list === undefined ? [] : [{ at: b.at, formula: listSource(c.list) }]))
          : b.kind === 'cell' && b.list !== undefined
            ? [{ at: b.at, formula: listSource(b.list) }]
            : [],
      );
      const names = (other.names ?? []).map((n) => ({ at: 'A1', formula: n.refersTo }));
      const charts = (other.charts ?? []).flatMap((c) =>
        [c.categories, ...c.series.map((s) => s.values)].map((cells) => ({ at: c.at.split(':')[0] ?? 'A1', formula: `=${cells}` })),
      );
      const first = [...lists, ...names, ...charts].find(({ formula }) => reach(formula));
      return first === undefined ? [] : [{ sheet: other.name, at: first.at }];
    });
}
