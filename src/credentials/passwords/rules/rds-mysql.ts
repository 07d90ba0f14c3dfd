import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

export const rdsMysql: ProviderRule = {
  id: 'rds-mysql',
  service: 'RDS for MySQL',
  family: 'rds',
  engines: ['mysql'],
  minLength: 8,
  maxLength: 41,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: RDS_SOURCE,
  ...rdsExamples(8, 41),
};
