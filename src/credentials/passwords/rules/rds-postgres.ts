import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

export const rdsPostgres: ProviderRule = {
  id: 'rds-postgres',
  service: 'RDS for PostgreSQL',
  family: 'rds',
  engines: ['postgres', 'postgresql'],
  minLength: 8,
  maxLength: 128,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: RDS_SOURCE,
  ...rdsExamples(8, 128),
};
