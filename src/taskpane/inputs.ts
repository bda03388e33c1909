import * as z from 'zod';
import type { WorkbookInputs } from '../workbook/inputs';

const value = z.union([z.string(), z.number(), z.null()]);
const Inputs = z.object({
  policy: z.record(z.string(), value),
  tables: z.record(z.string(), z.array(z.record(z.string(), value))),
  cells: z.record(z.string(), value),
});

/** The sample company's inputs as the server's file holds them; undefined when the file is not one. */
export function readInputs(body: unknown): WorkbookInputs | undefined {
  const read = Inputs.safeParse(body);
  return read.success ? read.data : undefined;
}
