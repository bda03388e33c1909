import { trace } from '../../src/server/defects';
import { type Bench, createBench } from './bench';
import { doubleStore } from './double';

const SECRET = 'Conversion Error: "4,211.30 for A. Owner"';

test('a trace names places and no values', () => {
  const text = trace(new TypeError(SECRET));
  expect(text).toMatch(/^Something went wrong in Corridor \(TypeError\)\.\n {4}at .*defects\.test/);
  expect(text).not.toContain('4,211');
  expect(trace('text')).toBe('Something went wrong in Corridor (string).');
});

describe('a defect of the store', () => {
  const seen: unknown[] = [];
  let bench: Bench;
  beforeAll(async () => {
    bench = await createBench({
      defect: (error) => seen.push(error),
      store: doubleStore({
        batches: () => Promise.reject(new Error(SECRET)),
        ruleBook: () => Promise.resolve({ Version: -1 } as never),
        preview: () => Promise.reject(new Error(SECRET)),
      }),
      sample: { 'a.csv': 'a' },
    });
  });
  afterAll(() => bench.end());
  beforeEach(() => seen.splice(0));

  test('is told without its words, and noted', async () => {
    const reply = await bench.post('batches');
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([500, 'defect']);
    expect(reply.body).not.toContain('4,211');
    expect(seen).toHaveLength(1);
  });

  test('an answer that does not fit the wire is not sent', async () => {
    const reply = await bench.post('ruleBook');
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([500, 'defect']);
    expect(seen).toHaveLength(1);
  });

  test('while reading ends the preview, and is noted', async () => {
    const uploads = (await bench.post('sample', { set: 'company' })).json<{ upload: string }[]>();
    const { id } = (await bench.post('preview', { uploads: uploads.map(({ upload }) => ({ upload })) })).json<{ id: string }>();
    expect((await bench.get(`/api/progress?preview=${id}`)).body).toContain('"failed"');
    expect((await bench.post('previewOf', { preview: id })).json()).toMatchObject({
      state: 'failed',
      sentence: 'The files could not be read. Nothing was written.',
    });
    expect(seen).toHaveLength(1);
  });
});
