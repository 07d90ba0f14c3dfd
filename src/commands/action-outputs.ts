import { openFindings } from '../findings/finding.ts';
import { plannedEntries } from '../findings/rotation-plan.ts';
import type { RunReport } from '../findings/run-report.ts';
import { highestSeverity } from '../findings/severity.ts';
import type { ActionSurface } from './action-run.ts';
import type { ReportFiles } from './report-files.ts';

/** What later steps of a workflow are told of a run: the outputs that action.yml declares. */
export function setOutputs(
  report: RunReport,
  files: ReportFiles & Readonly<Record<'trail' | 'pull' | 'matrix' | 'fleet', string>>,
  surface: Pick<ActionSurface, 'setOutput'>,
): void {
  const open = openFindings(report.findings);
  const named = (...statuses: readonly string[]): string =>
    JSON.stringify(
      report.rotations.filter(({ status }) => statuses.includes(status)).map(({ name }) => name),
    );
  const outputs: Readonly<Record<string, string>> = {
    findings: String(open.length),
    'highest-severity': highestSeverity(open.map(({ severity }) => severity)),
    rotated: JSON.stringify(report.rotations.filter(wasPromoted).map(({ name }) => name)),
    pending: named('pending'),
    'rolled-back': named('rolled-back'),
    failed: named('failed', 'needs-person'),
    'sarif-file': files.sarif,
    'json-file': files.json,
    'html-file': files.html,
    'metrics-file': files.metrics,
    'junit-file': files.junit,
    'trend-file': files.trend ?? '',
    'emf-file': files.emf ?? '',
    'trail-file': files.trail,
    complete: String(report.complete),
    'pull-file': files.pull,
    matrix: files.matrix,
    'fleet-file': files.fleet,
    'plan-file': files.plan ?? '',
    'plan-digest': report.plan?.digest ?? '',
    planned: JSON.stringify(report.plan ? plannedEntries(report.plan).map(({ name }) => name) : []),
  };
  for (const [name, value] of Object.entries(outputs)) surface.setOutput(name, value);
}

/** Whether applications got the new credential. */
function wasPromoted(rotation: RunReport['rotations'][number]): boolean {
  const isForward = rotation.status !== 'planned' && rotation.status !== 'rolled-back';
  return isForward && rotation.steps.some(({ step }) => step === 'promote');
}
