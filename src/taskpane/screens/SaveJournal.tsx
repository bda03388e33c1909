import { Button, Field, Link, Select, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { TARGETS } from '../../ledger/journals/targets';
import type { JournalNow } from '../../workbook/exposure';
import { useCss } from '../css';
import { monthName } from '../dates';
import { goTo } from '../flows/go-to';
import { fileName, journalFile, targetOf } from '../flows/journal';
import { readJournal } from '../flows/post';
import { copyText, saveText } from '../flows/save-text';
import { Bar } from '../parts/Bar';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Chargeback journal',
  reading: 'Reading Chargeback',
  note: '{n} {n:line|lines} of {month}, {currency}. Another month: change the period on Policy.',
  system: 'System',
  company: 'Company',
  number: 'Number',
  amount: 'Debits and credits, {currency}',
  none: 'No file can be made yet',
  goTo: 'Go to Chargeback',
  where: 'Bring it in: {where}',
  foot: 'Debits equal credits in each company, exactly. Nothing is rounded and nothing is sent.',
  save: 'Save {file}',
  copy: 'Copy',
} as const;

/** The journal of Chargeback as an import file of a ledger: choose the system, look at the sums, save. */
export default function SaveJournal() {
  const services = useServices();
  const { journal } = useStore();
  useEffect(() => void readJournal(services), [services]);
  if (journal === null) return <Waiting title={WORDS.title} note={WORDS.reading} />;
  return <Form journal={journal} />;
}

function Form({ journal }: { readonly journal: JournalNow }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const [id, setId] = useState(TARGETS[0]?.id ?? '');
  const target = targetOf(id);
  if (target === undefined) return null;
  const { currency, month, lines } = journal;
  const made = journalFile(journal, target);
  const file = fileName(journal, target);
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { n: lines.length, month: monthName(month), currency })}>{WORDS.title}</Title>
        <Field label={WORDS.system}>
          <Select value={target.id} onChange={(_, { value }) => setId(value)}>
            {TARGETS.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
        {made.ok ? (
          <>
            <LedgerTable
              name={WORDS.title}
              columns={[{ name: WORDS.company }, { name: fill(WORDS.amount, { currency }), right: true }]}
              rows={made.totals.map(({ number, entity, amount }) => ({
                key: number,
                cells: [
                  <>
                    {entity}
                    <span className={mergeClasses(css.small, css.muted)} style={{ display: 'block' }}>
                      {number}
                    </span>
                  </>,
                  format.money(amount, currency),
                ],
              }))}
            />
            <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.where, { where: target.where })}</p>
          </>
        ) : (
          <Bar
            tone="warning"
            actions={
              <Link inline onClick={() => void goTo(services, 'Chargeback!A1')}>
                {WORDS.goTo}
              </Link>
            }
          >
            {made.sentence}
          </Bar>
        )}
      </Main>
      <Foot note={made.ok ? WORDS.foot : WORDS.none}>
        <Button
          appearance="primary"
          disabledFocusable={!made.ok}
          onClick={() => {
            if (made.ok) saveText(services, file, made.text);
          }}
        >
          {fill(WORDS.save, { file })}
        </Button>
        <Button disabledFocusable={!made.ok} onClick={() => void (made.ok ? copyText(services, file, made.text) : undefined)}>
          {WORDS.copy}
        </Button>
      </Foot>
    </>
  );
}
