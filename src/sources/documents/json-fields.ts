import { isList, isRecord, type Json } from './json-value';

/** The fields of a record, none of anything else. */
export const fieldsOf = (value: Json | undefined): { readonly [name: string]: Json } => (isRecord(value) ? value : {});
/** The members of a list, none of anything else. */
export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
/** A row without what is absent. */
export const present = (row: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
