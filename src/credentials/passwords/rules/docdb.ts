import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, rdsExamples } from '../rds-characters.ts';

/** Its API is a sibling of RDS's, with the same characters; AWS's rotation functions call the engine `mongo`. */
export const docdb: ProviderRule = {
  id: 'docdb',
  service: 'Amazon DocumentDB',
  family: 'other',
  engines: ['docdb', 'mongo', 'mongodb'],
  minLength: 8,
  maxLength: 100,
  allowed: RDS_ALLOWED,
  refused: RDS_REFUSED,
  required: [],
  source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/API_ModifyDBCluster.html',
  ...rdsExamples(8, 100),
};
