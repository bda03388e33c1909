import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Answer, Batch } from '../host/wire';
import type { Push } from '../host/host';
import { requirementSets } from './requirement-sets';

const FILE = 'excel-web-16.00.js';
// What office.js, which needs a page, would have put there before it loads the client.
const PRELUDE = `
var CustomFunctionMappings = {};
var CustomFunctions = (function () {
  var mappings = {}, handlers = [];
  var association = { mappings: mappings, onchange: function (f) { handlers.push(f); }, associate: function (k, f) { mappings[k.toUpperCase()] = f; handlers.forEach(function (h) { h(); }); } };
  return { _association: association, associate: function (k, f) { association.associate(k, f); } };
})();`;

/** The genuine Office.js client in Node, and the way to send it messages from Excel. */
export interface OfficeClient {
  readonly globals: {
    readonly Excel: typeof Excel;
    readonly OfficeExtension: typeof OfficeExtension;
    readonly Office: object;
    readonly CustomFunctions: object;
  };
  readonly push: (messages: readonly Push[]) => void;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string | Batch };
}

let script: Script | null = null;

/** Loads Microsoft's unmodified client; `answer` takes Excel's place. No page is needed: the client speaks through its own native bridge. */
export function loadOffice(answer: (batch: Batch) => Promise<Answer>): OfficeClient {
  const bridge = {
    onMessageFromHost: (text: string): void => {
      throw new Error(`The client is not listening yet: ${text.slice(0, 80)}`);
    },
    sendMessageToHost: (text: string): void => {
      const { id, type, message } = JSON.parse(text) as Message;
      const batch = typeof message.body === 'string' ? (JSON.parse(message.body) as Batch) : message.body;
      void answer(batch).then((body) => {
        bridge.onMessageFromHost(JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  // The realm's own classes, so that the errors and arrays that come out are those of the caller.
  const page: Record<string, unknown> = {
    ...{ Error, TypeError, Promise, JSON, Array, Object, Date, Math, URL, console, performance, setTimeout, clearTimeout, setInterval, clearInterval },
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'node', language: 'en-US' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost', hostname: 'localhost', pathname: '/' },
    document: {
      readyState: 'loading',
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
      createElement: element,
      documentElement: element(),
      cookie: '',
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: null,
    localStorage: null,
    external: {},
    XMLHttpRequest: Object,
  };
  page.window = page.self = page.top = page.parent = page;
  createContext(page);
  new Script(PRELUDE).runInContext(page);
  script ??= new Script(readFileSync(join(process.cwd(), 'node_modules/@microsoft/office-js/dist', FILE), 'utf8'), { filename: FILE });
  script.runInContext(page);
  const client = page as unknown as OfficeClient['globals'];
  return {
    globals: { Excel: client.Excel, OfficeExtension: client.OfficeExtension, CustomFunctions: client.CustomFunctions, Office: officeStandIn() },
    push: (messages) => {
      bridge.onMessageFromHost(JSON.stringify({ id: 0, type: 3, message: { entries: messages.map((entry) => ({ id: '', ...entry })) } }));
    },
  };
}

/** The few words of `Office` that need no page: which sets Excel has, and where the code runs. */
function officeStandIn(): object {
  const rank = (set: string): number => set.split('.').reduce((sum, part, index) => sum + Number(part) * (index === 0 ? 1000 : 1), 0);
  const isSetSupported = (name: string, least = '1.1'): boolean => rank(requirementSets[name] ?? '0.0') >= rank(least);
  const info = { host: 'Excel', platform: 'PC' };
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    context: { host: info.host, platform: info.platform, diagnostics: { ...info, version: '16.0.0' }, requirements: { isSetSupported } },
    onReady: (ready?: (told: typeof info) => void) => Promise.resolve(info).then((told) => (ready?.(told), told)),
  };
}
