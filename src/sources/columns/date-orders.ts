import type { InstantForm } from '../readings';

/** How an organisation writes its dates, which a file does not say: bills of one program are sources of their own for each order. */
export interface DateOrder {
  readonly form: InstantForm;
  readonly words: string;
  readonly example: string;
}
export const DAY_FIRST: DateOrder = { form: 'eu', words: 'day first', example: '31/10/2026' };
export const MONTH_FIRST: DateOrder = { form: 'us', words: 'month first', example: '10/31/2026' };
