import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { badExamples } from '../../../language/lint/examples.ts';
import { allRules } from '../../../language/lint/registry.ts';
import type { BadExample, Rule } from '../../../language/lint/rule.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { lineOf, lineStartsOf } from '../../../language/model/lines.ts';
import { occurrencesIn } from '../../../language/model/occurrences.ts';
import type { Project } from '../../../language/model/types.ts';
import { besideExample } from '../../../language/pages/example-project.ts';
import { runExample } from '../../../language/pages/run-example.ts';
import { type ExampleName, exampleNamed } from '../../support/example-workspace.ts';
import { type Linted, lintFiles, rootUri } from './lint-goals.ts';

/** What a list of problems shows whole. */
const longestMessage = 90;

/** A miss is a question: who reads a finding is asked, not judged. */
const scolding =
  /\b(must|should|shall|wrong|bad|badly|poor|fail\w*|invalid|illegal|forbidden|mistake|stupid|lazy|sloppy|forgot\w*|never do|have to|not allowed|violat\w*|incorrect|blame)\b/i;

const examples = allRules.flatMap(rule =>
  badExamples(rule).map((example, index) => ({ title: `${rule.id} ${index + 1}`, rule, example })),
);

/** Made once: tests ask several things of the same messages. */
const plain = examples.map(({ title, rule, example }) => ({
  title,
  rule,
  example,
  run: runExample(example),
}));

describe('a message', () => {
  const said = plain.flatMap(({ title, rule, run }) =>
    run.findings
      .filter(finding => finding.rule === rule.id)
      .map(finding => ({ title, finding, text: run.texts.get(finding.uri) ?? '' })),
  );

  it.each(said)('of $title does not scold', ({ finding, text }) => {
    expect(ownWords(finding, text)).not.toMatch(scolding);
  });

  it.each(said)('of $title is one line in the style of all others', ({ finding: { message }, text }) => {
    expect(message).not.toMatch(/\n|\s\s|^\s|\s$|undefined|NaN|\[object/);
    expect(message.endsWith('.'), `no full stop: ${message}`).toBe(false);
    expect([...message].length, message).toBeLessThanOrEqual(longestMessage);
    const [first = ''] = /^[A-Z][a-z]+/.exec(message) ?? [];
    expect(first === '' || text.includes(first), `begins small: ${message}`).toBe(true);
  });

  it.each(said)('of $title names the words or numbers at hand', ({ finding, text }) => {
    const words = finding.message.split(/[^\p{L}\p{N}_-]+/u).filter(word => word.length > 2);
    const marked = text.slice(finding.span.start, finding.span.end);
    const isAtHand =
      /\d/.test(finding.message) ||
      finding.message.includes(marked) ||
      words.some(word => marked.includes(word));
    const line = text.slice(0, finding.span.start).split('\n').length - 1;
    const header = text.split('\n')[line] ?? '';
    expect(isAtHand || words.some(word => word.length > 3 && header.includes(word)), finding.message).toBe(
      true,
    );
  });
});

/** The message without what it repeats of the goal: people may call their goals as they like. */
function ownWords({ message }: Finding, text: string): string {
  return message.replace(/"[^"]*"/g, words => (text.includes(words.slice(1, -2)) ? '""' : words));
}

describe('under stress', () => {
  const longTail = '_that_somebody_has_chosen_for_reasons_that_nobody_remembers';
  const labelTail = ' among all the teams of every region that ever signed up and that are with us today';
  const stresses: Readonly<Record<string, (project: Project, uri: string, text: string) => string>> = {
    'very long names': (project, uri, text) => renamed(project, uri, text, name => name + longTail),
    'very long labels': (_, __, text) => relabelled(text, label => label + labelTail),
    'names and labels that are not English': (project, uri, text) =>
      relabelled(
        renamed(project, uri, text, name => `größe_${name}`),
        label => `${label} 日本語のチーム 👩‍🚀 für Äpfel`,
      ),
    'huge numbers': (_, __, text) =>
      text.replace(/(?<=(?:from|to|threshold|target|:)[^\n"{}]*?[\s<>=])(\d+)(?=%|\s|$)/gm, '$1987654321'),
    'all of it': (project, uri, text) =>
      relabelled(
        renamed(project, uri, text, name => name + longTail),
        label => `日本語 ${label}${labelTail}`,
      ),
    'no names': (project, uri, text) => unnamed(project, uri, text),
  };

  it.each(Object.entries(stresses))('%s still give messages of one short line', (_, change) => {
    const reported = plain.flatMap(({ title, rule, example, run }) => {
      const { findings } = changed(rule, example, run.texts, change);
      return findings.map(({ message, rule: id }) => `${title} → ${id}: ${message}`);
    });
    expect(reported.length).toBeGreaterThan(allRules.length / 2);
    const messages = reported.map(line => ({ line, message: line.slice(line.indexOf(': ') + 2) }));
    const ugly = messages.filter(
      ({ message }) =>
        [...message].length > longestMessage || /\n|undefined|NaN|\[object|\s\s|""|\.$/.test(message),
    );
    expect(ugly.map(({ line, message }) => `${[...message].length} ${line}`)).toEqual([]);
  });

  function changed(
    rule: Rule,
    example: BadExample,
    texts: ReadonlyMap<string, string>,
    change: (project: Project, uri: string, text: string) => string,
  ): Linted {
    const setting = {
      ...(example.today === undefined ? {} : { today: example.today }),
      config: { preset: 'strict' as const, rules: { ...example.rules, [rule.id]: 'warning' as const } },
    };
    const files = Object.fromEntries([...texts].map(([uri, text]) => [uri.slice(rootUri.length + 1), text]));
    const { project } = lintFiles(files, setting);
    const after = Object.entries(files).map(([path, text]) => [
      path,
      change(project, `${rootUri}/${path}`, text),
    ]);
    return lintFiles(Object.fromEntries(after), setting);
  }
});

/** Every name that the text says, changed wherever it stands. */
function renamed(project: Project, uri: string, text: string, change: (name: string) => string): string {
  let result = text;
  const places = [...occurrencesIn(project, uri)].sort((a, b) => b.span.start - a.span.start);
  for (const { span } of places) {
    const name = result.slice(span.start, span.end);
    result = result.slice(0, span.start) + change(name) + result.slice(span.end);
  }
  return result;
}

/** Names that nothing refers to, taken away. */
function unnamed(project: Project, uri: string, text: string): string {
  const places = [...occurrencesIn(project, uri)];
  const counts = Map.groupBy(places, ({ target }) => target);
  let result = text;
  for (const { span, target } of places.sort((a, b) => b.span.start - a.span.start)) {
    if ((counts.get(target)?.length ?? 0) > 1 || result[span.end] !== ' ' || result[span.end + 1] !== '"')
      continue;
    result = result.slice(0, span.start) + result.slice(span.end + 1);
  }
  return result;
}

function relabelled(text: string, change: (label: string) => string): string {
  return text.replace(
    /^(\s*(?:northstar|objective|kr|kpi|team)[^"\n]*")([^"\n]+)"/gm,
    (_, head: string, label: string) => `${head}${change(label)}"`,
  );
}

describe('one mistake is one finding', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));

  /** Two warnings that stand on one line. */
  function crowded(findings: readonly Finding[], textOf: (uri: string) => string): readonly string[] {
    const loud = findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
    const lines = Map.groupBy(
      loud,
      ({ uri, span }) => `${uri}:${lineOf(lineStartsOf(textOf(uri)), span.start) + 1}`,
    );
    return [...lines]
      .filter(([, together]) => together.length > 1)
      .map(([line, together]) => `${line} ${together.map(({ rule }) => rule).join(', ')}`);
  }

  it.each(plain)('$title gives no two warnings on one line', ({ run: { findings, texts } }) => {
    expect(crowded(findings, uri => texts.get(uri) ?? '')).toEqual([]);
  });

  it.each<readonly [ExampleName, string]>([
    ['anti-patterns', '2026-02-11'],
    ['retro', '2026-02-11'],
    ['retro', '2027-03-01'],
    ['scale-up', '2026-05-12'],
    ['scale-up', '2027-03-01'],
  ])('the example %s gives none on %s', (name, today) => {
    const { workspace } = exampleNamed(name);
    const findings = workspace.projects().flatMap(project => project.findings(today));
    expect(crowded(findings, uri => workspace.text(uri) ?? '')).toEqual([]);
  });

  /** Pages that a person has written; on those of rules and errors every weak example is checked above. */
  const written = ['README.md', 'client/README.md', ...readdirSync(`${root}docs`).filter(isPage).map(inDocs)];

  it.each(written)('the goals shown in %s give none', page => {
    const shown = [...readFileSync(`${root}${page}`, 'utf8').matchAll(/^```goals\n([\s\S]*?)^```/gm)];
    for (const [, text = ''] of shown) {
      const beside = /^northstar/m.test(text) ? {} : besideExample({});
      const { findings, texts } = lintFiles({ 'shown.goals': text, ...beside });
      expect(
        crowded(findings, uri => texts.get(uri) ?? ''),
        text,
      ).toEqual([]);
    }
  });
});

function isPage(name: string): boolean {
  return name.endsWith('.md');
}

function inDocs(name: string): string {
  return `docs/${name}`;
}
