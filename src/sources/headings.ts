/** What two headings are compared by: no BOM (nor what is left of one that was read as letters), no case, no spaces around words. */
export const key = (heading: string): string =>
  heading
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
