/** Places and steps of the pane, as the hash in its address. */
export type Route = '#connect' | '#home' | '#import' | '#sheets' | '#status' | '#problems' | '#settings' | '#help' | '#selftest';
