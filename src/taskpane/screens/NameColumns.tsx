import { Button } from '@fluentui/react-components';
import { beginAnew, leave, saveWizard, stepBack, takeUp, toStep } from '../flows/map';
import { dayAndClock } from '../dates';
import { Bar } from '../parts/Bar';
import { CheckColumns } from '../parts/CheckColumns';
import { ChooseColumns } from '../parts/ChooseColumns';
import { ChooseHeading } from '../parts/ChooseHeading';
import { Foot } from '../parts/Foot';
import { Main } from '../parts/Main';
import { Situation, useDescribe } from '../parts/Situation';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { fill, list } from '../words';
import { type Wizard, questionsLeft } from '../wizard';

export const WORDS = {
  heading: 'Where the headings are',
  columns: 'What the columns mean',
  check: 'As the file will be read',
  note: '{name} · step {step} of 3: {what}',
  noteLines: '{name} · {shown} {n:line|lines} · step {step} of 3: {what}',
  stepHeading: 'headings',
  stepColumns: 'columns',
  stepCheck: 'check',
  begun: 'You had started to name the columns of {name} on {at}.',
  like: 'This file is almost one of {title}. What was said of those is taken over; saved, it is version {version}.',
  likeLacks: 'It has no column {names}: say where that stands now, or leave it out.',
  anew: 'Begin anew',
  and: 'and',
  goOn: 'Go on',
  drop: 'Drop it',
  toColumns: 'Next: columns',
  toCheck: 'Next: check',
  save: 'Save and read the file',
  back: 'Back',
  cancel: 'Cancel',
  left: '{n} {n:question|questions} left.',
  recognised: '{left} Saved as “{title}”, so next month it is recognised.',
  once: '{left} Saved as “{title}”, to be chosen by hand.',
  nameFirst: 'The source needs a name.',
  noneRead: 'No line can be read like this.',
  reading: 'Reading the file with these answers.',
  nothing: 'Nothing is written: you see what changes first.',
} as const;

const STEPS = { heading: [1, WORDS.stepHeading], columns: [2, WORDS.stepColumns], check: [3, WORDS.stepCheck] } as const;

/** A file that no source knows: which line has the headings, what the columns mean, and what comes of it. */
export default function NameColumns() {
  const { wizard } = useStore();
  return wizard === null ? null : <Step wizard={wizard} />;
}

function Step({ wizard }: { readonly wizard: Wizard }) {
  const services = useServices();
  const format = useFormat();
  const { name, step, tried, stopped, before, like } = wizard;
  const [number, what] = STEPS[step];
  const facts = { name, step: number, what };
  const note =
    tried === null || step === 'heading' ? fill(WORDS.note, facts) : fill(WORDS.noteLines, { ...facts, n: tried.lines, shown: format.count(tried.lines) });
  return (
    <>
      <Main>
        <Title note={note} onBack={() => stepBack(services)}>
          {WORDS[step]}
        </Title>
        {before !== null && (
          <Bar
            tone="info"
            actions={
              <>
                <Button size="small" onClick={() => takeUp(services, true)}>
                  {WORDS.goOn}
                </Button>
                <Button size="small" onClick={() => takeUp(services, false)}>
                  {WORDS.drop}
                </Button>
              </>
            }
          >
            {fill(WORDS.begun, { name: before.name, at: dayAndClock(before.at) })}
          </Bar>
        )}
        {like !== null && step !== 'check' && (
          <Bar
            tone="info"
            actions={
              <Button size="small" onClick={() => beginAnew(services)}>
                {WORDS.anew}
              </Button>
            }
          >
            {fill(WORDS.like, { title: like.source.title, version: like.source.version + 1 })}
            {like.lacks.length > 0 &&
              ` ${fill(WORDS.likeLacks, {
                names: list(
                  like.lacks.map((name) => `“${name}”`),
                  WORDS.and,
                ),
              })}`}
          </Bar>
        )}
        {stopped !== null && <Situation situation={stopped} />}
        {step === 'heading' && <ChooseHeading wizard={wizard} />}
        {step === 'columns' && <ChooseColumns wizard={wizard} />}
        {step === 'check' && <CheckColumns wizard={wizard} />}
      </Main>
      <Ways wizard={wizard} />
    </>
  );
}

/** What stops the next step, in the line above its button. */
function noteOf({ step, tried, title, used, asking }: Wizard, left: number, stopped: string | null): string {
  if (step === 'heading') return WORDS.nothing;
  if (stopped !== null) return stopped;
  if (asking && left === 0) return WORDS.reading;
  if (title.trim() === '') return WORDS.nameFirst;
  if (step === 'check' && tried !== null && tried.taken === 0) return WORDS.noneRead;
  const words = left > 0 ? fill(WORDS.left, { n: left }) : '';
  return fill(used ? WORDS.recognised : WORDS.once, { left: words, title: title.trim() }).trim();
}

function Ways({ wizard }: { readonly wizard: Wizard }) {
  const services = useServices();
  const describe = useDescribe();
  const { step, tried, asking, title, stopped } = wizard;
  const left = questionsLeft(wizard);
  const waits = left > 0 || asking || stopped !== null || tried === null;
  const cannotSave = waits || title.trim() === '' || tried.taken === 0;
  const next = {
    heading: { label: WORDS.toColumns, waits: false, press: () => void toStep(services, 'columns') },
    columns: { label: WORDS.toCheck, waits, press: () => void toStep(services, 'check') },
    check: { label: WORDS.save, waits: cannotSave, press: () => void saveWizard(services) },
  }[step];
  return (
    <Foot note={noteOf(wizard, left, stopped === null ? null : describe(stopped).sentence)}>
      <Button appearance="primary" disabledFocusable={next.waits} onClick={() => (next.waits ? undefined : next.press())}>
        {next.label}
      </Button>
      {step === 'heading' || wizard.first.lines.length < 2 ? (
        <Button onClick={() => leave(services)}>{WORDS.cancel}</Button>
      ) : (
        <Button onClick={() => stepBack(services)}>{WORDS.back}</Button>
      )}
    </Foot>
  );
}
