import type { AwsSession } from '../../clients/aws/session.ts';
import type { Config } from '../../config/schema.ts';
import type { ExpectedTrust, NeededRole, RoleLook } from '../../doctor/ports.ts';
import { rekeySteps } from '../../doctor/workflow-jobs.ts';
import { ANY_ACCOUNT } from '../../policy/fleet-roles.ts';
import { partitionOf } from '../../policy/resource-names.ts';
import { rolesFor } from '../../policy/roles.ts';
import { audienceIn, issuerOf, subjectsOf } from '../../policy/trust.ts';
import { openRepository } from '../../sources/git/repository.ts';
import type { DoctorContext, DoctorRequest } from '../doctor.ts';
import { findPlace } from '../init/place.ts';
import { findWorkflowIdentity } from '../init/workflow-identity.ts';
import { type DoctorSurroundings, once } from './place.ts';

/** The roles of the configured work, as `rekey init` would make them, and as they are. */
export function roleLook(
  config: Config | undefined,
  { role: named, repository, kmsKeys }: DoctorRequest,
  { folder, workflows, context }: DoctorSurroundings,
  /** ARNs of the keys that encrypt the configured secrets. */
  keysOfSecrets: () => Promise<readonly string[]>,
): RoleLook & { close(): void } {
  const { env, clock, redactor, signal, log } = context;
  // A job that only plans may have a role of its own, which may do less and trusts more.
  const assuming = workflows
    .flatMap((file) => rekeySteps(file) ?? [])
    .filter(({ usesOidc, inputs }) => usesOidc && inputs.command !== 'plan');

  /** Whoever runs the doctor: it is not the roles themselves that are asked about themselves, where that can be helped. */
  let opened: AwsSession | undefined;
  const asker = once(async (): Promise<AwsSession> => {
    const { openAwsSession } = await import('../../clients/aws/session.ts');
    const { region } = config?.aws ?? {};
    opened = openAwsSession({ env, region, clock, learn: redactor.add.bind(redactor) });
    return opened;
  });

  const permissions = once(async () => {
    const { awsRolePermissions } = await import('../../clients/aws/role-permissions.ts');
    return awsRolePermissions(await asker());
  });

  const caller = once(async () => {
    const { callerIdentity } = await import('../../clients/aws/caller-identity.ts');
    return await callerIdentity(await asker());
  });
  const isJob = env.GITHUB_ACTIONS === 'true';
  const written = assuming.flatMap(({ roleToAssume }) => (isArn(roleToAssume) ? [roleToAssume] : []));
  /** A job is the role; elsewhere it is somebody who asks for it. */
  const told = named ?? (isJob ? undefined : written[0]);

  return {
    needed: once(async (): Promise<readonly NeededRole[]> => {
      if (!config) return [];
      const { account, arn: self } = await caller();
      const place = findPlace(config, told?.split(':')[4], env, account);
      const keys = new Set([...kmsKeys, ...(await keysOfSecrets())]);
      const roles = rolesFor({ config, place, kmsKeys: [...keys] });
      const entry = (planned: string): string =>
        told ?? (isJob || assuming.length === 0 ? roleOf(self) : planned);
      // Those of the fleet are looked at by becoming them.
      const own = roles.filter(({ account: of }) => of !== ANY_ACCOUNT);
      return own.map(({ arn, assumedBy, policy }) => ({
        arn: assumedBy === undefined ? entry(arn) : arn,
        isEntry: assumedBy === undefined,
        statements: policy.Statement,
      }));
    }),
    caller: async () => void (await caller()),
    close: () => opened?.close(),
    refused: async (...of) => await (await permissions()).refused(...of),
    trust: async (role) => await (await permissions()).trust(role),
    expected: once(async (): Promise<ExpectedTrust> => {
      const environments = [...new Set(assuming.map(({ environment }) => environment))];
      const git = await openRepository(folder, env, signal);
      const asked = { repository, environment: environments[0] };
      const identity = await findWorkflowIdentity(asked, git, { env, log });
      const ids = identity.ids ?? idsIn(env);
      const region = config?.aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
      const subjects = (environments.length === 0 ? [undefined] : environments).flatMap((environment) => {
        const { byName, byId } = subjectsOf({ ...identity, environment }, ids ?? UNKNOWN);
        return ids ? [byName, byId] : [byName];
      });
      return {
        issuer: issuerOf(identity.host),
        audience: audienceIn(partitionOf(region)),
        subjects,
        knowsIds: ids !== undefined,
      };
    }),
  };
}

const UNKNOWN = { owner: '', repository: '' };

/** The runner tells a job both (GitHub Docs, "Variables reference"). */
function idsIn({
  GITHUB_REPOSITORY_OWNER_ID: owner,
  GITHUB_REPOSITORY_ID: repository,
}: DoctorContext['env']) {
  return owner && repository ? { owner, repository } : undefined;
}

function isArn(text: string | undefined): text is string {
  return /^arn:aws[a-z-]*:iam::\d{12}:role\//.test(text ?? '');
}

/** A session's ARN does not say the path of its role; policies of roles without one are asked about by it. */
function roleOf(arn: string): string {
  const session = /^arn:(?<partition>aws[a-z-]*):sts::(?<account>\d{12}):assumed-role\/(?<role>[^/]+)\//.exec(
    arn,
  );
  const { partition = '', account = '', role = '' } = session?.groups ?? {};
  return session ? `arn:${partition}:iam::${account}:role/${role}` : arn;
}
