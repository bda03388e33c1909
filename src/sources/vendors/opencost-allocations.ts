import { ofDay } from '../columns/periods';
import { coalesce, column, concat, constant, flag, instant, json, jsonKey, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date');

/** OpenCost's daily CSV: a cluster's list-price cost by container. It shares out machines that the cloud bill holds already. */
export default {
  id: 'opencost-allocations',
  title: 'OpenCost allocations',
  version: 1,
  format: 'csv',
  needs: 'The CSV export of OpenCost or Kubecost, in US dollars. Memo: it shares out machines of the cloud bill and is never added to it.',
  grain: 'day × namespace × controller × pod × container',
  checked: '2026-11-22',
  detect: { all: ['Date', 'Namespace', 'ControllerKind', 'ControllerName', 'CPUCost', 'RAMCost', 'TotalCost'] },
  leaves: ['NetworkReceiveBytes', 'NetworkTransferBytes', 'PVBytes', 'CPUCoreRequestAverage', 'RAMBytesRequestAverage'],
  charge: {
    ServiceProviderName: constant('OpenCost'),
    SubAccountName: column('Namespace'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat('/', 'Namespace', 'ControllerKind', 'ControllerName', 'Container'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('Compute'),
    ServiceName: constant('Kubernetes'),
    ResourceId: column('Pod'),
    ResourceName: coalesce('ControllerName', 'Pod'),
    BilledCost: roundedAmount('TotalCost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    Tags: json('Labels'),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Workflow: jsonKey('Labels', 'workflow'),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['ChargePeriodStart', 'ChargeDescription', 'ResourceId'],
  replaces: 'day',
  scope: [],
} satisfies Source;
