/** What a reader would look up: how a goal is doing, at the end of its line, and a duration in a larger unit. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Goal, Span } from '../../language/model/types.ts';
import { briefState } from '../../language/score/brief-state.ts';
import type { LineIndex } from '../positions.ts';
import { documentOf, type Session } from '../session.ts';
import { largerDuration, valuesOf } from '../value-words.ts';

export function inlayHints(session: Session, uri: string, range: Range): InlayHint[] {
  const document = documentOf(session, uri);
  const { scores: showsScores, units: showsUnits } = session.settings.inlayHints;
  if (document === undefined || !(showsScores || showsUnits)) return [];
  const { project, scores } = document.snapshot;
  const index = session.positions.in(uri);
  const wanted = index.spanOf(range);
  const isWanted = ({ span }: { readonly span: Span }) =>
    span.start <= wanted.end && wanted.start <= span.end;
  const goals = [...project.goals.values()].filter(goal => goal.uri === uri && isWanted(goal));
  const hints = goals.flatMap(goal => {
    const state = showsScores ? briefState(goal, scores(session.today())) : undefined;
    return [
      ...(showsUnits ? unitHints(goal, index) : []),
      ...(state === undefined ? [] : [stateHint(goal, state, document.text, index)]),
    ];
  });
  return hints.filter(({ position }) => isInside(index.offsetAt(position), wanted));
}

function isInside(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset <= end;
}

function stateHint(goal: Goal, state: string, text: string, index: LineIndex): InlayHint {
  return { position: index.positionAt(lineEnd(text, goal.header.end)), label: state, paddingLeft: true };
}

/** The end of the words of the line on which a header ends: behind its `{`, and behind the block of a one-line declaration. */
function lineEnd(text: string, offset: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + rest.trimEnd().length;
}

/** `48h` reads `= 2 days`. What would have to be rounded is left to the hover. */
function unitHints(goal: Goal, index: LineIndex): readonly InlayHint[] {
  return valuesOf(goal).flatMap((value): InlayHint[] => {
    const other = value.kind === 'quantity' ? largerDuration(value.quantity) : undefined;
    if (other === undefined || other.startsWith('about')) return [];
    return [
      {
        position: index.positionAt(value.span.end),
        label: `= ${other}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
}
