import { crc32, deflateRawSync } from 'node:zlib';

/** CRC-32 where Node 20 has none of its own. */
const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const sumOf = (bytes: Buffer): number =>
  typeof crc32 === 'function' ? crc32(bytes) : ~bytes.reduce((crc, byte) => (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xffffffff) >>> 0;

/** An archive. `says` lets a member lie about its size. */
export function zip(
  ...files: readonly (readonly [name: string, content: string | Buffer, says?: { readonly size?: number; readonly flags?: number }])[]
): Buffer {
  const [locals, centrals] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const [name, content, says] of files) {
    const [bytes, called] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (says?.flags ?? 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(sumOf(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says?.size ?? bytes.length, 18);
    common.writeUInt16LE(called.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, called]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

/** A cell: its text, a number, a day (its serial number), or the XML of a cell. */
export type CellOf = string | number | { readonly day: number } | { readonly money: number; readonly as: keyof typeof SHOWN } | { readonly xml: string } | null;
/** Styles of amounts: as QuickBooks shows lines and totals in dollars, and pounds. */
const SHOWN = { plain: 3, dollars: 4, pounds: 5 } as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letters = (i: number): string => (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** A workbook as Excel writes it: words in a table of their own, days as numbers with a format. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly CellOf[])[]>>, more: readonly (readonly [string, string])[] = []): Buffer {
  const strings: string[] = [];
  const cell = (value: CellOf, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${String(value)}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${String(strings.push(value) - 1)}</v></c>`;
    if ('money' in value) return `<c r="${at}" s="${String(SHOWN[value.as])}"><v>${String(value.money)}</v></c>`;
    return 'day' in value ? `<c r="${at}" s="1"><v>${String(value.day)}</v></c>` : value.xml.replace('<c', `<c r="${at}"`);
  };
  const parts = Object.entries(sheets).map(([name, rows], i) => {
    const data = rows.map((cells, r) =>
      cells.length === 0 ? '' : `<row r="${String(r + 1)}">${cells.map((value, c) => cell(value, `${letters(c)}${String(r + 1)}`)).join('')}</row>`,
    );
    return {
      name,
      path: `worksheets/sheet${String(i + 1)}.xml`,
      id: `rId${String(i + 1)}`,
      xml: `<worksheet xmlns="m"><sheetData>${data.join('')}</sheetData></worksheet>`,
    };
  });
  return zip(
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${parts.map(({ name, id }) => `<sheet name="${escaped(name)}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${parts.map(({ id, path }) => `<Relationship Id="${id}" Target="${path}"/>`).join('')}</Relationships>`],
    [
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00\\ _€"/><numFmt numFmtId="166" formatCode="&quot;$&quot;* #,##0.00\\ _€"/><numFmt numFmtId="167" formatCode="[$£-809]#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>',
    ],
    ['xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t><rPh><t>x</t></rPh></si>`).join('')}</sst>`],
    ...parts.map(({ path, xml }) => [`xl/${path}`, xml] as const),
    ...more,
  );
}
