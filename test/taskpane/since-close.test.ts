import { services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const text = (sinceLastClose: typeof data.status.sinceLastClose): string =>
  seen(services({}, { ...full, route: '#status', status: { ...data.status, sinceLastClose } })).join(' ');
const one = (vendor: string, before: number | null, now: number | null) => ({ vendor, before, now });

test('in the first month of all there is nothing to compare with, and no list of dashes', () => {
  const first = text([one('OpenAI', null, 2508.52), one('Anthropic', null, 1072.66)]);
  expect(first).toContain('Since September closed September has no figures to compare with.');
  expect(first).not.toContain('October less September');
  expect(text([one('OpenAI', 100, 2508.52), one('Anthropic', null, 1072.66)])).toContain('OpenAI +2,408.52 Anthropic –');
});
