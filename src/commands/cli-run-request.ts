import { join } from 'node:path';
import type { CliCommand } from './cli-arguments.ts';
import type { Terminal } from './cli-run.ts';
import type { Context } from './context.ts';
import type { RunRequest } from './run.ts';
import { parseRange, type ScanRequest } from './scan/request.ts';
import { verifyOfTerminal } from './verify-of-terminal.ts';

type Scan = Extract<CliCommand, { readonly do: 'scan' }>;
type Rotate = Extract<CliCommand, { readonly do: 'rotate' }>;

/** What a command of the command line has the commands do. */
export async function runRequest(
  request: Exclude<CliCommand, { readonly do: 'report' }>,
  terminal: Terminal,
  context: Context,
): Promise<RunRequest> {
  const nothing: ScanRequest = { kind: 'nothing', reason: '' };
  return {
    commands: [request.do],
    scan: request.do === 'scan' ? await scanRequest(request, terminal, context) : nothing,
    only: request.do === 'rotate' ? request.only : [],
    rollBack: request.do === 'rotate' && request.rollBack,
    resume: request.do === 'rotate' && !request.rollBack && (request.now || request.only.length > 0),
    explain: request.do === 'scan' && request.explain,
    verify: request.do === 'scan' ? await verifyOfTerminal(request, context.config, terminal.env) : undefined,
    dryRun: request.do === 'rotate' && request.plan,
    ignoreWindows: request.do === 'rotate' && (request.now || request.force),
    force: request.do === 'rotate' && request.force,
    plan: request.do === 'rotate' ? request.apply : undefined,
    trail: request.do === 'rotate' ? await trailOf(request) : undefined,
    part: request.part,
  };
}

/** Beside the other reports, unless it has a place of its own. */
async function trailOf({ trail, outputDir }: Rotate): Promise<string | undefined> {
  if (trail !== undefined || outputDir === undefined) return trail;
  return join(outputDir, (await import('./report-files.ts')).TRAIL_FILE);
}

async function scanRequest(
  { what, part, fleet }: Scan,
  terminal: Terminal,
  context: Context,
): Promise<ScanRequest> {
  if (fleet) {
    const { fleetOfTerminal } = await import('./fleet/fleet-of-terminal.ts');
    return await fleetOfTerminal(part, context);
  }
  switch (what.kind) {
    case 'stdin':
      return { kind: 'stdin', stream: terminal.stdin };
    case 'github': {
      const { githubRequestOfTerminal } = await import('./scan/github-of-terminal.ts');
      return await githubRequestOfTerminal(what, context);
    }
    case 'range':
      return { kind: 'range', path: what.path, ...parseRange(what.range), texts: [] };
    default:
      return { kind: what.kind, path: what.path, ...(part ? { part } : {}) };
  }
}
