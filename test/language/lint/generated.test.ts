import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configJsonSchema, editorSettings } from '../../../language/lint/config-schema.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { Rule } from '../../../language/lint/rule.ts';
import { errorIds, errorPage } from '../../../language/pages/error-page.ts';
import { pageOf, rulePage } from '../../../language/pages/rule-page.ts';
import { ruleTable } from '../../../language/pages/rule-table.ts';
import { englishInflections } from '../../support/inflections.ts';

/**
 * What is derived from the records of the rules and the lists of words. Where it has drifted, `npm run test:unit -- test/language/lint -u` writes it
 * again: everything is computed from the files of the folder, so one run does.
 */
const root = new URL('../../../', import.meta.url);
const ids = readdirSync(new URL('language/lint/rules/', root))
  .filter(name => name.endsWith('.ts') && name !== 'index.ts')
  .map(name => name.slice(0, -'.ts'.length))
  .sort();
const rules = await Promise.all(ids.map(ruleIn));
/** Until the list is written again, the registry that was loaded with this file lacks the new rules. */
const isDrifted = readFileSync(pathOf('language/lint/rules/index.ts'), 'utf8') !== registryText();

describe('the registry of rules', () => {
  it('lists the files of the folder', async () => {
    await expect(registryText()).toMatchFileSnapshot(pathOf('language/lint/rules/index.ts'));
  });

  it.skipIf(isDrifted)('knows each rule by the name of its file', () => {
    expect(allRules.map(({ id }) => id)).toEqual(ids);
  });
});

describe('the schema of goals.config.json', () => {
  it('is that of the rules', async () => {
    await expect(jsonText(configJsonSchema(rules))).toMatchFileSnapshot(
      pathOf('syntaxes/goals.config.schema.json'),
    );
  });
});

describe('the inflected words of the lexicon', () => {
  it('are those of its lists', async () => {
    await expect(englishInflections()).toMatchFileSnapshot(
      pathOf('language/lint/lexicon/english/generated/inflections.ts'),
    );
  });
});

describe('package.json', () => {
  it('has the settings of the rules, and the schema of their configuration', async () => {
    await expect(packageText()).toMatchFileSnapshot(pathOf('package.json'));
  });
});

describe('the documentation', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))('has the page of %s', async (id, rule) => {
    await expect(pageOf(rule)).toMatchFileSnapshot(pathOf(`docs/rules/${id}.md`));
  });

  it('has no page of a rule that does not exist', () => {
    const pages = readdirSync(new URL('docs/rules/', root)).map(name => name.replace(/\.md$/, ''));
    expect(pages.filter(id => !ids.includes(id))).toEqual([]);
  });

  it.each(errorIds)('has the page of %s', async id => {
    await expect(errorPage(id)).toMatchFileSnapshot(pathOf(`docs/${id}.md`));
  });

  it('has no page of an error that does not exist', () => {
    const pages = ['config', 'language'].flatMap(origin =>
      readdirSync(new URL(`docs/${origin}/`, root)).map(name => `${origin}/${name.replace(/\.md$/, '')}`),
    );
    expect(pages.filter(id => !errorIds.includes(id))).toEqual([]);
  });

  it('lists all rules by theme', async () => {
    await expect(tableText()).toMatchFileSnapshot(pathOf('docs/rules.md'));
  });

  it.skipIf(isDrifted)('is in the bundle as well, without a file to read', () => {
    expect(ids.filter(id => rulePage(id) === undefined)).toEqual([]);
    expect(rulePage('kr-is-tusk')).toBeUndefined();
  });
});

async function ruleIn(id: string): Promise<Rule> {
  const exported = (await import(pathOf(`language/lint/rules/${id}.ts`))) as Readonly<Record<string, Rule>>;
  const rule = exported[variableOf(id)];
  if (rule === undefined) throw new Error(`language/lint/rules/${id}.ts exports no ${variableOf(id)}`);
  return rule;
}

function registryText(): string {
  const imports = ids.map(id => `import { ${variableOf(id)} } from './${id}.ts';`);
  return `// The files of this folder. Written by \`npm run test:unit -- test/language/lint -u\`.
import type { Rule } from '../rule.ts';
${imports.join('\n')}

export const rules: readonly Rule[] = [
${ids.map(id => `  ${variableOf(id)},`).join('\n')}
];
`;
}

/** `kr-is-task` → `krIsTask`. */
function variableOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

interface Section {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Manifest {
  contributes?: {
    configuration?: Section | readonly Section[];
    jsonValidation?: readonly { readonly fileMatch: string; readonly url: string }[];
  };
}

/** What package.json must say: as it is, but for the section of the rules and the schema. */
function packageText(): string {
  const manifest = JSON.parse(readFileSync(pathOf('package.json'), 'utf8')) as Manifest;
  const contributes = { ...manifest.contributes };
  const sections = [contributes.configuration ?? []].flat();
  const own = {
    title: 'Rules',
    properties: Object.fromEntries(
      Object.entries(editorSettings(rules)).map(([key, schema]) => [
        `goals.${key}`,
        { scope: 'resource', ...(schema as object) },
      ]),
    ),
  };
  const isOwn = ({ title }: Section) => title === own.title;
  contributes.configuration = sections.some(isOwn)
    ? sections.map(section => (isOwn(section) ? own : section))
    : [...sections, own];
  const validation = { fileMatch: 'goals.config.json', url: './syntaxes/goals.config.schema.json' };
  const others = (contributes.jsonValidation ?? []).filter(
    ({ fileMatch }) => fileMatch !== validation.fileMatch,
  );
  contributes.jsonValidation = [...others, validation];
  return jsonText({ ...manifest, contributes });
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** docs/rules.md with the table between its two marks. */
function tableText(): string {
  const path = pathOf('docs/rules.md');
  const present = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [before, after] = [present.split('<!-- rules -->')[0], present.split('<!-- /rules -->')[1]];
  return `${before ?? ''}<!-- rules -->\n\n${ruleTable(rules)}\n\n<!-- /rules -->${after ?? '\n'}`;
}

function pathOf(path: string): string {
  return new URL(path, root).pathname;
}
