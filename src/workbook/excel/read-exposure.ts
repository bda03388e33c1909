import type { JournalLine } from '../../ledger/journals/journal';
import { fromCell, toText } from '../../model/decimal';
import type { AuditNow, JournalNow } from '../exposure';
import { said } from '../merge';
import { posted } from '../posting';
import type { Outcome } from '../workbook';
import { figure, readPlaces, word } from './places';
import { readNamed } from './read-named';
import { requests } from './requests';
import { run, stop } from './run';

/** What HiddenSpend says of the audit and of vendors without an approval. */
export const readAudit = (): Promise<Outcome<AuditNow>> =>
  run(async (context) => {
    const { currency, period } = await readNamed(requests(context));
    const places = await readPlaces(context, ['HiddenSpend']);
    if (!places.has('HiddenSpend')) return stop({ kind: 'sheet-missing', sheet: 'HiddenSpend' });
    const all = (name: string): readonly unknown[] => places.cells('HiddenSpend', name);
    const one = (name: string): unknown => all(name)[0];
    const money = (value: unknown): string | null => posted(value, currency);
    return {
      currency,
      month: period,
      coverage: figure(one('coverage')),
      asked: figure(one('asked')),
      unchecked: money(one('unchecked')),
      hidden: money(one('hidden')),
      before: money(one('before')),
      baseline: word(one('baseline')),
      products: all('product').flatMap((cell, i) => {
        const name = word(cell);
        return name === null ? [] : [{ name, billed: money(all('billed')[i]), state: word(all('state')[i]) ?? '' }];
      }),
      unapproved: money(one('unapproved')),
      vendors: all('vendor').flatMap((cell, i) => {
        const name = word(cell);
        return name === null ? [] : [{ name, spend: money(all('spend')[i]), finding: word(all('finding')[i]) ?? '' }];
      }),
    };
  });

/** A figure as it stands, to the last digit; what is no figure stays as it reads, so that no journal is made of it. */
function amountIn(value: unknown): string | null {
  if (value === '' || value === null || value === undefined) return null;
  const exact = typeof value === 'number' ? fromCell(value) : undefined;
  return exact === undefined ? said(value) : toText(exact);
}

/** The lines that Chargeback posts. */
export const readJournal = (): Promise<Outcome<JournalNow>> =>
  run(async (context) => {
    const { currency, period } = await readNamed(requests(context));
    const places = await readPlaces(context, ['Chargeback']);
    if (!places.has('Chargeback')) return stop({ kind: 'sheet-missing', sheet: 'Chargeback' });
    const all = (name: string): readonly unknown[] => places.cells('Chargeback', name);
    const text = (name: string, i: number): string => said(all(name)[i]).trim();
    const lines = all('account').flatMap((_, i): JournalLine[] => {
      const [debit, credit] = [amountIn(all('debit')[i]), amountIn(all('credit')[i])];
      if (text('entity', i) === '' && debit === null && credit === null) return [];
      const [entity, account, businessUnit, costCenter] = [text('entity', i), text('account', i), text('unit', i), text('center', i)];
      return [{ entity, account, businessUnit, costCenter, debit, credit }];
    });
    return { currency, month: period, lines };
  });
