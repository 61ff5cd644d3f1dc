/** What the comments that the linter reads do. */
export const directiveMeanings: Readonly<Record<string, string>> = {
  'goals-ignore-next-line':
    'Ignores rules on the next line: `// goals-ignore-next-line kr-is-task -- reason`.',
  'goals-ignore-file': 'Ignores rules in this file. Stands before the first declaration.',
};

/** What the words of the language mean, one or two sentences each: hover and completion show them. */
export const keywordMeanings: Readonly<Record<string, string>> = {
  northstar: 'The one number that everything ladders up to.',
  team: 'A team and its goals. It may be opened again, here or in another file; its label, `lead`, `size` and `part of` are said once.',
  cycle:
    'When. Alone at the top of a file: the default cycle of the file; in a team or an objective: its cycle (`2026-Q1`). With `from … to …`: a period of your own.',
  objective: 'What is to be achieved in a cycle, in words. Its key results say how far.',
  kr: 'A key result: the number that shows whether the objective is reached, `from` a baseline `to` a target.',
  kpi: 'A number that is watched all the time. Its `threshold` says where it is healthy.',
  checkin:
    'What was measured or judged on a day, one line for each goal. Values are levels on that day, never the change.',
  review: 'The grades of a cycle, 0 to 1, for objectives and key results.',
  owner:
    'Who answers for it: `@handle` or `@org/team`. Left out: the objective’s owner for a key result, the team’s `lead` for an objective or KPI.',
  lead: 'Who answers for the team, and for what in it has no owner of its own.',
  'part of': 'The team above this one.',
  size: 'How many people the team has.',
  supports:
    'What this ladders up to: a north star, an objective, a key result or a KPI. Alignment, not arithmetic.',
  'guarded by':
    'KPIs that must not break while this is pursued. While one is breached, the objective is at risk at best.',
  tracks:
    'The key result is this metric, seen through a cycle: an entry for either is a reading of both. A part or a driver of a metric `supports` it.',
  committed: 'A promise: 1.0 is expected.',
  aspirational: 'A stretch: 0.7 is a good result.',
  weight: 'The share of a key result in the score of its objective; 1 if left out.',
  every:
    'How often a reading is due. Left out: every week for KPIs and the north star, every 2 weeks for key results.',
  source: 'Where the number comes from: a URL, or a path in the workspace.',
  initiative: 'Work that should move the number, with a link. The home for tasks.',
  changed: 'Acknowledges a change that was made inside the cycle, and says why.',
  stopped:
    'Given up, or no longer watched, from that day on, and why. It keeps its history and counts no more.',
  leading: 'The KPI foretells: it moves before the outcome does.',
  lagging: 'The KPI confirms: it moves after the outcome has.',
  threshold: 'Where this holds, the KPI is healthy; where it does not, it is breached.',
  target: 'Where the threshold holds and this does not, the KPI is worth watching.',
  from: 'Where the number starts: its baseline. In a declared cycle: the first day.',
  to: 'Where the number should be: its target. In a declared cycle: the last day.',
  by: 'When, if not at the end of the cycle. In a check-in: who says so.',
  on: 'The day from which the review counts; left out: the day after the period.',
  between: 'A range that should hold, both ends included: `between 2% and 4%`.',
  milestone: 'Done or not, or a share of the way (`40%`), given by check-ins.',
  done: 'The milestone is reached.',
  confidence: 'How sure the owner is to reach the target, 0 to 1. A look forward; the score looks back.',
  'on-track': 'Said to be on the way. The computed health counts where it is worse.',
  'at-risk': 'Said to be at risk. Counts where it is worse than the pace.',
  'off-track': 'Said to be off the way. Counts where it is worse than the pace.',
};
