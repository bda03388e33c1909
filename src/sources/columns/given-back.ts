import { amount, firstAmount, negate, nothing, whenBlank, type AmountReading, type TextReading } from '../readings';

/** Amounts that are written above zero on bills and on credits alike: below zero where `back` is not blank. */
export const givenBack =
  (back: TextReading) =>
  (text: TextReading): AmountReading =>
    firstAmount(amount(whenBlank(back, text, nothing)), negate(amount(whenBlank(back, nothing, text))));
