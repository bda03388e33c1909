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

/** Every member of `Excel.*` that the files under `roots` touch, by the TypeScript checker over @types/office-js. */
export function officeMembers(project: string): OfficeMember[] {
  const config = ts.readConfigFile(project, (path) => readFileSync(path, 'utf8'));
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, resolve(join(project, '..')));
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const checker = program.getTypeChecker();
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
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node.name);
    else if (ts.isObjectLiteralExpression(node)) for (const property of node.properties) noteLiteral(property, node);
    ts.forEachChild(node, walk);
  };
  const noteLiteral = (property: ts.ObjectLiteralElementLike, literal: ts.ObjectLiteralExpression): void => {
    const type = checker.getContextualType(literal);
    if (property.name !== undefined && ts.isIdentifier(property.name) && type !== undefined) note(type.getProperty(property.name.text), property);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && file.fileName.includes('/src/')) walk(file);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent as ts.Node | undefined)
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  return false;
}
