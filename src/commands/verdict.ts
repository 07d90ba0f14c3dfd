import { openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { type FailOn, isAtLeast } from '../findings/severity.ts';

export interface Verdict {
  /** 0 clean; 1 findings at or above the threshold, or a rotation failed; 3 could not look at everything. */
  readonly exit: 0 | 1 | 3;
  /** One sentence for the end of the log. */
  readonly sentence: string;
}

/** What a run's report means for the job. A finding that already stood in the base does not fail a change. */
export function verdictOf(report: RunReport, failOn: FailOn): Verdict {
  const failing = openFindings(report.findings).filter(
    (finding) => finding.state === 'new' && isAtLeast(finding.severity, failOn),
  );
  const stuck = report.rotations.filter(({ status }) => status === 'failed' || status === 'needs-person');
  const reasons: string[] = [];
  if (failing.length > 0) reasons.push(`${count(failing.length, 'finding')} at or above "${failOn}"`);
  if (stuck.length > 0) reasons.push(`${count(stuck.length, 'rotation')} did not succeed`);
  if (!report.complete) reasons.push('not everything in scope could be looked at');
  if (reasons.length === 0) return { exit: 0, sentence: 'Nothing here fails the job.' };
  return {
    exit: failing.length > 0 || stuck.length > 0 ? 1 : 3,
    sentence: `The job fails: ${reasons.join('; ')}.`,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
