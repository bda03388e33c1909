import { CHARGE_COLUMNS, SQL_TYPES, VOCABULARIES, type ChargeColumn } from '../../../ledger/charge';
import { literal } from '../../../sources/sql/quote';

/**
 * Columns of closed vocabularies are kept as numbers, since to write a text takes several times as long. They stand in the place of their texts, under names of
 * their own; the texts are worked out for whoever asks for them under the names that all know. To write a row, nothing has to be known of it: the engine
 * takes a word for its number, and passes by what it works out itself.
 */
const keptName = (column: ChargeColumn): string => `kept_${column}`;

/** Columns of charges as the engine's table holds them, one after the other. */
export const keptColumns = (columns: readonly ChargeColumn[]): string =>
  columns
    .map((column) => {
      const words = VOCABULARIES[column];
      return words === undefined ? `${column} ${SQL_TYPES[CHARGE_COLUMNS[column].kind]}` : `${keptName(column)} ENUM(${words.map(literal).join(', ')})`;
    })
    .join(', ');

/** The texts of those that are kept as numbers. */
export const readColumns = (columns: readonly ChargeColumn[]): string =>
  columns
    .filter((column) => VOCABULARIES[column] !== undefined)
    .map((column) => `${column} VARCHAR GENERATED ALWAYS AS (${keptName(column)}::VARCHAR) VIRTUAL`)
    .join(', ');
