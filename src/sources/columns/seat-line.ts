import { concat, constant, nothing, regexPart, whenBlank, type TextReading } from '../readings';

const SEATS = '(?i)(\\b(?:seats?|users?|licen[cs]es?|members?)\\b|^(?:remaining|unused) time (?:on|after)\\b)';

/** `x_Stream` of a line of an invoice by its words: seats stand on no report of mere use, so such a report does not take their place. */
export const seatLine = (...words: readonly (TextReading | string)[]): TextReading =>
  whenBlank(regexPart(concat(' ', ...words), SEATS), nothing, constant('seat'));
