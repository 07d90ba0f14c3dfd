import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';

/** `my-deploy-user` is the name of somebody. */
const NAME = /^[a-z]{1,15}\d{0,3}(?:[-_.][a-z]{0,15}\d{0,3})*$/i;

const userKey: Check = (value, { file }) => {
  if (NAME.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value))
    return nothing('it is the name of a user');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret
    ? secret('a request has it for its user, and no password', judged.reason)
    : nothing(judged.reason);
};

/** Services take a key as the user of basic authentication, and anything for a password: Stripe, Lob, Freshdesk, Greenhouse and many others. */
export const userKeys: readonly Rule[] = [
  {
    id: 'user-key',
    kind: 'secret',
    title: 'Key for the user of a request',
    severity: 'medium',
    generic: true,
    anchors: ['-u ', '-u "', "-u '", '--user'],
    left: 'none',
    match:
      /(?:-u|--user)(?: |=| ?\\{0,3}["'])\\{0,3}["']?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~-]{15,199}):(?:[xX]|api(?:_token)?|api_key|password|unused|pass)?(?=\\{0,3}["']|\s|\\|$)/,
    reach: 260,
    check: userKey,
    remedy: ['Make a new one at the service, and pass it by the environment.'],
    links: ['https://docs.stripe.com/api/authentication'],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      const hex = `7a${make.hex(30)}`;
      return [
        { text: `curl https://api.acme.io/v1/items -u ${value}:\n`, secret: value },
        { text: `curl -u "${hex}:" https://api.acme.io/v1`, secret: hex },
        { text: `curl --user '${value}:X' https://api.acme.io/v1`, secret: value },
        { text: `curl -u ${value}:api_token https://api.acme.io/v1`, secret: value },
      ];
    },
    ignores: (make) => [
      'docker run -u 1000:1000 acme',
      'curl -u deployment-robot-user:$PASSWORD https://a.test',
      'curl -u YOUR_API_KEY_GOES_HERE: https://a.test',
      'curl -u $API_KEY: https://a.test',
      `psql -u ${make.lower(20)} -d orders`,
    ],
  },
];
