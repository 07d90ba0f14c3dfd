import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

/** ModifyDBInstance allows 255 characters, RestoreDBInstanceFromS3 only 128: what we generate is below both. */
export const rdsDb2: ProviderRule = {
  id: 'rds-db2',
  service: 'RDS for Db2',
  family: 'rds',
  engines: ['db2', 'db2-ae', 'db2-se'],
  minLength: 8,
  maxLength: 255,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: RDS_SOURCE,
  ...rdsExamples(8, 255),
};
