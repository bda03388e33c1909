import { fromSerial, monthOf } from '../../model/month';
import { parted } from '../../workbook/address';
import { LIST_SHEETS, ROWS_BEHIND, type ListSheet } from '../../workbook/list-sheet';
import { withRows } from '../explained';
import { known } from '../known-functions';
import type { Services } from '../services';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { readWorkbook } from './look';
import { patiently } from './patience';
import { watched } from './watched';

export const WORDS = {
  explained: '{cell} is explained.',
  copied: 'The explanation is copied.',
  listed: 'The rows stand on a sheet of their own.',
  purpose: 'Rows of Actuals behind {cell}.',
  some: 'The first {n} of {all} rows of Actuals behind {cell}.',
  month: 'Month',
  vendor: 'Vendor',
  service: 'Service',
  model: 'Model',
  workflow: 'Workflow',
  category: 'Category',
  charge: 'Kind of charge',
  basis: 'Basis',
  currency: 'Currency',
  billed: 'Billed',
  cost: 'Cost',
  batch: 'Import',
} as const;

const busy = new WeakSet<Services>();
/** Reads the selected cell and explains it. Done when it is pressed and when the pane gets the focus, never by listening to the sheet. */
export async function explainSelected(services: Services): Promise<void> {
  const { store, workbook } = services;
  if (busy.has(services)) return;
  busy.add(services);
  const read = await workbook.followSelected(known);
  busy.delete(services);
  if (!read.ok) {
    store.send({ type: 'stopped', by: read.situation });
    return;
  }
  store.send({ type: 'learned', facts: { explained: read.value } });
  store.send({ type: 'said', polite: fill(WORDS.explained, { cell: `${read.value.sheet}!${read.value.cell}` }) });
}

/** Explains again when the pane gets the focus, unless it was this screen that led to the cell. */
export async function explainAgain(services: Services, led: string | null): Promise<void> {
  const { workbook } = services;
  const selected = await workbook.readSelection();
  if (!selected.ok) return;
  const { sheet, cell } = selected.value;
  const place = led === null ? undefined : parted(led);
  if (LIST_SHEETS.includes(sheet) || (place?.sheet === sheet && place.cells.split(':')[0] === cell)) return;
  await explainSelected(services);
}

// More than anyone reads.
const MOST = 10_000;
const month = (value: unknown): string | null => (typeof value === 'number' && value > 60 ? monthOf(fromSerial(value)) : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null);

/** Writes the rows behind a figure to a sheet of their own. */
export async function showRows(services: Services): Promise<void> {
  const { store, workbook, now } = services;
  const { explained } = store.get();
  if (explained === null) return;
  const all = [...new Set(withRows(explained).flatMap(({ rows }) => rows.ids))].sort((a, b) => a - b);
  const ids = all.slice(0, MOST);
  const cell = `${explained.sheet}!${explained.cell}`;
  services.stop.current = new AbortController();
  const columns = ['Month', 'Vendor', 'Service', 'Model', 'WorkflowName', 'Category', 'ChargeCategory', 'CostBasis', 'Currency', 'BilledCost', 'Cost', 'Batch'];
  const read = await patiently(services, () => workbook.readRows(ids, columns));
  if (!read.ok) {
    store.send({ type: 'stopped', by: read.situation });
    return;
  }
  const list: ListSheet = {
    name: ROWS_BEHIND,
    purpose: all.length > ids.length ? fill(WORDS.some, { n: ids.length, all: all.length, cell }) : fill(WORDS.purpose, { cell }),
    columns: [
      { name: WORDS.month, width: 10, format: 'month' },
      { name: WORDS.vendor, width: 22, format: 'text' },
      { name: WORDS.service, width: 20, format: 'text' },
      { name: WORDS.model, width: 24, format: 'text' },
      { name: WORDS.workflow, width: 24, format: 'text' },
      { name: WORDS.category, width: 22, format: 'text' },
      { name: WORDS.charge, width: 15, format: 'text' },
      { name: WORDS.basis, width: 17, format: 'text' },
      { name: WORDS.currency, width: 10, format: 'text' },
      { name: WORDS.billed, width: 15, format: 'cents' },
      { name: WORDS.cost, width: 15, format: 'cents' },
      { name: WORDS.batch, width: 9, format: 'whole' },
    ],
    rows: read.value.map((row) => ({
      [WORDS.month]: month(row['Month']),
      [WORDS.vendor]: text(row['Vendor']),
      [WORDS.service]: text(row['Service']),
      [WORDS.model]: text(row['Model']),
      [WORDS.workflow]: text(row['WorkflowName']),
      [WORDS.category]: text(row['Category']),
      [WORDS.charge]: text(row['ChargeCategory']),
      [WORDS.basis]: text(row['CostBasis']),
      [WORDS.currency]: text(row['Currency']),
      [WORDS.billed]: text(row['BilledCost']),
      [WORDS.cost]: text(row['Cost']),
      [WORDS.batch]: text(row['Batch']),
    })),
  };
  const written = await asWriter(services, true, () => watched(services, (watch) => workbook.putList(list, now(), watch)));
  if (!written.ok) {
    store.send({ type: 'stopped', by: written.situation });
    return;
  }
  store.send({ type: 'said', polite: WORDS.listed });
  await readWorkbook(services);
}

/** Copies what the screen says, as lines. */
export async function copyExplained({ host, store }: Services, lines: readonly string[]): Promise<void> {
  await host.copy(lines.join('\n'));
  store.send({ type: 'said', polite: WORDS.copied });
}
