import { amount, constant, firstAmount, nothing, whenBlank, type AmountReading, type TextReading } from '../readings';

/** The cost of a line: zero where its document was voided, so that it takes the place of what it was before. `dead` is blank where the document stands. */
export const unlessDead = (dead: TextReading, cost: AmountReading): AmountReading => firstAmount(amount(whenBlank(dead, nothing, constant('0'))), cost);
