// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import {
  activeKey,
  click,
  entry,
  host,
  keysShown,
  open,
  outline,
  press,
  root,
  row,
  rows,
  send,
  statusText,
  tool,
} from './open-page.tsx';
import { companyTree, node } from './sample-tree.ts';

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

  it('waits until the file of a goal that a syntax error hides is mended', async () => {
    const hidden = node({ key: 'churn', goal: 'churn', kind: 'kpi', id: 'churn', outdated: true });
    await open(companyTree({ incomplete: true, roots: [hidden] }));
    expect(row('churn')?.dataset.outdated).toBe('true');
    await press('+');
    await press('=');
    expect(statusText()).toContain('Its file has syntax errors: mend them first.');
    expect(host.posted.filter(({ type }) => type === 'act')).toEqual([]);
    expect(row('churn')?.dataset.vscodeContext).toContain('"goalsReadable":false');
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
