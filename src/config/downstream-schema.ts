import { z } from 'zod';
import { Duration, Region } from './values.ts';

/** Who gets the new value, or is made to read it: one schema a kind. */

const Repository = z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name');
const Organization = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'must be a GitHub organization');
const WorkflowFile = z
  .string()
  .regex(/^[\w.-]{1,255}\.ya?ml$/, 'must be the file name of a workflow such as deploy.yml');
const SecretName = z.string().regex(/^[A-Za-z_]\w*$/);

/** The parts of GitHub that keep secrets of their own. */
const GITHUB_APPS = ['actions', 'dependabot', 'codespaces'] as const;
export type GithubApp = (typeof GITHUB_APPS)[number];

const GithubSecrets = z
  .strictObject({
    repository: Repository.optional().describe('owner/name'),
    environment: z.string().min(1).max(255).optional().describe('An environment of the repository'),
    organization: Organization.optional().describe('Instead of repository'),
    for: z
      .array(z.enum(GITHUB_APPS))
      .min(1, 'must name one at least')
      .default(['actions'])
      .describe('Whose secrets'),
    'access-key-id': SecretName.optional(),
    'secret-access-key': SecretName.optional(),
    username: SecretName.optional(),
    password: SecretName.optional(),
  })
  .refine(
    ({ repository, organization }) => (repository === undefined) !== (organization === undefined),
    'must name either "repository" or "organization"',
  )
  .refine(
    ({ repository, environment }) => environment === undefined || repository !== undefined,
    'must name the "repository" of its "environment"',
  )
  .refine(
    ({ environment, for: apps }) => environment === undefined || apps.every((app) => app === 'actions'),
    'must be for actions alone: only they have secrets of an environment',
  );

const AWAIT = 'Whether the run that it starts must succeed before the old credential is retired';
const TIMEOUT = 'How long one run of Rekey waits for it';

const GithubDispatch = z.strictObject({
  repository: Repository,
  'event-type': z.string().min(1).max(100).describe('Of the repository_dispatch event'),
  workflow: WorkflowFile.optional().describe('Only the runs of this workflow count'),
  await: z.boolean().default(true).describe(AWAIT),
  timeout: Duration.default(30 * 60_000).describe(TIMEOUT),
});

const GithubWorkflow = z.strictObject({
  repository: Repository,
  workflow: WorkflowFile,
  ref: z.string().min(1).max(255).describe('Branch or tag'),
  inputs: z
    .record(z.string().min(1).max(100), z.string().max(1_000))
    .refine((inputs) => Object.keys(inputs).length <= 25, 'must be 25 at most')
    .default({})
    .describe('{rotation}, {secret} and {version} in a value stand for these names'),
  await: z.boolean().default(true).describe(AWAIT),
  timeout: Duration.default(30 * 60_000).describe(TIMEOUT),
});

const EcsService = z.strictObject({
  cluster: z.string().regex(/^[\w-]{1,255}$/, 'must be the name of a cluster'),
  service: z.string().regex(/^[\w-]{1,255}$/, 'must be the name of a service'),
  region: Region.optional().describe('Where it is not that of the rotation'),
  timeout: Duration.default(15 * 60_000).describe(TIMEOUT),
});

const LambdaFunction = z.strictObject({
  function: z.string().regex(/^[\w-]{1,64}$/, 'must be the name of a function'),
  region: Region.optional().describe('Where it is not that of the rotation'),
  timeout: Duration.default(5 * 60_000).describe(TIMEOUT),
});

const KINDS = {
  'github-secrets': GithubSecrets.optional(),
  'github-dispatch': GithubDispatch.optional(),
  'github-workflow': GithubWorkflow.optional(),
  'ecs-service': EcsService.optional(),
  'lambda-function': LambdaFunction.optional(),
};

/** One entry of `downstream`. A mapping with one key, not a union: then a mistake is named where it is. */
export const Downstream = z
  .strictObject(KINDS)
  .refine(
    (entry) => Object.values(entry).filter((value) => value !== undefined).length === 1,
    `must be one of: ${Object.keys(KINDS).join(', ')}`,
  );

export type GithubSecretsConfig = z.output<typeof GithubSecrets>;
export type GithubDispatchConfig = z.output<typeof GithubDispatch>;
export type GithubWorkflowConfig = z.output<typeof GithubWorkflow>;
export type EcsServiceConfig = z.output<typeof EcsService>;
export type LambdaFunctionConfig = z.output<typeof LambdaFunction>;
