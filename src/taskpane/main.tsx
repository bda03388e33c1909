import { associateCommands } from './commands';
import { lateWorkbook } from './late';
import { createMemory } from './memory';
import { officeHost, partition } from './office';
import { type After, patientFetch, patientSend } from './patient-fetch';
import type { Route } from './routes';
import { sendFile } from './send';
import type { Services } from './services';

export const WORDS = {
  outside: 'Corridor runs in Excel. Open a workbook and press Month end on the tab Corridor.',
  absent: 'The parts of Office did not load. Check the network, then open the pane again.',
} as const;

// Set before anything else is loaded: a pressed button waits for it.
let opened: Promise<{ readonly services: Services; readonly started: Promise<void> }> | undefined;
const go = (route: Route): void => {
  void opened?.then(({ services }) => services.go(route));
};

function say(element: HTMLElement, sentence: string): void {
  element.className = 'outside';
  element.textContent = sentence;
}

function storage(which: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[which];
  } catch {
    return undefined;
  }
}

const after: After = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Composes the pane in Excel. Functions were associated by their own entry before this runs; React comes after, the sheets when the workbook is first asked. */
async function open(element: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  // Outside Excel there is no Office.context to ask.
  if (host !== Office.HostType.Excel) {
    say(element, WORDS.outside);
    return;
  }
  const plain = window.fetch.bind(window);
  opened = import('./mount').then(({ mount }) =>
    mount(element, {
      workbook: lateWorkbook(async () => {
        const { excelWorkbook, watchFilled } = await import('../workbook/excel');
        void watchFilled();
        return excelWorkbook;
      }),
      host: officeHost(),
      memory: createMemory(storage('localStorage'), partition()),
      session: createMemory(storage('sessionStorage'), partition()),
      net: {
        fetch: patientFetch(plain, after),
        send: patientSend(sendFile, plain, after),
        online: () => navigator.onLine,
        now: () => new Date().toISOString(),
      },
    }),
  );
  associateCommands(Office.actions, () => Office.addin.showAsTaskpane(), go, { revertLast: () => void revert(), explainCell: () => void explain() });
  await (
    await opened
  ).started;
}

async function revert(): Promise<void> {
  const [pane, { revertLast }] = [await opened, await import('./flows/revert')];
  if (!pane) return;
  await pane.started;
  await revertLast(pane.services);
}

async function explain(): Promise<void> {
  const [pane, { explainSelected }] = [await opened, await import('./flows/explain')];
  if (!pane) return;
  await pane.started;
  await explainSelected(pane.services);
}

const element = document.getElementById('pane');
if (element) {
  if (typeof Office === 'undefined') say(element, WORDS.absent);
  else void open(element);
}
