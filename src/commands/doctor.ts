import type { Log } from '../base/log.ts';
import { logTo } from '../base/log.ts';
import { examine } from '../doctor/examine.ts';
import type { Examined } from '../doctor/result.ts';
import type { Context } from './context.ts';
import { openDoctorWorld } from './doctor/open-world.ts';

export interface DoctorRequest {
  /** Path of the configuration; `undefined`: the usual one. */
  readonly config: string | undefined;
  /** ARN of the role of the workflow, where neither the workflow nor the caller says it. */
  readonly role: string | undefined;
  /** `owner/name`; otherwise from the remote `origin`. */
  readonly repository: string | undefined;
  /** ARNs of the customer-managed keys of secrets, as `rekey init` was given them. */
  readonly kmsKeys: readonly string[];
}

/** What the doctor gets of its door: there may be no configuration that holds. */
export type DoctorContext = Omit<Context, 'config' | 'companions'>;

/**
 * Looks at everything that the configured work needs, from the version of Node to the servers of databases, and says
 * of each how it stands and how to mend it. It changes nothing and prints no secret.
 * @param folder the top of the repository
 */
export async function doctor(
  request: DoctorRequest,
  folder: string,
  context: DoctorContext,
): Promise<Examined[]> {
  const { log, signal, progress } = context;
  const world = await openDoctorWorld(request, folder, { ...context, log: warningsOf(log) });
  try {
    return await examine(world, {
      signal,
      began: (check) => progress?.(`looking at ${check}`),
    });
  } finally {
    world.close();
  }
}

/** What the dry run tells on its way stands in its results. */
function warningsOf(log: Log): Log {
  return logTo((level, text) => {
    if (level === 'debug') log.debug(text);
  });
}
