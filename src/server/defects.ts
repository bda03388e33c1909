/** Where a defect happened, for whoever looks after Corridor: kind and places, never the message, which may quote a line of a file. */
export function trace(error: unknown): string {
  const { name, stack } = (typeof error === 'object' && error !== null ? error : {}) as { readonly name?: string; readonly stack?: string };
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`Something went wrong in Corridor (${name ?? typeof error}).`, ...places].join('\n');
}
