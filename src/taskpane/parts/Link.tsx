import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tokens } from '../tokens';

const useLink = makeStyles({
  link: {
    display: 'inline',
    boxSizing: 'border-box',
    minWidth: '24px',
    // The target is 24 px high without moving the lines around it.
    margin: '-4px 0',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: 400,
    textAlign: 'left',
    overflow: 'inherit',
    textDecorationThickness: '1px',
    cursor: 'pointer',
    userSelect: 'text',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':active': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkPressed },
    ':focus-visible': {
      outlineStyle: 'none',
      textDecorationLine: 'underline',
      textDecorationStyle: 'double',
      textDecorationColor: tokens.colorStrokeFocus2,
    },
  },
  inline: { textDecorationLine: 'underline' },
  subtle: {
    color: tokens.colorNeutralForeground2Link,
    ':hover': { color: tokens.colorNeutralForeground2LinkHover },
    ':active': { color: tokens.colorNeutralForeground2LinkPressed },
  },
});

/** Words that lead somewhere: underlined within text (`inline`), in the colour of text where they are a name (`subtle`). `opens`: what they open in place. */
export function Link({
  inline = false,
  subtle = false,
  opens,
  onClick,
  children,
}: {
  readonly inline?: boolean;
  readonly subtle?: boolean;
  readonly opens?: { readonly open: boolean; readonly id: string } | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const css = useLink();
  return (
    <button
      type="button"
      className={mergeClasses(css.link, inline && css.inline, subtle && css.subtle)}
      aria-expanded={opens?.open}
      aria-controls={opens?.open === true ? opens.id : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
