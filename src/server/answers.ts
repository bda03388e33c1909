import type * as z from 'zod';
import { type WIRE, WIRE_VERSION, type Endpoint, type Response } from '../ledger/wire';
import type { Card } from './cards';
import type { Imports } from './imports';
import type { Pairing } from './pairing';
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
  readonly uploads: Uploads;
  /** Told of every defect. */
  readonly defect: (error: unknown) => void;
}

type Asked<E extends Endpoint> = z.output<(typeof WIRE)[E]['request']>;
export type Answers = { readonly [E in Endpoint]: (asked: Asked<E>) => Response<E> | Promise<Response<E>> };

/** What each address of the wire answers, by its name. */
export const answersOf = ({ version, ledger, sampleFolder, sources, store, imports, pairing, uploads, defect }: Parts): Answers => ({
  health: async () => ({ product: 'corridor', version, wire: WIRE_VERSION, ruleBook: (await store.ruleBook()).Version, ledger }),
  pair: ({ code }) => pairing.pair(code),
  sources: () => [...sources],
  preview: ({ uploads: wanted }) => {
    const files = wanted.map(({ upload, source }) => ({ ...uploads.find(upload), ...(source === undefined ? {} : { source }) }));
    const { preview, finished } = imports.start(files);
    // The caller learns of it by the preview itself.
    finished.catch(defect);
    return preview;
  },
  previewOf: ({ preview }) => imports.previewOf(preview),
  commit: async ({ preview }) => ({ batches: [...(await imports.commit(preview))] }),
  cancel: async ({ preview }) => {
    await imports.cancel(preview);
    return {};
  },
  revert: async ({ preview, again }) => ({ batches: [...(await imports.revert(preview, again))] }),
  batches: async () => [...(await store.batches())],
  rejected: async (period) => [...(await store.rejected(period))],
  actuals: (question) => store.actuals(question),
  invoices: async (period) => [...(await store.invoices(period))],
  seats: async ({ month }) => [...(await store.seats(month))],
  ruleBook: () => store.ruleBook(),
  saveRuleBook: ({ basedOn, content }) => store.saveRuleBook(basedOn, content, new Date().toISOString()),
  sample: ({ set }) => putUpSample(sampleFolder, set, uploads),
});
