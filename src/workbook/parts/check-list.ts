import type { BookTest } from './book-test';
import { TESTS_OF_DATA } from './tests-of-data';
import { TESTS_OF_MODEL } from './tests-of-model';

/** The tests in their order; the number of a test is its place. */
export const BOOK_TESTS: readonly BookTest[] = [...TESTS_OF_DATA, ...TESTS_OF_MODEL];
