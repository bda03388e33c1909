import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const TEXT = readFileSync('manifest.xml', 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}
type Raw = Record<string, unknown> & { readonly ':@'?: Record<string, string> };
const read = (raw: Raw): Element => {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inside = Array.isArray(raw[name]) ? (raw[name] as Raw[]) : [];
  return {
    name,
    attributes: raw[':@'] ?? {},
    children: inside.filter((child) => !('#text' in child)).map(read),
    text: inside.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
  };
};
const parsed = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false }).parse(TEXT) as Raw[];
const app = parsed.map(read).find(({ name }) => name === 'OfficeApp')!;
const every = (element: Element): Element[] => [element, ...element.children.flatMap(every)];
const all = every(app);
const named = (name: string) => all.filter((element) => element.name === name);

// The sequences of the published schemas (MS-OWEMXML: TaskPaneApp and TaskPaneAppVersionOverrides).
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test("the manifest is well-formed: Microsoft's own tool reads it", () => {
  const said = execFileSync(process.execPath, ['node_modules/office-addin-manifest/cli.js', 'info', 'manifest.xml'], { encoding: 'utf8' });
  expect(said).toMatch(/Name: Corridor\n[^]*Type: TaskPaneApp\n\s+Version: 1\.0\.0\.0\n/);
});

test.each(Object.keys(ORDER))('the elements of %s stand in the order that the schema requires', (name) => {
  const order = ORDER[name]!;
  expect(named(name).length).toBeGreaterThan(0);
  for (const element of named(name)) {
    const places = element.children.map((child) => order.indexOf(child.name));
    expect({ name, unknown: element.children.filter((child) => !order.includes(child.name)).map((child) => child.name) }).toEqual({ name, unknown: [] });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('in a host of the workbook the runtimes come first, then all form factors, then the desktop', () => {
  const host = named('Host').find((element) => element.attributes['xsi:type'] === 'Workbook')!;
  expect(host.children.map((child) => child.name)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
});

test('custom functions name script, page, metadata and namespace, in this order', () => {
  const functions = named('ExtensionPoint').find((element) => element.attributes['xsi:type'] === 'CustomFunctions')!;
  expect(functions.children.map((child) => child.name)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
});

test('every resource is defined once, used, and of a length that Excel takes', () => {
  const defined = all.filter((element) => element.name.startsWith('bt:') && element.attributes['id'] !== undefined);
  const ids = defined.map((element) => element.attributes['id']);
  const used = all.map((element) => element.attributes['resid']).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id!.length).toBeLessThanOrEqual(32);
  const strings = (list: string) => named(list).flatMap((element) => element.children.map((child) => child.attributes['DefaultValue']!.length));
  expect(Math.max(...strings('bt:ShortStrings'))).toBeLessThanOrEqual(125);
  expect(Math.max(...strings('bt:LongStrings'))).toBeLessThanOrEqual(250);
});

test('every icon is a file of the size that its place asks for', () => {
  const images = new Map(named('bt:Image').map((element) => [element.attributes['id'], element.attributes['DefaultValue']]));
  const asked = all.filter((element) => element.name === 'bt:Image' && element.attributes['size'] !== undefined);
  expect(asked.length).toBeGreaterThan(20);
  for (const { attributes } of asked) {
    const file = images.get(attributes['resid'])!.replace('https://localhost:3000/assets/', 'assets/icons/');
    expect(existsSync(file)).toBe(true);
    // A PNG says its width and height at bytes 16 and 20.
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(attributes['size']), Number(attributes['size'])]);
  }
});

test('the pane, the functions and the ribbon run in one long-lived runtime', () => {
  const runtime = named('Runtime')[0]!.attributes;
  expect(runtime['lifetime']).toBe('long');
  for (const name of ['FunctionFile']) expect(named(name)[0]!.attributes['resid']).toBe(runtime['resid']);
});

test('every ribbon command is a function of the pane', () => {
  const commands = readFileSync('src/taskpane/commands.ts', 'utf8');
  for (const { text } of named('FunctionName')) expect(commands).toMatch(new RegExp(`\\b${text}\\b`));
});
