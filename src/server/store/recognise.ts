import type { Recognise } from './read';
export const recognise: Recognise = () => Promise.resolve({ source: null, candidates: [], sentence: 'No source has these headings.' });
