import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the pane has been built at all. */
export const isBuilt = (dist: string): boolean => existsSync(join(dist, 'taskpane.html'));
/** Where a person starts: the workbench where it is built, else the pane. */
export const startPage = (dist: string): '/workbench/' | '/taskpane.html' =>
  existsSync(join(dist, 'workbench', 'index.html')) ? '/workbench/' : '/taskpane.html';
