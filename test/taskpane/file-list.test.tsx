import { renderToStaticMarkup } from 'react-dom/server';
import { FileList } from '../../src/taskpane/parts/FileList';
import { ServicesProvider } from '../../src/taskpane/services';
import type { PreviewFile } from '../../src/ledger/preview';
import { services } from './doubles';
import { preview } from './previews';
import { full } from './scenes';

const words = (totals: PreviewFile['totals']): string =>
  renderToStaticMarkup(
    <ServicesProvider value={services({}, full)}>
      <FileList files={preview.files.slice(0, 1).map((file) => ({ ...file, totals }))} />
    </ServicesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

test('a file ties with what stands on its totals beside its lines; where that is nothing no word is lost about it', () => {
  const whole = { Currency: 'USD', file: '300', read: '150', rejected: '0', ties: true } as const;
  expect(words([{ ...whole, aside: '150' }])).toContain('File total 300.00 USD = read 150.00 + rejected 0.00 + 150.00 on lines that are no charges. Ties.');
  expect(words([{ ...whole, file: '150' }])).toContain('File total 150.00 USD = read 150.00 + rejected 0.00. Ties.');
});
