import { AsyncLocalStorage } from 'node:async_hooks';

/** One request that was sent to a provider, each try of its own: what its support asks for, and nothing else. */
export interface RequestRecord {
  /** As IAM policies spell it (`rds:ModifyDBInstance`), or as GitHub's documentation does (`PUT /repos/…`). */
  readonly call: string;
  /** The provider's own name for the request: `x-amzn-requestid`, `x-github-request-id`. None came: no answer. */
  readonly id?: string | undefined;
  /** Of the answer, where there was one. */
  readonly status?: number | undefined;
  /** The provider's code for a failure, or Node's. */
  readonly error?: string | undefined;
}

/**
 * Whose requests these are: every request belongs to the step of the rotation that caused it, however many rotations
 * are at work at once.
 */
const collector = new AsyncLocalStorage<TakeDown>();

/** Is told of a request when it was answered, or was not. */
export type TakeDown = (request: RequestRecord) => void;

/**
 * Runs something, and tells of the requests that it sends and nobody else's. When it fails there may be some under way
 * still, which are told of afterwards.
 */
export async function collectRequests<T>(take: TakeDown, run: () => Promise<T>): Promise<T> {
  return await collector.run(take, run);
}

/**
 * Takes down requests for whoever asks now. Ask in the caller's own context, and before the request is queued: a
 * queue may send it in the context of another caller.
 */
export function requestNoter(): TakeDown {
  return collector.getStore() ?? (() => {});
}
