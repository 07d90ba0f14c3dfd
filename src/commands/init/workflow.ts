import type { Config, DownstreamConfig, RotationConfig } from '../../config/schema.ts';
import { partitionOf } from '../../policy/resource-names.ts';
import { audienceIn } from '../../policy/trust.ts';

/** What the scheduled job needs of AWS. */
export interface UpkeepJob {
  readonly config: Config;
  readonly roleArn: string;
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

/** `.github/workflows/rekey.yml`: scanning alone, or with the scheduled job that rotates and audits. */
export function workflowOf(upkeep: UpkeepJob | undefined): string {
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
      pull-requests: write # to comment on pull requests that bring a credential
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: rekey/rekey@v1
        with:
          command: scan
${upkeep ? upkeepJob(upkeep) : ''}`;
}

function upkeepJob({ config, roleArn, region, environment }: UpkeepJob): string {
  const logsIn = config.rotate.some(logsInto);
  const delivers = config.rotate.some(({ downstream }) => downstream.some(isAtGithub));
  const partition = partitionOf(region);
  // The authorities of other partitions are others (RDS User Guide, "Using SSL/TLS to encrypt a connection").
  const fetches = logsIn && partition === 'aws';
  const audience = partition === 'aws-cn' ? `\n          audience: ${audienceIn(partition)}` : '';
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
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${roleArn}
          aws-region: ${region}${audience}
${fetches ? FETCH_AUTHORITIES : ''}      - uses: rekey/rekey@v1
${environmentOf({ fetches, delivers })}`;
}

/** Whether a rotation proves itself by a login to a database, which takes a route and a certificate. */
function logsInto(rotation: RotationConfig): boolean {
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

/** A JSON text is a YAML text. */
function yamlText(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
