/**
 * The page of the goal tree takes its colours from variables that VS Code sets. Outside of it these do, from the palette of the
 * pictures.
 */
import { type Palette, palettes, stylesInTheme, type Theme } from './palette.ts';

/** @param theme left out: as the reader prefers */
export function pageTheme(theme?: Theme): string {
  const styles = [
    `:root{color-scheme:${theme ?? 'light dark'};${fixed}${coloured('light')}}`,
    `@media (prefers-color-scheme: dark){:root{${coloured('dark')}}}`,
    `@media (prefers-contrast: more){:root{${strong}}}`,
  ].join('');
  return theme === undefined ? styles : stylesInTheme(styles, theme);
}

const fixed = declarations({
  'font-family': 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  'font-size': '14px',
  'font-weight': 'normal',
});

/** Where VS Code has a high contrast theme: borders around what is otherwise told apart by its background. */
const strong = declarations({
  contrastBorder: 'var(--vscode-foreground)',
  contrastActiveBorder: 'var(--vscode-focusBorder)',
});

interface Surfaces {
  readonly hovered: string;
  readonly selected: string;
  readonly field: string;
  readonly button: string;
  readonly found: string;
  readonly shadow: string;
}

const surfaces: Readonly<Record<Theme, Surfaces>> = {
  light: {
    hovered: '#f3f5f8',
    selected: '#eaf3ff',
    field: '#ffffff',
    button: '#0969da',
    found: '#fff1a8',
    shadow: '#1f232833',
  },
  dark: {
    hovered: '#161c24',
    selected: '#12243b',
    field: '#0d1117',
    button: '#1f6feb',
    found: '#54470c',
    shadow: '#00000099',
  },
};

function coloured(theme: Theme): string {
  const palette: Palette = palettes[theme];
  const { text, muted, line, background, tones, links, track } = palette;
  const { hovered, selected, field, button, found, shadow } = surfaces[theme];
  return declarations({
    foreground: text,
    descriptionForeground: muted,
    'icon-foreground': muted,
    'sideBar-background': background,
    'editor-background': background,
    'charts-green': tones.good,
    'charts-yellow': tones.fair,
    'charts-red': tones.poor,
    'charts-blue': links.supports,
    'charts-purple': links.guard,
    'symbolIcon-eventForeground': links.tracked,
    'list-errorForeground': tones.poor,
    'list-warningForeground': tones.fair,
    'list-hoverBackground': hovered,
    'list-activeSelectionBackground': selected,
    'list-activeSelectionForeground': text,
    'list-inactiveSelectionBackground': selected,
    'list-inactiveSelectionForeground': text,
    'tree-indentGuidesStroke': line,
    'tree-inactiveIndentGuidesStroke': line,
    focusBorder: links.supports,
    'textLink-foreground': links.supports,
    'input-background': field,
    'input-foreground': text,
    'input-border': line,
    'input-placeholderForeground': muted,
    'inputOption-activeBackground': selected,
    'inputOption-activeForeground': text,
    'inputOption-activeBorder': links.supports,
    'toolbar-hoverBackground': track,
    'badge-background': track,
    'badge-foreground': text,
    'button-background': button,
    'button-foreground': '#ffffff',
    'button-hoverBackground': button,
    'button-secondaryBackground': track,
    'button-secondaryForeground': text,
    'button-secondaryHoverBackground': line,
    'menu-background': background,
    'menu-foreground': text,
    'menu-border': line,
    'menu-selectionBackground': selected,
    'menu-selectionForeground': text,
    'widget-border': line,
    'widget-shadow': shadow,
    'editor-findMatchHighlightBackground': found,
  });
}

function declarations(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--vscode-${name}:${value};`)
    .join('');
}
