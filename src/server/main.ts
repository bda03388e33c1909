import { trace } from './defects';
import { type Running, listen } from './listen';
import type { Settings } from './settings';
import { openDuckDbStore } from './store/open';

/** The server as it runs: the embedded ledger behind the add-in's pages. */
export const startServer = (settings: Settings): Promise<Running> => listen(settings, openDuckDbStore, (error) => process.stderr.write(`${trace(error)}\n`));
