/** Whether a report is what its readers take: the schemas under `test/fixtures/report-schemas`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { parsedXml } from './xml.ts';

const folder = fileURLToPath(new URL('../fixtures/report-schemas', import.meta.url));

export type SchemaName = 'sarif-2.1.0' | 'gitlab-code-quality' | 'rdjson' | 'junit' | 'checkstyle';

const schemas = new Map<SchemaName, z.ZodType>();

function schemaNamed(name: SchemaName): z.ZodType {
  const known = schemas.get(name);
  if (known !== undefined) return known;
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')));
  schemas.set(name, schema);
  return schema;
}

/** What is wrong with a report, by place; nothing where it is as it should be. XML is held to the schema of its elements. */
export function schemaErrors(name: SchemaName, text: string): readonly string[] {
  const value: unknown = name === 'junit' || name === 'checkstyle' ? parsedXml(text) : JSON.parse(text);
  const { error } = schemaNamed(name).safeParse(value);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
