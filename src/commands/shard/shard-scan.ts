import { RekeyError } from '../../base/errors.ts';
import type { Part } from '../../base/part.ts';
import { Secret } from '../../credentials/secret.ts';
import { sha256 } from '../../findings/rotation-plan.ts';
import type { ShardRecord, ShardScan } from '../../findings/run-report.ts';
import type { Context } from '../context.ts';
import { fleetDigest, readFleetFile } from '../fleet/fleet-file.ts';
import { openFleet } from '../fleet/open-fleet.ts';
import { type FleetScanRequest, partOfFleet } from '../fleet/scan-fleet.ts';
import { serversIn } from '../scan/github-request.ts';
import type { ScanRequest } from '../scan/request.ts';
import { wideToken } from '../wide-token.ts';

/** What a job of several is asked to do. */
export interface ShardRequest {
  readonly part: Part;
  readonly fleet: { readonly path: string; readonly digest: string } | undefined;
  readonly token: string;
}

/**
 * The scan of one of several jobs: of a fleet its repositories, of a tree or a history its files or objects. What cannot
 * be dealt out the first job scans.
 */
export async function scanOfShard(
  scan: ScanRequest,
  { part, fleet, token }: ShardRequest,
  context: Context,
): Promise<ScanRequest> {
  if (scan.kind === 'tree' || scan.kind === 'history') {
    const { fleet: configured } = context.config;
    if (!configured || configured.repositories.length === 0) return { ...scan, part };
    const { scope } = configured;
    const listed = fleet
      ? { repositories: await readFleetFile(fleet.path, fleet.digest), notes: [] }
      : await openFleet(configured, token, context);
    const { serverUrl } = serversIn(context.env);
    const notes = [...listed.notes, ...(context.config.scan.github ? [NO_TEXTS] : [])];
    return { kind: 'fleet', scope, ...listed, notes, part, serverUrl, token: cloneToken(token, context) };
  }
  if (part.index === 1) return scan;
  return { kind: 'nothing', reason: 'The first shard scans this.' };
}

const NO_TEXTS =
  'Texts on GitHub ("scan: github") are not read of a fleet; a run of each repository reads its own.';

function cloneToken(own: string, context: Context): Secret {
  return Secret.of(wideToken(own, context).token);
}

/** What the report of a shard says of itself, so that none is put together with what it does not belong to. */
export function shardRecord(
  work: {
    readonly part: Part;
    readonly commands: readonly string[];
    /** As it would be for a single job. */
    readonly whole: ScanRequest;
    readonly scan: ScanRequest;
    readonly only: readonly string[];
    readonly startedAt: Date;
  },
  { config, env, fingerprints }: Pick<Context, 'config' | 'env' | 'fingerprints'>,
): ShardRecord {
  const { part, commands, whole, scan, only, startedAt } = work;
  const list = scan.kind === 'fleet' ? fleetDigest(scan.repositories) : '';
  const run = [env.GITHUB_REPOSITORY, env.GITHUB_RUN_ID].map((text) => text ?? '');
  const set = sha256([config, run, part.count, commands, only, list]);
  const scanned = commands.includes('scan') ? kindOf(whole, scan) : undefined;
  return {
    ...part,
    // Keyed as fingerprints are: with other keys the same credential would be two findings.
    set: fingerprints.ofResource('shards', set),
    ...(scanned ? { scan: scanned } : {}),
    ...(scan.kind === 'fleet' ? { repositories: partOfFleet(scan).map(({ name }) => name) } : {}),
    ...(only.length > 0 ? { isPartial: true } : {}),
    attempt: attemptIn(env.GITHUB_RUN_ATTEMPT),
    startedAt: startedAt.toISOString(),
  };
}

function kindOf(whole: ScanRequest, scan: ScanRequest): ShardScan | undefined {
  if (scan.kind === 'fleet') return scan.scope === 'tree' ? 'fleet-tree' : 'fleet-history';
  const { kind } = whole;
  return kind === 'tree' || kind === 'history' || kind === 'range' ? kind : undefined;
}

function attemptIn(text: string | undefined): number {
  const attempt = Number(text ?? 1);
  return Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1;
}

/**
 * What shards find goes from job to job in artifacts, and those of a public repository everybody can download.
 * @throws RekeyError `shards-public`
 */
export function refuseInPublic({ isPublic }: { readonly isPublic: boolean }): void {
  if (!isPublic) return;
  throw new RekeyError({
    code: 'shards-public',
    what: 'This repository is public, and so are the artifacts in which jobs hand over what they found and where.',
    fix: 'Run shards and fleets in a private repository.',
  });
}

/** The scan that the reports of shards are of, for whoever tells of it. */
export function scanOfShards(
  kind: ShardScan | undefined,
  ofEvent: () => ScanRequest,
  token: string,
): ScanRequest {
  if (kind !== 'fleet-tree' && kind !== 'fleet-history') return ofEvent();
  const told: FleetScanRequest = {
    kind: 'fleet',
    scope: kind === 'fleet-tree' ? 'tree' : 'history',
    repositories: [],
    part: { index: 1, count: 1 },
    serverUrl: '',
    token: Secret.of(token),
    notes: [],
  };
  return told;
}
