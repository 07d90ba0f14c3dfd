import type { Verification } from '../findings/finding.ts';

/** What an answer says of the credential; anything that is not told by a row is `unknown`. */
export type Standing = Exclude<Verification['result'], 'canary'>;

/** What is signed or sent; it leaves only for the host of the verifier. */
export interface Held {
  readonly secret: string;
  /** The id of a pair. */
  readonly id?: string | undefined;
  readonly session?: string | undefined;
  readonly now: Date;
}

/** One request, without a host: that is the verifier's. */
export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A row of what answers mean; the first that fits decides. */
export interface Meaning {
  readonly is: Standing;
  readonly status: number;
  /** Where in the JSON of the body something must stand: `error.code`, `errors.0.code`. */
  readonly at: string;
  /** What must stand there, as text; anything but nothing where absent. */
  readonly says?: RegExp;
}

export interface ExampleAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly is: Standing;
}

/** How one provider is asked whether a credential works: reading only, changing nothing, telling nobody. */
export interface Verifier {
  readonly provider: string;
  /** Ids of the rules whose finds it can judge. */
  readonly rules: readonly string[];
  /** Only what looks like this is sent: some forms are of several providers, or are refused though they work. */
  readonly accepts?: RegExp;
  /**
   * Where it is asked, over HTTPS: one host; where the provider keeps regions apart, one each, asked in turn until one
   * knows the credential.
   */
  readonly hosts: readonly [string, ...string[]];
  /** What it is asked, as its documentation calls it. */
  readonly asks: string;
  /** The provider's pages from which this was written. */
  readonly documents: readonly string[];
  /** People run this on servers of their own, with credentials of the same form: a refusal proves nothing. */
  readonly runsElsewhere?: true;
  /** The provider takes it nowhere else. */
  readonly inPath?: true;
  /** `signature`: the secret itself stays here. */
  readonly sends?: 'signature';
  /** `undefined`: something that it needs was not found. */
  readonly question: (held: Held, host: string) => Question | undefined;
  readonly answers: readonly Meaning[];
  /** Answers as they are documented; a test reads them all. */
  readonly examples: readonly ExampleAnswer[];
}

/** The question that carries the credential as a bearer token. */
export function bearer(path: string, headers: Question['headers'] = {}): Verifier['question'] {
  return ({ secret }) => ({ path, headers: { ...headers, authorization: `Bearer ${secret}` } });
}

/** The question that carries the credential in a header of its own. */
export function inHeader(
  name: string,
  path: string,
  headers: Question['headers'] = {},
): Verifier['question'] {
  return ({ secret }) => ({ path, headers: { ...headers, [name]: secret } });
}

/** What an answer says. A status that tells of the server and not of the credential says nothing. */
export function standingBy(
  { answers }: Pick<Verifier, 'answers'>,
  answer: { readonly status: number; readonly body: string },
): Standing {
  const json = parsed(answer.body);
  const fits = ({ status, at, says }: Meaning): boolean => {
    if (status !== answer.status) return false;
    const found = valueAt(json, at);
    if (found === undefined || found === null) return false;
    if (says === undefined) return true;
    return (
      ['string', 'number', 'boolean'].includes(typeof found) &&
      says.test(`${found as string | number | boolean}`)
    );
  };
  return answers.find(fits)?.is ?? 'unknown';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function valueAt(json: unknown, path: string): unknown {
  let found = json;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
