/** What two headings are compared by: no BOM, no case, no spaces around words. */
export const key = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
