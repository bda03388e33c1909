import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

/** Files that an analyst brings in from a folder of their own, as far as the check and the write; called where tests are described. */
export function bringFile(stage: () => Stage) {
  const { button, heading, tab, main } = analyst(stage);
  const folder = mkdtempSync(join(tmpdir(), 'corridor-brought-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    bring: async (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      await tab(/^Month end/);
      await button(/Import files/)
        .first()
        .click();
      await stage().pane.locator('input[type=file]').setInputFiles(join(folder, name));
      await heading('Check before writing');
    },
    /** The heading stands while files are still being read. */
    said: (words: RegExp) => expectSoon(async () => words.test(await main())),
    write: async () => {
      await button(/^Write \d/).click();
      await heading('Written');
    },
  };
}
