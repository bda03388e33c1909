/** Faults of the computer's own files, in a sentence each; the path stands before or within. */
const SAYS: Readonly<Record<string, (path: string) => string>> = {
  ENAMETOOLONG: (path) => `The name ${short(path)} is too long for this computer.`,
  EACCES: (path) => `${short(path)} may not be read or written by this account.`,
  EPERM: (path) => `${short(path)} may not be read or written by this account.`,
  EROFS: (path) => `${short(path)} lies where nothing can be written.`,
  ENOTDIR: (path) => `A part of ${short(path)} is a file, not a folder.`,
  EEXIST: (path) => `A part of ${short(path)} is a file, not a folder.`,
  EISDIR: (path) => `${short(path)} is a folder.`,
  ENOENT: (path) => `There is no place for ${short(path)}: a folder of it is missing.`,
};
const LONGEST = 120;
const short = (path: string): string => (path.length > LONGEST ? `${path.slice(0, LONGEST)} …` : path);

/** What a place that cannot be read or written says; undefined where an error is of another kind. */
export function placeFault(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, path, dest } = error as { readonly code?: unknown; readonly path?: unknown; readonly dest?: unknown };
  const place = typeof dest === 'string' ? dest : path;
  return typeof code === 'string' && typeof place === 'string' ? (Object.hasOwn(SAYS, code) ? SAYS[code]?.(place) : undefined) : undefined;
}
