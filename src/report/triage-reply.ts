import { prose } from './markdown-escape.ts';

/** The answer to the commands of a comment: a line for each, with nothing in it that is markup or a mention. */
export function renderTriageReply(
  replies: readonly { readonly isDone: boolean; readonly text: string }[],
): string {
  return replies
    .map(({ isDone, text }) => `- ${isDone ? 'Done' : '**Not done**'}: ${prose(text)}`)
    .join('\n');
}
