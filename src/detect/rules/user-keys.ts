import { judgeKey, judgePassword } from '../judge/generic.ts';
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
  {
    id: 'url-user-key',
    kind: 'secret',
    title: 'Key for the user in a URL',
    severity: 'medium',
    generic: true,
    anchors: ['://'],
    left: 'none',
    match:
      /(?<=https?):\/\/(?<secret>[A-Za-z0-9][A-Za-z0-9_.~%+=-]{15,299}):?(?:x-oauth-basic)?@(?<host>[\w.-]{3,100})/,
    reach: 420,
    check: (value, context) => {
      // What sends reports to a service is in every copy of a program.
      if (/sentry|glitchtip|bugsink|ingest/i.test(context.found.groups?.host ?? ''))
        return nothing('it is public');
      return /%40/i.test(value) ? nothing('it is an address of mail') : userKey(value, context);
    },
    remedy: [
      'Make a new one at the service, and keep it out of the URL: a credential helper or the environment.',
    ],
    links: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        { text: `git clone https://${value}@git.acme.io/a/b.git`, secret: value },
        { text: `https://${value}:@api.acme.io/v1`, secret: value },
        { text: `https://${value}:x-oauth-basic@git.acme.io/a.git`, secret: value },
      ];
    },
    ignores: (make) => [
      'https://release-robot-account@git.acme.io/a/b.git',
      `https://${make.hex(32)}@o12345.ingest.sentry.io/67890`,
      'https://someone%40acme.io1234567@git.acme.io/a.git',
      'https://registry.test/@scope/package',
    ],
  },
  {
    id: 'stored-secret-argument',
    kind: 'secret',
    title: 'Secret that a command stores',
    severity: 'medium',
    generic: true,
    anchors: ['gh secret set '],
    left: 'none',
    match:
      /gh secret set (?<name>[A-Za-z]\w{2,60}) (?:[^\r\n]{0,80}? )?(?:--body|-b)[ =]?["']?(?<secret>[^\s"'$`]{8,200})(?=["']?(?:\s|$))/,
    reach: 380,
    check: (value, { file, found }) => {
      const candidate = { value, name: found.groups?.name ?? '', delimited: true };
      const key = judgeKey({ ...candidate, name: 'secret' }, file);
      const judged = key.secret ? key : judgePassword(candidate, file);
      return judged.secret
        ? secret('a command stores it as a secret', judged.reason)
        : nothing(judged.reason);
    },
    remedy: ['Change it where it was made, and give it to the command by its standard input.'],
    links: ['https://cli.github.com/manual/gh_secret_set'],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        { text: `gh secret set ACME_TOKEN --body "${value}"`, secret: value, path: 'run.sh' },
        { text: `gh secret set ACME_TOKEN -R acme/app -b ${value}\n`, secret: value, path: 'run.sh' },
      ];
    },
    ignores: () => ['gh secret set ACME_TOKEN --body "$TOKEN"', 'gh secret set ACME_TOKEN < token.txt'],
  },
];
