/** Where Excel on the web, SharePoint and OneDrive frame the pane from; Windows and the Mac do not frame it. */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];
const OFFICE_JS = 'https://appsforoffice.microsoft.com';

const policy = (rules: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(rules)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

const COMMON = {
  'default-src': ["'none'"],
  // Fluent UI and office.js write style elements; no script may be inline.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

/** The pane as Excel opens it: office.js from Microsoft, data from this server alone. */
const PANE = policy({
  ...COMMON,
  'script-src': ["'self'", OFFICE_JS],
  'connect-src': ["'self'", OFFICE_JS],
  'frame-ancestors': ["'self'", ...OFFICE_HOSTS],
});
/** The workbench and the pane in it: everything from this server, framed by itself only. */
const WORKBENCH = policy({
  ...COMMON,
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'"],
});
const NOTHING = policy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });

const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;

/** The headers of an answer at this path. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const api = path.startsWith('/api/');
  const workbench = path.startsWith('/workbench/');
  // Excel on the web reads the functions' description and the icons from its own origin; both are public.
  const shared = path === '/functions.json' || path.startsWith('/assets/');
  return {
    'content-security-policy': api ? NOTHING : workbench ? WORKBENCH : PANE,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': shared ? 'cross-origin' : 'same-origin',
    'x-dns-prefetch-control': 'off',
    ...(api ? { 'x-frame-options': 'DENY' } : workbench ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
    ...(path === '/functions.json' ? { 'access-control-allow-origin': '*' } : {}),
    'cache-control': api || !HASHED.test(path) ? (api || /(\/|\.html)$/.test(path) ? 'no-store' : 'no-cache') : 'public, max-age=31536000, immutable',
  };
}
