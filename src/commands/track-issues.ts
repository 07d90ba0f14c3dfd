import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { renderIssue } from '../report/issue.ts';
import { trackFindings } from '../tracker/track-findings.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import type { ScanRequest } from './scan/request.ts';

export interface TrackingRequest {
  readonly token: string;
  /** Findings below it get no issue of their own. */
  readonly threshold: FailOn;
  readonly dryRun: boolean;
  /** Whether the run was about some of the configured things only. */
  readonly isPartial: boolean;
  /** What was scanned, when anything was. */
  readonly scan: ScanRequest | undefined;
  /** When the run began to look. */
  readonly observedAt: Date;
}

/** What tracking adds to the report of a run. */
export interface TrackingOutcome {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
}

/** Brings the issues of the repository in line with a run's findings. What could not be done is a gap. */
export async function trackIssues(
  report: RunReport,
  request: TrackingRequest,
  context: Context,
): Promise<TrackingOutcome> {
  try {
    const github = await openGithub(context, { token: request.token });
    const outcome = await trackFindings({
      report,
      config: context.config,
      tracker: redacting(github.issues, context),
      render: renderIssue,
      clock: context.clock,
      isPublic: await github.isPublic(),
      scope: { scan: scopeOf(request.scan), isPartial: request.isPartial },
      threshold: request.threshold,
      observedAt: request.observedAt,
      dryRun: request.dryRun,
    });
    const said = (['opened', 'reopened', 'updated', 'closed'] as const)
      .filter((what) => outcome[what].length > 0)
      .map((what) => `Issues ${what}: ${outcome[what].map((number) => `#${number}`).join(', ')}.`);
    for (const line of said) context.log.info(line);
    return { notes: [...said, ...outcome.notes], gaps: outcome.gaps };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return { notes: [], gaps: [`Issues: ${messageOf(error)}`] };
  }
}

type Tracker = Parameters<typeof trackFindings>[0]['tracker'];

/** The last gate before a text is somebody else's to show. */
function redacting(tracker: Tracker, { redactor }: Context): Tracker {
  const safe = (text: string): string => redactor.redact(text);
  return {
    ...tracker,
    create: async (issue) =>
      await tracker.create({ ...issue, title: safe(issue.title), body: safe(issue.body) }),
    update: async (number, change) =>
      await tracker.update(number, {
        ...change,
        ...(change.title === undefined ? {} : { title: safe(change.title) }),
        ...(change.body === undefined ? {} : { body: safe(change.body) }),
      }),
    comment: async (number, text) => await tracker.comment(number, safe(text)),
  };
}

function scopeOf(scan: ScanRequest | undefined): 'range' | 'tree' | 'history' | undefined {
  return scan?.kind === 'range' || scan?.kind === 'tree' || scan?.kind === 'history' ? scan.kind : undefined;
}
