type Payload = Readonly<Record<string, unknown>>;

const REFUSAL = 'Nobody was asked whether the credentials work:';

/**
 * Why a run for this event may not ask providers, as a sentence; `undefined`: it may. What a stranger wrote is not
 * sent anywhere: not from the pull request of a fork, nor where the event does not say whose it is.
 */
export function refusalToVerify({ payload }: { readonly payload: Payload }): string | undefined {
  const own = textAt(payload, 'repository', 'full_name');
  const pull = payload.pull_request;
  const run = payload.workflow_run;
  if (isRecord(pull)) {
    const base = textAt(pull, 'base', 'repo', 'full_name') ?? own;
    return isSame(textAt(pull, 'head', 'repo', 'full_name'), base)
      ? undefined
      : `${REFUSAL} the pull request is from a fork.`;
  }
  if (isRecord(run)) {
    return isSame(textAt(run, 'head_repository', 'full_name'), own)
      ? undefined
      : `${REFUSAL} the run that this one follows is of a fork.`;
  }
  if (isRecord(payload.issue) && isRecord(payload.issue.pull_request))
    return `${REFUSAL} the event does not say whether the pull request is from a fork.`;
  return undefined;
}

function isSame(head: string | undefined, base: string | undefined): boolean {
  return head !== undefined && base !== undefined && head.toLowerCase() === base.toLowerCase();
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let found = value;
  for (const key of path) found = isRecord(found) ? found[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null;
}
