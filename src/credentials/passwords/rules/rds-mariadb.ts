import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

export const rdsMariadb: ProviderRule = {
  id: 'rds-mariadb',
  service: 'RDS for MariaDB',
  family: 'rds',
  engines: ['mariadb'],
  minLength: 8,
  maxLength: 41,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: RDS_SOURCE,
  ...rdsExamples(8, 41),
};
