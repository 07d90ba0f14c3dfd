import type { ProviderRule } from '../credentials/passwords/provider-rule.ts';
import { ruleFor } from '../credentials/passwords/provider-rules.ts';
import type { Gaps } from './gaps.ts';
import type { Database, DatabaseReader } from './ports.ts';
import type { DatabaseFields } from './secret-text.ts';

/**
 * The rule that the password of a database secret must obey. RDS's rules bind master passwords only: the password
 * of another user is set in SQL, where RDS has no say. What RDS says of the database counts for more than what the
 * secret says of itself; where RDS knows no such database, the secret's `engine` decides.
 */
export async function ruleOfDatabase(
  fields: DatabaseFields,
  databases: DatabaseReader,
  gaps: Gaps,
): Promise<ProviderRule | undefined> {
  if (fields.masterArn !== undefined) return undefined;
  const database = await databaseOf(fields, databases, gaps);
  if (database !== undefined) {
    const { masterUsername } = database;
    const isMaster =
      masterUsername === undefined || fields.username === undefined || fields.username === masterUsername;
    if (!isMaster) return undefined;
    return database.inCluster ? ruleFor('rds-cluster') : ruleFor(database.engine);
  }
  const rule = fields.engine === undefined ? undefined : ruleFor(fields.engine);
  return fields.cluster !== undefined && rule?.family === 'rds' ? ruleFor('rds-cluster') : rule;
}

async function databaseOf(
  fields: DatabaseFields,
  databases: DatabaseReader,
  gaps: Gaps,
): Promise<Database | undefined> {
  const named = endpointOf(fields.host);
  const instance = fields.instance ?? named?.instance;
  if (instance !== undefined) {
    return await gaps.attempt(`The DB instance ${instance}`, () => databases.instance(instance));
  }
  const cluster = fields.cluster ?? named?.cluster;
  if (cluster !== undefined && !isDocumentDb(fields)) {
    return await gaps.attempt(`The DB cluster ${cluster}`, () => databases.cluster(cluster));
  }
  return undefined;
}

/** `orders.c1a2b3.eu-west-1.rds.amazonaws.com` or `orders.cluster-c1a2b3.…`: RDS User Guide, "Endpoints". */
function endpointOf(host: string | undefined): { instance?: string; cluster?: string } | undefined {
  const match =
    /^(?<name>[a-z][a-z0-9-]*)\.(?<cluster>cluster-(?:ro-)?)?[a-z0-9]+\.[a-z0-9-]+\.rds\.amazonaws\.com(?:\.cn)?$/i.exec(
      host ?? '',
    );
  const name = match?.groups?.name;
  if (name === undefined) return undefined;
  return match?.groups?.cluster === undefined ? { instance: name } : { cluster: name };
}

function isDocumentDb({ engine }: DatabaseFields): boolean {
  return engine !== undefined && ruleFor(engine)?.id === 'docdb';
}
