import { messageOf, RekeyError } from '../../base/errors.ts';
import { formatPart, type Part } from '../../base/part.ts';
import type { Secret } from '../../credentials/secret.ts';
import { createDetector, type Detector } from '../../detect/detector.ts';
import type { Finding } from '../../findings/finding.ts';
import { mergeFindings } from '../../findings/merge-findings.ts';
import { emptyReport, type RunReport } from '../../findings/run-report.ts';
import { counted, formatBytes } from '../../sources/counts.ts';
import { cloneOf } from '../../sources/git/clone.ts';
import { GitFailure } from '../../sources/git/run.ts';
import type { Context } from '../context.ts';
import type { VerifyRequest } from '../scan/verification.ts';
import { scan, type TakeExposure } from '../scan.ts';
import { deal } from '../shard/deal.ts';
import { readerInClone } from './clone-reader.ts';
import { clonesAhead } from './clones-ahead.ts';
import type { FleetRepository } from './fleet-repositories.ts';

/** Many repositories, of which one job scans its part. */
export interface FleetScanRequest {
  readonly kind: 'fleet';
  readonly scope: 'tree' | 'history';
  /** All of the fleet, as every job of the matrix has them. */
  readonly repositories: readonly FleetRepository[];
  readonly part: Part;
  /** `https://github.com`. */
  readonly serverUrl: string;
  readonly token: Secret;
  /** What there is to say about how the list was made. */
  readonly notes: readonly string[];
}

export interface FleetScanOptions {
  readonly hand?: TakeExposure | undefined;
  readonly verify?: VerifyRequest | undefined;
}

/**
 * Scans the repositories of a part one after the other, each from a copy that is removed when it has been scanned: memory
 * is that of the largest one, disk too, and of a few small ones ahead. One that cannot be read is a gap, and the others go on.
 */
export async function scanFleet(
  request: FleetScanRequest,
  context: Context,
  options: FleetScanOptions = {},
): Promise<RunReport> {
  const started = context.clock.now();
  const { config, signal, log, progress } = context;
  const { disable, rules: userRules } = config.scan;
  const detector = await createDetector({ disable, userRules, now: started });
  const mine = partOfFleet(request);
  const stats = { bytes: 0, blobs: 0, files: 0 };
  const findings: Finding[] = [];
  const gaps: string[] = [];
  const notes = new Notes();
  let at = 0;
  const copies = clonesAhead(mine, async (repository) => await copyOf(repository, request, context));
  for await (const { repository, clone } of copies) {
    signal.throwIfAborted();
    at += 1;
    progress?.(`scanning ${repository.name}, ${at} of ${mine.length}`);
    log.debug(`${at} of ${mine.length}: ${repository.name}`);
    const { name } = repository;
    const report = await scanOne(name, clone, request, detector, context, options);
    stats.bytes += report.stats.bytes;
    stats.blobs += report.stats.blobs;
    stats.files += report.stats.files;
    for (const finding of report.findings) findings.push(placedIn(name, finding));
    gaps.push(...report.gaps.map((gap) => `${name}: ${gap}`));
    for (const note of report.notes) notes.add(name, note);
  }
  const what = request.scope === 'tree' ? 'the files' : 'the whole history';
  const amount = `${counted(stats.files, 'file')}, ${counted(stats.blobs, 'blob')}, ${formatBytes(stats.bytes)}`;
  const of =
    request.part.count === 1 ? '' : ` of ${request.repositories.length} (shard ${formatPart(request.part)})`;
  return {
    ...emptyReport,
    commands: ['scan'],
    scope: [`${what} of ${counted(mine.length, 'repository', 'repositories')}${of}: ${amount}`],
    complete: gaps.length === 0,
    gaps,
    findings: mergeFindings(findings),
    stats: { ...stats, ms: context.clock.now().getTime() - started.getTime() },
    notes: [...request.notes, ...notes.sentences()],
  };
}

/** The repositories of a part, dealt out by their size. An empty one takes its time too. */
export function partOfFleet({
  repositories,
  part,
}: Pick<FleetScanRequest, 'repositories' | 'part'>): FleetRepository[] {
  const units = repositories.map(({ name, size }) => ({ name, weight: size + AT_LEAST_KB }));
  const shards = deal(units, part.count);
  return repositories.filter(({ name }) => shards.get(name) === part.index);
}

/** To fetch a small repository and to look at it takes about as long as this much text. */
const AT_LEAST_KB = 2_000;

async function copyOf(
  { name, defaultBranch }: FleetRepository,
  { scope, serverUrl, token }: FleetScanRequest,
  { env, signal }: Context,
): ReturnType<typeof cloneOf> {
  const remote = { url: `${serverUrl.replace(/\/+$/, '')}/${name}.git`, token };
  const what =
    scope === 'tree'
      ? { refs: ['+HEAD:refs/heads/rekey'], depth: 1, branch: 'rekey' }
      : { refs: ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'], branch: defaultBranch };
  return await cloneOf(remote, env, signal, what);
}

async function scanOne(
  name: string,
  copy: ReturnType<typeof cloneOf>,
  { scope }: FleetScanRequest,
  detector: Detector,
  context: Context,
  { hand, verify }: FleetScanOptions,
): Promise<Pick<RunReport, 'findings' | 'gaps' | 'notes' | 'stats'>> {
  const { signal } = context;
  try {
    const clone = await copy;
    try {
      const companions = { read: readerInClone(clone), from: 'tree' } as const;
      const named: TakeExposure | undefined =
        hand && ((finding, occurrences) => hand(placedIn(name, finding), occurrences));
      return await scan(
        { kind: scope, path: clone.dir, repository: clone },
        { ...context, companions },
        { hand: named, verify, detector, isOneOfMany: true },
      );
    } finally {
      clone.remove();
    }
  } catch (failure) {
    signal.throwIfAborted();
    if (!(failure instanceof RekeyError) && !(failure instanceof GitFailure)) throw failure;
    const said = messageOf(failure);
    if (/couldn't find remote ref HEAD/i.test(said))
      return { ...emptyReport, notes: ['It has no commits yet.'] };
    return { ...emptyReport, gaps: [`It could not be scanned: ${said}`] };
  }
}

function placedIn(repository: string, finding: Finding): Finding {
  return { ...finding, locations: finding.locations.map((location) => ({ repository, ...location })) };
}

/** Repositories that one note names. */
const NAMED = 5;

/** The same note of many repositories is one sentence. */
class Notes {
  readonly #names = new Map<string, string[]>();

  add(name: string, note: string): void {
    const names = this.#names.get(note);
    if (names) names.push(name);
    else this.#names.set(note, [name]);
  }

  sentences(): string[] {
    return [...this.#names].map(([note, names]) => {
      const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
      return `${names.slice(0, NAMED).join(', ')}${more}: ${note}`;
    });
  }
}
