import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Unclassified } from '../../ledger/unclassified';
import type { Classify } from '../classify';
import { useCss } from '../css';
import { openRow } from '../flows/classify';
import { useServices } from '../services';
import { fill } from '../words';
import { ClassifyForm } from './ClassifyForm';
import { useFormat } from './reading';

export const WORDS = {
  name: '{vendor} · {service}',
  accepted: 'accepted',
  later: 'later',
} as const;

const useRows = makeStyles({
  head: { '& .fui-AccordionHeader__button': { padding: '0 4px 0 0', minHeight: '36px', fontSize: '13px', lineHeight: '18px' } },
  line: { display: 'flex', gap: '8px', width: '100%', alignItems: 'baseline', justifyContent: 'space-between', minWidth: 0 },
  body: { margin: '0 0 10px 26px', display: 'flex', flexDirection: 'column', gap: '8px' },
});

const nameOf = ({ Vendor, Service }: Unclassified): string => (Service === Vendor ? Vendor : fill(WORDS.name, { vendor: Vendor, service: Service }));

/** One row open at a time. Accepting a row opens the next, and the focus goes along. */
export function ClassifyRows({ classify }: { readonly classify: Classify }) {
  const css = useCss();
  const own = useRows();
  const services = useServices();
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(classify.open);
  const { found, open, accepted, later } = classify;
  useEffect(() => {
    const left = before.current;
    before.current = open;
    // A row that is pressed has the focus already; one that follows another takes it along, and after the last it stays where it was.
    if (left === open || left === null || document.activeElement?.closest('[data-row]')) return;
    const at = found.rows.findIndex(({ key }) => key === (open ?? left));
    list.current?.querySelector<HTMLElement>(`[data-row="${String(at)}"] button`)?.focus();
  }, [open, found]);
  return (
    <div ref={list}>
      <Accordion collapsible openItems={open === null ? [] : [open]} onToggle={(_, { value }) => void openRow(services, value === open ? null : String(value))}>
        {found.rows.map((row, i) => (
          <AccordionItem key={row.key} value={row.key}>
            <AccordionHeader size="small" className={own.head} data-row={String(i)}>
              <span className={own.line}>
                <span className={css.anywhere}>
                  {nameOf(row)} {accepted.includes(row.key) && <span className={mergeClasses(css.small, css.good)}>{WORDS.accepted}</span>}
                  {later.includes(row.key) && <span className={mergeClasses(css.small, css.muted)}>{WORDS.later}</span>}
                </span>
                <span className={css.number}>{format.withCode(row.Amount, row.Currency)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={own.body}>
              <ClassifyForm row={row} classify={classify} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
