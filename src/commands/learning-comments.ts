import { Readable } from 'node:stream';
import type { TriagePeople } from '../tracker/triage/ports.ts';
import type { Context } from './context.ts';

/**
 * Reads comments and takes down what they hold: people paste credentials into them too, and neither an answer, nor a
 * proposal, nor the reason in a report may repeat one.
 */
export function learningComments(people: TriagePeople, context: Context): TriagePeople['comment'] {
  return async (id) => {
    const comment = await people.comment(id);
    if (!comment) return undefined;
    const { scan } = await import('./scan.ts');
    await scan({ kind: 'stdin', stream: Readable.from([Buffer.from(comment.body)]) }, context);
    return comment;
  };
}
