import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './page.ts';

/** What is known about a finding of the engine, and why it is none of this page's. */
export interface Accepted {
  /** The engine's rule and reason: `text_block_heading/potential_heading`. */
  readonly rule: string;
  /** Of its findings only those whose message holds this. */
  readonly saying?: string;
  readonly because: string;
}

interface Shortcoming {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}

const require = createRequire(import.meta.url);
/** Its script for pages, which gives them `ace`. */
const ENGINE = require.resolve('accessibility-checker-engine/ace.js');

/**
 * What IBM's Equal Access engine finds wrong with a page, by its rules for WCAG 2.2 A and AA, a sentence each. What it only
 * recommends, or wants a person to look at, counts as well, unless it is accepted by name. The engine comes in by the
 * DevTools protocol, past the page's own policy, which would refuse it.
 * @throws Error where it looked at nothing
 */
export async function equalAccessProblems(
  page: Page,
  accepted: readonly Accepted[] = [],
): Promise<{ readonly problems: readonly string[]; readonly used: ReadonlySet<Accepted> }> {
  await page.value(`${readFileSync(ENGINE, 'utf8')}; 0`);
  const { passed, found } = await page.value<{ passed: number; found: readonly Shortcoming[] }>(`
    new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => ({
      passed: results.filter(({ value }) => value[1] === 'PASS').length,
      found: results.filter(({ value }) => value[1] !== 'PASS')
        .map(({ ruleId, reasonId, value, message, snippet }) => ({ ruleId, reasonId, value, message, snippet })),
    }))`);
  if (passed === 0) throw new Error('the engine looked at nothing');
  const used = new Set<Accepted>();
  const problems = found.flatMap(({ ruleId, reasonId, value, message, snippet }) => {
    const rule = `${ruleId}/${reasonId}`;
    const known = accepted.find((one) => one.rule === rule && message.includes(one.saying ?? ''));
    if (known) used.add(known);
    return known ? [] : [`${value.join(' ')} ${rule}: ${message}: ${snippet.slice(0, 120)}`];
  });
  return { problems: [...new Set(problems)], used };
}
