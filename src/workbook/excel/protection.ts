import type { Requests } from './requests';
import { situationOf, stop } from './run';

/** How a sheet of ours is protected: without a password, so that it guards against slips and not against its owner. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowSort: true,
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: 'Normal',
};

export interface Protected {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Sheets that did not open at the last try. Outside the web Excel does not say that a sheet has a password, and trying on every look would change the workbook. */
const refused = new Set<string>();
/** Whether a sheet is known to have a password: it refused to open, and is still protected. */
export function hasPassword(name: string, isProtected: boolean): boolean {
  if (!isProtected) refused.delete(name);
  return refused.has(name);
}

/** Stops where the workbook was opened for reading. */
export async function mayWrite(to: Requests): Promise<void> {
  const { workbook } = to.context;
  workbook.load('readOnly');
  await to.send();
  if (workbook.readOnly) stop({ kind: 'read-only' });
}

/** Opens the sheets that are to be written, and says which were protected and how. One that has a password stops the whole work before anything is written. */
export async function unprotect(to: Requests, names: readonly string[]): Promise<Protected[]> {
  const { worksheets } = to.context.workbook;
  const asked = names.map((name) => ({
    name,
    sheet: worksheets.getItemOrNullObject(name),
    protection: worksheets.getItemOrNullObject(name).protection.load('protected,options'),
  }));
  await to.send();
  const closed = asked.filter(({ sheet, protection }) => !sheet.isNullObject && protection.protected);
  const options = closed.map(({ name, protection }): Protected => ({ sheet: name, options: protection.options }));
  for (const { protection } of closed) protection.unprotect();
  try {
    await to.context.sync();
  } catch (error) {
    if (situationOf(error).kind === 'cell-edit') throw error;
    const locked = await stillClosed(to, options);
    if (locked === undefined) throw error;
    refused.add(locked);
    stop({ kind: 'protected-sheet', sheet: locked });
  }
  for (const { sheet } of options) refused.delete(sheet);
  return options;
}

/** The first sheet that did not open; those before it are closed again. */
async function stillClosed(to: Requests, opened: readonly Protected[]): Promise<string | undefined> {
  const { worksheets } = to.context.workbook;
  const now = opened.map(({ sheet }) => worksheets.getItem(sheet).protection.load('protected'));
  await to.context.sync();
  protect(
    to,
    opened.filter((_, i) => now[i]?.protected === false),
  );
  await to.context.sync();
  return opened.find((_, i) => now[i]?.protected === true)?.sheet;
}

export function protect(to: Requests, closed: readonly Protected[]): void {
  for (const { sheet, options } of closed) to.context.workbook.worksheets.getItem(sheet).protection.protect(options);
}
