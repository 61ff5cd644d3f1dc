/** Goal trees of any size for measuring the page, made as a user's are: from text, by the library. */
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { createWorkspace } from '../../language/workspace.ts';
import { largeDay, largeProject } from './large-project.ts';

/** A file of the large project is so many nodes: its goals, the KPIs that guard, and groups. */
const nodesAFile = 28;

/** A project with about so many nodes, and what comes of it when somebody types in the label of its first objective. */
export class EditedProject {
  readonly #workspace = createWorkspace({ roots: [folder] });
  readonly #text: string;
  #edits = 0;

  constructor(nodes: number) {
    const texts = largeProject(Math.round(nodes / nodesAFile));
    for (const [file, text] of texts.entries()) this.#workspace.setFile(uriOf(file), text);
    this.#text = texts[0] ?? '';
  }

  tree(): GoalTree {
    const [project] = this.#workspace.projects();
    if (project === undefined) throw new Error('The project has no files.');
    return project.tree(largeDay);
  }

  /** One letter more in a label, and another reading: the tree after a keystroke. */
  afterKeystroke(): GoalTree {
    this.#edits++;
    const label = this.#text.replace(/(objective o0 ")/, `$1${'x'.repeat(1 + (this.#edits % 9))}`);
    this.#workspace.setFile(uriOf(0), label.replace(/k0: \d%(?![\s\S]*k0: )/, `k0: ${this.#edits % 9}%`));
    return this.tree();
  }
}

export function countNodes(nodes: readonly GoalNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0);
}

const folder = 'file:///bench';

function uriOf(file: number): string {
  return `${folder}/t${file}.goals`;
}
