import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Preview } from '../../src/ledger/preview';
import { openDuckDbStore } from '../../src/server/store/open';
import { HOST, createBench, form } from './bench';

/** A server with a real ledger in a folder of its own, asked over the wire. */
export async function openWire() {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-wire-'));
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const bench = await createBench({ store });
  return {
    post: bench.post,
    upload: async (name: string, content: string): Promise<string> => {
      const { payload, headers } = form(name, content);
      const reply = await bench.app.inject({
        method: 'POST',
        url: '/api/upload',
        payload,
        headers: { ...headers, host: HOST, authorization: `Bearer ${bench.token}` },
      });
      return reply.json<{ upload: string }>().upload;
    },
    /** A preview that is read to its end. */
    preview: async (...uploads: readonly object[]): Promise<Preview> => {
      const { id } = (await bench.post('preview', { uploads })).json<Preview>();
      for (;;) {
        const read = Preview.parse((await bench.post('previewOf', { preview: id })).json());
        if (read.state !== 'reading') return read;
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    close: async (): Promise<void> => {
      await bench.end();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
