import { isPlausibleAwsSecret } from '../judge/aws-secret.ts';
import { NOTHING, placeholder, type Rule, secret } from '../rule.ts';

/** The one rule that people see; the parts below are put together into it. */
export const AWS_RULE_ID = 'aws-access-key';

export const AWS_REMEDY = [
  'Make a new key, put it where the old one is used, then deactivate the old one; deleting the text does not help.',
  'Look in CloudTrail for what the key was used for since it was published.',
] as const;

export const AWS_LINKS = [
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  'https://repost.aws/knowledge-center/potential-account-compromise',
] as const;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Characters on each side of a password in which its server or its user may stand. */
const SMTP_AROUND = 600;
/** The same for the other parameters of a signature: a session token may stand between. */
const URL_AROUND = 2_400;
const common = { remedy: AWS_REMEDY, links: AWS_LINKS } as const;

/** Access keys: IAM User Guide, "IAM identifiers" (prefixes) and "Managing access keys". */
export const aws: readonly Rule[] = [
  {
    id: AWS_RULE_ID,
    title: 'AWS access key',
    severity: 'medium',
    anchors: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    match: /A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}(?![A-Za-z0-9])/,
    reach: 24,
    part: { family: 'aws', role: 'id' },
    finds: (make) => [
      { text: `AKIA${make.of(BASE32, 16)}` },
      { text: `ASIA${make.of(BASE32, 16)}` },
      ...['', '\n\n# and\tmore\r\n'].map((gap) => {
        const secretKey = make.of(BASE64, 40);
        return { text: `AKIA${make.of(BASE32, 16)}=,${gap}${secretKey}`, secret: secretKey };
      }),
    ],
    ignores: (make) => [
      `AIDA${make.of(BASE32, 16)}`,
      `AROA${make.of(BASE32, 16)}`,
      `AKIA${make.of(BASE32, 14)}01`,
      `AKIA${make.of(BASE32, 17)}`,
      `AKIA${make.of(BASE32, 9)}EXAMPLE`,
    ],
    ...common,
  },
  {
    id: 'aws-secret-access-key',
    kind: AWS_RULE_ID,
    title: 'AWS secret access key',
    severity: 'high',
    anchors: ['secret', 'secret access key', 'secret key', 'aws_key', 'aws-key', 'awskey'],
    match: { name: /secret|aws[-_]?key/i, value: /^[A-Za-z0-9/+]{40}$/ },
    left: 'none',
    check: (value) => (isPlausibleAwsSecret(value, { bare: false }) ? secret() : NOTHING),
    part: { family: 'aws', role: 'secret' },
    finds: (make) =>
      [
        'aws_secret_access_key = ',
        'AWS_SECRET_ACCESS_KEY=',
        '"SecretAccessKey": "',
        'secretAccessKey: ',
        'AWS Secret Access Key: ',
      ].map((name) => {
        const value = make.of(BASE64, 40);
        return { text: `${name}${value}${name.endsWith('"') ? '"' : ''}`, secret: value, path: 'a.env' };
      }),
    ignores: (make) => [
      `aws_secret_access_key = ${make.hex(40)}`,
      `aws_secret_access_key = ${'x'.repeat(40)}`,
      'secretRotation = "SecretsManagerRDSOracleRotationMultiUser"',
    ],
    ...common,
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    severity: 'medium',
    anchors: ['session_token', 'sessiontoken', 'security_token', 'securitytoken', 'session-token'],
    match: { name: /./, value: /^[A-Za-z0-9/+=]{100,4000}$/, longest: 4_096 },
    left: 'none',
    opaque: true,
    check: (value) => (value.includes('EXAMPLE') ? placeholder('it says that it is an example') : secret()),
    part: { family: 'aws', role: 'session' },
    finds: (make) => {
      const value = `IQoJb3JpZ2luX2Vj${make.base64(400)}==`;
      return [{ text: `AWS_SESSION_TOKEN="${value}"`, secret: value }];
    },
    ignores: () => ['aws_session_token = "\u0024{var.token}"'],
    ...common,
  },
  {
    id: 'aws-unnamed-session-token',
    kind: 'aws-session-token',
    title: 'AWS session token',
    severity: 'medium',
    // The start of what the token service of every partition puts out, in base64.
    anchors: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
    match: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9/+]{120,3000}={0,2}(?![A-Za-z0-9/+=])/,
    reach: 1_000,
    opaque: true,
    check: (value) => (value.includes('EXAMPLE') ? placeholder('it says that it is an example') : secret()),
    part: { family: 'aws', role: 'session' },
    finds: (make) => [
      { text: `IQoJb3JpZ2luX2Vj${make.base64(400)}==` },
      { text: `FwoGZXIvYXdzE${make.base64(300)}` },
    ],
    ignores: () => ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz'],
    ...common,
  },
  {
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock API key',
    severity: 'critical',
    anchors: ['ABSK', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu'],
    match:
      /ABSK(?=[A-Za-z0-9+/]{0,40}[a-z0-9+/])[A-Za-z0-9+/]{90,269}={0,2}(?![A-Za-z0-9+/=])|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu[A-Za-z0-9+/=_-]{40,4000}/,
    reach: 400,
    opaque: true,
    remedy: ['Deactivate it with UpdateServiceSpecificCredential, then delete it; use a role where you can.'],
    links: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
    finds: (make) => [
      { text: `ABSK${make.base64(128)}` },
      { text: `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3Mu${make.base64(300)}` },
    ],
    ignores: (make) => [`ABSK${make.base62(20)}`],
  },
  {
    id: 'aws-ses-smtp-password',
    title: 'Amazon SES SMTP password',
    severity: 'high',
    anchors: ['pass', 'pwd', 'secret'],
    // A version byte of 4 and an HMAC-SHA256, in base64: SES Developer Guide, "Obtaining SMTP credentials".
    match: { name: /pass|pwd|secret/i, value: /^B[A-P][A-Za-z0-9+/]{42}$/ },
    around: SMTP_AROUND,
    left: 'none',
    check: (value, { text, found }) => {
      const around = text.slice(Math.max(0, found.start - SMTP_AROUND), found.end + SMTP_AROUND);
      return /email-smtp|\bses[_.-]|AKIA[A-Z2-7]{16}/i.test(around) &&
        isPlausibleAwsSecret(value, { bare: false })
        ? secret('it has the form of such a password, and stands beside a server or user of its kind')
        : NOTHING;
    },
    remedy: [
      'Make new SMTP credentials, then delete the access key of the user that the old ones belong to.',
    ],
    links: ['https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html'],
    finds: (make) => {
      const value = `BA${make.of(BASE64, 42)}`;
      return [
        {
          text: `host: email-smtp.eu-west-1.amazonaws.com\npassword: ${value}\n`,
          secret: value,
          path: 'mail.yml',
        },
      ];
    },
    ignores: (make) => [`password: BA${make.of(BASE64, 42)}`],
  },
  {
    id: 'aws-presigned-url',
    title: 'Presigned URL of AWS or Google Cloud',
    severity: 'medium',
    anchors: ['X-Amz-Signature=', 'X-Goog-Signature='],
    match: /X-(?:Amz-Signature=(?<secret>[0-9a-f]{64})|Goog-Signature=(?<secret>[0-9a-f]{512}))(?![0-9a-f])/i,
    reach: 600,
    around: URL_AROUND,
    check: (_, { text, found, now }) => {
      const around = text.slice(Math.max(0, found.start - URL_AROUND), found.end + URL_AROUND);
      const at = /X-(?:Amz|Goog)-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(around);
      const seconds = /X-(?:Amz|Goog)-Expires=(\d{1,7})/i.exec(around)?.[1];
      if (!at || seconds === undefined) return NOTHING;
      const [year, month, day, hour, minute, second] = at.slice(1).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const end = Date.UTC(year, month - 1, day, hour, minute, second) + Number(seconds) * 1_000;
      return end < now.getTime()
        ? { is: 'secret', severity: 'low', why: ['it has expired'] }
        : secret('whoever has it may do what it signs until it expires');
    },
    remedy: [
      'Deactivate the key that signed it, or wait until it expires: a presigned URL cannot be revoked alone.',
    ],
    links: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html'],
    finds: (make) => {
      const value = make.hex(64);
      return [
        {
          text: `https://b.s3.amazonaws.com/k?X-Amz-Date=20260530T000000Z&X-Amz-Expires=604800&X-Amz-Signature=${value}`,
          secret: value,
        },
      ];
    },
    ignores: (make) => [`X-Amz-Signature=${make.hex(64)}`],
  },
  {
    id: 'told-aws-secret-key',
    kind: 'secret',
    title: 'AWS secret access key without its id',
    severity: 'medium',
    generic: true,
    anchors: ['aws:', 'aws =', 'aws=', 'aws"', 'aws key', 'aws creds', 'amazon key'],
    match:
      /(?:aws|amazon)(?: (?:key|creds))?["'`]?\s?(?:[:=]|is)?\s?["'`]?(?<secret>[A-Za-z\d/+]{40})(?![\w/+=.-])/i,
    reach: 80,
    check: (value) =>
      isPlausibleAwsSecret(value, { bare: true })
        ? secret('it has the form of such a key, and is said to be of AWS')
        : NOTHING,
    finds: (make) => {
      const value = `q7X${make.of(BASE64, 37)}`;
      return [
        { text: `// AWS: ${value}\n`, secret: value, path: 'a.js' },
        { text: `aws = "${value}"`, secret: value, path: 'a.py' },
        { text: `{"aws": "${value}"}`, secret: value, path: 'a.json' },
        { text: `# our AWS key ${value}\n`, secret: value, path: 'a.sh' },
      ];
    },
    ignores: (make) => [
      `aws: ${make.hex(40)}`,
      `aws: ${make.of(BASE64, 43)}=`,
      'aws: terraform/modules/aws/network/vpc/subnets12',
      `draws: q7X${make.of(BASE64, 37)}`,
    ],
    ...common,
  },
];
