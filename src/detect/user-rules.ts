import type { Matcher, RE2JS } from 're2js';
import { RekeyError } from '../base/errors.ts';
import type { UserRuleConfig } from '../config/schema.ts';
import type { Draft } from './candidate.ts';
import { textAt, type View } from './decode/view.ts';
import { entropyOf } from './judge/entropy.ts';

/** A pattern that matches everywhere is a mistake; its first matches say so. */
const MOST_MATCHES = 1_000;

export interface UserRules {
  /** What the patterns find in one view of a text at a path; each view is searched, decoded ones too. */
  search(view: View, path: string): { readonly drafts: readonly Draft[]; readonly gaps: readonly string[] };
}

/**
 * Compiles the user's own patterns for RE2, which never backtracks: a bad pattern cannot hang a run.
 * A group named `secret` marks the secret; else the whole match is it.
 * @throws RekeyError `invalid-pattern` that names the rule.
 */
export async function compileUserRules(rules: readonly UserRuleConfig[]): Promise<UserRules> {
  const { RE2JS: Engine } = await import('re2js');
  const make = (source: string): RE2JS => Engine.compile(source);
  const compiled = rules.map((rule) => ({
    rule,
    ...patternOf(rule, make),
    path: rule.path === undefined ? undefined : compile(rule, rule.path, make),
    keywords: rule.keywords?.map((keyword) => keyword.toLowerCase()),
  }));
  return {
    search(view, path) {
      const drafts: Draft[] = [];
      const gaps: string[] = [];
      let lower: string | undefined;
      for (const { path: where, keywords, ...each } of compiled) {
        const { rule } = each;
        if (where?.matcher(path).find() === false) continue;
        if (keywords) {
          lower ??= view.text.toLowerCase();
          const text = lower;
          if (!keywords.some((keyword) => text.includes(keyword))) continue;
        }
        const found = searchOne(each, view);
        drafts.push(...found);
        if (found.length === MOST_MATCHES) gaps.push(`"${rule.id}" matches more than ${MOST_MATCHES} times`);
      }
      return { drafts, gaps };
    },
  };
}

function compile(rule: UserRuleConfig, source: string, make: (source: string) => RE2JS): RE2JS {
  try {
    return make(source);
  } catch (cause) {
    throw new RekeyError({
      code: 'invalid-pattern',
      what: `The pattern of the rule "${rule.id}" is not valid RE2 syntax.`,
      fix: 'Look-around and back-references do not exist there: https://github.com/google/re2/wiki/Syntax',
      cause,
    });
  }
}

interface Compiled {
  readonly rule: UserRuleConfig;
  readonly pattern: RE2JS;
  /** Which group of the pattern is the secret; 0 is the whole match. */
  readonly group: number | 'first';
}

function patternOf(
  rule: UserRuleConfig,
  make: (source: string) => RE2JS,
): Pick<Compiled, 'pattern' | 'group'> {
  const { id, group } = rule;
  const pattern = compile(rule, rule.pattern, make);
  if (group === undefined) return { pattern, group: pattern.namedGroups().secret ?? 0 };
  if (group === 'first' || group <= pattern.groupCount()) return { pattern, group };
  throw new RekeyError({
    code: 'invalid-pattern',
    what: `The pattern of the rule "${id}" has ${pattern.groupCount()} groups, so there is no group ${group}.`,
  });
}

function firstGroup(matcher: Matcher): number {
  for (let group = 1; group <= matcher.groupCount(); group += 1) {
    if (matcher.end(group) > matcher.start(group)) return group;
  }
  return 0;
}

function searchOne({ rule, pattern, group }: Compiled, view: View): Draft[] {
  const drafts: Draft[] = [];
  const matcher = pattern.matcher(view.text);
  while (drafts.length < MOST_MATCHES && matcher.find()) {
    const taken = group === 'first' ? firstGroup(matcher) : group;
    const start = matcher.start(taken);
    const end = matcher.end(taken);
    if (start < 0 || end <= start) continue;
    const value = textAt(view, start, end);
    if (rule.entropy !== undefined && entropyOf(value) <= rule.entropy) continue;
    drafts.push({
      rule: rule.id,
      kind: rule.id,
      title: rule.description,
      severity: rule.severity,
      confidence: 'structured',
      guessable: true,
      value,
      view,
      span: view.toOriginal(start, end),
      claims: [],
      subject: { kind: rule.id },
      remedy: ['Change it where it was issued, then remove it from the text.'],
      links: [],
      why: ['it matches a pattern of the configuration'],
    });
  }
  return drafts;
}
