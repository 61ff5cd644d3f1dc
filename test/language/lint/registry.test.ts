import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../../language/lint/registry.ts';

const folder = new URL('../../../language/lint/rules/', import.meta.url);
const ids = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && name !== 'index.ts')
  .map(name => name.slice(0, -'.ts'.length))
  .sort();

describe('the registry of rules', () => {
  it('lists the files of the folder (rewritten by vitest -u)', async () => {
    await expect(indexText()).toMatchFileSnapshot('../../../language/lint/rules/index.ts');
  });

  it('knows each rule by the name of its file', () => {
    expect(allRules.map(rule => rule.id)).toEqual(ids);
  });
});

function indexText(): string {
  const imports = ids.map(id => `import { ${variableOf(id)} } from './${id}.ts';`);
  const list = ids.map(id => `  ${variableOf(id)},`);
  return [
    '// The files of this folder. Written by `npm run test:unit -- test/language/lint -u`.',
    "import type { Rule } from '../rule.ts';",
    ...imports,
    '',
    `export const rules: readonly Rule[] = [\n${list.join('\n')}\n];`,
    '',
  ].join('\n');
}

/** `kr-is-task` → `krIsTask`. */
function variableOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
