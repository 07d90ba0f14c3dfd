import { RekeyError } from '../base/errors.ts';
import type { GithubClient } from '../clients/github/client.ts';
import { withSuppression } from '../config/add-suppression.ts';
import type { SuppressConfig } from '../config/schema.ts';
import type { Context } from './context.ts';
import { DEFAULT_CONFIG_PATH } from './load-config.ts';

/**
 * Proposes an entry of `suppress` for what somebody called a false positive, as a pull request, where the token may
 * make one. It accepts nothing by itself: people merge it, or not. Gives sentences for the log.
 */
export async function proposeSuppression(
  entry: SuppressConfig,
  { github, issue }: { readonly github: Pick<GithubClient, 'proposeFile'>; readonly issue: number },
  { config, redactor, log }: Pick<Context, 'config' | 'redactor' | 'log'>,
): Promise<string[]> {
  if (!config.issues['propose-suppressions']) return [];
  const safe = { ...entry, reason: redactor.redact(entry.reason) };
  try {
    const proposed = await github.proposeFile({
      path: DEFAULT_CONFIG_PATH,
      branch: `rekey/suppress-${entry.fingerprint}`,
      title: `Suppress ${entry.fingerprint} as a false positive`,
      message: `Suppress ${entry.fingerprint} as a false positive`,
      body: `Somebody called the finding of #${issue} a false positive. This accepts it everywhere, on pull requests too, until ${entry.until}.`,
      edit: (text = '') => withSuppression(text, safe),
    });
    if (!proposed) return ['The configuration has such a suppression already, or could not be added to.'];
    if (proposed.state === 'new') return [`Proposed as pull request #${proposed.number}.`];
    return [`Proposed before as pull request #${proposed.number}, which is ${proposed.state}.`];
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    // The acceptance stands without it; most jobs that triage may not write to the repository, and need not.
    log.info(`Not proposed as a suppression: ${error.message}`);
    return [];
  }
}
