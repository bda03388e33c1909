import type { NameRow } from './rule-book';
import { LEGAL_FORMS } from './vendor-names';

const FORMS = new RegExp(`( (?:${[...LEGAL_FORMS].join('|')}))+$`, 'u');

/** A vendor's name without case, signs and legal form: `OpenAI, LLC` is `openai`. Countries and products stay: they may be other companies. The store has the same rule in SQL. */
export const companyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(FORMS, '');

/** What a rule book says of other names of vendors. */
export interface Names {
  /** The company of each other name, and that of the vendor that it is. */
  readonly others: ReadonlyMap<string, string>;
  /** Vendors as the rule book writes them, by their company. */
  readonly shown: ReadonlyMap<string, string>;
}

/** A book that says nothing of names has none: months that it locked keep the names of their files. */
export function namesOf(rows: readonly NameRow[] = []): Names {
  const [others, shown] = [new Map<string, string>(), new Map<string, string>()];
  for (const { Name, Vendor } of rows) {
    const [name, vendor] = [companyOf(Name), companyOf(Vendor)];
    if (name !== vendor) others.set(name, vendor);
    if (!shown.has(vendor)) shown.set(vendor, Vendor);
  }
  return { others, shown };
}

/** The company behind a name. */
export function companyIn({ others }: Names, name: string): string {
  const company = companyOf(name);
  return others.get(company) ?? company;
}

/** A vendor as sheets show it: as the rule book writes it, or as its files do. */
export const vendorIn = (names: Names, name: string): string => names.shown.get(companyIn(names, name)) ?? name;

/** The first row that contradicts another, and in which words; null where none does. */
export function namesFault(rows: readonly NameRow[]): { readonly index: number; readonly column: 'Name' | 'Vendor'; readonly sentence: string } | null {
  const owner = new Map<string, NameRow>();
  for (const [index, row] of rows.entries()) {
    const [name, vendor] = [companyOf(row.Name), companyOf(row.Vendor)];
    if (name === '') return { index, column: 'Name', sentence: `"${row.Name}" has no letter or figure.` };
    if (vendor === '') return { index, column: 'Vendor', sentence: `"${row.Vendor}" has no letter or figure.` };
    const other = owner.get(name);
    if (other !== undefined && companyOf(other.Vendor) !== vendor)
      return { index, column: 'Name', sentence: `"${row.Name}" is a name of ${other.Vendor} already. Give it one vendor.` };
    owner.set(name, row);
  }
  for (const [index, row] of rows.entries()) {
    const vendor = companyOf(row.Vendor);
    const above = owner.get(vendor);
    if (above !== undefined && companyOf(above.Vendor) !== vendor && companyOf(row.Name) !== vendor)
      return { index, column: 'Vendor', sentence: `"${row.Vendor}" is itself a name of ${above.Vendor}. Give this name that vendor.` };
  }
  return null;
}
