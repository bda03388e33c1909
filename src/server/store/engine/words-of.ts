/** What the engine says went wrong. Its errors may come from another realm, where `instanceof Error` does not hold. */
export const wordsOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '');
