import { RekeyError } from '../base/errors.ts';
import { isRecord } from '../base/is-record.ts';
import type { GithubEvent } from './event.ts';

type Asked =
  | { readonly issue: number; readonly comment: number }
  | { readonly issue: number; readonly editor: string };

/**
 * What an event asks for by number, or why it asks for nothing. Whatever else it says is asked of the API.
 * @throws RekeyError `event-unknown`
 */
export function askedBy({ name, payload }: Pick<GithubEvent, 'name' | 'payload'>): Asked | string {
  const { action } = payload;
  const issue = numberAt(payload.issue, 'number');
  if (name === 'issue_comment') {
    if (action !== 'created') return 'Only new comments are carried out.';
    const comment = numberAt(payload.comment, 'id');
    if (issue === undefined || comment === undefined) return 'The event names no comment.';
    if (isRecord(payload.issue) && payload.issue.pull_request) return 'A pull request is no issue of ours.';
    return { issue, comment };
  }
  if (name === 'issues') {
    const { sender } = payload;
    const editor =
      isRecord(sender) && sender.type === 'User' && typeof sender.login === 'string'
        ? sender.login
        : undefined;
    const isOfBody = isRecord(payload.changes) && 'body' in payload.changes;
    if (action !== 'edited' || !isOfBody) return 'Nothing was written in an issue.';
    if (issue === undefined || editor === undefined) return 'No person edited the issue.';
    return { issue, editor };
  }
  throw new RekeyError({
    code: 'event-unknown',
    what: `The command "triage" does not know what to do on the event "${name}".`,
    fix: 'Run it on issue_comment (types: created) and issues (types: edited).',
  });
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
