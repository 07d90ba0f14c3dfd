import { databaseCalls } from './database-calls.ts';
import { iamCalls, stsCalls } from './identity-calls.ts';
import { secretCalls } from './secret-calls.ts';
import type { DifferentialCall } from './side.ts';

/** Every operation that both have. */
export const differentialCalls: DifferentialCall[] = [
  ...iamCalls,
  ...stsCalls,
  ...secretCalls,
  ...databaseCalls,
];
