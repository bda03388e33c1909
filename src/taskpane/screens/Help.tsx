import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useCss } from '../css';
import { reportOf } from '../flows/report';
import { LastAction } from '../parts/LastAction';
import { Fold } from '../parts/Fold';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { useServices } from '../services';
import { fill } from '../words';
import { GLOSSARY } from './glossary';

export const WORDS = {
  title: 'Help',
  five: 'One month end in five lines',
  line1: 'Import files: drop what vendors sent. You see what changes first.',
  line2: 'Write: lines go to the server and the sheets at once, or not at all.',
  line3: 'Look at problems: each names its cell or line, and what to do.',
  line4: 'Read the status: spend against floor and ceiling, and the envelopes.',
  line5: 'Revert, at the foot, takes back what was written last.',
  words: 'Twelve words',
  keys: 'Keyboard',
  f6: 'F6 goes from the sheet to the pane and back.',
  tab: 'Tab moves through the pane; arrows move between the three places.',
  esc: 'Esc closes a menu or a question, else goes Back.',
  enter: 'Enter sends the form you are in. Delete does nothing in the pane.',
  formulas: 'Formulas',
  separators: 'Excel shows arguments with the separators of your region: commas, or semicolons where the comma is the decimal sign.',
  leaves: 'What leaves this computer',
  leavesText: 'Files you import, rules, rates and months go to your Corridor server, and nowhere else. Keys of vendors stay on the server.',
  functions: 'Functions in cells send nothing and ask nobody.',
  licences: 'Version and licences',
  version: 'Corridor {version}, MIT licence.',
  parts: 'React, Fluent UI and zod: MIT. big.js: MIT.',
  copy: 'Copy report',
  copied: 'Copied',
  copyNote: 'Versions and what failed; no figures and no file names.',
} as const;

const FIVE = [WORDS.line1, WORDS.line2, WORDS.line3, WORDS.line4, WORDS.line5];
const SECTIONS = [
  { title: WORDS.keys, lines: [WORDS.f6, WORDS.tab, WORDS.esc, WORDS.enter] },
  { title: WORDS.formulas, lines: [WORDS.separators] },
  { title: WORDS.leaves, lines: [WORDS.leavesText, WORDS.functions] },
];

/** Help: the month end in five lines, the words, the keyboard, what leaves this computer, the version. */
export function Help() {
  const css = useCss();
  const services = useServices();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await services.host.copy(reportOf(services, services.store.get().situation));
    setCopied(true);
  };
  return (
    <>
      <Main>
        <Title>{WORDS.title}</Title>
        <section className={css.block}>
          <h2 className={css.h2}>{WORDS.five}</h2>
          <ol className={mergeClasses(css.block, css.p)} style={{ gap: 4, paddingLeft: 18 }}>
            {FIVE.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        <div>
          <Fold title={WORDS.words}>
            <dl className={css.small}>
              {GLOSSARY.map(({ word, means }) => (
                <div key={word} style={{ marginBottom: 6 }}>
                  <dt className={css.bold}>{word}</dt>
                  <dd style={{ margin: 0 }}>{means}</dd>
                </div>
              ))}
            </dl>
          </Fold>
          {SECTIONS.map(({ title, lines }) => (
            <Fold key={title} title={title}>
              {lines.map((line) => (
                <p key={line} className={css.small} style={{ marginBottom: 4 }}>
                  {line}
                </p>
              ))}
            </Fold>
          ))}
        </div>
        <section className={css.section}>
          <h2 className={css.h2}>{WORDS.licences}</h2>
          <p className={css.small}>{fill(WORDS.version, { version: services.host.version })}</p>
          <p className={css.small}>{WORDS.parts}</p>
          <div className={css.actions}>
            <Button size="small" onClick={() => void copy()}>
              {copied ? WORDS.copied : WORDS.copy}
            </Button>
          </div>
          <p className={mergeClasses(css.small, css.muted)}>{WORDS.copyNote}</p>
        </section>
      </Main>
      <LastAction />
    </>
  );
}
