/** What our comment on a pull request says. */
export type PullCommentState = 'open' | 'clean' | 'unsure';

/** Our memory of a comment on a pull request, in a line of it that readers do not see. */
export interface PullMarker {
  readonly state: PullCommentState;
  /** Of the text as it was rendered last: what has not changed is not written again. */
  readonly hash: string;
}

const LINE = /^<!-- rekey:pull:v1 (?<state>open|clean|unsure) (?<hash>[\w-]{16}) -->\r?\n/;

export function formatPullMarker({ state, hash }: PullMarker): string {
  return `<!-- rekey:pull:v1 ${state} ${hash} -->\n`;
}

/**
 * The marker of a comment, which is its first line; `undefined` when there is none. Further down it would be a
 * quotation. Who wrote the comment is for its reader to ask: anybody can write such a line.
 */
export function readPullMarker(body: string): PullMarker | undefined {
  const { state, hash } = LINE.exec(body)?.groups ?? {};
  if (hash === undefined) return undefined;
  return { state: state as PullCommentState, hash };
}
