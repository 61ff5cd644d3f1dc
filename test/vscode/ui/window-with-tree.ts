import type { Stage } from '../../support/vscode/stage.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';

/** A window that shows a file of goals and beside it the tree, which has the keyboard. */
export async function windowWithTree(stage: Stage): Promise<Workbench> {
  const window = await stage.window();
  await window.openFile('product.goals');
  // The palette gives the keyboard back to where it was, on a busy machine now and then after the view has asked for it.
  for (let asked = 1; asked <= 4; asked++) {
    await window.runCommand('Goals: Open Goals Tree');
    await window.tree().shown();
    if (await window.tree().focusedWithin(5_000)) return window;
  }
  await window.tree().focused();
  return window;
}
