import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import { type AuditNow, auditRows, vendorRows } from '../../workbook/exposure';
import { useCss } from '../css';
import { monthName } from '../dates';
import { goTo } from '../flows/go-to';
import { postNow, readAudit } from '../flows/post';
import { CoverageGauge } from '../parts/CoverageGauge';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { Waiting } from '../parts/Waiting';
import { WriteButton } from '../parts/WriteButton';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'AI audit and vendors',
  reading: 'Reading HiddenSpend',
  note: '{month}: AI inside other software, and vendors without an approval.',
  covered: '{percent} of {what} is checked',
  money: 'the money',
  asked: '{percent} is asked.',
  none: 'No product with AI inside is listed yet.',
  hides: '{now} still hides in other bills; before any audit it was {before}.',
  unchecked: 'Still unchecked',
  product: 'Product',
  billed: 'Billed, {currency}',
  allChecked: 'Every product that a list or a bill names is checked.',
  vendors: 'Not approved',
  vendor: 'Vendor',
  spend: 'Spend, {currency}',
  allApproved: 'Every vendor of the month is approved.',
  total: 'All of them',
  unknown: '–',
  UNCHECKED: 'not checked yet',
  'NOT LISTED': 'on no list yet',
  'CHECK AGAIN': 'checked too long ago',
  'UNDER REVIEW': 'under review',
  'NOT APPROVED': 'not approved',
  'NO DECISION': 'no decision yet',
  foot: 'Who checked what, and by which evidence, is typed on Audit; who is approved on Vendors.',
  addProducts: 'Add {n} {n:product|products} to Audit',
  addVendors: 'Add {n} {n:vendor|vendors} to Vendors',
  openAudit: 'Go to Audit',
  openVendors: 'Go to Vendors',
  addedProducts: '{n} {n:product|products} added to Audit',
  addedVendors: '{n} {n:vendor|vendors} added to Vendors',
} as const;

/** How far the audit of embedded AI is, and which vendors nobody approved; what no list names yet is put there. */
export default function Audit() {
  const services = useServices();
  const { audit } = useStore();
  useEffect(() => void readAudit(services), [services]);
  if (audit === null) return <Waiting title={WORDS.title} note={WORDS.reading} />;
  return <Shown audit={audit} />;
}

const plain = (word: string): string => (word in WORDS ? WORDS[word as keyof typeof WORDS] : word.toLowerCase());

function Shown({ audit }: { readonly audit: AuditNow }) {
  const css = useCss();
  const { currency, month } = audit;
  return (
    <>
      <Main>
        <Title note={fill(WORDS.note, { month: monthName(month) })}>{WORDS.title}</Title>
        <Gauge audit={audit} />
        <Listed
          title={WORDS.unchecked}
          heading={[WORDS.product, fill(WORDS.billed, { currency })]}
          rows={audit.products.flatMap(({ name, billed, state }) =>
            state === 'CHECKED' || state === 'SHARE DIFFERS' ? [] : [{ name, money: billed, word: state }],
          )}
          total={audit.unchecked}
          nothing={WORDS.allChecked}
          currency={currency}
        />
        <Listed
          title={WORDS.vendors}
          heading={[WORDS.vendor, fill(WORDS.spend, { currency })]}
          rows={audit.vendors.map(({ name, spend, finding }) => ({ name, money: spend, word: finding }))}
          total={audit.unapproved}
          nothing={WORDS.allApproved}
          currency={currency}
        />
        {audit.baseline !== null && <p className={mergeClasses(css.small, css.second)}>{audit.baseline}</p>}
      </Main>
      <Actions audit={audit} />
    </>
  );
}

function Gauge({ audit: { coverage, asked, hidden, before, currency } }: { readonly audit: AuditNow }) {
  const css = useCss();
  const format = useFormat();
  if (coverage === null) return <p className={css.p}>{WORDS.none}</p>;
  const money = (amount: string | null): string => (amount === null ? WORDS.unknown : format.withCode(amount, currency));
  return (
    <section>
      <div className={css.between}>
        <b className={css.p}>{fill(WORDS.covered, { percent: format.percent(coverage), what: WORDS.money })}</b>
        {asked !== null && <span className={mergeClasses(css.small, css.muted)}>{fill(WORDS.asked, { percent: format.percent(asked) })}</span>}
      </div>
      <CoverageGauge share={coverage} asked={asked} />
      <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.hides, { now: money(hidden), before: money(before) })}</p>
    </section>
  );
}

function Listed({
  title,
  heading: [name, money],
  rows,
  total,
  nothing,
  currency,
}: {
  readonly title: string;
  readonly heading: readonly [string, string];
  readonly rows: readonly { readonly name: string; readonly money: string | null; readonly word: string }[];
  readonly total: string | null;
  readonly nothing: string;
  readonly currency: string;
}) {
  const css = useCss();
  const format = useFormat();
  const shown = (amount: string | null): string => (amount === null ? WORDS.unknown : format.money(amount, currency));
  return (
    <section>
      <h2 className={css.h2}>{title}</h2>
      {rows.length === 0 ? (
        <p className={mergeClasses(css.small, css.second)}>{nothing}</p>
      ) : (
        <LedgerTable
          name={title}
          columns={[{ name }, { name: money, right: true }]}
          rows={[
            ...rows.map((row) => ({
              key: row.name,
              cells: [
                <>
                  {row.name}
                  <span className={mergeClasses(css.small, css.muted)} style={{ display: 'block' }}>
                    {plain(row.word)}
                  </span>
                </>,
                shown(row.money),
              ],
            })),
            { key: 'sum', sum: true, cells: [WORDS.total, shown(total)] },
          ]}
        />
      )}
    </section>
  );
}

function Actions({ audit }: { readonly audit: AuditNow }) {
  const services = useServices();
  const [products, vendors] = [auditRows(audit), vendorRows(audit)];
  const add = (table: 'tblAudit' | 'tblVendors'): void => {
    const rows = table === 'tblAudit' ? products : vendors;
    const what = fill(table === 'tblAudit' ? WORDS.addedProducts : WORDS.addedVendors, { n: rows.length });
    void postNow(services, { table, what, key: audit.month, reason: null, rows });
  };
  return (
    <Foot note={WORDS.foot}>
      {products.length > 0 ? (
        <WriteButton appearance="primary" onClick={() => add('tblAudit')}>
          {fill(WORDS.addProducts, { n: products.length })}
        </WriteButton>
      ) : vendors.length > 0 ? (
        <WriteButton appearance="primary" onClick={() => add('tblVendors')}>
          {fill(WORDS.addVendors, { n: vendors.length })}
        </WriteButton>
      ) : (
        <Button appearance="primary" onClick={() => void goTo(services, 'Audit!A6')}>
          {WORDS.openAudit}
        </Button>
      )}
      <Button onClick={() => void goTo(services, 'Vendors!A6')}>{WORDS.openVendors}</Button>
    </Foot>
  );
}
