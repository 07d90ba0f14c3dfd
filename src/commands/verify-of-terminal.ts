import type { Config } from '../config/schema.ts';
import type { Context } from './context.ts';
import { readEvent } from './event.ts';
import { refusalToVerify } from './scan/may-verify.ts';
import type { VerifyRequest } from './scan/verification.ts';

/**
 * Whether a scan on a command line asks providers: with `--verify`, or by a configuration that its user named. The one
 * that lies in what is scanned does not decide it. In a job of GitHub Actions the event has its say.
 */
export async function verifyOfTerminal(
  { verify, config: path }: { readonly verify: boolean; readonly config: string | undefined },
  config: Config,
  env: Context['env'],
): Promise<VerifyRequest> {
  if (!verify && path === undefined) {
    return {
      wanted: false,
      refusal: config.scan.verify
        ? 'Nobody was asked whether the credentials work: on a command line "scan.verify" needs --verify, or a configuration that is named with --config.'
        : undefined,
    };
  }
  return { wanted: verify || config.scan.verify, refusal: await refusalOfJob(env) };
}

async function refusalOfJob(env: Context['env']): Promise<string | undefined> {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  try {
    return refusalToVerify(await readEvent(env));
  } catch {
    return 'Nobody was asked whether the credentials work: the event of this job could not be read.';
  }
}
