import type { InputFile } from '../input-file';
import { literal } from './quote';

/** The files of one table, as a list. */
export const filesOf = ({ path, more }: InputFile): string => `[${[path, ...(more ?? [])].map(literal).join(', ')}]`;
