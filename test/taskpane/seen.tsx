import { renderToStaticMarkup } from 'react-dom/server';
import { App } from '../../src/taskpane/App';
import type { Services } from '../../src/taskpane/services';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n+/g, '\n')
    .trim();

/** What a person reads on the pane as it is now, line by line, live regions left out. */
export function seen(services: Services): readonly string[] {
  // Without a browser nobody knows the system's colours.
  const html = renderToStaticMarkup(<App services={{ ...services, host: { ...services.host, isDark: () => false } }} />);
  return plain(html.replace(/<div role="(status|alert)">.*?<\/div>/gs, '')).split('\n');
}

/** The lines from a title on: the title, the sentence below it, and the button. */
export function seenFrom(services: Services, title: string): readonly string[] {
  const lines = seen(services);
  const at = lines.indexOf(title);
  return at < 0 ? lines : lines.slice(at, at + 3);
}
