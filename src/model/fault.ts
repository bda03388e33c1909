/** Why a figure cannot be given. Every fault reaches a cell as one Excel error. */
export type Fault =
  /** Data are absent or too few: `#N/A`, with the sentence. */
  | { readonly kind: 'missing'; readonly what: string }
  /** The user gave something of the wrong kind or range: `#VALUE!`, with the sentence. */
  | { readonly kind: 'mistyped'; readonly what: string }
  /** Plainly outside the domain of the formula: `#NUM!`. */
  | { readonly kind: 'no-number'; readonly what: string }
  | { readonly kind: 'divided-by-zero' }
  /** An error of another kind that stood in an input cell and passes through unchanged. */
  | { readonly kind: 'passed-on'; readonly code: '#NULL!' | '#REF!' | '#NAME?' };

/** A figure, or the fault that stands in its place. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (fault: Fault): Result<never> => ({ ok: false, fault });
export const missing = (what: string): Result<never> => fail({ kind: 'missing', what });
export const mistyped = (what: string): Result<never> => fail({ kind: 'mistyped', what });
export const noNumber = (what: string): Result<never> => fail({ kind: 'no-number', what });
export const dividedByZero: Result<never> = fail({ kind: 'divided-by-zero' });
