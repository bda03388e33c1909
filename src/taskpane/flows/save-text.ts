import { saveFile } from '../save-file';
import type { Services } from '../services';
import { fill } from '../words';

export const WORDS = {
  saved: '{file} is handed to the browser to be saved.',
  copied: '{file} is copied.',
} as const;

/** Saves a CSV file where the browser saves files. */
export function saveText({ store }: Services, file: string, text: string): void {
  saveFile(file, text, 'text/csv;charset=utf-8');
  store.send({ type: 'said', polite: fill(WORDS.saved, { file }) });
}

/** Puts it on the clipboard, for a pane that may not save files. */
export async function copyText({ host, store }: Services, file: string, text: string): Promise<void> {
  await host.copy(text);
  store.send({ type: 'said', polite: fill(WORDS.copied, { file }) });
}
