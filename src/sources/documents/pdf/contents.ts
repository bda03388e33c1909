import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What a PDF holds besides its looks: files that it carries, and its text by lines. */
export interface PdfContents {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** From top to bottom, page after page; cells that stand apart are divided by a tab. A letter that the font hides arrives as NUL. */
  readonly lines: readonly string[];
}

/** One piece of text with its place on the page. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** More pages than any invoice has. */
const MOST_PAGES = 200;

/** Opens a PDF; `password` when it asks for one, `damaged` when it cannot be read. */
export async function contentsOf(bytes: Uint8Array): Promise<PdfContents | 'password' | 'damaged' | 'too long'> {
  // Without a worker of its own the reader works here; it looks for one under this name.
  // @ts-expect-error -- the package does not describe this half of it.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Nothing of the file is run, and nothing is fetched for it.
  const opening = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  });
  try {
    const document = await opening.promise;
    if (document.numPages > MOST_PAGES) return 'too long';
    return { files: await filesOf(document), lines: await linesOf(document) };
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
  } finally {
    await opening.destroy();
  }
}

async function filesOf(document: PDFDocumentProxy): Promise<PdfContents['files']> {
  const attached = (await document.getAttachments()) as unknown as Readonly<Record<string, { filename: string; content: Uint8Array }>> | null;
  return Object.values(attached ?? {}).map(({ filename, content }) => ({ name: filename, bytes: content }));
}

async function linesOf(document: PDFDocumentProxy): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): readonly Piece[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as readonly number[];
      return [{ text: item.str, x, y, width: item.width, size: Math.abs(size) || item.height }];
    });
    lines.push(...arranged(pieces));
  }
  return lines;
}

/** Pieces on one height are one line, whatever order the file draws them in. */
export function arranged(pieces: readonly Piece[]): readonly string[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < Math.max(first.size, piece.size) / 3) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => joined(row.sort((a, b) => a.x - b.x))).filter((line) => line !== '');
}

function joined(row: readonly Piece[]): string {
  let [text, end] = ['', 0];
  for (const piece of row) {
    const gap = piece.x - end;
    // A blank of the file's own may be as wide as a gap between columns.
    if (piece.text.trim() === '' && piece.text !== '\0') continue;
    text += text === '' ? piece.text : gap > piece.size * 1.2 ? `\t${piece.text}` : gap > piece.size * 0.12 ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return text.trim();
}
