/** What two headings are compared by: no BOM, no case, no spaces or underscores around words. */
export const key = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
