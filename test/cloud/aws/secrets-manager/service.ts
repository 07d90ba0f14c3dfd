import { byName, type Service } from '../operation.ts';
import { listOperations } from './list.ts';
import { replicationOperations } from './replication-operations.ts';
import { rotationOperations } from './rotation-operations.ts';
import { secretOperations } from './secret-operations.ts';
import { valueOperations } from './value-operations.ts';

/** AWS Secrets Manager. */
export const secretsManager: Service = {
  name: 'secretsmanager',
  protocol: 'json',
  namespace: '',
  version: 'secretsmanager',
  operations: byName([
    ...secretOperations,
    ...valueOperations,
    ...listOperations,
    ...replicationOperations,
    ...rotationOperations,
  ]),
};
