import { basename } from 'node:path';
import { Refusal } from '../problem';
import { openCurrent, OlderLedger } from './open';
import type { OpenStore } from './port';
import { rebuild } from './rebuild';

/**
 * Opens a ledger to be written on. One of an older Corridor is made again from its files first, and the old one is kept: some lines are known by more than they
 * were, and the same file brought in again would count twice.
 */
export const openRenewed =
  (now: () => string, tell: (sentence: string) => void): OpenStore =>
  async (path, identities) => {
    try {
      return await openCurrent(path, identities);
    } catch (error) {
      if (!(error instanceof OlderLedger)) throw error;
    }
    const name = basename(path);
    tell(`The ledger ${name} was written by an older Corridor. It is made again from the files that were imported, and the old one is kept.`);
    const { aside, same, lacks } = await rebuild(path, now(), tell, true).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'ledger-older') throw error;
      const how = '"corridor rebuild" makes it again without that and keeps the old one.';
      throw new Refusal(
        500,
        'ledger-older',
        `The ledger ${name} was written by an older Corridor and cannot be made again as a whole. ${error.message} ${how}`,
      );
    });
    for (const sentence of lacks) tell(sentence);
    const kept = aside === null ? '' : ` The old one is kept as ${basename(aside)}.`;
    tell(`${name} was made again${same === true ? ' with the same figures' : ' and says other figures than before: look at both'}.${kept}`);
    return openCurrent(path, identities);
  };
