import type { LocalAws } from '../../cloud/aws/local-aws.ts';
import type { DbCluster, DbInstance } from '../../cloud/aws/rds/model.ts';
import { longAgo, type Scenario, type Subject, secretOf } from '../scenario.ts';

const DATABASE = 'billing';
const NAME = 'rds!proof';

/** RDS has no token for a rotation: of two runs in the same minute each may have it replace the password, which harms nobody. */
const AT_ONCE_MS = 60_000;

export const RDS_MANAGED: readonly Scenario[] = (['instance', 'cluster'] as const).map((noun) => ({
  name: `the replacement of a password that RDS manages, of ${noun === 'instance' ? 'an instance' : 'a cluster'}`,
  before: [],
  later: [],
  seed: async (aws) => seed(aws, noun),
}));

function seed(aws: LocalAws, noun: 'instance' | 'cluster'): Subject {
  const facts = { id: DATABASE, engine: noun === 'instance' ? 'postgres' : 'aurora-postgresql' };
  const owner: DbInstance | DbCluster =
    noun === 'instance' ? aws.seed.instance(facts) : aws.seed.cluster(facts);
  const secret = aws.seed.secret({
    name: NAME,
    owningService: 'rds',
    createdAt: longAgo(aws),
    value: { username: owner.masterUsername, password: owner.password },
  });
  secret.rotation = { lambdaArn: '', enabled: true, days: 7 };
  owner.masterUserSecret = { arn: secret.arn, status: 'active' };
  let rotatedAt = Number.POSITIVE_INFINITY;
  return {
    config: `
version: 1
rotate:
  - { name: proof, kind: rds-managed, ${noun}: ${DATABASE}, secret: "${NAME}", every: 30d }
`,
    secret: NAME,
    environment: {},
    holds: 'current',
    // RDS sets the password before it stores it; that is not ours to judge.
    works: async ({ password }) => owner.masterUserSecret?.status !== 'active' || owner.password === password,
    judge: ({ action, service }) =>
      service === 'rds' ? [] : [`B: ${action} was tried on a secret that is RDS's`],
    note: ({ parameters }) => {
      if (!parameters.RotateMasterUserPassword) return [];
      const before = rotatedAt;
      rotatedAt = aws.clock.now().getTime();
      return rotatedAt - before < AT_ONCE_MS ? [] : ['E: one rotation made two passwords'];
    },
    left: async () => {
      await owner.reset;
      const hasNew = secretOf(aws, NAME).versions.size > 1;
      return { hasNew, versions: undefined, status: owner.masterUserSecret?.status };
    },
  };
}
