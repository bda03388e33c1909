import type { Response } from '../ledger/wire';
import { sources } from '../sources/index';
import type { Reading } from '../sources/readings';
import type { Source } from '../sources/source';

export type Card = Response<'sources'>[number];

/** Every word that a reading can give where the source itself decides it. */
function words(reading: Reading): readonly string[] {
  if (reading.kind === 'constant') return [reading.value];
  if (reading.kind === 'first') return reading.of.flatMap(words);
  if (reading.kind === 'word') return ['as the file says'];
  if (reading.kind === 'when') return [...words(reading.then), ...words(reading.otherwise)];
  if (reading.kind !== 'mapped') return [];
  return [...Object.values(reading.table), ...(reading.otherwise === 'refuse' ? [] : words(reading.otherwise))];
}

/** One source as it is listed. */
export const cardOf = ({ id, title, needs, charge, grain, identity, numbered, replaces, checked }: Source): Card => ({
  id,
  title,
  needs,
  basis: [...new Set(words(charge.x_CostBasis))].join(' or '),
  counted: charge.x_CountsToTotal.kind !== 'flag' || charge.x_CountsToTotal.value,
  grain,
  identity: `${numbered === undefined ? '' : `${numbered}; without it `}${identity.join(', ')}`,
  replaces,
  checked,
});

/** What can be read, one card for each source, in the order of their titles. */
export const cards: readonly Card[] = sources.map(cardOf).sort((a, b) => a.title.localeCompare(b.title, 'en'));
