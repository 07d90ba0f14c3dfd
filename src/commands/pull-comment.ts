import { RekeyError } from '../base/errors.ts';
import {
  type PullCommentOptions,
  type PullVerdict,
  renderPullComment,
  stateOf,
} from '../report/pull-comment.ts';
import { readPullMarker } from '../report/pull-marker.ts';
import type { PullComment, PullComments } from '../report/pull-ports.ts';

export interface PullCommentRequest {
  readonly pull: number;
  readonly verdict: PullVerdict;
  readonly options: PullCommentOptions;
  readonly comments: PullComments;
  /** The last gate before the text is GitHub's to show. */
  readonly redact: (text: string) => string;
}

/** `none`: there was nothing to say, and never was. `overtaken`: a newer commit is there, whose run speaks. */
export type PullCommentOutcome = 'none' | 'created' | 'updated' | 'unchanged' | 'overtaken';

/**
 * One comment on the pull request, made when something is found and edited in place from then on. Two at once, of runs
 * that raced each other, become one again.
 */
export async function keepPullComment(request: PullCommentRequest): Promise<PullCommentOutcome> {
  const { pull, verdict, options, comments, redact } = request;
  const ours = marked(await comments.listOurs(pull));
  const [first, ...others] = ours;
  const body = redact(renderPullComment(verdict, options));
  if (!first && stateOf(verdict) !== 'open') return 'none';
  if (first && others.length === 0 && isSame(first.body, body)) return 'unchanged';
  // A run that was slow, or is run again, must not speak over a newer one.
  if ((await comments.facts(pull)).head !== verdict.head) return 'overtaken';
  for (const { id } of others) await comments.remove(id);
  if (!first) return await create(request, body);
  if (isSame(first.body, body)) return 'unchanged';
  await comments.update(first.id, body);
  return 'updated';
}

/** After an answer that was lost, what is there says whether the comment was made; it is never made a second time. */
async function create({ pull, comments }: PullCommentRequest, body: string): Promise<'created'> {
  try {
    await comments.create(pull, body);
  } catch (error) {
    if (!(error instanceof RekeyError) || error.code !== 'github-unavailable') throw error;
    const isThere = marked(await comments.listOurs(pull)).length > 0;
    if (!isThere) throw error;
  }
  return 'created';
}

function marked(comments: readonly PullComment[]): PullComment[] {
  return comments.filter(({ body }) => readPullMarker(body) !== undefined);
}

function isSame(a: string, b: string): boolean {
  const [before, after] = [readPullMarker(a), readPullMarker(b)];
  return before?.hash === after?.hash && before?.state === after?.state;
}
