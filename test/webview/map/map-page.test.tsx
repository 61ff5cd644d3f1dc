// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../client/webview/app.tsx';
import type { ToPage } from '../../../language/protocol.ts';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import { FakeHost } from '../fake-host.ts';
import { companyTree, largeTree, node } from '../sample-tree.ts';

let host: FakeHost;
let root: HTMLElement;

const size = { width: 900, height: 700 };

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(size.width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(size.height);
  host = new FakeHost();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

const objective = 'product.preferred_tool';
const guard = 'company.trial_to_paid';

async function openMap(tree: GoalTree = companyTree()): Promise<void> {
  await open(tree);
  await click(root.querySelector('button[aria-label=Map]'));
}

async function open(tree: GoalTree): Promise<void> {
  await act(() => render(<App host={host} />, root));
  await send({ type: 'view', ...(host.kept ? { view: host.kept } : {}) });
  await send({ type: 'tree', tree });
}

async function send(message: ToPage): Promise<void> {
  await act(() => {
    window.dispatchEvent(new MessageEvent('message', { data: message }));
  });
}

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    map().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  });
}

async function click(element: Element | null | undefined, type = 'click'): Promise<void> {
  await act(() => {
    element!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
}

async function turnWheel(event: WheelEventInit): Promise<void> {
  await act(() => {
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...event });
    // happy-dom leaves out what a wheel has in common with a mouse.
    for (const [name, value] of Object.entries(event)) Object.defineProperty(wheel, name, { value });
    map().dispatchEvent(wheel);
  });
}

async function drag(element: Element, x: number, y: number): Promise<void> {
  const at = (clientX: number, clientY: number) => ({ bubbles: true, pointerId: 1, clientX, clientY });
  await act(() => {
    element.dispatchEvent(new PointerEvent('pointerdown', { ...at(100, 100), button: 0 }));
    window.dispatchEvent(new PointerEvent('pointermove', at(100 + x, 100 + y)));
    window.dispatchEvent(new PointerEvent('pointerup', at(100 + x, 100 + y)));
  });
  await click(element);
}

const map = (): HTMLElement => root.querySelector<HTMLElement>('[role=tree]')!;
const cards = (): SVGElement[] => [...root.querySelectorAll<SVGElement>('[role=treeitem]')];
const card = (key: string): SVGElement => cards().find(each => each.dataset.key === key)!;
const keys = (): readonly (string | undefined)[] => cards().map(each => each.dataset.key);
const activeKey = (): string | undefined =>
  document.getElementById(map().getAttribute('aria-activedescendant') ?? '')?.dataset.key;
const numbersIn = (element: Element): readonly number[] =>
  (element.getAttribute('transform') ?? '')
    .match(/-?[\d.]+(?:e-?\d+)?/g)!
    .map(text => Number(Number(text).toFixed(4)));
const camera = () => {
  const [x, y, scale] = numbersIn(map().querySelector('svg > g')!);
  return { x: x!, y: y!, scale: scale! };
};
const expectCamera = (wanted: ReturnType<typeof camera>) => {
  const { x, y, scale } = camera();
  expect(scale).toBeCloseTo(wanted.scale);
  expect(x).toBeCloseTo(wanted.x);
  expect(y).toBeCloseTo(wanted.y);
};
/** Where the corner of a card is on the screen. */
const placeOf = (key: string) => {
  const { x, y, scale } = camera();
  const [left, top] = numbersIn(card(key));
  return { x: Math.round(x + left! * scale), y: Math.round(y + top! * scale) };
};

describe('the map', () => {
  it('shows every goal once, and a link for each place where the outline repeats it', async () => {
    await openMap();
    const shown = keys();
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toContain(guard);
    expect(shown).not.toContain('product.preferred_tool>trial_to_paid');
    const links = [...root.querySelectorAll('.map-link:not(.followed)')];
    expect(links.map(link => link.getAttribute('data-kind'))).toEqual(['guard']);
    expect(root.querySelector('.map-legend')?.textContent).toBe('guarded by');
  });

  it('says of a card what the outline says of its row', async () => {
    await open(companyTree());
    const words = root.querySelector(`[data-key="${objective}"] [role=img]`)?.getAttribute('aria-label');
    await click(root.querySelector('button[aria-label=Map]'));
    expect(card(objective).querySelector('[role=img]')?.getAttribute('aria-label')).toBe(words);
    expect(card(objective).getAttribute('aria-level')).toBe('2');
    expect(card(objective).getAttribute('aria-expanded')).toBe('true');
  });

  it('goes back to the outline with what was selected', async () => {
    await openMap();
    await send({ type: 'select', key: 'company.churn' });
    await click(root.querySelector('button[aria-label=Outline]'));
    expect(root.querySelector('[role=treeitem][aria-selected=true]')?.getAttribute('data-key')).toBe(
      'company.churn',
    );
  });

  it('shows text that looks like markup as text', async () => {
    const label = '<img src=x onerror=alert(1)>';
    await openMap(companyTree({ roots: [node({ key: 'o', kind: 'objective', label })] }));
    expect(root.querySelector('img')).toBeNull();
    expect(card('o').textContent).toContain('<img src=x');
  });

  it('has only what is in sight and around it in the document', async () => {
    await openMap(largeTree(10_000));
    expect(cards().length).toBeLessThan(100);
    await press('End');
    expect(activeKey()).toBe('o999');
    expect(cards().length).toBeLessThan(100);
  });
});

describe('a card', () => {
  it('opens and closes what is below it where it stands, by its toggle and by keys', async () => {
    await openMap();
    const place = placeOf(objective);
    await click(card(objective).querySelector('[data-toggle]'));
    expect(keys()).not.toContain('product.preferred_tool.nps');
    expect(card(objective).querySelector('[data-toggle]')?.textContent).toBe('+4');
    expect(placeOf(objective)).toEqual(place);
    await press('ArrowRight');
    expect(keys()).toContain('product.preferred_tool.nps');
    expect(placeOf(objective)).toEqual(place);
    expect(host.posted).toEqual([{ type: 'ready' }]);
  });

  it('is revealed in the text by click and Enter', async () => {
    await openMap();
    await click(card(objective));
    await press('Enter');
    expect(host.posted.slice(1)).toEqual([
      { type: 'reveal', key: objective, focusEditor: false },
      { type: 'reveal', key: objective, focusEditor: true },
    ]);
  });

  it('can be acted on as a row of the outline: by key, and by the menu of VS Code', async () => {
    await openMap();
    await send({ type: 'select', key: 'company.churn' });
    await press('=');
    await press('c', { ctrlKey: true });
    expect(host.posted.filter(({ type }) => type === 'act')).toEqual([
      { type: 'act', action: 'convert', key: 'company.churn' },
    ]);
    const asked: (string | null)[] = [];
    root.addEventListener('contextmenu', ({ target }) =>
      asked.push((target as Element).getAttribute('data-vscode-context')),
    );
    await press('F10', { shiftKey: true });
    expect(JSON.parse(asked[0] ?? '{}')).toMatchObject({
      webviewSection: 'goal',
      goalsNode: 'company.churn',
    });
  });

  it('lists its keys', async () => {
    await openMap();
    await press('?');
    const help = root.querySelector('dialog')?.textContent;
    expect(help).toContain('along the next link');
    expect(help).not.toContain('record a reading');
  });

  it('is selected and brought into sight when the cursor stands in its goal, and opened down to it', async () => {
    await openMap();
    await click(card(objective).querySelector('[data-toggle]'));
    await send({ type: 'select', key: 'product.preferred_tool.first_retro' });
    const selected = card('product.preferred_tool.first_retro');
    expect(selected.getAttribute('aria-selected')).toBe('true');
    const { x, y } = placeOf('product.preferred_tool.first_retro');
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(size.width);
    expect(y).toBeLessThan(size.height);
  });

  it('stands for a goal that was selected in the outline where it only guards', async () => {
    await open(companyTree());
    await click(root.querySelector('[data-key="product.preferred_tool>trial_to_paid"]'));
    await click(root.querySelector('button[aria-label=Map]'));
    expect(card(guard).getAttribute('aria-selected')).toBe('true');
    expect(activeKey()).toBe(guard);
  });
});

describe('a link', () => {
  it('is followed by key, and back', async () => {
    await openMap();
    await send({ type: 'select', key: objective });
    await press('.');
    expect(activeKey()).toBe(guard);
    await press(',');
    expect(activeKey()).toBe(objective);
  });

  it('is followed by a click on its end', async () => {
    await openMap();
    const [start, end] = root.querySelectorAll('.map-end');
    await click(start);
    expect(activeKey()).toBe(guard);
    await click(end);
    expect(activeKey()).toBe(objective);
    expect(host.posted).toEqual([{ type: 'ready' }]);
  });

  it('is a button, with words from where it is seen', async () => {
    await openMap();
    await send({ type: 'select', key: guard });
    const [button] = root.querySelectorAll<HTMLElement>('.map-link-list button');
    expect(button?.textContent).toMatch(/^guardsBecome the preferred/);
    await click(button);
    expect(activeKey()).toBe(objective);
    expect(root.querySelector('.map-link-list button')?.textContent).toBe(
      'guarded byTrial-to-paid conversion',
    );
  });

  it('stands out with what it leads to while its goal is selected', async () => {
    await openMap();
    expect(root.querySelectorAll('.map-link.followed')).toHaveLength(0);
    await send({ type: 'select', key: objective });
    expect(root.querySelectorAll('.map-link.followed')).toHaveLength(1);
    expect(root.querySelectorAll('.map-other')).toHaveLength(1);
  });
});

describe('the camera', () => {
  it('shows all of a small map at first, and stays so when goals come', async () => {
    const [first, second] = ['o1', 'o2'].map(key =>
      node({ key, kind: 'objective' }, node({ key: `${key}.k`, kind: 'kr' })),
    );
    await openMap(companyTree({ roots: [first!] }));
    expect(camera().scale).toBe(1);
    expect(placeOf('o1').x).toBeGreaterThan(24);
    const place = placeOf('o1');
    await send({ type: 'tree', tree: companyTree({ roots: [second!, first!] }) });
    expect(placeOf('o1')).toEqual(place);
  });

  it('zooms by keys and buttons around the middle, and fits the whole map', async () => {
    await openMap();
    const { scale } = camera();
    await press('+');
    expect(camera().scale).toBeCloseTo(scale * 1.25);
    await press('-');
    expect(camera().scale).toBeCloseTo(scale);
    await press('0');
    const fitted = camera();
    expect(fitted.scale).toBeLessThan(scale);
    for (const { dataset } of cards()) expect(placeOf(dataset.key!).x).toBeGreaterThanOrEqual(0);
  });

  it('zooms with the wheel where the mouse is while Ctrl is down, else moves the map', async () => {
    await openMap();
    const before = camera();
    await turnWheel({ deltaX: 10, deltaY: 20 });
    const moved = { ...before, x: before.x - 10, y: before.y - 20 };
    expectCamera(moved);
    await turnWheel({ deltaY: -100, ctrlKey: true, clientX: 50, clientY: 60 });
    const after = camera();
    expect(after.scale).toBeGreaterThan(before.scale);
    const pointAt = ({ x, y, scale }: typeof after) => [(50 - x) / scale, (60 - y) / scale];
    expect(pointAt(after)[0]).toBeCloseTo(pointAt(moved)[0]!);
    expect(pointAt(after)[1]).toBeCloseTo(pointAt(moved)[1]!);
  });

  it('moves with a drag, which is no click, and with Shift and arrows', async () => {
    await openMap();
    const before = camera();
    await drag(card(objective), 30, 40);
    expectCamera({ ...before, x: before.x + 30, y: before.y + 40 });
    expect(host.posted).toEqual([{ type: 'ready' }]);
    await press('ArrowRight', { shiftKey: true });
    expectCamera({ ...before, x: before.x + 30 - 80, y: before.y + 40 });
  });

  it('stays where it is over edits: what is looked at does not move', async () => {
    await openMap();
    await send({ type: 'select', key: objective });
    await press('+');
    const place = placeOf(objective);
    const { scale } = camera();
    const tree = companyTree();
    const [star, ...rest] = tree.roots;
    const added = Array.from({ length: 5 }, (_, index) => node({ key: `new${index}`, kind: 'objective' }));
    await send({
      type: 'tree',
      tree: { ...tree, roots: [{ ...star!, children: [...added, ...star!.children] }, ...rest] },
    });
    expect(placeOf(objective)).toEqual(place);
    expect(camera().scale).toBe(scale);
  });

  it('is as it was after a reload', async () => {
    await openMap();
    await press('+');
    await press('ArrowDown', { shiftKey: true });
    const before = camera();
    render(null, root);
    await open(companyTree());
    expect(root.querySelector('.map')).not.toBeNull();
    expectCamera(before);
  });
});
