import type { Log } from '../../base/log.ts';
import type { Config } from '../../config/schema.ts';
import { cloudformationOf } from '../../policy/cloudformation.ts';
import { ANY_ACCOUNT } from '../../policy/fleet-roles.ts';
import { type PlanRole, planPolicyOf, planRoleOf } from '../../policy/plan-policy.ts';
import { type RolePlan, rolesFor, whereOf } from '../../policy/roles.ts';
import { terraformOf } from '../../policy/terraform.ts';
import { issuerOf, subjectsOf, type WorkflowIdentity } from '../../policy/trust.ts';
import type { InitRequest } from '../init.ts';
import { type Env, hasAwsCredentials } from './aws-at-hand.ts';
import { keysOfSecrets } from './keys-of-secrets.ts';
import { trustsIssuer } from './known-provider.ts';
import { findPlaceOrAsk } from './place.ts';
import type { AccountSurvey, NoSurvey } from './survey-account.ts';
import type { UpkeepJob } from './workflow.ts';
import { isPlainBranch, type KnownRepository } from './workflow-identity.ts';
import type { WantedFile } from './write-files.ts';

/** What the configured work needs of AWS, in files. */
export interface AwsWork {
  readonly job: UpkeepJob;
  /** The same while nothing is rotated. */
  readonly jobBefore: UpkeepJob;
  readonly account: string;
  readonly files: readonly WantedFile[];
  readonly notes: readonly string[];
  /** The folders of roles that the role of the workflow becomes; they are made after it. */
  readonly workers: readonly { readonly folder: string; readonly where: string }[];
  /** Whether the account trusts GitHub's tokens already; `undefined`: nobody could see. */
  readonly hasProvider: boolean | undefined;
}

/** The folder of the role that the workflow assumes. */
export const ROLE_FOLDER = 'rekey-iam';

/** The roles of the configured work, and the job that assumes them. */
export async function awsWork(
  config: Config,
  request: InitRequest,
  at: {
    readonly known: KnownRepository;
    readonly survey: AccountSurvey | NoSurvey | undefined;
    readonly surroundings: { readonly env: Env; readonly log: Log };
  },
): Promise<AwsWork> {
  const { known, survey } = at;
  const { env } = at.surroundings;
  const { environment } = request;
  const place = await findPlaceOrAsk(config, request.account, env);
  const keys = hasAwsCredentials(env) ? await keysOfSecrets(config, place, env) : { arns: [], notes: [] };
  const kmsKeys = [...new Set([...request.kmsKeys, ...keys.arns])];
  const roles = rolesFor({ config, place, kmsKeys });
  const plan = planRoleFor(roles, config, at.known, environment);
  const there = { known, region: place.region, environment, plan };
  // The same account before anything was to be rotated: what was written then nobody needs to be asked about.
  const before = { ...config, rotate: [], selections: [] };
  const [first] = rolesFor({ config: before, place, kmsKeys: [] });
  const former = new Map(
    filesOf(first, before, { ...there, plan: undefined }).map(({ path, text }) => [path, text]),
  );
  const files = roles
    .flatMap((role) => filesOf(role, config, there))
    .map((file) => ({ ...file, formerly: [former.get(file.path) ?? file.text] }));
  const issuer = issuerOf(known.host);
  const isAtHand = survey === undefined && hasAwsCredentials(env);
  const asked = isAtHand ? await trustsIssuer(issuer, place, env) : undefined;
  const hasProvider = survey?.account === place.account ? survey.trusts(issuer) : asked;
  return {
    job: { config, roleArn: roles[0].arn, planRoleArn: plan?.arn, region: place.region, environment },
    jobBefore: { config: before, roleArn: first.arn, region: place.region, environment },
    account: place.account,
    files,
    notes: [...keys.notes, ...notesOn(known), ...notesOnPlan(plan, known), ...roles.flatMap(notesOnSize)],
    workers: roles.slice(1).map((role) => ({ folder: folderOf(role), where: whereOf(role) })),
    hasProvider,
  };
}

/**
 * Whoever has an environment can have its reviewers approve a plan, which another role makes. Where the workflow's
 * role becomes others, a role that plans would become them too, and could do what they may: then there is none.
 */
function planRoleFor(
  roles: readonly [RolePlan, ...RolePlan[]],
  config: Config,
  { branch }: KnownRepository,
  environment: string | undefined,
): PlanRole | undefined {
  const [role, ...workers] = roles;
  return plans(config, environment) && workers.length === 0 && isPlainBranch(branch)
    ? planRoleOf(role)
    : undefined;
}

function plans({ rotate, selections }: Config, environment: string | undefined): boolean {
  return environment !== undefined && rotate.length + selections.length > 0;
}

function filesOf(
  role: RolePlan,
  config: Config,
  at: {
    readonly known: KnownRepository;
    readonly region: string;
    readonly environment: string | undefined;
    readonly plan: PlanRole | undefined;
  },
): WantedFile[] {
  const folder = folderOf(role);
  return [
    {
      path: `${folder}/policy.json`,
      text: jsonText(role.policy),
      what: `what the role "${role.name}" may do`,
    },
    ...(plans(config, at.environment)
      ? [
          {
            path: `${folder}/plan-policy.json`,
            text: jsonText(planPolicyOf(role.policy)),
            what: 'the part of it that reads, for a job that only plans (docs/plan.md)',
          },
        ]
      : []),
    {
      path: `${folder}/role.cloudformation.yml`,
      text: cloudformationOf(role, at.known, at.region, at.plan),
      what: `${at.plan ? 'the role and the one that only plans' : 'the role'}, for CloudFormation`,
    },
    {
      path: `${folder}/role.tf`,
      text: terraformOf(role, at.known, at.region, at.plan),
      what: 'the same for Terraform; use one of the two',
    },
  ];
}

function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The role of the workflow at the top; one that is assumed further on, perhaps in another account, in a folder. */
function folderOf({ assumedBy, account, name }: RolePlan): string {
  if (assumedBy === undefined) return ROLE_FOLDER;
  return `${ROLE_FOLDER}/${account === ANY_ACCOUNT ? 'fleet' : account}-${name}`;
}

function notesOn(identity: WorkflowIdentity): string[] {
  const ids = {
    owner: identity.ids?.owner ?? 'OWNER-ID',
    repository: identity.ids?.repository ?? 'REPOSITORY-ID',
  };
  const { byName, byId } = subjectsOf(identity, ids);
  const notes = [`The role trusts ${byName} and ${byId}, and nobody else.`];
  if (identity.environment === undefined)
    notes.push('An environment with reviewers (--environment NAME) would be the narrower trust.');
  return notes;
}

function notesOnPlan(plan: PlanRole | undefined, { branch }: WorkflowIdentity): string[] {
  if (!plan) return [];
  return [
    `The role "${plan.name}" answers /rotate --dry-run, which nobody approves: it changes nothing, but it reads the secrets, and jobs of the branch ${branch} may assume it. Where that is too wide, take it out of the template, and the job "plan" out of the workflow.`,
  ];
}

/** "IAM and AWS STS quotas": the inline policies of a role have this many characters together, white space not counted. */
const MOST_CHARACTERS = 10_240;

function notesOnSize({ policy, name }: RolePlan): string[] {
  const { length } = JSON.stringify(policy).replaceAll(/\s/g, '');
  if (length <= MOST_CHARACTERS) return [];
  return [
    `The policy of ${name} has ${length} characters, and IAM takes ${MOST_CHARACTERS} in a role. Split the configuration, or widen the resources by hand.`,
  ];
}
