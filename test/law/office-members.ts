import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** One member of Excel's API that the product uses. */
export interface OfficeMember {
  /** `Range.values`, `WorksheetCollection.getItemOrNullObject`. */
  readonly name: string;
  /** The requirement set that brought it, `1.7`; null where the types name none. */
  readonly set: string | null;
  /** The first place that uses it. */
  readonly where: string;
}

const SET = /\[Api set: ExcelApi (\d+\.\d+|BETA[^\]]*|Online[^\]]*)\]/i;

function parsedOf(project: string): ts.ParsedCommandLine {
  const config = ts.readConfigFile(project, (path) => readFileSync(path, 'utf8'));
  return ts.parseJsonConfigFileContent(config.config, ts.sys, resolve(join(project, '..')));
}

/** Every member of `Excel.*` that the files of these folders touch, by the TypeScript checker over @types/office-js; checked as `project` is. */
export function officeMembers(project: string, ...others: readonly string[]): OfficeMember[] {
  const { options, fileNames } = parsedOf(project);
  const host = ts.createCompilerHost(options);
  // Packages hand no object of Excel on; reading the types of Fluent and React would take most of the time.
  host.resolveModuleNameLiterals = (names, file) =>
    names.map(({ text }) => (text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined }));
  const program = ts.createProgram([...fileNames, ...others.flatMap((one) => parsedOf(one).fileNames)], options, host);
  const checker = program.getTypeChecker();
  const known = namesIn(program);
  const found = new Map<string, OfficeMember>();
  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.find((each) => each.getSourceFile().fileName.includes('@types/office-js'));
    if (symbol === undefined || declaration === undefined) return;
    const owner = declaration.parent;
    const isMember = ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner);
    if (!isMember || owner.name === undefined || !inExcel(owner) || owner.getSourceFile().fileName.includes('preview')) return;
    const name = `${owner.name.text}.${symbol.name}`;
    if (found.has(name) || /^(Range|Worksheet|Chart)?\w*(LoadOptions|UpdateData|CollectionData|Data)\./.test(name)) return;
    const own = SET.exec(declaration.getFullText())?.[1] ?? SET.exec(owner.getFullText().slice(0, owner.getLeadingTriviaWidth()))?.[1] ?? null;
    const file = node.getSourceFile();
    found.set(name, { name, set: own, where: `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && known.has(node.name.text)) note(checker.getSymbolAtLocation(node.name), node.name);
    else if (ts.isObjectLiteralExpression(node)) for (const property of node.properties) noteLiteral(property, node);
    ts.forEachChild(node, walk);
  };
  const noteLiteral = ({ name }: ts.ObjectLiteralElementLike, literal: ts.ObjectLiteralExpression): void => {
    if (name !== undefined && ts.isIdentifier(name) && known.has(name.text)) note(checker.getContextualType(literal)?.getProperty(name.text), name);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && file.fileName.includes('/src/')) walk(file);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What any member of @types/office-js is called: a word that is not among them is not looked up, which is most of the time. */
function namesIn(program: ts.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, walk);
    else if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node))
      for (const { name } of node.members) if (name !== undefined && 'text' in name) names.add(name.text);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes('@types/office-js')) ts.forEachChild(file, walk);
  return names;
}

function inExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent as ts.Node | undefined)
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  return false;
}
