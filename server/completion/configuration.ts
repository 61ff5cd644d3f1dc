/** What can be written into `goals.config.json`: settings, rules, options, levels, presets, files of the project. */
import { findNodeAtLocation, getLocation, type Location, parseTree } from 'jsonc-parser';
import { CompletionItemKind } from 'vscode-languageserver';
import {
  alternativesOf,
  initialValue,
  type JsonSchema,
  schemaAt,
} from '../../language/lint/config-places.ts';
import { presetNames } from '../../language/lint/rule.ts';
import type { Span } from '../../language/model/types.ts';
import { isClosed, isJsonComment, type JsonToken, jsonTokens } from './json-tokens.ts';
import { escapeSnippet } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

export interface ConfigSuggestions {
  /** What they replace. */
  readonly word: Span;
  readonly suggestions: readonly Suggestion[];
}

/** @param paths files of the project, from its folder: what globs speak of */
export function configSuggestions(text: string, offset: number, paths: readonly string[]): ConfigSuggestions {
  const tokens = jsonTokens(text);
  const word = wordAt(tokens, offset);
  if (tokens.some(token => isJsonComment(token) && holds(token, offset))) return { word, suggestions: [] };
  const around: Around = {
    before: tokens.findLast(token => !isJsonComment(token) && token.span.end <= word.start),
    after: tokens.find(token => !isJsonComment(token) && token.span.start >= word.end),
  };
  if (around.before === undefined && around.after === undefined) return { word, suggestions: [skeleton] };
  const location = locationAt(text, offset, around.before);
  const suggestions = location.isAtPropertyKey
    ? keySuggestions(text, location, word, around)
    : valueSuggestions(location, paths);
  return { word, suggestions: suggestions.map(one => ({ ...one, filterText: JSON.stringify(one.label) })) };
}

/** On a line below a whole value another key is begun, though the comma between them is missing. */
function locationAt(text: string, offset: number, before: JsonToken | undefined): Location {
  const end = before?.span.end ?? 0;
  const isBehindValue = before !== undefined && !/^[{[,:]$/.test(before.text);
  if (!isBehindValue || !/[\r\n]/.test(text.slice(end, offset))) return getLocation(text, offset);
  return getLocation(`${text.slice(0, end)},${text.slice(end)}`, offset + 1);
}

/** The text or word around the offset, with its quotes. */
function wordAt(tokens: readonly JsonToken[], offset: number): Span {
  const word = tokens.find(token => (token.kind === 'text' || token.kind === 'word') && holds(token, offset));
  return word?.span ?? { start: offset, end: offset };
}

/** Whether what is typed at the offset becomes a part of the token. */
function holds(token: JsonToken, offset: number): boolean {
  const { kind, span } = token;
  if (offset <= span.start || offset > span.end) return false;
  return offset < span.end || !(isClosed(token) || kind === 'blockComment');
}

/** What stands around the word, comments aside. */
interface Around {
  readonly before: JsonToken | undefined;
  readonly after: JsonToken | undefined;
}

const skeleton: Suggestion = {
  label: '{ … }',
  kind: CompletionItemKind.Snippet,
  detail: 'a configuration to begin with',
  filterText: '{',
  text: '{\n  "language": 1,\n  "preset": "recommended"\n}',
  snippet: `{\n\t"language": 1,\n\t"preset": "\${1|${presetNames.join(',')}|}"\n}`,
};

// ------------------------------------------------------------------------------------------------------------------ keys

/** Keys that the object has not yet, each with a value to decide on; only the key where the value is there already. */
function keySuggestions(
  text: string,
  { path }: Location,
  word: Span,
  { before, after }: Around,
): readonly Suggestion[] {
  const above = path.slice(0, -1);
  const schema = schemaAt(above);
  const forms = schema === undefined ? [] : alternativesOf(schema);
  const given = keysIn(text, above, word);
  const isAddress = (key: string) => key.startsWith('$');
  const hasValue = after?.text === ':';
  const comma = after?.kind === 'text' ? ',' : '';
  const besides = lackingComma(before);
  return forms
    .flatMap(({ properties }) => Object.entries(properties ?? {}))
    .filter(([key]) => !given.has(key))
    .sort(([a], [b]) => Number(isAddress(a)) - Number(isAddress(b)))
    .map(([key, value]) => {
      const quoted = JSON.stringify(key);
      const plain = `${quoted}: ${JSON.stringify(initialValue(value))}${comma}`;
      return {
        label: key,
        kind: CompletionItemKind.Property,
        ...described(value),
        text: hasValue ? quoted : plain,
        ...(hasValue ? {} : { snippet: `${escapeSnippet(quoted)}: ${valueSnippet(value)}${comma}` }),
        ...(besides === undefined ? {} : { besides }),
      };
    });
}

function keysIn(text: string, path: Location['path'], word: Span): ReadonlySet<unknown> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const object = root && findNodeAtLocation(root, path);
  const keys = (object?.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
  return new Set(
    keys.filter(({ offset }) => word.start === word.end || offset !== word.start).map(({ value }) => value),
  );
}

/** The comma behind the property before, which who begins a new line has often forgotten. */
function lackingComma(before: JsonToken | undefined): Suggestion['besides'] {
  if (before === undefined || before.text === '{' || before.text === ',') return undefined;
  return { span: { start: before.span.end, end: before.span.end }, text: ',' };
}

/** A level is one of a few, its own first; a list or an object is opened; anything else is selected. */
function valueSnippet(schema: JsonSchema): string {
  const initial = initialValue(schema);
  const choices = alternativesOf(schema).find(form => form.enum !== undefined)?.enum;
  if (choices !== undefined) {
    const ordered = [initial, ...choices.filter(choice => choice !== initial)];
    return `"\${1|${ordered.join(',')}|}"`;
  }
  if (Array.isArray(initial)) return '[$1]';
  if (typeof initial === 'object') return '{$1}';
  return initial === '' ? '"$1"' : `\${1:${escapeSnippet(JSON.stringify(initial))}}`;
}

// ---------------------------------------------------------------------------------------------------------------- values

function valueSuggestions({ path }: Location, paths: readonly string[]): readonly Suggestion[] {
  const schema = schemaAt(path);
  if (schema === undefined) return [];
  const globs = isGlob(path) ? globsOf(paths).map(glob => valueSuggestion(glob)) : [];
  return [...alternativesOf(schema).flatMap(form => valuesOf(form, schema.default)), ...globs];
}

function valuesOf(form: JsonSchema, own: unknown): readonly Suggestion[] {
  if (form.enum !== undefined) {
    return form.enum.map((value, at) => ({
      ...valueSuggestion(value),
      ...(form.enumDescriptions?.[at] === undefined ? {} : { detail: form.enumDescriptions[at] }),
      ...(value === own ? { preselect: true } : {}),
    }));
  }
  if (form.const !== undefined) return [valueSuggestion(form.const)];
  if (form.type === 'boolean') return [valueSuggestion(true), valueSuggestion(false)];
  if (form.type === 'integer' || form.type === 'number') return numbersOf(form);
  if (form.type === 'array') return listsOf(form, own);
  if (form.type === 'object') return [objectOf(form)];
  return [];
}

/** An object with what it can't be without. */
function objectOf({ properties = {}, required = [] }: JsonSchema): Suggestion {
  const members = required.flatMap(key =>
    properties[key] === undefined ? [] : [[key, properties[key]] as const],
  );
  const value = Object.fromEntries(members.map(([key, schema]) => [key, initialValue(schema)]));
  const written = members.map(([key, schema], at) => {
    const [open, close] = Array.isArray(initialValue(schema)) ? ['["', '"]'] : ['{ ', ' }'];
    return `${JSON.stringify(key)}: ${open}$${at + 1}${close}`;
  });
  return {
    ...valueSuggestion(value),
    label: '{ }',
    snippet: written.length === 0 ? '{$1}' : `{ ${written.join(', ')} }`,
  };
}

/** All where they are few, such as the months of a year; else what holds where nothing is said. */
function numbersOf({ minimum, maximum, default: own }: JsonSchema): readonly Suggestion[] {
  if (minimum !== undefined && maximum !== undefined && maximum - minimum <= 12) {
    return Array.from({ length: maximum - minimum + 1 }, (_, at) => valueSuggestion(minimum + at));
  }
  return own === undefined ? [] : [valueSuggestion(own)];
}

/** A list to fill in; of a rule its level with all its options. */
function listsOf({ items }: JsonSchema, own: unknown): readonly Suggestion[] {
  if (!Array.isArray(items)) return [{ ...valueSuggestion([]), label: '[ ]', snippet: '[$1]' }];
  const [, options] = items as readonly JsonSchema[];
  const known = Object.entries(options?.properties ?? {}).filter(
    ([, option]) => option.default !== undefined,
  );
  if (known.length === 0) return [];
  const level = typeof own === 'string' ? own : 'warning';
  const value = [level, Object.fromEntries(known.map(([name, option]) => [name, option.default]))];
  const stops = known.map(
    ([name, option], at) =>
      `${JSON.stringify(name)}: \${${at + 2}:${escapeSnippet(JSON.stringify(option.default))}}`,
  );
  return [
    {
      ...valueSuggestion(value),
      detail: 'level and options',
      snippet: `["\${1:${level}}", { ${stops.join(', ')} }]`,
    },
  ];
}

function valueSuggestion(value: unknown): Suggestion {
  const text = JSON.stringify(value);
  return { label: typeof value === 'string' ? value : text, kind: CompletionItemKind.Value, text };
}

function isGlob(path: Location['path']): boolean {
  return (path[0] === 'exclude' && path.length === 2) || (path[0] === 'overrides' && path[2] === 'files');
}

/** The folders of a project and its files. */
function globsOf(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap(path => {
    const names = path.split('/').slice(0, -1);
    return names.map((_, at) => `${names.slice(0, at + 1).join('/')}/**`);
  });
  return [...new Set([...folders.sort(), ...[...paths].sort()])];
}

function described(schema: JsonSchema): { readonly documentation?: string } {
  const description = schema.description ?? alternativesOf(schema)[0]?.description;
  return description === undefined ? {} : { documentation: description };
}
