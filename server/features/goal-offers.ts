/** What the tree can do with a goal from outside the text: convert it, fix what is found of it; and which goal an entry names. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../language/model/finding.ts';
import { entryAt } from '../../language/model/query.ts';
import type { GoalOfEntryResult, GoalOffer, GoalOffersResult } from '../../language/protocol.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { conversionsOf } from './refactorings.ts';
import { positionIn, textIn, uriOf } from './request-params.ts';
import { projectFor } from './tree.ts';

type Offer = GoalOffer<WorkspaceEdit>;

/** @param params `{ uri?, goal, kind }`; comes from outside, anything may be in it */
export function goalOffers(session: Session, params: unknown): GoalOffersResult<WorkspaceEdit> {
  const snapshot = projectFor(session, uriOf(params));
  const goal = snapshot?.project.goals.get(textIn(params, 'goal') ?? '');
  if (snapshot === undefined || goal === undefined) return { offers: [] };
  const kind = textIn(params, 'kind');
  if (kind === 'fix') {
    const findings = snapshot.findings(session.today()).filter(finding => finding.goal === goal.key);
    return { offers: withoutRepetitions(findings.flatMap(finding => fixesOf(session, finding))) };
  }
  if (kind !== 'convert') return { offers: [] };
  const offers = conversionsOf(session, snapshot, goal).map(
    ({ title, preferred, disabledReason, edits }): Offer =>
      disabledReason === undefined
        ? { title, preferred, edit: workspaceEdit(session, edits) }
        : { title, preferred: false, disabledReason },
  );
  return { offers };
}

function fixesOf(session: Session, { message, fixes }: Finding): readonly Offer[] {
  return fixes.map(({ title, edits, kind }) => ({
    title,
    about: message,
    preferred: kind === 'safe',
    edit: workspaceEdit(session, edits),
  }));
}

/** Two findings may be settled by the same change. */
function withoutRepetitions(offers: readonly Offer[]): readonly Offer[] {
  const byDoing = new Map<string, Offer>();
  for (const offer of offers) {
    const doing = JSON.stringify([offer.title, offer.edit]);
    if (!byDoing.has(doing)) byDoing.set(doing, offer);
  }
  return [...byDoing.values()];
}

/** @param params `{ uri, position }`; comes from outside, anything may be in it */
export function goalOfEntry(session: Session, params: unknown): GoalOfEntryResult {
  const uri = uriOf(params);
  const position = positionIn(params);
  const snapshot = uri === undefined ? undefined : session.workspace.projectOf(uri);
  if (uri === undefined || position === undefined || snapshot === undefined) return {};
  const offset = session.positions.in(uri).offsetAt(position);
  const goal = entryAt(snapshot.project, uri, offset)?.reference.target;
  return goal === undefined ? {} : { goal };
}
