import { mapBounded } from '../base/concurrency.ts';
import { RekeyError } from '../base/errors.ts';
import { keepHeapSmall } from '../base/heap.ts';
import { suggest } from '../config/suggest.ts';
import { plannedEntries, type RotationPlanEntry } from '../findings/rotation-plan.ts';
import { emptyReport, type RotationOutcome, type RunReport } from '../findings/run-report.ts';
import { diagnosedAs, withReadableTimes } from '../report/phrases.ts';
import type { Demands, Exposure } from '../rotate/demand.ts';
import { findingsOf } from '../rotate/outcome-finding.ts';
import { findQuiet, type Quiet } from '../rotate/quiet/find-quiet.ts';
import type { RollBackRequest } from '../rotate/roll-back/standing.ts';
import { rotateAll } from '../rotate/rotate-all.ts';
import { slowFindingOf } from '../rotate/slow-finding.ts';
import { withStageTimes } from '../rotate/stage-times.ts';
import type { Context } from './context.ts';
import { approvedIn, missingFrom, openPlan, type PlanRequest } from './rotate/apply-plan.ts';
import { entriesOf, isMeant, type RotationEntry } from './rotate/expand.ts';
import { type OpenPlace, openPlaces } from './rotate/open-places.ts';
import { openRotationWorld } from './rotate/open-world.ts';
import { refuseOverlaps } from './rotate/overlap.ts';
import { accountOfRole, placesOf } from './rotate/places.ts';
import { type PlannedPlace, planOf } from './rotate/plan-file.ts';
import { openTrailFile, type TrailFile } from './rotate/trail-file.ts';
import { onlyOf, type Share } from './shard/shares.ts';

export interface RotateRequest {
  /** Names of rotations; empty means all. */
  readonly only: readonly string[];
  readonly dryRun: boolean;
  /** What is due begins now, whatever its window; default false. */
  readonly ignoreWindows?: boolean;
  /** The rotations in `only` are rolled back; default false. */
  readonly rollBack?: boolean;
  /** Somebody asks for these: what was rolled back is not held up; default false. */
  readonly resume?: boolean;
  /** Those that are named are due, whatever their age; default false. */
  readonly force?: boolean;
  /** What a scan of the same run found: values that are exposed are replaced at once. */
  readonly exposed?: readonly Exposure[];
  /** Is told which rotation holds one of these. */
  readonly matched?: Demands['matched'];
  /** An approved plan: nothing else is done. */
  readonly plan?: PlanRequest | undefined;
  /** Path of the file that gets the audit trail; none where absent. */
  readonly trail?: string | undefined;
  /** Of several jobs each makes its share of the rotations. */
  readonly share?: Share | undefined;
}

/**
 * Takes every configured rotation as far as it goes today: begins what is due, finishes what an earlier run began,
 * retires old keys whose time has come. A dry run says what would be done and changes nothing.
 * @throws RekeyError for what stops all of them: an unknown name, no credentials, the wrong account.
 */
export async function rotate(asked: RotateRequest, context: Context): Promise<RunReport> {
  const { config } = context;
  const plan = asked.plan && (await openPlan(asked.plan, context));
  const request: RotateRequest = plan
    ? { ...asked, only: plannedEntries(plan).map(({ name }) => name), ignoreWindows: true }
    : asked;
  if (plan && request.only.length === 0) {
    return { ...emptyReport, commands: ['rotate'], notes: ['The plan has nothing to do.'] };
  }
  const everything = entriesOf(config);
  refuseOverlaps(
    placesOf(config.rotate, config.aws).map((place) => ({ ...place, account: accountOfRole(place.role) })),
  );
  const rotations = chosen(everything, request.only);
  const report = { ...emptyReport, commands: ['rotate'] };
  if (rotations.length === 0) return { ...report, notes: ['No rotation is configured.'] };
  if (request.share?.mayRotate === false)
    return { ...report, scope: ['no rotation, which other shards make'] };
  keepHeapSmall();

  const { opened, gaps, unseen, notes } = await openPlaces(
    placesOf(rotations, config.aws),
    request.only,
    context,
  );
  for (const note of notes) context.log.warning(note);
  let trail: TrailFile | undefined;
  try {
    if (request.trail !== undefined) trail = openTrailFile(request.trail, context);
    // Only now it is known which roles are of the same account.
    refuseOverlaps(opened);
    // Of every place before anything is changed in one.
    const mine = onlyOf(request.share, opened);
    const approved = plan && new Map(mine.map((place) => [place, approvedIn(plan, place)]));
    const reports = await mapBounded(mine, PLACES_AT_ONCE, (place) =>
      rotateIn(place, { trail, approved: approved?.get(place) }, request, context),
    );
    const untold = trail?.failure();
    const names = reports.flatMap((each) => each.rotations.map(({ name }) => name));
    const lost = plan ? missingFrom(plan, names) : [];
    const allGaps = [...gaps, ...lost, ...(untold === undefined ? [] : [untold])];
    const complete = allGaps.length === 0;
    const places = reports.map(({ planned }) => planned);
    const merged = {
      ...report,
      complete,
      gaps: allGaps,
      ...(unseen.length > 0 ? { unseenRotations: unseen } : {}),
      ...(request.dryRun ? { plan: planOf(places, { config, created: context.clock.now(), complete }) } : {}),
      notes: [...new Set([...notes, ...reports.flatMap((each) => each.notes)])],
      scope: reports.flatMap(({ scope }) => scope),
      findings: reports.flatMap(({ findings }) => findings),
      credentials: reports.flatMap((each) => each.rotations.flatMap(({ credential }) => credential ?? [])),
      rotations: inOrder(
        reports.flatMap((each) => each.rotations),
        rotations,
      ),
    };
    for (const outcome of merged.rotations) {
      const { name, status, summary } = outcome;
      const why = diagnosedAs(outcome);
      context.log.info(`${name}: ${status}: ${withReadableTimes(summary)}`);
      if (why !== undefined) context.log.info(`${name}: ${why}`);
    }
    return merged;
  } finally {
    trail?.close();
    for (const { session } of opened) session.close();
  }
}

/** As the config has them, whatever was ready first; those of one selection together. */
function inOrder(outcomes: readonly RotationOutcome[], entries: readonly RotationEntry[]): RotationOutcome[] {
  return entries.flatMap((entry) => outcomes.filter(({ name }) => isMeant([name], entry)));
}

/** Accounts and regions that are worked in at once; each bounds its own calls besides. */
const PLACES_AT_ONCE = 4;

async function rotateIn(
  { session, account, caller, role, rotations }: OpenPlace,
  { trail: trailFile, approved }: Instructions,
  request: RotateRequest,
  context: Context,
): Promise<
  Pick<RunReport, 'scope' | 'findings' | 'rotations' | 'notes'> & { readonly planned: PlannedPlace }
> {
  const trail = trailFile?.at({ account, region: session.region, caller, plan: request.dryRun });
  const demands = demandsOf(request, approved);
  const rollBackRequest = rollBackRequestOf(request, session);
  const certificates = new Set<string>();
  const opened = await openRotationWorld(session, rotations, context, (text) => certificates.add(text));
  const world = { ...opened, trail, demands, rollBackRequest };
  // A plan looks at everything: drift is in no list.
  const quiet = request.dryRun ? NOTHING_KNOWN : await findQuiet(rotations, world);
  const { outcomes: known, notes } = quiet;
  for (const note of notes) context.log.warning(note);
  const untimed = await rotateAll(rotations, world, {
    dryRun: request.dryRun,
    ignoreWindows: request.ignoreWindows ?? false,
    known,
    approved,
  });
  const rotated = untimed.map((one) => withStageTimes(one, context.config.targets));
  const findings = rotated.flatMap((one, index) => {
    const config = rotations[index];
    if (!config) return [];
    const slow = slowFindingOf(one.outcome, config, context.fingerprints);
    return [...findingsOf(one, config, context.fingerprints), ...(slow ? [slow] : [])];
  });
  const count = `${rotations.length} rotation${rotations.length === 1 ? '' : 's'}`;
  const scope = [
    `${count} in account ${account}${session.region === undefined ? '' : `, ${session.region}`}`,
  ];
  const differing = rotated.flatMap(({ outcome, differences = [] }) =>
    differences.map((line) => `${outcome.name}: ${line}`),
  );
  const planned = { account, region: session.region, role, rotations, rotated };
  return {
    scope,
    findings,
    notes: [...notes, ...certificates, ...differing],
    rotations: rotated.map(({ outcome }) => outcome),
    planned,
  };
}

interface Instructions {
  readonly trail: TrailFile | undefined;
  readonly approved: ReadonlyMap<string, RotationPlanEntry> | undefined;
}

const NOTHING_KNOWN: Quiet = { outcomes: new Map(), notes: [] };

/** `undefined` when nothing is demanded: then lists of the account may tell what is quiet. */
function demandsOf(
  { force = false, exposed = [], matched }: RotateRequest,
  approved: Instructions['approved'],
): Demands | undefined {
  const replacing = [...(approved?.values() ?? [])].flatMap(({ name, demanded, replaces }) =>
    demanded && replaces !== undefined ? [[name, replaces] as const] : [],
  );
  if (!force && exposed.length === 0 && replacing.length === 0) return undefined;
  return { asked: force, exposed, approved: new Map(replacing), matched };
}

function rollBackRequestOf(
  { rollBack, resume }: RotateRequest,
  // AWS's time, as that of the notes which it is compared with.
  { clock }: Pick<Context, 'clock'>,
): RollBackRequest | undefined {
  if (!rollBack && !resume) return undefined;
  return { do: rollBack ? 'roll-back' : 'resume', at: clock.now() };
}

/** @throws RekeyError `rotation-unknown`. */
function chosen(rotations: readonly RotationEntry[], only: readonly string[]): readonly RotationEntry[] {
  if (only.length === 0) return rotations;
  const names = rotations.map(({ name }) => name);
  const unknown = only.find((name) => !rotations.some((each) => isMeant([name], each)));
  if (unknown === undefined) return rotations.filter((each) => isMeant(only, each));
  const meant = suggest(unknown, names);
  throw new RekeyError({
    code: 'rotation-unknown',
    what: `There is no rotation "${unknown}" in the config.`,
    fix: meant ? `Did you mean "${meant}"?` : `There are: ${names.join(', ') || 'none'}.`,
  });
}
