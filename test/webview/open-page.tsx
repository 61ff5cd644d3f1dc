/** The page of the tree, opened for each test of the file that imports this, and what a person does with it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { App } from '../../client/webview/app.tsx';
import type { ToPage } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { FakeHost } from './fake-host.ts';

export let host: FakeHost;
export let root: HTMLElement;

beforeEach(() => {
  host = new FakeHost();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

export async function open(tree?: GoalTree): Promise<void> {
  await act(() => render(<App host={host} />, root));
  await send({ type: 'view', ...(host.kept ? { view: host.kept } : {}) });
  if (tree !== undefined) await send({ type: 'tree', tree });
}

export async function send(message: ToPage | unknown): Promise<void> {
  await act(() => {
    window.dispatchEvent(new MessageEvent('message', { data: message }));
  });
}

/** Closes the page and opens it again, as VS Code does when a view is hidden and shown. */
export async function reopen(tree: GoalTree): Promise<void> {
  render(null, root);
  await open(tree);
}

export const outline = (): HTMLElement => root.querySelector<HTMLElement>('[role=tree]')!;
export const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=treeitem]')];
export const row = (key: string): HTMLElement | undefined => rows().find(each => each.dataset.key === key);
/** What a screen reader says: everything else in the row is hidden from it. */
export const nameOf = (key: string): string | null | undefined =>
  row(key)?.querySelector('[role=img]')?.getAttribute('aria-label');
export const keysShown = (): readonly (string | undefined)[] => rows().map(each => each.dataset.key);
export const activeKey = (): string | undefined =>
  document.getElementById(outline().getAttribute('aria-activedescendant') ?? '')?.dataset.key;

export async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    outline().dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
  });
}

export async function click(element: Element | null | undefined, type = 'click'): Promise<void> {
  await act(() => {
    element!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
}

/** Types into the search box, as a person does. */
export async function search(text: string): Promise<void> {
  await act(() => {
    const input = root.querySelector<HTMLInputElement>('.search input')!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const tool = (name: string): Element => root.querySelector(`.toolbar [aria-label="${name}"]`)!;
export const choices = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.choice')];
export const entry = (label: string): Element | undefined =>
  [...root.querySelectorAll('.entry')].find(each => each.textContent === label);
export const statusText = (): string =>
  [...root.querySelectorAll('[role=status]')].map(each => each.textContent).join(' ');

export async function scrollTo(top: number): Promise<void> {
  await act(() => {
    outline().scrollTop = top;
    outline().dispatchEvent(new Event('scroll'));
  });
}
