import { RekeyError } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import { readDashboardMarker } from '../tracker/dashboard/dashboard-marker.ts';
import { readMarker } from '../tracker/marker.ts';
import type { TrackedIssue } from '../tracker/ports.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import { DEFAULT_CONFIG_PATH, loadConfigAtCommit } from './load-config.ts';

/** The repository that an issue is about, and how it is configured. */
export interface TriageSource {
  /** `owner/name` where it is another one than has the issue. */
  readonly repository: string | undefined;
  readonly config: Pick<Config, 'rotate' | 'selections'>;
  /** Sentences for the log. */
  readonly told: readonly string[];
}

/**
 * Issues of a public repository may be in a private one: then the rotations are those that the public one has configured
 * on its default branch. Where that cannot be read there is none to ask for.
 */
export async function triageSource(
  issue: Pick<TrackedIssue, 'body'> | undefined,
  token: string,
  context: Context,
): Promise<TriageSource> {
  const { config, env } = context;
  const from = issue && (readMarker(issue.body)?.from ?? readDashboardMarker(issue.body)?.from);
  if (from === undefined || from.toLowerCase() === env.GITHUB_REPOSITORY?.toLowerCase())
    return { repository: undefined, config, told: [] };
  try {
    const github = await openGithub(context, { token, repository: from });
    const read = async (path: string, ref: string) => await github.readFile(path, ref);
    return {
      repository: from,
      config: await loadConfigAtCommit(DEFAULT_CONFIG_PATH, 'HEAD', read),
      told: [],
    };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    const told = [`No rotation of ${from} can be asked for: ${error.message}`];
    return { repository: from, config: { rotate: [], selections: [] }, told };
  }
}
