// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../client/webview/app.tsx';
import type { ToPage } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { toldTree } from '../../language/render/told-tree.ts';
import { FakeHost } from './fake-host.ts';
import { companyTree, largeTree, node, warnings } from './sample-tree.ts';

let host: FakeHost;
let root: HTMLElement;

beforeEach(() => {
  host = new FakeHost();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

async function open(tree?: GoalTree): Promise<void> {
  await act(() => render(<App host={host} />, root));
  await send({ type: 'view', ...(host.kept ? { view: host.kept } : {}) });
  if (tree !== undefined) await send({ type: 'tree', tree });
}

async function send(message: ToPage | unknown): Promise<void> {
  await act(() => {
    window.dispatchEvent(new MessageEvent('message', { data: message }));
  });
}

/** Closes the page and opens it again, as VS Code does when a view is hidden and shown. */
async function reopen(tree: GoalTree): Promise<void> {
  render(null, root);
  await open(tree);
}

const outline = (): HTMLElement => root.querySelector<HTMLElement>('[role=tree]')!;
const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=treeitem]')];
const row = (key: string): HTMLElement | undefined => rows().find(each => each.dataset.key === key);
/** What a screen reader says: everything else in the row is hidden from it. */
const nameOf = (key: string): string | null | undefined =>
  row(key)?.querySelector('[role=img]')?.getAttribute('aria-label');
const keysShown = (): readonly (string | undefined)[] => rows().map(each => each.dataset.key);
const activeKey = (): string | undefined =>
  document.getElementById(outline().getAttribute('aria-activedescendant') ?? '')?.dataset.key;

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    outline().dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
  });
}

async function click(element: Element | null | undefined, type = 'click'): Promise<void> {
  await act(() => {
    element!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
}

/** Types into the search box, as a person does. */
async function search(text: string): Promise<void> {
  await act(() => {
    const input = root.querySelector<HTMLInputElement>('.search input')!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const tool = (name: string): Element => root.querySelector(`.toolbar [aria-label="${name}"]`)!;
const choices = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.choice')];
const entry = (label: string): Element | undefined =>
  [...root.querySelectorAll('.entry')].find(each => each.textContent === label);
const statusText = (): string =>
  [...root.querySelectorAll('[role=status]')].map(each => each.textContent).join(' ');

async function scrollTo(top: number): Promise<void> {
  await act(() => {
    outline().scrollTop = top;
    outline().dispatchEvent(new Event('scroll'));
  });
}

describe('the page', () => {
  it('says that it is ready, and that it waits', async () => {
    await open();
    expect(host.posted).toEqual([{ type: 'ready' }]);
    expect(root.querySelector('[role=status]')?.textContent).toContain('Reading goals');
  });

  it('helps where there are no goals: a first file, the example', async () => {
    await open();
    await send({ type: 'tree' });
    const [create, example] = root.querySelectorAll('button');
    await click(create);
    await click(example);
    expect(host.posted.slice(1)).toEqual([
      { type: 'command', command: 'createFirstFile' },
      { type: 'command', command: 'openExample' },
    ]);
  });

  it('shows title, day and summary', async () => {
    await open(companyTree());
    const summary = root.querySelector('.summary')?.textContent;
    for (const part of ['company', '2026-02-14', '0.45 · 2 at risk']) expect(summary).toContain(part);
  });

  it('marks a tree that is incomplete because of syntax errors', async () => {
    await open(companyTree());
    expect(root.querySelector('.notice')).toBeNull();
    await send({ type: 'tree', tree: companyTree({ incomplete: true }) });
    expect(root.querySelector('.notice')?.textContent).toContain('syntax errors');
    expect(rows().length).toBeGreaterThan(0);
  });

  it('keeps what it showed where the server is gone, and offers to start it again', async () => {
    await open(companyTree());
    await send({ type: 'unavailable', message: 'The language server has stopped.' });
    const alert = root.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('has stopped');
    expect(rows().length).toBeGreaterThan(0);
    await click(alert?.querySelector('button'));
    expect(host.posted.at(-1)).toEqual({ type: 'command', command: 'restartServer' });
    await send({ type: 'tree', tree: companyTree() });
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('shows what is different from the tree before, and asks for all of it where that one never came', async () => {
    const before = companyTree();
    const after = companyTree({
      roots: before.roots.map(each => ({ ...each, label: `${each.label}, again` })),
    });
    await open();
    await send({ type: 'tree', tree: toldTree(before), revision: 1 });
    await send({ type: 'tree', tree: toldTree(after, before), revision: 2, since: 1 });
    expect(root.textContent).toContain(`${before.roots[0]?.label}, again`);
    const shown = root.innerHTML;
    host.posted.length = 0;
    await send({ type: 'tree', tree: toldTree(before, after), revision: 4, since: 3 });
    expect(host.posted).toEqual([{ type: 'treeMissed' }]);
    expect(root.innerHTML).toBe(shown);
    await send({ type: 'tree', tree: { ...toldTree(after), roots: ['nobody'] } });
    expect(host.posted).toEqual([{ type: 'treeMissed' }]);
  });

  it('takes no message that is not one of the extension', async () => {
    await open(companyTree());
    const before = root.innerHTML;
    for (const message of [
      undefined,
      'x',
      { type: 'tree', tree: { roots: 7 } },
      { type: 'select', key: {} },
    ]) {
      await send(message);
    }
    expect(root.innerHTML).toBe(before);
  });

  it('shows text as text, whatever it looks like', async () => {
    const label = '<img src=x onerror="alert(1)"> & "quoted" </span>';
    await open({ ...companyTree(), title: '<b>x</b>', roots: [node({ key: 'a', kind: 'kpi', label })] });
    expect(row('a')?.querySelector('.label')?.textContent).toBe(label);
    expect(root.querySelector('img, b')).toBeNull();
  });
});

describe('the outline', () => {
  it('is a WAI-ARIA tree', async () => {
    await open(companyTree());
    expect(outline().getAttribute('aria-label')).toBe('Goals of company');
    expect(outline().tabIndex).toBe(0);
    const objective = row('product.preferred_tool');
    expect(objective?.getAttribute('aria-level')).toBe('2');
    expect(objective?.getAttribute('aria-posinset')).toBe('1');
    expect(objective?.getAttribute('aria-setsize')).toBe('2');
    expect(objective?.getAttribute('aria-expanded')).toBe('true');
    expect(row('product.preferred_tool.nps')?.hasAttribute('aria-expanded')).toBe(false);
    expect(new Set(rows().map(each => each.id)).size).toBe(rows().length);
  });

  it('says in words what it shows by shape and colour', async () => {
    await open(companyTree());
    const name = nameOf('product.preferred_tool.first_retro');
    for (const part of [
      'key result',
      'Time to first retro',
      '0.20',
      'off-track',
      'stale',
      '48h → 15min',
      '@maya',
    ]) {
      expect(name).toContain(part);
    }
    expect(nameOf('company.trial_to_paid')).toMatch(/KPI.*13%.*breached/);
    expect(nameOf('product.preferred_tool>trial_to_paid')).toContain('guarded by');
  });

  it('shows every health as icon and word', async () => {
    await open(companyTree());
    for (const health of root.querySelectorAll('.health')) {
      expect(health.querySelector('svg')).not.toBeNull();
      expect(health.querySelector('.word')?.textContent).not.toBe('');
    }
    expect(root.querySelectorAll('.health').length).toBeGreaterThan(10);
  });

  it('gives finished work the colour of its grade band', async () => {
    await open(companyTree());
    const toneOf = (key: string) => row(key)?.querySelector('.health')?.getAttribute('data-tone');
    expect(toneOf('product.onboarding')).toBe('good');
    expect(toneOf('product.onboarding.templates')).toBe('fair');
  });

  it('draws a bar with its marks, and none of them where nothing is measured', async () => {
    await open(companyTree());
    const bar = row('product.preferred_tool.first_retro')!;
    const left = (mark: string) => bar.querySelector<HTMLElement>(mark)?.style.left;
    expect(bar.querySelector<HTMLElement>('.fill')?.style.width).toBe('20%');
    expect(left('.expected')).toBe('42%');
    expect(left('.good-result')).toBe('70%');
    expect(bar.querySelector('.baseline, .target')).not.toBeNull();
    const unmeasured = row('product.preferred_tool.async_adoption')!;
    expect(unmeasured.querySelector('.fill')).toBeNull();
    expect(unmeasured.querySelector('.value')?.textContent).toBe('–');
  });

  it('draws a gauge with threshold, target and value', async () => {
    await open(companyTree());
    const gauge = row('company.churn')!;
    const left = (mark: string) => gauge.querySelector<HTMLElement>(mark)?.style.left;
    expect([left('.pin'), left('.threshold'), left('.wanted')]).toEqual(['47%', '67%', '42%']);
    expect(gauge.querySelector<HTMLElement>('.zone')?.style.width).toBe('67%');
  });

  it('counts findings, of a closed node with all that it hides', async () => {
    const tree = {
      ...companyTree(),
      roots: [
        node(
          { key: 'o', kind: 'objective', findings: warnings('one') },
          node({ key: 'o.a', kind: 'kr', findings: warnings('two', 'three') }),
          node({ key: 'o>k', kind: 'kpi', role: 'guard', findings: warnings('elsewhere') }),
        ),
      ],
    } satisfies GoalTree;
    await open(tree);
    expect(row('o')?.querySelector('.lint')?.textContent).toBe('1');
    await press('ArrowLeft');
    expect(row('o')?.querySelector('.lint')?.textContent).toBe('3');
    expect(row('o')?.title).toContain('two');
  });

  it('shows an owner once, where the row above has another', async () => {
    await open(companyTree());
    expect(row('product.preferred_tool.nps')?.querySelector('.owner')?.textContent).toBe('@sofia');
    expect(row('product.preferred_tool.first_retro')?.querySelector('.owner')).toBeNull();
  });
});

describe('the mouse', () => {
  it('reveals the line of the row that is clicked, and leaves the keyboard in the tree', async () => {
    await open(companyTree());
    await click(row('company.churn')?.querySelector('.label'));
    expect(host.posted.at(-1)).toEqual({ type: 'reveal', key: 'company.churn', focusEditor: false });
    expect(row('company.churn')?.getAttribute('aria-selected')).toBe('true');
    expect(rows().filter(each => each.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });

  it('goes to the editor on a double click', async () => {
    await open(companyTree());
    await click(row('company.churn'), 'dblclick');
    expect(host.posted.at(-1)).toEqual({ type: 'reveal', key: 'company.churn', focusEditor: true });
  });

  it('opens and closes with the arrow, and with the row where there is no line to reveal', async () => {
    await open(companyTree());
    await click(row('company')?.querySelector('.twisty'));
    expect(row('company.churn')).toBeUndefined();
    await click(row('#loose'));
    expect(row('blog')).toBeUndefined();
    expect(host.posted).toEqual([{ type: 'ready' }]);
  });
});

describe('the keyboard', () => {
  it('walks, opens, closes and goes to the text', async () => {
    await open(companyTree());
    expect(activeKey()).toBe('weekly_teams');
    await press('ArrowDown');
    expect(activeKey()).toBe('product.preferred_tool');
    await press('ArrowLeft');
    expect(row('product.preferred_tool')?.getAttribute('aria-expanded')).toBe('false');
    expect(row('product.preferred_tool.nps')).toBeUndefined();
    await press('ArrowRight');
    await press('ArrowRight');
    expect(activeKey()).toBe('product.preferred_tool.active_teams');
    await press('End');
    expect(activeKey()).toBe('blog');
    await press('Enter');
    expect(host.posted.at(-1)).toEqual({ type: 'reveal', key: 'blog', focusEditor: true });
    await press('Home');
    await press(' ');
    expect(host.posted.at(-1)).toEqual({ type: 'reveal', key: 'weekly_teams', focusEditor: false });
  });

  it('finds a row by the letters of its label', async () => {
    await open(companyTree());
    for (const letter of 'first r') await press(letter);
    expect(activeKey()).toBe('company.response_time');
  });

  it('leaves keys of the editor alone', async () => {
    await open(companyTree());
    await press('p', { ctrlKey: true });
    await press('F1');
    expect(activeKey()).toBe('weekly_teams');
  });

  it('has the tree as soon as the page has it', async () => {
    await open(companyTree());
    (document.activeElement as HTMLElement | null)?.blur();
    await act(() => {
      window.dispatchEvent(new Event('focus'));
    });
    expect(document.activeElement).toBe(outline());
  });

  it('stays on its row while the tree changes', async () => {
    await open(companyTree());
    outline().focus();
    await click(row('company.churn'));
    const tree = companyTree();
    await send({
      type: 'tree',
      tree: { ...tree, roots: [node({ key: 'new', kind: 'kpi' }), ...tree.roots] },
    });
    expect(activeKey()).toBe('company.churn');
    expect(document.activeElement).toBe(outline());
  });
});

describe('a change of the goals', () => {
  it('keeps the elements of the rows, so that nothing flickers', async () => {
    await open(companyTree());
    const before = row('company.churn');
    await send({ type: 'tree', tree: companyTree({ today: '2026-02-15' }) });
    expect(row('company.churn')).toBe(before);
  });

  it('keeps in place what is seen, though rows come above it', async () => {
    await open(largeTree(2000));
    await scrollTo(10_000);
    const first = keysShown()[12];
    const topOf = (key: string | undefined) => Number(/\((\d+)/.exec(row(key!)!.style.transform)?.[1]);
    const offset = topOf(first) - outline().scrollTop;
    const tree = largeTree(2000);
    const added = Array.from({ length: 30 }, (_, index) => node({ key: `new${index}`, kind: 'kpi' }));
    await send({ type: 'tree', tree: { ...tree, roots: [...added, ...tree.roots] } });
    expect(topOf(first) - outline().scrollTop).toBe(offset);
    expect(outline().scrollTop).toBeGreaterThan(10_000);
  });

  it('keeps the top in sight where the top is what is seen', async () => {
    await open(largeTree(2000));
    const tree = largeTree(2000);
    await send({
      type: 'tree',
      tree: { ...tree, roots: [node({ key: 'new', kind: 'kpi' }), ...tree.roots] },
    });
    expect(outline().scrollTop).toBe(0);
    expect(keysShown()[0]).toBe('new');
  });

  it('brings the node of the cursor into sight, also from inside a closed node', async () => {
    await open(largeTree(2000));
    await send({ type: 'select', key: 'o150.k4' });
    expect(row('o150.k4')?.getAttribute('aria-selected')).toBe('true');
    expect(outline().scrollTop).toBeGreaterThan(1000);
  });
});

describe('a large tree', () => {
  it('has no more rows in the document than can be seen, and some', async () => {
    await open(largeTree(10_000));
    await press('*');
    expect(rows().length).toBeLessThan(60);
    expect(Number.parseInt(root.querySelector<HTMLElement>('.rows')!.style.height, 10)).toBeGreaterThan(
      400_000,
    );
    await scrollTo(300_000);
    expect(rows().length).toBeLessThan(60);
    expect(keysShown().at(10)).toMatch(/^o5\d\d/);
  });

  it('keeps the row with the keyboard in the document when it is scrolled out of sight', async () => {
    await open(largeTree(10_000));
    await press('ArrowDown');
    const key = activeKey();
    await scrollTo(300_000);
    expect(activeKey()).toBe(key);
    await press('ArrowDown');
    expect(outline().scrollTop).toBeLessThan(1000);
  });
});

describe('a page that was hidden or reloaded', () => {
  it('comes back as it was left', async () => {
    await open(largeTree(2000));
    await press('ArrowRight');
    await press('ArrowDown');
    await click(row('o1')?.querySelector('.twisty'));
    await scrollTo(5_000);
    const [shown, expanded] = [keysShown(), row('o1')?.getAttribute('aria-expanded')];
    const selected = activeKey();
    await reopen(largeTree(2000));
    expect(keysShown()).toEqual(shown);
    expect(outline().scrollTop).toBe(5_000);
    expect(row('o1')?.getAttribute('aria-expanded')).toBe(expanded);
    expect(activeKey()).toBe(selected);
  });
});

describe('searching and filtering', () => {
  it('shows what is looked for, marked, with what leads there, and says how many', async () => {
    await open(companyTree());
    await search('weekly TEAMS');
    expect(keysShown()).toEqual([
      'weekly_teams',
      'product.preferred_tool',
      'product.preferred_tool.active_teams',
    ]);
    expect([...row('weekly_teams')!.querySelectorAll('mark')].map(each => each.textContent)).toEqual([
      'Weekly',
      'teams',
    ]);
    expect(row('product.preferred_tool')?.dataset.hit).toBe('false');
    expect(row('product.preferred_tool')?.querySelector('mark')).toBeNull();
    expect(statusText()).toContain('2 goals');
  });

  it('says so where there is none, and clears at one click', async () => {
    await open(companyTree());
    await search('xyzzy');
    expect(rows()).toEqual([]);
    expect(statusText()).toContain('0 goals');
    await click(root.querySelector('.no-hits button'));
    expect(rows().length).toBeGreaterThan(10);
    expect(root.querySelector<HTMLInputElement>('.search input')?.value).toBe('');
  });

  it('filters by what occurs, with counts, and takes each part back', async () => {
    await open(companyTree());
    await click(tool('Filter'));
    const offTrack = choices().find(each => each.textContent?.startsWith('off-track'))!;
    expect(offTrack.querySelector('.choice-count')?.textContent).toBe('1');
    expect(choices().some(each => each.textContent?.startsWith('planned'))).toBe(false);
    await act(() => offTrack.querySelector('input')!.click());
    expect(keysShown()).toEqual([
      'weekly_teams',
      'product.preferred_tool',
      'product.preferred_tool.first_retro',
    ]);
    await click(root.querySelector('.chip'));
    expect(rows().length).toBeGreaterThan(10);
  });

  it('sorts by risk', async () => {
    await open(companyTree());
    await click(tool('Sort'));
    await click(entry('By risk'));
    const keys = keysShown();
    expect(keys.indexOf('product.preferred_tool.first_retro')).toBeLessThan(
      keys.indexOf('product.preferred_tool.active_teams'),
    );
    expect(root.querySelector('.popup')).toBeNull();
  });

  it('opens what has hits, and leaves what was folded as it was', async () => {
    await open(companyTree());
    await click(row('company')?.querySelector('.twisty'));
    await search('churn');
    expect(row('company.churn')).toBeDefined();
    await click(row('company')?.querySelector('.twisty'));
    expect(row('company.churn')).toBeUndefined();
    await search('chur');
    expect(row('company.churn')).toBeDefined();
    await search('');
    expect(row('company')?.getAttribute('aria-expanded')).toBe('false');
    expect(row('product.preferred_tool')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('is kept over a reload', async () => {
    await open(companyTree());
    await search('churn');
    await click(tool('Sort'));
    await click(entry('By name'));
    await reopen(companyTree());
    expect(root.querySelector<HTMLInputElement>('.search input')?.value).toBe('churn');
    expect(keysShown()).toEqual(['company', 'company.churn']);
    expect(host.kept?.order).toBe('name');
  });

  it('starts with a key of the tree, and goes back with Escape', async () => {
    await open(companyTree());
    await press('/');
    expect((document.activeElement as HTMLInputElement).type).toBe('search');
    await search('churn');
    outline().focus();
    await press('Escape');
    expect(rows().length).toBeGreaterThan(10);
  });
});

describe('a subtree in focus', () => {
  it('is shown alone, with the way back', async () => {
    await open(companyTree());
    await press('ArrowDown');
    await press('>');
    expect(keysShown()[0]).toBe('product.preferred_tool');
    expect(row('product.preferred_tool')?.getAttribute('aria-level')).toBe('1');
    const crumbs = [...root.querySelectorAll('.breadcrumbs li')].map(each => each.textContent);
    expect(crumbs).toEqual([
      'All goals',
      'Weekly active teams completing a retrospective',
      'Become the preferred retrospective tool for remote engineering teams',
    ]);
    await press('<');
    expect(keysShown()[0]).toBe('weekly_teams');
    expect(activeKey()).toBe('product.preferred_tool');
    expect(row('company')).toBeUndefined();
    await click(root.querySelector('.breadcrumbs button'));
    expect(row('company')).toBeDefined();
  });

  it('is asked for from outside of the page as well', async () => {
    await open(companyTree());
    await send({ type: 'focus', key: 'company' });
    expect(keysShown()[0]).toBe('company');
  });

  it('is left with Escape, once there is no filter to clear', async () => {
    await open(companyTree());
    await send({ type: 'focus', key: 'company' });
    await search('churn');
    await press('Escape');
    expect(keysShown()).toHaveLength(5);
    await press('Escape');
    expect(keysShown()[0]).toBe('weekly_teams');
  });
});

describe('what can be done with a goal', () => {
  const acts = () => host.posted.filter(message => message.type === 'act');

  it('is done by keys', async () => {
    await open(companyTree());
    await click(row('company.mrr'));
    await press('+');
    expect(statusText()).toContain('Give it a name');
    await press('=');
    expect(statusText()).not.toContain('Give it a name');
    expect(acts()).toEqual([{ type: 'act', action: 'convert', key: 'company.mrr' }]);
    await click(row('weekly_teams'));
    await press('+');
    await press('c', { ctrlKey: true });
    expect(acts().slice(1)).toEqual([
      { type: 'act', action: 'recordReading', key: 'weekly_teams' },
      { type: 'act', action: 'copyReference', key: 'weekly_teams' },
    ]);
  });

  it('is done by buttons on the row under the mouse, which leave the rest alone', async () => {
    await open(companyTree());
    await act(() => {
      row('weekly_teams')!.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
    });
    const before = host.posted.length;
    await click(row('weekly_teams')?.querySelector('[data-action=recordReading]'));
    expect(host.posted.slice(before)).toEqual([
      { type: 'act', action: 'recordReading', key: 'weekly_teams' },
    ]);
  });

  it('is not offered where it makes no sense, and the reason is said where it is asked for', async () => {
    await open(companyTree());
    await press('End');
    await press('ArrowUp');
    expect(activeKey()).toBe('#loose');
    const offered = [...row('#loose')!.querySelectorAll<HTMLElement>('[data-action]')].map(
      each => each.dataset.action,
    );
    expect(offered).toEqual(['focus', 'menu']);
    await press('+');
    expect(statusText()).toContain('A group takes no readings.');
    expect(acts()).toEqual([]);
  });

  it('waits for a language server where there is none', async () => {
    await open(companyTree());
    await send({ type: 'unavailable', message: 'The language server has stopped.' });
    await press('+');
    expect(statusText()).toContain('restart it first');
    await press('c', { ctrlKey: true });
    expect(acts()).toEqual([{ type: 'act', action: 'copyReference', key: 'weekly_teams' }]);
  });

  it('is told to the context menu of VS Code', async () => {
    await open(companyTree());
    const context = JSON.parse(row('weekly_teams')?.dataset.vscodeContext ?? '{}');
    expect(context).toMatchObject({
      webviewSection: 'goal',
      preventDefaultContextMenuItems: true,
      goalsNode: 'weekly_teams',
      goalsTimed: true,
      goalsReadable: true,
      goalsConvertible: false,
      goalsNamed: true,
    });
  });

  it('opens the context menu of the row with the keyboard, with keys and where a screen reader asks', async () => {
    await open(companyTree());
    await press('ArrowDown');
    const asked: (string | undefined)[] = [];
    root.addEventListener('contextmenu', event => {
      asked.push((event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key);
    });
    await press('F10', { shiftKey: true });
    await act(() => {
      outline().dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    });
    expect(asked).toEqual(['product.preferred_tool', 'product.preferred_tool']);
  });

  it('is listed with its keys', async () => {
    await open(companyTree());
    await press('?');
    const help = root.querySelector('dialog');
    for (const words of ['record a reading', 'Ctrl+.', 'menu']) expect(help?.textContent).toContain(words);
  });
});

describe('more', () => {
  it('closes and opens everything', async () => {
    await open(companyTree());
    await click(tool('More'));
    await click(entry('Collapse all'));
    expect(keysShown()).toEqual(['weekly_teams', 'company', '#loose']);
    await click(tool('More'));
    await click(entry('Expand all'));
    expect(rows().length).toBeGreaterThan(10);
  });

  it('is a menu for the keyboard', async () => {
    await open(companyTree());
    await click(tool('More'));
    const menu = root.querySelector('[role=menu]')!;
    expect(document.activeElement?.textContent).toBe('Expand all');
    const down = async (key: string) =>
      act(() => {
        menu.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    await down('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Collapse all');
    await down('Home');
    expect(document.activeElement?.textContent).toBe('Expand all');
    await down('Escape');
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(tool('More'));
  });
});
