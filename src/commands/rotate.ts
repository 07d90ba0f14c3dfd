import { mapBounded } from '../base/concurrency.ts';
import { RekeyError } from '../base/errors.ts';
import type { RotationConfig } from '../config/schema.ts';
import { suggest } from '../config/suggest.ts';
import { emptyReport, type RotationOutcome, type RunReport } from '../findings/run-report.ts';
import { findingOf } from '../rotate/outcome-finding.ts';
import { findQuiet } from '../rotate/quiet/find-quiet.ts';
import { rotateAll } from '../rotate/rotate-all.ts';
import type { Context } from './context.ts';
import { entriesOf, isMeant, type RotationEntry } from './rotate/expand.ts';
import { type OpenPlace, openPlaces } from './rotate/open-places.ts';
import { openRotationWorld } from './rotate/open-world.ts';
import { namesakes, refuseSharedSecrets } from './rotate/overlap.ts';
import { accountOfRole, type Place, placesOf } from './rotate/places.ts';

export interface RotateRequest {
  /** Names of rotations; empty means all. */
  readonly only: readonly string[];
  readonly dryRun: boolean;
  /** What is due begins now, whatever its window; default false. */
  readonly ignoreWindows?: boolean;
}

/**
 * Takes every configured rotation as far as it goes today: begins what is due, finishes what an earlier run began,
 * retires old keys whose time has come. A dry run says what would be done and changes nothing.
 * @throws RekeyError for what stops all of them: an unknown name, no credentials, the wrong account.
 */
export async function rotate(request: RotateRequest, context: Context): Promise<RunReport> {
  const { config } = context;
  const everything = entriesOf(config);
  refuseOverlaps(
    placesOf(config.rotate, config.aws).map((place) => ({ ...place, account: accountOfRole(place.role) })),
  );
  const rotations = chosen(everything, request.only);
  const report = { ...emptyReport, commands: ['rotate'] };
  if (rotations.length === 0) return { ...report, notes: ['No rotation is configured.'] };

  const { opened, gaps, notes } = await openPlaces(placesOf(rotations, config.aws), request.only, context);
  for (const note of notes) context.log.warning(note);
  try {
    // Only now it is known which roles are of the same account.
    refuseOverlaps(opened);
    const reports = await mapBounded(opened, PLACES_AT_ONCE, (place) => rotateIn(place, request, context));
    const merged = {
      ...report,
      complete: gaps.length === 0,
      gaps,
      notes: [...new Set([...notes, ...reports.flatMap((each) => each.notes)])],
      scope: reports.flatMap(({ scope }) => scope),
      findings: reports.flatMap(({ findings }) => findings),
      rotations: inOrder(
        reports.flatMap((each) => each.rotations),
        rotations,
      ),
    };
    for (const { name, status, summary } of merged.rotations)
      context.log.info(`${name}: ${status}: ${summary}`);
    return merged;
  } finally {
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
  { session, account, rotations }: OpenPlace,
  request: RotateRequest,
  context: Context,
): Promise<Pick<RunReport, 'scope' | 'findings' | 'rotations' | 'notes'>> {
  const world = await openRotationWorld(session, rotations, context);
  const { outcomes: known, notes } = await findQuiet(rotations, world);
  for (const note of notes) context.log.warning(note);
  const rotated = await rotateAll(rotations, world, {
    dryRun: request.dryRun,
    ignoreWindows: request.ignoreWindows ?? false,
    known,
  });
  const findings = rotated.flatMap((one, index) => {
    const config = rotations[index];
    const finding = config && findingOf(one, config, context.fingerprints);
    return finding ? [finding] : [];
  });
  const count = `${rotations.length} rotation${rotations.length === 1 ? '' : 's'}`;
  const scope = [
    `${count} in account ${account}${session.region === undefined ? '' : `, ${session.region}`}`,
  ];
  return { scope, findings, notes, rotations: rotated.map(({ outcome }) => outcome) };
}

/** @throws RekeyError `rotation-shared-target` or `rotation-shared-secret`. */
function refuseOverlaps(places: readonly (Place<RotationConfig> & { readonly account: string })[]): void {
  const placed = places.flatMap(({ account, region, rotations }) =>
    rotations.map((rotation) => ({ rotation, account, region })),
  );
  for (const group of namesakes(placed)) refuseSharedTargets(group);
  refuseSharedSecrets(placed);
}

/**
 * Two rotations of one thing would undo each other's work.
 * @throws RekeyError `rotation-shared-target`.
 */
function refuseSharedTargets(rotations: readonly RotationConfig[]): void {
  const owners = new Map<string, string>();
  for (const rotation of rotations) {
    const target = targetOf(rotation);
    const owner = owners.get(target);
    if (owner !== undefined) {
      throw new RekeyError({
        code: 'rotation-shared-target',
        what: `The rotations "${owner}" and "${rotation.name}" are both of the ${target}.`,
        fix: 'Keep one of them; more copies of its value are "replicas" or "downstream".',
      });
    }
    owners.set(target, rotation.name);
  }
}

/** What a rotation changes, as a message names it. RDS's names are the same in upper and lower case. */
function targetOf(rotation: RotationConfig): string {
  switch (rotation.kind) {
    case 'iam-user':
      return `user ${rotation.user}`;
    case 'rds-instance':
      return `instance ${rotation.instance.toLowerCase()}`;
    case 'database-user':
      return `secret ${rotation.secret}`;
    case 'rds-managed':
      return rotation.cluster === undefined
        ? `instance ${(rotation.instance ?? '').toLowerCase()}`
        : `cluster ${rotation.cluster.toLowerCase()}`;
    case 'rds-cluster':
      return `cluster ${rotation.cluster.toLowerCase()}`;
  }
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
