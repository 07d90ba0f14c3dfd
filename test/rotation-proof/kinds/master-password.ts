import { randomBytes } from 'node:crypto';
import type { LocalAws } from '../../cloud/aws/local-aws.ts';
import type { DbCluster, DbInstance } from '../../cloud/aws/rds/model.ts';
import { membersOf } from '../../cloud/aws/rds/reset-password.ts';
import { accountOf, databasesIn } from '../../cloud/aws/state.ts';
import type { StatementGate } from '../../cloud/databases/statement-gate.ts';
import { certificateFile } from '../certificate-file.ts';
import {
  type Document,
  documentUnder,
  HOUR,
  longAgo,
  REPLICA,
  type Scenario,
  SECRET,
  type Subject,
  secretOf,
} from '../scenario.ts';

const DATABASE = 'orders';
/** The certificates of the servers are of both names, so that readers can have a host of their own. */
const READERS = 'localhost';

interface Setting {
  readonly kind: 'rds-instance' | 'rds-cluster';
  readonly engine: string;
  readonly server: 'postgres' | 'mariadb';
  readonly hasValue: boolean;
}

function scenario(what: string, setting: Setting, more: Partial<Scenario> = {}): Scenario {
  const { server } = setting;
  return {
    name: what,
    before: [],
    later: [],
    server,
    ...more,
    seed: (aws, gate) => seed(aws, gate, setting),
  };
}

const postgres = { kind: 'rds-instance', engine: 'postgres', server: 'postgres' } as const;
const mariadb = { kind: 'rds-instance', engine: 'mariadb', server: 'mariadb' } as const;
const aurora = { kind: 'rds-cluster', engine: 'aurora-postgresql', server: 'postgres' } as const;
const multiAz = { kind: 'rds-cluster', engine: 'mysql', server: 'mariadb' } as const;

export const MASTER_PASSWORD: readonly Scenario[] = [
  scenario('the first master password', { ...postgres, hasValue: false }),
  scenario(
    'the first master password, stored as AWSPENDING only',
    { ...postgres, hasValue: false },
    { firstIsCurrent: false },
  ),
  scenario('the replacement of a master password', { ...postgres, hasValue: true }),
  scenario(
    'the roll-back of a master password',
    { ...postgres, hasValue: true },
    { before: [HOUR], asks: 'roll-back' },
  ),
  scenario('the replacement of a master password of MariaDB', { ...mariadb, hasValue: true }),
  scenario('the first password of an Aurora cluster', { ...aurora, hasValue: false }),
  scenario('the replacement of the password of an Aurora cluster', { ...aurora, hasValue: true }),
  scenario('the replacement of the password of a Multi-AZ cluster', { ...multiAz, hasValue: true }),
];

async function seed(
  aws: LocalAws,
  server: StatementGate | undefined,
  { kind, engine, hasValue }: Setting,
): Promise<Subject> {
  const master = `master_${randomBytes(4).toString('hex')}`;
  const owner = kind === 'rds-instance' ? seedInstance() : seedCluster();
  const { password } = owner;
  await server?.createUser(master, password);
  const value = hasValue ? { username: master, password } : undefined;
  aws.seed.secret({
    name: SECRET,
    createdAt: longAgo(aws),
    replicas: [REPLICA],
    ...(value ? { value } : {}),
  });
  const noun = kind === 'rds-instance' ? 'instance' : 'cluster';

  /** Whether a password logs in at the writer, or at the readers, as the cloud's memory has it. */
  function logsIn(host: string, text: string): boolean {
    const [, reader] = membersOf(owner, databasesIn(accountOf(aws.state, aws.account), aws.region));
    return (host === READERS ? reader?.password : owner.password) === text;
  }
  const works = async ({ password: text }: Document): Promise<boolean> =>
    server ? await server.canLogin(master, String(text)) : logsIn(owner.host, String(text));

  return {
    config: `
version: 1
rotate:
  - { name: proof, kind: ${kind}, ${noun}: ${DATABASE}, secret: ${SECRET}, every: 30d, replicas: [${REPLICA}] }
`,
    secret: SECRET,
    environment: server ? certificateFile(server.ca) : {},
    holds: 'current or pending',
    works,
    async left() {
      const labels = ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map(async (label) => {
        const document = documentUnder(secretOf(aws, SECRET), label);
        if (!document) return `${label}: nothing`;
        return `${label}: ${document.password === password ? 'old' : 'new'}, logs in: ${await works(document)}`;
      });
      return { holds: await Promise.all(labels) };
    },
    inMemory: () => ({
      logins: {
        tryLogin: async ({ host, user, password: text }) => ({
          kind: user === master && logsIn(host, text.expose()) ? 'accepted' : 'refused',
        }),
      },
    }),
  };

  function facts(): Parameters<LocalAws['seed']['instance']>[0] {
    const behind = server ? { server, databaseName: server.databaseName } : {};
    return { id: DATABASE, engine, masterUsername: master, ...behind };
  }

  function seedInstance(): DbInstance {
    return aws.seed.instance(facts());
  }

  function seedCluster(): DbCluster {
    const cluster = aws.seed.cluster({ ...facts(), readerHost: READERS });
    for (const id of [`${DATABASE}-1`, `${DATABASE}-2`]) {
      aws.seed.instance({ id, engine, clusterId: DATABASE, password: cluster.password });
    }
    return cluster;
  }
}
