import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { UUID_VALUE } from './value-forms.ts';

/** `my-release-token-x7k2p` is a name that a cluster gave, `DEPLOY_TOKEN_2` that of a variable. */
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)+$|^[A-Z][A-Z0-9_]+$/;

const told: Check = (value, { file }) => {
  if (NAME.test(value) && !UUID_VALUE.test(value)) return nothing('it is the name of something');
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing('it has no letters or no digits');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret ? secret('a sentence says what it is', judged.reason) : nothing(judged.reason);
};

const REMEDY = ['Make a new one at the service, put it where the old one is used, then revoke the old one.'];

/** Tokens in sentences. */
export const toldTokens: readonly Rule[] = [
  {
    id: 'told-token',
    kind: 'secret',
    title: 'Token told in a text',
    severity: 'medium',
    generic: true,
    anchors: [' secret ', ' token ', ' api key ', ' apikey ', ' access key '],
    left: 'none',
    match:
      / (?:secret|token|api ?key|access key) (?:is |was |= ?)?["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~-]{14,199}[A-Za-z0-9_+/=~-])(?=["'`]?(?:[\s,;)!]|\.\s|\.?$))/i,
    reach: 240,
    check: told,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        { text: `You can find a weather secret ${value} within`, secret: value },
        { text: `The api key is "${value}".`, secret: value },
        { text: `We use the token ${value}, which never ends.`, secret: value },
      ];
    },
    ignores: (make) => [
      `kubectl get secret build-robot-token-${make.lower(5)}`,
      'the secret sh.helm.release.v1.my-app.v12 holds it',
      'gh secret set DEPLOY_TOKEN_NUMBER_2 --body x',
      `Unexpected token ${make.lower(20)} in JSON`,
      'a token that authenticates1234 them',
    ],
  },
];
