import { randomBytes, randomInt } from 'node:crypto';
import { awsAccountOf } from '../../src/credentials/aws-key-id.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { recordSecret, recordWritten } from '../ledger.ts';
import { type PullRequestEventSpec, pullRequestEvent } from '../runner/events.ts';
import { type ActionResult, type RunActionOptions, runAction } from '../runner/run-action.ts';

/** A key that has the form of AWS's and opens nothing, made at random. */
export function madeUpKey(): { id: string; secret: string; account: string } {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const pick = (from: number): string => letters.charAt(from + randomInt(letters.length - from));
  // The first character of the body says that the id holds its account.
  const id = `AKIA${pick(16)}${Array.from({ length: 15 }, () => pick(0)).join('')}`;
  const secret = randomBytes(30).toString('base64').replaceAll('=', 'x');
  recordSecret(secret);
  return { id, secret, account: awsAccountOf(id) ?? '' };
}

/** The lines by which people leak it. */
export function asEnvFile(key: { id: string; secret: string }): string {
  return `AWS_ACCESS_KEY_ID=${key.id}\nAWS_SECRET_ACCESS_KEY=${key.secret}\n`;
}

/** A repository with one commit on main. */
export function shop(files: Record<string, string> = {}): Repository {
  const repository = createRepository();
  repository.commit({ message: 'Start', files: { 'README.md': '# Shop\n', ...files } });
  return repository;
}

/** Runs the built action and remembers everything that it wrote for the leak search. */
export async function act(options: RunActionOptions): Promise<ActionResult> {
  const result = await runAction({ network: { allow: ['127.0.0.1:*'] }, ...options });
  for (const { bytes } of result.everythingWritten) recordWritten(bytes.toString('latin1'));
  return result;
}

export interface PullRequestRun extends Partial<RunActionOptions> {
  /** Depth of the checkout; 0 for everything. */
  depth?: number;
  spec?: Partial<PullRequestEventSpec>;
}

/** Runs the action on pull request 7: from `topic` into `main`, checked out as actions/checkout does. */
export async function actOnPullRequest(
  repository: Repository,
  { depth = 0, spec, ...options }: PullRequestRun = {},
): Promise<ActionResult> {
  const [baseSha, headSha] = [repository.id('main'), repository.id('topic')];
  const { merge } = repository.pullRequest(7, baseSha, headSha);
  const checkout = repository.checkoutAction('refs/pull/7/merge', { depth });
  const event = pullRequestEvent({
    repository: 'acme/app',
    number: 7,
    baseSha,
    headSha,
    mergeSha: merge,
    headRef: 'topic',
    private: true,
    ...spec,
  });
  return await act({ event, workspace: checkout.dir, ...options });
}
