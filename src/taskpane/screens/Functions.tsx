import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect } from 'react';
import { functions } from '../../functions';
import { useCss } from '../css';
import { findFunctions } from '../find';
import { chooseFunction, copyFormula, formulaFor, insertChosen, readSelected } from '../flows/insert';
import { Foot } from '../parts/Foot';
import { Formula, FunctionHelp } from '../parts/FunctionHelp';
import { FunctionList, nextName } from '../parts/FunctionList';
import { FunctionTabs } from '../parts/FunctionTabs';
import { Main } from '../parts/Main';
import { Heading } from '../parts/Title';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import type { Find } from '../state';
import { fill, list } from '../words';

export const WORDS = {
  heading: 'Find a function',
  search: 'Search',
  hint: 'A name, or what you call it: price cut, cost per ticket',
  list: 'Functions',
  none: 'No function fits. Try another word, or look through all {n} with an empty search.',
  empty: 'Selected: {place}, empty',
  occupied: 'Selected: {place}. {cell} has {value}. Insert replaces it.',
  filled: 'Selected: {place}. It is filled from {from}; choose a cell outside that block.',
  room: 'Needs {rows} × {columns} cells; {cell} is in the way.',
  inTable: 'Needs {rows} × {columns} cells, and table {table} holds no blocks. Choose a cell beside it.',
  edge: 'Needs {rows} × {columns} cells; the sheet ends before.',
  open: 'No column here is called {names}. Put the cells in after inserting.',
  inserted: 'Inserted at {place}. Revert takes it back.',
  nothing: 'Select a cell in the sheet, then come back.',
  notBuilt: 'Insert needs the sheets of Corridor in this workbook, so that it can be taken back. Copy works anywhere.',
  choose: 'Choose a function to see how it is used.',
  insert: 'Insert at {cell}',
  insertNowhere: 'Insert',
  copy: 'Copy',
  or: 'or',
} as const;

/** What keeps the formula from going in, in words; null: it may. */
function hindrance({ selected, fit, obstacle }: Find, built: boolean): string | null {
  if (selected === null) return WORDS.nothing;
  if (!built) return WORDS.notBuilt;
  if (selected.filledFrom !== null) return fill(WORDS.filled, { place: `${selected.sheet}!${selected.cell}`, from: selected.filledFrom });
  if (obstacle === null || fit === null) return null;
  const size = { rows: fit.rows, columns: fit.columns };
  if (obstacle.kind === 'table') return fill(WORDS.inTable, { ...size, table: obstacle.name });
  return obstacle.kind === 'edge' ? fill(WORDS.edge, size) : fill(WORDS.room, { ...size, cell: obstacle.name });
}

function stands({ selected, inserted }: Find): string | null {
  if (selected === null) return null;
  if (inserted !== null) return fill(WORDS.inserted, { place: inserted });
  const { sheet, cell, text, value } = selected;
  const place = `${sheet}!${cell}`;
  return value === '' ? fill(WORDS.empty, { place }) : fill(WORDS.occupied, { place, cell, value: text === '' ? String(value) : text });
}

/** Functions: Find. Search, how a function is used, and the formula for the selected cell. */
export default function Functions() {
  const css = useCss();
  const services = useServices();
  const { find, look, role } = useStore();
  const { store } = services;
  const { query, name, selected, fit } = find;
  useEffect(() => {
    // Read when the screen opens and when the pane gets the focus, never by listening to the sheet.
    const read = (): void => void readSelected(services);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [services]);
  const found = findFunctions(functions, query);
  const fn = functions.find((one) => one.name === name);
  const choose = (next: string): void => void chooseFunction(services, next);
  const search = (typed: string): void => {
    store.send({ type: 'found', change: { query: typed } });
    const [best] = findFunctions(functions, typed);
    if (best !== undefined && best.name !== name && typed.trim() !== '') choose(best.name);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = nextName(
      found.map((one) => one.name),
      name,
      event.key,
    );
    event.preventDefault();
    if (next !== undefined) choose(next);
  };
  const why = fn === undefined ? WORDS.choose : hindrance(find, look?.built ?? false);
  return (
    <>
      <Main>
        <Heading spoken>{WORDS.heading}</Heading>
        <FunctionTabs />
        <Field label={WORDS.search} hint={WORDS.hint}>
          <Input type="search" autoComplete="off" value={query} onChange={(_, { value }) => search(value)} onKeyDown={keys} />
        </Field>
        {found.length === 0 ? (
          <p className={mergeClasses(css.p, css.second)}>{fill(WORDS.none, { n: functions.length })}</p>
        ) : (
          <FunctionList label={WORDS.list} functions={found} chosen={name} choose={choose} />
        )}
        {fn !== undefined && <FunctionHelp fn={fn} />}
      </Main>
      <Foot
        note={[selected?.filledFrom == null ? stands(find) : null, why]
          .filter((one) => one !== null)
          .map((one) => (
            <span key={one} style={{ display: 'block' }}>
              {one}
            </span>
          ))}
      >
        {fn !== undefined && fit !== null && find.inserted === null && (
          <div className={css.block} style={{ width: '100%' }}>
            <Formula>{formulaFor(services, fit, fn.name)}</Formula>
            {fit.open.length > 0 && <span className={mergeClasses(css.small, css.second)}>{fill(WORDS.open, { names: list(fit.open, WORDS.or) })}</span>}
          </div>
        )}
        {role !== 'viewer' && (
          <WriteButton appearance="primary" disabledFocusable={why !== null} onClick={() => void insertChosen(services)}>
            {selected === null ? WORDS.insertNowhere : fill(WORDS.insert, { cell: selected.cell })}
          </WriteButton>
        )}
        <Button disabledFocusable={fn === undefined} onClick={() => void copyFormula(services)}>
          {WORDS.copy}
        </Button>
      </Foot>
    </>
  );
}
