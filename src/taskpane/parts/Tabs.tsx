import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW } from '../css';

interface TabEntry<T extends string> {
  readonly value: T;
  readonly spoken?: string;
  readonly label: ReactNode;
}

const useTabs = makeStyles({
  list: { marginLeft: '-5px' },
  // Fluent's own padding and the room it keeps for bold words leave no room for four.
  tab: {
    padding: '6px 4px 8px 4px',
    whiteSpace: 'nowrap',
    '& .fui-Tab__content': { fontSize: '13px', padding: '0 1px' },
    '& .fui-Tab__content--reserved-space': { display: 'none' },
    [NARROW]: { padding: '6px 3px 8px 3px', '& .fui-Tab__content': { fontSize: '12px' } },
  },
});

/** The places of the pane: one stop for Tab, arrows move, Enter or Space opens. */
export function Tabs<T extends string>({
  entries,
  value,
  choose,
}: {
  readonly entries: readonly TabEntry<T>[];
  readonly value: T;
  readonly choose: (value: T) => void;
}) {
  const css = useTabs();
  return (
    <TabList size="small" className={css.list} selectedValue={value} onTabSelect={(_, chosen) => choose(chosen.value as T)}>
      {entries.map((tab) => (
        <Tab key={tab.value} className={css.tab} value={tab.value} aria-label={tab.spoken}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
  );
}
