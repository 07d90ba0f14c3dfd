import { RekeyError } from '../base/errors.ts';
import { createDetector, type Detector } from '../detect/detector.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { emptyReport, type RunReport } from '../findings/run-report.ts';
import { acceptedFindings } from '../findings/suppression.ts';
import { GitFailure } from '../sources/git/run.ts';
import { ignoring } from '../sources/paths.ts';
import type { Source } from '../sources/piece.ts';
import type { Context } from './context.ts';
import { findingOf } from './scan/findings.ts';
import { bySecret, type Occurrence, placeSightings } from './scan/occurrences.ts';
import { openSource, type ScanRequest } from './scan/request.ts';
import { searchAll } from './scan/sightings.ts';

/** Is handed each finding with its occurrences, which hold the secret: for what is done in this run, in memory. */
export type TakeExposure = (finding: Finding, occurrences: readonly Occurrence[]) => void;

/**
 * Finds the credentials in what the request names, offline. The report's findings are one for each secret, with
 * every place where it stands; `complete` is false when anything in scope could not be looked at.
 * @throws RekeyError when there is nothing to look at: no git, no repository, no such path or commit.
 */
export async function scan(request: ScanRequest, context: Context, hand?: TakeExposure): Promise<RunReport> {
  const started = context.clock.now();
  const { config } = context;
  const detector = await createDetector({
    disable: config.scan.disable,
    userRules: config.scan.rules,
    now: started,
  });
  if (request.kind === 'nothing') return { ...emptyReport, commands: ['scan'], notes: [request.reason] };

  const ignores = ignoring(config.scan['ignore-paths']);
  const { env, signal } = context;
  const sift =
    request.kind === 'history'
      ? (await import('./scan/sift-history.ts')).historySifter({
          disable: config.scan.disable,
          userRules: config.scan.rules,
          now: started,
        })
      : undefined;
  const source = await openSource(request, { env, ignores, signal, sift }).catch(unreadable);
  try {
    const looked = await look(source, detector, request, context, started, hand);
    return { ...looked, stats: { ...looked.stats, ms: context.clock.now().getTime() - started.getTime() } };
  } catch (failure) {
    return unreadable(failure);
  } finally {
    await source.close();
  }
}

/** A repository that git itself cannot read is the reader's to mend; anything else stays what it is. */
function unreadable(failure: unknown): never {
  if (!(failure instanceof GitFailure)) throw failure;
  throw new RekeyError({
    code: 'repository-unreadable',
    what: `The repository could not be read: ${failure.message}.`,
    fix: 'Check it with "git fsck"; check it out without "filter", so that nothing is left out.',
    exit: 3,
    cause: failure,
  });
}

async function look(
  source: Source,
  detector: Detector,
  request: ScanRequest,
  context: Context,
  started: Date,
  hand: TakeExposure | undefined,
): Promise<RunReport> {
  const { config, fingerprints, redactor, signal } = context;
  const { sightings, gaps } = await searchAll(source.pieces(), detector, redactor, signal);
  const occurrences = await placeSightings(sightings, source, detector);

  const notes = new Set<string>();
  const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10));
  const acceptance = {
    accepted,
    ourAccounts: config.aws.accounts,
    redact: (text: string) => redactor.redact(text),
    note: (text: string) => void notes.add(text),
  };
  const findings = [...bySecret(occurrences, fingerprints)]
    .map(([fingerprint, group]) => {
      const finding = findingOf(fingerprint, group, acceptance);
      hand?.(finding, group);
      return finding;
    })
    .sort(compareFindings);

  const coverage = source.coverage();
  const allGaps = [...coverage.gaps, ...gaps];
  // Only a scan of everything can tell that a suppression is needed nowhere.
  const everythingScanned = request.kind === 'history' && allGaps.length === 0;
  return {
    ...emptyReport,
    commands: ['scan'],
    scope: coverage.scope,
    complete: allGaps.length === 0,
    gaps: allGaps,
    findings,
    stats: { bytes: coverage.bytes, blobs: coverage.blobs, files: coverage.files, ms: 0 },
    notes: [...coverage.notes, ...notes, ...accepted.notes({ everythingScanned })],
  };
}
