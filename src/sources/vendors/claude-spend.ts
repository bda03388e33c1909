import {
  amount,
  coalesce,
  column,
  concat,
  constant,
  fileName,
  flag,
  instant,
  lower,
  mapped,
  monthEnd,
  monthStart,
  nextDay,
  regexPart,
  roundedAmount,
  same,
  sum,
  trim,
} from '../readings';
import type { Source } from '../source';

// From the first of a month to a day of the same month: two halves of a month would replace each other, and a quarter would be booked in its first month.
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const ONE_MONTH = MONTHS.map((month) => `[0-9]{4}-${month}-01-to-[0-9]{4}-${month}-[0-9]{2}`).join('|');
const person = coalesce('user_email', 'email');
const first = instant(regexPart(fileName, '([0-9]{4}-[0-9]{2}-[0-9]{2})-to-[0-9]{4}-[0-9]{2}-[0-9]{2}'));
const last = instant(regexPart(fileName, '[0-9]{4}-[0-9]{2}-[0-9]{2}-to-([0-9]{4}-[0-9]{2}-[0-9]{2})'));

/** The spend report of Claude Team and Enterprise: what people used beyond their seats. The seats themselves are never in it; they stand on the invoice. */
export default {
  id: 'claude-spend',
  title: 'Claude Team and Enterprise spend',
  version: 1,
  format: 'csv',
  needs: 'claude.ai → Analytics → Spend → Export Spend Report (CSV) for one month from its first day, under the name it was downloaded with.',
  wants: {
    fileName: `.*(?:${ONE_MONTH}).*`,
    sentence: 'The report has no dates, its name tells them. It has to be of one month, from the 1st: spend-report-…-2026-10-01-to-2026-10-31.csv.',
  },
  grain: 'report × person × product × model',
  checked: '2026-11-22',
  // Some reports head people by `email`, and tell the family of a model beside it.
  detect: {
    all: ['account_uuid', 'product', 'model', 'total_requests', 'total_net_spend_usd', 'total_gross_spend_usd'],
    any: ['user_email', 'email'],
  },
  leaves: ['account_uuid', 'model_family', 'total_requests', 'user_id', 'slack_channel_id', 'teams_channel_id'],
  charge: {
    ServiceProviderName: constant('Anthropic'),
    HostProviderName: constant('Anthropic'),
    InvoiceIssuerName: constant('Anthropic'),
    BillingAccountId: regexPart(fileName, 'spend-report-(.+?)-[0-9]{4}-[0-9]{2}-[0-9]{2}-to-'),
    BillingPeriodStart: monthStart(first),
    BillingPeriodEnd: monthEnd(first),
    ChargePeriodStart: first,
    // The name tells the last day, which belongs to the report.
    ChargePeriodEnd: nextDay(last),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'product', 'model'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: mapped('product', { 'Claude Code': 'Claude Code' }, constant('Claude')),
    SkuMeter: column('product'),
    // Prompts hold what a cache gave and took.
    ConsumedQuantity: sum(amount('total_prompt_tokens'), amount('total_completion_tokens')),
    ConsumedUnit: constant('Tokens'),
    ListCost: roundedAmount('total_gross_spend_usd'),
    // What the seats hold costs nothing here: a zero that the report says.
    BilledCost: roundedAmount('total_net_spend_usd'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: mapped(person, { '(org service usage)': 'organisation' }, lower(trim(person))),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('model'),
    x_Stream: mapped('product', { 'Claude Code': 'task' }, constant('usage')),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'PrincipalId', 'ChargeDescription'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  onlyUse: true,
} satisfies Source;
