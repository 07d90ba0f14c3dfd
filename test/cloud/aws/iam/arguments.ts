import { NoSuchEntityException$ } from '@aws-sdk/client-iam';
import type { Call } from '../operation.ts';
import type { Resource } from '../policy/authorize.ts';
import { CommonError, modelledError } from '../wire/aws-error.ts';
import type { User } from './model.ts';

/** The user that a request means: the one it names, or the one who signed it. */
export function userNameOf(input: { UserName?: string | undefined }, call: Call): string {
  if (input.UserName !== undefined) return input.UserName;
  if (call.caller.userName !== undefined) return call.caller.userName;
  throw new CommonError('validation', 'Must specify userName when calling with non-User credentials');
}

/** What a policy is asked about when a request is about a user. */
export function userResource(input: { UserName?: string | undefined }, call: Call): Resource {
  const name = userNameOf(input, call);
  const user = call.account.iam.users.get(name);
  const arn = user?.arn ?? `arn:aws:iam::${call.account.id}:user/${name}`;
  return { arn, shown: `user ${name}`, ...(user ? { tags: user.tags } : {}) };
}

/** What a policy is asked about when a request is about the account as a whole. */
export function anyResource(): Resource {
  return { arn: '*' };
}

/** The user with that name, or NoSuchEntity in AWS's words. */
export function findUser(name: string, call: Call): User {
  const user = call.account.iam.users.get(name);
  if (!user) throw noSuchEntity(`The user with name ${name} cannot be found.`);
  return user;
}

export function noSuchEntity(message: string): Error {
  return modelledError(NoSuchEntityException$, message);
}

/** IAM writes times in whole seconds. */
export function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

/** One page of a list. The marker is opaque to callers: here it is the number of items already given. */
export function page<Item>(
  items: Item[],
  input: { Marker?: string | undefined; MaxItems?: number | undefined },
): { items: Item[]; IsTruncated: boolean; Marker: string | undefined } {
  const start = input.Marker === undefined ? 0 : Number(Buffer.from(input.Marker, 'base64').toString());
  if (!Number.isInteger(start)) throw new CommonError('validation', 'Invalid Marker.');
  const end = start + (input.MaxItems ?? 100);
  const IsTruncated = end < items.length;
  return {
    items: items.slice(start, end),
    IsTruncated,
    Marker: IsTruncated ? Buffer.from(String(end)).toString('base64') : undefined,
  };
}

export function tagList(tags: ReadonlyMap<string, string>): { Key: string; Value: string }[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}
