import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { finding, open } from './editor.ts';

describe('the export of the goals tree', () => {
  for (const [format, beginning] of [
    ['svg', /^<svg xmlns/],
    ['html', /^<!doctype html>[\s\S]*script-src 'sha256-[\s\S]*treeitem/],
    ['markdown', /- \*\*\[[^\]]+\]\(\.\.\/\w+\.goals#L\d+\)\*\*/],
    ['mermaid', /^flowchart LR\n/],
    ['dot', /^digraph goals \{\n/],
  ] as const) {
    it(`writes ${format} where it was asked to`, async () => {
      contains(new TextDecoder().decode(await exported(format)), beginning);
    });
  }

  it('writes PNG, drawn in the page', async () => {
    const png = await exported('png');
    equal([...png.subarray(1, 4)], [...new TextEncoder().encode('PNG')]);
    equal(png.length > 10_000, true);
  });

  it('copies Mermaid in a fence, for Markdown', async () => {
    await open('product.goals');
    await finding('product.goals', 'kr-is-task');
    await vscode.commands.executeCommand('goals.copyTreeAsMermaid');
    contains(await vscode.env.clipboard.readText(), /^```mermaid\nflowchart LR\n[\s\S]*\n```\n$/);
    await vscode.commands.executeCommand('goals.copyTreeAsMarkdown');
    contains(await vscode.env.clipboard.readText(), /^# [\s\S]*\n- \*\*/);
  });
});

async function exported(format: string): Promise<Uint8Array> {
  await open('product.goals');
  await finding('product.goals', 'kr-is-task');
  const folder = present(vscode.workspace.workspaceFolders?.[0], 'folder').uri;
  const to = vscode.Uri.joinPath(folder, 'exported', `tree.${format}`);
  await vscode.commands.executeCommand('goals.exportTree', { format, to: to.toString() });
  try {
    return await vscode.workspace.fs.readFile(to);
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'exported'), { recursive: true });
  }
}
