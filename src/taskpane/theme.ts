import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneHost } from './host';
import type { Settings } from './state';

// Petrol: not Excel's green, since colours mean states here, and not blue, since blue means input in the sheets.
const petrol: BrandVariants = {
  10: '#021517',
  20: '#042226',
  30: '#052F35',
  40: '#063C43',
  50: '#074850',
  60: '#08545D',
  70: '#095F69',
  80: '#0B6A75',
  90: '#1F7C87',
  100: '#368E98',
  110: '#4E9FA8',
  120: '#67B0B8',
  130: '#82C1C7',
  140: '#9DD1D6',
  150: '#BAE1E4',
  160: '#D8F0F2',
};

/** What our own drawings need beyond Fluent's tokens; `FluentProvider` makes each a CSS variable. */
interface Own {
  readonly corridorBand: string;
  readonly corridorEdge: string;
  readonly corridorLine: string;
  readonly corridorTrack: string;
}
export type PaneTheme = Theme & Own;
export const own = { band: 'var(--corridorBand)', edge: 'var(--corridorEdge)', line: 'var(--corridorLine)', track: 'var(--corridorTrack)' } as const;

export const light: PaneTheme = {
  ...createLightTheme(petrol),
  corridorBand: petrol[160],
  corridorEdge: petrol[120],
  corridorLine: petrol[80],
  corridorTrack: '#EBEBEB',
};
export const dark: PaneTheme = {
  ...createDarkTheme(petrol),
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[130],
  corridorBand: '#0B4A54',
  corridorEdge: petrol[140],
  corridorLine: petrol[140],
  corridorTrack: '#4A4A4A',
};

const SYSTEM = '(prefers-color-scheme: dark)';
/** Dark or light: the analyst's choice, else Office's, else the system's. Excel tells no change, so it is read again when the pane comes back. */
export function useDark(host: PaneHost, choice: Settings['look']): boolean {
  const read = (): boolean => (choice === 'office' ? (host.isDark() ?? matchMedia(SYSTEM).matches) : choice === 'dark');
  const [isDark, set] = useState(read);
  useEffect(() => {
    const again = (): void => set(read());
    const system = matchMedia(SYSTEM);
    again();
    addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    system.addEventListener('change', again);
    return () => {
      removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
      system.removeEventListener('change', again);
    };
  });
  return isDark;
}
