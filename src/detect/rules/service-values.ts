import { judgeKey } from '../judge/generic.ts';
import { placeInCode } from '../judge/place.ts';
import { isFormOf, namesService, serviceOf } from '../judge/services.ts';
import { type CheckContext, type Found, nothing, secret, type Verdict } from '../rule.ts';
import { UUID_VALUE } from './value-forms.ts';

/** What gives a client its key, and what a client is called. */
const METHOD =
  /(?:[._-]|::|->|\\{1,2})(?:client|default|init|initialize|configure|config|create|connect|login|auth|authenticate|api|new(?:client)?|get_?instance|instance|setup|start|set_?(?:api_?)?(?:key|token|secret))$/i;
const CLIENT = /[-_]?(?:client|api|sdk|service|provider|connector|wrapper)$/i;

/** The service whose client is called. */
export function serviceCalled(call: string): string | undefined {
  // `Acme::Client.new`
  const client = call.replace(METHOD, '').replace(METHOD, '');
  return serviceOf(client) ?? serviceOf(client.replace(CLIENT, ''));
}

/** `my-release-token-x7k2p` is a name that a cluster gave, `DEPLOY_TOKEN_2` that of a variable. */
const OTHER_NAME = /^[a-z0-9]{1,15}(?:[-.][a-z0-9]{1,15})+$|^[A-Z][A-Z0-9]{0,60}_[A-Z0-9_]+$/;
/** What services give to browsers, and prefixes of hashes. */
const PUBLIC = /^(?:pk_|pub[_-]|sha\d+-|md5-)/;

/** A drawn value beside nothing but the name of a service; one that looks like a hash or an id only in the form of its keys. */
export function judgeBeside(
  service: string,
  value: string,
  { file, found, text }: CheckContext,
  isTold = false,
): Verdict {
  if (PUBLIC.test(value)) return nothing('it is public, or a hash');
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing('it has no letters or no digits');
  const isForm = isFormOf(service, value);
  const looksOther = /^[0-9a-f]+$/i.test(value) || UUID_VALUE.test(value);
  if (looksOther && !isForm && !isTold && found.environment !== true)
    return nothing('it may be a hash or an id');
  if (looksOther && !isTold && !ASSIGNED.test(text.slice(Math.max(0, found.start - 12), found.start)))
    return nothing('it may be a hash or an id');
  if (looksOther && isInList(text, found, value.length))
    return nothing('it is one of a list of hashes or ids');
  if (OTHER_NAME.test(value) && !looksOther) return nothing('it is the name of something');
  const candidate = {
    value,
    name: 'secret',
    delimited: found.delimited === true || found.groups !== undefined,
    place: () => placeInCode(text, found.start),
  };
  const judged = judgeKey(candidate, file);
  if (!judged.secret) return nothing(judged.reason);
  const verdict = secret('it stands beside the name of a service', judged.reason);
  return looksOther && !isTold && verdict.is === 'secret' ? { ...verdict, severity: 'low' } : verdict;
}

/** Whether a value of the same kind stands next to it under a name that is no service's and no key's. */
function isInList(text: string, { start, end }: Found, length: number): boolean {
  const around = `${text.slice(Math.max(0, start - LIST_REACH), start)}\n${text.slice(end, end + LIST_REACH)}`;
  for (const { groups } of around.matchAll(ENTRY)) {
    const { name = '', value = '' } = groups ?? {};
    if (value.length === length && !namesService(name) && !/key|token|secret|auth/i.test(name)) return true;
  }
  return false;
}

/** What stands before a value that is given to something. */
const ASSIGNED = /(?:[=:,(>|]|return)\s{0,8}[\\"'`]{0,4}$/;

const LIST_REACH = 260;
const ENTRY =
  /(?<![\w./-])(?<name>[\w./@-]{1,40})["']?\s{0,4}(?:[:=]|=>|\s)\s{0,4}["']?(?<value>[0-9a-f-]{14,128})(?![\w-])/gi;
