import type { StaticOperationSchema, StaticStructureSchema } from '@smithy/types';
import { AwsError, CommonError } from './aws-error.ts';

/** Throws what the service answers when a member that its model requires is missing. */
export function requireMembers(
  operation: StaticOperationSchema,
  input: unknown,
  service: { name: string },
): void {
  const ref = operation[4];
  const shape = (typeof ref === 'function' ? ref() : ref) as StaticStructureSchema;
  if (!Array.isArray(shape)) return;
  // The SDK's schemas list the required members first and say at the end how many there are.
  const required = shape[4].slice(0, shape[6] ?? 0);
  const missing = required.find((name) => (input as Record<string, unknown>)[name] === undefined);
  if (missing === undefined) return;
  if (service.name === 'rds')
    throw new AwsError('MissingParameter', 400, `The request must contain the parameter ${missing}.`);
  const member = missing.charAt(0).toLowerCase() + missing.slice(1);
  throw new CommonError(
    'validation',
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );
}
