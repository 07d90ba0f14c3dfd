import type { DatabaseFamily } from '../ports.ts';

/** What an engine of RDS is to us. */
export interface Engine {
  /** How RDS spells it, without edition: `oracle-se2` is `oracle`. */
  readonly engine: string;
  /** How a secret may spell it (AWS's own rotation functions check these). */
  readonly names: readonly string[];
  /** The protocol in which a login is tried; without one only the status can be looked at. */
  readonly login?: DatabaseFamily;
}

/** Engines of instances and clusters. Servers of the last three cannot be had for tests, so no login to them is offered. */
const ENGINES: readonly Engine[] = [
  { engine: 'postgres', names: ['postgres', 'postgresql'], login: 'postgres' },
  { engine: 'aurora-postgresql', names: ['aurora-postgresql', 'postgres', 'postgresql'], login: 'postgres' },
  { engine: 'mysql', names: ['mysql'], login: 'mysql' },
  { engine: 'aurora-mysql', names: ['aurora-mysql', 'mysql'], login: 'mysql' },
  { engine: 'mariadb', names: ['mariadb'], login: 'mysql' },
  { engine: 'sqlserver', names: ['sqlserver'] },
  { engine: 'oracle', names: ['oracle'] },
  { engine: 'db2', names: ['db2'] },
];

/** The engine by RDS's spelling, edition included; `undefined` for what Rekey does not rotate. */
export function engineOf(rdsEngine: string): Engine | undefined {
  return ENGINES.find(({ engine }) => rdsEngine === engine || rdsEngine.startsWith(`${engine}-`));
}
