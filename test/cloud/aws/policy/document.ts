import { AwsError } from '../wire/aws-error.ts';

/** A policy as IAM stores it: the text that was given and what it says. */
export interface PolicyDocument {
  text: string;
  statements: Statement[];
}

export interface Statement {
  effect: 'Allow' | 'Deny';
  actions: string[];
  notActions: string[];
  resources: string[];
  notResources: string[];
  /** Operator → context key → values. */
  conditions: [operator: string, key: string, values: string[]][];
  principals: { kind: string; values: string[] }[];
}

/** Reads a policy; what IAM refuses is a MalformedPolicyDocument here too. */
export function readPolicy(policy: string | object): PolicyDocument {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  const statements = listOf((document as { Statement?: unknown } | null)?.Statement);
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  return {
    text,
    statements: statements.map((statement) => readStatement(statement as Record<string, unknown>)),
  };
}

function readStatement(statement: Record<string, unknown>): Statement {
  const effect = statement.Effect;
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed(`Invalid effect: ${String(effect)}`);
  const read: Statement = {
    effect,
    actions: textsOf(statement.Action),
    notActions: textsOf(statement.NotAction),
    resources: textsOf(statement.Resource),
    notResources: textsOf(statement.NotResource),
    conditions: [],
    principals: [],
  };
  if (read.actions.length + read.notActions.length === 0)
    throw malformed('Policy statement must contain actions.');
  for (const [operator, keys] of Object.entries((statement.Condition ?? {}) as Record<string, object>)) {
    for (const [key, values] of Object.entries(keys)) read.conditions.push([operator, key, textsOf(values)]);
  }
  const principal = statement.Principal;
  if (principal === '*') read.principals.push({ kind: 'AWS', values: ['*'] });
  else {
    for (const [kind, values] of Object.entries(principal ?? {}))
      read.principals.push({ kind, values: textsOf(values) });
  }
  return read;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textsOf(value: unknown): string[] {
  return listOf(value).map(String);
}

function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', 400, message);
}
