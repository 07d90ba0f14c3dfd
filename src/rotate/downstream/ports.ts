import type { GithubApp } from '../../config/downstream-schema.ts';
import type { Secret } from '../../credentials/secret.ts';

/** What reaching those who use a credential needs of the world. Methods throw as those of `rotate/ports.ts` do. */

export interface DownstreamSecrets {
  /** Stores a value, sealed for the place. `new-and-unseen`: it was not there, and nobody can read it yet. */
  put(place: SecretPlace, name: string, value: Secret): Promise<'stored' | 'new-and-unseen'>;
  /** When the secret was last written; `undefined` when there is none. Its value cannot be read. */
  updatedAt(place: SecretPlace, name: string): Promise<Date | undefined>;
}

/** Where GitHub keeps secrets. */
export type SecretPlace =
  | {
      readonly app: GithubApp;
      /** `owner/name` */
      readonly repository: string;
      readonly environment?: string | undefined;
    }
  | { readonly app: GithubApp; readonly organization: string };

/** The place, as the object of a sentence: `acme/app (environment production)`. */
export function describePlace(place: SecretPlace): string {
  const owner =
    'organization' in place
      ? `the organization ${place.organization}`
      : `${place.repository}${place.environment === undefined ? '' : ` (environment ${place.environment})`}`;
  return place.app === 'actions' ? owner : `${owner} for ${APP_NAMES[place.app]}`;
}

const APP_NAMES: Readonly<Record<GithubApp, string>> = {
  actions: 'Actions',
  dependabot: 'Dependabot',
  codespaces: 'Codespaces',
};

/** The part of the path that all calls about the secrets of a place share (GitHub's OpenAPI description). */
export function routeOf(place: SecretPlace): string {
  if ('organization' in place) return `/orgs/{org}/${place.app}/secrets`;
  if (place.environment !== undefined) return '/repos/{owner}/{repo}/environments/{environment_name}/secrets';
  return `/repos/{owner}/{repo}/${place.app}/secrets`;
}

export interface WorkflowRuns {
  /** Sends a `repository_dispatch`. The time is that of GitHub's clock when it took it. */
  sendEvent(
    repository: string,
    eventType: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<{ readonly at: Date }>;
  /** Starts a workflow. Servers that do not tell the run yet say only when. */
  start(
    workflow: WorkflowName,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly run?: number | undefined; readonly at: Date }>;
  /** `undefined` when there is no such run (any more). */
  read(repository: string, run: number): Promise<WorkflowRun | undefined>;
  /** The newest runs of an event, at most 100. */
  list(repository: string, of: { event: string; workflow?: string | undefined }): Promise<WorkflowRun[]>;
  /** How many runs of any workflow that were created in that time are not over; both ends are meant too. */
  unfinished(repository: string, created: TimeRange): Promise<UnfinishedRuns>;
}

export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

export interface UnfinishedRuns {
  readonly count: number;
  /** When the oldest of them was created, as far as it could be seen. */
  readonly since?: Date | undefined;
}

export interface WorkflowName {
  /** `owner/name` */
  readonly repository: string;
  /** The name of its file. */
  readonly workflow: string;
  /** Branch or tag. */
  readonly ref: string;
}

export interface WorkflowRun {
  readonly id: number;
  /** What `run-name` says; without one, for a repository_dispatch, the type of the event. */
  readonly title: string;
  /** `completed` when it is over, otherwise `queued`, `in_progress`, `waiting`, … */
  readonly status: string;
  /** `success`, `failure`, `cancelled`, …; `undefined` before it is over. */
  readonly conclusion: string | undefined;
  readonly branch: string | undefined;
  readonly createdAt: Date;
  readonly url: string;
}

export interface EcsServices {
  /** `undefined` when there is no such cluster or service. */
  describe(service: EcsServiceName): Promise<EcsService | undefined>;
  /** Replaces its tasks by new ones of the same kind. The answer is the id of that deployment. */
  redeploy(service: EcsServiceName): Promise<string>;
}

export interface EcsServiceName {
  readonly cluster: string;
  readonly service: string;
  /** Default: that of the session. */
  readonly region?: string | undefined;
}

export interface EcsService {
  /** `ACTIVE`, `DRAINING` or `INACTIVE`. */
  readonly status: string;
  /** `ECS`, `CODE_DEPLOY` or `EXTERNAL`. */
  readonly controller: string;
  readonly deployments: readonly EcsDeployment[];
}

export interface EcsDeployment {
  readonly id: string;
  /** `PRIMARY` is the newest; `ACTIVE` ones still have tasks (ECS API reference, Deployment). */
  readonly status: string;
  /** `undefined` for services behind a Classic Load Balancer. */
  readonly rollout: 'COMPLETED' | 'FAILED' | 'IN_PROGRESS' | undefined;
  readonly reason: string | undefined;
  readonly createdAt: Date;
  readonly desired: number;
  readonly running: number;
}

export interface LambdaFunctions {
  /** `undefined` when there is no such function. Its environment variables are not looked at. */
  describe(name: LambdaFunctionName): Promise<LambdaFunction | undefined>;
  /**
   * Sets the description and nothing else, if the function is still of that revision; `changed` when it is not,
   * `busy` while another update is under way.
   */
  redescribe(
    name: LambdaFunctionName,
    change: { readonly description: string; readonly revision: string },
  ): Promise<{ readonly modifiedAt: Date } | 'changed' | 'busy'>;
}

export interface LambdaFunctionName {
  readonly function: string;
  /** Default: that of the session. */
  readonly region?: string | undefined;
}

export interface LambdaFunction {
  readonly description: string;
  readonly revision: string;
  /** When it was last changed. */
  readonly modifiedAt: Date;
  /** Of the last update: `Successful`, `Failed` or `InProgress`. */
  readonly update: string;
  readonly reason: string | undefined;
}
