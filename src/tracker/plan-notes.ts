import { OUR_LABEL } from './labels.ts';
import type { IssuePlan, PlanOptions } from './plan-issues.ts';

/** What there is to say about a plan; of the findings that are held so many are accepted by a command. */
export function notesOn(
  { waiting, held, later, unreadable }: IssuePlan,
  { isHeldBack, isPublic }: Pick<PlanOptions, 'isHeldBack' | 'isPublic'>,
  accepted: number,
): string[] {
  const notes: string[] = [];
  if (waiting.some(isHeldBack))
    notes.push(
      `This is the first look, and it found ${waiting.length}: only the dashboard is opened. The next run begins with the most severe; accept what is known with a baseline before.`,
    );
  else if (waiting.length > 0)
    notes.push(`${waiting.length} more findings wait for their issue ("issues: max-new").`);
  const quiet = held.length - accepted;
  if (quiet > 0) notes.push(`${quiet} findings are accepted: their issues were closed as "not planned".`);
  if (later > 0) notes.push(`${later} changes to issues wait for the next run ("issues: max-writes").`);
  for (const number of unreadable) {
    notes.push(
      `Issue #${number} carries the label "${OUR_LABEL}" but has lost its marker, so it is left alone.${isPublic ? MAY_TELL : ''}`,
    );
  }
  return notes;
}

const MAY_TELL = ' Everybody can read it: look whether it says what they should not know.';

/** What a plan would do. */
export function planned({ actions }: IssuePlan): string[] {
  return actions.map((action) =>
    action.kind === 'create'
      ? `Would open an issue: ${action.issue.title}`
      : `Would ${action.kind} issue #${action.number}.`,
  );
}
