import type { UserRuleConfig } from '../schema.ts';

/** Where something stands in a file of another tool. */
export interface WrittenPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A pattern in the syntax of RE2, and where it is written. */
export interface WrittenPattern {
  readonly source: string;
  readonly place: WrittenPlace;
}

/** What another tool was told to leave alone, wherever the parts that are given hold. */
export interface WrittenAllowlist {
  readonly place: WrittenPlace;
  /** Why, in the words of who wrote it. */
  readonly description: string | undefined;
  /** Ids of rules as that tool calls them; every rule where absent. */
  readonly rules: readonly string[] | undefined;
  /** Whether one part is enough, or all that are given must hold. */
  readonly condition: 'OR' | 'AND';
  readonly paths: readonly WrittenPattern[];
  readonly commits: readonly string[];
  readonly regexTarget: 'secret' | 'match' | 'line';
  readonly regexes: readonly WrittenPattern[];
  /** The secret has one of them in it, whatever the case. */
  readonly stopwords: readonly string[];
}

/** A rule of the user's own, as ours are written, and where its pattern is. */
export interface WrittenRule {
  readonly rule: UserRuleConfig;
  readonly place: WrittenPlace;
}

/** What was read, and sentences (with file:line:column) on what cannot be used. */
export interface WrittenByOthers {
  readonly rules: readonly WrittenRule[];
  readonly allowlists: readonly WrittenAllowlist[];
  readonly notes: readonly string[];
}

/** `file:line:column: text`. */
export function noteAt({ file, line, column }: WrittenPlace, text: string): string {
  return `${file}:${line}:${column}: ${text}`;
}
