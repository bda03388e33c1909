import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { services } from '../doubles';
import { SCENES } from '../scenes';

// One screen in one state: index.html?scene=check&look=dark
const asked = new URLSearchParams(location.search);
const look = asked.get('look') === 'dark' ? 'dark' : 'light';
const scene = SCENES[asked.get('scene') ?? 'home'];
const element = document.getElementById('pane');
if (!element || !scene) throw new Error(`No such scene; there are ${Object.keys(SCENES).join(', ')}.`);
createRoot(element).render(<App services={services({}, { settings: { look, negative: 'minus', name: 'M. Iyer' }, ...scene })} />);
