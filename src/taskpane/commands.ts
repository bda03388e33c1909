import type { Route } from './routes';

/** What the ribbon's buttons open; the names are those of the manifest. */
export const COMMANDS: Readonly<Record<string, Route>> = {
  openImport: '#import',
  openSheets: '#sheets',
  revertLast: '#home',
  openStatus: '#status',
  openProblems: '#problems',
  explainCell: '#explain',
  openHelp: '#help',
};

/** Ties the ribbon's buttons to the pane: set the place, then show it. Only a press does so, since showing takes the focus. */
export function associateCommands(
  actions: { readonly associate: (name: string, action: (event: { readonly completed: () => void }) => void) => void },
  show: () => Promise<void>,
  go: (route: Route) => void,
  /** What a button does once the pane shows. */
  then: Readonly<Record<string, () => void>>,
): void {
  for (const [name, route] of Object.entries(COMMANDS)) {
    actions.associate(name, (event) => {
      go(route);
      // The button must be told that it is done, or Excel greys it out.
      void show()
        .then(() => then[name]?.())
        .finally(() => event.completed());
    });
  }
}
