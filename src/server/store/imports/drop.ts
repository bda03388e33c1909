import type { DuckDBConnection } from '@duckdb/node-api';
import type { Beside } from './beside/question';
import type { Seen } from '../engine/visible';
import type { Recognise } from '../files/read';
import type { StagedFile } from '../port';
import type { Ledger } from '../questions/ledger';
import type { Watch } from './watch';

/** Numbers the batches of a file. */
export type Claim = (file: StagedFile, source: string) => number;

/** What all files of a drop are looked at by. */
export type Look = Pick<Beside, 'names' | 'tax' | 'titleOf'>;

/** Files that are read together, under the name of their preview. */
export interface Drop {
  readonly connection: DuckDBConnection;
  readonly ledger: Ledger;
  readonly id: string;
  readonly watch: Watch;
  readonly recognise: Recognise;
  /** A folder for what is unpacked or written anew while they are read. */
  readonly scratch: string;
  readonly claim: Claim;
}

/** A drop that is being read; `now`: what stood when it began. */
export interface Reading extends Drop {
  readonly now: readonly Seen[];
  readonly look: Look;
}
