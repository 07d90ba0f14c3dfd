import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Cause, Diagnosis, Symptom } from './cause.ts';
import { clockSkew } from './clock-skew.ts';

/** The first cause that explains a symptom: special ones stand before general ones. */
export function diagnose<C extends Cause>(causes: readonly C[], symptom: Symptom): Diagnosis<C> | undefined {
  for (const of of causes) {
    if (of.call && !of.call.test(symptom.call)) continue;
    if (of.code && !of.code.test(symptom.code)) continue;
    const seen = of.message ? of.message.exec(symptom.message) : undefined;
    if (seen === null) continue;
    const named = namedIn(symptom, seen?.groups);
    return { of, cause: fill(of.cause, named), fix: fill(of.fix, named) };
  }
  return undefined;
}

function namedIn(
  { call, message }: Symptom,
  groups: Readonly<Record<string, string | undefined>> = {},
): ReadonlyMap<string, string> {
  const named = new Map([
    ['call', call],
    ['action', call],
    ['skew', clockSkew(message)],
    ['policy', 'the policies of the role'],
  ]);
  for (const [name, text] of Object.entries(groups)) {
    if (text !== undefined) named.set(name, inertExcerpt(text, 120));
  }
  return named;
}

/** A name without a value stays as it is: a test holds the texts to what their patterns catch. */
function fill(text: string, named: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => named.get(name) ?? whole);
}
