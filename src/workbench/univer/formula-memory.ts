import type { Book } from './book';
import { UNIT } from './book';
import { engineParts } from './engine-parts';
import type { FormulaNode } from './engine-parts';

/** A word that may be the name of a table or a range. */
const WORD = /[A-Za-z_\\][\w.\\]*/g;

/**
 * Reads every formula once, and anew when a table or a name that it mentions has changed. Univer's own memory kept formulas with the areas of the tables in them: after a
 * table grew it read them anew at every step of one calculation, and took the old ones up again in the next, with the old areas.
 */
export function rememberFormulas(book: Book): (formula: string) => FormulaNode {
  const { engine } = book.kit;
  const { service, generator, current } = engineParts(book);
  const functions = book.injector.get(engine.IFunctionService);
  const lexer = book.injector.get(engine.LexerTreeBuilder);
  const definedNames = book.injector.get(engine.IDefinedNamesService);
  const read = new Map<string, FormulaNode>();
  /** Forgets the formulas that mention one of the words, by themselves or by a name; all of them where no word is given. */
  const forget = (words: readonly string[] | null): void => {
    const sought = new Set(words?.map((word) => word.toLowerCase()));
    const mentions = (text: string): boolean => words === null || (text.match(WORD) ?? []).some((word) => sought.has(word.toLowerCase()));
    const names = Object.values(definedNames.getDefinedNameMap(UNIT) ?? {});
    for (let more = true; more;) {
      const found = names.filter(({ name, formulaOrRefString }) => !sought.has(name.toLowerCase()) && mentions(formulaOrRefString));
      for (const { name } of found) sought.add(name.toLowerCase());
      more = words !== null && found.length > 0;
    }
    for (const formula of [...read.keys()]) if (mentions(formula)) read.delete(formula);
    // It empties the memory of words, in which names stand with what they meant.
    lexer.dispose();
  };
  const tables = new Set<string>([engine.SetSuperTableMutation.id, engine.RemoveSuperTableMutation.id]);
  const namesChanged = new Set<string>([engine.SetDefinedNameMutation.id, engine.RemoveDefinedNameMutation.id]);
  book.commands.onCommandExecuted(({ id, params }) => {
    if (tables.has(id)) forget([(params as { readonly tableName: string }).tableName]);
    else if (namesChanged.has(id)) forget([(params as { readonly name: string }).name]);
  });
  // Told of a function that is new or another.
  const told = functions.deleteFormulaAstCacheKey.bind(functions);
  functions.deleteFormulaAstCacheKey = (...names) => {
    forget(null);
    told(...names);
  };

  const parse = (formula: string): FormulaNode => {
    const words = service._lexer.treeBuilder(formula);
    const made = typeof words === 'string' ? undefined : service._astTreeBuilder.parse(words);
    // What cannot be read is an error, which only Univer can make.
    return made ?? engine.generateAstNode(UNIT, formula, service._lexer as never, service._astTreeBuilder as never, current);
  };
  const node = (formula: string): FormulaNode => {
    const known = read.get(formula);
    if (known) return known;
    const made = parse(formula);
    read.set(formula, made);
    return made;
  };
  generator._getTreeNode = ({ formula }) => node(formula);
  return node;
}
