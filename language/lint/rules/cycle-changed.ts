import * as z from 'zod';
import { addProperty } from '../../edit/add-property.ts';
import { draft, stop } from '../../edit/draft.ts';
import { addDays, daysBetween } from '../../model/calendar.ts';
import type { DatedNote, Day, KeyResult, Objective, Project, Span } from '../../model/types.ts';
import { suggestion } from '../fix.ts';
import { defineRule, type LazyFixes } from '../rule.ts';
import { type CycleChange, commonChanges, EarlierState } from '../since-cycle-began.ts';
import { counted, fitting, labelSpan, nameSpan, ownName, shortened } from '../subjects.ts';

/** Goals that move while they are pursued are reached by definition. */
export const cycleChanged = defineRule({
  id: 'cycle-changed',
  level: 'warning',
  scope: 'project',
  history: true,
  summary: 'A goal says something else than when its cycle began, and no `changed` says why.',
  rationale: `A target that is lowered in week ten is always reached, and the score at the end measures the editing. Circumstances do
change: then the change is a decision, and the next reader wants to know who took it and why. The first week is free, because
goals are still being written. Compared are the label, the measure, the weight and the set of key results, with what the file said
in git at the end of that week; another spelling (\`48h\`, \`2d\`), a new name, team or file is no change, nor is it to complete
what was missing. It needs git, and is silent where the history does not reach back.`,
  satisfy: `Say why: \`changed 2026-02-10 "The market closed"\` in the key result, or in its objective for all of them. A key result that is
given up gets \`stopped 2026-02-10 "why"\` instead of being deleted. Or take the change back, and set the new goal in the next cycle.`,
  sources: ['B: Changing OKRs mid-cycle without acknowledging it.'],
  options: z.strictObject({
    days: z.int().min(0).default(7).describe('First days of a cycle in which goals may change freely.'),
    pastDays: z.int().min(0).default(730).describe('Days after its end for which a cycle is still compared.'),
  }),
  messages: {
    measure: ({ name, was, is, day }: { name: string; was: string; is: string; day: Day }) =>
      fitting(
        `${name} said ${was} on ${day}, now ${is}: say why with changed`,
        `${name} said ${shortened(was, 28)}, now ${shortened(is, 28)}: say why with changed`,
        `${name} said ${shortened(was, 28)} on ${day}: say why with changed`,
      ),
    unmeasured: ({ name, was, day }: { name: string; was: string; day: Day }) =>
      fitting(
        `${name} said ${was} on ${day}, now nothing: say why with changed`,
        `${name} said ${shortened(was, 28)} on ${day}: say why with changed`,
      ),
    label: ({ was, is, day }: { was: string; is: string; day: Day }) =>
      fitting(
        `"${is}" was "${was}" on ${day}: say why with changed`,
        `"${shortened(is, 24)}" was "${shortened(was, 24)}": say why with changed`,
      ),
    weight: ({ name, was, is, day }: { name: string; was: number; is: number; day: Day }) =>
      fitting(
        `${name} had weight ${was} on ${day}, now ${is}: say why with changed`,
        `${name} had another weight on ${day}: say why with changed`,
      ),
    added: ({ name, day }: { name: string; day: Day }) =>
      `${name} was no key result yet on ${day}: say why it came with changed`,
    replaced: ({ name, was, day }: { name: string; was: string; day: Day }) =>
      fitting(
        `${name} stands where ${was} stood on ${day}: say why with changed`,
        `Here stood ${was} on ${day}: say why with changed`,
      ),
    moved: ({ name, was, day }: { name: string; was: string; day: Day }) =>
      fitting(
        `${name} belonged to ${was} on ${day}: say why with changed`,
        `This belonged to ${was} on ${day}: say why with changed`,
      ),
    removed: ({ name, gone, count, day }: { name: string; gone: string; count: number; day: Day }) =>
      fitting(
        `${name} had ${counted(count, 'more key result')} on ${day} (${gone}): say why with changed`,
        `${name} had ${counted(count, 'more key result')} on ${day}: say why with changed`,
      ),
  },
  examples: [
    {
      today: '2026-01-12',
      was: 'kr rating "Rating of the first retrospective" from 3.2 to 4.5',
      bad: 'kr rating "Rating of the first retrospective" from 3.2 to «4.2»',
      fixed:
        'kr rating "Rating of the first retrospective" from 3.2 to 4.2 { changed 2026-01-12 "TBD: why" }',
    },
    {
      today: '2026-01-12',
      was: 'kr rating "Rating of the first retrospective" from 3.2 to 4.5',
      good: `kr rating "Rating of the first retrospective" from 3.2 to 4.2 {
  changed 2026-01-10 "Guests can rate now, and rate lower than members"
}`,
    },
    {
      today: '2026-01-12',
      was: `objective habit "Retrospectives become a habit" {
  …
  kr third "Teams that invite a guest" from 4% to 15%
}`,
      bad: `objective «habit» "Retrospectives become a habit" {
  …
}`,
      fixed: `objective habit "Retrospectives become a habit" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  changed 2026-01-12 "TBD: why"
  kr rating "Rating of the first retrospective" from 3.2 to 4.5
  kr second "Teams that hold a second retrospective within two weeks" from 35% to 60%
}`,
    },
    {
      today: '2026-01-12',
      was: 'kr response "First response time" from 48h to 4h',
      good: 'kr first_answer "First response time" from 2d to 240min',
    },
  ],
  check({ project, goals, history, optionsFor, report }) {
    const states = new Map<Project, EarlierState>();
    const stateOf = (then: Project) => {
      const state = states.get(then) ?? new EarlierState(then, project);
      states.set(then, state);
      return state;
    };
    for (const objective of goals.objectives) {
      const { cycle } = objective;
      const { days, pastDays } = optionsFor(objective);
      if (cycle === undefined || daysBetween(cycle.last, history.today) > pastDays) continue;
      const day = addDays(cycle.first, days - 1);
      if (day >= cycle.last) continue;
      const compared = history.projectsAt(day).flatMap(then => stateOf(then).changesOf(objective, day) ?? []);
      for (const change of commonChanges(compared)) {
        if (isAcknowledged(change.goal, cycle.first) || isAcknowledged(objective, cycle.first)) continue;
        const fixes = addChanged(change.goal);
        const { goal } = change;
        const name = ownName(goal);
        switch (change.kind) {
          case 'measure':
            if (change.is === '') report(goal, nameSpan(goal), 'unmeasured', { ...change, name, day }, fixes);
            else report(goal, change.span, 'measure', { ...change, name, day }, fixes);
            break;
          case 'label':
            report(goal, labelSpan(goal), 'label', { was: change.was, is: labelOf(goal), day }, fixes);
            break;
          case 'weight':
            report(goal, weightSpan(change.goal), 'weight', { ...change, name, day }, fixes);
            break;
          case 'removed': {
            const gone = change.gone.map(ownName).join(', ');
            report(goal, nameSpan(goal), 'removed', { name, gone, count: change.gone.length, day }, fixes);
            break;
          }
          case 'added':
            report(goal, nameSpan(goal), 'added', { name, day }, fixes);
            break;
          default:
            report(goal, nameSpan(goal), change.kind, { name, was: ownName(change.was), day }, fixes);
        }
      }
    }
  },
});

function isAcknowledged({ changed }: { readonly changed: readonly DatedNote[] }, first: Day): boolean {
  return changed.some(({ date }) => date >= first);
}

function addChanged(goal: Objective | KeyResult): LazyFixes {
  return ({ project, scores: { today } }) =>
    suggestion(
      `Add changed ${today} to ${ownName(goal)}`,
      addProperty(project, goal, 'changed', draft`${today} "${stop('TBD: why')}"`),
      true,
    );
}

function labelOf({ label, name }: CycleChange['goal']): string {
  return label?.value ?? name?.value ?? '';
}

function weightSpan(keyResult: KeyResult): Span {
  return keyResult.ownWeight?.span ?? nameSpan(keyResult);
}
