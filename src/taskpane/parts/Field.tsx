import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { type ChangeEvent, type InputHTMLAttributes, type ReactNode, createContext, useContext, useId } from 'react';
import { FORCED, useCss } from '../css';

interface Labels {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly wrong: boolean;
  readonly required: boolean;
}
const Within = createContext<Labels | null>(null);
/** The names that a control in a field goes by. */
export const useLabels = (): Labels | null => useContext(Within);

const useField = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  label: { fontSize: '14px', lineHeight: '20px' },
  required: { paddingLeft: '4px', color: tokens.colorPaletteRedForeground3 },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: '32px',
    padding: '0 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    ':focus': { outlineStyle: 'none', boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`, [FORCED]: { outline: '2px solid Highlight' } },
  },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
});

/** A control with its label, a hint, and what is wrong with what was typed. `group`: more than one control belongs to the label. */
export function Field({
  label,
  hint,
  validationMessage,
  required = false,
  group = false,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly validationMessage?: string | undefined;
  readonly required?: boolean;
  readonly group?: boolean;
  readonly children: ReactNode;
}) {
  const css = useCss();
  const own = useField();
  const id = useId();
  const wrong = validationMessage !== undefined && validationMessage !== '';
  const describedBy = [...(wrong ? [`${id}w`] : []), ...(hint === undefined ? [] : [`${id}h`])].join(' ');
  const name = (
    <>
      {label}
      {required && (
        <span className={own.required} aria-hidden>
          *
        </span>
      )}
    </>
  );
  return (
    <div
      className={own.field}
      {...(group ? { role: 'radiogroup', 'aria-labelledby': `${id}l`, 'aria-describedby': describedBy === '' ? undefined : describedBy } : {})}
    >
      {group ? (
        <span id={`${id}l`} className={own.label}>
          {name}
        </span>
      ) : (
        <label htmlFor={id} className={own.label}>
          {name}
        </label>
      )}
      <Within value={{ id, describedBy: describedBy === '' ? undefined : describedBy, wrong, required }}>{children}</Within>
      {wrong && (
        <span id={`${id}w`} role="alert" className={mergeClasses(css.small, css.bad)}>
          {validationMessage}
        </span>
      )}
      {hint !== undefined && (
        <span id={`${id}h`} className={mergeClasses(css.small, css.muted)}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** One line of text, in a field. */
export function Input({
  value,
  onChange,
  className,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>, data: { readonly value: string }) => void;
}) {
  const own = useField();
  const within = useLabels();
  return (
    <input
      {...rest}
      id={within?.id}
      aria-describedby={within?.describedBy}
      aria-invalid={within?.wrong === true ? true : undefined}
      required={within?.required}
      className={mergeClasses(own.input, within?.wrong === true && own.wrong, className)}
      value={value}
      onChange={(event) => onChange(event, { value: event.target.value })}
    />
  );
}
