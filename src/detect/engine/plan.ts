import type { Rule } from '../rule.ts';
import { type AnchorFinder, createAnchorFinder } from './anchors.ts';

/** A rule with what the engine needs to run it. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  /** Sticky; no indices, which cost. */
  readonly sticky: RegExp | undefined;
  readonly reach: number;
  readonly left: 'token' | 'none';
  /** The same with indices, made when it first matches. */
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
    const pattern = rule.match instanceof RegExp ? rule.match : undefined;
    return {
      rule,
      index,
      sticky: pattern && new RegExp(pattern.source, withFlags(pattern, 'y')),
      reach: rule.reach ?? DEFAULT_REACH,
      left: rule.left ?? 'token',
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

/** The pattern of a compiled rule with group positions. */
export function indexedPattern(compiled: CompiledRule): RegExp {
  const pattern = compiled.rule.match as RegExp;
  compiled.indexed ??= new RegExp(pattern.source, withFlags(pattern, 'dy'));
  return compiled.indexed;
}

function withFlags(pattern: RegExp, flags: string): string {
  return [...new Set(pattern.flags.replace('g', '') + flags)].join('');
}
