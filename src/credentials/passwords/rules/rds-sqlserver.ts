import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

export const rdsSqlserver: ProviderRule = {
  id: 'rds-sqlserver',
  service: 'RDS for SQL Server',
  family: 'rds',
  engines: ['sqlserver', 'sqlserver-ee', 'sqlserver-se', 'sqlserver-ex', 'sqlserver-web', 'sqlserver-dev-ee'],
  minLength: 8,
  maxLength: 128,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: RDS_SOURCE,
  ...rdsExamples(8, 128),
};
