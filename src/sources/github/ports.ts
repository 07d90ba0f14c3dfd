import type { NamedText } from '../named-text.ts';

/**
 * What a scan needs of GitHub to read the texts of a repository. Every method throws a RekeyError that a reader can
 * act on: `github-limited` when no further request may be made in this run.
 * Lists come page by page, so that what was read before a failure is looked at.
 */
export interface GithubReader {
  repository(): Promise<RepositoryFacts>;
  /** Titles and bodies; not of pull requests. */
  issues(since: Date | undefined): Pages<NamedText>;
  /** Titles, bodies and names of branches. */
  pulls(since: Date | undefined): Pages<PullTexts>;
  /** Comments below issues and pull requests. */
  comments(since: Date | undefined): Pages<ThreadComment>;
  /** Comments on lines of pull requests. */
  reviewComments(since: Date | undefined): Pages<NamedText>;
  /** What reviews of one pull request say as a whole. */
  reviews(pull: number): Pages<NamedText>;
  commitComments(since: Date | undefined): Pages<NamedText>;
  releases(since: Date | undefined): Pages<ReleaseTexts>;
  asset(asset: ReleaseAsset, maxBytes: number): Promise<Download>;
  /** Newest first, and only those that are over. */
  runs(since: Date | undefined): Pages<RunFacts>;
  log(run: number, attempt: number, maxBytes: number): Promise<Download>;
  /** Newest first. */
  artifacts(since: Date | undefined): Pages<ArtifactFacts>;
  artifact(artifact: ArtifactFacts, maxBytes: number): Promise<Download>;
  /** Public ones of a person. */
  gists(owner: string, since: Date | undefined): Pages<GistFacts>;
}

/** The texts of one page after the other. */
export type Pages<T> = AsyncIterable<readonly T[]>;

export interface RepositoryFacts {
  readonly owner: string;
  readonly ownerIsPerson: boolean;
  readonly hasIssues: boolean;
  readonly hasWiki: boolean;
}

export interface PullTexts {
  readonly number: number;
  readonly texts: readonly NamedText[];
}

export interface ThreadComment {
  readonly below: 'issue' | 'pull request';
  readonly text: NamedText;
}

export interface ReleaseTexts {
  readonly tag: string;
  readonly texts: readonly NamedText[];
  readonly assets: readonly ReleaseAsset[];
}

export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  /** As whoever uploaded it said. */
  readonly contentType: string;
  readonly bytes: number;
}

export interface RunFacts {
  readonly id: number;
  /** How often it was started; each time has a log. */
  readonly attempts: number;
}

export interface ArtifactFacts {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly isExpired: boolean;
}

export interface GistFacts {
  readonly id: string;
  readonly description: string;
  /** Where git fetches it from, without a token. */
  readonly url: string;
}

/** `gone`: it was kept long enough, or somebody deleted it. */
export type Download =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' };
