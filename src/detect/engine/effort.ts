/**
 * What the search of a file may cost, counted in steps and never in time: the same text always gives the same answer, on
 * any machine. A step is what it takes to look at one character, a few nanoseconds.
 */
export class Effort {
  /** Steps for all that is searched: the file, and whatever it hides. */
  #all: number;
  #bytes: number;
  #spent = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#all = Math.max(FLOOR, bytes * STEPS_A_BYTE);
  }

  /** Steps for one rule in one view, so that one that is led astray leaves something to the others. */
  get ofRule(): number {
    return stepsOfRule(this.#bytes);
  }

  /** A text of so many bytes was unpacked, and is searched too. */
  grant(bytes: number): void {
    this.#bytes += bytes;
    this.#all += bytes * STEPS_AN_UNPACKED_BYTE;
  }

  spend(steps: number): void {
    this.#spent += steps;
  }

  get spent(): number {
    return this.#spent;
  }

  get isExhausted(): boolean {
    return this.#spent > this.#all;
  }
}

/** Of all rules together. Ordinary texts spend less than one a byte, lists of names and keys up to forty. */
const STEPS_A_BYTE = 56;
/** Of what is unpacked, besides those of the packed file: a bomb is thirty times as long as its file. */
const STEPS_AN_UNPACKED_BYTE = 4;
/** For short texts. */
const FLOOR = 8_388_608;

/** Steps that are enough for any rule in a text of so many bytes: with no more in all, none is cut short. */
export function stepsOfRule(bytes: number): number {
  return Math.max(4_194_304, bytes * 24);
}

/** What is charged besides what a rule looks at: as many steps as it takes about as long as. */
export const STEPS = {
  /** To see which name holds an anchor. */
  name: 40,
  /** To ask a rule. */
  rule: 12,
  /** To read what may be assigned to a name, apart from the value. */
  assignment: 140,
  /** To judge a value, apart from its characters. */
  judgement: 700,
  /** To see that what may be the head of a table is none. */
  head: 400,
} as const;

/**
 * Steps to judge a value of so many characters: what is shorter than any secret, or is refused at a glance, is refused
 * at once.
 */
export function stepsToJudge(length: number, atAGlance: boolean): number {
  return length < SHORTEST_SECRET || atAGlance ? 100 : STEPS.judgement + length * STEPS_A_JUDGED_CHARACTER;
}

const SHORTEST_SECRET = 6;
const STEPS_A_JUDGED_CHARACTER = 4;
