import { Button, mergeClasses } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { type ChangeEvent, useEffect, useRef } from 'react';
import type { OwnSource } from '../../ledger/mapping';
import { useCss } from '../css';
import { dayAndClock } from '../dates';
import { addOwn, copyOwn, readOwn, useOwn } from '../flows/own-sources';
import { LastAction } from '../parts/LastAction';
import { Main } from '../parts/Main';
import { Menu } from '../parts/Menu';
import { Title } from '../parts/Title';
import { saveFile } from '../save-file';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Sources of your own',
  note: 'Files whose columns your team named. Kept on the server, for all who work with it.',
  none: 'None yet. Drop a file that Corridor does not know, and say what its columns mean.',
  saved: 'Version {version}, saved {at} by {by}',
  savedPlain: 'Version {version}, saved {at}',
  aside: 'not used by itself',
  more: 'What can be done with {title}',
  copy: 'Copy the declaration',
  save: 'Save as a file',
  stop: 'Do not use by itself',
  use: 'Use for its headings',
  add: 'Add from a file',
  addNote: 'A declaration that was saved from another ledger. What was imported stays as it was read.',
} as const;

/** Sources that the team made by naming columns: what there is, put aside, taken along. */
export default function OwnSources() {
  const css = useCss();
  const services = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const { own, role } = useStore();
  useEffect(() => {
    if (services.store.get().own === null) void readOwn(services);
    return () => services.store.send({ type: 'learned', facts: { own: null } });
  }, [services]);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    window.focus();
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file !== undefined) void addOwn(services, file);
  };
  const looks = role === 'viewer';
  return (
    <>
      <Main>
        <Title note={WORDS.note}>{WORDS.title}</Title>
        {own?.length === 0 && <p className={mergeClasses(css.p, css.second)}>{WORDS.none}</p>}
        {own !== null && own.length > 0 && (
          <ul className={css.list}>
            {own.map((source) => (
              <One key={source.id} source={source} looks={looks} />
            ))}
          </ul>
        )}
        <section className={css.section}>
          <div className={css.actions}>
            <Button disabledFocusable={looks} onClick={() => (looks ? undefined : picker.current?.click())}>
              {WORDS.add}
            </Button>
            <input ref={picker} type="file" accept=".json,application/json" hidden onChange={chosen} aria-label={WORDS.add} />
          </div>
          <p className={mergeClasses(css.small, css.muted)}>{WORDS.addNote}</p>
        </section>
      </Main>
      <LastAction />
    </>
  );
}

function One({ source, looks }: { readonly source: OwnSource; readonly looks: boolean }) {
  const css = useCss();
  const services = useServices();
  const { title, version, savedAt, savedBy, used } = source;
  const facts = { version, at: dayAndClock(savedAt), by: savedBy ?? '' };
  return (
    <li className={css.between} style={{ alignItems: 'center', minHeight: 44 }}>
      <span className={css.anywhere}>
        <span className={css.p}>{title}</span> {!used && <span className={mergeClasses(css.small, css.warn)}>{WORDS.aside}</span>}
        <br />
        <span className={mergeClasses(css.small, css.muted)}>{fill(savedBy === null ? WORDS.savedPlain : WORDS.saved, facts)}</span>
      </span>
      <Menu
        name={fill(WORDS.more, { title })}
        icon={<MoreHorizontal16Regular />}
        entries={[
          { name: WORDS.save, press: () => download(source) },
          { name: WORDS.copy, press: () => void copyOwn(services, source) },
          ...(looks ? [] : [{ name: used ? WORDS.stop : WORDS.use, apart: true, press: () => void useOwn(services, source, !used) }]),
        ]}
      />
    </li>
  );
}

/** The declaration as a file. */
const download = ({ id, declaration }: OwnSource): void => saveFile(`${id}.json`, JSON.stringify(declaration, null, 2), 'application/json');
