/** Places and steps of the pane, as the hash in its address. */
export const ROUTES = [
  '#connect',
  '#home',
  '#import',
  '#check',
  '#map',
  '#writing',
  '#written',
  '#sheets',
  '#status',
  '#functions',
  '#explain',
  '#problems',
  '#forecast',
  '#accruals',
  '#reallocate',
  '#rates',
  '#journal',
  '#export',
  '#audit',
  '#sources',
  '#classify',
  '#rules',
  '#settings',
  '#help',
  '#selftest',
] as const;
export type Route = (typeof ROUTES)[number];

/** The tab that a place belongs to. */
export type Tab = '#home' | '#status' | '#functions' | '#problems';
const TABS: readonly Route[] = ['#status', '#functions', '#problems'] satisfies Tab[];
export const tabOf = (route: Route): Tab =>
  route === '#explain' ? '#functions' : route === '#reallocate' ? '#status' : TABS.includes(route) ? (route as Tab) : '#home';

/** Where Back and Esc lead; null at the top. Depth is never more than two. */
export function backOf(route: Route): Route | null {
  if (route === '#reallocate') return '#status';
  if (route === '#home' || tabOf(route) !== '#home' || route === '#connect') return null;
  if (route === '#check' || route === '#map') return '#import';
  return '#home';
}

/** The place that a hash names, or Month end. */
export const readRoute = (hash: string): Route => ROUTES.find((route) => route === hash) ?? '#home';

/** The pairing code of a start address `#code=H7QK-29TD`. */
export const readCode = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get('code');
