import * as z from 'zod';
import type { Memory } from './memory';
import type { FileRow, Job } from './job';
import type { Store } from './state';

const File = z.strictObject({
  ...{ name: z.string(), bytes: z.number(), upload: z.string().nullable(), source: z.string().nullable(), out: z.boolean() },
  gone: z.array(z.string()).optional(),
  currency: z.string().optional(),
  account: z.string().optional(),
});
/** What is under way, as this window remembers it while it is loaded again: names of files and what the server calls them, never what is in them. */
const Begun = z.strictObject({
  kind: z.enum(['import', 'refresh']),
  server: z.string(),
  writing: z.boolean(),
  /** What the server is reading or has read, the newest first. */
  previews: z.array(z.string()),
  months: z.array(z.string()),
  /** When the last write before it was, so that its own is told from it. */
  before: z.string().nullable(),
  sample: z.boolean(),
  currency: z.string().nullable(),
  reason: z.string(),
  files: z.array(File),
});
export type Begun = z.output<typeof Begun>;

const NAME = 'begun';

const fileOf = ({ name, bytes, upload, source, state, gone, currency, account }: FileRow): Begun['files'][number] => ({
  ...{ name, bytes, upload, source, out: state === 'left-out' },
  ...(gone === undefined ? {} : { gone: [...gone] }),
  ...(currency === undefined ? {} : { currency }),
  ...(account === undefined ? {} : { account }),
});

/** What is to be remembered of a job; null where loading the pane again loses nothing. */
export function begunOf(job: Job | null, server: string, before: string | null): Begun | null {
  if (job === null || job.stage === 'written') return null;
  const { kind, sample, currency, reason, files } = job;
  const writing = job.stage === 'writing' || (job.stage === 'failed' && job.committed !== null);
  if (kind === 'refresh' && !writing) return null;
  const previews = [job.under, job.preview?.id].filter((id): id is string => typeof id === 'string');
  return { kind, server, writing, previews, months: [...(job.data?.months ?? [])], before, sample, currency, reason, files: files.map(fileOf) };
}

/** Keeps what is under way as it goes on, and forgets it when it ends. */
export function rememberBegun(store: Store, session: Memory, server: () => string): void {
  let known: Job | null = null;
  let text: string | null = null;
  store.subscribe(() => {
    const { job, look } = store.get();
    if (job === known) return;
    known = job;
    const begun = begunOf(job, server(), look?.lastAction?.at ?? null);
    const now = begun === null ? null : JSON.stringify(begun);
    if (now !== text) session.write(NAME, now);
    text = now;
  });
}

export function readBegun(session: Memory): Begun | null {
  try {
    const read = Begun.safeParse(JSON.parse(session.read(NAME) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps what was stopped because nobody answered: it is picked up when somebody does. */
export const keepBegun = (session: Memory, begun: Begun): void => session.write(NAME, JSON.stringify(begun));
export const forgetBegun = (session: Memory): void => session.write(NAME, null);
