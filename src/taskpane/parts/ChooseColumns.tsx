import { Field, Input, Radio, RadioGroup, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { type From, LINE_KINDS, type MappedField, NEEDED_FIELDS } from '../../ledger/mapping';
import { NARROW, useCss } from '../css';
import { answer } from '../flows/map';
import { useServices } from '../services';
import { COMMON_FIELDS, OTHER_FIELDS, type Wizard, headingsOf, isColumnOnly, isNeeded, says } from '../wizard';
import { fill } from '../words';
import { AsRead } from './AsRead';
import { Fold } from './Fold';
import { Writing } from './WaysWritten';

export const WORDS = {
  table: 'What each column means',
  need: 'We need',
  column: 'Column in the file',
  says: 'Line {line} says',
  date: 'Date',
  amount: 'Amount, before tax',
  credit: 'Credit, taken off the amount',
  currency: 'Currency',
  vendor: 'Vendor',
  product: 'Product or service',
  model: 'Model',
  description: 'Description',
  quantity: 'Quantity',
  unit: 'Unit',
  project: 'Project',
  account: 'Account',
  invoice: 'Invoice number',
  person: 'Person',
  workflow: 'Workflow',
  owner: 'Owner',
  costCenter: 'Cost centre',
  glAccount: 'Ledger account',
  needed: 'needed',
  choose: 'Choose',
  absent: 'not in this file',
  always: 'always …',
  alwaysOf: '{field} is always',
  currencyHint: 'Three capital letters, as EUR.',
  more: 'More columns',
  lines: 'What are these lines?',
  billed: 'The vendor’s own bill or report',
  estimated: 'Estimates of a gateway or tracker: shown, never added',
  allocated: 'Another bill, split up: shown, never added',
} as const;

const ALWAYS = 'always';
const useColumns = makeStyles({
  table: { tableLayout: 'fixed', '& td, & tbody th': { verticalAlign: 'middle' } },
  need: { width: '29%', [NARROW]: { width: '28%' } },
  choice: { width: '42%', [NARROW]: { width: '38%' } },
  says: { overflowWrap: 'anywhere', textAlign: 'right' },
  select: { width: '100%', '& select': { minWidth: 0, width: '100%' } },
  always: { width: '100%', marginTop: '4px', minWidth: 0 },
});

/** Step two: a column, or what it always is, for each thing that a charge says; then what can be read in more than one way. */
export function ChooseColumns({ wizard }: { readonly wizard: Wizard }) {
  const css = useCss();
  const services = useServices();
  const others = OTHER_FIELDS.some((field) => wizard.mapping.columns[field] !== undefined);
  return (
    <>
      <Fields wizard={wizard} fields={[...NEEDED_FIELDS, ...COMMON_FIELDS]} />
      <Fold title={WORDS.more} wide open={others}>
        <Fields wizard={wizard} fields={OTHER_FIELDS} />
      </Fold>
      <Writing wizard={wizard} />
      <section className={css.section}>
        <Field label={WORDS.lines}>
          <RadioGroup
            value={wizard.mapping.lines ?? ''}
            onChange={(_, { value }) => void answer(services, { lines: LINE_KINDS.find((kind) => kind === value) ?? null })}
          >
            {LINE_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={WORDS[kind]} />
            ))}
          </RadioGroup>
        </Field>
      </section>
      <AsRead wizard={wizard} most={3} />
    </>
  );
}

function Fields({ wizard, fields }: { readonly wizard: Wizard; readonly fields: readonly MappedField[] }) {
  const css = useCss();
  const own = useColumns();
  const line = wizard.tried?.exampleLine ?? wizard.first.lines.find((one) => one.line > wizard.mapping.heading)?.line ?? wizard.mapping.heading + 1;
  return (
    <table className={mergeClasses(css.table, own.table)} aria-label={WORDS.table}>
      <thead>
        <tr>
          <th scope="col" className={own.need}>
            {WORDS.need}
          </th>
          <th scope="col" className={own.choice}>
            {WORDS.column}
          </th>
          <th scope="col" className={own.says}>
            {fill(WORDS.says, { line })}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">
              {WORDS[field]}
              {isNeeded(field) && (
                <>
                  {' '}
                  <span className={css.bad} role="img" aria-label={WORDS.needed}>
                    *
                  </span>
                </>
              )}
            </th>
            <td>
              <Choice wizard={wizard} field={field} />
            </td>
            <td className={own.says}>{says(wizard, wizard.mapping.columns[field]).slice(0, 60)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A column of the file, a fixed word, or nothing. Columns are named by their place, so that no heading can look like a choice of ours. */
function Choice({ wizard, field }: { readonly wizard: Wizard; readonly field: MappedField }) {
  const own = useColumns();
  const services = useServices();
  const headings = headingsOf(wizard);
  const from = wizard.mapping.columns[field];
  const value = from === undefined ? '' : 'always' in from ? ALWAYS : String(headings.indexOf(from.column));
  const set = (to: From | undefined): void => {
    const others = Object.entries(wizard.mapping.columns).filter(([name]) => name !== field);
    void answer(services, { columns: Object.fromEntries(to === undefined ? others : [...others, [field, to]]) });
  };
  const choose = (chosen: string): void => {
    const heading = headings[Number(chosen)];
    set(chosen === '' ? undefined : chosen === ALWAYS || heading === undefined ? { always: '' } : { column: heading });
  };
  const name = WORDS[field];
  return (
    <>
      <Select size="small" className={own.select} aria-label={name} aria-required={isNeeded(field)} value={value} onChange={(_, { value: to }) => choose(to)}>
        <option value="">{isNeeded(field) ? WORDS.choose : WORDS.absent}</option>
        {headings.map((heading, i) => (
          <option key={heading} value={String(i)}>
            {heading}
          </option>
        ))}
        {!isColumnOnly(field) && <option value={ALWAYS}>{WORDS.always}</option>}
      </Select>
      {from !== undefined && 'always' in from && (
        <Input
          size="small"
          className={own.always}
          aria-label={fill(WORDS.alwaysOf, { field: name })}
          placeholder={field === 'currency' ? WORDS.currencyHint : ''}
          maxLength={field === 'currency' ? 3 : 200}
          value={from.always}
          onChange={(_, { value: typed }) => set({ always: field === 'currency' ? typed.toUpperCase() : typed })}
        />
      )}
    </>
  );
}
