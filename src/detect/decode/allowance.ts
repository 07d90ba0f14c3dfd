/**
 * How much one text may unfold to. Counted in bytes, never in time: the same text always gives the same
 * answer, on any machine.
 */
export class Allowance {
  #left: number;
  #taken = 0;
  #spent = false;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Whether `bytes` more may be decoded; once refused, {@link Allowance.exceeded} says so. */
  take(bytes: number): boolean {
    if (bytes > this.#left) {
      this.#spent = true;
      return false;
    }
    this.#left -= bytes;
    this.#taken += bytes;
    return true;
  }

  /** Bytes that were decoded. */
  get taken(): number {
    return this.#taken;
  }

  get exceeded(): boolean {
    return this.#spent;
  }
}
