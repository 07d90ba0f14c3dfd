import type { ExpectedTrust } from './ports.ts';
import { fail, ok, type Result, warn } from './result.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a trust policy lets in, of those whom it should. */
interface Entrance {
  readonly subjects: readonly Pattern[];
  /** Whether tokens are let in whatever their subject. */
  readonly isOpen: boolean;
  /** Whether there are conditions besides those on subject and audience. */
  readonly hasMore: boolean;
}

interface Pattern {
  readonly text: string;
  readonly hasWildcards: boolean;
}

/** Whether a role lets the workflow in, and whom besides. `policy`: its trust policy as JSON. */
export function judgeTrust(role: string, policy: string, expected: ExpectedTrust): Result {
  const statements = statementsOf(policy);
  if (!statements) return fail(role, 'Its trust policy cannot be read: it is not JSON.');
  const ofGithub = statements.filter((one) => isForGithub(one, expected));
  const allowing = ofGithub.filter(({ Effect }) => Effect === 'Allow');
  const should = `It has to trust ${expected.subjects.join(' and ')} of ${expected.issuer}.`;
  if (allowing.length === 0)
    return fail(
      role,
      'It does not trust the identity tokens of GitHub.',
      `${should} "rekey init" writes such a role.`,
    );
  const entrances = allowing.flatMap((one) => entranceOf(one, expected) ?? []);
  if (entrances.length === 0)
    return fail(
      role,
      `It does not trust tokens for ${expected.audience}.`,
      `Allow ${expected.issuer}:aud to be that.`,
    );
  if (entrances.some(({ isOpen }) => isOpen)) {
    return fail(
      role,
      'It trusts the identity tokens of every repository on GitHub: it has no condition on their subject.',
      `${should} Nothing else.`,
    );
  }
  const patterns = entrances.flatMap(({ subjects }) => subjects);
  const fitting = patterns.filter((pattern) =>
    expected.subjects.some((subject) => fits(subject, asNamed(pattern, expected))),
  );
  const trusted = patterns.map(({ text }) => text).join(', ');
  if (fitting.length === 0) return fail(role, `It trusts ${trusted}, which is not this workflow.`, should);
  const wide = patterns.filter(({ hasWildcards }) => hasWildcards);
  if (wide.length > 0) {
    const names = wide.map(({ text }) => text).join(', ');
    return warn(
      role,
      `It trusts ${names}, which is wider than it has to be: more jobs may assume it.`,
      should,
    );
  }
  if (ofGithub.length > allowing.length || entrances.some(({ hasMore }) => hasMore)) {
    return warn(role, `It trusts ${trusted}, under further conditions, which were not judged here.`);
  }
  return ok(role, `It trusts ${trusted}.`);
}

function statementsOf(policy: string): readonly Json[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(policy);
  } catch {
    return undefined;
  }
  const { Statement } = (document ?? {}) as { Statement?: unknown };
  return [Statement].flat().filter((one): one is Json => typeof one === 'object' && one !== null);
}

function isForGithub({ Action, Principal }: Json, { issuer }: ExpectedTrust): boolean {
  const actions = textsOf(Action).map((text) => text.toLowerCase());
  const assumes = actions.some((text) =>
    ['sts:assumerolewithwebidentity', 'sts:*', '*', 'sts:assumerole*'].includes(text),
  );
  const federated = textsOf((Principal as Json | undefined)?.Federated);
  return assumes && federated.some((arn) => arn.endsWith(`:oidc-provider/${issuer}`));
}

/** `undefined` when it does not let in tokens of the audience. */
function entranceOf({ Condition }: Json, { issuer, audience }: ExpectedTrust): Entrance | undefined {
  const subjects: Pattern[] = [];
  let hasSubject = false;
  let hasMore = false;
  for (const [operator, keys] of Object.entries((Condition ?? {}) as Json)) {
    // On one value `ForAnyValue` changes nothing; `ForAllValues` and `…IfExists` let in what has none.
    const name = operator.replace(/^ForAnyValue:/, '');
    const isLike = name === 'StringLike';
    for (const [key, value] of Object.entries((keys ?? {}) as Json)) {
      const patterns = textsOf(value).map((text) => ({ text, hasWildcards: isLike && /[*?]/.test(text) }));
      const isKnown = isLike || name === 'StringEquals';
      if (isKnown && key.toLowerCase() === `${issuer}:sub`) {
        hasSubject = true;
        subjects.push(...patterns);
      } else if (isKnown && key.toLowerCase() === `${issuer}:aud`) {
        if (!patterns.some((pattern) => fits(audience, pattern))) return undefined;
      } else hasMore = true;
    }
  }
  const isOpen =
    !hasSubject || subjects.some(({ text, hasWildcards }) => hasWildcards && /^(?:repo:)?[*?]/.test(text));
  // A condition that is not known may be the one on the subject.
  return { subjects, isOpen: isOpen && !(hasMore && !hasSubject), hasMore };
}

function fits(text: string, { text: pattern, hasWildcards }: Pattern): boolean {
  if (!hasWildcards) return text === pattern;
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 's').test(text);
}

/** Without the ids, where nobody could say what they are: then only names are compared. */
function asNamed(pattern: Pattern, { knowsIds }: ExpectedTrust): Pattern {
  return knowsIds ? pattern : { ...pattern, text: withoutIds(pattern.text) };
}

/** `repo:acme@1/app@2:…` as `repo:acme/app:…`: subjects with immutable ids (GitHub Changelog, 23 April 2026). */
export function withoutIds(subject: string): string {
  return subject.replace(/^repo:([^/@:]+)@\d+\/([^/@:]+)@\d+:/, 'repo:$1/$2:');
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string');
}
