import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}
interface Step {
  readonly description: string;
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents?: readonly string[];
}
interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly scope?: string;
}
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly type?: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions?: readonly string[];
      readonly configuration?: string;
    }[];
    readonly grammars: readonly { readonly path: string; readonly injectTo?: readonly string[] }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly viewsContainers: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly type: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const text = await readFile(new URL('package.json', root), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command).sort();

/** Source files below a folder of the client, by their path. */
async function sourcesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const base = new URL(`client/${folder}`, root);
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  return new Map(await Promise.all(paths.map(async path => [path, await readFile(path, 'utf8')] as const)));
}

async function sourceOf(folder: string): Promise<string> {
  return [...(await sourcesOf(folder)).values()].join('\n');
}

/** Files of the client that hold what they should not. */
async function filesWith(pattern: RegExp): Promise<readonly string[]> {
  return [...(await sourcesOf('.'))].filter(([, source]) => pattern.test(source)).map(([path]) => path);
}

/** Where a file of the package comes from: the build copies two folders of the client. */
function sourcePath(path: string): string {
  return path.replace(/^(\.\/)?dist\/(media|walkthrough)\//, 'client/$2/');
}

async function exists(path: string): Promise<boolean> {
  return stat(fileURLToPath(new URL(sourcePath(path), root))).then(
    () => true,
    () => false,
  );
}

describe('the manifest', () => {
  it('declares every command that is registered, and registers every one that is declared', async () => {
    const registration = await readFile(new URL('client/commands/register-commands.ts', root), 'utf8');
    const names = /const commands[^{]*= \{([\s\S]*?)\n {2}\};/.exec(registration)?.[1] ?? '';
    const registered = [...names.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => `goals.${name}`).sort();
    expect(registered).toEqual(declared);
    expect(declared.length).toBeGreaterThan(7);
  });

  it('has all commands under one category', () => {
    for (const { command, category, title } of contributes.commands) {
      expect(command).toMatch(/^goals\.[a-z]\w+$/);
      expect(category).toBe('Goals');
      expect(title).toMatch(/^[A-Z]/);
    }
  });

  it('refers in menus, walkthrough and page only to commands that there are', async () => {
    const menus = Object.values(contributes.menus)
      .flat()
      .map(({ command }) => command);
    const steps = contributes.walkthroughs.flatMap(({ steps: all }) => all);
    const links = steps.flatMap(({ description }) =>
      [...description.matchAll(/command:([\w.]+)/g)].map(([, id]) => id),
    );
    const events = steps.flatMap(({ completionEvents = [] }) =>
      completionEvents.flatMap(event => /^onCommand:(.+)$/.exec(event)?.[1] ?? []),
    );
    const fromPage = [...(await sourceOf('tree')).matchAll(/'(open\w+|create\w+|restart\w+)'/g)].map(
      ([, name]) => `goals.${name}`,
    );
    for (const command of [...menus, ...links, ...events, ...fromPage]) expect(declared).toContain(command);
    expect(fromPage.length).toBeGreaterThan(2);
  });

  it('is activated by a file of goals or by what somebody asks for, never by itself', () => {
    expect(
      manifest.activationEvents.filter(
        event => !/^(onLanguage:goals|onCommand:|onView:|onWebviewPanel:)/.test(event),
      ),
    ).toEqual([]);
  });

  it('works in untrusted and in virtual workspaces, on the desktop and on the web', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
    expect(manifest.main).toBe('./dist/extension.js');
    expect(manifest.browser).toBe('./dist/web/extension.js');
    expect(manifest.engines.vscode).toBe('^1.106.0');
  });

  it('is no ES module, which the web extension host could not load', () => {
    expect(manifest.type).toBeUndefined();
  });

  it('puts the tree into the secondary side bar as a web page', () => {
    expect(contributes.viewsContainers.secondarySidebar?.map(({ id }) => id)).toEqual(['goals']);
    expect(contributes.views.goals).toMatchObject([{ id: 'goals.tree', type: 'webview' }]);
  });

  it('has one icon in the title of an editor with goals', () => {
    expect(contributes.menus['editor/title']).toMatchObject([
      { command: 'goals.openTree', when: 'resourceLangId == goals' },
    ]);
  });

  it('describes every setting, and reads every one of its own', async () => {
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    for (const [name, { description, markdownDescription }] of settings) {
      expect(name).toMatch(/^goals\./);
      expect(description ?? markdownDescription, name).toMatch(/\w.*\.$/);
    }
    const source = await sourceOf('.');
    for (const name of ['tree.followCursor', 'today']) expect(source).toContain(`'${name}'`);
  });

  it('has a walkthrough of five steps, each with its picture or page', async () => {
    const steps = contributes.walkthroughs.flatMap(({ steps: all }) => all);
    expect(steps).toHaveLength(5);
    for (const { media } of steps) {
      const path = media.svg ?? media.markdown ?? '';
      expect(await exists(path), path).toBe(true);
      if (media.svg !== undefined) expect(media.altText).toMatch(/\w/);
    }
  });

  it('names only files that there are', async () => {
    const paths = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
      ...(contributes.viewsContainers.secondarySidebar ?? []).map(({ icon }) => icon),
    ];
    for (const path of paths) expect(await exists(path), path).toBe(true);
  });

  it('sends nothing to anybody', async () => {
    expect(await filesWith(/telemetry|\bfetch\(|XMLHttpRequest|WebSocket|https?:\/\//i)).toEqual([]);
    expect(text).not.toMatch(/telemetry|applicationinsights/i);
  });

  it('runs nothing from the workspace', async () => {
    expect(
      await filesWith(/child_process|\bspawn\(|createTerminal|ShellExecution|\beval\(|new Function/),
    ).toEqual([]);
  });

  it('shows no message that nobody asked for', async () => {
    expect(await filesWith(/show(Information|Warning|Error)Message/)).toEqual([]);
  });
});

describe('the pictures of the walkthrough', () => {
  it('carry their colours as attributes, because style sheets inside them are refused', async () => {
    const steps = contributes.walkthroughs.flatMap(({ steps: all }) => all);
    const pictures = steps.flatMap(({ media }) => media.svg ?? []);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) {
      const svg = await readFile(new URL(sourcePath(path), root), 'utf8');
      expect(svg, path).not.toMatch(/<style|style=|<script|class=/);
      expect(svg, path).toContain('var(--vscode-');
    }
  });
});
