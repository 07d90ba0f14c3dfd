import { CommonError } from '../wire/aws-error.ts';
import type { Caller } from './caller.ts';
import type { RequestContext } from './conditions.ts';
import { evaluate, type Verdict } from './evaluate.ts';

/** What an operation acts upon. */
export interface Resource {
  arn: string;
  /** how AWS names it in an AccessDenied message, where that is not the ARN: `user ci-deployer` */
  shown?: string;
  tags?: ReadonlyMap<string, string>;
}

/** Throws AccessDenied, in AWS's words, unless the caller's policies allow the action on the resource. */
export function authorize(
  caller: Caller,
  action: string,
  resource: Resource,
  request: { region: string; now: Date },
): void {
  const verdict = verdictOn(caller, action, resource, request);
  if (verdict !== 'allowed') throw denied(caller, action, resource, verdict);
}

/** Like `authorize`, for an action that needs no permission and that a policy can deny. */
export function refuseIfDenied(
  caller: Caller,
  action: string,
  resource: Resource,
  request: { region: string; now: Date },
): void {
  const verdict = verdictOn(caller, action, resource, request);
  if (verdict === 'explicit deny') throw denied(caller, action, resource, verdict);
}

function verdictOn(
  caller: Caller,
  action: string,
  resource: Resource,
  request: { region: string; now: Date },
): Verdict {
  if (caller.kind === 'root') return 'allowed';
  const context = contextOf(caller, action, resource, request);
  return evaluate(caller.policies, { action, resource: resource.arn, context });
}

function denied(caller: Caller, action: string, resource: Resource, verdict: Verdict): CommonError {
  // IAM User Guide, "Troubleshoot access denied error messages".
  const reason =
    verdict === 'explicit deny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  return new CommonError(
    'denied',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource.shown ?? resource.arn} ${reason}`,
  );
}

function contextOf(
  caller: Caller,
  action: string,
  resource: Resource,
  request: { region: string; now: Date },
): RequestContext {
  const context = new Map<string, string>([
    [
      'aws:principalarn',
      caller.arn.replace(/^arn:aws:sts::(\d+):assumed-role\/([^/]+)\/.*$/, 'arn:aws:iam::$1:role/$2'),
    ],
    ['aws:principalaccount', caller.account],
    ['aws:userid', caller.userId],
    ['aws:requestedregion', request.region],
    ['aws:currenttime', request.now.toISOString()],
  ]);
  if (caller.userName !== undefined) context.set('aws:username', caller.userName);
  if (caller.tokenIssuedAt) context.set('aws:tokenissuetime', caller.tokenIssuedAt.toISOString());
  for (const [key, value] of caller.tags) context.set(`aws:principaltag/${key.toLowerCase()}`, value);
  const service = action.slice(0, action.indexOf(':'));
  for (const [key, value] of resource.tags ?? []) {
    context.set(`aws:resourcetag/${key.toLowerCase()}`, value);
    context.set(`${service}:resourcetag/${key.toLowerCase()}`, value);
    // RDS has names of its own for the tags of each kind (RDS User Guide, "Specifying conditions: Using custom tags").
    const kind = service === 'rds' ? resource.arn.split(':')[5] : undefined;
    if (kind !== undefined) context.set(`rds:${kind}-tag/${key.toLowerCase()}`, value);
  }
  return context;
}
