import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { CellFunction } from '../../functions/define';
import { FOCUS, FORCED, useCss } from '../css';
import { firstSentence } from '../find';

const useList = makeStyles({
  list: {
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': FOCUS,
  },
  short: { maxHeight: '196px' },
  option: {
    padding: '5px 8px 6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Pressed,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', lineHeight: '17px', fontWeight: 600, overflowWrap: 'anywhere' },
});

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
/** The name that a key leads to from another: arrows move by one, Home and End to the ends. */
export function nextName(names: readonly string[], name: string | null, key: string): string | undefined {
  if (key === 'Home') return names[0];
  if (key === 'End') return names.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const here = name === null ? -1 : names.indexOf(name);
  return names[Math.min(names.length - 1, Math.max(0, here + step))];
}

/** Functions to choose from: one stop for Tab, arrows choose. */
export function FunctionList({
  label,
  functions,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly functions: readonly CellFunction[];
  readonly chosen: string | null;
  readonly choose: (name: string) => void;
}) {
  const css = useCss();
  const own = useList();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current;
    const option = box?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!box || !option) return;
    const top = option.offsetTop - box.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + option.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + option.offsetHeight - box.clientHeight;
  }, [chosen, functions]);
  const move = (event: KeyboardEvent): void => {
    const next = nextName(
      functions.map(({ name }) => name),
      chosen,
      event.key,
    );
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={chosen === null ? undefined : id + chosen}
      className={mergeClasses(own.list, chosen !== null && own.short)}
      onKeyDown={move}
    >
      {functions.map(({ name, description }) => (
        // The list has the keyboard; a press chooses.
        <div
          key={name}
          id={id + name}
          role="option"
          aria-selected={name === chosen}
          className={mergeClasses(own.option, name === chosen && own.here)}
          onClick={() => choose(name)}
        >
          <div className={own.name}>{name}</div>
          <div className={mergeClasses(css.small, css.second)}>{firstSentence(description)}</div>
        </div>
      ))}
    </div>
  );
}
