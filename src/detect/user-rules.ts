import type { RE2JS } from 're2js';
import { RekeyError } from '../base/errors.ts';
import type { UserRuleConfig } from '../config/schema.ts';
import type { Draft } from './candidate.ts';
import { textAt, type View } from './decode/view.ts';

/** A pattern that matches everywhere is a mistake; its first matches say so. */
const MOST_MATCHES = 1_000;

export interface UserRules {
  /** What the patterns find in one view of a text; each view is searched, decoded ones too. */
  search(view: View): { readonly drafts: readonly Draft[]; readonly gaps: readonly string[] };
}

/**
 * Compiles the user's own patterns for RE2, which never backtracks: a bad pattern cannot hang a run.
 * A group named `secret` marks the secret; else the whole match is it.
 * @throws RekeyError `invalid-pattern` that names the rule.
 */
export async function compileUserRules(rules: readonly UserRuleConfig[]): Promise<UserRules> {
  const { RE2JS: Engine } = await import('re2js');
  const compiled = rules.map((rule) => ({
    rule,
    pattern: compile(rule, (source) => Engine.compile(source)),
  }));
  return {
    search(view) {
      const drafts: Draft[] = [];
      const gaps: string[] = [];
      for (const { rule, pattern } of compiled) {
        const found = searchOne(rule, pattern, view);
        drafts.push(...found);
        if (found.length === MOST_MATCHES) gaps.push(`"${rule.id}" matches more than ${MOST_MATCHES} times`);
      }
      return { drafts, gaps };
    },
  };
}

function compile(rule: UserRuleConfig, make: (source: string) => RE2JS): RE2JS {
  try {
    return make(rule.pattern);
  } catch (cause) {
    throw new RekeyError({
      code: 'invalid-pattern',
      what: `The pattern of the rule "${rule.id}" is not valid RE2 syntax.`,
      fix: 'Look-around and back-references do not exist there: https://github.com/google/re2/wiki/Syntax',
      cause,
    });
  }
}

function searchOne(rule: UserRuleConfig, pattern: RE2JS, view: View): Draft[] {
  const drafts: Draft[] = [];
  const hasSecret = Object.hasOwn(pattern.namedGroups(), 'secret');
  const matcher = pattern.matcher(view.text);
  while (drafts.length < MOST_MATCHES && matcher.find()) {
    const start = hasSecret ? matcher.start('secret') : matcher.start();
    const end = hasSecret ? matcher.end('secret') : matcher.end();
    if (start < 0 || end <= start) continue;
    drafts.push({
      rule: rule.id,
      kind: rule.id,
      title: rule.description,
      severity: rule.severity,
      confidence: 'structured',
      guessable: true,
      value: textAt(view, start, end),
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
