import { coalesce, column, instant, regexPart, type InstantReading } from '../readings';

/** A day as older interfaces write it, `/Date(1790467200000+0000)/`, or as others do. */
export const slashDate = (...headings: readonly string[]): InstantReading =>
  instant(coalesce(...headings.flatMap((heading) => [regexPart(heading, '^/Date[(]([0-9]+)(?:[+-][0-9]{4})?[)]/$'), column(heading)])), 'unixms', 'iso');
