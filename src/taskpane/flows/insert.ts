import { findFunction } from '../../functions/call';
import { type Fit, fit, forReader } from '../fit';
import type { Services } from '../services';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { readWorkbook } from './look';
import { patiently } from './patience';

export const WORDS = {
  inserted: 'The formula stands at {cell}.',
  copied: 'The formula is copied.',
} as const;

/** Reads the selected cell, and looks how the chosen function would stand there. */
export async function readSelected(services: Services): Promise<void> {
  const { store, workbook } = services;
  const read = await workbook.readSelection();
  // While a cell is being edited there is nothing to read; the pane is asked again when it gets the focus.
  if (!read.ok) {
    store.send({ type: 'found', change: { selected: null, fit: null, obstacle: null } });
    return;
  }
  store.send({ type: 'found', change: { selected: read.value } });
  await lookForRoom(services);
}

/** Chooses a function of the list. */
export async function chooseFunction(services: Services, name: string): Promise<void> {
  services.store.send({ type: 'found', change: { name } });
  await lookForRoom(services);
}

async function lookForRoom({ store, workbook }: Services): Promise<void> {
  const { name, selected } = store.get().find;
  const fn = name === null ? undefined : findFunction(name);
  if (fn === undefined || selected === null) {
    store.send({ type: 'found', change: { fit: null, obstacle: null } });
    return;
  }
  const fits = fit(fn, selected);
  const still = (): boolean => store.get().find.name === name && store.get().find.selected === selected;
  store.send({ type: 'found', change: { fit: fits, obstacle: null } });
  if (fits.rows * fits.columns === 1) return;
  const room = await workbook.roomAt(selected.sheet, selected.cell, fits.rows, fits.columns);
  if (room.ok && still()) store.send({ type: 'found', change: { obstacle: room.value } });
}

/** Writes the formula into the selected cell; Revert takes it back. */
export async function insertChosen(services: Services): Promise<void> {
  const { store, workbook, now } = services;
  const { selected, fit: fits } = store.get().find;
  if (selected === null || fits === null) return;
  const { sheet, cell } = selected;
  services.stop.current = new AbortController();
  const write = { at: now(), who: store.get().settings.name };
  const insertion = { sheet, cell, formula: fits.formula, select: fits.select };
  const done = await asWriter(services, true, () => patiently(services, () => workbook.insertFormula(insertion, write)));
  if (!done.ok) {
    store.send({ type: 'stopped', by: done.situation });
    return;
  }
  store.send({ type: 'said', polite: fill(WORDS.inserted, { cell: `${sheet}!${cell}` }) });
  await readWorkbook(services);
  await readSelected(services);
  store.send({ type: 'found', change: { inserted: `${sheet}!${cell}` } });
}

/** The formula as this reader's Excel takes it, with room after each comma to read it by: what would be inserted, else the bare names. */
export function formulaFor({ store }: Services, fits: Fit | null, name: string): string {
  const fn = findFunction(name);
  const bare =
    fn === undefined
      ? ''
      : `=CORRIDOR.${fn.name}(${Object.entries(fn.parameters)
          .flatMap(([one, { optional }]) => (optional ? [] : [one]))
          .join(',')})`;
  const formula = (fits?.formula ?? bare).replaceAll(',', ', ');
  return forReader(formula, store.get().look?.decimalSeparator ?? null);
}

/** Copies the formula. */
export async function copyFormula(services: Services): Promise<void> {
  const { store, host } = services;
  const { name, fit: fits } = store.get().find;
  if (name === null) return;
  await host.copy(formulaFor(services, fits, name));
  store.send({ type: 'said', polite: WORDS.copied });
}
