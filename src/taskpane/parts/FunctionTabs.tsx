import { useServices, useStore } from '../services';
import { Tabs } from './Tabs';

export const WORDS = { find: 'Find', explain: 'Explain cell' } as const;

/** The two ways into Functions. */
export function FunctionTabs() {
  const { go } = useServices();
  const { route } = useStore();
  return (
    <Tabs
      value={route === '#explain' ? '#explain' : '#functions'}
      choose={go}
      entries={[
        { value: '#functions', label: WORDS.find },
        { value: '#explain', label: WORDS.explain },
      ]}
    />
  );
}
