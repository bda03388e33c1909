import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';

/** A terminal in an empty folder. */
export interface Terminal {
  readonly folder: string;
  readonly write: (name: string, content: string | Buffer) => string;
  readonly run: (...argv: string[]) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly end: () => void;
}

export function openTerminal(env: Record<string, string> = {}, ended: () => Promise<void> = () => new Promise(() => undefined)): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-cli-'));
  return {
    folder,
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    run: async (...argv) => {
      let out = '';
      let err = '';
      const io = { root: folder, cwd: folder, env, ended, out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
      return { code: await run(argv, io), out, err };
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const HEADINGS =
  'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,project_name,organization_id,organization_name,quantity';
/** One day of an OpenAI cost export. `day` counts from 1 Oct 2026. */
export function costs(
  rows: readonly { readonly day: number; readonly amount: string; readonly item?: string; readonly project?: string; readonly currency?: string }[],
): string {
  const first = Date.UTC(2026, 9, 1) / 1000;
  const lines = rows.map(({ day, amount, item = 'gpt-5, input', project = 'Support', currency = 'usd' }) => {
    const start = first + (day - 1) * 86_400;
    const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
    const cells = [
      start,
      start + 86_400,
      iso(start),
      iso(start + 86_400),
      amount,
      currency,
      `"${item}"`,
      `proj_${project}`,
      `"${project}"`,
      'org-1',
      'Org',
      1000,
    ];
    return cells.join(',');
  });
  return `${[HEADINGS, ...lines].join('\n')}\n`;
}
