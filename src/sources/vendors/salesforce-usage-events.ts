import { ofDay } from '../columns/periods';
import { coalesce, column, constant, flag, instant, lower, mapped, noAmount, regexPart, roundedAmount, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const time = instant('eventtime__c', 'iso', 'us');
const card = trim(coalesce('carddefinitiondevelopername__c', 'usagetypedevelopername__c'));
// As in the daily figures: what is bought apart is a product of its own.
const agentforce = whenBlank(regexPart(lower(card), '(conversation)'), constant('Salesforce Agentforce'), constant('Salesforce Agentforce conversations'));

/** Single events behind the Digital Wallet: which action of which agent drew how many credits. They are in the daily figures: a memo beside them. */
export default {
  id: 'salesforce-usage-events',
  title: 'Salesforce usage events',
  version: 2,
  format: 'csv',
  needs: 'Salesforce → a report on TenantEnrichedUsageEvent, with the API names of its fields as headings → CSV.',
  grain: 'event',
  checked: '2026-11-22',
  detect: { all: ['eventtime__c', 'unitsconsumed__c', 'usagetypedevelopername__c', 'featuredevelopername__c'] },
  skipWhenBlank: ['unitsconsumed__c'],
  leaves: ['processedtime__c'],
  charge: {
    ServiceProviderName: constant('Salesforce'),
    HostProviderName: constant('Salesforce'),
    InvoiceIssuerName: constant('Salesforce'),
    BillingAccountId: column('entitlementorgid__c'),
    SubAccountId: column('usagebusinessenvtype__c'),
    ...ofDay(time),
    ChargeCategory: constant('Usage'),
    ChargeDescription: coalesce('usagesubtype1__c', 'usagesubtype0__c', 'featuredevelopername__c'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: whenBlank(regexPart(lower(card), '(einstein)'), agentforce, constant('Salesforce Einstein')),
    SkuId: card,
    SkuMeter: column('featuredevelopername__c'),
    ResourceId: column('id__c'),
    ResourceName: column('resourceidorapiname__c'),
    ConsumedQuantity: roundedAmount('unitsconsumed__c'),
    ConsumedUnit: coalesce(
      mapped(regexPart(lower(card), '(conversation|request)'), { conversation: 'Conversations', request: 'Requests' }),
      constant('Credits'),
    ),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: column('userid__c'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ResourceId', 'ChargePeriodStart', 'ChargeDescription', 'ResourceName', 'PrincipalId'],
  replaces: 'record',
  scope: [],
} satisfies Source;
