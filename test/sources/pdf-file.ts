/** A page of text as a PDF of the simplest kind: one font, nothing packed. Cells of a line stand at the places of `columns`; `carries` is attached. */
export function pdfFile(
  lines: readonly (readonly string[])[],
  {
    columns = [40, 300, 350, 410, 470],
    carries,
  }: { readonly columns?: readonly number[]; readonly carries?: { readonly name: string; readonly text: string } } = {},
): Uint8Array {
  const text = (cell: string) => `(${cell.replace(/[\\()]/g, (c) => `\\${c}`)})`;
  const drawn = lines.flatMap((cells, row) =>
    // The last cell of a line with several stands at the right, as amounts do.
    cells.map(
      (cell, i) =>
        `BT /F1 10 Tf 1 0 0 1 ${String(columns[i === cells.length - 1 && i > 0 ? columns.length - 1 : i])} ${String(780 - row * 16)} Tm ${text(cell)} Tj ET`,
    ),
  );
  const stream = (dictionary: string, body: string) => `<< ${dictionary} /Length ${String(Buffer.byteLength(body, 'latin1'))} >>\nstream\n${body}\nendstream`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${carries === undefined ? '' : ' /Names << /EmbeddedFiles << /Names [(file) 6 0 R] >> >>'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream('', drawn.join('\n')),
    ...(carries === undefined
      ? []
      : [`<< /Type /Filespec /F ${text(carries.name)} /UF ${text(carries.name)} /EF << /F 7 0 R >> >>`, stream('/Type /EmbeddedFile', carries.text)]),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = body.length;
  body += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
