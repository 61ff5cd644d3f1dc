/** The page of a rule, as Markdown: what its record says, and what the linter says of its examples. No file is read. */
import * as z from 'zod';
import { badExamples, fixedExample, goodExamples, isFixed, withoutMarks } from '../lint/examples.ts';
import { presetSetting } from '../lint/presets.ts';
import { ruleById } from '../lint/registry.ts';
import {
  type BadExample,
  exampleDay,
  type GoodExample,
  presetNames,
  type Rule,
  type RuleSetting,
  type Source,
} from '../lint/rule.ts';
import type { Finding, Fix } from '../model/finding.ts';
import { codeBlock, codeSpan, escapeMarkdown, markdownTable } from '../render/markdown.ts';
import { exampleText } from './example-project.ts';
import { saidOfExample } from './run-example.ts';

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
    '## How to satisfy it',
    rule.satisfy.trim(),
    ...exampleSections(rule),
    ...optionsSection(rule),
    '## Ignore',
    `Where it is right in general and wrong here, say why:\n\n${codeBlock(`// goals-ignore-next-line ${rule.id} -- why not here`, 'goals')}`,
    '## Sources',
    rule.sources.map(source => `- ${sourceText(source)}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

// ----------------------------------------------------------------------------------------------------------------- facts

function factsOf(rule: Rule): string {
  const settings = presetNames.map(name => settingText(presetSetting(name, rule)));
  return [
    markdownTable(presetNames, [settings]),
    ...(rule.calendar ? ['⏲ Depends on today: `--no-calendar` leaves it out.'] : []),
    ...silencesText(rule),
  ].join('\n\n');
}

/** Which rules this one spares the reader. */
function silencesText({ silences, silencesInProject }: Rule): readonly string[] {
  const exceptions = silences.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1));
  const but = exceptions.length === 0 ? '' : ` but ${listed(exceptions.map(codeSpan))}`;
  const here = silences.filter(pattern => !pattern.startsWith('!')).map(patternText);
  return [
    ...(here.length === 0 ? [] : [`On the same goal it silences ${listed(here)}${but}.`]),
    ...(silencesInProject.length === 0
      ? []
      : [`In the whole project it silences ${listed(silencesInProject.map(codeSpan))}.`]),
  ];
}

function patternText(pattern: string): string {
  return pattern.endsWith('*') ? `all other ${codeSpan(pattern)}` : codeSpan(pattern);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function settingText(setting: RuleSetting): string {
  if (typeof setting === 'string') return setting;
  const [level, options] = setting;
  return `${level}, ${Object.entries(options)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')}`;
}

// -------------------------------------------------------------------------------------------------------------- examples

function exampleSections(rule: Rule): readonly string[] {
  const weak = badExamples(rule).map(example => weakExample(rule, example).join('\n\n'));
  const strong = goodExamples(rule).map(example => exampleBlock(rule, example));
  const sections = [
    ...(weak.length === 0 ? [] : ['## Weak', weak.join('\n\n---\n\n')]),
    ...(strong.length === 0 ? [] : ['## Strong', ...strong]),
  ];
  const isShortened = sections.some(section => /^\s*…$/m.test(section));
  return isShortened ? [...sections, '`…` stands for the rest of a sound objective.'] : sections;
}

/** The example, what the linter says of it, and what its fix makes of it. */
function weakExample(rule: Rule, example: BadExample): readonly string[] {
  const [finding] = saidOfExample(rule, example);
  const shown = exampleBlock(rule, { ...example, good: withoutMarks(example.bad) });
  if (finding === undefined) return [shown];
  const words = markedWords(example);
  const said = `> **${finding.severity}** on ${codeSpan(words)}: ${escapeMarkdown(finding.message)}`;
  const fix = shownFix(finding, example);
  if (fix === undefined) return [shown, said];
  const mended = isFixed(example) ? [exampleBlock(rule, fixedExample(example))] : [];
  return [shown, said, `${fixText(fix)}${mended.length === 0 ? '.' : ':'}`, ...mended];
}

function markedWords(example: BadExample): string {
  const { text, marked } = exampleText(example.bad, example);
  return marked === undefined ? '' : text.slice(marked.start, marked.end);
}

/** The fix that gives what the example says, else the first one. */
function shownFix({ fixes }: Finding, { fix }: BadExample): Fix | undefined {
  return fix === undefined ? fixes[0] : fixes.find(({ title }) => title === fix);
}

function fixText({ title, kind }: Fix): string {
  const how = kind === 'safe' ? 'safe, applied by `--fix`' : 'a suggestion';
  return `Fix: *${escapeMarkdown(title)}* (${how})`;
}

/** With what stands around it, what it said before, and the day on which it is read where that matters. */
function exampleBlock({ calendar }: Rule, { good, context, was, today = exampleDay }: GoodExample): string {
  const before = was === undefined ? '' : `When the cycle began:\n\n${codeBlock(was, 'goals')}\n\n`;
  const day = calendar || was !== undefined ? `On ${today}:\n\n` : '';
  return before + day + codeBlock(context === undefined ? good : `${good}\n${context}`, 'goals');
}

// ------------------------------------------------------------------------------------------------------ options, sources

function optionsSection(rule: Rule): readonly string[] {
  const schema = z.toJSONSchema(rule.options, { io: 'input', target: 'draft-7' });
  const options = Object.entries(schema.properties ?? {}) as readonly [
    string,
    { default?: unknown; description?: string },
  ][];
  if (options.length === 0) return [];
  const rows = options.map(([name, option]) => [
    codeSpan(name),
    JSON.stringify(option.default),
    option.description ?? '',
  ]);
  const example = Object.fromEntries(options.map(([name, option]) => [name, option.default]));
  const level = rule.level === 'off' ? 'info' : rule.level;
  return [
    '## Options',
    markdownTable(['option', 'default', 'means'], rows),
    codeBlock(`{ "rules": { "${rule.id}": ["${level}", ${JSON.stringify(example)}] } }`, 'json'),
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
