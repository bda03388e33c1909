import { makeStyles, tokens } from '@fluentui/react-components';

/** Excel on the Mac opens panes at 270 px. */
export const NARROW = '@media (max-width: 300px)';
/** Text twice as large leaves this little room: the frame keeps its width and is scrolled. */
const TINY = '@media (max-width: 269px)';
const WIDE = '@media (min-width: 440px)';
export const FORCED = '@media (forced-colors: active)';
const CALM = '@media (prefers-reduced-motion: reduce)';
/** What shows where the keyboard is, in lists that are our own. */
export const FOCUS = { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '-2px' } as const;
const line = (color: string): string => `1px solid ${color}`;
const small = { fontSize: '12px', lineHeight: '16px' } as const;

/** A row of a table as two lines: its name, then its figures; those that are too long for one line go to the next. */
const folded = {
  '& tr': { display: 'flex', flexWrap: 'wrap' },
  '& th:first-child, & td:first-child': { flexBasis: '100%', borderBottom: 'none', paddingBottom: 0 },
  '& thead th:first-child': { display: 'none' },
  '& td, & thead th': { flexGrow: 1, flexBasis: '28%', paddingLeft: 0 },
} as const;

/** The look that screens and parts share: type, rows, blocks, tables. */
export const useCss = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
    [TINY]: { minWidth: '270px' },
    [CALM]: { '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
  },
  main: {
    flexGrow: 1,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '10px 12px 16px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    scrollbarWidth: 'thin',
    '& > *': { flexShrink: 0 },
    // A name without a blank breaks before anything is cut.
    overflowWrap: 'break-word',
    // The target is 24 px high without moving the lines around it.
    '& .fui-Link': {
      fontSize: 'inherit',
      lineHeight: 'inherit',
      paddingTop: '4px',
      paddingBottom: '4px',
      marginTop: '-4px',
      marginBottom: '-4px',
      minWidth: '24px',
    },
    // A list is as wide as the pane lets it be, however long its longest word.
    '& .fui-Select, & .fui-Select__select': { minWidth: 0, maxWidth: '100%' },
    '& .fui-Radio__label, & .fui-Checkbox__label, & .fui-Field__label': { fontSize: '13px', lineHeight: '18px' },
  },
  foot: {
    flexShrink: 0,
    borderTop: line(tokens.colorNeutralStroke2),
    padding: '8px 12px 10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  strip: {
    flexShrink: 0,
    borderTop: line(tokens.colorNeutralStroke2),
    padding: '3px 4px 3px 12px',
    minHeight: '32px',
    ...small,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  between: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap', [NARROW]: { flexDirection: 'column', alignItems: 'stretch' } },
  block: { display: 'flex', flexDirection: 'column', gap: '6px' },
  section: { display: 'flex', flexDirection: 'column', gap: '6px', borderTop: line(tokens.colorNeutralStroke2), paddingTop: '10px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  h1: { fontSize: '16px', lineHeight: '22px', fontWeight: 600, margin: 0, ':focus': { outlineStyle: 'none' } },
  h2: { fontSize: '13px', lineHeight: '18px', fontWeight: 600, margin: 0 },
  p: { margin: 0, fontSize: '13px', lineHeight: '18px' },
  small: { ...small, margin: 0 },
  big: { whiteSpace: 'nowrap', fontSize: 'min(24px, 7.6vw)', lineHeight: '30px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  /** Words take the room that they need. */
  bigWords: { whiteSpace: 'normal', overflowWrap: 'anywhere', fontSize: '16px', lineHeight: '22px' },
  muted: { color: tokens.colorNeutralForeground3 },
  second: { color: tokens.colorNeutralForeground2 },
  bold: { fontWeight: 600 },
  plain: { fontWeight: 400 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  nowrap: { whiteSpace: 'nowrap' },
  anywhere: { overflowWrap: 'anywhere' },
  mono: { '& input': { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' } },
  bad: { color: tokens.colorPaletteRedForeground1 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...small,
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: 400,
      color: tokens.colorNeutralForeground3,
      textAlign: 'left',
      verticalAlign: 'bottom',
      padding: '3px 4px',
      borderBottom: line(tokens.colorNeutralStroke1),
    },
    '& tbody th': { color: 'inherit', verticalAlign: 'top', padding: '4px 4px', borderBottom: line(tokens.colorNeutralStroke3) },
    '& td': { padding: '4px 4px', borderBottom: line(tokens.colorNeutralStroke3), verticalAlign: 'top' },
    '& tr:last-child td, & tbody tr:last-child th': { borderBottom: 'none' },
    '& .r': { textAlign: 'right', whiteSpace: 'nowrap' },
    '& th:first-child, & td:first-child': { paddingLeft: 0 },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
    '& tr.sum td, & tbody tr.sum th': { borderTop: line(tokens.colorNeutralForeground3), fontWeight: 600 },
  },
  /** Money tables of four columns: two lines a row where the pane is narrowest, or the amounts are long. */
  folds: { [NARROW]: folded },
  folded,
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    margin: 0,
    // Two beside each other, four where there is room; long figures take a line of their own.
    '& > *': { flexGrow: 1, flexBasis: 'calc(50% - 8px)', [WIDE]: { flexBasis: 'auto' }, [NARROW]: { flexBasis: '100%' } },
    [WIDE]: { '& dd small': { display: 'block' } },
    '& dt': { ...small, color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    '& dd small': { fontWeight: 400, fontSize: '12px', color: tokens.colorNeutralForeground3 },
  },
  drop: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
    padding: '22px 12px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  /** Seen by no one, spoken by screen readers. */
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  field: { maxWidth: '100%', minWidth: 0 },
});
