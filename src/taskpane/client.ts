import { type Endpoint, type Progress, Problem, type Request, type Response as Reply, Upload, WIRE, WIRE_VERSION } from '../ledger/wire';
import { LEASE_HEADER, PERSON_HEADER } from '../ledger/who';
import type { WorkbookInputs } from '../workbook/inputs';
import { followProgress } from './events';
import { readInputs } from './inputs';
import type { Memory } from './memory';
import type { Send } from './send';
import type { Answer, PaneSituation } from './situations';

/** Everything the pane asks of the server. */
export interface Client {
  readonly address: () => string;
  readonly paired: () => boolean;
  readonly until: () => string | null;
  readonly use: (address: string) => void;
  readonly pair: (code: string) => Promise<Answer<null>>;
  readonly forget: () => void;
  /** The right to write that goes with every request from now on; null when it was given back. */
  readonly hold: (lease: string | null) => void;
  /** The page ends: the right to write goes back, without an answer being waited for. */
  readonly leave: () => void;
  readonly ask: <E extends Endpoint>(name: E, request: Request<E>) => Promise<Answer<Reply<E>>>;
  readonly upload: (file: File, watch: { readonly sent: (bytes: number) => void; readonly signal: AbortSignal }) => Promise<Answer<Upload>>;
  /** Follows a preview until it is read; resolves when the stream ends. */
  readonly follow: (preview: string, told: (progress: Progress) => void, signal: AbortSignal) => Promise<Answer<null>>;
  readonly sampleInputs: () => Promise<Answer<WorkbookInputs>>;
}

export interface Net {
  readonly fetch: typeof fetch;
  readonly send: Send;
  readonly online: () => boolean;
  readonly now: () => string;
}

const no = (situation: PaneSituation): { readonly ok: false; readonly situation: PaneSituation } => ({ ok: false, situation });
/** What the server says where it no longer has the files of an import, or where they were looked at before others wrote. */
const GONE: readonly string[] = ['unknown-preview', 'unknown-upload', 'stale-preview'];
const isLoopback = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address);

/** A client of one server. `origin` is where the pane was loaded from. */
export function createClient(net: Net, memory: Memory, origin: string): Client {
  let base = memory.read('server') ?? origin;
  const token = (): string | null => memory.read('token');
  const silence = (): PaneSituation =>
    !net.online() && !isLoopback(base)
      ? { kind: 'offline' }
      : { kind: 'server-unreachable', address: base.replace(/^https?:\/\//, ''), last: memory.read('reached') };

  const refusal = (status: number, text: string): PaneSituation => {
    const problem = Problem.safeParse(parse(text));
    if (status === 401) return { kind: 'connection-ended' };
    if (!problem.success) return status >= 502 ? silence() : { kind: 'defect', report: `HTTP ${String(status)}` };
    const { code, sentence, writer, months } = problem.data;
    if (code === 'not-allowed') return { kind: 'not-allowed', name: memory.read('name') };
    if (code === 'someone-is-writing') return { kind: 'someone-writing', writer: writer ?? null };
    if (code === 'reason-needed') return { kind: 'reason-needed', months: months ?? [] };
    if (GONE.includes(code)) return { kind: 'files-gone', sentence };
    return code === 'defect' ? { kind: 'defect', report: `HTTP ${String(status)}: ${sentence}` } : { kind: 'refused', sentence };
  };
  const call = async (path: string, init: RequestInit): Promise<Answer<{ readonly text: string; readonly reply: Response }>> => {
    try {
      const reply = await net.fetch(`${base}${path}`, init);
      const text = init.headers && 'Accept' in init.headers && reply.ok ? '' : await reply.text();
      if (!reply.ok) return no(refusal(reply.status, text));
      memory.write('reached', net.now());
      return { ok: true, value: { text, reply } };
    } catch (error) {
      return no(error instanceof DOMException && error.name === 'AbortError' ? { kind: 'cancelled' } : silence());
    }
  };
  let lease: string | null = null;
  /** Who asks, by what right. Nobody checks the name; it is kept with what it wrote. */
  const person = (): Record<string, string> => {
    const name = memory.read('name');
    return name === null ? {} : { [PERSON_HEADER]: encodeURIComponent(name) };
  };
  const bearer = (): Record<string, string> => ({
    Authorization: `Bearer ${token() ?? ''}`,
    ...person(),
    ...(lease === null ? {} : { [LEASE_HEADER]: lease }),
  });

  const ask = async <E extends Endpoint>(name: E, request: Request<E>): Promise<Answer<Reply<E>>> => {
    const { open, request: asks, response } = WIRE[name];
    const headers = { 'Content-Type': 'application/json', ...(open ? person() : bearer()) };
    const answer = await call(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(asks.parse(request)) });
    if (!answer.ok) return answer;
    const body = parse(answer.value.text);
    const version = name === 'health' ? wireOf(body) : null;
    if (version !== null && version !== WIRE_VERSION) return no({ kind: 'update-needed', server: version, pane: WIRE_VERSION });
    const reply = response.safeParse(body);
    if (!reply.success)
      return no({ kind: 'defect', report: `${name}: ${reply.error.issues[0]?.path.join('.') ?? ''} ${reply.error.issues[0]?.message ?? ''}` });
    return { ok: true, value: reply.data as Reply<E> };
  };

  return {
    address: () => base,
    paired: () => token() !== null,
    until: () => memory.read('until'),
    use: (address) => {
      base = address.trim().replace(/\/+$/, '');
      memory.write('server', base === origin ? null : base);
    },
    pair: async (code) => {
      const answer = await ask('pair', { code: code.trim() });
      if (!answer.ok) return answer;
      memory.write('token', answer.value.token);
      memory.write('until', answer.value.until);
      return { ok: true, value: null };
    },
    forget: () => {
      memory.write('token', null);
      memory.write('until', null);
    },
    hold: (given) => {
      lease = given;
    },
    leave: () => {
      if (lease === null) return;
      const headers = { 'Content-Type': 'application/json', ...bearer() };
      void net.fetch(`${base}/api/endWriting`, { method: 'POST', keepalive: true, headers, body: JSON.stringify({ lease }) }).catch(() => undefined);
      lease = null;
    },
    ask,
    upload: async (file, watch) => {
      try {
        const { status, text } = await net.send(`${base}/api/upload`, file, file.name, bearer(), watch);
        const taken = Upload.safeParse(parse(text));
        return status === 200 && taken.success ? { ok: true, value: taken.data } : no(refusal(status, text));
      } catch (error) {
        return no(watch.signal.aborted || (error instanceof DOMException && error.name === 'AbortError') ? { kind: 'cancelled' } : silence());
      }
    },
    follow: async (preview, told, signal) => {
      const answer = await call(`/api/progress?preview=${encodeURIComponent(preview)}`, { headers: { ...bearer(), Accept: 'text/event-stream' }, signal });
      if (!answer.ok) return answer;
      try {
        if (answer.value.reply.body) await followProgress(answer.value.reply.body, told);
        return { ok: true, value: null };
      } catch {
        return signal.aborted ? no({ kind: 'cancelled' }) : no(silence());
      }
    },
    sampleInputs: async () => {
      const answer = await call('/sample/inputs.json', {});
      if (!answer.ok) return answer;
      const inputs = readInputs(parse(answer.value.text));
      return inputs ? { ok: true, value: inputs } : no({ kind: 'defect', report: 'sample/inputs.json' });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
const wireOf = (body: unknown): number | null =>
  typeof body === 'object' && body !== null && 'wire' in body && typeof body.wire === 'number' ? body.wire : null;
