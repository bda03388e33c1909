import { formatArea } from '../../univer/address';
import type { Area } from '../../univer/book';
import { apiNotFound } from '../error';
import type { Host } from '../host';
import { sheetRecord } from '../records';

/** Excel's numbers of its events. */
export const EVENTS = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16 } as const;
const BY_NAME: Readonly<Record<string, number>> = {
  DataChanged: EVENTS.changed,
  Activated: EVENTS.activated,
  Deactivated: EVENTS.deactivated,
  Added: EVENTS.added,
  SelectionChanged: EVENTS.selectionChanged,
  Deleted: EVENTS.deleted,
  Calculated: EVENTS.calculated,
};

/** Begins or ends an event of a sheet, or of the workbook where `sheet` is null. */
export function register(host: Host, sheet: string | null, wire: string): void {
  const [, un, name = ''] = /^_(Un)?[Rr]egister(\w+)Event$/.exec(wire) ?? [];
  const event = BY_NAME[name];
  if (event === undefined) throw apiNotFound(wire, 'the workbench does not send this event');
  const events = sheet === null ? host.records.workbookEvents : sheetRecord(host.records, sheet).events;
  if (un) events.delete(event);
  else events.add(event);
}

/** Who listens to all sheets hears by this name. */
const WORKBOOK = 'Workbook';
function send(host: Host, event: number, sheet: string, message: object): void {
  const text = JSON.stringify({ ...message, worksheetId: sheet });
  if (sheetRecord(host.records, sheet).events.has(event)) host.push({ messageCategory: 65536, messageType: event, targetId: sheet, message: text });
  if (host.records.workbookEvents.has(event)) host.push({ messageCategory: 65536, messageType: event, targetId: WORKBOOK, message: text });
}

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
/** Tells listeners that cells changed; `byAddIn` is false when a person typed. */
export function changed(host: Host, sheet: string, area: Area, changeType: ChangeType = 'RangeEdited', byAddIn = true): void {
  send(host, EVENTS.changed, sheet, {
    address: formatArea(area),
    changeType,
    details: null,
    source: 'Local',
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
  });
}
export function selected(host: Host, sheet: string, area: Area): void {
  send(host, EVENTS.selectionChanged, sheet, { address: formatArea(area), isInsideTable: false, source: 'Local' });
}
export function told(host: Host, event: number, sheet: string): void {
  send(host, event, sheet, { source: 'Local' });
}
