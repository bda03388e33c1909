import { refuse, type Document, type Row } from './document';
import { fieldsOf, listOf, present } from './json-fields';
import { parseJson, textOf, type Json } from './json-value';

interface Member {
  readonly name: string;
  readonly label: string;
  readonly summed: boolean;
}
interface Dimension {
  readonly name: string;
  readonly members: readonly Member[];
}

/** Whether a text begins as a CloudHealth report: a cube, lists within lists. */
export const isCostCube = (head: string): boolean => /^\s*\{/.test(head) && /"dimensions"\s*:\s*\[/.test(head) && /"measures"\s*:\s*\[/.test(head);

/**
 * A CloudHealth report: one row for each cell of its cost that is no total. Every dimension begins with a member that sums the others; `null` is no data,
 * 0 is data that nets to nothing.
 */
export function readCostCube(text: string): Document {
  const cube = fieldsOf(parseJson(text));
  const dimensions = listOf(cube['dimensions']).map(dimensionOf);
  const measures = listOf(cube['measures']).map((one) => fieldsOf(one));
  const cost = measures.findIndex((one) => /cost/i.test(textOf(one['name']) ?? ''));
  const [time, ...groups] = [...dimensions].sort((a, b) => Number(b.name === 'time') - Number(a.name === 'time'));
  if (cost < 0) return refuse('This CloudHealth report holds no cost. Take the cost history.');
  if (time?.name !== 'time') return refuse('This CloudHealth report has no time in it. Add the months to it and take it again.');
  const sign = /[(]([^()]+)[)]$/.exec(textOf(measures[cost]?.['label']) ?? '')?.[1];

  const service = groups.find(({ name }) => /service|product/i.test(name)) ?? groups[0];

  const rows: Row[] = [];
  walk(cube['data'], dimensions, [], (members, cell) => {
    const amount = listOf(cell)[cost];
    if (typeof amount !== 'string' || members.some(({ summed }) => summed)) return;
    const at = (dimension: Dimension): Member | undefined => members[dimensions.indexOf(dimension)];
    rows.push(
      present({
        Time: at(time)?.name,
        Amount: amount,
        Sign: sign,
        Grouping: groups.map(({ name }) => name).join(', '),
        Group: groups.map((group) => at(group)?.label).join(', '),
        Service: service === undefined ? undefined : at(service)?.label,
        Provider: /^(AWS|Azure|GCP)-/i.exec(groups.find(({ name }) => /^(AWS|Azure|GCP)-/i.test(name))?.name ?? '')?.[1],
        Measure: textOf(measures[cost]?.['label']),
      }),
    );
  });
  return rows.length === 0 ? refuse('This CloudHealth report holds no cost of any month.') : { kind: 'rows', source: 'cloudhealth-costs', rows };
}

function dimensionOf(value: Json): Dimension {
  const fields = fieldsOf(value);
  const [name = ''] = Object.keys(fields);
  return {
    name,
    members: listOf(fields[name]).map((one) => {
      const { name: key, label, excluded } = fieldsOf(one);
      const id = textOf(key) ?? textOf(label) ?? '';
      return { name: id, label: textOf(label) ?? id, summed: id.toLowerCase() === 'total' || textOf(excluded) === 'true' };
    }),
  };
}

/** Every cell with the members that it stands under; a list that was left out for being empty gives none. */
function walk(
  data: Json | undefined,
  [first, ...rest]: readonly Dimension[],
  members: readonly Member[],
  cell: (members: readonly Member[], data: Json | undefined) => void,
): void {
  if (first === undefined) {
    cell(members, data);
    return;
  }
  const lists = listOf(data);
  first.members.forEach((member, i) => {
    walk(lists[i], rest, [...members, member], cell);
  });
}
