import { judgeKey } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, passwordThat } from './placed-password.ts';

const common = {
  severity: 'medium',
  generic: true,
  left: 'none',
  reach: 420,
  remedy: ['Change it, and take the new one from the environment or a secret store.'],
  links: [],
} as const;

const password = { ...common, kind: 'password', guessable: true } as const;

/** Second in the list are names, addresses and dates as well. */
const ofAccount: Check = (value, { file }) => {
  if (/@[\w-]+\.|^\d[\d./:-]+|^[a-z-]+[./]\w|^[+/.#]|^\+?\d|^[\da-f-]{16,}$/i.test(value))
    return nothing('it is an address, a date or an id');
  if (!/\d.*\d|[!#$%^&*?]/.test(value)) return nothing('it may be a name');
  const judged = judgeTold(value, file);
  return judged.secret ? secret('an account is made of it', judged.reason) : nothing(judged.reason);
};

const keyOfCall: Check = (value, { file }) => {
  if (/^\w+:/.test(value)) return nothing('it is a name');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret
    ? secret('it stands where a call takes a secret', judged.reason)
    : nothing(judged.reason);
};

const STRING = '["\'][^"\'\\r\\n]{1,80}["\']';

/** Users, applications and their secrets as programs put them together. */
export const accountCalls: readonly Rule[] = [
  {
    ...password,
    id: 'account-password',
    title: 'Password of an account that a program makes',
    anchors: [
      'User(',
      'Account(',
      'Credentials(',
      'Credential(',
      'register(',
      'signup(',
      'sign_up(',
      'authenticate(',
      'basicAuth(',
      'credentials == ',
    ],
    match: new RegExp(
      `(?:(?:(?<![A-Za-z])|new [A-Z]\\w{0,20})(?:User|Account|Credentials?)\\((?:\\s{0,12}\\d{1,9},)?|(?<![A-Za-z])(?:register|sign_?[uU]p|authenticate)\\((?=\\s{0,12}["'][^"'\\s]{1,60}@)|credentials == \\[|basicAuth\\(\\{\\s{0,12}users: ?\\{)\\s{0,12}(?:${STRING},|${STRING}:|(?<=\\{\\s{0,12})\\w{1,40}:)\\s{0,12}(?:["'][^"'\\s@]{1,60}@[^"'\\s]{3,60}["'],\\s{0,12})?["'](?<secret>[^"'\\r\\n\\s]{6,64})["']\\s{0,12}[,)\\]}]`,
    ),
    check: ofAccount,
    finds: examplesIn(
      [
        'new User("ann", "§")',
        'users.add(new User(1, "ann", "ann@acme.io", "§", Role.ADMIN));',
        "Account('ann', '§')",
        'auth.signUp("ann@acme.io", "§")',
        "@auth.credentials == ['ann', '§']",
        "app.use(basicAuth({ users: { ann: '§' } }));",
      ],
      'A.java',
      (make) => `Tr7${make.base62(7)}!2`,
    ),
    ignores: () => [
      'new User("ann", "ann2@acme.io")',
      'new User("ann", "Smith")',
      'new User("u1", "2024-01-01")',
      'new Account("Savings", "Account-2")',
      'getUser("ann", "Tr7xQm2!")',
      'container.register("IUserService", "UserService22")',
    ],
  },
  {
    ...password,
    id: 'realm-credentials-password',
    title: 'Password of a repository of packages',
    anchors: ['Credentials("'],
    // scala-sbt.org, "Publishing", Credentials: realm, host, user, password.
    match: new RegExp(
      `Credentials\\(\\s{0,12}(?:${STRING},\\s{0,12}){3}"(?<secret>[^"\\r\\n\\s]{6,100})"\\s{0,12}\\)`,
    ),
    check: passwordThat('a call takes it as a password'),
    finds: examplesIn(['credentials += Credentials("Acme Nexus", "nexus.acme.io", "ann", "§")'], 'build.sbt'),
    ignores: () => ['Credentials("Realm", "host", "user", "password")'],
  },
  {
    ...common,
    kind: 'secret',
    id: 'placed-application-secret',
    title: 'Secret of an application or of a store in a call',
    anchors: [
      'provider :',
      'omniauth :',
      'NewStatic',
      'AwsBasicCredentials.create(',
      'OAuthHandler(',
      'OAuth1(',
    ],
    // github.com/omniauth/omniauth, "Getting Started"; min.io/docs, "SDKs".
    match: new RegExp(
      `(?:(?:provider|omniauth) :\\w{2,40},|(?:NewStatic(?:V[24]|Credentials(?:Provider)?)|AwsBasicCredentials\\.create|OAuthHandler|OAuth1)\\()\\s{0,12}${STRING},\\s{0,12}["'](?<secret>[^"'\\r\\n\\s]{12,100})["']`,
    ),
    check: keyOfCall,
    finds: examplesIn(
      [
        "provider :github, '4cfa730d97a9f255affd', '§', scope: 'user'",
        "config.omniauth :facebook, '8791041382', '§'",
        'credentials.NewStaticV4("ann", "§", "")',
      ],
      'a.rb',
      (make) => `q7${make.base62(34)}`,
    ),
    ignores: () => [
      "provider :github, ENV['KEY'], ENV['SECRET']",
      "provider :saml, 'assertion_url', 'https://acme.io/saml/consume'",
      'credentials.NewStaticV4("YOUR-ACCESSKEYID", "YOUR-SECRETACCESSKEY", "")',
    ],
  },
];
