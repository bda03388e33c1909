/** What the pane asks of the program it is shown in. `office.ts` answers for Excel. */
export interface PaneHost {
  /** Undefined where the host does not say (Excel on the web). */
  readonly isDark: () => boolean | undefined;
  readonly language: string;
  /** Version and platform, for the report that is copied. */
  readonly program: string;
  readonly reload: () => void;
  readonly copy: (text: string) => Promise<void>;
  readonly version: string;
}
