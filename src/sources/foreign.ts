const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Whether an ASCII text stands anywhere in these bytes; `wide` as UTF-16. */
function holds(bytes: Uint8Array, text: string, wide = false): boolean {
  const wanted = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) => (wide ? [code, 0] : [code]));
  for (let i = 0; i + wanted.length <= bytes.length; i += 1) if (wanted.every((byte, k) => bytes[i + k] === byte)) return true;
  return false;
}

/** What a file that is no export is, and what to do about it; `undefined` when its first bytes are of none that we know. */
export function foreign(head: Uint8Array, tail: Uint8Array): string | undefined {
  const has = (text: string, wide = false) => holds(head, text, wide) || holds(tail, text, wide);
  if (begins(head, 0x89, 0x50, 0x4e, 0x47)) return 'This is a picture (PNG), not an export. Take the CSV or the invoice.';
  if (begins(head, 0xff, 0xd8, 0xff)) return 'This is a picture (JPEG), not an export. Take the CSV or the invoice.';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0))
    return has('EncryptedPackage', true)
      ? 'This workbook has a password. Save it without one and try again.'
      : 'This is an old Excel workbook (.xls). Save it as .xlsx and try again.';
  return undefined;
}
