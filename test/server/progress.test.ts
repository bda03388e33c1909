import { text } from 'node:stream/consumers';
import { Progress } from '../../src/ledger/wire';
import { createProgressBoard } from '../../src/server/progress';
import { type Bench, createBench } from './bench';
import { doubleStore, onePreview } from './double';

const word = (stage: Progress['stage'], done = 0): Progress => ({ preview: 'p', stage, file: null, done, total: null, unit: 'files', sentence: stage });
const told = (events: string): Progress[] =>
  events.split('\n\n').flatMap((block) => (block.startsWith('data: ') ? [Progress.parse(JSON.parse(block.slice(6)))] : []));

test('who comes late hears the last word first, and all until the end', async () => {
  const board = createProgressBoard();
  board.tell(word('queued'));
  board.tell(word('reading', 1));
  const events = text(board.follow('p'));
  board.tell({ ...word('reading', 9), preview: 'another' });
  board.tell(word('comparing'));
  board.tell(word('ready'));
  expect(told(await events).map((p) => p.stage)).toEqual(['reading', 'comparing', 'ready']);
});

test('after the end there is one word', async () => {
  const board = createProgressBoard();
  board.tell(word('failed'));
  expect(told(await text(board.follow('p')))).toEqual([word('failed')]);
});

test('silence is filled with a heartbeat; the end of the server ends the stream', async () => {
  const board = createProgressBoard(5);
  board.tell(word('reading'));
  const stream = board.follow('p');
  let heard = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    heard += chunk.toString();
    if (heard.includes(': still here')) board.end();
  }
  expect(heard).toMatch(/^data: .*\n\n(: still here\n\n)+$/);
});

test('only the last two hundred are remembered', () => {
  const board = createProgressBoard();
  for (let i = 0; i < 250; i += 1) board.tell({ ...word('ready'), preview: String(i) });
  expect(board.last('49')).toBeUndefined();
  expect(board.last('50')).toBeDefined();
});

describe('over the wire', () => {
  let bench: Bench;
  let go: () => void;
  beforeAll(async () => {
    const waits = new Promise<void>((done) => (go = done));
    const store = doubleStore();
    bench = await createBench({
      store: {
        ...store,
        preview: async (id, files, { progress }) => {
          progress({ preview: id, stage: 'reading', file: 'a.csv', done: 1, total: 2, unit: 'bytes', sentence: 'Reading a.csv' });
          await waits;
          await store.preview(id, files, { progress, signal: { aborted: false }, pulledAt: '' });
          return onePreview(id);
        },
      },
      sample: { 'a.csv': 'a' },
    });
  });
  afterAll(() => bench.end());

  test('a preview is followed until it is read', async () => {
    const uploads = (await bench.post('sample', { set: 'company' })).json<{ upload: string }[]>();
    const { id } = (await bench.post('preview', { uploads: uploads.map(({ upload }) => ({ upload })) })).json<{ id: string }>();
    const following = bench.get(`/api/progress?preview=${id}`);
    setTimeout(go, 30);
    const reply = await following;
    expect(reply.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-store');
    const stages = told(reply.body).map((p) => p.stage);
    expect(stages.at(-1)).toBe('ready');
    expect(stages).toContain('reading');
    expect((await bench.post('previewOf', { preview: id })).json()).toMatchObject({ id, state: 'ready' });
  });

  test('what nobody knows is said to be unknown', async () => {
    const reply = await bench.get('/api/progress?preview=nothing');
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { code: 'unknown-preview' }]);
    expect((await bench.get('/api/progress')).statusCode).toBe(400);
  });
});
