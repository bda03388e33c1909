import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { BILLED, COUNTED, PLACES, STATE } from '../parts/audit-parts';
import { GROWING, choice, input, share, worked } from '../parts/columns';

/** The audit of AI inside other software: one row for each product, the places to look at, and who signed it. */
export default {
  name: 'Audit',
  kind: 'input',
  order: 54.6,
  title: 'AI audit',
  purpose: 'Is AI inside, which share, and what proves it? One row for each product; HiddenSpend lists those that nobody has looked at.',
  question: 'Which products have AI inside, which share, and who checked it?',
  widths: [],
  freeze: 'B7',
  blocks: [
    cell('A5', 'To the right: where to look', { role: 'note', link: 'Audit!M6' }),
    section('M5', 'Where to look', 'R5'),
    section('T5', 'Who signed the audit', 'V5'),
    {
      kind: 'table',
      name: 'tblAudit',
      at: 'A6',
      key: ['Vendor', 'Product'],
      columns: [
        input('Vendor', 26, 'text', { note: 'As in Actuals.' }),
        input('Product', 22, 'text', { note: 'The service as in Actuals, or the product as in SaaS.' }),
        choice('AiInside', 12, 'yesNo', { note: 'Y: AI is inside, whether anybody uses it or not. N: none is.' }),
        share('AiShare', 12, { note: 'The part of the price that is AI, as the evidence says.' }),
        input('Evidence', 46, 'general', { note: 'What proves it: price list, order form, count of uses, word of the vendor.' }),
        input('CheckedBy', 16),
        input('CheckedOn', 14, 'day'),
        input('Note', 42),
        worked('Billed', 14, 'cents', BILLED, { note: 'Of the period, in the reporting currency, before the AI share.' }),
        worked('Counted', 12, 'threshold', COUNTED, { note: 'The part of it that counts as AI spend now, by rule, list or contract.' }),
        worked('State', 17, 'general', STATE, {
          note: 'SHARE DIFFERS: checked, and another share is counted. Change the rule, the list or the contract. CHECK AGAIN: older than Policy allows.',
        }),
      ],
    },
    {
      kind: 'table',
      name: 'tblPlaces',
      at: 'M6',
      key: ['Place'],
      columns: [
        input('Place', 20, 'general', { note: 'Where AI spend hides.' }),
        input('Ask', 58),
        choice('Looked', 11, 'yesNo'),
        input('By', 16),
        input('On', 13, 'day'),
        input('Found', 60),
      ],
      rows: PLACES.map(([Place, Ask]) => ({ Place, Ask })),
    },
    {
      kind: 'table',
      name: 'tblSigned',
      at: 'T6',
      key: ['On'],
      columns: [input('On', 14, 'day', { note: 'When the audit was signed. Until then the baseline is provisional.' }), input('By', 18), input('Note', 30)],
    },
  ],
  conditions: [{ kind: 'words', area: 'K6:K206' }],
  wraps: { [GROWING]: 'A B E F H M N P R V' },
  print: { areas: ['A:K', 'M:V'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
