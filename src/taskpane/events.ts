import { Progress } from '../ledger/wire';

/** Cuts a stream of server-sent events into their data; comments and heartbeats fall away. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const text = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += text.decode(value, { stream: true }).replaceAll('\r', '');
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []));
        if (data.length > 0) yield data.join('\n');
      }
    }
  } finally {
    reader.releaseLock();
  }
}

const ENDS: readonly Progress['stage'][] = ['ready', 'written', 'cancelled', 'failed'];
/** Tells each step of long work until it ends or the stream does. */
export async function followProgress(body: ReadableStream<Uint8Array>, told: (progress: Progress) => void): Promise<void> {
  for await (const data of readEvents(body)) {
    const progress = Progress.safeParse(JSON.parse(data));
    if (!progress.success) continue;
    told(progress.data);
    if (ENDS.includes(progress.data.stage)) return;
  }
}
