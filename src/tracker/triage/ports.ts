/** What a person may do in a repository, least first (GitHub Docs, "Repository roles for an organization"). */
export const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface TriageComment {
  readonly id: number;
  /** Number of the issue that it stands under. */
  readonly issue: number;
  readonly body: string;
  /** Login. */
  readonly author: string;
  readonly isBot: boolean;
  /** Whether it was changed after it was written, by whomever. */
  readonly isEdited: boolean;
}

/** Who said what, and what they may, as the API says it. Every method throws a RekeyError that a reader can act on. */
export interface TriagePeople {
  /** `undefined` when there is no such comment any more. */
  comment(id: number): Promise<TriageComment | undefined>;
  role(login: string): Promise<Role>;
}

/** How a comment was answered. */
export type Answer = 'eyes' | '+1' | '-1';

/** What triage needs besides the issues themselves. */
export interface TriageDesk extends TriagePeople {
  /** Idempotent: the same reaction twice is one. */
  react(comment: number, answer: Answer): Promise<void>;
  /** Whether a comment of ours under the issue holds the text; of those since the comment was written. */
  hasReply(issue: number, holding: string): Promise<boolean>;
  /** Whether somebody can be assigned to issues here. */
  isAssignable(login: string): Promise<boolean>;
}

export function atLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
