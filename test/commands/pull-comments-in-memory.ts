import { RekeyError } from '../../src/base/errors.ts';
import type { PullComments } from '../../src/report/pull-ports.ts';

/** What the adapter says when the answer did not come. */
export function lostAnswer(): RekeyError {
  return new RekeyError({ code: 'github-unavailable', what: 'No usable answer.', exit: 3 });
}

/** The comments of one pull request in memory, which counts what is written and loses answers on demand. */
export class MemoryComments implements PullComments {
  readonly bodies = new Map<number, string>();
  readonly writes: string[] = [];
  head = 'a'.repeat(40);
  /** The next write is done and its answer lost, or is not done at all. */
  fault: 'lost answer' | 'lost request' | undefined;
  #last = 0;

  async listOurs(): Promise<readonly { id: number; body: string }[]> {
    return [...this.bodies].map(([id, body]) => ({ id, body }));
  }

  async create(_pull: number, body: string): Promise<void> {
    this.#write('create', () => {
      this.#last += 1;
      this.bodies.set(this.#last, body);
    });
  }

  async update(id: number, body: string): Promise<void> {
    this.#write('update', () => this.bodies.set(id, body));
  }

  async remove(id: number): Promise<void> {
    this.#write('remove', () => this.bodies.delete(id));
  }

  async facts(): ReturnType<PullComments['facts']> {
    return { isOpen: true, head: this.head, headRepository: 'acme/app', baseRef: 'main' };
  }

  #write(name: string, effect: () => unknown): void {
    const { fault } = this;
    this.fault = undefined;
    if (fault !== 'lost request') {
      this.writes.push(name);
      effect();
    }
    if (fault !== undefined) throw lostAnswer();
  }
}
