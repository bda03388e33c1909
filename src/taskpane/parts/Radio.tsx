import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { type ReactNode, createContext, useContext, useId } from 'react';

interface Group {
  readonly name: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}
const Within = createContext<Group | null>(null);

const useRadio = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  row: { flexDirection: 'row', flexWrap: 'wrap', columnGap: '16px' },
  label: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px', fontSize: '13px', lineHeight: '18px', cursor: 'pointer' },
  dot: { flexShrink: 0, width: '16px', height: '16px', margin: '0 0 0 4px', accentColor: tokens.colorCompoundBrandBackground, cursor: 'pointer' },
});

/** One of a few, all of them seen. */
export function RadioGroup({
  value,
  onChange,
  layout = 'vertical',
  children,
}: {
  readonly value: string;
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
  readonly layout?: 'vertical' | 'horizontal';
  readonly children: ReactNode;
}) {
  const css = useRadio();
  const name = useId();
  return (
    <Within value={{ name, value, choose: (chosen) => onChange(null, { value: chosen }) }}>
      <div className={mergeClasses(css.group, layout === 'horizontal' && css.row)}>{children}</div>
    </Within>
  );
}

/** One of the choices of a group. */
export function Radio({ value, label }: { readonly value: string; readonly label: string }) {
  const css = useRadio();
  const group = useContext(Within);
  return (
    <label className={css.label}>
      <input type="radio" className={css.dot} name={group?.name} checked={group?.value === value} onChange={() => group?.choose(value)} />
      {label}
    </label>
  );
}
