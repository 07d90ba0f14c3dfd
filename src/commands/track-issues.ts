import { messageOf, RekeyError } from '../base/errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { FollowUp } from '../findings/follow-up.ts';
import type { RunReport, ShardScan, StepRecord } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { renderDashboard } from '../report/dashboard.ts';
import { renderIssue } from '../report/issue.ts';
import { leaveIssues } from '../tracker/leave-issues.ts';
import { trackFindings } from '../tracker/track-findings.ts';
import { withAccepted } from '../tracker/triage/acceptance.ts';
import { type ReadRepositoryFile, readCodeOwners } from './code-owners.ts';
import { issuePlace } from './confidential.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import { learningComments } from './learning-comments.ts';
import { rotationFor } from './rotation-for.ts';
import type { ScanRequest } from './scan/request.ts';

export interface TrackingRequest {
  readonly token: string;
  /** Whether issues were asked for by name: then a missing permission is a gap, otherwise a note. */
  readonly isRequired: boolean;
  /** Findings below it get no issue of their own. */
  readonly threshold: FailOn;
  readonly dryRun: boolean;
  /** Whether the run was about some of the configured things only. */
  readonly isPartial: boolean;
  /** Of a fleet, the repositories that were looked at, in small letters. */
  readonly repositories?: ReadonlySet<string> | undefined;
  /** What was scanned, when anything was. */
  readonly scan: ScanRequest | undefined;
  /** When the run began to look. */
  readonly observedAt: Date;
  /** Files of the repository, as they may decide about issues: on a change, those of its base. */
  readonly readFile: ReadRepositoryFile;
}

/** What tracking adds to the report of a run. */
export interface TrackingOutcome {
  /** The findings, with those suppressed whose risk somebody accepted in their issue. */
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** Where the details are that a public page does not have. */
  readonly detailsIn?: readonly string[];
  readonly followUp?: FollowUp;
  /** Fingerprints of findings whose issue is closed. */
  readonly settled?: readonly string[];
}

/** Brings the issues of the repository in line with a run's findings. What could not be done is a gap. */
export async function trackIssues(
  report: RunReport,
  request: TrackingRequest,
  context: Context,
): Promise<TrackingOutcome> {
  let isDenied = false;
  const denied = (): void => {
    isDenied = true;
  };
  try {
    const own = await openGithub(context, {
      token: request.token,
      formerAuthors: context.config.issues['former-authors'],
    });
    const place = await issuePlace(own, request.token, context);
    const { assignees } = context.config.issues;
    const wantsOwners = assignees === 'codeowners';
    const wantsAuthors = wantsOwners || assignees === 'last-committer';
    // They also say who may accept a risk.
    const codeowners = await readCodeOwners(request.readFile);
    const outcome = await trackFindings({
      report,
      config: context.config,
      tracker: guarded(place.tracker, context, denied),
      render: (finding, options) => renderIssue(finding, { ...options, steps: stepsAbout(finding, report) }),
      renderDashboard,
      codeowners,
      authors: wantsAuthors ? own.lastAuthors : undefined,
      people: {
        ...place.github.triage,
        comment: learningComments(place.github.triage, context),
      },
      ourAccounts: context.config.aws.accounts,
      rotationOf: rotationFor(context.config),
      clock: context.clock,
      isPublic: place.isPublic,
      source: place.source,
      scope: {
        scan: scopeOf(request.scan),
        isPartial: request.isPartial,
        repositories: request.repositories,
      },
      threshold: request.threshold,
      observedAt: request.observedAt,
      dryRun: request.dryRun,
    });
    const said = (['opened', 'reopened', 'updated', 'closed'] as const)
      .filter((what) => outcome[what].length > 0)
      .map((what) => `Issues ${what}: ${outcome[what].map((number) => `#${number}`).join(', ')}.`);
    for (const line of said) context.log.info(line);
    const unowned = wantsOwners && codeowners === undefined ? [NO_CODEOWNERS] : [];
    // Whoever names another repository wants the issues there.
    const isOptional = isDenied && !request.isRequired && place.github === own;
    const done = settled(
      withAccepted(report.findings, outcome.accepted),
      [...place.notes, ...said, ...outcome.notes, ...unowned],
      outcome.gaps,
      isOptional,
      context,
    );
    const left =
      place.source === undefined || request.dryRun
        ? undefined
        : await leaveIssues({
            tracker: guarded(own.issues, context, () => {}),
            config: context.config,
            render: renderIssue,
            renderDashboard,
            clock: context.clock,
          });
    const { followUp, settled: ended } = outcome;
    return {
      ...done,
      notes: [...done.notes, ...(left?.notes ?? [])],
      gaps: [...place.gaps, ...done.gaps, ...(left?.gaps ?? [])],
      detailsIn: place.detailsIn,
      settled: ended,
      ...(followUp ? { followUp } : {}),
    };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    const isOptional = isRefusal(error) && !request.isRequired;
    return settled(report.findings, [], [`Issues: ${messageOf(error)}`], isOptional, context);
  }
}

/** What the run did to the rotation that a finding is about. */
function stepsAbout({ subject }: Finding, { rotations }: RunReport): readonly StepRecord[] {
  if (subject.kind !== 'rotation') return [];
  return rotations.find(({ name }) => name === subject.id)?.steps ?? [];
}

const NO_CODEOWNERS =
  '"issues: assignees" is codeowners, but there is no CODEOWNERS in the repository: who changed a file last is assigned, or nobody.';

/** A job that was not given the permission does not want issues; it is told, and does not fail for it. */
function settled(
  findings: readonly Finding[],
  notes: readonly string[],
  gaps: readonly string[],
  isOptional: boolean,
  context: Context,
): TrackingOutcome {
  if (!isOptional) return { findings, notes, gaps };
  for (const gap of gaps) context.log.warning(gap);
  return { findings, notes: [...notes, ...gaps], gaps: [] };
}

function isRefusal(error: unknown): boolean {
  return error instanceof RekeyError && ['github-denied', 'github-no-token'].includes(error.code);
}

type Tracker = Parameters<typeof trackFindings>[0]['tracker'];

/** The last gate before a text is somebody else's to show; `denied` is told when the token may not do something. */
function guarded(tracker: Tracker, { redactor }: Context, denied: () => void): Tracker {
  const safe = (text: string): string => redactor.redact(text);
  const watching = async <T>(call: Promise<T>): Promise<T> =>
    await call.catch((error: unknown) => {
      if (isRefusal(error)) denied();
      throw error;
    });
  return {
    ...tracker,
    list: async (label, options) => await watching(tracker.list(label, options)),
    ensureLabels: async (labels) => await watching(tracker.ensureLabels(labels)),
    create: async (issue) =>
      await watching(tracker.create({ ...issue, title: safe(issue.title), body: safe(issue.body) })),
    update: async (number, change) =>
      await tracker.update(number, {
        ...change,
        ...(change.title === undefined ? {} : { title: safe(change.title) }),
        ...(change.body === undefined ? {} : { body: safe(change.body) }),
      }),
    comment: async (number, text) => await tracker.comment(number, safe(text)),
  };
}

function scopeOf(scan: ScanRequest | undefined): ShardScan | undefined {
  if (scan?.kind === 'fleet') return scan.scope === 'tree' ? 'fleet-tree' : 'fleet-history';
  return scan?.kind === 'range' || scan?.kind === 'tree' || scan?.kind === 'history' ? scan.kind : undefined;
}
