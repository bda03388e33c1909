import { vendorKey } from '../../src/ledger/vendor-names';

test.each<[string, string]>([
  ['Google Cloud', 'Google Ireland Limited'],
  ['Google Cloud EMEA Limited', 'GOOGLE *GSUITE'],
  ['OpenAI', 'OPENAI OPCO, LLC'],
  ['Open AI', 'OpenAI Ireland Ltd'],
  ['OpenAI', 'OPENAI *CHATGPT SUBSCR'],
  ['Anthropic, PBC', 'CLAUDE.AI SUBSCRIPTION'],
  ['Cursor', 'Anysphere Inc.'],
  ['Amazon Web Services', 'AWS EMEA SARL'],
  ['Amazon Web Services, Inc.', 'Amazon Web Services EMEA S.à r.l.'],
  ['Microsoft Azure', 'MICROSOFT*AZURE'],
  ['The Browser Company', 'Browser Co.'],
  ['Larkspur', 'LARKSPUR LABS B.V.'],
  ['Rowan Bots', 'The Rowan Bots Platform, Inc'],
  ['Notion Labs, Inc.', 'PAYPAL *NOTION'],
  ['Zoom', 'Zoom Video Communications, Inc.'],
  ['Müller & Söhne GmbH & Co. KG', 'Muller Sohne'],
  ['Sorbus Sp. z o.o.', 'SORBUS'],
  ['Hugging Face', 'HuggingFace, Inc.'],
  ['Open Text', 'OpenText Corporation'],
  ['x.ai', 'xAI Corp'],
])('%s and %s are one vendor', (a, b) => {
  expect(vendorKey(a)).toBe(vendorKey(b));
});

test.each<[string, string]>([
  ['The Browser Company', 'The New York Times Company'],
  ['OpenAI', 'Open Text'],
  ['Open Systems Inc', 'Open Solutions Ltd'],
  ['Open Source Collective', 'Open Text'],
  ['United Airlines', 'United Parcel Service'],
  ['American Express', 'American Airlines'],
  ['Delta Air Lines', 'Delta Dental'],
  ['Apple', 'Apple Vacations'],
  ['Fireworks AI', 'Fireworks by Hazel'],
  ['PAYPAL *NOTION', 'PAYPAL *FIGMA'],
  ['Amazon Web Services', 'Amazon Business'],
  ['Microsoft Azure', 'Microsoft Ireland Operations'],
  ['Data Services GmbH', 'Data Systems GmbH'],
  ['Claude', "Claude's Bakery"],
])('%s and %s are two', (a, b) => {
  expect(vendorKey(a)).not.toBe(vendorKey(b));
});

test('a name of nothing but such words keeps what it has', () => {
  expect(['The', 'GmbH', 'Services Ltd', '', '***'].map(vendorKey)).toEqual(['the', 'gmbh', 'services', '', '']);
});
