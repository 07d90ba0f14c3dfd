import type { Problem } from './check.ts';
import type { Facts } from './facts.ts';

/** A problem of the account as a whole, told in sentences. */
export function accountProblem(facts: Facts, title: string, sentences: readonly string[]): Problem {
  return {
    resource: facts.account,
    subject: { kind: 'aws-account', id: facts.account, account: facts.account },
    title,
    detail: sentences.join(' '),
  };
}
