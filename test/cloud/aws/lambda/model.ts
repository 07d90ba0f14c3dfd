/** A function of Lambda, as far as changes of its configuration go. */
export interface LambdaFunction {
  name: string;
  arn: string;
  description: string;
  revisionId: string;
  modifiedAt: Date;
  environment: Record<string, string>;
  update: 'Successful' | 'Failed' | 'InProgress';
  reason?: string;
  /** When the update is over, and how. */
  ends?: { at: Date; how: 'successful' | 'failed'; revisionId: string };
  /** How often its execution environments were replaced: what a test asks, and no API tells. */
  generation: number;
}

/** Lets happen what was due by now. */
export function settle(found: LambdaFunction, now: Date): void {
  if (!found.ends || found.ends.at > now) return;
  const { how, revisionId } = found.ends;
  delete found.ends;
  // The revision changes once more when the update is over (Lambda answers so; SDK, RevisionId of GetFunction).
  found.revisionId = revisionId;
  found.update = how === 'successful' ? 'Successful' : 'Failed';
  if (how === 'successful') found.generation += 1;
  else found.reason = 'The KMS key of the function is not usable.';
}
