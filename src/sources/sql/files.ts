import type { InputFile } from '../input-file';
import { literal } from './quote';

/** The files of one table, as a list. */
export const filesOf = ({ path, parts }: InputFile): string => `[${(parts?.map((part) => part.path) ?? [path]).map(literal).join(', ')}]`;
