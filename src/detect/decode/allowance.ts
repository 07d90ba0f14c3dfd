import { OF_TEXTS, UnpackAllowance } from '../containers/unpacking.ts';
import type { Span } from './view.ts';

/** All of a file. */
export const EVERYWHERE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** How often the same packed file is opened in one text, and how many of its first and last bytes tell it. */
const SAME = 8;
const TELLING = 64;

/**
 * How much one text may unfold to. Counted in bytes, never in time: the same text always gives the same
 * answer, on any machine.
 */
export class Allowance {
  /** For packed files that are written in it as text. */
  readonly unpacking: UnpackAllowance;
  readonly #unpacked = new Map<string, number>();
  #left: number;
  #taken = 0;
  #spent = false;
  readonly #far: Span[] = [];

  constructor(bytes: number) {
    this.#left = bytes;
    this.unpacking = new UnpackAllowance(bytes, OF_TEXTS);
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

  /** Whether a packed file is opened: the same one not again and again. Once refused, {@link Allowance.exceeded} says so. */
  opens(packed: Buffer): boolean {
    const key = `${packed.length} ${packed.toString('latin1', 0, TELLING)} ${packed.toString('latin1', Math.max(0, packed.length - TELLING))}`;
    const times = (this.#unpacked.get(key) ?? 0) + 1;
    if (times > SAME) {
      this.#spent = true;
      return false;
    }
    this.#unpacked.set(key, times);
    return true;
  }

  /** What was unpacked may unfold as any text may. */
  grant(bytes: number): void {
    this.#left += bytes;
  }

  /** Something was not decoded, since it would have been too much. */
  refuse(): void {
    this.#spent = true;
  }

  /** What was decoded may change by what stands far from it, but within this span of the file; by default anywhere. */
  reachFar(within: Span = EVERYWHERE): void {
    this.#far.push(within);
  }

  /** Bytes that were decoded. */
  get taken(): number {
    return this.#taken;
  }

  get exceeded(): boolean {
    return this.#spent;
  }

  /** What decided about more than stands near it. */
  get reachedFar(): readonly Span[] {
    return this.#far;
  }
}
