import { column, concat, constant, dayText, fileName, firstInstant, instant, regexPart } from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';
import { fileMonth, wantsMonth } from './file-month';
import { saasSeat } from './saas-seat';

/** The list is downloaded as `members-ORGANISATION-2026-11-20.csv`, that of activity as `members-analytics-ORGANISATION-2026-10-22-to-2026-11-20.csv`. */
const day = instant(regexPart(fileName, '([0-9]{4}-[0-9]{2}-[0-9]{2})(?: ?[(][0-9]+[)])?[.][A-Za-z]+$'));
const organisation = regexPart(fileName, '(?i)members-(?:analytics-)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})');

/** Somebody with a seat of Claude Team or Enterprise. Seats of each tier have a price of their own, so that each is a product; the contract or the invoice has the money. */
export const claudeMember = (also: Readonly<Record<string, TextReading>>) => ({
  ...saasSeat('Anthropic', concat(' ', constant('Claude'), 'Seat Tier'), organisation, firstInstant(day, fileMonth), column('Email'), {
    Role: column('Role'),
    Seen: dayText(day),
    ...also,
  }),
  ServiceCategory: constant('AI and Machine Learning'),
  ServiceSubcategory: constant('Generative AI'),
});

/** The same of both lists: of members without a seat nothing is billed. */
export const CLAUDE_MEMBERS = {
  wants: wantsMonth('The list of members names no month.', 'claude-members-2026-11.csv'),
  skipWhenBlank: ['Email'],
  unpriced: true,
  identity: ['PrincipalId', 'ServiceName', 'ChargePeriodStart'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} as const satisfies Partial<Source>;

export const UNASSIGNED = { heading: 'Seat Tier', matches: 'unassigned|none' };
