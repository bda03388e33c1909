import type * as z from 'zod';
import type { Problem } from '../ledger/wire';
import { diskFull } from './store/engine/disk';

type RefusalFacts = { readonly [F in 'writer' | 'months']?: Problem[F] | undefined };

/** A request that is answered with a sentence for people: what, where, what to do. Everything else that is thrown is a defect. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** What the sentence says, for whoever shows it otherwise. */
  readonly facts: RefusalFacts;

  constructor(status: number, code: string, sentence: string, facts: RefusalFacts = {}) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}

const DEFECT = 'Something went wrong in Corridor. Copy the report and send it to whoever looks after Corridor.';
/** What the web framework itself refuses, in our words. */
const FRAMEWORK: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'request', 'The request is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'request', 'The request says JSON but is empty.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', 'The request is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'request', 'Requests to this address are JSON.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'request', 'A file is sent as a form with one file in it.'],
  FST_STATIC_FORBIDDEN_PATH: [404, 'not-found', 'There is nothing at this address.'],
  FST_FILES_LIMIT: [400, 'one-file', 'One file at a time: send each file by itself.'],
};

/** The status and the words in which an error is told; a defect keeps its own words to itself. */
export function asProblem(error: unknown): { readonly status: number; readonly problem: Problem } {
  if (error instanceof Refusal) return { status: error.status, problem: { sentence: error.message, code: error.code, ...error.facts } };
  const full = diskFull(error);
  if (full !== undefined) return { status: 507, problem: { sentence: full, code: 'disk-full' } };
  const { code, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown; readonly statusCode?: unknown };
  const theirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  const [status, name, sentence] = FRAMEWORK[String(code)] ?? (theirs ? [statusCode, 'request', 'The request cannot be read.'] : [500, 'defect', DEFECT]);
  return { status, problem: { sentence, code: name } };
}

/** What does not fit a request, named by its place in it; never its values, which may be secret. */
export function badRequest(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'The request' : `The request's "${issue.path.join('.')}"`;
  return new Refusal(400, 'request', `${place} does not fit: ${issue?.message ?? 'unknown reason'}.`);
}
