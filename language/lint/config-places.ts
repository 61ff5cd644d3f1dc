/** What may stand at a place of `goals.config.json`, as its JSON schema says: what an editor completes and explains. */
import { configJsonSchema } from './config-schema.ts';

/** The part of JSON schema that the schema of the configuration uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  /** One for each value of `enum`. */
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** Of every element, or of each by its place. */
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Keys and places in lists, from the outside in. */
export type ConfigPath = readonly (string | number)[];

let whole: JsonSchema | undefined;

function wholeSchema(): JsonSchema {
  whole ??= configJsonSchema() as JsonSchema;
  return whole;
}

/** The schema at a path with its own words; undefined where nothing may stand. A rule is `['rules', 'kr-is-task']`. */
export function schemaAt(path: ConfigPath): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (schema, step) =>
      schema && alternativesOf(schema).flatMap(alternative => childOf(alternative, step) ?? [])[0],
    wholeSchema(),
  );
}

/** The forms that a value of a schema can have: references followed, alternatives one by one. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  const { $ref, anyOf, allOf } = schema;
  if ($ref !== undefined) {
    const defined = wholeSchema().definitions?.[$ref.replace('#/definitions/', '')];
    return defined === undefined ? [] : alternativesOf(defined);
  }
  const parts = anyOf ?? allOf;
  return parts === undefined ? [schema] : parts.flatMap(alternativesOf);
}

function childOf({ properties, items }: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'string') {
    return properties !== undefined && Object.hasOwn(properties, step) ? properties[step] : undefined;
  }
  return isTuple(items) ? items[step] : items;
}

function isTuple(items: JsonSchema['items']): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

/** What is written for a value until its author has decided: its default, else an empty one of its kind. */
export function initialValue(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  const [form] = alternativesOf(schema);
  if (form?.default !== undefined) return form.default;
  if (form?.const !== undefined) return form.const;
  if (form?.enum !== undefined) return form.enum[0];
  const empty: Readonly<Record<string, unknown>> = { array: [], object: {}, boolean: false, string: '' };
  return empty[form?.type ?? ''] ?? 0;
}
