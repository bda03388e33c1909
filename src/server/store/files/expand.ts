import { mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fingerprintOf } from './fingerprint';
import { groupedWhole, type Found } from './parts';
import type { Container, StagedFile } from '../port';
import { NotOpened, unpackTo, withArchive, type Member } from './unzip';
import { officeRefusal, sheetsOf } from './workbook-file';

/** What a dropped file holds: itself, the files of an archive or the sheets of a workbook; or why it is not opened. */
export type Expanded = { readonly files: readonly StagedFile[] } | { readonly refused: string };

const NESTED = 'An archive inside an archive is not opened. Unpack it and bring in what is in it.';
const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('PK\x03\x04')) || buffer.equals(Buffer.from('PK\x05\x06'));
  } finally {
    await file.close();
  }
};

/** Opens archives and workbooks into `scratch`; other files are themselves. `stem` keeps their files apart from those of other drops. */
export async function expanded(file: StagedFile, stem: string, scratch: string): Promise<Expanded> {
  if (file.parts !== undefined || !(await isZip(file.path))) return { files: [file] };
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  try {
    return await withArchive(file.path, file.bytes, async (members) => {
      if (members.length === 0) throw new NotOpened('The archive is empty.');
      const office = officeRefusal(members);
      if (typeof office === 'string') throw new NotOpened(office);
      const files = office === undefined ? await sheets(file, members, stem, scratch) : await archived(file, members, stem, scratch);
      return { files: files.length === 1 ? files : files.map(hinted) };
    });
  } catch (error) {
    if (error instanceof NotOpened) return { refused: error.message };
    throw error;
  }
}

/** What was chosen for all is no word on each. */
function hinted({ source, ...file }: StagedFile): StagedFile {
  return source === undefined ? file : { ...file, hint: source };
}

async function sheets(file: StagedFile, members: readonly Member[], stem: string, scratch: string): Promise<readonly StagedFile[]> {
  const found = await sheetsOf(members, (i) => join(scratch, `${stem}_sheet_${String(i)}`)).catch((error: unknown) => {
    const { code } = error as { readonly code?: string };
    throw error instanceof NotOpened || code !== undefined ? error : new NotOpened('The workbook cannot be read to its end. Save it again and try once more.');
  });
  if (found.length === 0) throw new NotOpened('The workbook is empty.');
  const within: Container = file.within ?? { kind: 'workbook', path: file.path, name: file.name, hash: file.hash };
  return Promise.all(
    found.map(async ({ sheet, path, currencies }) => ({
      ...file,
      ...(await fingerprintOf(path)),
      path,
      name: found.length === 1 ? file.name : `${file.name}, ${sheet}`,
      within: { ...within, kind: 'workbook', currencies },
    })),
  );
}

async function archived(file: StagedFile, members: readonly Member[], stem: string, scratch: string): Promise<readonly StagedFile[]> {
  const unpacked: Found[] = [];
  for (const [i, member] of members.entries()) {
    const path = join(scratch, `${stem}_member_${String(i)}`);
    unpacked.push({ ...(await unpackTo(member, path)), path, at: member.name, name: basename(member.name) });
  }
  const within: Container = { kind: 'archive', path: file.path, name: file.name, hash: file.hash };
  const { tables, others } = await groupedWhole(unpacked, (i) => join(scratch, `${stem}_list_${String(i)}`));
  const single = others.map(({ path, name, hash, bytes, utf8, doubles, longFigures }): StagedFile => ({
    ...file,
    path,
    name: `${file.name}, ${name}`,
    hash,
    bytes,
    utf8: utf8 === true,
    doubles: doubles === true,
    longFigures: longFigures !== false,
    within,
  }));
  const opened: StagedFile[] = [];
  for (const [i, one] of single.entries()) {
    if (!(await isZip(one.path))) {
      opened.push(one);
      continue;
    }
    const inner = await withArchive(one.path, one.bytes, async (inside) => {
      const office = officeRefusal(inside);
      if (office === null) throw new NotOpened(NESTED);
      if (office !== undefined) throw new NotOpened(office);
      return sheets(one, inside, `${stem}_${String(i)}`, scratch);
    });
    opened.push(...inner);
  }
  return [...tables.map((table) => ({ ...file, ...table, upload: file.upload, name: `${file.name}, ${table.name}`, within })), ...opened];
}
