import { refuse, type Document } from './document';
import { fieldsOf, listOf, present } from './json-fields';
import { isRecord, parseJson, textOf } from './json-value';

/** Whether a text begins as an answer of OpenCost or Kubecost for allocations: its code, then objects keyed by what was aggregated. */
export const isClusterAllocations = (head: string): boolean => /^\s*\{\s*"code"\s*:/.test(head) && head.includes('"totalCost"') && head.includes('"window"');

/** One row for each allocation of an answer of `/allocation`, idle and unallocated parts with the rest. */
export function readClusterAllocations(text: string): Document {
  const spans = listOf(fieldsOf(parseJson(text))['data']);
  const rows = spans
    .flatMap((span) => Object.values(fieldsOf(span)).filter(isRecord))
    .map((one) => {
      const [properties, window] = [fieldsOf(one['properties']), fieldsOf(one['window'])];
      return present({
        Name: textOf(one['name']),
        Start: textOf(one['start']) ?? textOf(window['start']),
        End: textOf(one['end']) ?? textOf(window['end']),
        TotalCost: textOf(one['totalCost']),
        CPUCost: textOf(one['cpuCost']),
        GPUCost: textOf(one['gpuCost']),
        RAMCost: textOf(one['ramCost']),
        PVCost: textOf(one['pvCost']),
        NetworkCost: textOf(one['networkCost']),
        SharedCost: textOf(one['sharedCost']),
        Cluster: textOf(properties['cluster']),
        Namespace: textOf(properties['namespace']),
        Controller: textOf(properties['controller']),
        Pod: textOf(properties['pod']),
        Container: textOf(properties['container']),
        Labels: isRecord(properties['labels']) ? JSON.stringify(properties['labels']) : undefined,
      });
    });
  return rows.length === 0 ? refuse('This answer holds no allocation.') : { kind: 'rows', source: 'cluster-allocations', rows };
}
