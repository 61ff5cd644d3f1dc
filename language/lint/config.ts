/**
 * Reads `goals.config.json`: JSON with comments and trailing commas. Whatever is wrong in it is reported where it stands, and
 * what could be understood holds all the same.
 */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Finding, Fix } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import { type ConfigProblem, type Path, understood } from './config-problems.ts';
import { defaultConfig, type GoalsConfig } from './config-types.ts';

import { shortened } from './subjects.ts';

export { type ConfigOverride, defaultConfig, type GoalsConfig, type RuleSettings } from './config-types.ts';

/** Name of the file that makes a folder a project. */
export const configFileName = 'goals.config.json';

/**
 * - `config/syntax`: this is no JSON.
 * - `config/unknown`: a setting, rule, option, level or preset that there is not.
 * - `config/value`: a value of the wrong kind or out of range.
 * - `config/repeated`: the same key twice in one object; the last one counts.
 */
export type ConfigFindingId = 'config/syntax' | 'config/unknown' | 'config/value' | 'config/repeated';

/** Reads a configuration. Never throws; findings are sorted by place. */
export function parseConfig(
  uri: string,
  text: string,
): { readonly config: GoalsConfig; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const add = (rule: ConfigFindingId, span: Span, message: string, fixes: readonly Fix[] = []) =>
    findings.push({ rule, severity: 'error', message, uri, span, fixes });

  const { root, error } = parsedJson(text);
  if (error !== undefined) add('config/syntax', error.span, error.message);
  if (root === undefined) return { config: defaultConfig, findings };
  for (const key of repeatedKeys(root)) {
    add(
      'config/repeated',
      spanOf(key),
      `${text.slice(key.offset, key.offset + key.length)} is given twice: the last one counts`,
    );
  }
  const { config, problems } = understood(getNodeValue(root));
  for (const problem of problems) {
    const span = spanOf(nodeOf(root, problem));
    // Half a text is no other mistake than the quote that it lacks.
    if (error !== undefined && error.span.start < span.end && span.start < error.span.end) continue;
    add(
      problem.kind === 'unknown' ? 'config/unknown' : 'config/value',
      span,
      problem.message,
      fixesOf(problem, uri, span),
    );
  }
  return {
    config,
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** The configuration that settings of an editor stand for; what is wrong in them counts as not said. */
export function configFromSettings(settings: unknown): GoalsConfig {
  return understood(settings).config;
}

// ------------------------------------------------------------------------------------------------------------------ JSON

interface SyntaxError {
  readonly span: Span;
  readonly message: string;
}

function parsedJson(text: string): { readonly root?: Node; readonly error?: SyntaxError } {
  const errors: ParseError[] = [];
  try {
    // A byte order mark is white space here: offsets stay what they are.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
      allowTrailingComma: true,
      allowEmptyContent: true,
    });
    // One slip makes several errors: only the first of them is where it happened.
    return { root, error: errors[0] && syntaxError(errors[0], text) };
  } catch {
    // The parser is recursive: thousands of open brackets exhaust its stack.
    const span = { start: 0, end: Math.min(1, text.length) };
    return { error: { span, message: 'this is nested too deeply to be read' } };
  }
}

function syntaxError({ error, offset, length }: ParseError, text: string): SyntaxError {
  const start = Math.min(offset, text.length);
  const end = Math.min(start + length, text.length);
  const words = shortened(text.slice(start, end), 20);
  return {
    span: { start, end },
    message:
      syntaxMessages[printParseErrorCode(error)] ??
      `${words} is no JSON here: texts and keys stand in double quotes`,
  };
}

const syntaxMessages: Readonly<Record<string, string>> = {
  CommaExpected: 'expected a comma before this',
  ColonExpected: 'expected a colon after the key',
  CloseBraceExpected: 'expected "}"',
  CloseBracketExpected: 'expected "]"',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  EndOfFileExpected: 'expected nothing more after the configuration',
  UnexpectedEndOfString: 'this text has no closing quote',
  UnexpectedEndOfComment: 'this comment has no end',
  InvalidCharacter: 'this character can not stand in a text',
  InvalidEscapeCharacter: 'there is no such escape: write \\\\ for a backslash',
};

function repeatedKeys(node: Node): readonly Node[] {
  const repeated: Node[] = [];
  const visit = (current: Node) => {
    const seen = new Set<unknown>();
    for (const child of current.children ?? []) {
      const key = current.type === 'object' ? child.children?.[0] : undefined;
      if (key !== undefined && seen.has(key.value)) repeated.push(key);
      if (key !== undefined) seen.add(key.value);
      visit(child);
    }
  };
  visit(node);
  return repeated;
}

// --------------------------------------------------------------------------------------------------------------- problems

/** The node that a problem is about: a key, a value, or what the value is missing from. */
function nodeOf(root: Node, { path, at }: ConfigProblem): Node {
  const value = nearestNode(root, path);
  if (at === 'value')
    return value.type === 'object' || value.type === 'array' ? (keyNode(value) ?? value) : value;
  return keyNode(value) ?? value;
}

/** The deepest node on the way of the path: the value itself may be missing. */
function nearestNode(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node !== undefined) return node;
  }
  return root;
}

function keyNode(value: Node): Node | undefined {
  return value.parent?.type === 'property' ? value.parent.children?.[0] : undefined;
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function fixesOf({ meant }: ConfigProblem, uri: string, span: Span): readonly Fix[] {
  if (meant === undefined) return [];
  const text = JSON.stringify(meant);
  return [
    {
      title: `Change to ${text}`,
      kind: 'suggestion',
      preferred: true,
      edits: [{ uri, edits: [{ span, text }] }],
    },
  ];
}
