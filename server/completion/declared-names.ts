/** Names for a declaration that has a label and no name yet, made of the label. */
import { CompletionItemKind } from 'vscode-languageserver';
import { nameFrom } from '../../language/edit/names.ts';
import type { Word } from '../../language/format/statements.ts';
import type { Project } from '../../language/model/types.ts';
import type { Place } from './place.ts';
import type { Suggestion } from './suggestion.ts';

/** Declarations that are referred to by a name. */
const named = new Set(['objective', 'kr', 'kpi', 'team', 'northstar']);

/** The label behind the place in `kr ^ "Net Promoter Score"`, where the name goes; undefined elsewhere. */
export function labelBehindName({ before, statement, word }: Place): Word | undefined {
  const [keyword] = before;
  if (before.length !== 1 || keyword === undefined || !named.has(keyword.text)) return undefined;
  const next = statement?.head.find(({ span }) => span.start >= word.end);
  return next?.kind === 'string' ? next : undefined;
}

/** The label before the place in `kr "Net Promoter Score" ^`, where no name stands before it; undefined elsewhere. */
export function labelWithoutName({ before }: Place): Word | undefined {
  const [keyword, label] = before;
  const isNameless = keyword !== undefined && named.has(keyword.text) && label?.kind === 'string';
  return isNameless && before.length === 2 ? label : undefined;
}

/**
 * Whether the words before the cursor are those of the label behind it: a snippet is filled in whose name is still the label, and
 * its author thinks of no other word.
 */
export function isLabelTwice({ before, statement }: Place, text: string, offset: number): boolean {
  const [keyword] = before;
  const label = statement?.head.find(({ kind, span }) => kind === 'string' && span.start >= offset);
  if (keyword === undefined || label === undefined || !named.has(keyword.text)) return false;
  return text.slice(keyword.span.end, offset).trim() === label.text.slice(1, -1).trim();
}

/** The name itself, to be written where the cursor is. */
export function nameSuggestion(project: Project, block: string, place: Place, label: Word): Suggestion {
  const name = nameOf(project, block, place, label);
  return { label: name, kind: CompletionItemKind.Variable, detail: 'from the label', preselect: true };
}

/** The name, to be written before the label though the cursor is behind it. */
export function namingSuggestion(project: Project, block: string, place: Place, label: Word): Suggestion {
  const name = nameOf(project, block, place, label);
  const at = place.before[0]?.span.end ?? label.span.start;
  return {
    label: `name it ${name}`,
    kind: CompletionItemKind.Variable,
    detail: 'from the label',
    text: '',
    besides: { span: { start: at, end: at }, text: ` ${name}` },
  };
}

/** Free in its block; what is half-typed there is no other declaration. */
function nameOf(project: Project, block: string, { before, typed }: Place, label: Word): string {
  const ids = new Set([...project.goals.values()].map(({ id }) => id));
  const prefix = block === '' ? '' : `${block}.`;
  const wish = nameFrom(
    label.text.slice(1, -1).replace(/\\[nt]/g, ' '),
    (before[0]?.text ?? '').replace('kr', 'key_result'),
  );
  const isFree = (name: string) => name === typed || !ids.has(`${prefix}${name}`);
  if (isFree(wish)) return wish;
  for (let count = 2; ; count++) if (isFree(`${wish}_${count}`)) return `${wish}_${count}`;
}
