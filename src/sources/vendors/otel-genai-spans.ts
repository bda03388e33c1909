import { CACHE_READ, CACHE_WRITTEN } from '../columns/gen-ai-usage';
import { genAiProvider } from '../columns/gen-ai-providers';
import { tokenCharges } from '../columns/list-price';
import {
  coalesce,
  column,
  concat,
  constant,
  firstInstant,
  flag,
  instant,
  json,
  monthEnd,
  monthStart,
  noAmount,
  nothing,
  regexPart,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const start = firstInstant(
  instant(regexPart(coalesce('startTimeUnixNano', 'start_time_unix_nano'), '^([0-9]{10})[0-9]{9}$'), 'unix'),
  instant(coalesce('start_time', 'startTime')),
);
const end = firstInstant(
  instant(regexPart(coalesce('endTimeUnixNano', 'end_time_unix_nano'), '^([0-9]{10})[0-9]{9}$'), 'unix'),
  instant(coalesce('end_time', 'endTime')),
  start,
);
const spanId = coalesce('spanId', 'span_id', 'context.span_id');
const attribute = (name: string) => coalesce(`attributes.gen_ai.${name}`);
const provider = genAiProvider(coalesce(attribute('provider.name'), attribute('system')));
const model = coalesce(attribute('response.model'), attribute('request.model'));
const [whole, read, written] = [
  coalesce(attribute('usage.input_tokens'), attribute('usage.prompt_tokens')),
  coalesce(...CACHE_READ.map((name) => `attributes.${name}`)),
  coalesce(...CACHE_WRITTEN.map((name) => `attributes.${name}`)),
];

/** Spans of OpenTelemetry's GenAI conventions: tokens and no money. The convention counts cached tokens among the input tokens: they are taken apart. */
export default {
  id: 'otel-genai-spans',
  title: 'OpenTelemetry GenAI spans',
  version: 3,
  format: ['jsonl', 'json'],
  records: [''],
  needs: 'Spans as JSON lines, as the file exporter of an OpenTelemetry collector writes them, or flat spans: one on each line, or a list (JSON).',
  grain: 'span × kind of token',
  checked: '2026-11-24',
  detect: { all: [], any: ['attributes.gen_ai.usage.input_tokens', 'attributes.gen_ai.usage.prompt_tokens'] },
  // Agents repeat the tokens of the models that they called.
  skipWhen: [{ heading: 'attributes.gen_ai.operation.name', matches: 'invoke_agent|invoke_workflow' }],
  charge: {
    ServiceProviderName: provider,
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: end,
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', coalesce('name', attribute('operation.name'))),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: coalesce('resource.service.name', 'resource.attributes.service.name', constant('OpenTelemetry spans')),
    // A trace alone is the number of many spans.
    ResourceId: whenBlank(spanId, nothing, concat(' ', coalesce('traceId', 'trace_id', 'context.trace_id'), spanId)),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: coalesce('attributes.user.id', 'attributes.enduser.id'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: model,
    x_Workflow: coalesce('attributes.workflow', attribute('agent.name')),
    x_Stream: constant('usage'),
    // Prompts and answers may stand in attributes.
    x_Extra: json(nothing),
  },
  melt: tokenCharges(
    {
      input: whenBlank('Uncached', whole, column('Uncached')),
      cached: [read, written].map((tokens) => whenBlank('Uncached', tokens, nothing)),
      cacheRead: read,
      cacheWrite: written,
      output: coalesce(attribute('usage.output_tokens'), attribute('usage.completion_tokens')),
    },
    { vendor: provider, model, on: start },
    { extra: 'none' },
  ),
  unpriced: true,
  // A collector that sends again after a stop writes some spans once more; one without a number cannot be told from another.
  once: 'ResourceId',
  identity: ['ResourceId', 'ChargePeriodStart', 'SkuMeter'],
  replaces: 'record',
  scope: [],
} satisfies Source;
