import type * as z from 'zod/mini';

/** Says yes only where a schema would return this very value; no means that the schema has to be asked. */
export type QuickCheck = (value: unknown) => boolean;

/**
 * A schema as plain functions. Where code may not be made from text, as in a page with a strict content security policy, Zod
 * goes through a schema anew for each value, and copies all of it: ten times what it costs to look at a tree of 10,000 nodes.
 * Of objects, lists, unions and plain values; for anything else the answer is no.
 */
export function quickCheck(schema: z.core.$ZodType): QuickCheck {
  const made = checks.get(schema);
  if (made !== undefined) return made;
  // Schemas may hold themselves: what is inside is made when it is first asked for.
  let own: QuickCheck | undefined;
  const check: QuickCheck = value => {
    own ??= checkOf(schema);
    return own(value);
  };
  checks.set(schema, check);
  return check;
}

const checks = new WeakMap<z.core.$ZodType, QuickCheck>();

function checkOf(schema: z.core.$ZodType): QuickCheck {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.checks !== undefined && def.checks.length > 0) return no;
  switch (def.type) {
    case 'string':
      return value => typeof value === 'string';
    case 'number':
      return value => Number.isFinite(value);
    case 'boolean':
      return value => typeof value === 'boolean';
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'array':
      return listCheck(quickCheck(def.element));
    case 'union':
      return unionCheck(def.options.map(quickCheck));
    case 'object':
      return def.catchall === undefined ? objectCheck(def.shape) : no;
    default:
      return no;
  }
}

const no: QuickCheck = () => false;

function oneOf(values: readonly unknown[]): QuickCheck {
  const all = new Set(values);
  return value => all.has(value);
}

function listCheck(element: QuickCheck): QuickCheck {
  return value => {
    if (!Array.isArray(value)) return false;
    for (const each of value) if (!element(each)) return false;
    return true;
  };
}

function unionCheck(options: readonly QuickCheck[]): QuickCheck {
  return value => {
    for (const option of options) if (option(value)) return true;
    return false;
  };
}

/** Fields of other names, and ones that are there without a value, are left to the schema. */
function objectCheck(shape: Readonly<Record<string, z.core.$ZodType>>): QuickCheck {
  const fields = new Map<string, QuickCheck>();
  const required = new Set<string>();
  for (const [name, field] of Object.entries(shape)) {
    const { def } = (field as z.core.$ZodTypes)._zod;
    fields.set(name, quickCheck(def.type === 'optional' ? def.innerType : field));
    if (def.type !== 'optional') required.add(name);
  }
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const name in value) {
      const check = fields.get(name);
      if (check === undefined || !check((value as Readonly<Record<string, unknown>>)[name])) return false;
      if (required.has(name)) found++;
    }
    return found === required.size;
  };
}
