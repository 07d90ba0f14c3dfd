import { containerKind } from '../base/container-kind.ts';
import { ownCopy } from '../base/own-copy.ts';
import type { UserRuleConfig } from '../config/schema.ts';
import { Secret } from '../credentials/secret.ts';
import type { Confidence, Subject } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import { type Draft, draftOf } from './candidate.ts';
import { enabledRules } from './catalogue.ts';
import { collect, type ReadAs } from './collect.ts';
import { type Inside, sealedNotes, withInside } from './containers/inside.ts';
import type { Span, View } from './decode/view.ts';
import { Effort } from './engine/effort.ts';
import { planFor } from './engine/plan.ts';
import { leftAlone, type Refused } from './left-alone.ts';
import { assembleAliyun } from './pairing/aliyun.ts';
import { assembleAws } from './pairing/aws.ts';
import { resolve } from './resolve.ts';
import type { Rule } from './rule.ts';
import { createSieve, type Sieve } from './sift/sieve.ts';
import { compileUserRules } from './user-rules.ts';

/** What is searched: the bytes of one file, and its path, which says how to read it. */
export interface Text {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** The bytes are only a part of the file, so it cannot be opened. */
  readonly isPart?: boolean;
  /** How the file is read that the bytes were cut out of by the sieve. */
  readonly readAs?: ReadAs | undefined;
}

/** One secret at one place. */
export interface Match {
  readonly rule: string;
  /** Kind of the credential, part of its fingerprint. */
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Exclude<Confidence, 'verified'>;
  /** People choose such values: the fingerprint must be slow to guess. */
  readonly guessable: boolean;
  readonly secret: Secret;
  /** Bytes of the file that hold the secret, 0-based, end exclusive; what encodes it, when it was encoded. */
  readonly startByte: number;
  readonly endByte: number;
  readonly subject: Subject;
  /** What else its holder needs: the id of a pair, its session token. */
  readonly parts?: { readonly id: Secret; readonly session?: Secret };
  readonly remedy: readonly string[];
  readonly links: readonly string[];
  /** Why it was taken for a secret, or for a placeholder: plain phrases that hold no secret. */
  readonly why: readonly string[];
  /** Of a secret in a text that the file holds, packed or not: where in it. */
  readonly inside?: Inside;
}

export interface Detection {
  /** In the order of the file. */
  readonly matches: readonly Match[];
  /** What was not fully looked at, one phrase each. Empty when everything was. */
  readonly gaps: readonly string[];
  /** What nobody can look at, or is not looked into whatever it holds: one phrase each. */
  readonly notes?: readonly string[];
  /** What was looked at and left alone, in the order of the file; only where it was asked for. */
  readonly leftAlone?: readonly Refused[];
}

/** What a rule is, for lists and SARIF. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly links: readonly string[];
}

export interface Detector {
  /** `explain`: also what was looked at and left alone, which costs some time. */
  detect(text: Text, options?: { readonly explain?: boolean }): Detection;
  readonly rules: readonly RuleInfo[];
  /**
   * What tells, version by version, where nothing can be found; `undefined` where patterns of users decide. What it
   * `remembers` of texts pays where many are versions of each other.
   */
  readonly sieve: (remembers: boolean) => Sieve | undefined;
}

export interface DetectorOptions {
  /** Ids of rules that are not used. */
  readonly disable: readonly string[];
  /** The user's own patterns, in RE2 syntax; they run in linear time. */
  readonly userRules: readonly UserRuleConfig[];
  /** When the run takes place: says whether a token has expired. Default: now. */
  readonly now?: Date;
}

/**
 * A detector over all rules. It keeps no state between texts and never reads a file or the network.
 * Asynchronous only because the engine of the user's patterns is loaded when there are any.
 * @throws RekeyError `unknown-rule` or `invalid-pattern`.
 */
export async function createDetector(options: DetectorOptions): Promise<Detector> {
  const rules = enabledRules(
    options.disable,
    options.userRules.map((rule) => rule.id),
  );
  const mine = options.userRules.filter((rule) => !options.disable.includes(rule.id));
  const user = mine.length === 0 ? undefined : await compileUserRules(mine);
  const plan = planFor(rules);
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const now = options.now ?? new Date();

  function detect(text: Text, { explain = false } = {}): Detection {
    // One for the file and all that lies in it, however many texts that are.
    const effort = new Effort(text.bytes.length);
    const own = search(text, explain, effort);
    if (text.isPart === true) return own;
    const kind = containerKind(text.bytes);
    if (kind) {
      return withInside(kind, text, own, (inner) => {
        effort.grant(inner.bytes.length);
        return search(inner, explain, effort);
      });
    }
    const notes = sealedNotes(text.bytes);
    return notes.length === 0 ? own : { ...own, notes };
  }

  function search({ bytes, path, readAs }: Text, explain: boolean, effort: Effort): Detection {
    const refused: Refused[] = [];
    const ofUser: Draft[] = [];
    const userGaps = new Set<string>();
    const searchOfUser = (view: View): void => {
      const found = user?.search(view, path);
      ofUser.push(...(found?.drafts ?? []));
      for (const gap of found?.gaps ?? []) userGaps.add(gap);
    };
    const onNothing = explain
      ? (rule: Rule, { start, end }: Span, why: string): void => {
          refused.push({ rule: rule.id, startByte: start, endByte: end, why });
        }
      : undefined;
    const { candidates, gaps } = collect(bytes, path, plan, {
      now,
      effort,
      readAs,
      onView: searchOfUser,
      onNothing,
    });
    const whole = candidates
      .filter((candidate) => candidate.rule.part === undefined)
      .sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0))
      .map(draftOf);
    const of = (family: 'aws' | 'aliyun') =>
      candidates.filter((candidate) => candidate.rule.part?.family === family);
    const drafts = resolve([...whole, ...assembleAws(of('aws')), ...assembleAliyun(of('aliyun')), ...ofUser]);
    const detection = { matches: drafts.map(matchOf), gaps: [...gaps, ...userGaps] };
    return explain ? { ...detection, leftAlone: leftAlone(refused, candidates, drafts) } : detection;
  }

  const infos = [...rules, ...mine.map((rule) => ({ ...rule, title: rule.description, links: [] }))];
  return {
    detect,
    rules: infos.map(({ id, title, severity, links }) => ({ id, title, severity, links })),
    sieve: (remembers) => (user ? undefined : createSieve(plan, now, remembers)),
  };
}

function matchOf({ value, span, view, claims: _claims, why, parts, ...rest }: Draft): Match {
  const hidden = view.encodings.length === 0 ? [] : [`it is hidden by ${view.encodings.join(', then ')}`];
  return {
    ...rest,
    // Of their own, so that a list of findings does not keep every file in memory.
    why: [...why, ...hidden].map(ownCopy),
    secret: Secret.of(ownCopy(value)),
    ...(parts === undefined ? {} : { parts: secretParts(parts) }),
    startByte: span.start,
    endByte: span.end,
  };
}

function secretParts({ id, session }: NonNullable<Draft['parts']>): NonNullable<Match['parts']> {
  return {
    id: Secret.of(ownCopy(id)),
    ...(session === undefined ? {} : { session: Secret.of(ownCopy(session)) }),
  };
}
