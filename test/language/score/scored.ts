/** From the text of one or several files to their scores on a day, the way the product goes: parse, build, score. */
import { calendarYear } from '../../../language/model/calendar.ts';
import { buildProject } from '../../../language/model/project.ts';
import type { CalendarSettings, Day, Project } from '../../../language/model/types.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import type { ProjectScores } from '../../../language/score/types.ts';
import { parseFile } from '../../../language/syntax/parse.ts';

export function projectOf(
  texts: string | readonly string[],
  calendar: CalendarSettings = calendarYear,
): Project {
  const files = typeof texts === 'string' ? [texts] : texts;
  return buildProject(
    files.map((text, index) => parseFile(`file:///okr/${index}.goals`, text)),
    calendar,
  ).project;
}

export function errorsOf(texts: string | readonly string[]): readonly string[] {
  const files = typeof texts === 'string' ? [texts] : texts;
  const { errors } = buildProject(
    files.map((text, index) => parseFile(`file:///okr/${index}.goals`, text)),
    calendarYear,
  );
  return errors.map(error => `${error.rule}: ${error.message}`);
}

export function scored(
  texts: string | readonly string[],
  today: Day,
): { project: Project; scores: ProjectScores } {
  const project = projectOf(texts);
  return { project, scores: scoreProject(project, today) };
}
