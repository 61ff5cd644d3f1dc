/** Recording on demand: a check-in for what is due in a team, an objective or a check-in, or a reading of one goal. */
import { CodeActionKind } from 'vscode-languageserver';
import { addCheckIn } from '../../language/edit/add-checkin.ts';
import type { CheckIn, Day, Goal, Project } from '../../language/model/types.ts';
import { asksForEntries, dueGoals, readStateOf, reportedGoals } from '../../language/score/due-goals.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import { type Offer, refusal, rewrite } from './offer.ts';

/** Of a team, an objective, or one goal that has readings. */
export function readingOffers(project: Project, scores: ProjectScores, goal: Goal): readonly Offer[] {
  const { today } = scores;
  switch (goal.kind) {
    case 'team':
      return dueOffers(project, scores, reportedGoals(project, goal.key), today);
    case 'objective':
      return goal.broken ? [] : dueOffers(project, scores, goal.keyResults, today);
    case 'kr':
    case 'kpi':
    case 'northstar':
      if (goal.id === undefined || goal.broken || !asksForEntries(goal, today)) return [];
      return [rewrite('Record a reading', () => addCheckIn(project, today, [{ goal: goal.key }]))];
    default:
      return [];
  }
}

/** Of a check-in: into it where it is today's or has no entries yet, else into one of today. */
export function checkInOffers(project: Project, scores: ProjectScores, checkIn: CheckIn): readonly Offer[] {
  const { today } = scores;
  const written = checkIn.date?.value ?? today;
  const isOpen = checkIn.entries.length === 0 && written <= today;
  const goals = reportedGoals(project, checkIn.team);
  return dueOffers(project, scores, goals, isOpen ? written : today, checkIn.by?.value);
}

function dueOffers(
  project: Project,
  scores: ProjectScores,
  goals: readonly Goal[],
  day: Day,
  by?: string,
): readonly Offer[] {
  const due = dueGoals(goals, scores, day).filter(({ id, broken }) => id !== undefined && !broken);
  if (due.length === 0) {
    const reason = nextDay(goals, scores);
    const words =
      reason === undefined ? 'Nothing here asks for readings.' : `Nothing is due before ${reason}.`;
    return [refusal(CodeActionKind.RefactorRewrite, 'Record what is due', words)];
  }
  return [
    rewrite(`Record what is due (${due.length})`, () =>
      addCheckIn(
        project,
        day,
        due.map(({ key }) => ({ goal: key })),
        by,
      ),
    ),
  ];
}

function nextDay(goals: readonly Goal[], scores: ProjectScores): Day | undefined {
  const days = goals.flatMap(goal => readStateOf(scores, goal)?.nextDue ?? []);
  return days.filter(day => day > scores.today).sort()[0];
}
