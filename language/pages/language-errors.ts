/** The errors of the language, each with a page of its own. */
import type { languageErrorIds } from '../model/finding.ts';
import type { ErrorRecord } from './error-record.ts';

export const languageErrors: Readonly<Record<(typeof languageErrorIds)[number], ErrorRecord>> = {
  circle: {
    summary: '`supports`, `tracks` or `part of` goes in a circle.',
    why: `A goal serves another one, and that one in the end the north star. Where the way comes back to where it began, nothing is at
the top: neither tree nor score has a place to start.`,
    remedy: 'Take out the reference that points the wrong way: of two goals, one is what the other is for.',
    weak: [
      `objective stay "Teams stay with us" {
  cycle 2026-Q1
  supports return
}
objective return "Teams come back on their own" {
  cycle 2026-Q1
  supports stay
}`,
    ],
    right: [
      `objective stay "Teams stay with us" {
  cycle 2026-Q1
}
objective return "Teams come back on their own" {
  cycle 2026-Q1
  supports stay
}`,
    ],
  },
  date: {
    summary: 'A day that is not in the calendar.',
    why: 'A reading of 30 February belongs to no week and to no cycle, so it can be neither drawn nor scored.',
    remedy: 'Write the day as `YYYY-MM-DD`, with a month from 01 to 12 and a day that this month has.',
    weak: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2026-02-30 {\n  churn: 4.1%\n}'],
    right: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2025-12-29 {\n  churn: 4.1%\n}'],
  },
  dimension: {
    summary: 'Values that can’t meet: a duration and a percentage, two currencies.',
    why: `The ends of a movement, a threshold and its target, a reading and what it reads are compared with each other. 48 hours are
neither more nor less than 20 %, so there is no progress between them. Units of one kind are converted: \`48h\` meets \`15min\`.`,
    remedy:
      'Write both in one kind of unit. What is measured in two ways is two measures: two key results, or two KPIs.',
    weak: [
      `objective answers "Customers love how fast they get help" {
  cycle 2026-Q1
  kr reply "First response time" from 48h to 20%
}`,
      'kpi churn "Customer churn" threshold < 5%\ncheckin 2026-01-05 {\n  churn: 4h\n}',
    ],
    right: [
      `objective answers "Customers love how fast they get help" {
  cycle 2026-Q1
  kr reply "First response time" from 48h to 4h
}`,
      'kpi churn "Customer churn" threshold < 5%\ncheckin 2026-01-05 {\n  churn: 4%\n}',
    ],
  },
  duplicate: {
    summary: 'A name that is taken.',
    why: `Check-ins, reviews and references speak of a goal by its name. Names are unique within their block for ever, so that last year’s
check-ins keep their meaning.`,
    remedy:
      'Give one of the two another name. The goal of the next quarter gets its own, such as `growth_q2`.',
    weak: ['kpi churn "Customer churn" threshold < 5%\nkpi churn "Revenue churn" threshold < 3%'],
    right: ['kpi churn "Customer churn" threshold < 5%\nkpi revenue_churn "Revenue churn" threshold < 3%'],
  },
  future: {
    summary: 'A reading after tomorrow.',
    why: `What has not happened yet has no value. Such a reading mostly is a slip in the year or the month; until its day has come it does not
count. Tomorrow is allowed, since it is tomorrow already somewhere on earth, and so is what a later review looks back on.`,
    remedy:
      'Write the day on which the value was read. What you expect is the target of a key result, not a reading.',
    weak: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2027-01-05 {\n  churn: 4.1%\n}'],
    right: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2026-01-05 {\n  churn: 4.1%\n}'],
  },
  kind: {
    summary: 'A name that leads to something else than what can stand there.',
    why: `A goal supports a goal, a key result tracks a metric, a team is part of a team. A reference of another kind has no meaning that
scores or tree could show.`,
    remedy: 'Name a goal of the kind that the message lists, or use the property that takes what you mean.',
    weak: [
      `team product "Product" {
  lead @maya
}
objective stay "Teams stay with us" {
  cycle 2026-Q1
  supports product
}`,
    ],
    right: [
      `team product "Product" {
  lead @maya
  objective stay "Teams stay with us" {
    cycle 2026-Q1
  }
}`,
    ],
  },
  'never-holds': {
    summary: 'A range whose lower end is above its upper end.',
    why: 'No value lies between 80 % and 60 %. The KPI would be breached whatever happens.',
    remedy: 'Write the smaller value first.',
    weak: ['kpi usage "Utilization of the cluster" threshold between 80% and 60%'],
    right: ['kpi usage "Utilization of the cluster" threshold between 60% and 80%'],
  },
  'no-movement': {
    summary: '`from` equals `to`.',
    why: 'Progress is the share of the way from the baseline to the target. Where there is no way to go, it is neither 0 nor 1.',
    remedy:
      'Write where you are and where you want to be. A level that you only want to hold is a KPI with a threshold.',
    weak: [
      `objective answers "Customers love how fast they get help" {
  cycle 2026-Q1
  kr reply "First response time" from 4h to 4h
}`,
    ],
    right: [
      `objective answers "Customers love how fast they get help" {
  cycle 2026-Q1
  kr reply "First response time" from 9h to 4h
}`,
      'kpi reply "First response time" threshold <= 4h',
    ],
  },
  period: {
    summary: 'A period that ends before it starts, or a date outside the cycle that it belongs to.',
    why: 'Pace and health compare progress with the time that has passed. A period without days, or a deadline outside it, has no pace.',
    remedy:
      'Swap the days, choose a day within the cycle, or let the objective have the cycle that you mean.',
    weak: [
      'cycle pilot from 2026-03-31 to 2026-01-01',
      `objective stay "Teams stay with us" {
  cycle 2026-Q1
  kr nps "Net Promoter Score" from 32 to 50 by 2026-06-30
}`,
    ],
    right: [
      'cycle pilot from 2026-01-01 to 2026-03-31',
      `objective stay "Teams stay with us" {
  cycle 2026-Q1
  kr nps "Net Promoter Score" from 32 to 50 by 2026-03-15
}`,
    ],
  },
  placeholder: {
    summary: 'A `?` that is still to be filled in.',
    why: `A \`?\` can stand wherever a value does, so that fixes and snippets can leave open what only you know. Until it is filled in there is
nothing to compare with, and so nothing is scored.`,
    remedy:
      'Write the value. Where nobody knows it yet, find out first: a goal without its numbers is a draft.',
    weak: ['kpi churn "Customer churn" threshold < ?%'],
    right: ['kpi churn "Customer churn" threshold < 5%'],
  },
  range: {
    summary: 'A grade, confidence, weight or size that can’t be.',
    why: `Grades and confidences go from 0 to 1, so that they can be averaged and compared. A weight is a share and above 0, a size is a number
of people.`,
    remedy: 'Write 70 % as `0.7`. A weight is any positive number, 1 where not said.',
    weak: [
      `objective stay "Teams stay with us" {
  cycle 2025-Q4
}
review 2025-Q4 {
  stay: 70
}`,
    ],
    right: [
      `objective stay "Teams stay with us" {
  cycle 2025-Q4
}
review 2025-Q4 {
  stay: 0.7
}`,
    ],
  },
  repeated: {
    summary: 'A property given twice, or two grades of one goal in one review.',
    why: 'One goal has one owner, one cycle, one grade. Which of two counts would depend on who reads them.',
    remedy: 'Keep one. What was true before is in the history of the file.',
    weak: ['objective stay "Teams stay with us" {\n  owner @maya\n  owner @sam\n}'],
    right: ['objective stay "Teams stay with us" {\n  owner @maya\n}'],
  },
  'same-day': {
    summary: 'Two different readings of one metric on one day.',
    why: 'A series has one value a day. Of two, nobody can tell which one is meant, and the trend would depend on the order of files.',
    remedy: 'Keep the one that is right. The other one may belong to another day, or to another metric.',
    weak: [
      `kpi churn "Customer churn" threshold < 5%
checkin 2026-01-05 { churn: 4.2% }
checkin 2026-01-05 { churn: 4.8% }`,
    ],
    right: [
      `kpi churn "Customer churn" threshold < 5%
checkin 2025-12-29 { churn: 4.2% }
checkin 2026-01-05 { churn: 4.8% }`,
    ],
  },
  syntax: {
    summary: 'Words that can’t be read: half-typed, misspelt, or in a place where they can’t stand.',
    why: `Only what is read can be reviewed, scored and drawn. One slip is one error: what follows from it is not said, and everything
that could be understood goes on working.`,
    remedy: `The message says what to write, mostly with a fix. What people write elsewhere is read and offered right: \`5 → 10\`, \`4,2\`,
\`100€\`, \`2026Q1\`, \`05.01.2026\`, \`owner maya\`.`,
    weak: [
      'kpi churn "Customer churn" threshold < 4,2%',
      'objective stay "Teams stay with us" {\n  owner maya\n}',
      'objektive stay "Teams stay with us"',
    ],
    right: [
      'kpi churn "Customer churn" threshold < 4.2%',
      'objective stay "Teams stay with us" {\n  owner @maya\n}',
    ],
  },
  'target-outside': {
    summary: 'The target of a KPI holds where its threshold does not.',
    why: 'The target is where you want the KPI to be, within what is acceptable. One beyond the threshold would call success what is a breach.',
    remedy: 'Let the target be tighter than the threshold, or loosen the threshold.',
    weak: ['kpi churn "Customer churn" threshold < 5% {\n  target < 8%\n}'],
    right: ['kpi churn "Customer churn" threshold < 5% {\n  target < 4%\n}'],
  },
  unresolved: {
    summary: 'A name that leads nowhere.',
    why: `A path is looked up from the innermost block outward: the objective, the team with all its blocks in all files, the top level. Teams
above are not searched, and names don’t cross into another project.`,
    remedy:
      'Correct the name, write the whole path (`acme.churn`), or declare what is missing. The nearest names are offered.',
    weak: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2026-01-05 {\n  chrun: 4.1%\n}'],
    right: ['kpi churn "Customer churn" threshold < 5%\ncheckin 2026-01-05 {\n  churn: 4.1%\n}'],
  },
};
