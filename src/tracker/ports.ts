import type { Finding } from '../findings/finding.ts';
import type { DashboardData } from './dashboard/dashboard-data.ts';

/** What tracking needs of an issue tracker. Every method throws a RekeyError that a reader can act on. */
export interface IssueTracker {
  /**
   * Every issue, open and closed, that carries the label and that our own account opened: anybody can paste a
   * marker into an issue of theirs. By listing, never by search, which matches words inside markers.
   */
  list(label: string, options?: ListOptions): Promise<readonly TrackedIssue[]>;
  read(number: number): Promise<TrackedIssue>;
  /** `undefined` when there is none of this number, when somebody else opened it, and for a pull request. */
  readOurs(number: number): Promise<TrackedIssue | undefined>;
  /** Never repeated by the adapter: a lost answer may have left an issue, which the next run finds by listing. */
  create(issue: NewIssue): Promise<number>;
  update(number: number, change: IssueChange): Promise<void>;
  /** Puts an issue that was opened by this same tracker above the list of issues. Never repeated, and unpins nothing. */
  pin(number: number): Promise<void>;
  comment(number: number, text: string): Promise<void>;
  /** Creates the labels that are missing; those that exist stay as they are. */
  ensureLabels(labels: readonly Label[]): Promise<void>;
}

/** Who changed what last; only where issues are assigned so. */
export interface LastAuthors {
  /**
   * The login of whoever wrote the commit, or else the last one that touched the line, or the file where that cannot be
   * told; `undefined` for a bot, an address without an account, and somebody who does not belong to the repository any
   * more.
   */
  lastAuthor(place: {
    readonly path: string;
    readonly commit: string | undefined;
    /** 1-based; `undefined` for what has no lines. */
    readonly line?: number | undefined;
  }): Promise<string | undefined>;
}

interface ListOptions {
  /** Only what changed at or after this time. It tells what is new, never what there is. */
  readonly since?: Date;
}

export interface TrackedIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  /** Why it was closed, as GitHub says it. */
  readonly stateReason?: string | undefined;
  readonly closedAt?: Date | undefined;
  /** Logins. */
  readonly assignees: readonly string[];
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly stateReason?: 'completed' | 'not_planned' | 'reopened';
  readonly assignees?: readonly string[];
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly description: string;
}

/** What an issue's text is made from, besides the finding. */
interface IssueContext {
  /** Then the text may not say what or where. */
  readonly isPublic: boolean;
  /** What happened to the issue so far: ISO date and event. */
  readonly history: readonly (readonly [date: string, event: string])[];
  /** One sentence: what will close the issue. */
  readonly closing: string;
  /** When it should be done with. */
  readonly due?: Date | undefined;
  /** Whether it is of one of our own accounts. */
  readonly isOurs: boolean;
  /** Name of the configured rotation that changes the credential. */
  readonly rotation?: string | undefined;
  /** Characters that the body may have. */
  readonly maxLength: number;
}

/** Makes the text of an issue: Markdown in which nothing from outside is markup. */
export type IssueRenderer = (finding: Finding, context: IssueContext) => { title: string; body: string };

/** Makes the text of the dashboard. It depends on nothing but what it is given. */
export type DashboardRenderer = (
  data: DashboardData,
  options: { readonly maxLength: number },
) => { title: string; body: string };
