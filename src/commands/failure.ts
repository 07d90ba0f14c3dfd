import { type Place, RekeyError } from '../base/errors.ts';
import { inert } from '../base/hostile-text.ts';

const BUG = 'https://github.com/rekey/rekey/issues/new';

/**
 * Says why a run could not go on, and gives its exit code. What a user can mend is one message; anything else is
 * a bug of ours and says so: exit 3, since what was asked for was not looked at. Stacks hold paths and perhaps
 * texts, so they are shown only where somebody asked for them (`RUNNER_DEBUG=1`).
 */
export function tellFailure(
  error: unknown,
  env: Readonly<Record<string, string | undefined>>,
  tell: (text: string, place?: Place) => void,
): number {
  if (error instanceof RekeyError) {
    for (const line of error.message.split('\n')) tell(`rekey: ${inert(line)}`, error.where);
    return error.exit;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  tell(`rekey: This is a bug in Rekey (${inert(name)}: ${inert(message)}). Please report it: ${BUG}`);
  if (env.RUNNER_DEBUG === '1' && stack) for (const line of stack.split('\n')) tell(inert(line));
  return 3;
}
