import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, rdsExamples } from '../rds-characters.ts';

/** Aurora and Multi-AZ DB clusters: one rule for all their engines. */
export const rdsCluster: ProviderRule = {
  id: 'rds-cluster',
  service: 'Aurora and Multi-AZ DB clusters',
  family: 'rds',
  engines: ['aurora', 'aurora-mysql', 'aurora-postgresql'],
  minLength: 8,
  maxLength: 41,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBCluster.html',
  ...rdsExamples(8, 41),
};
