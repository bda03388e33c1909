import { trace } from './defects';
import { type Running, listen } from './listen';
import type { Settings } from './settings';
import { openRenewed } from './store/renew';

/** The server as it runs: the embedded ledger behind the add-in's pages. */
export const startServer = (settings: Settings): Promise<Running> =>
  listen(
    settings,
    openRenewed(
      () => new Date().toISOString(),
      (sentence) => process.stderr.write(`${sentence}\n`),
    ),
    (error) => process.stderr.write(`${trace(error)}\n`),
  );
