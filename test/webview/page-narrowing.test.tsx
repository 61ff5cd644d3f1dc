// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import {
  activeKey,
  choices,
  click,
  entry,
  host,
  keysShown,
  open,
  outline,
  press,
  reopen,
  root,
  row,
  rows,
  search,
  send,
  statusText,
  tool,
} from './open-page.tsx';
import { companyTree } from './sample-tree.ts';

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
