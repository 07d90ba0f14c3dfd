import type { Annotation } from './annotations.ts';

/** A comment of ours on a pull request. */
export interface PullComment {
  readonly id: number;
  readonly body: string;
}

/** What a pull request is now. */
export interface PullFacts {
  readonly isOpen: boolean;
  readonly head: string;
  /** `owner/name` of the repository that the head is in; `undefined` when it was deleted. */
  readonly headRepository: string | undefined;
  readonly baseRef: string;
}

/** What keeping a comment on a pull request needs. Every method throws a RekeyError that a reader can act on. */
export interface PullComments {
  /** What our own account wrote there, oldest first. By listing: a search matches words inside of markers. */
  listOurs(pull: number): Promise<readonly PullComment[]>;
  /** Never repeated by the adapter: a lost answer may have left a comment. */
  create(pull: number, body: string): Promise<void>;
  update(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
  facts(pull: number): Promise<PullFacts>;
}

/** A check of ours at a commit. */
export interface CheckRun {
  readonly id: number;
  /** What it is about, as we said when we made it. */
  readonly externalId: string | undefined;
  readonly annotations: number;
  readonly isCompleted: boolean;
  readonly conclusion: string | undefined;
}

export interface CheckOutput {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

export type CheckConclusion = 'success' | 'failure' | 'neutral';

/** What a check with annotations needs. A batch of annotations is added to those that are there. */
export interface Checks {
  /** The newest check of that name at a commit whose external id begins so. */
  find(head: string, name: string, prefix: string): Promise<CheckRun | undefined>;
  /** Begun, without a conclusion. Never repeated by the adapter. */
  create(head: string, name: string, externalId: string, output: CheckOutput): Promise<number>;
  /** At most 50. Never repeated by the adapter. */
  annotate(id: number, output: CheckOutput, annotations: readonly Annotation[]): Promise<void>;
  conclude(id: number, output: CheckOutput, conclusion: CheckConclusion): Promise<void>;
}
