import type { RunReport } from '../findings/run-report.ts';
import type { Context } from './context.ts';
import type { RotateRequest } from './rotate.ts';

/**
 * Says what the rotations would do, as text and as data, and does none of it: another job applies the plan when
 * somebody has approved it. It reads secrets and tries logins, for what follows depends on the answers.
 * @throws RekeyError as `rotate` does
 */
export async function plan(
  request: Pick<RotateRequest, 'only' | 'ignoreWindows' | 'force' | 'resume' | 'trail'>,
  context: Context,
): Promise<RunReport> {
  const { rotate } = await import('./rotate.ts');
  return { ...(await rotate({ ...request, dryRun: true }, context)), commands: ['plan'] };
}
