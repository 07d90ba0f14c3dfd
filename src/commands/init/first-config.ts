import type { Config } from '../../config/schema.ts';
import type { InitRequest } from '../init.ts';
import { DEFAULT_CONFIG_PATH } from '../load-config.ts';
import type { Env } from './aws-at-hand.ts';
import { commented, starterConfig } from './starter-config.ts';
import type { AccountSurvey, NoSurvey } from './survey-account.ts';

/** The account is looked at where nothing is rotated yet, and `undefined` otherwise. */
export async function surveyed(
  { account, offline }: Pick<InitRequest, 'account' | 'offline'>,
  written: Config | undefined,
  isListed: boolean,
  { env, signal }: { readonly env: Env; readonly signal: AbortSignal },
): Promise<AccountSurvey | NoSurvey | undefined> {
  const rotations = (written?.rotate.length ?? 0) + (written?.selections.length ?? 0);
  if (offline === true || isListed || rotations > 0) return undefined;
  const { surveyAccount } = await import('./survey-account.ts');
  const region = written?.aws.region;
  const [only, ...others] = written?.aws.accounts ?? [];
  const there = region === undefined ? env : { ...env, AWS_REGION: region };
  return await surveyAccount(account ?? (others.length === 0 ? only : undefined), { env: there, signal });
}

/** The first configuration, of what the user, the environment and the account say. */
export function starterFor(
  { account }: InitRequest,
  env: Env,
  survey: AccountSurvey | NoSurvey | undefined,
  suggestions: AccountSurvey['suggestions'],
): string {
  const seen = survey?.account === undefined ? undefined : survey;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || seen?.region;
  return starterConfig({ account: account ?? seen?.account, region, suggestions });
}

/** Where it is in no file: what would stand in the configuration as comments. */
export function toAddByHand(suggestions: AccountSurvey['suggestions'], isThere: boolean): string[] {
  if (suggestions.length === 0) return [];
  const why = isThere ? 'The configuration is there' : 'The repository is public';
  return [
    `${why}, so what was found in the account is not in ${DEFAULT_CONFIG_PATH}. Add to it what is to be rotated:`,
    ...commented(suggestions).map((line) => `  ${line.slice(2)}`),
  ];
}

/** What another tool's configuration is in ours, where ours is there. */
export function toAdd(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  return [
    `${DEFAULT_CONFIG_PATH} is there and stays as it is; what to add to it:`,
    ...text.trimEnd().split('\n'),
  ];
}
