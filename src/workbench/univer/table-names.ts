import type { ISuperTable } from '@univerjs/engine-formula';
import type { Book } from './book';

/** A map whose keys are found however they are spelled: TBLCOSTS is tblCosts. */
class AnyCase<V> extends Map<string, V> {
  private readonly spelling = new Map<string, string>();
  private as(key: string): string {
    return this.spelling.get(key.toLowerCase()) ?? key;
  }
  override get(key: string): V | undefined {
    return super.get(this.as(key));
  }
  override has(key: string): boolean {
    return super.has(this.as(key));
  }
  override set(key: string, value: V): this {
    this.delete(key);
    this.spelling.set(key.toLowerCase(), key);
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    const known = super.delete(this.as(key));
    this.spelling.delete(key.toLowerCase());
    return known;
  }
}

/** Has formulas find tables and their columns without regard to capitals, as Excel does: Univer compares letter by letter. */
export function ignoreCaseOfTables(book: Book): void {
  const tables = book.injector.get(book.kit.engine.ISuperTableService) as unknown as {
    readonly _tableMap: Map<string, Map<string, ISuperTable>>;
    registerTable: (unit: string, name: string, table: ISuperTable) => void;
  };
  const register = tables.registerTable.bind(tables);
  tables.registerTable = (unit, name, table) => {
    if (!tables._tableMap.has(unit)) tables._tableMap.set(unit, new AnyCase());
    const titleMap = new AnyCase<number>();
    for (const [title, index] of table.titleMap) titleMap.set(title, index);
    register(unit, name, { ...table, titleMap });
  };
}
