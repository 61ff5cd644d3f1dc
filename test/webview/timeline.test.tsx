// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../client/webview/app.tsx';
import type { PageHost } from '../../client/webview/host.ts';
import type { FromPage, ToPage, ViewState } from '../../language/protocol.ts';
import type { Timeline } from '../../language/render/timeline/timeline.ts';
import { timelineOf } from '../../language/render/timeline/timeline-of-goal.ts';
import { createWorkspace } from '../../language/workspace.ts';
import { companyTree } from './sample-tree.ts';

class FakeHost implements PageHost {
  readonly posted: FromPage[] = [];
  kept: ViewState | undefined;

  postMessage(message: FromPage): void {
    if (message.type === 'view') this.kept = message.view;
    else this.posted.push(message);
  }
}

const churn = 'company.churn';
const text = `team company "Company" {
  kpi churn "Monthly customer churn" threshold < 5% { target < 4% }
}
checkin 2026-01-12 by @maya { company.churn: 4.2% }
checkin 2026-01-19 { company.churn: 6% "Price change <b>announced</b>" }
checkin 2026-02-02 { company.churn: "Nobody counted" }
checkin 2026-02-09 { company.churn: 4.4% on-track confidence 0.7 }
`;

function timeline(source = text, goal = churn): Timeline {
  const workspace = createWorkspace();
  workspace.setRoots(['file:///company']);
  workspace.setFile('file:///company/goals.goals', source);
  const [snapshot] = workspace.projects();
  return timelineOf(goal, snapshot!.project, snapshot!.scores('2026-02-14'))!;
}

let host: FakeHost;
let root: HTMLElement;

beforeEach(async () => {
  host = new FakeHost();
  root = document.createElement('div');
  document.body.append(root);
  await open();
});

afterEach(() => {
  render(null, root);
  root.remove();
});

async function open(): Promise<void> {
  await act(() => render(<App host={host} />, root));
  await send({ type: 'view', ...(host.kept ? { view: host.kept } : {}) });
  await send({ type: 'tree', tree: companyTree() });
}

async function send(message: ToPage | unknown): Promise<void> {
  await act(() => {
    window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(JSON.stringify(message)) }));
  });
}

async function click(element: Element | null | undefined): Promise<void> {
  await act(() => {
    element!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

async function press(element: Element, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
  });
}

const outline = (): HTMLElement => root.querySelector<HTMLElement>('[role=tree]')!;
const row = (key: string): Element | null => root.querySelector(`[data-key="${key}"]`);
const pane = (): HTMLElement | null => root.querySelector('.detail');
const chart = (): HTMLElement => root.querySelector<HTMLElement>('.chart')!;
const button = (): HTMLElement => root.querySelector<HTMLElement>('[aria-label="Timeline"]')!;
const cells = (): readonly (readonly (string | null)[])[] =>
  [...root.querySelectorAll('.check-ins tbody tr')].map(each =>
    [...each.children].map(cell => cell.textContent),
  );
const asked = (): readonly (string | undefined)[] =>
  host.posted.flatMap(message => (message.type === 'timeline' ? [message.goal] : []));

async function showChurn(): Promise<void> {
  await click(row(churn));
  await click(button());
  await send({ type: 'timeline', goal: churn, timeline: timeline() });
}

describe('the pane with the timeline', () => {
  it('is asked for only while it is open', async () => {
    await click(row(churn));
    expect(asked()).toEqual([]);
    await click(button());
    expect(asked()).toEqual([churn]);
    await click(row('product.preferred_tool.nps'));
    expect(asked()).toEqual([churn, 'product.preferred_tool.nps']);
    await click(button());
    expect(asked()).toEqual([churn, 'product.preferred_tool.nps', undefined]);
    expect(pane()).toBeNull();
  });

  it('opens and closes with Alt+Enter, and stays so', async () => {
    await press(outline(), 'Enter', { altKey: true });
    expect(pane()).not.toBeNull();
    expect(button().getAttribute('aria-pressed')).toBe('true');
    await act(() => render(null, root));
    expect(host.kept?.detailOpen).toBe(true);
    await open();
    expect(pane()).not.toBeNull();
    await press(outline(), 'Enter', { altKey: true });
    expect(pane()).toBeNull();
  });

  it('opens where the extension says so', async () => {
    await send({ type: 'showTimeline' });
    expect(pane()).not.toBeNull();
  });

  it('opens for the node whose context menu asks for it', async () => {
    expect(JSON.parse(row(churn)?.getAttribute('data-vscode-context') ?? '{}')).toMatchObject({
      goalsTimed: true,
    });
    expect(JSON.parse(row('company')?.getAttribute('data-vscode-context') ?? '{}')).toMatchObject({
      goalsTimed: false,
    });
    await send({ type: 'showTimeline', key: churn });
    expect(asked()).toEqual([churn]);
    expect(row(churn)?.getAttribute('aria-selected')).toBe('true');
  });

  it('is not offered by a page that has nobody to ask', async () => {
    render(null, root);
    host = Object.assign(new FakeHost(), { isStandalone: true });
    await open();
    expect(button()).toBeNull();
    await press(outline(), 'Enter', { altKey: true });
    expect(pane()).toBeNull();
    expect(asked()).toEqual([]);
  });

  it('shows the goal that is selected, and never another one', async () => {
    await showChurn();
    expect(pane()?.querySelector('h2')?.textContent).toBe('Monthly customer churn');
    await click(row('product.preferred_tool.nps'));
    expect(root.querySelector('.chart, .check-ins')).toBeNull();
    await send({ type: 'timeline', goal: churn, timeline: timeline() });
    expect(root.querySelector('.chart, .check-ins')).toBeNull();
    await click(row(churn));
    await send({ type: 'timeline', goal: churn, timeline: timeline() });
    expect(chart()).not.toBeNull();
  });

  it('lists the check-ins in a table, newest first', async () => {
    await showChurn();
    expect(root.querySelector('.check-ins caption')?.textContent).toContain('Check-ins');
    expect([...root.querySelectorAll('.check-ins th')].map(head => head.textContent)).toEqual([
      'Date',
      'Value',
      'Conf.',
      'Note',
    ]);
    expect(cells()).toEqual([
      ['2026-02-09', '4.4%', '0.7', 'on-track'],
      ['2026-02-02', '–', '', 'Nobody counted'],
      ['2026-01-19', '6%', '', 'breachedPrice change <b>announced</b>'],
      ['2026-01-12', '4.2%', '', 'by @maya'],
    ]);
    expect(root.querySelector('.check-ins b')).toBeNull();
  });

  it('draws readings as dots that say what they are', async () => {
    await showChurn();
    const titles = [...chart().querySelectorAll('.chart-dot title, .chart-bad-dot title')].map(
      each => each.textContent,
    );
    expect(titles).toContain('2026-01-19: 6%, breached. Price change <b>announced</b>');
    expect(chart().getAttribute('aria-label')).toContain('From 4.2% on 2026-01-12 to 4.4% on 2026-02-09');
    expect(chart().querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('goes through the readings with the arrows, and says each', async () => {
    await showChurn();
    const said = () => root.querySelector('.looked-at [aria-live=polite]')?.textContent;
    expect(said()).toBe('');
    await press(chart(), 'ArrowLeft');
    expect(said()).toBe('2026-02-09: 4.4%, on-track, confidence 0.7');
    await press(chart(), 'ArrowLeft');
    expect(said()).toContain('2026-01-19: 6%, breached');
    await press(chart(), 'Home');
    expect(said()).toContain('2026-01-12: 4.2%');
    await press(chart(), 'ArrowLeft');
    expect(said()).toContain('2026-01-12: 4.2%');
    await press(chart(), 'End');
    await press(chart(), 'ArrowRight');
    expect(said()).toContain('2026-02-09');
    expect(root.querySelector('.check-ins tr[data-active=true]')?.textContent).toContain('2026-02-09');
  });

  it('shows in the text what was entered: from the chart and from the table', async () => {
    await showChurn();
    await press(chart(), 'Home');
    await press(chart(), 'Enter');
    expect(host.posted.at(-1)).toEqual({ type: 'revealEntry', goal: churn, entry: 3, focusEditor: true });
    await click(root.querySelector('.check-ins .link'));
    expect(host.posted.at(-1)).toEqual({ type: 'revealEntry', goal: churn, entry: 0, focusEditor: false });
  });

  it('gives the keyboard back with Escape, and closes from its button', async () => {
    await showChurn();
    chart().focus();
    await press(chart(), 'Escape');
    expect(document.activeElement).toBe(outline());
    expect(pane()).not.toBeNull();
    await click(pane()?.querySelector('[aria-label="Close timeline"]'));
    expect(pane()).toBeNull();
    expect(document.activeElement).toBe(outline());
  });

  it('keeps what is looked at while the goals change elsewhere', async () => {
    await showChurn();
    await press(chart(), 'Home');
    const before = chart();
    await send({ type: 'tree', tree: companyTree({ today: '2026-02-15' }) });
    await send({ type: 'timeline', goal: churn, timeline: timeline() });
    expect(chart()).toBe(before);
    expect(root.querySelector('.looked-at')?.textContent).toContain('2026-01-12');
  });

  it('says what to do where there is nothing to show', async () => {
    await click(row('company'));
    await click(button());
    expect(pane()?.textContent).toContain('Only goals have a timeline');
    await click(row(churn));
    await send({
      type: 'timeline',
      goal: churn,
      timeline: timeline('team company "C" {\n  kpi churn "Churn"\n}\n'),
    });
    expect(pane()?.textContent).toContain('No check-in yet.');
    expect(pane()?.querySelector('svg.chart')).toBeNull();
    await send({ type: 'timeline', goal: churn });
    expect(pane()?.textContent).toContain('Nothing is known here of this goal over time');
  });

  it('takes no timeline that is none', async () => {
    await showChurn();
    const before = pane()?.innerHTML;
    for (const chart of [7, {}, { ...timeline().chart, first: 'soon' }]) {
      await send({ type: 'timeline', goal: churn, timeline: { ...timeline(), chart } });
    }
    expect(pane()?.innerHTML).toBe(before);
  });
});
