import { type Root, createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { good, services, workbook } from '../doubles';
import { followed } from '../followed';
import { accruals, forecast, moves, rates } from '../postings';
import { selected } from '../selections';
import type { Followed } from '../../../src/workbook/followed';
import { SCENES } from '../scenes';

let root: Root | undefined;

/** Draws one scene in place of the one before. The page stays: loading it again would take longer than all that is examined. */
function show(name: string, look: 'light' | 'dark'): void {
  const scene = SCENES[name];
  const element = document.getElementById('pane');
  if (!element || !scene) throw new Error(`No such scene; there are ${Object.keys(SCENES).join(', ')}.`);
  const book = workbook({
    readSelection: async () => Promise.resolve(good(scene.find?.selected ?? selected)),
    followSelected: async <E,>() => Promise.resolve(good((scene.explained ?? followed) as Followed<E>)),
    readForecast: async () => Promise.resolve(good(scene.forecast ?? forecast)),
    readRates: async () => Promise.resolve(good(scene.rates ?? rates)),
    readAccruals: async () => Promise.resolve(good(scene.accruals ?? accruals)),
    readMoves: async () => Promise.resolve(good(scene.moves ?? moves)),
    roomAt: async () => Promise.resolve(good(scene.find?.obstacle ?? null)),
  });
  root?.unmount();
  root = createRoot(element);
  root.render(<App services={services({ workbook: book }, { settings: { look, negative: 'minus', name: 'M. Iyer' }, ...scene })} />);
}
Object.assign(window, { show });
