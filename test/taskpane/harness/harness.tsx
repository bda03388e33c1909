import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { good, services, workbook } from '../doubles';
import { followed } from '../followed';
import { accruals, forecast, moves, rates } from '../postings';
import { selected } from '../selections';
import type { Followed } from '../../../src/workbook/followed';
import { SCENES } from '../scenes';

// One screen in one state: index.html?scene=check&look=dark
const asked = new URLSearchParams(location.search);
const look = asked.get('look') === 'dark' ? 'dark' : 'light';
const scene = SCENES[asked.get('scene') ?? 'home'];
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
createRoot(element).render(<App services={services({ workbook: book }, { settings: { look, negative: 'minus', name: 'M. Iyer' }, ...scene })} />);
