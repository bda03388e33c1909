import type { Response } from '../../ledger/wire';
import { rateKey, type RatesNow } from '../../workbook/posting';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { postNow } from './post';
import { refresh } from './refresh';

type Row = Response<'rates'>['rows'][number];
/** What a file of exchange rates has for the month: rows to add, rows whose place is taken, and what there is no rate for. */
export interface RatesFound {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly standing: readonly Row[];
  readonly sentences: readonly string[];
}

/** Puts the file up and has the server work out the month's rates. Nothing is written; rates that stand are never replaced. */
export async function findRates(services: Services, file: File, { currency, month, foreign, standing }: RatesNow): Promise<Answer<RatesFound>> {
  const { client, stop } = services;
  stop.current = new AbortController();
  const taken = await client.upload(file, { signal: stop.current.signal, sent: () => undefined });
  if (!taken.ok) return taken;
  const answer = await client.ask('rates', { upload: taken.value.upload, currency, from: [...foreign], months: [month] });
  if (!answer.ok) return answer;
  const known = new Set(standing);
  const wanted = answer.value.rows.filter(({ To, From }) => To === currency && foreign.includes(From));
  return {
    ok: true,
    value: {
      file: file.name,
      rows: wanted.filter((row) => !known.has(rateKey(row))),
      standing: wanted.filter((row) => known.has(rateKey(row))),
      sentences: answer.value.sentences,
    },
  };
}

/** Adds rates to the sheet, then shows what they change: a rate that no figure is counted with yet is half a rate. */
export async function addRates(services: Services, rows: readonly Row[], month: string, what: string): Promise<void> {
  if (await postNow(services, { table: 'tblRates', what, key: month, reason: null, rows })) await refresh(services);
}
