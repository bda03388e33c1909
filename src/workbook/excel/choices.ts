import type { BookEdit, Setting } from '../../ledger/merge-books';
import { POLICY_ROWS } from '../parts/policy-list';
import type { Row } from '../held';
import type { Requests } from './requests';
import { stop } from './run';

const NAMES: Readonly<Record<Setting, `Policy_${string}`>> = { Currency: 'Policy_Currency', RateType: 'Policy_RateType', TaxInCost: 'Policy_TaxInCost' };

/** A choice on Policy that changes: its name, what it is called there, its words, and what its cell holds, which may be a formula. */
export interface Choice {
  readonly name: string;
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly held: unknown;
}

/** The cells of Policy that edits of a rule book change. One whose name is gone stops the work: the next refresh would send its old choice to the server. */
export async function readChoices(to: Requests, edits: readonly BookEdit[]): Promise<readonly Choice[]> {
  const asked = edits.flatMap(({ table, before, after }) => {
    if (table !== 'tblPolicy' || before === undefined || after === undefined) return [];
    const name = NAMES[after['Setting'] as Setting];
    const range = to.context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('formulas');
    return [{ name, setting: settingOf(name), before: String(before['Value']), after: String(after['Value']), range }];
  });
  await to.send();
  return asked.map(({ range, ...one }) => {
    const sentence = `The cell of ${one.setting} has lost its name. Name it ${one.name} again.`;
    if (range.isNullObject) stop({ kind: 'input', sheet: 'Policy', cell: 'A1', sentence });
    return { ...one, held: range.formulas[0]?.[0] as unknown };
  });
}

function settingOf(name: string): string {
  const row = POLICY_ROWS.find((one) => 'name' in one && one.name === name);
  return row !== undefined && 'setting' in row ? row.setting : name;
}

/** Writes them, or what stood there before after a failure. */
export function putChoices(to: Requests, choices: readonly Choice[], back = false): void {
  for (const { name, held, after } of choices) to.context.workbook.names.getItem(name).getRange().formulas = [[back ? held : after]];
}

/** What Log says of each. */
export const choiceLines = (choices: readonly Choice[]): Row[] =>
  choices.map(({ setting, before, after }) => ({ Sheet: 'Policy', Key: setting, Old: before, New: after }));
