import { Button, Menu as FluentMenu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface MenuEntry {
  readonly name: string;
  /** A quiet word at its right. */
  readonly note?: string;
  readonly press: () => void;
  /** It is shown and cannot be chosen now. */
  readonly off?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
}

/** A small button that opens a list of things to do; it stays within the pane's width and height. */
export function Menu({
  name,
  entries,
  icon,
  after = false,
  className = '',
  children,
}: {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly icon: ReactElement;
  /** The icon stands after the words. */
  readonly after?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  return (
    <FluentMenu positioning={{ autoSize: true, overflowBoundaryPadding: 4 }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={className}
          icon={icon}
          iconPosition={after ? 'after' : 'before'}
          aria-label={children === undefined ? name : undefined}
        >
          {children}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={name} aria-labelledby={undefined}>
          {entries.flatMap((entry) => [
            ...(entry.apart === true ? [<MenuDivider key={`${entry.name} line`} />] : []),
            <MenuItem key={entry.name} secondaryContent={entry.note ?? null} disabled={entry.off ?? false} onClick={entry.press}>
              {entry.name}
            </MenuItem>,
          ])}
        </MenuList>
      </MenuPopover>
    </FluentMenu>
  );
}
