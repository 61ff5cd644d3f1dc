/** The changes between two texts as sentences. */
import { changeSentence, effectText, momentText, plainText } from '../../../language/compare/change-text.ts';
import { changesOf } from '../../../language/compare/changes-of.ts';
import { cycleMoment, movesGoalposts } from '../../../language/compare/cycle-moment.ts';
import { type Files, projectOf } from '../../support/project.ts';

type Source = string | Files;

/** Without a day nothing is said of cycles. */
export function changesBetween(before: Source, after: Source, on = '0000-01-01'): readonly string[] {
  return changesOf(projectOf(before).project, projectOf(after).project).map(change => {
    const effect = effectText(change);
    const isInCycle = movesGoalposts(change) || change.kind === 'added';
    const when = isInCycle ? momentText(cycleMoment(change, on)) : '';
    const why = change.explainedBy === undefined ? '' : `, because ${change.explainedBy.note}`;
    return `${plainText(changeSentence(change))}${when}${effect === '' ? '' : `: ${effect}`}${why}`;
  });
}
