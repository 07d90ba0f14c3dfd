import { messageOf, RekeyError } from '../base/errors.ts';
import type { Part } from '../base/part.ts';
import { compareFindings } from '../findings/finding.ts';
import { emptyReport, mergeReports, type RunReport } from '../findings/run-report.ts';
import type { GithubRequest } from '../sources/github/reading.ts';
import type { CommandName } from './choose.ts';
import type { Context } from './context.ts';
import type { FleetScanOptions, FleetScanRequest } from './fleet/scan-fleet.ts';
import type { PlanRequest } from './rotate/apply-plan.ts';
import { type Exposures, exposureOf, openExposures } from './scan/exposures.ts';
import type { ScanRequest } from './scan/request.ts';
import type { VerifyRequest } from './scan/verification.ts';
import type { TakeExposure } from './scan.ts';
import type { Share } from './shard/shares.ts';

export interface RunRequest {
  readonly commands: readonly CommandName[];
  readonly scan: ScanRequest;
  /** Names of rotations; empty means all. */
  readonly only: readonly string[];
  readonly dryRun: boolean;
  /** What is due begins now, whatever its window. */
  readonly ignoreWindows: boolean;
  /** Path of the file that gets the audit trail of rotations; none where absent. */
  readonly trail?: string | undefined;
  /** The rotations in `only` are due, whatever their age; default false. */
  readonly force?: boolean;
  /** The rotations in `only` are rolled back; default false. */
  readonly rollBack?: boolean;
  /** Somebody asks for these: what was rolled back is not held up; default false. */
  readonly resume?: boolean;
  /** An approved plan, which `rotate` applies. */
  readonly plan?: PlanRequest | undefined;
  /** Whether outcomes may say where a credential was found; default true. */
  readonly namesPlaces?: boolean;
  /** A scan says what it left alone, and why; default false. */
  readonly explain?: boolean;
  /** Texts on GitHub that a scan looks at too. */
  readonly beside?: GithubRequest | undefined;
  /** Whether a scan asks providers; default: as the configuration says. */
  readonly verify?: VerifyRequest | undefined;
  /** This job's part of the work, of several jobs. */
  readonly part?: Part | undefined;
  /** A plan says how the work is dealt out, and no more. */
  readonly matrixOnly?: boolean;
}

/**
 * Runs the commands one after the other and gives one report. In a run of several commands one that cannot
 * work does not stop the others: what it could not do is a gap of the report, which then is not complete.
 */
export async function runCommands(request: RunRequest, context: Context): Promise<RunReport> {
  const reports: RunReport[] = [];
  const exposed = openExposures();
  for (const command of request.commands) {
    try {
      const report = await runCommand(command, request, exposed, context);
      context.log.info(
        `${command}: looked at ${report.scope.join('; ') || 'nothing'}: ${counted(report.findings.length)}.`,
      );
      reports.push(report);
    } catch (error) {
      if (!(error instanceof RekeyError) || request.commands.length === 1) throw error;
      context.log.error(`${command}: ${messageOf(error)}`);
      reports.push({
        ...emptyReport,
        commands: [command],
        complete: false,
        gaps: [`${command}: ${messageOf(error)}`],
      });
    }
  }
  const merged = mergeReports(reports);
  const findings = exposed.explained(merged.findings, merged.rotations);
  return { ...merged, findings: findings.sort(compareFindings) };
}

function counted(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings} findings`;
}

/**
 * Each command is loaded when it runs: a scan of a pull request never pays for an AWS SDK. What a scan finds is
 * handed to the rotations that come after it, in memory.
 */
async function runCommand(
  command: CommandName,
  request: RunRequest,
  exposed: Exposures,
  context: Context,
): Promise<RunReport> {
  switch (command) {
    case 'scan': {
      const { scan } = await import('./scan.ts');
      const { explain = false, beside, verify } = request;
      if (!request.commands.includes('rotate')) {
        if (request.scan.kind === 'fleet') return await scanOfFleet(request.scan, context, { verify });
        return await scan(request.scan, context, { explain, beside, verify });
      }
      const namesPlaces = request.namesPlaces !== false;
      const hand: TakeExposure = (finding, occurrences) => {
        const exposure = exposureOf(finding, occurrences, { namesPlaces });
        if (exposure) exposed.add(exposure, finding.fingerprint);
      };
      if (request.scan.kind === 'fleet') return await scanOfFleet(request.scan, context, { hand, verify });
      return await scan(request.scan, context, { hand, explain, beside, verify });
    }
    case 'rotate': {
      const { rotate } = await import('./rotate.ts');
      const { only, dryRun, ignoreWindows, force = false, plan, trail } = request;
      const { rollBack = false, resume = false } = request;
      return await rotate(
        {
          only,
          dryRun,
          ignoreWindows,
          force,
          exposed: exposed.all,
          matched: (exposure, rotation) => exposed.matched(exposure, rotation),
          plan,
          trail,
          rollBack,
          resume,
          share: await shareIn(request, context),
        },
        context,
      );
    }
    case 'plan': {
      const { plan } = await import('./plan.ts');
      const { only, ignoreWindows, force = false, resume = false, trail } = request;
      if (request.matrixOnly) return { ...emptyReport, commands: ['plan'] };
      return await plan({ only, ignoreWindows, force, resume, trail }, context);
    }
    case 'audit': {
      const { audit } = await import('./audit.ts');
      return await audit({ share: await shareIn(request, context) }, context);
    }
  }
}

async function shareIn({ part }: RunRequest, { config }: Context): Promise<Share | undefined> {
  return part && (await import('./shard/shares.ts')).shareOf(config, part);
}

async function scanOfFleet(
  request: FleetScanRequest,
  context: Context,
  options: FleetScanOptions,
): Promise<RunReport> {
  const { scanFleet } = await import('./fleet/scan-fleet.ts');
  return await scanFleet(request, context, options);
}
