// Writes a FOCUS 1.2 export of a year, the same bytes for the same number of rows: all 57 columns, JSON in two of them, doubled quotes, five charge categories.
// node test/bench/focus-rows.mjs ROWS FILE
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

const COLUMNS = `AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingAccountType,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,CapacityReservationId,CapacityReservationStatus,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,CommitmentDiscountCategory,CommitmentDiscountId,CommitmentDiscountName,CommitmentDiscountQuantity,CommitmentDiscountStatus,CommitmentDiscountType,CommitmentDiscountUnit,ConsumedQuantity,ConsumedUnit,ContractedCost,ContractedUnitPrice,EffectiveCost,InvoiceId,InvoiceIssuerName,ListCost,ListUnitPrice,PricingCategory,PricingCurrency,PricingCurrencyContractedUnitPrice,PricingCurrencyEffectiveCost,PricingCurrencyListUnitPrice,PricingQuantity,PricingUnit,ProviderName,PublisherName,RegionId,RegionName,ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,ServiceSubcategory,SkuId,SkuMeter,SkuPriceDetails,SkuPriceId,SubAccountId,SubAccountName,SubAccountType,Tags`;
const PROVIDERS = [
  ['AWS', 'Amazon Web Services', 'Amazon Bedrock'],
  ['Microsoft', 'Microsoft', 'Azure OpenAI Service'],
  ['Google Cloud', 'Google', 'Vertex AI'],
  ['OpenAI', 'OpenAI', 'OpenAI API'],
  ['Anthropic', 'Anthropic', 'Claude API'],
  ['Databricks', 'Databricks', 'Mosaic AI Model Serving'],
];
const REGIONS = [
  ['us-east-1', 'US East'],
  ['eu-west-1', 'EU West'],
  ['ap-south-1', 'Asia South'],
  ['westeurope', 'West Europe'],
  ['us-central1', 'US Central'],
];
const START = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;

/** A well mixed 32-bit number out of a row and a salt. */
function mix(i, salt) {
  let h = Math.imul(i ^ salt, 0x9e3779b1) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}
/** Whole picodollars as a decimal, exact. */
function pico(value) {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(13, '0');
  return `${sign}${digits.slice(0, -12)}.${digits.slice(-12)}`;
}
const instant = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

function line(i, rows) {
  const [a, b, c] = [mix(i, 0x51ed), mix(i, 0x7f4a), mix(i, 0x1b87)];
  const at = START + Math.floor((i * 8760) / rows) * HOUR;
  const day = new Date(at);
  const period = [Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1), Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)];
  const [p, m] = [a % 6, Math.floor(a / 6) % 10];
  const [provider, publisher, service] = PROVIDERS[p];
  const model = `${provider.toLowerCase().replaceAll(' ', '-')}-model-${'abcdefghij'[m]}-2025${String(m + 1).padStart(2, '0')}01`;
  const price = BigInt((m + 1) * (p + 1)) * 137_531n;
  const tokens = BigInt(b % 500_000);
  const kind = c % 1000;
  const category = kind < 985 ? 'Usage' : kind < 992 ? 'Purchase' : kind < 996 ? 'Credit' : kind < 998 ? 'Tax' : 'Adjustment';
  const list = tokens * price * (category === 'Credit' ? -1n : 1n);
  const share = (percent) => pico((list * percent) / 100n);
  const [region, regionName] = REGIONS[b % 5];
  const direction = b % 2 === 0 ? 'input' : 'output';
  const sku = `SKU-${((a % 60) * 2 + (b % 2)).toString(16).toUpperCase()}`;
  const details = `{"x_model":"${model}","x_tokenType":"${direction}","x_contextWindow":${8192 * (1 + (a % 16))}}`;
  const tags = `{"workflow":"wf-${c % 25}","team":"team-${c % 40}","env":"${a % 4 === 0 ? 'dev' : 'prod'}","cost_center":"CC-${1000 + (c % 40)}"}`;
  const description = direction === 'input' ? `${model} input tokens, on-demand, "${service}"` : `${model} output tokens, on-demand, ${service}`;
  return [
    ...[
      '',
      share(92n),
      `4${String(a % 7).padStart(11, '0')}`,
      `Contoso Finance ${a % 7}`,
      'Billing Profile',
      'USD',
      instant(period[1]),
      instant(period[0]),
      '',
      '',
    ],
    ...[
      category,
      category === 'Adjustment' ? 'Correction' : '',
      quoted(description),
      'Usage-Based',
      instant(at + HOUR),
      instant(at),
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ...[
      tokens,
      'Tokens',
      share(92n),
      pico((price * 92n) / 100n),
      share(90n),
      `INV-${instant(period[0]).slice(0, 7)}-${a % 7}`,
      publisher,
      pico(list),
      pico(price),
    ],
    ...['Standard', 'USD', pico((price * 92n) / 100n), share(90n), pico(price), tokens, 'Tokens', provider, publisher, region, regionName],
    ...[
      `arn:ai:${service.toLowerCase().replaceAll(' ', '-')}:deployment/${(c % 4000).toString(16).padStart(8, '0')}`,
      `deploy-${c % 4000}`,
      'Model Deployment',
    ],
    ...['AI and Machine Learning', service, 'Generative AI', sku, direction === 'input' ? 'Input Tokens' : 'Output Tokens', quoted(details), `${sku}-OD`],
    ...[`sub-${String(c % 40).padStart(4, '0')}`, `Team ${c % 40}`, 'Subscription', b % 50 === 0 ? '' : quoted(tags)],
  ].join(',');
}

/** Writes the file; answers its path. */
export async function writeFocusRows(rows, path) {
  const out = createWriteStream(path);
  let text = `${COLUMNS}\n`;
  for (let i = 0; i < rows; i += 1) {
    text += `${line(i, rows)}\n`;
    if (text.length < 4_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFocusRows(Number(process.argv[2]), process.argv[3]);
