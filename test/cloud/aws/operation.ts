import type { StaticOperationSchema } from '@smithy/types';
import type { Clock } from '../../../src/base/clock.ts';
import type { Faults } from './faults.ts';
import type { IssuedSecrets } from './issued-secrets.ts';
import type { Resource } from './policy/authorize.ts';
import type { Caller } from './policy/caller.ts';
import type { Account, AwsState } from './state.ts';

/** What every operation may look at. */
export interface Cloud {
  state: AwsState;
  clock: Clock;
  faults: Faults;
  issuedSecrets: IssuedSecrets;
}

/** One authenticated request. */
export interface Call {
  cloud: Cloud;
  account: Account;
  region: string;
  caller: Caller;
  now: Date;
  /** Writes down another action that the service asked the caller's policies about, in the caller's name. */
  alsoAllowed(action: string, arn: string): void;
}

/** One operation of a service; its schema, the SDK's own, says how it is read and written. */
export interface Operation {
  schema: StaticOperationSchema;
  changes: boolean;
  /** What the caller's policies are asked about; absent: no permission is needed. */
  resource?: (input: unknown, call: Call) => Resource;
  run: (input: unknown, call: Call) => unknown;
  /** The request carries another proof than a signature. */
  unsigned?: true;
}

/** The parts of an operation, with the types of the SDK's request and response. */
interface OperationParts<Input, Output> {
  resource?: (input: Input, call: Call) => Resource;
  run: (input: Input, call: Call) => Output;
  unsigned?: true;
}

/** An operation that only reads. */
export function reads<Input, Output>(
  schema: StaticOperationSchema,
  parts: OperationParts<Input, Output>,
): Operation {
  return { schema, changes: false, ...(parts as OperationParts<unknown, unknown>) };
}

/** An operation that changes something. */
export function changes<Input, Output>(
  schema: StaticOperationSchema,
  parts: OperationParts<Input, Output>,
): Operation {
  return { schema, changes: true, ...(parts as OperationParts<unknown, unknown>) };
}

/** A service: its operations and how it speaks. */
export interface Service {
  /** as in the credential scope of a signature: `iam`, `sts`, `secretsmanager`, `rds` */
  name: string;
  protocol: 'query' | 'json' | 'rest-json';
  /** the XML namespace of a query service */
  namespace: string;
  /** the API version of a query service, the target prefix of a JSON service */
  version: string;
  operations: ReadonlyMap<string, Operation>;
}

/** Operations by the name that stands in their schema. */
export function byName(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.schema[2], operation]));
}
