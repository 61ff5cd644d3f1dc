import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type GoalOffer,
  type GoalOffersParams,
  type GoalOffersResult,
  goalOffersRequest,
} from '../../language/protocol.ts';
import type { NamedGoal } from './named-goal.ts';

const questions: Readonly<
  Record<GoalOffersParams['kind'], { readonly title: string; readonly none: string }>
> = {
  convert: { title: 'Convert', none: 'This can be made neither a key result nor a KPI.' },
  fix: { title: 'Apply a Fix', none: 'Nothing that is found here has a fix.' },
};

/**
 * Lists what can be made of a goal, or what fixes the findings on it, and does what is chosen as one step that can be undone. What
 * can't be done is listed with the reason.
 */
export async function chooseOffer(
  client: BaseLanguageClient,
  goal: NamedGoal,
  kind: GoalOffersParams['kind'],
): Promise<void> {
  const params: GoalOffersParams = { ...goal, kind };
  const { offers } = await client.sendRequest<GoalOffersResult<WorkspaceEdit>>(goalOffersRequest, params);
  const { title, none } = questions[kind];
  const picks = offers.map(offer => ({
    label: offer.disabledReason === undefined ? offer.title : `$(circle-slash) ${offer.title}`,
    detail: offer.disabledReason ?? offer.about,
    offer,
  }));
  const placeHolder = picks.length === 0 ? none : undefined;
  const pick = await vscode.window.showQuickPick(picks, { title, placeHolder, matchOnDetail: true });
  if (pick !== undefined) await apply(client, pick.offer);
}

/** In the editor of the file that it changes first: there the tab stops of the edit are. */
async function apply(client: BaseLanguageClient, { edit }: GoalOffer<WorkspaceEdit>): Promise<void> {
  if (edit === undefined) return;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const [first] = converted.entries();
  if (first !== undefined) await vscode.window.showTextDocument(first[0], { preview: false });
  await vscode.workspace.applyEdit(converted);
}
