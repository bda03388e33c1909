import type { Book } from './book';
import { UNIT } from './book';
import { engineParts } from './engine-parts';
import type { FormulaNode } from './engine-parts';

/**
 * Reads every formula once, and anew when a table or a name has changed. Univer's own memory kept formulas with the areas of the tables in them: after a
 * table grew it read them anew at every step of one calculation, and took the old ones up again in the next, with the old areas.
 */
export function rememberFormulas(book: Book): (formula: string) => FormulaNode {
  const { engine } = book.kit;
  const { service, generator, current } = engineParts(book);
  const functions = book.injector.get(engine.IFunctionService);
  const lexer = book.injector.get(engine.LexerTreeBuilder);
  const read = new Map<string, FormulaNode>();
  const forget = (): void => {
    read.clear();
    // It empties the memory of words, in which names stand with what they meant.
    lexer.dispose();
  };
  const { SetSuperTableMutation, RemoveSuperTableMutation, SetDefinedNameMutation, RemoveDefinedNameMutation } = engine;
  const meanings = new Set<string>([SetSuperTableMutation, RemoveSuperTableMutation, SetDefinedNameMutation, RemoveDefinedNameMutation].map(({ id }) => id));
  book.commands.onCommandExecuted(({ id }) => {
    if (meanings.has(id)) forget();
  });
  // Told of a function that is new or another.
  const told = functions.deleteFormulaAstCacheKey.bind(functions);
  functions.deleteFormulaAstCacheKey = (...names) => {
    forget();
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
