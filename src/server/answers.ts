import type * as z from 'zod';
import type { Month } from '../model/month';
import { type WIRE, WIRE_VERSION, type Endpoint, type Response } from '../ledger/wire';
import type { Source } from '../sources/source';
import { cardOf, type Card } from './cards';
import type { Caller } from './caller';
import { focusText } from './focus-file';
import type { Imports } from './imports';
import type { Lease } from './lease';
import type { Pairing } from './pairing';
import { Refusal } from './problem';
import { readRateFile } from './rate-file';
import { putUpSample } from './sample';
import type { Store } from './store/port';
import type { Uploads } from './uploads';

export interface Parts {
  readonly version: string;
  /** The ledger's file name, by which a workbook knows it again; never its folder. */
  readonly ledger: string;
  readonly sampleFolder: string;
  readonly sources: readonly Card[];
  readonly store: Store;
  readonly imports: Imports;
  readonly pairing: Pairing;
  readonly lease: Lease;
  readonly uploads: Uploads;
  /** Told of every defect. */
  readonly defect: (error: unknown) => void;
}

type Asked<E extends Endpoint> = z.output<(typeof WIRE)[E]['request']>;
export type Answers = { readonly [E in Endpoint]: (asked: Asked<E>, caller: Caller) => Response<E> | Promise<Response<E>> };

/** What each address of the wire answers, by its name. */
export const answersOf = ({ version, ledger, sampleFolder, sources, store, imports, pairing, lease, uploads, defect }: Parts): Answers => ({
  health: async () => ({ product: 'corridor', version, wire: WIRE_VERSION, ruleBook: (await store.ruleBook()).Version, ledger }),
  pair: ({ code }) => pairing.pair(code),
  hello: async (_, { role }) => ({ role, writer: lease.writer(), closed: [...(await store.closed())] }),
  startWriting: (asked, { person }) => lease.take(asked, person),
  endWriting: ({ lease: given }) => {
    lease.end(given);
    return {};
  },
  sources: async () => [...sources, ...(await store.ownSources.list()).map(({ declaration }) => cardOf(declaration as unknown as Source))],
  preview: ({ uploads: wanted }) => {
    const files = wanted.map(({ upload, source, gone, currency, account }) => ({
      ...uploads.find(upload),
      ...(source === undefined ? {} : { source }),
      ...(gone === undefined ? {} : { gone }),
      ...(currency === undefined ? {} : { currency }),
      ...(account === undefined ? {} : { account }),
    }));
    const { preview, finished } = imports.start(files);
    // The caller learns of it by the preview itself.
    finished.catch(defect);
    return preview;
  },
  previewOf: ({ preview }) => imports.previewOf(preview),
  commit: async ({ preview, reason }, { person }) => ({ batches: [...(await imports.commit(preview, { by: person, reason: reason ?? null }))] }),
  cancel: async ({ preview }) => {
    await imports.cancel(preview);
    return {};
  },
  revert: async ({ preview, import: only, again, reason }, { person }) => ({
    batches: [...(await imports.revert(preview, only ?? null, again, { by: person, reason: reason ?? null }))],
  }),
  imports: async (period) => [...(await store.imports(period))],
  importLines: async ({ import: id }) => [...(await store.importLines(id))],
  openLines: async ({ limit, ...period }) => store.openLines(period, limit),
  leaveOut: async ({ import: id, lines, reason, back }, { person }) => ({
    lines: await (back ? store.takeBackIn(id, lines) : store.leaveOut(id, lines, new Date().toISOString(), person, reason)),
  }),
  leftOut: async (period) => [...(await store.leftOut(period))],
  batches: async () => [...(await store.batches())],
  actuals: (question) => store.actuals(question),
  focusExport: (asked) => focusText(store, asked),
  invoices: async (period) => [...(await store.invoices(period))],
  invoiceLines: async (period) => [...(await store.invoiceLines(period))],
  seats: async ({ month }) => [...(await store.seats(month))],
  unclassified: ({ month }) => store.unclassified(month),
  ruleFits: (rule) => store.ruleFits(rule),
  ruleBook: async ({ version }) => {
    const book = version === undefined ? await store.ruleBook() : await store.ruleBookOf(version);
    if (book === undefined) throw new Refusal(404, 'unknown-version', `The rule book has no version ${String(version)}.`);
    return book;
  },
  saveRuleBook: ({ basedOn, content }, { person }) => store.saveRuleBook(basedOn, content, new Date().toISOString(), person),
  rates: async ({ upload, currency, from, months }) => {
    const { path, name } = uploads.find(upload);
    const { rows, sentences } = await readRateFile(path, name, { to: currency, from, months: months as Month[] });
    return { rows: [...rows], sentences: [...sentences] };
  },
  firstLines: ({ upload }) => store.ownSources.firstLines(uploads.find(upload)),
  tryMapping: ({ upload, mapping }) => store.ownSources.tryMapping(uploads.find(upload), mapping),
  saveSource: ({ upload, ...draft }, { person }) => store.ownSources.save(uploads.find(upload), draft, new Date().toISOString(), person),
  ownSources: async () => [...(await store.ownSources.list())],
  addSource: ({ declaration }, { person }) => store.ownSources.add(declaration, new Date().toISOString(), person),
  useSource: ({ id, used }) => store.ownSources.use(id, used),
  sample: ({ set }) => putUpSample(sampleFolder, set, uploads),
});
