import { coverage, hiddenCharts, hiddenFeed, PRODUCTS_TO, productFeed, products } from '../parts/hidden-parts';
import { approvals, VENDORS_TO, vendorFeed, vendors } from '../parts/shadow-parts';
import type { Sheet } from '../sheet';

const r = String;

/** AI spend that hides in other software, and spend that purchasing has not approved. */
export default {
  name: 'HiddenSpend',
  kind: 'output',
  order: 28,
  title: 'Hidden and shadow spend',
  purpose: 'AI inside other software that nobody has checked, and vendors that nobody has approved, the largest first.',
  question: 'How much AI do we not see, and who buys it without approval?',
  widths: [
    46, 17, 13, 10, 13, 13, 17, 13, 17, 2, 34, 15, 12, 2, 2, 34, 13, 13, 15, 10, 34, 2, 24, 13, 24, 2, 2, 2, 14, 12, 12, 2, 12, 11, 11, 2, 34, 34, 34, 34,
  ],
  freeze: 'B7',
  heights: { 32: 27 },
  blocks: [...products(), ...coverage(), ...vendors(), ...approvals(), ...productFeed(), ...vendorFeed(), ...hiddenFeed()],
  conditions: [
    { kind: 'words', area: `I7:I${r(PRODUCTS_TO)}` },
    { kind: 'words', area: `I33:I${r(VENDORS_TO)}` },
    { kind: 'words', area: 'M9:M9' },
    { kind: 'missing', area: 'C7:L49' },
  ],
  charts: hiddenCharts,
  reads: {
    product: `A7:A${r(PRODUCTS_TO)}`,
    billed: `C7:C${r(PRODUCTS_TO)}`,
    state: `I7:I${r(PRODUCTS_TO)}`,
    coverage: 'L9:L9',
    asked: 'L10:L10',
    unchecked: 'L12:L12',
    hidden: 'L17:L17',
    before: 'L16:L16',
    baseline: 'K20:K20',
    vendor: `A33:A${r(VENDORS_TO)}`,
    spend: `C33:C${r(VENDORS_TO)}`,
    finding: `I33:I${r(VENDORS_TO)}`,
    unapproved: `C${r(VENDORS_TO + 2)}:C${r(VENDORS_TO + 2)}`,
  },
  hideBlank: `22:${r(PRODUCTS_TO)},44:${r(VENDORS_TO)}`,
  wraps: { '7:21': 'A', [`22:${r(PRODUCTS_TO)}`]: 'A', '33:43': 'A B G', [`44:${r(VENDORS_TO)}`]: 'A B G' },
  print: { areas: ['A1:M66'], titleRows: '1:4', fitWide: 1, fitTall: 1 },
} satisfies Sheet;
