import type { Rule } from '../rule.ts';
import { type AnchorFinder, createAnchorFinder } from './anchors.ts';
import { lowerAscii } from './ascii-case.ts';
import type { ByteSet } from './byte-set.ts';
import { type NamedRules, readsNames } from './names.ts';
import { patternShape } from './pattern-shape.ts';

/** A rule with what the engine needs to run it. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  readonly reach: number;
  readonly left: 'token' | 'none';
  /** Its pattern, made when it is first tried: sticky, and once more with the positions of groups, which cost. */
  sticky: RegExp | undefined;
  indexed: RegExp | undefined;
  shape: readonly ByteSet[] | undefined;
  /** At how many places it was tried. */
  tries: number;
}

/** The rules of a detector, ready to run; built once, in a few milliseconds. */
export interface Plan {
  readonly finder: AnchorFinder;
  readonly rules: readonly CompiledRule[];
  /** Rules without an anchor, whose patterns are tried where a line begins. */
  readonly ofLines: readonly CompiledRule[];
  /** The rules of each anchor. */
  readonly anchors: readonly AnchorRules[];
  readonly lengths: Uint16Array;
  readonly tallies: Tallies;
}

/** The rules of one anchor. */
export interface AnchorRules {
  /** Those that look at the text from the anchor on. */
  readonly patterns: readonly CompiledRule[];
  /** Those that look at what is assigned to the name that holds the anchor. */
  readonly named: NamedRules<CompiledRule> | undefined;
}

/** What one search counts for each rule; kept, since making such tables costs more than searching a short text. */
export interface Tallies {
  /** Rules that were met. */
  readonly met: number[];
  readonly isMet: Uint8Array;
  readonly spent: Float64Array;
  readonly resumeAt: Uint32Array;
}

/** The tables, as a search begins. */
export function cleared(tallies: Tallies): Tallies {
  const { met, isMet, spent, resumeAt } = tallies;
  for (const index of met) {
    isMet[index] = 0;
    spent[index] = 0;
    resumeAt[index] = 0;
  }
  met.length = 0;
  return tallies;
}

/** Characters that one attempt may look at, where a rule does not say. */
const DEFAULT_REACH = 256;

export function planFor(rules: readonly Rule[]): Plan {
  const compiled = rules.map((rule, index): CompiledRule => {
    return {
      rule,
      index,
      reach: rule.reach ?? DEFAULT_REACH,
      left: rule.left ?? 'token',
      sticky: undefined,
      indexed: undefined,
      shape: undefined,
      tries: 0,
    };
  });
  const byAnchor = new Map<string, CompiledRule[]>();
  // Rules that share a list of two thousand names share what is made of it.
  const lowered = new Map<readonly string[], ReadonlySet<string>>();
  for (const each of compiled) {
    const own = lowered.get(each.rule.anchors) ?? new Set(each.rule.anchors.map(lowerAscii));
    lowered.set(each.rule.anchors, own);
    for (const anchor of own) {
      const sharing = byAnchor.get(anchor);
      if (sharing) sharing.push(each);
      else byAnchor.set(anchor, [each]);
    }
  }
  const anchors = [...byAnchor.keys()];
  const rulesOf = [...byAnchor.values()];
  return {
    finder: createAnchorFinder(anchors, (anchor) => fittingsOf(rulesOf[anchor] ?? [])),
    rules: compiled,
    ofLines: compiled.filter(({ rule }) => rule.anchors.length === 0),
    anchors: anchorRules(rulesOf),
    lengths: Uint16Array.from(anchors, (anchor) => anchor.length),
    tallies: {
      met: [],
      isMet: new Uint8Array(compiled.length),
      spent: new Float64Array(compiled.length),
      resumeAt: new Uint32Array(compiled.length),
    },
  };
}

/** The rules of each anchor; anchors with the same rules share them, and the names that were met. */
function anchorRules(rulesOf: readonly (readonly CompiledRule[])[]): AnchorRules[] {
  const made = new Map<string, AnchorRules>();
  return rulesOf.map((rules) => {
    const key = rules.map(({ index }) => index).join(' ');
    const known = made.get(key);
    if (known) return known;
    const named = rules.filter(({ rule }) => readsNames(rule.match));
    const these = {
      patterns: rules.filter(({ rule }) => !readsNames(rule.match)),
      named: named.length === 0 ? undefined : { rules: named, known: new Map() },
    };
    made.set(key, these);
    return these;
  });
}

/** What the rules of an anchor ask for; `undefined` where one is to be tried wherever the anchor stands. */
function fittingsOf(
  rules: readonly CompiledRule[],
): { isToken: boolean; shape: readonly ByteSet[] }[] | undefined {
  const fittings = rules.map((compiled) => ({
    isToken: compiled.left === 'token',
    shape: compiled.rule.match instanceof RegExp ? shapeOf(compiled, compiled.rule.match) : [],
  }));
  return fittings.every(({ isToken, shape }) => isToken || shape.length > 0) ? fittings : undefined;
}

/** The shape of a rule's pattern. */
export function shapeOf(compiled: CompiledRule, pattern: RegExp): readonly ByteSet[] {
  compiled.shape ??= patternShape(pattern);
  return compiled.shape;
}

/** The pattern of a rule, sticky. */
export function stickyPattern(compiled: CompiledRule, pattern: RegExp): RegExp {
  compiled.sticky ??= new RegExp(pattern.source, withFlags(pattern, 'y'));
  return compiled.sticky;
}

/** The same with the positions of groups. */
export function indexedPattern(compiled: CompiledRule, pattern: RegExp): RegExp {
  compiled.indexed ??= new RegExp(pattern.source, withFlags(pattern, 'dy'));
  return compiled.indexed;
}

function withFlags(pattern: RegExp, flags: string): string {
  return [...new Set(pattern.flags.replace('g', '') + flags)].join('');
}
