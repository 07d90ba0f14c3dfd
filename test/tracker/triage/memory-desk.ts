import type { Answer, Role, TriageComment, TriageDesk } from '../../../src/tracker/triage/ports.ts';
import type { MemoryTracker } from '../memory-tracker.ts';

/** Comments, roles and reactions in memory. */
export class MemoryDesk implements TriageDesk {
  readonly roles = new Map<string, Role>();
  readonly comments = new Map<number, TriageComment>();
  readonly reactions: [comment: number, answer: Answer][] = [];
  readonly assignable = new Set<string>(['ada', 'octocat']);
  roleFails = false;
  readonly #tracker: MemoryTracker;
  #last = 100;

  constructor(tracker: MemoryTracker) {
    this.#tracker = tracker;
  }

  /** Somebody writes a comment. Gives its id. */
  say(issue: number, author: string, body: string, changes: Partial<TriageComment> = {}): number {
    this.#last += 1;
    const id = this.#last;
    this.comments.set(id, { id, issue, author, body, isBot: false, isEdited: false, ...changes });
    return id;
  }

  async comment(id: number): Promise<TriageComment | undefined> {
    return this.comments.get(id);
  }

  async role(login: string): Promise<Role> {
    if (this.roleFails) throw new Error('The role is not to be had');
    return this.roles.get(login) ?? 'none';
  }

  async react(comment: number, answer: Answer): Promise<void> {
    const isThere = this.reactions.some(([id, given]) => id === comment && given === answer);
    if (!isThere) this.reactions.push([comment, answer]);
  }

  async hasReply(issue: number, holding: string): Promise<boolean> {
    return this.#tracker.at(issue).comments.some((text) => text.includes(holding));
  }

  async isAssignable(login: string): Promise<boolean> {
    return this.assignable.has(login);
  }
}
