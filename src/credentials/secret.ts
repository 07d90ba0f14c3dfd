import { timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

const SHOWN = '[secret]';

/**
 * A value that cannot be printed. Every implicit way to text (template literal, `String()`, JSON,
 * `console.log`, `util.inspect`) gives `[secret]`; the value is had only through {@link Secret.expose},
 * which is called where it is sent to its provider, compared or hashed, and nowhere else.
 */
export class Secret {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(text: string): Secret {
    return new Secret(text);
  }

  /** The value itself. Each caller is a place where it leaves our care: keep them few. */
  expose(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Whether both hold the same value, in time that does not depend on where they differ. */
  equals(other: Secret): boolean {
    const mine = Buffer.from(this.#text);
    const theirs = Buffer.from(other.#text);
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.toPrimitive](): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}
