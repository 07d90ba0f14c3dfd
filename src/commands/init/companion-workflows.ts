import { logsInSomewhere, stepsAsRole, type UpkeepJob } from './workflow.ts';
import { yamlText } from './yaml-text.ts';

/** `.github/workflows/rekey-comment.yml`: the trusted one, which comments on pull requests from forks. */
export const COMMENT_WORKFLOW = `name: Rekey comment

on:
  workflow_run:
    workflows: [Rekey]
    types: [completed]

permissions: {}

jobs:
  comment:
    if: >-
      github.event.workflow_run.event == 'pull_request' &&
      contains(fromJSON('["success", "failure"]'), github.event.workflow_run.conclusion)
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      actions: read # to download the artifact of the other run
      contents: read # to read the configuration of the default branch
      pull-requests: write # to comment
    steps:
      # The default branch: nothing of the pull request is checked out or run here.
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: actions/download-artifact@v8
        with:
          name: rekey-pull
          path: \${{ runner.temp }}/rekey-pull
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - uses: rekey/rekey@v1
        with:
          issues: false
`;

/**
 * `.github/workflows/rekey-triage.yml`: carries out what people write under the issues of Rekey. It rotates only where
 * there is an environment whose reviewers have to agree, and plans where there is a role that may only plan.
 */
export function triageWorkflowOf(upkeep: UpkeepJob | undefined): string {
  const rotates =
    upkeep?.environment !== undefined && upkeep.config.rotate.length + upkeep.config.selections.length > 0;
  const jobs = rotates ? `${planJob(upkeep)}${rotateJob(upkeep, upkeep.environment)}` : '';
  return `${TRIAGE}${jobs}${RESCAN}`;
}

const TRIAGE = `name: Rekey triage

on:
  issue_comment:
    types: [created]
  issues:
    types: [edited]

permissions: {}

jobs:
  triage:
    # People in issues of Rekey. What they may is asked for in the job.
    if: >-
      !github.event.issue.pull_request && github.event.sender.type == 'User' &&
      contains(github.event.issue.labels.*.name, 'rekey') &&
      (github.event_name == 'issues' || contains(github.event.comment.body, '/'))
    runs-on: ubuntu-latest
    timeout-minutes: 10
    # The comments of an issue one after the other, and none left out.
    concurrency:
      group: rekey-triage-\${{ github.event.issue.number }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: read # to read the configuration
      issues: write # to change the issue and to answer
    outputs:
      plans: \${{ steps.triage.outputs.asked-plan }}
      rotations: \${{ steps.triage.outputs.asked-rotations }}
      rescan: \${{ steps.triage.outputs.asked-rescan }}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - id: triage
        uses: rekey/rekey@v1
        with:
          command: triage
`;

/** Without an approval, so it needs a role that may not change anything. */
function planJob(upkeep: UpkeepJob): string {
  const { planRoleArn } = upkeep;
  if (planRoleArn === undefined) return '';
  return `
  plan:
    needs: triage
    if: \${{ contains(needs.triage.outputs.plans, '"') }}
    runs-on: ubuntu-latest${routeOf(upkeep)}
    timeout-minutes: 30
    permissions:
      contents: read # to read the configuration
      id-token: write # to assume the AWS role without a stored key
      issues: write # to answer with the plan
    steps:
${stepsAsRole({ ...upkeep, roleArn: planRoleArn }, false)}        with:
          command: plan
          only: \${{ join(fromJSON(needs.triage.outputs.plans), ',') }}
          force: true
`;
}

function routeOf({ config }: UpkeepJob): string {
  return logsInSomewhere(config) ? ' # change it to a runner with a route to the databases' : '';
}

function rotateJob(upkeep: UpkeepJob, environment: string): string {
  return `
  rotate:
    needs: triage
    if: \${{ contains(needs.triage.outputs.rotations, '"') }}
    runs-on: ubuntu-latest${routeOf(upkeep)}
    timeout-minutes: 60
    environment: ${yamlText(environment)} # waits here for its reviewers
    concurrency:
      group: rekey-rotate
      cancel-in-progress: false
      queue: max
    permissions:
      contents: read # to read the configuration
      id-token: write # to assume the AWS role without a stored key
      issues: write # to open and close issues
    steps:
${stepsAsRole(upkeep)}        with:
          command: rotate
          only: \${{ join(fromJSON(needs.triage.outputs.rotations), ',') }}
          force: true
`;
}

const RESCAN = `
  rescan:
    needs: triage
    if: \${{ needs.triage.outputs.rescan == 'true' }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to read the tree
      issues: write # to open and close issues
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: rekey/rekey@v1
        with:
          command: scan
          scope: tree
`;
