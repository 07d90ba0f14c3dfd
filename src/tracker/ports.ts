import type { Finding } from '../findings/finding.ts';

/** What tracking needs of an issue tracker. Every method throws a RekeyError that a reader can act on. */
export interface IssueTracker {
  /**
   * Every issue, open and closed, that carries the label and that our own account opened: anybody can paste a
   * marker into an issue of theirs. By listing, never by search, which matches words inside markers.
   */
  list(label: string): Promise<readonly TrackedIssue[]>;
  read(number: number): Promise<TrackedIssue>;
  /** Never repeated by the adapter: a lost answer may have left an issue, which the next run finds by listing. */
  create(issue: NewIssue): Promise<number>;
  update(number: number, change: IssueChange): Promise<void>;
  comment(number: number, text: string): Promise<void>;
  /** Creates the labels that are missing; those that exist stay as they are. */
  ensureLabels(labels: readonly Label[]): Promise<void>;
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
  /** Characters that the body may have. */
  readonly maxLength: number;
}

/** Makes the text of an issue: Markdown in which nothing from outside is markup. */
export type IssueRenderer = (finding: Finding, context: IssueContext) => { title: string; body: string };
