import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expanded } from '../../../src/server/store/files/expand';
import { manifestOf, meant, runsOf } from '../../../src/sources/manifest';
import { newFolder, staged } from './exports';
import { workbook, zip } from './packed';

const scratch = join(newFolder(), 'scratch');
mkdirSync(scratch);
let drops = 0;
async function open(content: Buffer) {
  drops += 1;
  const found = await expanded(staged(scratch, 'all.zip', content), `drop${String(drops)}`, scratch);
  return 'refused' in found
    ? found.refused
    : found.files.map(({ name, path, parts, within }) => [name, parts?.map((part) => part.name) ?? readFileSync(path, 'latin1').slice(0, 20), within?.kind]);
}
const NOT_WHOLE = 'The archive cannot be read to its end. Nothing was taken. Download it again.';

test('an archive is the files in it, a workbook in it its sheets; what a Mac adds is nothing', async () => {
  const book = workbook({
    Costs: [
      ['a', 'b'],
      ['1', '2'],
    ],
  });
  expect(await open(zip(['a.csv', 'a\n1\n'], ['in/', ''], ['in/b.csv', 'b\n1\n'], ['__MACOSX/._a.csv', 'x'], ['.DS_Store', 'x'], ['c.xlsx', book]))).toEqual([
    ['all.zip, a.csv', 'a\n1\n', 'archive'],
    ['all.zip, b.csv', 'b\n1\n', 'archive'],
    ['all.zip, c.xlsx', 'a,b\n1,2\n', 'workbook'],
  ]);
});

test('files that a manifest names are one table', async () => {
  const run = (...names: readonly string[]) => JSON.stringify({ blobs: names.map((blobName) => ({ blobName, byteCount: 4 })), dataRowCount: 2 });
  expect(
    await open(
      zip(['x/manifest.json', run('cost/x/part_0.csv', 'cost/x/part_1.csv')], ['x/part_0.csv', 'a\n1\n'], ['x/part_1.csv', 'a\n2\n'], ['other.csv', 'b\n1\n']),
    ),
  ).toEqual([
    ['all.zip, part_0.csv (2 files)', ['part_0.csv', 'part_1.csv'], 'archive'],
    ['all.zip, other.csv', 'b\n1\n', 'archive'],
  ]);
  const aws = JSON.stringify({ dataFiles: ['s3://b/p/data/BILLING_PERIOD=2026-10/cur-00001.csv.gz'] });
  const twoMonths = zip(
    ['m/BILLING_PERIOD=2026-10/cur-Manifest.json', aws],
    ['data/BILLING_PERIOD=2026-10/cur-00001.csv.gz', gzipSync('a')],
    ['data/BILLING_PERIOD=2026-09/cur-00001.csv.gz', 'x'],
  );
  expect(await open(twoMonths)).toEqual([
    ['all.zip, cur (1 file)', ['cur-00001.csv.gz'], 'archive'],
    ['all.zip, cur-00001.csv.gz', 'x', 'archive'],
  ]);
  expect(await open(zip(['manifest.json', run('a.csv', 'b.csv', 'c.csv')], ['a.csv', 'a\n']))).toBe(
    'manifest.json names 3 files, of which b.csv and 1 more are not there. Bring in the whole export.',
  );
});

test('of several runs of one export that are kept beside each other the newest is read', async () => {
  const azure = (export_: string, submittedTime: string, id: string) =>
    JSON.stringify({
      exportConfig: { resourceId: '/billing/1', exportName: export_, type: 'FocusCost' },
      runInfo: { submittedTime, startDate: '2026-10-01', endDate: '2026-10-31' },
      blobs: [{ blobName: `x/${id}/part_0_0001.csv` }],
      dataRowCount: 1,
    });
  const runs = zip(
    ['x/2/manifest.json', azure('focus', '2026-11-05T03:00:00Z', '2')],
    ['x/2/part_0_0001.csv', 'a\n2\n'],
    ['x/1/manifest.json', azure('focus', '2026-11-02T03:00:00Z', '1')],
    ['x/1/part_0_0001.csv', 'a\n1\n'],
    ['x/3/manifest.json', azure('actual', '2026-11-01T03:00:00Z', '3')],
    ['x/3/part_0_0001.csv', 'b\n1\n'],
  );
  expect(await open(runs)).toEqual([
    ['all.zip, part_0_0001.csv (1 file, the newest of 2 runs)', ['part_0_0001.csv'], 'archive'],
    ['all.zip, part_0_0001.csv (1 file)', ['part_0_0001.csv'], 'archive'],
  ]);
  const aws = (time: string, ...more: readonly string[]): [string, string][] => [
    [`metadata/m/${time}-a1/cur-Manifest.json`, JSON.stringify({ dataFiles: [`s3://b/data/m/${time}-a1/cur-00001.csv.gz`, ...more] })],
    [`data/m/${time}-a1/cur-00001.csv.gz`, time],
  ];
  // Of the run before, nothing is missed that is not there.
  expect(await open(zip(...aws('20261102T010203Z', 's3://b/data/m/20261102T010203Z-a1/cur-00002.csv.gz'), ...aws('20261105T010203Z')))).toEqual([
    ['all.zip, cur (1 file, the newest of 2 runs)', ['cur-00001.csv.gz'], 'archive'],
  ]);
});

test('runs whose time is not said are told by the manifest above their folders, or stand side by side', () => {
  const run = (at: string, id: string, account = '1') => {
    const manifest = manifestOf({ assemblyId: id, account, reportName: 'cur', billingPeriod: { start: 's', end: 'e' }, reportKeys: [`p/${id}/cur-1.csv.gz`] });
    return manifest === undefined ? [] : [{ at, manifest }];
  };
  const [one, two] = [run('p/one/cur-Manifest.json', 'one'), run('p/two/cur-Manifest.json', 'two')];
  expect(runsOf([...one, ...two, ...run('p/cur-Manifest.json', 'two')])).toEqual([0, 2, 2]);
  expect(runsOf([...one, ...two])).toEqual([1, 1]);
  expect(runsOf([...one, ...run('cur-Manifest.json', 'three', '2')])).toEqual([1, 1]);
});

/** The archive states another sum of its only file's bytes. */
function changed(archive: Buffer): Buffer {
  const at = archive.indexOf('PK\x01\x02') + 16;
  archive.writeUInt32LE((archive.readUInt32LE(at) ^ 1) >>> 0, at);
  return archive;
}

test.each<[string, Buffer, string]>([
  ['a path out of it', zip(['../../etc/passwd', 'x']), 'The archive names files outside of itself. Nothing was taken.'],
  ['a path from the root', zip(['/etc/passwd', 'x']), 'The archive names files outside of itself. Nothing was taken.'],
  ['a path of Windows', zip(['..\\..\\x.csv', 'x']), 'The archive names files outside of itself. Nothing was taken.'],
  ['an archive inside', zip(['inner.zip', zip(['a.csv', 'a'])]), 'An archive inside an archive is not opened. Unpack it and bring in what is in it.'],
  [
    'macros inside',
    zip(['b.xlsm', workbook({ A: [['a']] }, [['xl/vbaProject.bin', 'x']])]),
    'This workbook has macros. Save it without them (.xlsx) and try again.',
  ],
  ['a bomb', zip(['a.csv', Buffer.alloc(80_000_000)]), 'The archive unpacks to far more than it should. Nothing was taken.'],
  ['a bomb that lies about its size', zip(['a.csv', Buffer.alloc(5_000_000), { size: 100 }]), NOT_WHOLE],
  ['a bomb that says what it is', zip(['a.csv', 'a', { size: 4_000_000_000 }]), 'The archive unpacks to far more than it should. Nothing was taken.'],
  ['a password', zip(['a.csv', 'a', { flags: 1 }]), 'The archive has a password. Unpack it and bring in the files.'],
  ['nothing', zip(), 'The archive is empty.'],
  ['a byte that changed on its way', changed(zip(['a.csv', 'a\n1\n'])), NOT_WHOLE],
  ['an end that is cut off', zip(['a.csv', 'a\n1\n']).subarray(0, -30), NOT_WHOLE],
])('an archive with %s is refused with a sentence', async (_, content, sentence) => {
  expect(await open(content)).toBe(sentence);
});

test('files that number themselves are one table, whatever a manifest of another kind says beside them', async () => {
  const parts: readonly [string, string][] = [
    ['out/part-2-of-2.csv', 'a\n2\n'],
    ['out/part-1-of-2.csv', 'a\n1\n'],
  ];
  const more: readonly [string, string][] = [
    ['out/manifest.json', '{"row_count": 2}'],
    ['other.csv', 'b\n1\n'],
    ['rooms 1 of 1.csv', 'c\n'],
    ['invoice 1 of 2.pdf', 'd'],
  ];
  expect(await open(zip(...parts, ...more))).toEqual([
    ['all.zip, part-1-of-2.csv (2 files)', ['part-1-of-2.csv', 'part-2-of-2.csv'], 'archive'],
    ['all.zip, other.csv', 'b\n1\n', 'archive'],
    ['all.zip, rooms 1 of 1.csv', 'c\n', 'archive'],
    ['all.zip, invoice 1 of 2.pdf', 'd', 'archive'],
  ]);
  expect(await open(zip(['x/part-02-of-03.csv', 'a\n'], ['x/part-01-of-03.csv', 'a\n']))).toBe(
    'part-01-of-03.csv is one of several files, of which part-03-of-03.csv is not there. Bring in the whole export, or give the file another name if it is whole.',
  );
});

test('a manifest means the file whose path ends most like it, or none', () => {
  expect(meant('s3://b/x/2026-10/p.csv', ['2026-09/p.csv', '2026-10/p.csv'])).toBe('2026-10/p.csv');
  expect(meant('b/p.csv', ['a/p.csv', 'c/p.csv'])).toBeUndefined();
  expect(meant('b/p.csv', ['q.csv'])).toBeUndefined();
  expect(manifestOf({ reportKeys: ['a/b-1.csv.gz'] })).toEqual({ parts: ['a/b-1.csv.gz'], rows: null });
  for (const other of [null, [], { blobs: [] }, { dataFiles: 'x' }, { data: [{ blobName: 1 }] }]) expect(manifestOf(other)).toBeUndefined();
});
