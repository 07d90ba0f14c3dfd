import type { ProviderRule } from './provider-rule.ts';
import { amazonMq } from './rules/amazon-mq.ts';
import { docdb } from './rules/docdb.ts';
import { elasticache } from './rules/elasticache.ts';
import { lightsailMysql } from './rules/lightsail-mysql.ts';
import { lightsailPostgres } from './rules/lightsail-postgres.ts';
import { rdsCluster } from './rules/rds-cluster.ts';
import { rdsDb2 } from './rules/rds-db2.ts';
import { rdsMariadb } from './rules/rds-mariadb.ts';
import { rdsMysql } from './rules/rds-mysql.ts';
import { rdsOracle } from './rules/rds-oracle.ts';
import { rdsPostgres } from './rules/rds-postgres.ts';
import { rdsSqlserver } from './rules/rds-sqlserver.ts';
import { redshift } from './rules/redshift.ts';

/** Every rule of a service, one file each in `rules/`. */
export const PROVIDER_RULES: readonly ProviderRule[] = [
  rdsPostgres,
  rdsMysql,
  rdsMariadb,
  rdsSqlserver,
  rdsOracle,
  rdsDb2,
  rdsCluster,
  docdb,
  lightsailMysql,
  lightsailPostgres,
  redshift,
  elasticache,
  amazonMq,
];

/**
 * The rule by its id (`rds-postgres`) or by the name of an engine, as a database secret or RDS spells it
 * (`postgres`, `aurora-mysql`, `oracle-se2`); `undefined` for what we have no rule for.
 */
export function ruleFor(idOrEngine: string): ProviderRule | undefined {
  const wanted = idOrEngine.toLowerCase();
  return PROVIDER_RULES.find((rule) => rule.id === wanted || rule.engines.includes(wanted));
}
