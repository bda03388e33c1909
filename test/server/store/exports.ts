import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleBookContent } from '../../../src/ledger/rule-book';
import type { StagedFile, Store } from '../../../src/server/store/port';

const folders: string[] = [];
/** A folder that goes when the suite is done: its ledgers are closed by then. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-store-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Puts a file where an upload would lie. */
export function staged(folder: string, name: string, content: string | Buffer, source?: string): StagedFile {
  const hash = createHash('sha256').update(content).digest('hex');
  const path = join(folder, `${hash}.upload`);
  writeFileSync(path, content);
  return { upload: hash, name, path, bytes: Buffer.byteLength(content), hash, ...(source === undefined ? {} : { source }) };
}

export const csv = (...lines: readonly (readonly string[])[]): string => lines.map((cells) => `${cells.join(',')}\n`).join('');
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const OPENAI = [
  'start_time',
  'end_time',
  'start_time_iso',
  'end_time_iso',
  'amount_value',
  'amount_currency',
  'line_item',
  'project_id',
  'project_name',
  'organization_id',
  'organization_name',
];
/** One line of OpenAI's cost export. */
export interface OpenAiLine {
  readonly day: string;
  readonly amount: string;
  readonly project?: string;
  readonly item?: string;
  readonly currency?: string;
}
export const openAi = (...lines: readonly OpenAiLine[]): string =>
  csv(
    OPENAI,
    ...lines.map(({ day, amount, project = 'p1', item = 'gpt-5, input', currency = 'usd' }) => {
      const start = Date.parse(`${day}T00:00:00Z`) / 1000;
      return [String(start), String(start + 86400), '', '', quoted(amount), currency, quoted(item), project, `Project ${project}`, 'org-1', 'Fernhill'];
    }),
  );

const FOCUS = [
  'BilledCost',
  'BillingAccountId',
  'BillingCurrency',
  'BillingPeriodStart',
  'BillingPeriodEnd',
  'ChargeCategory',
  'ChargeDescription',
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'ConsumedQuantity',
  'ConsumedUnit',
  'EffectiveCost',
  'InvoiceIssuerName',
  'ProviderName',
  'ServiceCategory',
  'ServiceName',
  'SkuId',
  'Tags',
];
export interface FocusLine {
  readonly day: string;
  readonly amount: string;
  readonly provider?: string;
  readonly issuer?: string;
  readonly currency?: string;
  readonly description?: string;
  readonly account?: string;
  readonly tags?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly category?: string;
}
const nextMonth = (day: string): string => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10);
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
export const focus = (...lines: readonly FocusLine[]): string =>
  csv(
    FOCUS,
    ...lines.map(
      ({
        day,
        amount,
        provider = 'AWS',
        issuer = provider,
        currency = 'USD',
        description = 'Tokens',
        account = '4711',
        tags = '',
        quantity = '',
        unit = '',
        category = 'Usage',
      }) =>
        [
          amount,
          account,
          currency,
          `${day.slice(0, 7)}-01T00:00:00Z`,
          `${nextMonth(day)}T00:00:00Z`,
          category,
          description,
          `${day}T00:00:00Z`,
          `${nextDay(day)}T00:00:00Z`,
        ]
          .concat([quantity, unit, amount, issuer, provider, 'AI and Machine Learning', 'Models', 'SKU-1', tags])
          .map(quoted),
    ),
  );

export const liteLlm = (...lines: readonly { readonly id: string; readonly day: string; readonly spend: number }[]): string =>
  lines
    .map(({ id, day, spend }) =>
      JSON.stringify({
        request_id: id,
        spend,
        startTime: `${day}T10:00:00Z`,
        endTime: `${day}T10:00:01Z`,
        model: 'gpt-5',
        custom_llm_provider: 'openai',
        total_tokens: 100,
      }),
    )
    .map((line) => `${line}\n`)
    .join('');

const [OCTOBER, NOVEMBER] = [1_790_812_800, 1_793_491_200];
/** An invoice as Stripe gives it, by its lines in cents. */
export const stripe = (seller: string, ...lines: readonly (readonly [description: string, cents: number])[]) => ({
  object: 'invoice',
  number: 'IN-7',
  account_name: seller,
  currency: 'usd',
  status: 'open',
  effective_at: NOVEMBER,
  due_date: null,
  lines: {
    data: lines.map(([description, cents], i) => ({
      id: `il_${String(i)}`,
      amount: cents,
      currency: 'usd',
      description,
      quantity: 1,
      discount_amounts: [],
      taxes: [],
      period: { start: OCTOBER, end: NOVEMBER },
    })),
  },
});

export const quiet = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };

/** Previews and writes files in one go; answers the preview. */
export async function put(store: Store, id: string, ...files: readonly StagedFile[]) {
  const preview = await store.preview(id, files, quiet);
  await store.commit(id, '2026-11-01T09:41:00Z');
  return preview;
}

export const book = (content: Partial<RuleBookContent>): RuleBookContent => ({ Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [], ...content });
export const rule = (
  Order: number,
  Column: RuleBookContent['Rules'][number]['Column'],
  Test: RuleBookContent['Rules'][number]['Test'],
  Text: string,
  decides = {},
) => ({
  ...{ Order, Column, Test, Text },
  ...{ Category: null, Bucket: null, Workflow: null, Owner: null, CostCenter: null, SpendMode: null, Stream: null, AiShare: null, Reason: null },
  ...decides,
});
