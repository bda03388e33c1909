import type { PaneHost } from './host';

declare const CORRIDOR_VERSION: string | undefined;

/** Excel as the pane's host. */
export function officeHost(): PaneHost {
  const { contentLanguage, diagnostics } = Office.context;
  return {
    isDark: () => {
      // The types promise a theme; Excel on the web gives none.
      const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
      return theme?.isDarkTheme;
    },
    language: contentLanguage || navigator.language,
    program: `${String(diagnostics.host)} ${String(diagnostics.platform)} ${diagnostics.version}`,
    reload: () => location.reload(),
    copy: (text) => navigator.clipboard.writeText(text),
    version: typeof CORRIDOR_VERSION === 'string' ? CORRIDOR_VERSION : '1.0.0',
  };
}

/** The partition that Office gives this workbook's host for storage; undefined on Windows. */
export const partition = (): string | undefined => (Office.context as Partial<Office.Context>).partitionKey;
