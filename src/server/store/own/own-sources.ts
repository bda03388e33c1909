import type { DuckDBConnection } from '@duckdb/node-api';
import { OWN, type Mapping, type OwnSource, isOwn } from '../../../ledger/mapping';
import { key } from '../../../sources/headings';
import { sourceFrom } from '../../../sources/own/from-mapping';
import { patternsIn, readOwnSource } from '../../../sources/own/own-source';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';
import { mappingOf, sameDeclaration } from '../../../sources/own/to-mapping';
import { Refusal } from '../../problem';
import { count, rows, run, text, textOrNull } from '../engine/engine';
import { BUILT_IN, type Among } from '../files/recognise';

/** One version of a source of the team's own. Older versions stay: files that they read are read by them for ever. */
interface Version {
  readonly source: Source;
  readonly savedAt: string;
  readonly savedBy: string | null;
  readonly used: boolean;
}

/** Who saves, and when. */
export interface Saving {
  readonly at: string;
  readonly by: string | null;
}

/** What the wizard saves: `id` null is a new one; `basedOn` is the version that was changed. */
export interface Draft {
  readonly id: string | null;
  readonly basedOn: number;
  readonly title: string;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly format: 'csv' | 'jsonl';
  readonly used: boolean;
}

/** The sources of a ledger's own, beside those of the product. */
export interface OwnSources extends Among {
  readonly list: () => readonly OwnSource[];
  readonly save: (draft: Draft, saving: Saving) => Promise<OwnSource>;
  /** Takes a declaration that was exported elsewhere. The same again changes nothing. */
  readonly add: (data: unknown, saving: Saving) => Promise<OwnSource>;
  /** Takes a version as it was saved before; one that is there stays. */
  readonly again: (data: unknown, used: boolean, saving: Saving) => Promise<OwnSource>;
  /** Whether files with its headings are read as it without asking. */
  readonly use: (id: string, used: boolean) => Promise<OwnSource>;
  /** The declaration that read a file: of the product the one there is, of the team's own that very version. */
  readonly versionOf: (id: string, version: number) => Source | undefined;
}

const MOST_SOURCES = 500;

/** `Tessera usage (EU)` is `own-tessera-usage-eu`. */
const idOf = (title: string): string =>
  `${OWN}${
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'source'
  }`;

const listed = ({ source, savedAt, savedBy, used }: Version): OwnSource => ({
  ...{ id: source.id, title: source.title, version: source.version, savedAt, savedBy, used },
  declaration: JSON.parse(JSON.stringify(source)) as OwnSource['declaration'],
  mapping: mappingOf(source),
});

export async function openOwnSources(connection: DuckDBConnection): Promise<OwnSources> {
  const found = await rows(connection, 'SELECT savedAt, savedBy, used, content FROM own_sources ORDER BY id, version');
  let versions: readonly Version[] = found.map((row) => ({
    source: JSON.parse(text(row['content'])) as Source,
    savedAt: text(row['savedAt']),
    savedBy: textOrNull(row['savedBy']),
    used: row['used'] === true,
  }));
  const newest = (): readonly Version[] => [...new Map(versions.map((one) => [one.source.id, one])).values()];
  const find = (id: string): Version | undefined => newest().find(({ source }) => source.id === id);
  const there = (id: string): Version => {
    const one = find(id);
    if (one === undefined) throw new Refusal(404, 'unknown-source', 'This source is not known here. Look at the list of sources again.');
    return one;
  };
  const keep = async (source: Source, used: boolean, { at, by }: Saving): Promise<OwnSource> => {
    if (newest().length >= MOST_SOURCES) throw new Refusal(422, 'sources', `A ledger holds ${String(MOST_SOURCES)} sources of its own. Nothing was saved.`);
    await tryPatterns(connection, source);
    await run(
      connection,
      `INSERT INTO own_sources VALUES (${literal(source.id)}, ${String(source.version)}, ${literal(at)}, ${by === null ? 'NULL' : literal(by)}, ${String(used)}, ${literal(JSON.stringify(source))})`,
    );
    const version = { source, savedAt: at, savedBy: by, used };
    versions = [...versions, version];
    return listed(version);
  };
  const free = (wanted: string): string => {
    const taken = new Set(versions.map(({ source }) => source.id));
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? wanted : `${wanted}-${String(n)}`;
      if (!taken.has(id)) return id;
    }
  };
  return {
    all: () => [...BUILT_IN.all(), ...newest().flatMap(({ source, used }) => (used ? [source] : []))],
    byId: (id) => BUILT_IN.byId(id) ?? find(id)?.source,
    versionOf: (id, version) => BUILT_IN.byId(id) ?? versions.find(({ source }) => source.id === id && source.version === version)?.source,
    list: () =>
      newest()
        .map(listed)
        .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    save: async ({ id, basedOn, title, mapping, headings, format, used }, saving) => {
      const before = id === null ? undefined : there(id);
      if (before !== undefined && before.source.version !== basedOn) throw new Refusal(409, 'stale', theirs(before));
      const known = used ? newest().find((one) => one.used && one.source.id !== before?.source.id && sameHeadings(one.source, format, headings)) : undefined;
      if (known !== undefined) throw new Refusal(409, 'stale', twice(known));
      const facts = { id: before?.source.id ?? free(idOf(title)), title, format, checked: saving.at.slice(0, 10), headings };
      const read = readOwnSource(JSON.parse(JSON.stringify(sourceFrom(mapping, { ...facts, version: (before?.source.version ?? 0) + 1 }))));
      if (!read.ok) throw new Refusal(422, 'sources', read.sentence);
      return keep(read.source, used, saving);
    },
    add: async (data, saving) => {
      const read = readOwnSource(data);
      if (!read.ok) throw new Refusal(422, 'sources', read.sentence);
      const id = isOwn(read.source.id) ? read.source.id : `${OWN}${read.source.id}`.slice(0, 64);
      const before = find(id);
      const source = { ...read.source, id, version: (before?.source.version ?? 0) + 1 };
      const alike = before !== undefined && sameDeclaration({ ...source, version: 0, checked: '' }, { ...before.source, version: 0, checked: '' });
      return alike ? listed(before) : keep(source, true, saving);
    },
    again: async (data, used, saving) => {
      const read = readOwnSource(data);
      if (!read.ok) throw new Refusal(422, 'sources', read.sentence);
      const known = versions.find(({ source: { id, version } }) => id === read.source.id && version === read.source.version);
      return known === undefined ? keep(read.source, used, saving) : listed(known);
    },
    use: async (id, used) => {
      const one = there(id);
      await run(connection, `UPDATE own_sources SET used = ${String(used)} WHERE id = ${literal(id)} AND version = ${String(one.source.version)}`);
      versions = versions.map((other) => (other === one ? { ...one, used } : other));
      return listed(there(id));
    },
  };
}

const theirs = ({ source, savedBy }: Version): string =>
  `${savedBy ?? 'Somebody else'} saved version ${String(source.version)} of ${source.title} in the meantime. Nothing was saved. Open it again.`;

/** Two sources of the same headings would be asked about with every file. */
const twice = ({ source, savedBy }: Version): string =>
  `${savedBy ?? 'Somebody else'} saved ${source.title} for files with these headings. Nothing was saved. Bring the file in again and it is read so, or save yours to be chosen by hand.`;

function sameHeadings({ format, detect }: Source, other: string, headings: readonly string[]): boolean {
  const [mine, theirs] = [detect.all, headings.filter((name) => key(name) !== '')].map((names) => [...new Set(names.map(key))].sort().join('\n'));
  return format === other && mine === theirs;
}

/** Patterns run in the engine, which never looks back, so none can stall it; what it cannot read is refused here. */
async function tryPatterns(connection: DuckDBConnection, source: Source): Promise<void> {
  for (const pattern of new Set(patternsIn(source))) {
    try {
      count((await rows(connection, `SELECT regexp_full_match('', ${literal(pattern)})::INTEGER AS n`))[0]?.['n']);
    } catch {
      throw new Refusal(422, 'sources', `The pattern ${pattern} cannot be read. Nothing was saved.`);
    }
  }
}
