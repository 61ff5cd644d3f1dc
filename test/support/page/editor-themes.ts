/**
 * The themes that come with VS Code, as far as the page of the tree asks for their colours: what the editor sets in a page, read
 * from its developer tools. Which variables a theme leaves out matters as much as their values.
 */

export interface EditorTheme {
  readonly name: string;
  /** Of the page's body. */
  readonly classes: readonly string[];
  /** By the name of the variable after `--vscode-`. */
  readonly variables: Readonly<Record<string, string>>;
}

const none = undefined;

/** Light, dark, high contrast light, high contrast dark. */
const colours: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'badge-background': ['#cccccc', '#616161', '#0f4a85', '#000000'],
  'badge-foreground': ['#3b3b3b', '#f8f8f8', '#ffffff', '#ffffff'],
  'button-background': ['#005fb8', '#0078d4', '#0f4a85', '#000000'],
  'button-border': ['rgba(0, 0, 0, 0.1)', 'rgba(255, 255, 255, 0.1)', '#0f4a85', '#6fc3df'],
  'button-foreground': ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
  'button-hoverBackground': ['#0258a8', '#026ec1', '#0f4a85', '#000000'],
  'button-secondaryBackground': ['#e5e5e5', 'rgba(0, 0, 0, 0)', '#ffffff', none],
  'button-secondaryForeground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'button-secondaryHoverBackground': ['#cccccc', '#2b2b2b', none, none],
  'charts-blue': ['#0063d3', '#59a4f9', '#0063d3', '#59a4f9'],
  'charts-green': ['#388a34', '#89d185', '#374e06', '#89d185'],
  'charts-purple': ['#652d90', '#b180d7', '#652d90', '#b180d7'],
  'charts-red': ['#e51400', '#f14c4c', '#b5200d', '#f48771'],
  'charts-yellow': ['#bf8803', '#cca700', '#895503', '#ffd370'],
  contrastActiveBorder: [none, none, '#006bbd', '#f38518'],
  contrastBorder: [none, none, '#0f4a85', '#6fc3df'],
  descriptionForeground: ['#3b3b3b', '#9d9d9d', 'rgba(41, 41, 41, 0.7)', 'rgba(255, 255, 255, 0.7)'],
  'editor-background': ['#ffffff', '#1f1f1f', '#ffffff', '#000000'],
  'editor-findMatchHighlightBackground': ['rgba(234, 92, 0, 0.33)', 'rgba(234, 92, 0, 0.33)', none, none],
  'editor-findMatchHighlightBorder': [none, none, '#006bbd', '#f38518'],
  'editorError-foreground': ['#e51400', '#f14c4c', '#b5200d', '#f48771'],
  'editorHoverWidget-background': ['#f8f8f8', '#202020', '#ffffff', '#0c141f'],
  'editorHoverWidget-foreground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'editorWarning-foreground': ['#bf8803', '#cca700', '#895503', '#ffd370'],
  focusBorder: ['#005fb8', '#0078d4', '#006bbd', '#f38518'],
  foreground: ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'icon-foreground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'input-background': ['#ffffff', '#313131', '#ffffff', '#000000'],
  'input-border': ['#cecece', '#3c3c3c', '#0f4a85', '#6fc3df'],
  'input-foreground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'input-placeholderForeground': ['#767676', '#989898', 'rgba(41, 41, 41, 0.7)', 'rgba(255, 255, 255, 0.7)'],
  'inputOption-activeBackground': [
    '#bed6ed',
    'rgba(36, 137, 219, 0.51)',
    'rgba(0, 0, 0, 0)',
    'rgba(0, 0, 0, 0)',
  ],
  'inputOption-activeBorder': ['#005fb8', '#2488db', '#0f4a85', '#6fc3df'],
  'inputOption-activeForeground': ['#000000', '#ffffff', '#292929', '#ffffff'],
  'keybindingLabel-background': [
    'rgba(221, 221, 221, 0.4)',
    'rgba(128, 128, 128, 0.17)',
    'rgba(0, 0, 0, 0)',
    'rgba(0, 0, 0, 0)',
  ],
  'keybindingLabel-border': ['rgba(204, 204, 204, 0.4)', 'rgba(51, 51, 51, 0.6)', '#0f4a85', '#6fc3df'],
  'keybindingLabel-bottomBorder': ['rgba(187, 187, 187, 0.4)', 'rgba(68, 68, 68, 0.6)', '#292929', '#6fc3df'],
  'keybindingLabel-foreground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'list-activeSelectionBackground': ['#e8e8e8', '#04395e', 'rgba(15, 74, 133, 0.1)', none],
  'list-activeSelectionForeground': ['#000000', '#ffffff', none, none],
  'list-errorForeground': ['#b01011', '#f88070', none, none],
  'list-focusOutline': ['#005fb8', '#0078d4', '#006bbd', '#f38518'],
  'list-hoverBackground': ['#f2f2f2', '#2a2d2e', 'rgba(15, 74, 133, 0.1)', 'rgba(255, 255, 255, 0.1)'],
  'list-inactiveSelectionBackground': ['#e4e6f1', '#37373d', 'rgba(15, 74, 133, 0.1)', none],
  'list-warningForeground': ['#855f00', '#cca700', none, none],
  'menu-background': ['#ffffff', '#1f1f1f', '#ffffff', '#000000'],
  'menu-border': ['#cecece', '#454545', '#0f4a85', '#6fc3df'],
  'menu-foreground': ['#3b3b3b', '#cccccc', '#292929', '#ffffff'],
  'menu-selectionBackground': ['#005fb8', '#0078d4', 'rgba(15, 74, 133, 0.1)', none],
  'menu-selectionBorder': [none, none, '#006bbd', '#f38518'],
  'menu-selectionForeground': ['#ffffff', '#ffffff', none, none],
  'scrollbarSlider-background': [
    'rgba(100, 100, 100, 0.4)',
    'rgba(121, 121, 121, 0.4)',
    'rgba(15, 74, 133, 0.4)',
    'rgba(111, 195, 223, 0.6)',
  ],
  'sideBar-background': ['#f8f8f8', '#181818', '#ffffff', '#000000'],
  'symbolIcon-eventForeground': ['#d67e00', '#ee9d28', '#d67e00', '#ee9d28'],
  'textLink-foreground': ['#005fb8', '#4daafc', '#0f4a85', '#21a6ff'],
  'toolbar-hoverBackground': ['rgba(184, 184, 184, 0.31)', 'rgba(90, 93, 94, 0.31)', none, none],
  'tree-inactiveIndentGuidesStroke': [
    'rgba(169, 169, 169, 0.4)',
    'rgba(88, 88, 88, 0.4)',
    'rgba(165, 165, 165, 0.4)',
    'rgba(169, 169, 169, 0.4)',
  ],
  'tree-indentGuidesStroke': ['#a9a9a9', '#585858', '#a5a5a5', '#a9a9a9'],
  'widget-border': ['#e5e5e5', '#313131', '#0f4a85', '#6fc3df'],
  'widget-shadow': ['rgba(0, 0, 0, 0.16)', 'rgba(0, 0, 0, 0.36)', none, none],
};

const font: Readonly<Record<string, string>> = {
  'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'font-weight': 'normal',
  'font-size': '13px',
};

export const editorThemes = {
  light: themeAt(0, 'Light Modern', ['vscode-light']),
  dark: themeAt(1, 'Dark Modern', ['vscode-dark']),
  contrastLight: themeAt(2, 'Light High Contrast', ['vscode-high-contrast-light', 'vscode-high-contrast']),
  contrastDark: themeAt(3, 'Dark High Contrast', ['vscode-high-contrast']),
} as const;

function themeAt(column: number, name: string, classes: readonly string[]): EditorTheme {
  const chosen = Object.entries(colours).flatMap(([variable, values]) => {
    const value = values[column];
    return value === undefined ? [] : [[variable, value] as const];
  });
  return { name, classes, variables: { ...font, ...Object.fromEntries(chosen) } };
}
