import { z } from 'zod';
import { ConfigFile } from './schema.ts';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
}

/** The JSON Schema of the config file, for editors: `schemas/rekey.schema.json` is this, checked in. */
export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ConfigFile, { io: 'input', target: 'draft-7' });
  return { ...schema, title: 'Rekey configuration', description: '.github/rekey.yml' };
}

/** The keys that are allowed at a path of the config, for suggestions; the alternatives of a union together. */
export function knownKeysAt(path: readonly PropertyKey[]): string[] {
  let level: JsonSchema[] = [configJsonSchema()];
  for (const step of path) {
    level = level.flatMap(alternatives).flatMap((schema) => {
      const next = typeof step === 'number' ? schema.items : schema.properties?.[String(step)];
      return next ? [next] : [];
    });
  }
  return [...new Set(level.flatMap(alternatives).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
}
