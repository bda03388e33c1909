import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCss } from '../css';
import { backOf } from '../routes';
import { useServices, useStore } from '../services';

export const WORDS = { back: 'Back' } as const;

/** The one heading of a screen. It takes the focus on a change of screen, but only from within the pane. */
export function Heading({ children, spoken = false }: { readonly children: ReactNode; readonly spoken?: boolean }) {
  const css = useCss();
  const { route } = useStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first screen leaves the focus where it is: in the sheet.
    const first = !document.body.dataset['opened'];
    document.body.dataset['opened'] = 'yes';
    const inTabs = document.activeElement?.getAttribute('role') === 'tab';
    if (!first && document.hasFocus() && !inTabs) heading.current?.focus();
  }, [route]);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(css.h1, spoken && css.spoken)}>
      {children}
    </h1>
  );
}

/** Back, the heading, and one quiet line below it. */
export function Title({ children, note, onBack }: { readonly children: ReactNode; readonly note?: ReactNode; readonly onBack?: () => void }) {
  const css = useCss();
  const { go } = useServices();
  const back = backOf(useStore().route);
  return (
    <div>
      <div className={css.row} style={{ marginLeft: -6, gap: 4 }}>
        {back !== null && (
          <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} aria-label={WORDS.back} onClick={onBack ?? (() => go(back))} />
        )}
        <Heading>{children}</Heading>
      </div>
      {note !== undefined && (
        <p className={mergeClasses(css.small, css.muted)} style={{ marginTop: 2 }}>
          {note}
        </p>
      )}
    </div>
  );
}
