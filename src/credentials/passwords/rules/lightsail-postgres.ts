import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, rdsExamples } from '../rds-characters.ts';

export const lightsailPostgres: ProviderRule = {
  id: 'lightsail-postgres',
  service: 'Lightsail database (PostgreSQL)',
  family: 'other',
  engines: [],
  minLength: 8,
  maxLength: 128,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_UpdateRelationalDatabase.html',
  ...rdsExamples(8, 128),
};
