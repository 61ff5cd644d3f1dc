import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { fileUri, finding, findings, noFinding, open, replace, restoring, ruleOf } from './editor.ts';

describe('diagnostics', () => {
  it('mark the words that a rule is about, and link to its page', async () => {
    const { document } = await open('product.goals');
    const task = await finding('product.goals', 'kr-is-task');
    contains(document.lineAt(task.range.start.line).text, 'Ship the new onboarding flow');
    contains(document.getText(task.range), 'Ship');
    equal(task.severity, vscode.DiagnosticSeverity.Warning);
    present(typeof task.code === 'object' ? task.code.target : undefined, 'link to the page of the rule');
  });

  it('lead to the page of a rule, and to that of an error of the language', async () => {
    const { document } = await open('product.goals');
    contains(await pageBehind(await finding('product.goals', 'kr-is-task')), '# kr-is-task');
    await restoring(document, async () => {
      await replace(document, 'weekly_teams', 'weekly_taems');
      const error = await finding('product.goals', 'language/unresolved');
      contains(await pageBehind(error), '# language/unresolved');
    });
  });

  it('speak of a KPI that is breached and that nobody works on', async () => {
    const { document } = await open('product.goals');
    const breached = await finding('product.goals', 'kpi-breached-untreated');
    contains(document.lineAt(breached.range.start.line).text, 'kpi churn');
  });

  it('are as many as the file deserves, and no more', async () => {
    await open('product.goals');
    await finding('product.goals', 'kpi-breached-untreated');
    const warnings = findings('product.goals').filter(
      each => each.severity <= vscode.DiagnosticSeverity.Warning,
    );
    equal(warnings.map(ruleOf).sort(), ['kpi-breached-untreated', 'kr-is-task']);
  });

  it('follow an edit that is not saved', async () => {
    const { document } = await open('product.goals');
    await restoring(document, async () => {
      await finding('product.goals', 'kr-is-task');
      await replace(
        document,
        '"Ship the new onboarding flow"',
        '"New users who finish onboarding" from 40% to 60%',
      );
      await noFinding('product.goals', 'kr-is-task');
    });
    await finding('product.goals', 'kr-is-task');
  });

  it('follow a change of another file that is not open', async () => {
    await open('product.goals');
    const company = fileUri('company.goals');
    const before = await vscode.workspace.fs.readFile(company);
    const renamed = new TextDecoder()
      .decode(before)
      .replace('northstar weekly_teams', 'northstar active_teams');
    try {
      await vscode.workspace.fs.writeFile(company, new TextEncoder().encode(renamed));
      const unresolved = await finding('product.goals', 'language/unresolved');
      contains(unresolved.message, 'weekly_teams');
    } finally {
      await vscode.workspace.fs.writeFile(company, before);
    }
    await noFinding('product.goals', 'language/unresolved');
  });

  it('follow the configuration of the project', async () => {
    await open('product.goals');
    await finding('product.goals', 'kpi-breached-untreated');
    const configuration = fileUri('goals.config.json');
    const before = await vscode.workspace.fs.readFile(configuration);
    const text = '{ "language": 1, "rules": { "kpi-breached-untreated": "off", "kpi-breached": "off" } }';
    try {
      await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(text));
      await noFinding('product.goals', 'kpi-breached-untreated');
    } finally {
      await vscode.workspace.fs.writeFile(configuration, before);
    }
    await finding('product.goals', 'kpi-breached-untreated');
  });
});

/** Follows the link of a diagnostic as a click does, and reads what is shown. */
async function pageBehind({ code }: vscode.Diagnostic): Promise<string> {
  const link = present(typeof code === 'object' ? code.target : undefined, 'link');
  const [id] = JSON.parse(link.query) as readonly string[];
  await vscode.commands.executeCommand(link.path, id);
  const page = vscode.Uri.from({ scheme: 'goals-page', path: `/${id}.md` });
  return (await vscode.workspace.openTextDocument(page)).getText();
}
