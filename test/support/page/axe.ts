import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from '../vscode/install.ts';

interface AxeTool {
  run(options: {
    readonly resultTypes: readonly string[];
    readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
  }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

/**
 * What axe has against the page as it is now, a line for each. The tool is put in past the policy of the page. Beside its usual
 * rules it asks for targets that can be hit (WCAG 2.2 AA).
 */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(await source());
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: AxeTool };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, help, nodes }) => {
      const [first] = nodes;
      return `${id}: ${help}: ${nodes.length} × ${first?.html ?? ''} ${first?.failureSummary ?? ''}`;
    });
  });
}

let text: Promise<string> | undefined;

function source(): Promise<string> {
  text ??= readFile(join(repositoryRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');
  return text;
}
