import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useFold = makeStyles({
  head: { '& .fui-AccordionHeader__button': { padding: '0 4px 0 0', minHeight: '34px', fontSize: '13px', lineHeight: '18px', overflowWrap: 'anywhere' } },
  body: { margin: '0 0 8px 26px' },
  wide: { marginLeft: 0 },
});

/** A part of a screen that opens in place. `wide`: what it holds begins at the edge, as tables do. */
export function Fold({
  title,
  open = false,
  wide = false,
  children,
}: {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const css = useFold();
  return (
    <Accordion collapsible defaultOpenItems={open ? ['fold'] : []}>
      <AccordionItem value="fold">
        <AccordionHeader size="small" className={css.head}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={mergeClasses(css.body, wide && css.wide)}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
