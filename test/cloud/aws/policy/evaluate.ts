import { holds, matchesWildcard, type RequestContext } from './conditions.ts';
import type { PolicyDocument, Statement } from './document.ts';

export type Verdict = 'allowed' | 'explicit deny' | 'implicit deny';

/** What a policy is asked about. */
export interface PolicyQuestion {
  /** `iam:CreateAccessKey` */
  action: string;
  /** the ARN that is acted upon, or `*` */
  resource: string;
  context: RequestContext;
}

/** An explicit deny wins over every allow; without an allow the answer is no (IAM policy evaluation logic). */
export function evaluate(policies: readonly PolicyDocument[], question: PolicyQuestion): Verdict {
  const matching = policies
    .flatMap((policy) => policy.statements)
    .filter((statement) => applies(statement, question));
  if (matching.some((statement) => statement.effect === 'Deny')) return 'explicit deny';
  return matching.length > 0 ? 'allowed' : 'implicit deny';
}

function applies(statement: Statement, question: PolicyQuestion): boolean {
  const action = question.action.toLowerCase();
  const names = (pattern: string): boolean => matchesWildcard(action, pattern.toLowerCase());
  if (statement.actions.length > 0 && !statement.actions.some(names)) return false;
  if (statement.notActions.some(names)) return false;
  const covers = (pattern: string): boolean => matchesWildcard(question.resource, pattern);
  if (statement.resources.length > 0 && !statement.resources.some(covers)) return false;
  if (statement.notResources.some(covers)) return false;
  return statement.conditions.every(([operator, key, values]) =>
    holds(operator, key, values, question.context),
  );
}
