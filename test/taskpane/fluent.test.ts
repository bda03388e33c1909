import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/react-components';
import * as theirs from '@fluentui/react-icons';
import { type ReactElement, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as ours from '../../src/taskpane/parts/icons';
import { dark, light } from '../../src/taskpane/tokens';

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
/** The default of dark links is too dark on a dark ground. */
const LIGHTER = { colorBrandForegroundLink: petrol[130] };
const fluent = (theme: Readonly<Record<string, string>>) => Object.entries(theme).filter(([name]) => !name.startsWith('corridor'));

test.each([
  ['light', light, createLightTheme(petrol)],
  ['dark', dark, { ...createDarkTheme(petrol), ...LIGHTER }],
] as const)('colours, corners and type are those of Fluent in petrol: %s', (_, have, want) => {
  expect(fluent(have).length).toBeGreaterThan(60);
  expect(Object.fromEntries(fluent(have))).toEqual(Object.fromEntries(fluent(have).map(([name]) => [name, want[name as keyof typeof want]])));
});

test.each(Object.entries(ours))('the icon %s is drawn as Fluent draws it', (name, Ours) => {
  const drawn = (icon: () => ReactElement) => {
    const html = renderToStaticMarkup(createElement(icon));
    return [/ d="([^"]+)"/, /viewBox="([^"]+)"/, / width="(\d+)"/].map((part) => part.exec(html)?.[1]);
  };
  expect(drawn(Ours)).toEqual(drawn(theirs[name as keyof typeof ours] as unknown as () => ReactElement));
});

test('of Fluent the pane loads what turns styles into classes and nothing else: buttons, links, colours and icons are parts of its own', () => {
  const folder = join(__dirname, '../../src/taskpane');
  const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/import ([^;]*) from '@fluentui[^']*'/g)].map(([, names]) => `${file}: ${names!}`),
    );
  const heavy = imports.filter((line) => !/: \{ (makeStyles|mergeClasses|makeStyles, mergeClasses) \}$/.test(line));
  expect(heavy).toEqual([]);
  expect(imports.length).toBeGreaterThan(20);
});
