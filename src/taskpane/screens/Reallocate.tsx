import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { toText } from '../../model/decimal';
import { type MovesNow, moveRow } from '../../workbook/move';
import { useCss } from '../css';
import { postNow, readMoves } from '../flows/post';
import { type Typed, moveOf, rulesOf } from '../moving';
import { Foot } from '../parts/Foot';
import { Main } from '../parts/Main';
import { Rules } from '../parts/Rules';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Reallocate',
  reading: 'Reading the envelopes',
  note: '{quarter}. The total stays {total}.',
  from: 'From',
  to: 'To',
  choose: 'Choose an envelope',
  free: '{budget} less {used} used: {free} free',
  unknown: 'What it has used is not known yet.',
  amount: 'Amount, {currency}',
  notAmount: 'Write the amount as a figure above 0.',
  short: 'Only {free} of {name} is free.',
  reason: 'Reason',
  date: 'Date',
  approver: 'Approver',
  executive: 'Executive',
  executiveHint: 'Where a rule asks for one: who said yes.',
  fails: '{n} {n:rule fails|rules fail}. A move adds one row to Reallocations; closed months keep their split.',
  foot: 'A move adds one row to Reallocations; the sheets follow at once.',
  needed: 'Choose two envelopes and write the amount.',
  write: 'Write the move',
  done: '{amount} moved from {from} to {to}',
  cancel: 'Cancel',
} as const;

/** Moves money between two envelopes of the quarter; the rules speak while it is typed, and it is written when none stands against it. */
export default function Reallocate() {
  const services = useServices();
  const { moves } = useStore();
  useEffect(() => void readMoves(services), [services]);
  if (moves === null) return <Waiting title={WORDS.title} note={WORDS.reading} />;
  return <Form moves={moves} />;
}

function Form({ moves }: { readonly moves: MovesNow }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const { look } = useStore();
  const { currency, quarter, total, envelopes, asOf, people } = moves;
  const day = asOf ?? services.now().slice(0, 10);
  const [typed, setTyped] = useState<Typed>({ from: '', to: '', amount: '', date: day, reason: '', approver: '', executive: '' });
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const move = moveOf(moves, typed, look);
  const rules = move === null ? [] : rulesOf(moves, move);
  const fails = rules.filter(({ verdict }) => verdict === 'FAIL');
  const from = envelopes.find(({ id }) => id === typed.from);
  const money = (amount: string): string => format.money(amount, currency);
  const free = from?.free ?? null;
  const tooMuch = free !== null && fails.some(({ rule }) => rule === 'R2');
  const short = tooMuch ? fill(WORDS.short, { free: money(free), name: from?.name ?? '' }) : null;
  const hint = from === undefined ? undefined : from.used === null || from.free === null ? WORDS.unknown : fill(WORDS.free, { budget: money(toText(from.budget)), used: money(toText(from.used)), free: money(from.free) }); // prettier-ignore
  const bad = typed.amount.trim() !== '' && from !== undefined && typed.to !== '' && move === null;
  const pick = (label: string, key: 'from' | 'to', other: string, note?: string) => (
    <Field label={label} required {...(note === undefined ? {} : { hint: note })}>
      <Select value={typed[key]} onChange={(_, { value }) => set({ [key]: value })}>
        <option value="">{WORDS.choose}</option>
        {envelopes.flatMap(({ id, name, stage }) => (id === other ? [] : [<option key={id} value={id}>{`${name}, ${stage}`}</option>]))}
      </Select>
    </Field>
  );
  const write = (): void => {
    if (move === null) return;
    const what = fill(WORDS.done, { amount: format.withCode(toText(move.amount), currency), from: move.from.name, to: move.to.name });
    void postNow(services, { table: 'tblReallocations', what, key: `${move.from.id} ${move.to.id}`, reason: move.reason.trim(), rows: [moveRow(moves, move)] });
  };
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { quarter, total: format.withCode(total, currency) })}>{WORDS.title}</Title>
        {pick(WORDS.from, 'from', typed.to, hint)}
        {pick(WORDS.to, 'to', typed.from)}
        <Field
          label={fill(WORDS.amount, { currency })}
          required
          validationState={bad || short !== null ? 'error' : 'none'}
          validationMessage={bad ? WORDS.notAmount : short}
        >
          <Input inputMode="decimal" value={typed.amount} onChange={(_, { value }) => set({ amount: value })} />
        </Field>
        <Field label={WORDS.reason} required>
          <Textarea value={typed.reason} maxLength={400} onChange={(_, { value }) => set({ reason: value })} />
        </Field>
        <Field label={WORDS.date} required>
          <Input type="date" value={typed.date} onChange={(_, { value }) => set({ date: value })} />
        </Field>
        <Field label={WORDS.approver} required>
          <Input list="people" value={typed.approver} maxLength={80} onChange={(_, { value }) => set({ approver: value })} />
        </Field>
        <datalist id="people">
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field label={WORDS.executive} hint={WORDS.executiveHint}>
          <Input value={typed.executive} maxLength={80} onChange={(_, { value }) => set({ executive: value })} />
        </Field>
        <Rules rules={rules} />
      </Main>
      <Foot note={move === null ? WORDS.needed : fails.length > 0 ? fill(WORDS.fails, { n: fails.length }) : WORDS.foot}>
        <WriteButton appearance="primary" disabledFocusable={move === null || fails.length > 0} onClick={write}>
          {WORDS.write}
        </WriteButton>
        <Button className={css.nowrap} onClick={() => services.go('#status')}>
          {WORDS.cancel}
        </Button>
      </Foot>
    </>
  );
}
