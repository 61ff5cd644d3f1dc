// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { toldTree } from '../../language/render/told-tree.ts';
import {
  activeKey,
  click,
  host,
  keysShown,
  nameOf,
  open,
  outline,
  press,
  reopen,
  root,
  row,
  rows,
  scrollTo,
  send,
} from './open-page.tsx';
import { companyTree, largeTree, node, warnings } from './sample-tree.ts';

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
