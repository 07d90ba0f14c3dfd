import type { Severity } from '../findings/severity.ts';
import type { Span } from './decode/view.ts';
import type { FileFacts } from './file-facts.ts';

/**
 * A detection rule is data: one provider's file in `rules/` says everything about its credentials.
 * Formats come from the providers' own documents, never from another scanner.
 */
export interface Rule {
  /** GitHub's `secretType` where it has one (docs.github.com, "Supported secret scanning patterns"), else ours in kebab-case. */
  readonly id: string;
  /** What it is, as its provider calls it; shown first. */
  readonly title: string;
  readonly severity: Severity;
  /** Kind of the credential, part of its fingerprint; the id where absent. */
  readonly kind?: string;
  /**
   * Literals one of which stands in every match; the pattern is tried at each, and nowhere else. Case of ASCII ignored.
   * None in a rule with `files`: its pattern is tried where each line of such a file begins.
   */
  readonly anchors: readonly string[];
  /**
   * Where the secret is, from the anchor on. A RegExp is sticky there; it marks the secret with a group `secret` (else it is the whole match), and what
   * belongs to it before the anchor with a group `head` in a lookbehind. Every repetition is bounded.
   */
  readonly match: RegExp | AssignedMatch | Matcher;
  /** Most characters that one attempt looks at, charged to the budget; an assignment counts its own. Default 256. */
  readonly reach?: number;
  /**
   * The secrets under what was matched, which is then the head of a table and none itself; `undefined` where it is no
   * head. They have a name, the head has none.
   */
  readonly rows?: (text: string, head: Found) => readonly Found[] | undefined;
  /** Characters that are looked at to find them, besides those up to the last; charged to the budget. Default 1,000. */
  readonly rowsReach?: number;
  /** Characters on each side of the secret that its check looks at besides; none where absent. */
  readonly around?: number;
  /**
   * Of a `match` that is a function: all that decides what it gives; `undefined` where that is a few hundred characters at
   * most, `line` where it is nothing but the line of the anchor. Where this is absent, it may be the whole text, and versions of
   * a file are searched from their beginning to their end.
   */
  readonly extent?: 'line' | ((text: string, at: number) => Span | undefined);
  /** `none` when the anchor may follow a letter or a digit (names, `://`). Default `token`: it may not. */
  readonly left?: 'token' | 'none';
  /** Only in files whose base name matches. */
  readonly files?: RegExp;
  readonly check?: Check;
  /** Whether the check refuses a match by what stands next to it: that costs little, and little is charged for it. */
  readonly glance?: (text: string, found: Found) => boolean;
  /** Judged by name and shape: reported as `generic`, never sought in binary files. */
  readonly generic?: true;
  /** People choose such values: the fingerprint must be slow to guess. */
  readonly guessable?: true;
  /** Its value may look like a placeholder and be real (key material with runs of `A`): no such judgement. */
  readonly opaque?: true;
  /** Half of a credential that is put together with its other parts before it is reported. */
  readonly part?: Part;
  /** What to do, most important first. */
  readonly remedy: readonly string[];
  readonly links: readonly string[];
  /** Texts in which exactly this is found, made at test time: no token stands in the source. */
  readonly finds: (make: ExampleSource) => readonly Example[];
  /** Texts in which this rule finds nothing, or a placeholder at most. */
  readonly ignores: (make: ExampleSource) => readonly (string | Pick<Example, 'text' | 'path'>)[];
}

export interface Part {
  readonly family: 'aws' | 'aliyun';
  readonly role: 'id' | 'secret' | 'session';
}

export interface Example {
  readonly text: string;
  /** What must be found in it; the whole text where absent. */
  readonly secret?: string;
  readonly path?: string;
}

/** Random characters for examples; each call gives others. */
export interface ExampleSource {
  /** `length` characters of the alphabet. */
  of(alphabet: string, length: number): string;
  base62(length: number): string;
  hex(length: number): string;
  digits(length: number): string;
  upper(length: number): string;
  lower(length: number): string;
  /** Letters, digits, `_` and `-`. */
  base64url(length: number): string;
  /** Letters, digits, `+` and `/`, without padding. */
  base64(length: number): string;
  uuid(): string;
}

/** A literal that is assigned to a telling name, however its language writes that. */
export interface AssignedMatch {
  /** The whole name satisfies it. */
  readonly name: RegExp;
  /** The whole value is it; any where absent. */
  readonly value?: RegExp;
  /** Longest value in characters; 512 where absent. */
  readonly longest?: number;
}

/** Where the secret is, in the text that was searched. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The name it was assigned to, where it has one. */
  readonly name?: string;
  readonly groups?: Readonly<Record<string, string | undefined>>;
  /** Where the next attempt of this rule may begin; the end of the secret where absent. */
  readonly next?: number;
  /** True when the value was read up to a delimiter that its format gives it (a quote, a tag). */
  readonly delimited?: boolean;
  /** True when it stands as in an environment, `NAME=value`. */
  readonly environment?: boolean;
}

/** Tries at an anchor: `at` is its first character, `end` the one after its last. */
export type Matcher = (text: string, at: number, end: number, file: FileFacts) => Found | undefined;

export interface CheckContext {
  readonly text: string;
  readonly found: Found;
  readonly file: FileFacts;
  readonly now: Date;
}

export type Check = (secret: string, context: CheckContext) => Verdict;

/** What a check thinks of a value; `why` is shown to people. */
export type Verdict =
  | {
      readonly is: 'secret';
      readonly why?: readonly string[];
      readonly severity?: Severity;
      readonly id?: string;
    }
  | { readonly is: 'placeholder'; readonly why: readonly string[] }
  | { readonly is: 'nothing'; readonly why?: string };

export const NOTHING: Verdict = { is: 'nothing' };

/** Nothing, and why not. */
export function nothing(why: string): Verdict {
  return { is: 'nothing', why };
}

export function placeholder(...why: string[]): Verdict {
  return { is: 'placeholder', why };
}

export function secret(...why: string[]): Verdict {
  return { is: 'secret', why };
}
