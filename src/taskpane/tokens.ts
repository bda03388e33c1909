// Fluent's own themes for our brand ramp, only what is used of them: a test holds the two together.
const ALIKE = {
  borderRadiusCircular: '10000px',
  borderRadiusMedium: '4px',
  borderRadiusXLarge: '8px',
  colorBrandBackgroundPressed: '#063C43',
  colorNeutralForegroundOnBrand: '#ffffff',
  colorPaletteDarkOrangeBackground3: '#da3b01',
  colorPaletteRedBackground3: '#d13438',
  colorSubtleBackground: 'transparent',
  colorTransparentStroke: 'transparent',
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  fontFamilyMonospace: "Consolas, 'Courier New', Courier, monospace",
  fontSizeBase300: '14px',
} as const;
const LIGHT_DARK = {
  colorBrandBackground: ['#0B6A75', '#095F69'],
  colorBrandBackground2: ['#D8F0F2', '#042226'],
  colorBrandBackgroundHover: ['#095F69', '#0B6A75'],
  colorBrandForegroundLink: ['#095F69', '#82C1C7'],
  colorBrandForegroundLinkHover: ['#08545D', '#4E9FA8'],
  colorBrandForegroundLinkPressed: ['#063C43', '#1F7C87'],
  colorBrandStroke1: ['#0B6A75', '#368E98'],
  colorCompoundBrandBackground: ['#0B6A75', '#368E98'],
  colorCompoundBrandStroke: ['#0B6A75', '#368E98'],
  colorCompoundBrandStrokeHover: ['#095F69', '#4E9FA8'],
  colorNeutralBackground1: ['#ffffff', '#292929'],
  colorNeutralBackground1Hover: ['#f5f5f5', '#3d3d3d'],
  colorNeutralBackground1Pressed: ['#e0e0e0', '#1f1f1f'],
  colorNeutralBackground2: ['#fafafa', '#1f1f1f'],
  colorNeutralBackground3: ['#f5f5f5', '#141414'],
  colorNeutralBackground6: ['#e6e6e6', '#333333'],
  colorNeutralBackgroundDisabled: ['#f0f0f0', '#141414'],
  colorNeutralForeground1: ['#242424', '#ffffff'],
  colorNeutralForeground1Hover: ['#242424', '#ffffff'],
  colorNeutralForeground1Pressed: ['#242424', '#ffffff'],
  colorNeutralForeground2: ['#424242', '#d6d6d6'],
  colorNeutralForeground2BrandHover: ['#0B6A75', '#368E98'],
  colorNeutralForeground2BrandPressed: ['#095F69', '#1F7C87'],
  colorNeutralForeground2Hover: ['#242424', '#ffffff'],
  colorNeutralForeground2Link: ['#424242', '#d6d6d6'],
  colorNeutralForeground2LinkHover: ['#242424', '#ffffff'],
  colorNeutralForeground2LinkPressed: ['#242424', '#ffffff'],
  colorNeutralForeground2Pressed: ['#242424', '#ffffff'],
  colorNeutralForeground3: ['#616161', '#adadad'],
  colorNeutralForegroundDisabled: ['#bdbdbd', '#5c5c5c'],
  colorNeutralStroke1: ['#d1d1d1', '#666666'],
  colorNeutralStroke1Hover: ['#c7c7c7', '#757575'],
  colorNeutralStroke1Pressed: ['#b3b3b3', '#6b6b6b'],
  colorNeutralStroke2: ['#e0e0e0', '#525252'],
  colorNeutralStroke3: ['#f0f0f0', '#3d3d3d'],
  colorNeutralStrokeAccessible: ['#616161', '#adadad'],
  colorNeutralStrokeDisabled: ['#e0e0e0', '#424242'],
  colorPaletteDarkOrangeForeground1: ['#c43501', '#e9835e'],
  colorPaletteGreenForeground1: ['#0e700e', '#54b054'],
  colorPaletteRedBorder2: ['#d13438', '#e37d80'],
  colorPaletteRedForeground1: ['#bc2f32', '#e37d80'],
  colorPaletteRedForeground3: ['#d13438', '#e37d80'],
  colorStatusDangerBackground1: ['#fdf3f4', '#3b0509'],
  colorStatusDangerBorder1: ['#eeacb2', '#c50f1f'],
  colorStatusDangerForeground1: ['#b10e1c', '#dc626d'],
  colorStatusSuccessBackground1: ['#f1faf1', '#052505'],
  colorStatusSuccessBorder1: ['#9fd89f', '#107c10'],
  colorStatusSuccessForeground1: ['#0e700e', '#54b054'],
  colorStatusWarningBackground1: ['#fff9f5', '#4a1e04'],
  colorStatusWarningBorder1: ['#fdcfb4', '#f7630c'],
  colorStatusWarningForeground3: ['#bc4b09', '#f98845'],
  colorStrokeFocus2: ['#000000', '#ffffff'],
  colorSubtleBackgroundHover: ['#f5f5f5', '#383838'],
  colorSubtleBackgroundPressed: ['#e0e0e0', '#2e2e2e'],
  shadow16: ['0 0 2px rgba(0,0,0,0.12), 0 8px 16px rgba(0,0,0,0.14)', '0 0 2px rgba(0,0,0,0.24), 0 8px 16px rgba(0,0,0,0.28)'],
  shadow64: ['0 0 8px rgba(0,0,0,0.12), 0 32px 64px rgba(0,0,0,0.14)', '0 0 8px rgba(0,0,0,0.24), 0 32px 64px rgba(0,0,0,0.28)'],
  corridorBand: ['#D8F0F2', '#0B4A54'],
  corridorEdge: ['#67B0B8', '#9DD1D6'],
  corridorLine: ['#0B6A75', '#9DD1D6'],
  corridorTrack: ['#EBEBEB', '#4A4A4A'],
} as const;
type Token = keyof typeof ALIKE | keyof typeof LIGHT_DARK;

const names = [...Object.keys(ALIKE), ...Object.keys(LIGHT_DARK)] as Token[];
/** Colours, corners and type by Fluent's names, as CSS variables; those of our own drawings begin with `corridor`. */
export const tokens = Object.fromEntries(names.map((name) => [name, `var(--${name})`])) as Readonly<Record<Token, string>>;

const themed = (which: 0 | 1): Readonly<Record<Token, string>> =>
  Object.fromEntries([...Object.entries(ALIKE), ...Object.entries(LIGHT_DARK).map(([name, values]) => [name, values[which]] as const)]) as Record<
    Token,
    string
  >;
/** What the variables are on a light ground. */
export const light = themed(0);
/** What the variables are on a dark ground. */
export const dark = themed(1);
