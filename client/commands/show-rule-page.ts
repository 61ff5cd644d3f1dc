import * as vscode from 'vscode';
import type { ReadOnlyPages } from '../read-only-pages.ts';

const rulesSetting = 'goals.rules';

/** The page of the rule that is named, else of one that is asked for: those that have something to say here come first. */
export async function showRulePage(
  pages: ReadOnlyPages,
  extension: vscode.Extension<unknown>,
  rule: unknown,
): Promise<void> {
  const chosen = typeof rule === 'string' ? rule : await askForRule(extension);
  if (chosen !== undefined) await pages.showRule(chosen);
}

async function askForRule(extension: vscode.Extension<unknown>): Promise<string | undefined> {
  const here = rulesWithFindings();
  const summaries = allRules(extension);
  const others = [...summaries].filter(([rule]) => !here.includes(rule));
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picks: vscode.QuickPickItem[] = [
    ...(here.length > 0 ? [separator('in this file')] : []),
    ...here.map(label => ({ label, detail: summaries.get(label) ?? '' })),
    separator('all rules'),
    ...others.map(([label, detail]) => ({ label, detail })),
  ];
  const picked = await vscode.window.showQuickPick(picks, {
    title: 'Goals: Show Rule Page',
    placeHolder: 'Which rule?',
    matchOnDetail: true,
  });
  return picked?.label;
}

function rulesWithFindings(): readonly string[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return [];
  const codes = vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
  return [...new Set(codes.filter(code => typeof code === 'string'))].sort();
}

/** Every rule with its summary, as the settings of the extension list them. */
function allRules(extension: vscode.Extension<unknown>): ReadonlyMap<string, string> {
  const sections: readonly Section[] = [extension.packageJSON?.contributes?.configuration ?? []].flat();
  const rules = sections.flatMap(({ properties }) =>
    Object.entries(properties?.[rulesSetting]?.properties ?? {}),
  );
  return new Map(rules.map(([rule, { description }]) => [rule, description ?? '']));
}

/** What is read here of the manifest, which is ours. */
interface Section {
  readonly properties?: Readonly<Record<string, Setting>>;
}
interface Setting {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}
