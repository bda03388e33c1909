// What a program without an engine does: read, check the same columns, sum exactly by the same keys, know what was refused. Each by a well-known reader of lines.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const MONEY = ['BilledCost', 'EffectiveCost', 'ListCost', 'ConsumedQuantity'];
export const INSTANTS = ['BillingPeriodStart', 'BillingPeriodEnd', 'ChargePeriodStart', 'ChargePeriodEnd'];
export const CATEGORIES = ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'];
export const PLAIN_NUMBER = '-?[0-9]{1,26}([.][0-9]{1,12})?';
const INSTANT = '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z';
const [NUMBER, MOMENT, KINDS] = [new RegExp(`^${PLAIN_NUMBER}$`), new RegExp(`^${INSTANT}$`), new Set(CATEGORIES)];

/** A figure in units of the twelfth place. */
export function units(text) {
  const [whole = '0', fraction = ''] = String(text ?? '0').split('.');
  const digits = BigInt(`${whole.replace('-', '')}${fraction.padEnd(12, '0')}`);
  return whole.startsWith('-') ? -digits : digits;
}
/** The other way round. */
export const told = (sum) => `${sum / 10n ** 12n}.${String(sum % 10n ** 12n).padStart(12, '0')}`;

/** Exact sums by key: whole and fraction apart, each in a double that is emptied before it would round. */
function adder(amounts) {
  const groups = new Map();
  const refused = [];
  let line = 0;
  return {
    refuse: () => refused.push((line += 1)),
    add: (keys, texts) => {
      line += 1;
      const key = keys.join('\u001f');
      const group = groups.get(key) ?? groups.set(key, { n: 0, small: new Float64Array(2 * amounts), large: new Array(amounts).fill(0n) }).get(key);
      group.n += 1;
      for (let i = 0; i < amounts; i += 1) {
        const text = texts[i];
        const dot = text.indexOf('.');
        const whole = dot === -1 ? text : text.slice(0, dot);
        if (whole.length > 12) {
          group.large[i] += units(text);
          continue;
        }
        const fraction = dot === -1 ? 0 : Number(text.slice(dot + 1).padEnd(12, '0'));
        group.small[2 * i] += Number(whole);
        group.small[2 * i + 1] += text.charCodeAt(0) === 45 ? -fraction : fraction;
        if (group.n % 2000 === 0) empty(group, i);
      }
    },
    told: () => {
      let sum = 0n;
      for (const group of groups.values()) {
        empty(group, 0);
        sum += group.large[0];
      }
      return `${groups.size} groups, ${refused.length} refused, ${told(sum)}`;
    },
  };
}
function empty({ small, large }, i) {
  large[i] += BigInt(small[2 * i]) * 10n ** 12n + BigInt(small[2 * i + 1]);
  small[2 * i] = small[2 * i + 1] = 0;
}

const inJson = (text, name) => (text ? JSON.parse(text)[name] : null);
const addRow = (to, row) =>
  to.add(
    [
      row.ChargePeriodStart.slice(0, 7),
      row.ProviderName,
      row.ServiceName,
      inJson(row.SkuPriceDetails, 'x_model'),
      inJson(row.Tags, 'workflow'),
      row.ChargeCategory,
    ],
    MONEY.map((name) => row[name]),
  );
const isGood = (row) =>
  MONEY.every((name) => NUMBER.test(row[name])) &&
  INSTANTS.every((name) => MOMENT.test(row[name])) &&
  KINDS.has(row.ChargeCategory) &&
  row.BillingCurrency.length === 3;

async function jsonParse(file) {
  const to = adder(2);
  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }), crlfDelay: Infinity })) {
    let row;
    try {
      row = JSON.parse(line);
    } catch {
      to.refuse();
      continue;
    }
    const tokens = String(row.usage?.total_tokens);
    if (row.startTime && NUMBER.test(row.spend) && NUMBER.test(tokens))
      to.add([row.startTime.slice(0, 7), row.provider, row.model, row.metadata?.workflow, row.status], [row.spend, tokens]);
    else to.refuse();
  }
  return to.told();
}

const from = (folder, name) => createRequire(join(folder, 'package.json'))(name);

async function papaparse(file, folder) {
  const [papa, to] = [from(folder, 'papaparse'), adder(4)];
  await new Promise((resolve, reject) => {
    papa.parse(createReadStream(file, { highWaterMark: 1 << 20, encoding: 'utf8' }), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => (isGood(data) ? addRow(to, data) : to.refuse()),
      complete: resolve,
      error: reject,
    });
  });
  return to.told();
}

async function csvParse(file, folder) {
  const [{ parse }, z, to] = [from(folder, 'csv-parse'), from(folder, 'zod'), adder(4)];
  const text = z.string();
  const Row = z.object({
    ...Object.fromEntries(MONEY.map((name) => [name, z.string().regex(NUMBER)])),
    ...Object.fromEntries(INSTANTS.map((name) => [name, z.string().regex(MOMENT)])),
    ...Object.fromEntries(['ProviderName', 'ServiceName', 'SkuPriceDetails', 'Tags'].map((name) => [name, text])),
    ChargeCategory: z.enum(CATEGORIES),
    BillingCurrency: z.string().length(3),
  });
  for await (const row of createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse({ columns: true }))) {
    const checked = Row.safeParse(row);
    if (checked.success) addRow(to, checked.data);
    else to.refuse();
  }
  return to.told();
}

export const RIVALS = { jsonParse, papaparse, csvParse };
