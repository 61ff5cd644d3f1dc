/** Grades what a cycle brought: adds a review with the computed scores, to be agreed on. */
import type { FileEdit } from '../model/finding.ts';
import type { Objective, Project, Review } from '../model/types.ts';
import { gradeText } from '../score/rounding.ts';
import type { ProjectScores } from '../score/types.ts';
import { type Draft, type DraftEdit, draft, joined, stop } from './draft.ts';
import { type FileView, statementAt, viewOf } from './file-view.ts';
import { indented, insertAtEnd, insertAtEndOfFile } from './insert-declaration.ts';
import { blocksOfTeam, pathTo, scopeWith } from './references.ts';
import { parentOf } from './remove-statement.ts';
import { finish } from './settle.ts';

/**
 * Edits that grade objectives of one team and cycle: in the review of that cycle where the team has one, else in a new one at the
 * end of the block that holds the first of them. Each grade is the computed score to one decimal, and a tab stop; one that can't
 * be computed is `?`. Objectives without a name or a cycle are left out.
 */
export function addReview(
  project: Project,
  scores: ProjectScores,
  objectives: readonly Objective[],
): readonly FileEdit[] {
  const [first] = objectives;
  const graded = objectives.filter(
    one =>
      one.id !== undefined &&
      one.cycle !== undefined &&
      one.cycle.id === first?.cycle?.id &&
      one.team === first.team,
  );
  const cycle = first?.cycle;
  if (first === undefined || cycle === undefined || graded.length === 0) return [];
  const review = project.reviews.findLast(one => one.team === first.team && one.period?.id === cycle.id);
  const uri = review?.uri ?? first.uri;
  const view = viewOf(project, uri);
  if (view === undefined) return [];
  const lines = gradeLines(project, scores, graded);
  return finish(
    project,
    uri,
    review === undefined
      ? newReview(view, first, cycle.id, scores.today, lines)
      : continued(view, review, lines),
  );
}

function gradeLines(project: Project, scores: ProjectScores, objectives: readonly Objective[]): Draft {
  const scope = scopeWith(project);
  return joined(
    objectives.map(({ key, id, team }) => {
      const score = scores.objectives.get(key)?.score;
      const path = pathTo(scope, id ?? '', blocksOfTeam(project, team), 'review');
      return draft`${path}: ${stop(score === undefined ? '?' : gradeText(score))}`;
    }),
    '\n',
  );
}

function continued(view: FileView, review: Review, lines: Draft): readonly DraftEdit[] {
  const statement = statementAt(view, review.span.start);
  return statement?.keyword === 'review' ? insertAtEnd(view, statement, lines) : [];
}

function newReview(
  view: FileView,
  objective: Objective,
  cycle: string,
  today: string,
  lines: Draft,
): readonly DraftEdit[] {
  const block = draft`review ${cycle} on ${today} {\n${indented(lines, view.step)}\n}`;
  const statement = statementAt(view, objective.span.start);
  const team = statement && parentOf(view, statement);
  return team === undefined
    ? [insertAtEndOfFile(view, block)]
    : insertAtEnd(view, team, block, { room: true });
}
