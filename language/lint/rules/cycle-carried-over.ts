import { addDays, periodBefore } from '../../model/calendar.ts';
import type { GoalKey, Objective, Period, Project } from '../../model/types.ts';
import { defineRule } from '../rule.ts';
import { fitting, labelSpan, shortened } from '../subjects.ts';

/** After so many days the goals of a cycle are set. */
const daysOfSetting = 7;

/** What is copied from cycle to cycle is not decided, only continued. */
export const cycleCarriedOver = defineRule({
  id: 'cycle-carried-over',
  level: 'info',
  scope: 'project',
  history: true,
  summary: 'An objective has the words of one of the cycle before.',
  rationale: `An objective that returns word for word was not reached, or was not an objective: either is worth a sentence before it
is tried again. What is the same every quarter is mostly a KPI: something to keep, with a threshold. And what was nearly reached
deserves words for the part that is left. Compared are objectives of the same team, in the files and, where the old one was
edited in place, in git.`,
  satisfy: `Say what is different this time: name the part that is left, or the next step. If nothing is, make it a KPI.`,
  sources: ['practice'],
  messages: {
    repeated: ({ label, cycle }: { label: string; cycle: string }) =>
      fitting(
        `"${label}" was an objective of ${cycle} already: what is different this time?`,
        `"${shortened(label, 24)}" was an objective of ${shortened(cycle, 12)} already: what is different?`,
      ),
  },
  examples: [
    {
      bad: `objective habit "«Retrospectives become a habit»" {
  …
}`,
      context: `objective habit_2025q4 "Retrospectives become a habit" {
  cycle 2025-Q4
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr guests "Retrospectives with a guest" from 4% to 15%
  kr actions "Actions that are done a week later" from 20% to 50%
}
review 2025-Q4 on 2026-01-02 {
  habit_2025q4: 0.3 "Nobody owned the calendar."
}`,
    },
    {
      today: '2026-01-12',
      was: `objective habit "Retrospectives become a habit" {
  cycle 2025-Q4
  …
}`,
      bad: `objective habit "«Retrospectives become a habit»" {
  …
}`,
    },
    {
      good: `objective habit "Every team holds its second retrospective within two weeks" {
  …
}`,
      context: `objective habit_2025q4 "Retrospectives become a habit" {
  cycle 2025-Q4
  owner @maya
  aspirational
  supports weekly_teams
  guarded by satisfaction
  kr guests "Retrospectives with a guest" from 4% to 15%
  kr actions "Actions that are done a week later" from 20% to 50%
}
review 2025-Q4 on 2026-01-02 {
  habit_2025q4: 0.3 "Nobody owned the calendar."
}`,
    },
  ],
  check({ project, goals, history, report }) {
    const said = new SaidObjectives();
    const cycleBefore = cyclesBefore(project);
    for (const objective of goals.objectives) {
      const { cycle, label } = objective;
      if (cycle === undefined || label === undefined) continue;
      const before = cycleBefore(cycle);
      if (before === undefined) continue;
      const states = [project, ...history.projectsAt(addDays(before.first, daysOfSetting - 1))];
      if (!states.some(state => said.has(state, objective, before))) continue;
      report(objective, labelSpan(objective), 'repeated', { label: label.value, cycle: before.id });
    }
  },
});

/** Many objectives share few cycles. */
function cyclesBefore({ cycles, calendar }: Project): (cycle: Period) => Period | undefined {
  const declared = cycles.flatMap(({ period }) => period ?? []);
  const known = new Map<string, Period | undefined>();
  return cycle => {
    const name = nameOf(cycle);
    if (!known.has(name)) known.set(name, periodBefore(cycle, calendar, declared));
    return known.get(name);
  };
}

/** The labels of the objectives of a state, by team and cycle. */
class SaidObjectives {
  readonly #known = new Map<Project, ReadonlySet<string>>();

  /** Whether an objective of the team had these words in the cycle. */
  has(state: Project, { team, label }: Objective, cycle: Period): boolean {
    const known = this.#known.get(state) ?? new Set(state.objectives.flatMap(wordsOf));
    this.#known.set(state, known);
    return known.has(words(team, cycle, label?.value ?? ''));
  }
}

function wordsOf({ team, cycle, label }: Objective): readonly string[] {
  return cycle === undefined || label === undefined ? [] : [words(team, cycle, label.value)];
}

function words(team: GoalKey | undefined, cycle: Period, label: string): string {
  return `${team ?? ''}\n${nameOf(cycle)}\n${label.replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

/** A cycle is known by its name and its days: in another fiscal year the name had another meaning. */
function nameOf({ id, first, last }: Period): string {
  return `${id} ${first} ${last}`;
}
