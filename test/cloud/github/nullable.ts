/**
 * Rewrites OpenAPI 3.0's `nullable` as JSON Schema, in a copy: GitHub's description uses it beside `$ref`,
 * `allOf` and `enum`, where ajv either refuses it or still rejects null.
 */
export function withoutNullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNullable);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) copy[key] = withoutNullable(value);
  // A property may itself be called `nullable`: then it is a schema, not `true`.
  if (nullable !== true)
    return nullable === undefined ? copy : { ...copy, nullable: withoutNullable(nullable) };
  return { anyOf: [copy, { type: 'null' }] };
}
