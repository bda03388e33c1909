import * as z from 'zod';

/** What a connection may do: a viewer looks, an analyst also writes. */
export const Role = z.enum(['viewer', 'analyst']);
export type Role = z.output<typeof Role>;

/** Control characters, and those that turn the direction of text around: neither belongs to words that people read. */
const NO_TEXT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const words = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${String(most)} characters`)
    .refine((text) => !NO_TEXT.test(text), 'holds a character that is no text');

/** The name a person gave for themselves; nobody checks who they are. */
export const PersonName = words(80);
/** Why something was done, in a person's own words. */
export const Reason = words(400);
/** What is being written, for whoever has to wait: a sheet's name. */
export const WrittenThing = words(80);

/** Sent with every request where the person gave a name: `encodeURIComponent` of it, because headers hold plain letters only. */
export const PERSON_HEADER = 'x-corridor-person';
/** Sent with every request of a pane that holds the right to write: the `lease` it was given. */
export const LEASE_HEADER = 'x-corridor-lease';

/** Who is writing, and since when. */
export const Writer = z.strictObject({ name: z.string().nullable(), what: z.string().nullable(), started: z.string() });
export type Writer = z.output<typeof Writer>;
