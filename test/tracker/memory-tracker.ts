import type { IssueChange, IssueTracker, Label, NewIssue, TrackedIssue } from '../../src/tracker/ports.ts';

interface StoredIssue {
  number: number;
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  state: 'open' | 'closed';
  stateReason: string | undefined;
  closedAt: Date | undefined;
  comments: string[];
}

/** `killed`: the run is gone from this call on. */
export type TrackerFault = 'lost answer' | 'refused' | 'killed';

/** An issue tracker in memory, which counts what is written and fails on demand. */
export class MemoryTracker implements IssueTracker {
  readonly issues: StoredIssue[] = [];
  readonly labels = new Set<string>();
  readonly pinned: number[] = [];
  /** Every changing call, in order. */
  readonly writes: string[] = [];
  now = new Date('2026-11-21T10:00:00Z');
  /** Numbers of issues that somebody else opened. */
  readonly foreign = new Set<number>();
  listFails = false;
  /** What was made in this run is not in its listings yet. */
  listLags = false;
  #fault: { kind: TrackerFault; after: number } | undefined;

  /** The changing call after the next `after` ones fails, once. */
  failWrite(kind: TrackerFault, after: number): void {
    this.#fault = { kind, after };
  }

  clearFault(): void {
    this.#fault = undefined;
  }

  async list(label: string, { since }: { since?: Date } = {}): Promise<readonly TrackedIssue[]> {
    if (this.listFails) throw new Error('The list is not to be had');
    if (since && this.listLags) return [];
    return this.issues.filter(({ labels }) => labels.includes(label)).map((issue) => ({ ...issue }));
  }

  async read(number: number): Promise<TrackedIssue> {
    return { ...this.at(number) };
  }

  async readOurs(number: number): Promise<TrackedIssue | undefined> {
    return this.foreign.has(number) ? undefined : { ...this.at(number) };
  }

  async create(issue: NewIssue): Promise<number> {
    const number = this.issues.length + 1;
    this.#write(`create ${issue.title}`, () => {
      this.issues.push({
        number,
        title: issue.title,
        body: issue.body,
        labels: [...issue.labels],
        assignees: [...issue.assignees],
        state: 'open',
        stateReason: undefined,
        closedAt: undefined,
        comments: [],
      });
    });
    return number;
  }

  async update(number: number, change: IssueChange): Promise<void> {
    this.#write(`update ${number} ${Object.keys(change).join(',')}`, () => {
      const issue = this.at(number);
      const { title = issue.title, body = issue.body, labels = issue.labels, state } = change;
      const { assignees = issue.assignees } = change;
      Object.assign(issue, { title, body, labels: [...labels], assignees: [...assignees] });
      if (state !== undefined) this.person(number, state, change.stateReason);
    });
  }

  async pin(number: number): Promise<void> {
    this.#write(`pin ${number}`, () => this.pinned.push(number));
  }

  async comment(number: number, text: string): Promise<void> {
    this.#write(`comment ${number}`, () => this.at(number).comments.push(text));
  }

  async ensureLabels(labels: readonly Label[]): Promise<void> {
    for (const { name } of labels.filter((label) => !this.labels.has(label.name))) {
      this.#write(`label ${name}`, () => this.labels.add(name));
    }
  }

  at(number: number): StoredIssue {
    const issue = this.issues.find((each) => each.number === number);
    if (!issue) throw new Error(`There is no issue #${number}`);
    return issue;
  }

  /** What a person does in the browser, which counts as no write of ours. */
  person(number: number, state: 'open' | 'closed', reason?: string): void {
    Object.assign(this.at(number), {
      state,
      stateReason: state === 'closed' ? (reason ?? 'completed') : 'reopened',
      closedAt: state === 'closed' ? this.now : undefined,
    });
  }

  #write(name: string, effect: () => void): void {
    const fault = this.#fault;
    if (fault && fault.after === 0) {
      if (fault.kind !== 'killed') this.#fault = undefined;
      if (fault.kind === 'lost answer') {
        this.writes.push(name);
        effect();
      }
      throw new Error(`The tracker did not answer (${fault.kind})`);
    }
    if (fault) fault.after -= 1;
    this.writes.push(name);
    effect();
  }
}
