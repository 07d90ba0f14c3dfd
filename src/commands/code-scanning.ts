import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import { VERSION } from '../version.ts';
import type { CommandName } from './choose.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import { recordAt } from './payload.ts';
import type { ScanRequest } from './scan/request.ts';

export interface CodeScanningRun {
  readonly token: string;
  readonly event: GithubEvent;
  readonly commands: readonly CommandName[];
  readonly scan: ScanRequest;
  readonly dryRun: boolean;
  readonly category: string;
  readonly observedAt: Date;
}

export interface CodeScanningOutcome {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** For public pages, which name nothing. */
  readonly detailsIn?: readonly string[];
  /** Whether the findings of this run stand in code scanning now. */
  readonly uploaded: boolean;
}

const NOTHING: CodeScanningOutcome = { notes: [], gaps: [], uploaded: false };

/**
 * Uploads the findings to code scanning. An upload replaces the one before it of the same category and ref, and what
 * is missing from it counts as fixed: so only what shows all of its scope is uploaded, which is a complete scan of the
 * tree or the history, or of a pull request. A push shows its own commits only.
 */
export async function uploadToCodeScanning(
  report: RunReport,
  run: CodeScanningRun,
  context: Context,
): Promise<CodeScanningOutcome> {
  const wanted = context.config['code-scanning'];
  const target = targetOf(run, context.env);
  if (wanted === false || run.dryRun || !run.commands.includes('scan') || !target) return NOTHING;
  // Each change would wait for GitHub, which mostly says that this token may not.
  if (wanted === 'auto' && run.event.isChange) return NOTHING;
  /** What was asked for by name and did not work is a gap; otherwise it is told. */
  const said = (text: string): CodeScanningOutcome =>
    wanted === true
      ? { notes: [], gaps: [text], uploaded: false }
      : { notes: [text], gaps: [], uploaded: false };
  if (!report.complete) return said(INCOMPLETE);
  const { renderSarif } = await import('../report/sarif.ts');
  const { category, observedAt: startedAt } = run;
  const sarif = context.redactor.redact(
    renderSarif(report, { version: VERSION, category, suppressed: 'left-out' }),
  );
  try {
    const github = await openGithub(context, { token: run.token });
    const { clock, signal } = context;
    const outcome = await github.uploadSarif({ sarif, ...target, startedAt }, { clock, signal });
    if (outcome.kind === 'refused')
      return said(`Code scanning: ${outcome.note} Where it is not wanted, say "code-scanning: false".`);
    if (outcome.kind === 'rejected') return said(`Code scanning: ${outcome.note}`);
    const isPending = outcome.kind === 'pending';
    return {
      notes: [isPending ? PENDING : UPLOADED],
      gaps: [],
      uploaded: true,
      detailsIn: ['code scanning'],
    };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return said(`Code scanning: ${messageOf(error)}`);
  }
}

const UPLOADED = 'The findings are in code scanning, where those see them who may write.';
const PENDING = 'The findings are handed to code scanning, which was still reading them.';
const INCOMPLETE =
  'Code scanning: nothing was uploaded, since not everything was looked at and what is missing would count as fixed.';

/** The ref and the commit that the results are of; `undefined` for what would not show all of its ref. */
function targetOf(
  { event, scan }: CodeScanningRun,
  { GITHUB_REF: ref = '', GITHUB_SHA: commit = '' }: Context['env'],
): { readonly ref: string; readonly commit: string } | undefined {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
  if (scan.kind === 'tree' || scan.kind === 'history')
    return /^refs\/heads\/(?!gh-readonly-queue\/)/.test(ref) && !event.isChange ? { ref, commit } : undefined;
  // On `pull_request_target` the ref is the base's, of which these are no results.
  const isPull =
    scan.kind === 'range' && event.name === 'pull_request' && /^refs\/pull\/\d+\/merge$/.test(ref);
  return isPull && !isFromFork(event) ? { ref, commit } : undefined;
}

/** Then the token only reads, whatever the workflow says. */
function isFromFork({ payload }: GithubEvent): boolean {
  const pull = recordAt(payload, 'pull_request');
  const nameOf = (side: string): unknown => recordAt(recordAt(pull, side), 'repo').full_name;
  return nameOf('head') !== nameOf('base');
}
