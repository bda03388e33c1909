/** The parts that a manifest names, as paths in the vendor's store, and how many lines they hold together where it says so. */
export interface Manifest {
  readonly parts: readonly string[];
  readonly rows: number | null;
  /** Of which export and period it is one run, and when it ran (texts that sort; empty where it is not said), where a vendor keeps every run beside the others. */
  readonly run?: { readonly of: string; readonly at: string };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** AWS Data Exports (`dataFiles`), its older reports (`reportKeys`) and Azure exports (`blobs`); `undefined` for other JSON. */
export function manifestOf(value: unknown): Manifest | undefined {
  const { dataFiles, reportKeys, blobs, dataRowCount } = record(value);
  const named = [...texts(dataFiles), ...texts(reportKeys), ...(Array.isArray(blobs) ? texts(blobs.map((blob) => record(blob)['blobName'])) : [])];
  if (named.length === 0) return undefined;
  const run = azureRun(record(value)) ?? olderAwsRun(record(value)) ?? awsRun(named);
  return { parts: named, rows: typeof dataRowCount === 'number' && Array.isArray(blobs) ? dataRowCount : null, ...(run === undefined ? {} : { run }) };
}

/** Each month's runs of an export of Azure that does not overwrite them stand in one folder. */
function azureRun(value: Readonly<Record<string, unknown>>): Manifest['run'] {
  const [config, info] = [record(value['exportConfig']), record(value['runInfo'])];
  const what = [config['resourceId'], config['exportName'], config['type'], info['startDate'], info['endDate']];
  const at = info['submittedTime'];
  return typeof at === 'string' && what.every((one) => typeof one === 'string') ? { of: JSON.stringify(what), at } : undefined;
}

/** AWS's older reports say of which assembly they are, and not when it was. */
function olderAwsRun({ assemblyId, account, bucket, reportName, billingPeriod }: Readonly<Record<string, unknown>>): Manifest['run'] {
  const { start, end } = record(billingPeriod);
  return typeof assemblyId === 'string' && typeof start === 'string' ? { of: JSON.stringify([account, bucket, reportName, start, end]), at: '' } : undefined;
}

/** `data/BILLING_PERIOD=2026-10/20261105T010203Z-…/cur-00001.csv.gz`: the folder of a run begins with its time. */
const RUN = /^(?:\d{8}T\d{6}(?:\.\d+)?Z|\d{4}-\d\d-\d\dT[\d:.]+Z)(?=-)/;
function awsRun(parts: readonly string[]): Manifest['run'] {
  const folders = new Set(parts.map((part) => part.split('/').slice(0, -1).join('/')));
  const [folder = '', ...others] = folders;
  const at = RUN.exec(folder.replace(/^.*\//, ''))?.[0];
  return at === undefined || others.length > 0 ? undefined : { of: folder.replace(/[^/]*$/, ''), at: at.replace(/[-:]|\.\d+/g, '') };
}

/**
 * How many runs of one export and period these manifests name, for each of them; 0 for one that another has taken the place of: the newest counts, which a vendor also
 * names above the folders of the runs. Runs of which nothing says which is the newest are left as they are.
 */
export function runsOf(manifests: readonly { readonly at: string; readonly manifest: Manifest }[]): readonly number[] {
  const rank = ({ at, manifest }: (typeof manifests)[number]): string => `${manifest.run?.at ?? ''} ${String(999 - at.split(/[\\/]/).length)}`;
  const said = ({ manifest }: (typeof manifests)[number]): string => JSON.stringify(manifest.parts);
  return manifests.map((one) => {
    const alike = manifests.filter(({ manifest: { run } }) => run !== undefined && run.of === one.manifest.run?.of);
    const highest = alike.map(rank).sort().at(-1);
    const newest = new Set(alike.filter((other) => rank(other) === highest).map(said));
    return newest.size !== 1 || newest.has(said(one)) ? Math.max(1, newest.size === 1 ? new Set(alike.map(said)).size : 1) : 0;
  });
}

/** The file that a manifest means: the one whose path ends most like it, since folders are brought over in part only. */
export function meant(part: string, paths: readonly string[]): string | undefined {
  const wanted = part.split(/[\\/]/).reverse();
  const alike = (path: string): number => {
    const have = path.split(/[\\/]/).reverse();
    const at = have.findIndex((name, i) => name !== wanted[i]);
    return at === -1 ? have.length : at;
  };
  const best = paths.reduce((most, path) => Math.max(most, alike(path)), 0);
  const found = paths.filter((path) => alike(path) === best);
  return best > 0 && found.length === 1 ? found[0] : undefined;
}

/** An export whose files number themselves, `part-1-of-3.csv` or `bill-00001.csv.gz`: those that are there in their order, the first that is not, and one that is there twice. */
export interface Numbered {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly missing: string | undefined;
  readonly twice: string | undefined;
}

/** A browser that downloads a part once more calls it `part-1-of-3 (1).csv`: it is that part. */
const NUMBERED = /^(.*?)(\d+)([-_ ]of[-_ ])(\d+)(?: ?\(\d+\))?(\.(?:csv|tsv|parquet)(?:\.gz)?)$/i;

/**
 * How clouds number the files of one export without saying how many they are, and with what they begin: AWS (`bill-00001.csv.gz`), Azure (`part_0_0001.csv`), Spark
 * and BigQuery. Other numbers are those of accounts, months and documents.
 */
const COUNTED: readonly { readonly name: RegExp; readonly first: number }[] = [
  { name: /^(.*[-_])(0\d{4})(\.csv\.gz|(?:\.snappy|\.gz)?\.parquet)$/i, first: 1 },
  { name: /^(.*part_)(\d{1,5})(_\d{4}\.(?:csv|csv\.gz|(?:snappy\.|gz\.)?parquet))$/i, first: 0 },
  { name: /^(.*part-)(\d{5})(-[0-9a-f]{8}-[-0-9a-f]{27}.*\.(?:csv|csv\.gz|parquet))$/i, first: 0 },
  { name: /^(.*?)(0{7}\d{5})(\.(?:csv|json|jsonl|csv\.gz|json\.gz|jsonl\.gz|parquet))$/i, first: 0 },
];

/** The exports among these files that are cut into several, told by their names: those that say how many there are, and those of clouds. */
export const numberedParts = (paths: readonly string[]): readonly Numbered[] => {
  const told = partsOf(paths);
  const among = new Set(told.flatMap((one) => one.paths));
  return [...told, ...countedParts(paths.filter((path) => !among.has(path)))];
};

function countedParts(paths: readonly string[]): readonly Numbered[] {
  const exports = new Map<string, { readonly first: number; readonly parts: { readonly number: string; readonly path: string }[] }>();
  for (const path of paths)
    for (const { name, first } of COUNTED) {
      const [, before = '', number = '', behind = ''] = name.exec(path) ?? [];
      if (number === '') continue;
      const key = JSON.stringify([before, behind]);
      const one = exports.get(key) ?? { first, parts: [] };
      exports.set(key, one);
      one.parts.push({ number, path });
      break;
    }
  return [...exports].flatMap(([key, { first, parts }]) => {
    const [before = '', behind = ''] = JSON.parse(key) as readonly string[];
    const inOrder = [...parts].sort((a, b) => Number(a.number) - Number(b.number));
    const begins = inOrder.some(({ number }) => Number(number) === 0) ? 0 : first;
    const twice = inOrder.find(({ number }, i) => Number(number) === Number(inOrder[i - 1]?.number ?? -1))?.path;
    const missing = inOrder.findIndex(({ number }, i) => Number(number) !== begins + i);
    // The first of an export may be all of it.
    if (inOrder.length === 1 && missing === -1) return [];
    const shown = `${before.replace(/^.*[\\/]/, '')}${String(begins + missing).padStart(inOrder[0]?.number.length ?? 1, '0')}${behind}`;
    return [
      {
        folder: before.replace(/[^\\/]*$/, ''),
        paths: inOrder.map(({ path }) => path),
        missing: missing === -1 || twice !== undefined ? undefined : shown,
        twice,
      },
    ];
  });
}

function partsOf(paths: readonly string[]): readonly Numbered[] {
  const exports = new Map<string, { readonly parts: Map<number, string>; readonly all: string[]; twice: string | undefined }>();
  for (const path of paths) {
    const [, before = '', number = '', of = '', all = '', behind = ''] = NUMBERED.exec(path) ?? [];
    if (number === '' || Number(number) < 1 || Number(number) > Number(all)) continue;
    const name = JSON.stringify([before, of, all, behind]);
    const one = exports.get(name) ?? { parts: new Map<number, string>(), all: [], twice: undefined };
    exports.set(name, one);
    if (one.parts.has(Number(number))) one.twice ??= path;
    one.parts.set(Number(number), path);
    one.all.push(path);
  }
  return [...exports].flatMap(([name, { parts, all: found, twice }]) => {
    const [before = '', of = '', all = '', behind = ''] = JSON.parse(name) as readonly string[];
    const numbers = Array.from({ length: Math.min(Number(all), parts.size + 1) }, (_, i) => i + 1);
    const missing = numbers.find((number) => number <= Number(all) && !parts.has(number));
    const shown =
      missing === undefined
        ? undefined
        : `${before.replace(/^.*[\\/]/, '')}${String(missing).padStart(all.startsWith('0') ? all.length : 1, '0')}${of}${all}${behind}`;
    const folder = before.replace(/[^\\/]*$/, '');
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, path]) => path);
    return Number(all) < 2 ? [] : [{ folder, paths: twice === undefined ? inOrder : found, missing: shown, twice }];
  });
}
