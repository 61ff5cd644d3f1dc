/** What can be made of a label on demand: its number taken out, two goals in it split. */
import { CodeActionKind } from 'vscode-languageserver';
import { splitKeyResult, splitObjective } from '../../language/edit/split.ts';
import { type LabelFixesInput, numberOutOfLabel, splitOfLabel } from '../../language/lint/label-fixes.ts';
import type { Fix } from '../../language/model/finding.ts';
import type { Goal, KeyResult, Objective } from '../../language/model/types.ts';
import { type Offer, refusal, rewrite } from './offer.ts';

/** @param offset where the cursor stands: on a word that joins two things, the label is split there */
export function labelOffers(
  input: LabelFixesInput,
  goal: Goal,
  text: string,
  offset: number,
): readonly Offer[] {
  if (goal.kind !== 'kr' && goal.kind !== 'objective') return [];
  if (goal.broken || goal.label === undefined) return [];
  return [...extractions(input, goal), ...splits(input, goal, text, offset)];
}

function extractions(input: LabelFixesInput, goal: KeyResult | Objective): readonly Offer[] {
  const kind = CodeActionKind.RefactorExtract;
  const found = numberOutOfLabel(input, goal).filter(changesSomething);
  return found.length > 0
    ? found.map(fix => offered(kind, fix))
    : [
        refusal(
          kind,
          'Take the number out of the label',
          'The label says no number that could be a measure.',
        ),
      ];
}

function splits(
  input: LabelFixesInput,
  goal: KeyResult | Objective,
  text: string,
  offset: number,
): readonly Offer[] {
  const two = goal.kind === 'kr' ? 'two key results' : 'two objectives';
  const found = splitOfLabel(input, goal).filter(changesSomething);
  if (found.length > 0) return found.map(fix => offered(CodeActionKind.RefactorRewrite, fix));
  const halves = halvesAround(goal, text, offset);
  if (halves === undefined) {
    const reason = 'The label names one thing. To split it all the same, put the cursor on its "and".';
    return [refusal(CodeActionKind.RefactorRewrite, `Split into ${two}`, reason)];
  }
  const [first, second] = halves;
  return [
    rewrite(`Split here into ${two}`, () =>
      goal.kind === 'kr'
        ? splitKeyResult(input.project, goal, { label: first }, { label: second })
        : splitObjective(input.project, goal, first, second),
    ),
  ];
}

function offered(kind: string, { title, edits }: Fix): Offer {
  return { kind, title, preferred: false, edits };
}

function changesSomething({ edits }: Fix): boolean {
  return edits.length > 0;
}

/** Words and signs that join two things. */
const joints = /\s+(?:and|&|\+|plus)\s+|\s*[,;/]\s*(?:and\s+)?/gi;

/** The label before and behind the joint on which the cursor stands, both of them with words. */
function halvesAround(
  { label }: KeyResult | Objective,
  text: string,
  offset: number,
): readonly [string, string] | undefined {
  if (label === undefined || offset < label.span.start || label.span.end < offset) return undefined;
  // Escapes make a label longer in the file than it is: places in it are only known without them.
  const written = text.slice(label.span.start + 1, label.span.end - 1);
  if (written !== label.value) return undefined;
  const at = offset - label.span.start - 1;
  for (const joint of written.matchAll(joints)) {
    const end = joint.index + joint[0].length;
    if (at < joint.index || end < at) continue;
    const [first, second] = [written.slice(0, joint.index).trim(), written.slice(end).trim()];
    return first === '' || second === '' ? undefined : [first, capitalized(second)];
  }
  return undefined;
}

function capitalized(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase('en') + words.slice(first.length);
}
