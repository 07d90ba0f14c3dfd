import type { Config, DownstreamConfig, RotationConfig, SelectionConfig } from '../../config/schema.ts';
import { partitionOf } from '../../policy/resource-names.ts';
import { audienceIn } from '../../policy/trust.ts';
import { yamlText } from './yaml-text.ts';

/** What the scheduled job needs of AWS. */
export interface UpkeepJob {
  readonly config: Config;
  readonly roleArn: string;
  /** The role that may only plan; `undefined` where there is none. */
  readonly planRoleArn?: string | undefined;
  readonly region: string;
  readonly environment: string | undefined;
}

const HEAD = `name: Rekey

on:
  pull_request:
  push:
  merge_group:
`;

const UPKEEP_EVENTS = `  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
`;

const NOT_UPKEEP = `
    if: github.event_name != 'schedule' && github.event_name != 'workflow_dispatch'`;

/**
 * `.github/workflows/rekey.yml`: scanning alone, or with the scheduled job that rotates and audits.
 * @param forks whether its result is kept for the workflow that comments on pull requests from forks
 */
export function workflowOf(upkeep: UpkeepJob | undefined, forks = false): string {
  return `${HEAD}${upkeep ? UPKEEP_EVENTS : ''}
permissions: {}

jobs:
  # Without a concurrency group: a scan that waits for another must not be cancelled by a third.
  scan:${upkeep ? NOT_UPKEEP : ''}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to read the commits
      issues: write # to open and close issues on pushes
      pull-requests: write # to comment on pull requests that bring a credential${forks ? '\n      checks: write # for annotations beyond the ten that a step may make' : ''}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - ${forks ? 'id: rekey\n        ' : ''}uses: rekey/rekey@v1
        with:
          command: scan
${forks ? KEEP_RESULT : ''}${upkeep ? upkeepJob(upkeep) : ''}`;
}

const KEEP_RESULT = `      # For the workflow that may comment on pull requests from forks.
      - uses: actions/upload-artifact@v7
        if: \${{ !cancelled() && steps.rekey.outputs.pull-file != '' }}
        with:
          name: rekey-pull
          path: \${{ steps.rekey.outputs.pull-file }}
          retention-days: 1
`;

function upkeepJob(upkeep: UpkeepJob): string {
  const { config, environment } = upkeep;
  const logsIn = logsInSomewhere(config);
  return `
  upkeep:
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest${logsIn ? ' # change it to a runner with a route to the databases' : ''}
    timeout-minutes: 60${environment === undefined ? '' : `\n    environment: ${yamlText(environment)} # the AWS role trusts this environment alone`}
    # One after the other; none is stopped half-way, though the next one would finish it.
    concurrency:
      group: rekey-upkeep
      cancel-in-progress: false
    permissions:
      contents: read # to read the tree
      id-token: write # to assume the AWS role without a stored key
      issues: write # to open and close issues
    steps:
${stepsAsRole(upkeep)}`;
}

/**
 * The steps that run Rekey as the role, up to where its inputs would stand.
 * @param changes whether they change anything: a plan gets no token that could write at GitHub
 */
export function stepsAsRole({ config, roleArn, region }: UpkeepJob, changes = true): string {
  const delivers = changes && config.rotate.some(({ downstream }) => downstream.some(isAtGithub));
  const partition = partitionOf(region);
  // The authorities of other partitions are others (RDS User Guide, "Using SSL/TLS to encrypt a connection").
  const fetches = logsInSomewhere(config) && partition === 'aws';
  const audience = partition === 'aws-cn' ? `\n          audience: ${audienceIn(partition)}` : '';
  return `      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${roleArn}
          aws-region: ${region}${audience}
${fetches ? FETCH_AUTHORITIES : ''}      - uses: rekey/rekey@v1
${environmentOf({ fetches, delivers })}`;
}

/** Whether the job needs a route to a database. */
export function logsInSomewhere({ rotate, selections }: Config): boolean {
  return [...rotate, ...selections].some(logsInto);
}

/** Whether a rotation proves itself by a login to a database, which takes a route and a certificate. */
function logsInto(rotation: RotationConfig | SelectionConfig): boolean {
  if (rotation.kind === 'rds-managed') return false;
  return rotation.kind !== 'iam-user' && !('verify' in rotation && rotation.verify === 'status-only');
}

const FETCH_AUTHORITIES = `      - name: Fetch the authorities of RDS
        run: curl -sSfo "$RUNNER_TEMP/rds.pem" https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
`;

/** Those at AWS are reached as the role. */
function isAtGithub(target: DownstreamConfig): boolean {
  return Object.keys(target).some((kind) => kind.startsWith('github-'));
}

function environmentOf({ fetches, delivers }: { fetches: boolean; delivers: boolean }): string {
  const lines = [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: GitHub's own expressions
    ...(fetches ? ['REKEY_RDS_CA_FILE: ${{ runner.temp }}/rds.pem'] : []),
    ...(delivers
      ? ['REKEY_GITHUB_TOKEN: ${{ secrets.REKEY_GITHUB_TOKEN }} # reaches the "downstream" at GitHub']
      : []),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: GitHub's own expressions
  ];
  return lines.length === 0 ? '' : `        env:\n${lines.map((line) => `          ${line}\n`).join('')}`;
}
