/** What of a configuration could be understood, and what is wrong with the rest, in words. */
import type * as z from 'zod';
import { nearest } from '../model/spelling.ts';
import { configSchema, levels } from './config-schema.ts';
import { defaultConfig, type GoalsConfig } from './config-types.ts';
import { allRules, ruleById } from './registry.ts';
import { shortened } from './subjects.ts';

export type Path = readonly (string | number)[];

export interface ConfigProblem {
  readonly kind: 'unknown' | 'value';
  readonly path: Path;
  /** Whether it is about the key at the end of the path or its value. */
  readonly at: 'key' | 'value';
  readonly message: string;
  /** What was perhaps meant in its place. */
  readonly meant?: string | number;
}

type Issue = z.core.$ZodIssue;

/** Takes a configuration apart: everything that fits the schema holds, everything else is a problem and left out. */
export function understood(value: unknown): {
  readonly config: GoalsConfig;
  readonly problems: readonly ConfigProblem[];
} {
  const problems = issuesIn(value).flatMap(issue => problemsOf(issue, value));
  let rest = value;
  for (let issues = issuesIn(rest); issues.length > 0; issues = issuesIn(rest)) {
    rest = withoutEach(rest, issues.flatMap(placesOf));
    if (rest === undefined) return { config: defaultConfig, problems };
  }
  const { $schema, ...settings } = rest as Partial<GoalsConfig> & { readonly $schema?: string };
  return { config: { ...defaultConfig, ...settings }, problems };
}

function issuesIn(value: unknown): readonly Issue[] {
  const result = configSchema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap(leavesOf);
}

/** The issues inside a union that say most: those of the alternative that the value has the form of. */
function leavesOf(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const chosen =
    issue.errors.find(([first]) => (first?.path.length ?? 0) > 0) ??
    issue.errors.find(([first]) => first?.code === 'invalid_value') ??
    issue.errors[0];
  if (chosen === undefined || chosen.length === 0) return [{ ...issue, code: 'custom', params: {} }];
  return chosen.flatMap(leaf => leavesOf({ ...leaf, path: [...issue.path, ...leaf.path] }));
}

// ----------------------------------------------------------------------------------------------------------------- words

function problemsOf(issue: Issue, root: unknown): readonly ConfigProblem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key));
  const value = valueAt(root, path);
  const isLevel = path.includes('rules') && issue.code === 'invalid_value';
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const known = issue.values.map(String);
    const kind = isLevel ? 'level' : path.at(-1) === 'preset' ? 'preset' : `value of ${path.at(-1)}`;
    const meant = nearest(value, known)[0] ?? known.find(one => isShortFor(value, one));
    const remedy = meant === undefined ? `write ${listed(known)}` : `did you mean "${meant}"?`;
    return [
      {
        kind: 'unknown',
        path,
        at: 'value',
        meant,
        message: `"${shortened(value, 20)}" is no ${kind}: ${remedy}`,
      },
    ];
  }
  return [{ kind: 'value', path, at: 'value', message: valueMessage(issue, path, value) }];
}

/** `warn`, `information`. */
function isShortFor(value: string, known: string): boolean {
  return value.length > 2 && (known.startsWith(value) || (known.length > 2 && value.startsWith(known)));
}

function unknownKey(path: Path, key: string): ConfigProblem {
  const { known, message } = keysAt(path, shortened(key, 30));
  const [meant] = nearest(key, known);
  const remedy = meant === undefined ? knownText(known) : `did you mean "${meant}"?`;
  return { kind: 'unknown', path: [...path, key], at: 'key', meant, message: `${message}: ${remedy}` };
}

/** As many of the known words as a line holds. */
function knownText(known: readonly string[]): string {
  if (known.length === 0) return 'it has none';
  const fitting = known.filter((_, index) => known.slice(0, index + 1).join(', ').length <= 40);
  return `there is ${fitting.join(', ')}${fitting.length < known.length ? ' …' : ''}`;
}

/** What can stand in the object at a path, and how to say that something else does. */
function keysAt(path: Path, key: string): { readonly known: readonly string[]; readonly message: string } {
  const rules = path.indexOf('rules');
  if (rules >= 0 && path.length > rules + 1) {
    const id = String(path[rules + 1]);
    return { known: Object.keys(ruleById(id)?.options.shape ?? {}), message: `${id} has no option "${key}"` };
  }
  if (rules >= 0) return { known: allRules.map(rule => rule.id), message: `there is no rule "${key}"` };
  if (path[0] === 'lexicon') {
    return {
      known: Object.keys(configSchema.shape.lexicon.def.innerType.shape),
      message: `the lexicon has no list "${key}"`,
    };
  }
  if (path[0] === 'overrides') return { known: ['files', 'rules'], message: `an override has no "${key}"` };
  return { known: Object.keys(defaultConfig), message: `there is no setting "${key}"` };
}

function valueMessage(issue: Issue, path: Path, value: unknown): string {
  const name = nameOf(path);
  if (value === undefined) return `${name} is missing`;
  return `${name} is ${expected(issue, path)}, not ${shortened(JSON.stringify(value) ?? String(value), 24)}`;
}

function expected(issue: Issue, path: Path): string {
  if (
    path.includes('rules') &&
    (issue.code === 'invalid_value' || issue.path.length === path.indexOf('rules') + 2)
  ) {
    return `a level (${listed(levels)})`;
  }
  switch (issue.code) {
    case 'invalid_value':
      return listed(issue.values.map(each => JSON.stringify(each)));
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? 'shorter' : `at most ${issue.maximum}`;
    case 'invalid_type':
      return expectedType[issue.expected] ?? issue.expected;
    default:
      return issue.message;
  }
}

const expectedType: Readonly<Record<string, string>> = {
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  tuple: 'a list',
};

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the configuration';
  if (typeof last === 'string') return last;
  const list = path
    .slice(0, -1)
    .filter(step => typeof step === 'string')
    .at(-1);
  return path.includes('rules') ? `the setting of ${list}` : `each of ${list}`;
}

function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

// ----------------------------------------------------------------------------------------------------------------- paths

function pathOf(issue: Issue): Path {
  return issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
}

/** The places that must go, so that the rest can be understood. */
function placesOf(issue: Issue): readonly Path[] {
  const path = pathOf(issue);
  return issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isContainer(value) ? value[step] : undefined), root);
}

/** The value without what is at the paths; what misses something goes as a whole. */
function withoutEach(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some(path => path.length === 0) || !isContainer(value)) return undefined;
  const below = new Map<string, Path[]>();
  for (const [step, ...rest] of paths) below.set(String(step), [...(below.get(String(step)) ?? []), rest]);
  if ([...below.keys()].some(key => !(key in value))) return undefined;
  const kept = Object.entries(value)
    .map(([key, child]) => [key, below.has(key) ? withoutEach(child, below.get(key)!) : child] as const)
    .filter(([, child]) => child !== undefined);
  return Array.isArray(value) ? kept.map(([, child]) => child) : Object.fromEntries(kept);
}

type Container = Readonly<Record<string | number, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
