import { createRoot } from 'react-dom/client';
import { functions } from '../functions';
import type { Session } from './host/session';
import { openSession } from './host/session';
import { callInPane, createBridge } from './page/bridge';
import type { Bridge } from './page/bridge';
import { createCharts } from './page/charts';
import { holdScreen } from './page/screen';
import { Shell } from './page/shell';
import { shrinkToFit } from './page/shrink';
import { watchGrid } from './page/watch';
import './page/workbench.css';
import { openBook } from './univer/browser';
import { registerCustomFunction } from './univer/custom-functions';

declare global {
  interface Window {
    /** What `external.js` in the pane's page talks to. */
    corridorWorkbench?: Bridge & { readonly session: () => Session };
  }
}

let session: Session | null = null;
const open = (): Session => {
  if (!session) throw new Error('The workbook is not open yet.');
  return session;
};
const { bridge, pane } = createBridge(open, () => {
  // Cells that asked for a function before the pane had loaded get their value now.
  if (open().host.calculation.runs > 0) void open().host.calculation.all();
});
window.corridorWorkbench = { ...bridge, session: open };

function start(grid: HTMLElement, charts: HTMLElement): void {
  const book = openBook(grid);
  for (const { name, parameters } of functions)
    registerCustomFunction(book, `CORRIDOR.${name}`, (args) => callInPane(pane(), name, args, Object.keys(parameters).length));
  session = openSession(book, { screen: holdScreen(book), push: (messages) => pane()?.push(messages), answers: () => undefined });
  const { host } = session;
  shrinkToFit(host);
  const drawing = createCharts(charts, host);
  let due: number | undefined;
  watchGrid(host, () => {
    window.clearTimeout(due);
    due = window.setTimeout(() => {
      drawing.draw(host.records.active ?? book.workbook.getActiveSheet().getSheetId());
    }, 150);
  });
}

const element = document.getElementById('workbench');
if (element)
  createRoot(element).render(<Shell paneAddress={`/workbench/pane.html${location.hash}`} start={start} press={(command) => pane()?.press(command)} />);
