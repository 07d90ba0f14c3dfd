import type { KnownCause } from '../cause.ts';

const ROLLOUTS = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html';
const LAMBDA_STATES = 'https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html';
const RUNS = 'https://docs.github.com/en/actions/how-tos/monitor-workflows/use-workflow-run-logs';
const GITHUB = 'https://github.com/rekey/rekey/blob/main/docs/permissions.md#github';

/** Why those who need the new value, or the probe in their stead, do not say that it works. The old one stays. */
export const DOWNSTREAM_HALTS = [
  {
    id: 'probe-refused',
    cause: 'the new key works, but what "probes" asks of it does not succeed',
    fix: 'Correct "probes", or what the user may do. Nothing was promoted; the next run goes on with the same key.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key',
  },
  {
    id: 'probe-late',
    cause: 'what "probes" asks of the new key did not succeed in time',
    fix: 'Nothing was promoted; the next run tries the same key again.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/configuration.md#every-key',
  },
  {
    id: 'downstream-under-way',
    cause: 'what a downstream was asked has neither succeeded nor failed for a day',
    fix: 'See to it that it comes to an end, or take the tag "rekey:downstream" off the secret: then it is asked again.',
    docs: 'https://github.com/rekey/rekey/blob/main/docs/downstream.md#downstreams',
  },
  {
    id: 'downstream-mixed-unavailable',
    cause: 'somebody else writes the same secrets at GitHub, so the parts of a pair may not belong together',
    fix: 'They are stored again; let only one writer have them.',
    docs: GITHUB,
  },
  {
    id: 'ecs-deployment-rejected',
    cause: 'the new tasks of an ECS service did not come up with the new value',
    fix: 'Look at why its tasks stopped. When a newer deployment of the service completes, the next run goes on.',
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-errors.html',
  },
  {
    id: 'ecs-service-missing',
    cause: 'there is no such ECS service in this account and region',
    fix: 'Correct "cluster", "service" or "region" of the downstream.',
    docs: ROLLOUTS,
  },
  {
    id: 'ecs-service-inactive',
    cause: 'the ECS service is not active, or has no deployment',
    fix: 'Take it off "downstream" if nobody needs it any more.',
    docs: ROLLOUTS,
  },
  {
    id: 'ecs-service-controller',
    cause: 'the deployments of the ECS service are not made by ECS itself',
    fix: 'Use "github-workflow" with a workflow that deploys it.',
    docs: ROLLOUTS,
  },
  {
    id: 'lambda-function-missing',
    cause: 'there is no such Lambda function in this account and region',
    fix: 'Correct "function" or "region" of the downstream.',
    docs: LAMBDA_STATES,
  },
  {
    id: 'lambda-update-failed',
    cause: 'Lambda could not update the function, and its old execution environments go on',
    fix: 'Mend what Lambda says and update the function; then the next run goes on.',
    docs: LAMBDA_STATES,
  },
  {
    id: 'lambda-busy-late',
    cause: 'somebody else keeps updating the Lambda function',
    fix: 'The next run tries again.',
    docs: LAMBDA_STATES,
  },
  {
    id: 'lambda-description',
    cause: 'the description of the Lambda function has no room for the mark of the new version',
    fix: 'Shorten it; the message says to how many characters.',
    docs: 'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html',
  },
  {
    id: 'github-workflow-rejected',
    cause: 'the workflow that tries the new value failed',
    fix: 'Look at its log. When a new attempt of that run succeeds, the next run goes on.',
    docs: RUNS,
  },
  {
    id: 'github-workflow-unproven',
    cause: 'the workflow that should try the new value ended without saying whether it works',
    fix: 'Run it again. When a new attempt of that run succeeds, the next run goes on.',
    docs: RUNS,
  },
  {
    id: 'github-no-token',
    cause: 'there is no token for GitHub',
    fix: 'Give one that may write the secrets in REKEY_GITHUB_TOKEN.',
    docs: GITHUB,
  },
  {
    id: 'github-token-refused',
    cause: 'GitHub does not accept the token: it has expired, was revoked, or is of another host',
    fix: 'Make a new one; tokens of a GitHub App live for an hour.',
    docs: GITHUB,
  },
  {
    id: 'github-denied',
    cause: 'the token may not do this at GitHub',
    fix: 'Use the token of a GitHub App that has the permission, for that repository; a job’s own token never may write secrets.',
    docs: GITHUB,
  },
  {
    id: 'github-not-found',
    cause: 'there is no such repository, environment or secret at GitHub, or the token may not see it',
    fix: 'Correct the name, or install the GitHub App for that repository.',
    docs: GITHUB,
  },
  {
    id: 'github-refused',
    cause: 'GitHub does not take the request as it is',
    fix: 'Read what GitHub says in the message, and correct the entry in the config.',
    docs: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
  },
  {
    id: 'github-foreign-host',
    cause: 'GitHub’s answer points to another host, to which its token is not sent',
    fix: 'Check GITHUB_API_URL, and what stands between this machine and GitHub.',
    docs: 'https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api',
  },
  {
    id: 'github-unavailable',
    cause: 'GitHub gave no usable answer, or the rate limit of the token is used up',
    fix: 'Run it again; it goes on from what GitHub says.',
    docs: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
] as const satisfies readonly KnownCause[];
