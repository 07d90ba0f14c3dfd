import type { Rule } from '../rule.ts';
import { type AnchorFinder, createAnchorFinder } from './anchors.ts';

/** A rule with what the engine needs to run it. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  readonly reach: number;
  readonly left: 'token' | 'none';
  /** Its pattern, made when it is first tried: sticky, and once more with the positions of groups, which cost. */
  sticky: RegExp | undefined;
  indexed: RegExp | undefined;
}

/** The rules of a detector, ready to run; built once, in a few milliseconds. */
export interface Plan {
  readonly finder: AnchorFinder;
  readonly rules: readonly CompiledRule[];
  /** The rules of each anchor. */
  readonly rulesOf: readonly (readonly CompiledRule[])[];
  readonly lengths: Uint16Array;
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
    };
  });
  const byAnchor = new Map<string, CompiledRule[]>();
  for (const each of compiled) {
    for (const anchor of new Set(each.rule.anchors.map((text) => text.toLowerCase()))) {
      const sharing = byAnchor.get(anchor);
      if (sharing) sharing.push(each);
      else byAnchor.set(anchor, [each]);
    }
  }
  const anchors = [...byAnchor.keys()];
  return {
    finder: createAnchorFinder(anchors),
    rules: compiled,
    rulesOf: [...byAnchor.values()],
    lengths: Uint16Array.from(anchors, (anchor) => anchor.length),
  };
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
