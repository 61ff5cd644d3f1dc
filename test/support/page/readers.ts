import type { BrowserContextOptions } from 'playwright-core';
import { type EditorTheme, editorThemes } from './editor-themes.ts';

/** Somebody who looks at the page: in a theme, in a view of some width, with what they have asked their system for. */
export interface Reader {
  readonly name: string;
  readonly theme: EditorTheme;
  readonly context: BrowserContextOptions;
}

const { light, dark, contrastLight, contrastDark } = editorThemes;

/** A side bar as wide as most people leave it. */
const sideBar = { width: 400, height: 720 };

export const readers: readonly Reader[] = [
  { name: 'light', theme: light, context: { viewport: sideBar } },
  { name: 'dark', theme: dark, context: { viewport: sideBar, colorScheme: 'dark' } },
  { name: 'high contrast light', theme: contrastLight, context: { viewport: sideBar } },
  { name: 'high contrast dark', theme: contrastDark, context: { viewport: sideBar, colorScheme: 'dark' } },
  {
    name: 'forced colours',
    theme: contrastDark,
    context: { viewport: sideBar, colorScheme: 'dark', forcedColors: 'active' },
  },
  { name: 'narrow', theme: light, context: { viewport: { width: 240, height: 720 } } },
  {
    name: 'narrow, dark',
    theme: dark,
    context: { viewport: { width: 240, height: 720 }, colorScheme: 'dark' },
  },
  { name: 'wide', theme: light, context: { viewport: { width: 1200, height: 720 } } },
  {
    name: 'wide, dark',
    theme: dark,
    context: { viewport: { width: 1200, height: 720 }, colorScheme: 'dark' },
  },
  {
    name: 'zoomed to 200 %',
    theme: light,
    context: { viewport: { width: 200, height: 360 }, deviceScaleFactor: 2 },
  },
];
