import type { View } from '../decode/view.ts';
import type { FileFacts } from '../file-facts.ts';
import type { Found } from '../rule.ts';
import { type CompiledRule, indexedPattern, type Plan, stickyPattern } from './plan.ts';

/**
 * Pattern steps that one rule may spend on a text: so many a byte, and a floor for short texts. Counted by each
 * rule's own reach, not by the clock, so that the same bytes always give the same answer. Ordinary text
 * spends under ten a byte.
 */
const STEPS_A_BYTE = 80;
const STEPS_FLOOR = 4_194_304;

export interface SearchOptions {
  /** Rules that judge by names are left out: in binary and lock files they only guess. */
  readonly structuredOnly: boolean;
  readonly file: FileFacts;
}

/** Where every rule matches a view, in the order of the anchors. `onGap` hears of each rule that ran out of budget. */
export function search(
  view: View,
  plan: Plan,
  options: SearchOptions,
  onFound: (compiled: CompiledRule, found: Found) => void,
  onGap: (rule: string) => void,
): void {
  const { text } = view;
  const hits = plan.finder.findAnchors(view.bytes);
  if (hits.count === 0) return;
  const allowance = Math.max(STEPS_FLOOR, view.bytes.length * STEPS_A_BYTE);
  const spent = new Float64Array(plan.rules.length);
  const resumeAt = new Uint32Array(plan.rules.length);
  for (let hit = 0; hit < hits.count; hit += 1) {
    const anchor = hits.anchors[hit] as number;
    const at = hits.starts[hit] as number;
    for (const compiled of plan.rulesOf[anchor] as readonly CompiledRule[]) {
      const { index, rule } = compiled;
      if (at < (resumeAt[index] as number)) continue;
      if (rule.generic === true && options.structuredOnly) continue;
      if (rule.files !== undefined && !rule.files.test(options.file.name)) continue;
      if (compiled.left === 'token' && followsToken(text, at)) continue;
      const total = (spent[index] as number) + compiled.reach;
      if (total > allowance) {
        onGap(rule.id);
        continue;
      }
      spent[index] = total;
      const found = attempt(compiled, text, at, at + (plan.lengths[anchor] as number), options.file);
      if (!found) continue;
      resumeAt[index] = found.next ?? found.end;
      onFound(compiled, found);
    }
  }
}

function attempt(
  compiled: CompiledRule,
  text: string,
  at: number,
  end: number,
  file: FileFacts,
): Found | undefined {
  const { match: how } = compiled.rule;
  if (!(how instanceof RegExp)) return how(text, at, end, file);
  const sticky = stickyPattern(compiled, how);
  sticky.lastIndex = at;
  if (!sticky.test(text)) return undefined;
  const pattern = indexedPattern(compiled, how);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const whole = match?.indices?.[0];
  if (!match?.indices || !whole) return undefined;
  const span = match.indices.groups?.['secret'] ?? whole;
  const head = match.indices.groups?.['head'];
  return {
    start: head ? Math.min(head[0], span[0]) : span[0],
    end: span[1],
    next: whole[1],
    ...(match.groups ? { groups: match.groups } : {}),
  };
}

/** Whether a letter or digit stands before, unless it is that of an escape: the `n` of `\nAKIA…`. */
function followsToken(text: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
  return !(text.charCodeAt(at - 2) === 0x5c && ESCAPES.includes(text.charAt(at - 1)));
}

const ESCAPES = 'nrtbfv0';

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
