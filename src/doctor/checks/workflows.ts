import { needsAws } from '../../config/needs-aws.ts';
import type { Config } from '../../config/schema.ts';
import { configOf, type DoctorCheck } from '../check.ts';
import { fail, ok, type Result, warn } from '../result.ts';
import { grants, type RekeyStep, rekeySteps } from '../workflow-jobs.ts';

export const workflows: DoctorCheck = {
  name: 'workflows',
  what: 'that a workflow runs Rekey, when, with the permissions of the configured work, pinned, and not stopped half-way',
  look: async (world) => {
    const results: Result[] = [];
    const steps: RekeyStep[] = [];
    for (const file of world.workflows) {
      const found = rekeySteps(file);
      // What is no valid YAML runs nothing; whether it should run Rekey shows in its text.
      if (!found && /rekey\/rekey@/.test(file.text))
        results.push(fail(file.path, 'It is no workflow that can be read.'));
      steps.push(...(found ?? []));
    }
    if (steps.length === 0) {
      const said = 'No workflow in .github/workflows runs Rekey.';
      return [...results, fail('', said, 'Run "rekey init", or copy one of the examples.')];
    }
    const config = configOf(world);
    for (const step of steps) results.push(...judged(step, config));
    if (config) results.push(...missing(steps, config));
    return results;
  },
};

function judged(step: RekeyStep, config: Config | undefined): Result[] {
  const problems = [...permissionProblems(step, config), ...pinProblems(step), ...stopProblems(step)];
  return problems.length > 0
    ? problems
    : [ok(step.place, `It runs on ${step.events.join(', ')}.${choice(step)}`)];
}

/** What is left out on purpose, perhaps: "comment: auto" is where the token may. */
function choice(step: RekeyStep): string {
  const { permissions } = step;
  if (!comments(step) || !permissions || grants(permissions, COMMENT.scope, COMMENT.level)) return '';
  return ' Pull requests get no comment: that needs "pull-requests: write".';
}

const COMMENT = { scope: 'pull-requests', level: 'write' } as const;

/** Whether a step scans pull requests, which may get a comment. */
function comments({ inputs, events }: Pick<RekeyStep, 'inputs' | 'events'>): boolean {
  return events.includes('pull_request') && ['auto', 'scan'].includes(inputs.command ?? 'auto');
}

interface Need {
  readonly scope: string;
  readonly level: 'read' | 'write';
  readonly why: string;
  readonly isBlocking: boolean;
}

function permissionProblems(step: RekeyStep, config: Config | undefined): Result[] {
  const { place, permissions } = step;
  if (permissions === undefined) {
    const said = 'Nothing says what its token may do, so the settings of the repository decide.';
    return [warn(place, said, 'Give the job "permissions:" with what docs/permissions.md lists.')];
  }
  return needsOf(step, config)
    .filter(({ scope, level }) => !grants(permissions, scope, level))
    .map(({ scope, level, why, isBlocking }) =>
      (isBlocking ? fail : warn)(
        place,
        `Its token lacks "${scope}: ${level}": ${why}.`,
        `Add it to "permissions" of the job.`,
      ),
    );
}

function needsOf({ inputs, events, usesOidc }: RekeyStep, config: Config | undefined): Need[] {
  const command = inputs.command ?? 'auto';
  const needs: Need[] = [
    { scope: 'contents', level: 'read', why: 'it cannot read the repository', isBlocking: true },
  ];
  const changes = ['pull_request', 'merge_group'];
  const isTracked = (inputs.issues ?? 'auto') !== 'false' && !['plan', 'doctor'].includes(command);
  if (isTracked && !events.every((event) => changes.includes(event)))
    needs.push({ scope: 'issues', level: 'write', why: 'no issue is opened or closed', isBlocking: false });
  if (command === 'plan' && inputs.issues !== 'false' && events.includes('issue_comment'))
    needs.push({
      scope: 'issues',
      level: 'write',
      why: 'nobody who asks for a plan in a comment is answered',
      isBlocking: false,
    });
  if (comments({ inputs, events }) && config?.['pull-requests'].comment === true)
    needs.push({ ...COMMENT, why: 'no pull request gets the configured comment', isBlocking: true });
  if (config?.['code-scanning'] === true)
    needs.push({
      scope: 'security-events',
      level: 'write',
      why: 'nothing is uploaded to code scanning',
      isBlocking: true,
    });
  if (usesOidc)
    needs.push({ scope: 'id-token', level: 'write', why: 'it can assume no role at AWS', isBlocking: true });
  return needs;
}

function pinProblems({ place, ref }: RekeyStep): Result[] {
  if (ref === undefined || /^[0-9a-f]{40}$/.test(ref) || /^v\d/.test(ref)) return [];
  return [
    warn(
      place,
      `It runs whatever "${ref}" is at the moment.`,
      'Name a release (v1), or the full commit of one.',
    ),
  ];
}

function stopProblems(step: RekeyStep): Result[] {
  const { place, cancels, events, inputs } = step;
  if (rotates(step) && (cancels.job || cancels.workflow)) {
    const said =
      'A later run stops it half-way. The next one finishes what it began; until then a rotation is open.';
    return [warn(place, said, 'Set "cancel-in-progress: false".')];
  }
  const scansPushes = events.includes('push') && ['auto', 'scan'].includes(inputs.command ?? 'auto');
  if (scansPushes && (cancels.job || cancels.workflow)) {
    const said = 'A later run stops the scan of an earlier push, whose commits nobody then looks at.';
    return [warn(place, said, 'Remove "concurrency" from the job that scans.')];
  }
  return [];
}

/** Whether a step rotates when it is time to. */
function rotates({ inputs, events }: RekeyStep): boolean {
  const command = inputs.command ?? 'auto';
  if (command === 'rotate') return true;
  return command === 'auto' && (events.includes('schedule') || events.includes('workflow_dispatch'));
}

/** What the configuration asks for and no workflow does. */
function missing(steps: readonly RekeyStep[], config: Config): Result[] {
  const results: Result[] = [];
  const scans = steps.some(
    ({ inputs, events }) =>
      ['auto', 'scan'].includes(inputs.command ?? 'auto') && events.includes('pull_request'),
  );
  if (!scans)
    results.push(warn('', 'No workflow scans pull requests.', 'Add "pull_request:" to the events of one.'));
  if (!needsAws(config)) return results;
  const scheduled = steps.filter(
    ({ events, inputs }) =>
      events.includes('schedule') && ['auto', 'rotate', 'audit'].includes(inputs.command ?? 'auto'),
  );
  if (scheduled.length === 0) {
    const said = 'The configuration names work at AWS, and no workflow does it on a schedule.';
    results.push(fail('', said, 'Run "rekey init --update", which writes a workflow with a schedule.'));
  }
  for (const { place, hasConcurrency } of scheduled) {
    if (!hasConcurrency) {
      const said = 'Two runs of it may go on at once. They end as one would, and each call is made twice.';
      results.push(warn(place, said, 'Give the job a "concurrency" group with "cancel-in-progress: false".'));
    }
  }
  return results;
}
