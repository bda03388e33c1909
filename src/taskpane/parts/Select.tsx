import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { ChevronDown12Regular } from './icons';
import { FOCUS } from '../css';

const useSelect = makeStyles({
  around: { position: 'relative', display: 'inline-flex', alignItems: 'center', minWidth: 0 },
  select: {
    appearance: 'none',
    boxSizing: 'border-box',
    minWidth: 0,
    maxWidth: '100%',
    height: '26px',
    padding: '0 26px 0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '12px',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, borderBottomColor: tokens.colorNeutralStrokeAccessible },
    ':focus-visible': FOCUS,
  },
  mark: { position: 'absolute', right: '8px', display: 'flex', pointerEvents: 'none', color: tokens.colorNeutralForeground3 },
});

/** A choice of one from few, as the system draws lists. */
export function Select({
  name,
  value,
  options,
  choose,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly choose: (value: string) => void;
}) {
  const css = useSelect();
  return (
    <span className={css.around}>
      <select className={css.select} aria-label={name} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <span className={css.mark} aria-hidden>
        <ChevronDown12Regular />
      </span>
    </span>
  );
}
