import type { AccountAsked } from '../../../ledger/preview';
import { coalesce, constant, nothing } from '../../../sources/readings';
import type { Source } from '../../../sources/source';
import { literal } from '../../../sources/sql/quote';
import { firstRow, rows, text, textOrNull } from '../engine/engine';
import type { Row } from '../engine/engine';
import type { Entry } from '../engine/manifest';
import { COUNTS, STANDS, seenAndDead } from '../engine/visible';
import { familyOf } from '../files/recognise';
import type { StagedFile } from '../port';
import { short } from '../words';
import { TOLD, told, type Newer } from './gone';

/** Whose a file is, as far as it has to be said. */
export interface WhoseFile {
  readonly asked: AccountAsked | null;
  /** Nothing is taken before somebody has said it. */
  readonly refused: string | null;
  /** The account that its lines without one are of; null: they stay as they are. */
  readonly of: Account | null;
  /** Scopes of lines without an account that it takes the place of. */
  readonly out: readonly string[];
}
type Account = AccountAsked['accounts'][number];

/** Sources whose lines of a day take each other's place by account: nobody can tell whether a file without one is of the account that another names. */
export const asksAccount = ({ replaces, scope }: Source): boolean => replaces === 'day' && scope.includes('BillingAccountId');

const MONEY = `${COUNTS} AND c.x_CostBasis IN ('vendor-reported', 'invoiced')`;
const NOBODY = { asked: null, refused: null, of: null, out: [] };

/**
 * Looks for days on which lines of an account stand and the file names none, or the other way round: both would count. `said` is the account, or '' for another one. What was said
 * of the last file of the family holds for the next one where all that stands of it is of that account.
 */
export async function whichAccount(newer: Omit<Newer, 'answered'>, file: StagedFile, entries: readonly Entry[]): Promise<WhoseFile> {
  const [{ connection, source, batch, before }, { account: said }] = [newer, file];
  const family = familyOf(source.id);
  const kin = before.filter((seen) => familyOf(seen.source) === family);
  if (!asksAccount(source)) return NOBODY;
  const mine = await firstRow(connection, `SELECT count(*) FILTER (BillingAccountId IS NULL) > 0 AS without FROM charges c WHERE ${ownMoney(batch)}`);
  const without = mine['without'] === true;
  // Files of before are read again as they were.
  if (kin.length === 0) return without && said !== undefined && said !== '' ? { ...NOBODY, of: { id: said, name: said } } : NOBODY;
  const [found, all] = [await inTheWay(newer, kin), await accountsOf(newer, kin)];
  const others = found.filter((row) => row['id'] !== null);
  const ofFile = without && (others.length > 0 || found.length === 0);
  const kept = keptOf(entries, family);
  const safe = kept !== undefined && ofFile && all.length === 1 && all[0]?.id === kept.account ? kept : undefined;
  if (found.length === 0 && safe === undefined && (!without || said === undefined || said === '')) return NOBODY;
  const named = ofFile ? [...new Map(others.map((row) => [text(row['id']), accountOf(row)])).values()] : await ownAccounts(newer);
  const missing = told(found, [], ofFile ? 'names no account for the same days' : `has those of ${names(named)} for the same days`);
  const sentence = found.length === 0 ? 'The file names no account.' : missing.map((one) => one.sentence).join(' ');
  const whose = said ?? safe?.account ?? null;
  const answer = ofFile || whose === null || named.some(({ id }) => id === whose) ? whose : '';
  const asked: AccountAsked = {
    ...{ sentence, of: ofFile ? 'file' : 'older', answer, kept: said === undefined && safe !== undefined ? safe.file : null },
    accounts: named.length > 0 ? [...named] : all.filter(({ id }) => id !== ''),
  };
  if (answer === null) return { ...NOBODY, asked, refused: `${sentence} Both would count. Nothing was taken.` };
  const otherwise = saidBefore(entries, source, file.hash, answer);
  if (otherwise !== null) return { ...NOBODY, asked: { ...asked, answer: null }, refused: otherwise };
  if (answer === '') return { ...NOBODY, asked };
  if (ofFile) return { ...NOBODY, asked, of: all.find(({ id }) => id === answer) ?? { id: answer, name: answer } };
  return { ...NOBODY, asked, out: missing.flatMap(({ scopes }) => scopes) };
}

/** The source as it reads lines that name no account as those of this one. */
export function ofAccount(source: Source, { id, name }: Account): Source {
  const { BillingAccountId = nothing, BillingAccountName = nothing } = source.charge;
  return {
    ...source,
    charge: {
      ...source.charge,
      BillingAccountId: coalesce(BillingAccountId, constant(id)),
      ...(name === id ? {} : { BillingAccountName: coalesce(BillingAccountName, constant(name)) }),
    },
  };
}

const ownMoney = (batch: number): string => `c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${MONEY}`;
const names = (accounts: readonly Account[]): string => accounts.map(({ name }) => short(name)).join(', ');
const accountOf = (row: Row): Account => ({ id: textOrNull(row['id']) ?? '', name: textOrNull(row['name']) ?? text(row['id']) });

/** Lines that stand on days of the file, where one of the two names an account and the other does not. What the file takes the place of by itself is not among them. */
const inTheWay = async ({ connection, source, batch }: Omit<Newer, 'answered'>, kin: Newer['before']): Promise<readonly Row[]> => {
  const rest = source.scope.filter((name) => name !== 'BillingAccountId');
  const also = rest.map((name) => ` AND m.${name} IS NOT DISTINCT FROM c.${name}`).join('');
  return rows(
    connection,
    `WITH ${seenAndDead(kin)},
     mine AS (SELECT DISTINCT c.BillingAccountId IS NULL AS without, c.ChargePeriodStart::DATE AS day${rest.map((name) => `, c.${name}`).join('')} FROM charges c WHERE ${ownMoney(batch)})
     SELECT c.BillingAccountId AS id, coalesce(c.BillingAccountId, '') AS part, coalesce(max(c.BillingAccountName), c.BillingAccountId, ${literal('an account that is not named')}) AS name, ${TOLD}
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId LEFT JOIN batches b ON b.id = v.shown
     WHERE ${MONEY} AND ${STANDS} AND c.x_Scope NOT IN (SELECT scope FROM scopes WHERE batch = ${String(batch)})
       AND EXISTS (SELECT 1 FROM mine m WHERE m.day = c.ChargePeriodStart::DATE AND m.without <> (c.BillingAccountId IS NULL)${also})
     GROUP BY c.BillingAccountId, c.BillingCurrency HAVING sum(c.x_Sign) > 0 ORDER BY name, id, currency`,
  );
};

/** All accounts of which lines of the family stand, '' for none. */
const accountsOf = async ({ connection }: Omit<Newer, 'answered'>, kin: Newer['before']): Promise<readonly Account[]> =>
  (
    await rows(
      connection,
      `WITH ${seenAndDead(kin)} SELECT c.BillingAccountId AS id, coalesce(max(c.BillingAccountName), c.BillingAccountId) AS name
       FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${MONEY} AND ${STANDS} GROUP BY 1 ORDER BY 2, 1`,
    )
  ).map(accountOf);

const ownAccounts = async ({ connection, batch }: Omit<Newer, 'answered'>): Promise<readonly Account[]> =>
  (
    await rows(
      connection,
      `SELECT c.BillingAccountId AS id, coalesce(max(c.BillingAccountName), c.BillingAccountId) AS name FROM charges c WHERE ${ownMoney(batch)} GROUP BY 1 ORDER BY 2, 1`,
    )
  ).map(accountOf);

/** The very same file as one of another account would count beside itself. */
function saidBefore(entries: readonly Entry[], source: Source, hash: string, answer: string): string | null {
  const before = entries.find(
    (one) => one.source === source.id && one.facts.fileHash === hash && !one.facts.reverted && (one.facts.account ?? answer) !== answer,
  );
  return before === undefined
    ? null
    : `This file is there already, as one of ${before.facts.account === '' ? 'another account' : short(before.facts.account ?? '')}. Take that import back first. Nothing was taken.`;
}

/** What was said last of a file of the family that is there. */
function keptOf(entries: readonly Entry[], family: string): { readonly account: string; readonly file: string } | undefined {
  const last = [...entries].reverse().find(({ source, facts }) => familyOf(source) === family && !facts.reverted && facts.account !== undefined);
  return last?.facts.account === undefined || last.facts.account === '' ? undefined : { account: last.facts.account, file: last.facts.file };
}
