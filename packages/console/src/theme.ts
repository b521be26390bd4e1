import { createTheme, rem } from '@mantine/core';
import { DIALOG_ATTRIBUTES } from './ui/dialog-attributes.ts';

const DIALOG_TITLE = { fontSize: rem(17), fontWeight: 650, overflowWrap: 'anywhere' } as const;

/** The title of a group of choices. */
const GROUP_LABEL = { color: 'var(--faint)', fontSize: rem(14) };

/** What is said of the account or of what was written: calm grounds, words that can be read on them. */
const ALERT = { '--alert-bg': 'var(--selected)', '--alert-color': 'var(--attribute)' };
const ALERTS: Readonly<Record<string, typeof ALERT>> = {
  yellow: { '--alert-bg': 'var(--warn-ground)', '--alert-color': 'var(--warn)' },
  red: { '--alert-bg': 'var(--wrong-ground)', '--alert-color': 'var(--wrong)' },
};

/** The look of the console: one accent, one radius, a 4-px grid, no text below 14 px, AA contrast in both schemes. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', 'Cascadia Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: rem(14), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  radius: { xs: rem(8), sm: rem(8), md: rem(8), lg: rem(8), xl: rem(8) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: rem(22) }, h2: { fontSize: rem(17) }, h3: { fontSize: rem(15) } },
  },
  // By name, without importing them: a component comes with the page that uses it.
  components: {
    Alert: { vars: (_: unknown, { color = '' }: { color?: string }) => ({ root: ALERTS[color] ?? ALERT }) },
    Autocomplete: { styles: { groupLabel: GROUP_LABEL } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // A menu holds nothing but its items (WAI-ARIA 1.2 §5.4, menu): the first of them has the focus at first.
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 100 },
        withInitialFocusPlaceholder: false,
      },
      styles: { label: GROUP_LABEL },
    },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, attributes: DIALOG_ATTRIBUTES },
      styles: { title: DIALOG_TITLE },
    },
    Drawer: { defaultProps: { attributes: DIALOG_ATTRIBUTES }, styles: { title: DIALOG_TITLE } },
    Select: { styles: { groupLabel: GROUP_LABEL } },
    Pill: { styles: { root: { fontSize: rem(14) } } },
    Paper: { defaultProps: { withBorder: true } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: {
      defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
  },
});
