import { RekeyError } from '../base/errors.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { GithubEvent } from './event.ts';

/**
 * The rotations that the input `roll-back` names; empty when there is none. Only somebody who starts the workflow by
 * hand may ask for it: whatever ran on a schedule would undo every rotation.
 * @throws RekeyError `input-invalid`.
 */
export function rollBackOf(
  { rollBack, command, only, force, plan }: ActionInputs,
  { name }: Pick<GithubEvent, 'name'>,
): readonly string[] {
  if (rollBack.length === 0) return rollBack;
  if (name !== 'workflow_dispatch') {
    throw new RekeyError({
      code: 'input-invalid',
      what: `The input "roll-back" is only for runs that somebody starts by hand (workflow_dispatch), not for "${name}".`,
      fix: 'Start the workflow by hand, with the names as an input of its own.',
    });
  }
  if (command !== 'auto' && command !== 'rotate') {
    throw new RekeyError({
      code: 'input-invalid',
      what: `The input "roll-back" cannot be given beside "command: ${command}".`,
      fix: 'Use "command: rotate"; with "dry-run: true" it is a plan.',
    });
  }
  if (only.length > 0 || force || plan) {
    throw new RekeyError({
      code: 'input-invalid',
      what: 'The input "roll-back" cannot be given beside "only", "force" or "plan": it names its rotations itself.',
      fix: 'Remove the others.',
    });
  }
  return rollBack;
}
