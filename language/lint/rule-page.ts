/** The page of a rule and the table of all rules, as Markdown, from the records alone: no file is read. */
import * as z from 'zod';
import { presetSetting } from './presets.ts';
import { allRules, ruleById } from './registry.ts';
import {
  type BadExample,
  exampleDay,
  type GoodExample,
  presetNames,
  type Rule,
  type RuleSetting,
  type Source,
} from './rule.ts';

/** The page of a rule; undefined where there is no such rule. */
export function rulePage(id: string): string | undefined {
  const rule = ruleById(id);
  return rule === undefined ? undefined : pageOf(rule);
}

/** The page that a record says. */
export function pageOf(rule: Rule): string {
  const sections = [
    `# ${rule.id}`,
    rule.summary,
    factsOf(rule),
    '## Why',
    rule.rationale.trim(),
    ...(rule.satisfy === undefined ? [] : ['## How to satisfy it', rule.satisfy.trim()]),
    ...exampleSections(rule),
    ...optionsSection(rule),
    '## Ignore',
    `Where it is right in general and wrong here, say why:\n\n${fence(`// goals-ignore-next-line ${rule.id} -- why not here`)}`,
    '## Sources',
    rule.sources.map(source => `- ${sourceText(source)}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** All rules in one table. */
export function ruleTable(rules: readonly Rule[] = allRules): string {
  const rows = rules.map(
    rule =>
      `| [\`${rule.id}\`](rules/${rule.id}.md)${rule.calendar ? ' ⏲' : ''} | ${rule.level} | ${rule.summary} | ${isFixable(rule) ? 'yes' : '–'} |`,
  );
  return ['| rule | level | reports | fix |', '|---|---|---|---|', ...rows].join('\n');
}

/** Whether the rule has a fix: one of its examples shows it. */
export function isFixable(rule: Rule): boolean {
  return badExamples(rule).some(isFixed);
}

/** Whether the example shows what its fix gives. */
export function isFixed({ fixed, fixedContext }: BadExample): boolean {
  return fixed !== undefined || fixedContext !== undefined;
}

/** The example as its fix leaves it. */
export function fixedExample({ bad, fixed, context, fixedContext, today }: BadExample): GoodExample {
  const after = fixedContext ?? context;
  return { today, good: fixed ?? withoutMarks(bad), context: after };
}

export function badExamples(rule: Rule): readonly BadExample[] {
  return rule.examples.filter(example => 'bad' in example);
}

export function goodExamples(rule: Rule): readonly GoodExample[] {
  return rule.examples.filter(example => 'good' in example);
}

/** The text of an example without the marks of its range. */
export function withoutMarks(text: string): string {
  return text.replace(/[«»]/g, '');
}

function factsOf(rule: Rule): string {
  const settings = presetNames.map(name => settingText(presetSetting(name, rule)));
  const facts = [
    `| ${presetNames.join(' | ')} |`,
    `|${presetNames.map(() => '---|').join('')}`,
    `| ${settings.join(' | ')} |`,
  ];
  if (rule.calendar) facts.push('', '⏲ Depends on today: `--no-calendar` leaves it out.');
  return facts.join('\n');
}

function settingText(setting: RuleSetting): string {
  if (typeof setting === 'string') return setting;
  const [level, options] = setting;
  return `${level}, ${Object.entries(options)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')}`;
}

function exampleSections(rule: Rule): readonly string[] {
  const show = (example: GoodExample) => exampleText(rule, example);
  const bad = badExamples(rule);
  const good = goodExamples(rule);
  const sections: string[] = [];
  if (bad.length > 0)
    sections.push('## Weak', ...bad.map(example => show({ ...example, good: withoutMarks(example.bad) })));
  if (good.length > 0) sections.push('## Strong', ...good.map(show));
  const fixed = bad.find(isFixed);
  if (fixed !== undefined) {
    sections.push(
      '## Fix',
      show({ ...fixed, good: withoutMarks(fixed.bad) }),
      'becomes',
      show(fixedExample(fixed)),
    );
  }
  if (sections.some(section => /^\s*…$/m.test(section)))
    sections.push('`…` stands for the rest of a sound objective.');
  return sections;
}

/** With what stands around it, and the day on which it is read where that matters. */
function exampleText({ calendar }: Rule, { good, context, today = exampleDay }: GoodExample): string {
  const day = calendar ? `On ${today}:\n\n` : '';
  return day + fence(context === undefined ? good : `${good}\n${context}`);
}

function fence(text: string): string {
  return `\`\`\`goals\n${text}\n\`\`\``;
}

function optionsSection(rule: Rule): readonly string[] {
  const schema = z.toJSONSchema(rule.options, { io: 'input', target: 'draft-7' });
  const options = Object.entries(schema.properties ?? {}) as readonly [
    string,
    { default?: unknown; description?: string },
  ][];
  if (options.length === 0) return [];
  const rows = options.map(
    ([name, option]) => `| \`${name}\` | ${JSON.stringify(option.default)} | ${option.description} |`,
  );
  const example = Object.fromEntries(options.map(([name, option]) => [name, option.default]));
  return [
    '## Options',
    ['| option | default | means |', '|---|---|---|', ...rows].join('\n'),
    `\`\`\`json\n{ "rules": { "${rule.id}": ["${rule.level}", ${JSON.stringify(example)}] } }\n\`\`\``,
  ];
}

const documents = {
  A: 'OKRs vs KPIs: When to Use Goals vs Metrics',
  B: 'OKR vs KPI: What’s the Difference and When to Use Each',
  C: 'OKR vs KPI: The Key Differences Explained',
} as const;

function sourceText(source: Source): string {
  if (source === 'practice') return 'Common practice';
  const document = documents[source[0] as keyof typeof documents];
  return source.length === 1 ? `“${document}”` : `“${document}”: ${source.slice(3)}`;
}
