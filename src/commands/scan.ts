import { RekeyError } from '../base/errors.ts';
import { createDetector, type Detector } from '../detect/detector.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { emptyReport, type RunReport } from '../findings/run-report.ts';
import { acceptedFindings } from '../findings/suppression.ts';
import { GitFailure } from '../sources/git/run.ts';
import type { GithubRequest } from '../sources/github/reading.ts';
import { ignoring } from '../sources/paths.ts';
import type { Source, SourceOptions } from '../sources/piece.ts';
import type { Context } from './context.ts';
import { watched } from './progress.ts';
import { withCommitTimes } from './scan/commit-times.ts';
import { elsewhereOf, type ReadCompanions, readCompanions, versionReader } from './scan/companions.ts';
import { findingOf } from './scan/findings.ts';
import { bySecret, type Occurrence, placeSightings } from './scan/occurrences.ts';
import { sentencesOn } from './scan/remarks.ts';
import { type OneScanRequest, openSource } from './scan/request.ts';
import type { SiftOptions } from './scan/sift-options.ts';
import { searchAll } from './scan/sightings.ts';
import { type VerifyRequest, verification } from './scan/verification.ts';

/** Is handed each finding with its occurrences, which hold the secret: for what is done in this run, in memory. */
export type TakeExposure = (finding: Finding, occurrences: readonly Occurrence[]) => void;

export interface ScanOptions {
  readonly hand?: TakeExposure | undefined;
  /** The report says what was looked at and left alone, and why. */
  readonly explain?: boolean;
  /** Texts on GitHub that are scanned too. */
  readonly beside?: GithubRequest | undefined;
  /** Whether providers are asked; default: as the configuration says. */
  readonly verify?: VerifyRequest | undefined;
  /** One that is there already, for rules that only the configuration decides. */
  readonly detector?: Detector | undefined;
  /** Others are scanned too, where what the configuration accepts may be. */
  readonly isOneOfMany?: boolean;
}

interface Looking extends ScanOptions {
  readonly started: Date;
  readonly explain: boolean;
  readonly others: ReadCompanions;
  /** Ids of the user's own rules. */
  readonly userRules: readonly string[];
}

/**
 * Finds the credentials in what the request names; offline, unless providers are to be asked about them. The report's
 * findings are one for each secret, with every place where it stands; `complete` is false when anything in scope could not be looked at.
 * @throws RekeyError when there is nothing to look at: no git, no repository, no such path or commit.
 */
export async function scan(
  request: OneScanRequest,
  context: Context,
  { hand, explain = false, beside, verify, detector: ready, isOneOfMany }: ScanOptions = {},
): Promise<RunReport> {
  const started = context.clock.now();
  const { config } = context;
  const others = await readCompanions(context);
  const userRules = [...config.scan.rules, ...(others.tools?.rules ?? [])];
  const hasOwnRules = (others.tools?.rules.length ?? 0) > 0;
  const rules = { disable: config.scan.disable, userRules, now: started };
  let making: Promise<Detector> | undefined;
  const detecting = async (): Promise<Detector> => {
    making ??= ready && !hasOwnRules ? Promise.resolve(ready) : createDetector(rules);
    return await making;
  };
  if (request.kind === 'nothing') {
    await detecting();
    return { ...emptyReport, commands: ['scan'], notes: [request.reason] };
  }

  const ignores = ignoring(config.scan['ignore-paths']);
  const { env, signal, log, progress } = context;
  const sifters = explain
    ? {}
    : await siftersFor(request, { ...rules, detector: detecting, signal, progress });
  const opening = openSource(request, { env, ignores, signal, ...sifters, log }, beside).catch(unreadable);
  const [source, detector] = await openedWith(opening, detecting);
  try {
    const looking = {
      started,
      hand,
      explain,
      verify,
      others,
      isOneOfMany: isOneOfMany === true,
      userRules: userRules.map(({ id }) => id),
    };
    const looked = await look(source, detector, request, context, looking);
    return { ...looked, stats: { ...looked.stats, ms: context.clock.now().getTime() - started.getTime() } };
  } catch (failure) {
    return unreadable(failure);
  } finally {
    await source.close();
  }
}

/** The source and the detector, which is made while git answers; without a detector nothing stays open. */
async function openedWith(
  opening: Promise<Source>,
  detecting: () => Promise<Detector>,
): Promise<readonly [Source, Detector]> {
  const [opened, made] = await Promise.allSettled([opening, detecting()]);
  if (made.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    throw made.reason;
  }
  if (opened.status === 'rejected') throw opened.reason;
  return [opened.value, made.value];
}

/** What tells texts in which nothing is from the others, for what has many. */
async function siftersFor(
  { kind }: OneScanRequest,
  options: SiftOptions,
): Promise<Pick<SourceOptions, 'sift' | 'siftFiles'>> {
  if (kind === 'history') return { sift: (await import('./scan/sift-history.ts')).historySifter(options) };
  if (kind === 'tree') return { siftFiles: (await import('./scan/sift-tree.ts')).treeSifter(options) };
  return {};
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
  request: OneScanRequest,
  context: Context,
  { started, hand, explain, verify = {}, others, userRules, isOneOfMany = false }: Looking,
): Promise<RunReport> {
  const { config, fingerprints, redactor, signal, progress } = context;
  const { sightings, leftAlone, leftAloneMore, ...remarks } = await searchAll(
    progress ? watched(source.pieces(), progress) : source.pieces(),
    detector,
    redactor,
    {
      signal,
      explain,
      keepLines: others.tools !== undefined && others.tools.allowlists.length > 0,
    },
  );
  const occurrences = await placeSightings(sightings, source, detector);

  const notes = new Set<string>(others.tools?.notes);
  const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10), others.baseline);
  const redact = (text: string): string => redactor.redact(text);
  const note = (text: string): void => void notes.add(text);
  const elsewhere = await elsewhereOf(occurrences, others, {
    detector,
    redact,
    note,
    readAtCommit: versionReader(request, context),
  });
  const acceptance = { accepted, elsewhere, ourAccounts: config.aws.accounts, redact, note };
  const found = [...(await bySecret(occurrences, fingerprints))]
    .map(([fingerprint, group]) => ({ finding: findingOf(fingerprint, group, acceptance), group }))
    .sort((a, b) => compareFindings(a.finding, b.finding));
  const dated = await withCommitTimes(found, source);
  const verified = await verification(dated, verify, context, userRules);
  for (const each of verified.notes) note(each);
  for (const { finding, group } of verified.found) hand?.(finding, group);
  const findings = verified.found.map(({ finding }) => finding).sort(compareFindings);

  const gaps = await sentencesOn(remarks.gaps, source, 'could not be searched to their end');
  for (const each of await sentencesOn(remarks.notes, source, 'could not be looked into')) note(each);
  const coverage = source.coverage();
  const allGaps = [...coverage.gaps, ...gaps];
  // Only a scan of everything can tell that a suppression is needed nowhere.
  const everythingScanned =
    request.kind === 'history' && request.part === undefined && !isOneOfMany && allGaps.length === 0;
  if (leftAloneMore > 0) note(`${leftAloneMore} more places were left alone than are explained.`);
  return {
    ...emptyReport,
    commands: ['scan'],
    scope: coverage.scope,
    complete: allGaps.length === 0,
    gaps: allGaps,
    findings,
    stats: { bytes: coverage.bytes, blobs: coverage.blobs, files: coverage.files, ms: 0 },
    notes: [...coverage.notes, ...notes, ...accepted.notes({ everythingScanned })],
    ...(explain ? { leftAlone } : {}),
  };
}
