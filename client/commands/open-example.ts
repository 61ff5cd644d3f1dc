import * as vscode from 'vscode';

interface Example {
  /** Path of the file that is shown first. */
  readonly main: string;
  /** Text of each file by its path within the example. */
  readonly files: Readonly<Record<string, string>>;
}

/** Schemes of folders that a window can be opened on. */
const opensInWindow = new Set(['file', 'vscode-remote']);

/**
 * Opens the example as a workspace of its own: in this window if it is empty, else in a new one. It is a copy, and what
 * somebody changed in it earlier stays.
 */
export async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const example = await readExample(context.extensionUri);
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'example');
  await writeMissingFiles(folder, example);
  const main = vscode.Uri.joinPath(folder, example.main);
  if (!opensInWindow.has(folder.scheme)) {
    await openHere(folder, example, main);
    return;
  }
  const isEmptyWindow = (vscode.workspace.workspaceFolders ?? []).length === 0;
  // A browser would open the file in one more window.
  const canOpenFile = vscode.env.uiKind === vscode.UIKind.Desktop;
  await vscode.commands.executeCommand('vscode.openFolder', folder, {
    forceNewWindow: !isEmptyWindow,
    ...(canOpenFile ? { filesToOpen: [main] } : {}),
  });
}

/** Where the window can't be moved to the folder, every file is opened, so that the server knows them all. */
async function openHere(folder: vscode.Uri, { files }: Example, main: vscode.Uri): Promise<void> {
  await Promise.all(
    Object.keys(files).map(path => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path))),
  );
  await vscode.window.showTextDocument(main);
}

/** One file that the build makes of the folder, because extensions on the web can't list folders. */
async function readExample(extensionUri: vscode.Uri): Promise<Example> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'example.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Example;
}

async function writeMissingFiles(folder: vscode.Uri, { files }: Example): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const uri = vscode.Uri.joinPath(folder, path);
    if (await exists(uri)) continue;
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
