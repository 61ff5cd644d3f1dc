/** Colours of the picture and the page, light and dark by what the reader prefers. Text has a contrast of at least 4.5 : 1. */
import type { GoalNode } from './goal-tree.ts';
import type { HealthTone } from './paint.ts';

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly track: string;
  readonly holds: string;
  readonly star: string;
  /** Of links in the map: far apart in hue, and each has its own dashes, too. */
  readonly links: Readonly<Record<NonNullable<GoalNode['role']>, string>>;
  readonly tones: Readonly<Record<HealthTone, string>>;
}

const light: Palette = {
  background: '#ffffff',
  text: '#1f2328',
  muted: '#59636e',
  line: '#d1d9e0',
  track: '#e4e8ed',
  holds: '#8fd19e',
  star: '#9a6700',
  links: { supports: '#0969da', guard: '#8250df', tracked: '#b35900' },
  tones: { good: '#1a7f37', fair: '#9a6700', poor: '#cf222e', neutral: '#59636e' },
};

const dark: Palette = {
  background: '#0d1117',
  text: '#e6edf3',
  muted: '#9198a1',
  line: '#3d444d',
  track: '#2a313c',
  holds: '#2b6a3a',
  star: '#e3b341',
  links: { supports: '#58a6ff', guard: '#bc8cff', tracked: '#f0883e' },
  tones: { good: '#3fb950', fair: '#d29922', poor: '#ff7b72', neutral: '#9198a1' },
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };

/** Boxes that read on light and dark paper alike: a soft fill, dark words, and a line in the tone's colour. */
export const boxColours: Readonly<
  Record<HealthTone, { readonly fill: string; readonly line: string; readonly text: string }>
> = {
  good: { fill: '#dafbe1', line: light.tones.good, text: light.text },
  fair: { fill: '#fff8c5', line: light.tones.fair, text: light.text },
  poor: { fill: '#ffebe9', line: light.tones.poor, text: light.text },
  neutral: { fill: '#f6f8fa', line: light.tones.neutral, text: light.text },
};

/** Style rules for the shapes, without variables: renderers of SVG that know little CSS understand them too. */
export function shapeStyles(): string {
  return `${fixedRules}${coloured(light)}@media (prefers-color-scheme: dark){${coloured(dark)}}`;
}

const fixedRules = [
  '.sign,.guide,.spark,.unmeasured{fill:none;stroke-width:1.3}',
  '.sign{stroke-linecap:round;stroke-linejoin:round}',
  '.scale{stroke-width:3;stroke-linecap:round}',
  '.holds{stroke-width:3}',
  '.expected,.bound{stroke-width:2}',
  '.wanted{stroke-width:1.5;stroke-dasharray:2 1.5}',
  '.unmeasured{stroke-dasharray:3 2.5}',
  '.dot{stroke-width:1.5}',
  '.branch,.link,.link-ring{fill:none;stroke-width:1.5}',
  '.link-guard{stroke-dasharray:7 3}',
  '.link-tracked{stroke-dasharray:2 3}',
  '.link-ring{stroke-dasharray:none;stroke-width:2}',
  '.band{stroke-width:3}.band.line-neutral{opacity:.5}',
  '.line-good,.line-fair,.line-poor,.line-neutral{fill:none;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}',
].join('');

function coloured(palette: Palette): string {
  const tones = Object.entries(palette.tones).map(
    ([tone, colour]) =>
      `.fill-${tone},.text-${tone}{fill:${colour};color:${colour}}.line-${tone}{stroke:${colour}}`,
  );
  const links = Object.entries(palette.links).map(
    ([kind, colour]) => `.link-${kind}{stroke:${colour}}.link-end-${kind}{fill:${colour}}`,
  );
  return [
    `.paper{fill:${palette.background}}`,
    `.label{fill:${palette.text}}`,
    `.quiet{fill:${palette.muted}}`,
    `.sign,.spark{stroke:${palette.muted}}`,
    `.spark-end,.mark,.sign-solid{fill:${palette.muted}}`,
    `.star{fill:${palette.star}}`,
    `.guide,.unmeasured{stroke:${palette.line}}`,
    `.unmeasured{stroke:${palette.muted}}`,
    `.track{fill:${palette.track}}`,
    `.scale{stroke:${palette.track}}`,
    `.holds{stroke:${palette.holds}}`,
    `.expected,.bound,.wanted{stroke:${palette.text}}`,
    `.dot{stroke:${palette.background}}`,
    `.card{fill:${palette.background};stroke:${palette.line}}`,
    `.card-team,.card-group{fill:${palette.track}}`,
    `.branch{stroke:${palette.line}}`,
    ...tones,
    ...links,
  ].join('');
}

/** Style rules for the shapes of a timeline, by what each means: `chart-expected`, `chart-dot tone-good`. */
export function chartStyles(): string {
  return `${fixedChartRules}${chartColours(light)}@media (prefers-color-scheme: dark){${chartColours(dark)}}`;
}

const fixedChartRules = [
  '.chart-label,.chart-tick{font-size:10px;stroke:none}',
  '.chart-label{stroke-width:3;stroke-linejoin:round;paint-order:stroke}',
  '.chart-holds{fill-opacity:.22}',
  '.chart-target{stroke-dasharray:1.5 3}',
  '.chart-baseline,.chart-mark{stroke-dasharray:1 3}',
  '.chart-expected,.chart-forecast,.chart-line{fill:none}',
  '.chart-expected{stroke-width:1.5;stroke-dasharray:6 4}',
  '.chart-forecast{stroke-width:1.6;stroke-dasharray:1.5 3.5;stroke-linecap:round}',
  '.chart-line{stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}',
  '.chart-dot,.chart-bad-dot{stroke-width:1.2}',
  '.chart-open-dot{stroke-width:1.3}',
].join('');

function chartColours(palette: Palette): string {
  const tones = Object.entries(palette.tones).map(
    ([tone, colour]) =>
      `.chart-line.tone-${tone},.chart-forecast.tone-${tone}{stroke:${colour}}` +
      `.chart-dot.tone-${tone},.chart-bad-dot.tone-${tone},.chart-breach.tone-${tone}{fill:${colour}}`,
  );
  return [
    `.chart-label,.chart-tick{fill:${palette.muted}}`,
    `.chart-label,.chart-dot,.chart-bad-dot{stroke:${palette.background}}`,
    `.chart-holds{fill:${palette.holds}}`,
    `.chart-grid{stroke:${palette.track}}`,
    `.chart-baseline,.chart-target,.chart-expected,.chart-mark{stroke:${palette.muted}}`,
    `.chart-threshold{stroke:${palette.text}}`,
    `.chart-today{stroke:${palette.muted}}`,
    `.chart-quiet-dot,.chart-grade{fill:${palette.muted}}`,
    `.chart-open-dot{fill:${palette.background};stroke:${palette.muted}}`,
    ...tones,
  ].join('');
}

export type Theme = 'light' | 'dark';

/** A picture that follows its reader, as it looks in one theme: for readers that follow nothing. Only its style sheets change. */
export function inTheme(picture: string, theme: Theme): string {
  return picture.replace(/<style>[^<]*<\/style>/g, sheet => stylesInTheme(sheet, theme));
}

/** A style sheet that follows its reader, as it is in one theme. */
export function stylesInTheme(styles: string, theme: Theme): string {
  return styles.replace(darkRules, theme === 'dark' ? '$1' : '');
}

/** `@media (…){…}` with the rules in it. */
const darkRules = /@media \(prefers-color-scheme: dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/g;

/** Colours of the page around the shapes. */
export function pageStyles(): string {
  return `${pageColours(light)}@media (prefers-color-scheme: dark){${pageColours(dark)}}`;
}

function pageColours(palette: Palette): string {
  return [
    `body{background:${palette.background};color:${palette.text}}`,
    `.muted{color:${palette.muted}}`,
    `.rule,.children{border-color:${palette.line}}`,
    `summary:hover,.row:hover{background:${palette.track}66}`,
    `.badge{border-color:${palette.line}}`,
  ].join('');
}
