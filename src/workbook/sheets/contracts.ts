import type { Sheet } from '../sheet';
import { GROWING, choice, input, share } from '../parts/columns';

/** Seats and prepaid credits that were bought. A refresh lets each month of the term bear its part wherever no bill brings the product. */
export default {
  name: 'Contracts',
  kind: 'input',
  order: 54.5,
  title: 'Contracts',
  purpose: 'Seats and credits that were bought for a term, and what part of them is AI. Months without a bill take their cost from here.',
  question: 'What is agreed for seats and credits, and how much of it is AI?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblContracts',
      at: 'A6',
      key: ['Vendor', 'Product', 'Plan', 'Kind', 'Start'],
      columns: [
        input('Vendor', 20, 'general', { note: 'As in Actuals, so that a bill of the same product is known.' }),
        input('Product', 24, 'general', { note: 'The service as in Actuals, such as GitHub Copilot. Several that share one pool of credits: ChatGPT; Codex.' }),
        input('Plan', 18),
        choice('Kind', 11, 'contractKind', { note: 'seats: borne by the days of the term; credits: borne as they are drawn.' }),
        input('Quantity', 13, 'count', { limits: { min: 0 }, note: 'Seats or credits bought.' }),
        input('Price', 16, 'unit', { limits: { min: 0 }, note: 'Of one seat for the time in Per, or of one credit.' }),
        choice('Per', 10, 'pricePer'),
        input('Currency', 12, 'text'),
        input('Start', 12, 'day'),
        input('End', 12, 'day', { note: 'The last day of the term.' }),
        choice('Workflow', 13, 'workflows'),
        share('AiShare', 11, { note: 'The part of the price that is AI; blank counts as all of it.' }),
        input('Evidence', 40, 'general', { note: 'What proves the share: price list, order form, count of uses.' }),
        choice('Billed', 10, 'yesNo', { note: 'Y: an imported bill brings the money. N: none ever does. Blank: where a bill counts the product, it does.' }),
        input('Note', 30),
      ],
    },
  ],
  wraps: { [GROWING]: 'A B C M O' },
  print: { areas: ['A:O'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;
