import { Secret } from '../credentials/secret.ts';
import type { Context } from './context.ts';

/**
 * The token for what no job's own may do: that of a GitHub App or a person in `REKEY_GITHUB_TOKEN`, else the run's own,
 * of which GitHub's refusal then says what it lacks.
 */
export function wideToken(
  own: string,
  { env, redactor }: Pick<Context, 'env' | 'redactor'>,
): { readonly token: string; readonly isWide: boolean } {
  const { REKEY_GITHUB_TOKEN: given = '' } = env;
  if (given === '') return { token: own, isWide: false };
  redactor.add(Secret.of(given));
  return { token: given, isWide: true };
}
