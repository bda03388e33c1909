import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, MouseEvent, ReactElement, Ref } from 'react';
import { FORCED } from '../css';
import { tokens } from '../tokens';

const AIMED = ':hover:active,:active:focus-visible';
const edge = (color: string) => ({ borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color });
const still = (style: object) => ({ ...style, ':hover': style, [AIMED]: style });

/** Fluent's button: its measures, colours and states. */
const useButton = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    verticalAlign: 'middle',
    margin: 0,
    padding: '5px 12px',
    minWidth: '96px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '14px',
    fontWeight: 600,
    lineHeight: '20px',
    outlineStyle: 'none',
    transitionDuration: '100ms',
    transitionProperty: 'background, border, color',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      ...edge(tokens.colorNeutralStroke1Hover),
      color: tokens.colorNeutralForeground1Hover,
      cursor: 'pointer',
    },
    [AIMED]: {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
      ...edge(tokens.colorNeutralStroke1Pressed),
      color: tokens.colorNeutralForeground1Pressed,
    },
    ':focus-visible': { ...edge(tokens.colorStrokeFocus2), boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2} inset`, zIndex: 1 },
    [FORCED]: {
      ':hover': { backgroundColor: 'HighlightText', ...edge('Highlight'), color: 'Highlight', forcedColorAdjust: 'none' },
      [AIMED]: { backgroundColor: 'HighlightText', ...edge('Highlight'), color: 'Highlight', forcedColorAdjust: 'none' },
      // Forced colours take shadows away.
      ':focus-visible': { outline: '2px solid Highlight', outlineOffset: '1px' },
    },
  },
  primary: {
    backgroundColor: tokens.colorBrandBackground,
    ...edge('transparent'),
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover, ...edge('transparent'), color: tokens.colorNeutralForegroundOnBrand },
    [AIMED]: { backgroundColor: tokens.colorBrandBackgroundPressed, ...edge('transparent'), color: tokens.colorNeutralForegroundOnBrand },
    ':focus-visible': { boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2} inset, 0 0 0 2px ${tokens.colorNeutralForegroundOnBrand} inset` },
    [FORCED]: { backgroundColor: 'Highlight', ...edge('HighlightText'), color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  secondary: {},
  subtle: {
    backgroundColor: tokens.colorSubtleBackground,
    ...edge('transparent'),
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, ...edge('transparent'), color: tokens.colorNeutralForeground2Hover },
    [AIMED]: { backgroundColor: tokens.colorSubtleBackgroundPressed, ...edge('transparent'), color: tokens.colorNeutralForeground2Pressed },
    [FORCED]: { ':hover': { color: 'Highlight' } },
  },
  small: { minWidth: '64px', padding: '3px 8px', fontSize: '12px', fontWeight: 400, lineHeight: '16px' },
  smallWithIcon: { paddingTop: '1px', paddingBottom: '1px' },
  iconAlone: { padding: '5px', minWidth: '32px', maxWidth: '32px' },
  smallIconAlone: { padding: '1px', minWidth: '24px', maxWidth: '24px' },
  off: {
    ...still({
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      ...edge(tokens.colorNeutralStrokeDisabled),
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
    }),
    [FORCED]: still({ backgroundColor: 'ButtonFace', ...edge('GrayText'), color: 'GrayText' }),
  },
  offPrimary: still(edge('transparent')),
  offSubtle: still({ backgroundColor: 'transparent', ...edge('transparent') }),
  icon: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0, width: '20px', height: '20px' },
  before: { marginRight: '6px' },
  after: { marginLeft: '6px' },
  smallBefore: { marginRight: '4px' },
  smallAfter: { marginLeft: '4px' },
});

/** A button: one main, else plain or quiet; small in rows. `disabledFocusable` keeps it within reach of the keyboard, so that it can say why it is off. */
export function Button({
  appearance = 'secondary',
  size = 'medium',
  icon,
  iconPosition = 'before',
  disabledFocusable = false,
  className,
  onClick,
  children,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactElement;
  readonly iconPosition?: 'before' | 'after';
  readonly disabledFocusable?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  const css = useButton();
  const small = size === 'small';
  const alone = icon !== undefined && children === undefined;
  const side = iconPosition === 'before' ? (small ? css.smallBefore : css.before) : small ? css.smallAfter : css.after;
  const drawn = icon !== undefined && <span className={mergeClasses(css.icon, !alone && side)}>{icon}</span>;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (disabledFocusable) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabledFocusable ? true : undefined}
      className={mergeClasses(
        css.button,
        css[appearance],
        small && css.small,
        small && icon !== undefined && css.smallWithIcon,
        disabledFocusable && css.off,
        disabledFocusable && appearance === 'primary' && css.offPrimary,
        disabledFocusable && appearance === 'subtle' && css.offSubtle,
        alone && (small ? css.smallIconAlone : css.iconAlone),
        className,
      )}
      onClick={press}
    >
      {iconPosition === 'before' && drawn}
      {children}
      {iconPosition === 'after' && drawn}
    </button>
  );
}
