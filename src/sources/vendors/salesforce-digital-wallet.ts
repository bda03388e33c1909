import { ofDay } from '../columns/periods';
import { column, constant, flag, instant, lower, mapped, noAmount, nothing, regexPart, roundedAmount, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('utilizationdate__c', 'iso', 'us');
const card = trim('carddefinitiondevelopername__c');
/** The same wallet holds credits of Data 360, which are no AI. */
const ai = regexPart(lower(card), '(einstein|flex|agent|conversation|request)');
// Conversations and flex credits are bought apart, each at a price of its own: as one product a contract would add them.
const agentforce = whenBlank(regexPart(lower(card), '(conversation)'), constant('Salesforce Agentforce'), constant('Salesforce Agentforce conversations'));

/** What Agentforce and Einstein drew from the Digital Wallet by the day: flex credits, conversations, requests. Units without money; the order form has the price. */
export default {
  id: 'salesforce-digital-wallet',
  title: 'Salesforce Digital Wallet',
  version: 2,
  format: 'csv',
  needs: 'Salesforce → Data 360 Query Editor or a report on TenantDailyEntitlementConsumption, with the API names of its fields as headings → CSV.',
  grain: 'day × consumption card × environment',
  checked: '2026-11-22',
  detect: { all: ['carddefinitiondevelopername__c', 'utilizationdate__c', 'unitsconsumed__c'] },
  skipWhenBlank: ['unitsconsumed__c'],
  charge: {
    ServiceProviderName: constant('Salesforce'),
    HostProviderName: constant('Salesforce'),
    InvoiceIssuerName: constant('Salesforce'),
    BillingAccountId: column('entitlementorgid__c'),
    SubAccountId: column('usagebusinessenvtype__c'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: card,
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: whenBlank(ai, constant('Analytics'), constant('AI and Machine Learning')),
    ServiceSubcategory: whenBlank(ai, nothing, constant('Generative AI')),
    ServiceName: whenBlank(ai, constant('Salesforce Data 360'), whenBlank(regexPart(lower(card), '(einstein)'), agentforce, constant('Salesforce Einstein'))),
    SkuId: card,
    ConsumedQuantity: roundedAmount('unitsconsumed__c'),
    ConsumedUnit: mapped(regexPart(lower(card), '(conversation|request)'), { conversation: 'Conversations', request: 'Requests' }, constant('Credits')),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SubAccountId', 'ChargePeriodStart', 'ChargeDescription'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
