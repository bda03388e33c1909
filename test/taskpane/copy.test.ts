import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

// All copy of the pane, read from its source: every WORDS, and nothing said outside of them.
const ROOT = join(__dirname, '../../src/taskpane');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const FORBIDDEN = /\b(batch(es)?|ingest\w*|sync\w*|schema\w*|commit\w*|manifest|payload|entity|oops|please wait|success\w*|invalid)\b/i;

interface Said {
  readonly file: string;
  readonly text: string;
}
const copy: Said[] = [];
const outside: Said[] = [];
const SPOKEN_ATTRIBUTES = ['aria-label', 'label', 'title', 'placeholder', 'hint', 'note', 'validationMessage', 'alt'];

for (const file of files) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const visit = (node: ts.Node, inWords: boolean): void => {
    const words = inWords || (ts.isVariableDeclaration(node) && node.name.getText() === 'WORDS');
    if (words && ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) copy.push({ file, text: node.text });
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) outside.push({ file, text: node.text.trim() });
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      outside.push({ file, text: node.initializer.text });
    ts.forEachChild(node, (child) => visit(child, words));
  };
  visit(source, false);
}

test('the pane says what it says in WORDS', () => {
  expect(copy.length).toBeGreaterThan(250);
  expect(outside).toEqual([]);
});
test('no sentence stands twice', () => {
  const sentences = copy.filter(({ text }) => /\.$/.test(text) && text.includes(' '));
  const seen = new Map<string, string>();
  const twice = sentences.filter(({ file, text }) => {
    const first = seen.get(text);
    seen.set(text, file);
    return first !== undefined;
  });
  expect(twice).toEqual([]);
});
test('none is longer than 160 characters', () => {
  expect(copy.filter(({ text }) => text.length > 160)).toEqual([]);
});
test('none uses a word of the workshop or an exclamation mark', () => {
  // The one mark that is none: it stands between a sheet and its cell.
  const plain = copy.map(({ file, text }) => ({ file, text: text.replace('{sheet}!{cell}', '') }));
  expect(plain.filter(({ text }) => FORBIDDEN.test(text) || text.includes('!'))).toEqual([]);
});
test('buttons and labels do not end with a full stop, sentences do not begin small', () => {
  expect(copy.filter(({ text }) => /[a-z]\.$/.test(text) && /^[a-z]/.test(text) && text.includes(' '))).toEqual([]);
});
