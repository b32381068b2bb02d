// The UI kit dressed in the desk's tokens: every kit variable points at a token, so both schemes follow.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

// Ten steps are what the kit wants; step 8 (light) and 3 (dark) are the action colour of the tokens.
const action: MantineColorsTuple = [
  '#e6f0fa',
  '#cfe2f5',
  '#a9cbec',
  '#8fbdf2',
  '#5e9bdd',
  '#3680c9',
  '#1f69b4',
  '#135aa4',
  '#0a4f96',
  '#073b72',
];

// The kit mixes its dark scheme from this ladder, text first, page last.
const dark: MantineColorsTuple = [
  '#dde3ea',
  '#b4bfcb',
  '#94a1af',
  '#647182',
  '#28313b',
  '#1a2028',
  '#12171d',
  '#0e1217',
  '#0b0e12',
  '#080a0d',
];

const still = { transitionProps: { duration: 0 } };
const stillPopup = { comboboxProps: { shadow: 'none', transitionProps: { duration: 0 } } };

/** The theme of the UI kit: one font, rem sizes, one radius, no shadows, no motion. */
export const theme = createTheme({
  fontFamily: '"BIZ UDPGothic", sans-serif',
  fontFamilyMonospace: '"BIZ UDPGothic", sans-serif',
  colors: { action, dark },
  primaryColor: 'action',
  primaryShade: { light: 8, dark: 3 },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  headings: { fontFamily: '"BIZ UDPGothic", sans-serif', fontWeight: '700' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: { defaultProps: still },
    Drawer: { defaultProps: still },
    Popover: { defaultProps: { ...still, shadow: 'none' } },
    Menu: { defaultProps: { ...still, shadow: 'none' } },
    Tooltip: { defaultProps: still },
    Combobox: { defaultProps: { ...still, shadow: 'none' } },
    Select: { defaultProps: stillPopup },
    MultiSelect: { defaultProps: stillPopup },
    Autocomplete: { defaultProps: stillPopup },
    TagsInput: { defaultProps: stillPopup },
    DateInput: { defaultProps: { popoverProps: { ...still, shadow: 'none' } } },
    Collapse: { defaultProps: { transitionDuration: 0 } },
  },
});

// Kit variables that name a colour, and the token each one takes in both schemes.
const kitColours: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'surface',
  '--mantine-color-text': 'text',
  '--mantine-color-bright': 'text',
  '--mantine-color-dimmed': 'text-second',
  '--mantine-color-placeholder': 'text-third',
  '--mantine-color-anchor': 'action',
  '--mantine-color-error': 'critical',
  '--mantine-color-default': 'surface',
  '--mantine-color-default-hover': 'sunk',
  '--mantine-color-default-color': 'text',
  '--mantine-color-default-border': 'line-strong',
  '--mantine-color-disabled': 'sunk',
  '--mantine-color-disabled-color': 'text-third',
  '--mantine-color-disabled-border': 'line-strong',
  '--mantine-primary-color-filled': 'action',
  '--mantine-primary-color-filled-hover': 'action',
  '--mantine-primary-color-contrast': 'on-action',
  '--mantine-primary-color-light': 'action-ground',
  '--mantine-primary-color-light-hover': 'action-ground',
  '--mantine-primary-color-light-color': 'action',
  '--mantine-color-action-filled': 'action',
  '--mantine-color-action-filled-hover': 'action',
  '--mantine-color-action-light': 'action-ground',
  '--mantine-color-action-light-hover': 'action-ground',
  '--mantine-color-action-light-color': 'action',
  '--mantine-color-action-outline': 'action',
  '--mantine-color-action-text': 'action',
};

const scheme = Object.fromEntries(
  Object.entries(kitColours).map(([name, token]) => [name, `var(--sonae-${token})`]),
);

/** Points the kit's variables at the tokens. The tokens themselves change with the scheme. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: scheme, dark: scheme });
