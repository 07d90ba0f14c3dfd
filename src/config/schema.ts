import { z } from 'zod';
import { SEVERITIES } from '../findings/severity.ts';
import { Fleet } from './fleet-schema.ts';
import { GITHUB_TEXTS, MOST_RUN_FILES } from './github-texts.ts';
import { RotationEntry } from './rotation-schema.ts';
import { Metrics, Notify } from './telling-schema.ts';
import { AccountId, Duration, IsoDate, Name, Region, RoleArn, SecretId, Tags } from './values.ts';

/**
 * The shape of `.github/rekey.yml`: the one source of the parsed {@link Config}, of its JSON Schema and of the
 * error messages. Names in the file are kebab-case as GitHub's own files are.
 */
const UserRule = z.strictObject({
  id: Name,
  description: z.string().min(1).max(200),
  pattern: z.string().min(1).max(2_000).describe('RE2 syntax, matched in linear time'),
  severity: z.enum(SEVERITIES).default('high'),
  group: z
    .union([z.int().min(0).max(100), z.literal('first')], { error: 'must be a number or the word first' })
    .optional()
    .describe('The group of the pattern that is the secret; first: the first one that took part'),
  keywords: z.array(z.string().min(1)).min(1).optional().describe('One of them must stand in the text'),
  entropy: z.number().min(0).max(8).optional().describe('The secret has more bits a character than this'),
  path: z.string().min(1).max(2_000).optional().describe('RE2 syntax; only files whose path it matches'),
});

const GithubTexts = z.strictObject({
  texts: z
    .array(z.enum(GITHUB_TEXTS))
    .min(1)
    .default([...GITHUB_TEXTS])
    .describe('What is scanned'),
  since: Duration.optional().describe('Only what changed in so long; default: everything'),
  runs: z
    .int()
    .min(1)
    .max(1_000)
    .default(MOST_RUN_FILES)
    .describe('Most workflow runs whose logs are read, and most artifacts'),
});

const Scan = z.strictObject({
  'ignore-paths': z
    .array(z.string().min(1))
    .default([])
    .describe('Glob patterns of paths that are not scanned'),
  rules: z.array(UserRule).default([]),
  disable: z.array(z.string().min(1)).default([]).describe('Ids of rules that are not used'),
  github: GithubTexts.optional().describe(
    'Texts on GitHub that scheduled and manual runs scan besides the files',
  ),
  verify: z.boolean().default(false).describe('Ask providers whether what is found works'),
});

const SuppressEntry = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[a-z2-7]{16}$/, 'must be a fingerprint of 16 characters, as reports show it'),
  reason: z.string().min(1).max(500),
  until: IsoDate.describe('The last day on which this holds'),
});

const Aws = z.strictObject({
  accounts: z.array(AccountId).default([]).describe('Our accounts'),
  role: RoleArn.optional().describe('Assumed with the ambient credentials'),
  region: Region.optional(),
});

const Passwords = z.strictObject({
  profile: z.enum(['default', 'strict', 'seed-000']).default('default'),
  secrets: z
    .array(SecretId)
    .default([])
    .describe('Secrets whose passwords are judged, besides those that are rotated'),
  select: z.strictObject({ tag: Tags }).optional().describe('Secrets with all of these tags are judged too'),
});

const Audit = z.strictObject({
  'break-glass': z.strictObject({ users: z.array(z.string().min(1)) }).optional(),
  'max-key-age': Duration.default(90 * 86_400_000),
  'max-secret-age': Duration.default(90 * 86_400_000),
});

const Logins = z.array(z.string().regex(/^[A-Za-z0-9-]{1,39}$/, 'must be a GitHub login')).max(10);

const Issues = z.strictObject({
  'max-new': z.int().min(0).max(100).default(10).describe('Most new issues in one run'),
  'max-writes': z
    .int()
    .min(1)
    .max(1_000)
    .default(100)
    .describe('Most calls that change the tracker in one run'),
  labels: z.array(z.string().min(1).max(50)).default(['security']),
  assignees: z
    .union([z.literal('codeowners'), z.literal('last-committer'), Logins], {
      error: 'must be the word codeowners, the word last-committer or a list of at most 10 GitHub logins',
    })
    .default([])
    .describe('GitHub logins, or those whom CODEOWNERS names for the file, or who changed it last'),
  'default-assignees': Logins.default([]).describe('Who gets what nobody else does'),
  due: z
    .strictObject({
      critical: Duration.default(86_400_000),
      high: Duration.default(7 * 86_400_000),
      medium: Duration.default(30 * 86_400_000),
      low: Duration.default(90 * 86_400_000),
    })
    .prefault({})
    .describe('How long after it was found an issue is due'),
  dashboard: z
    .union([z.literal('auto'), z.boolean()], { error: 'must be auto, true or false' })
    .default('auto')
    .describe('One issue that shows all: auto when there is more than fits into issues'),
  'pin-dashboard': z
    .union([z.literal('auto'), z.boolean()], { error: 'must be auto, true or false' })
    .default('auto')
    .describe('Whether a new dashboard is pinned: auto where the repository is not public'),
  'private-repository': z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name')
    .optional()
    .describe('On a public repository issues are opened in this private one instead'),
  advisory: z
    .union([z.literal('auto'), z.boolean()], { error: 'must be auto, true or false' })
    .default('auto')
    .describe('On a public repository a draft security advisory has the details: auto where the token may'),
  'close-after': z
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe('Complete looks in a row that must not find something before its issue closes'),
  'close-on': z
    .enum(['proof', 'gone'], { error: 'must be proof or gone' })
    .default('proof')
    .describe(
      'Whether the issue of a credential closes when it is gone and proved to be dead, or when it is gone',
    ),
  'former-authors': z
    .array(z.string().regex(/^[A-Za-z0-9](?:[\w-]{0,60}\w)?(?:\[bot\])?$/, 'must be a GitHub login'))
    .max(10)
    .default([])
    .describe('Accounts that opened our issues before the one of the token, such as github-actions[bot]'),
  'propose-suppressions': z
    .boolean()
    .default(true)
    .describe('Whether a false positive is proposed as a pull request, where the token may'),
});

const AutoOrNot = z.union([z.literal('auto'), z.boolean()], { error: 'must be auto, true or false' });

const PullRequests = z.strictObject({
  comment: AutoOrNot.default('auto').describe(
    'One comment that is kept up to date: auto where the token may',
  ),
  check: AutoOrNot.default('auto').describe(
    'A check with the annotations that a step has no room for: auto in private repositories, where the token may',
  ),
});

const Targets = z.strictObject({
  database: Duration.default(30_000).describe(
    'From the request to set a password to the proof that it is set',
  ),
  replicas: Duration.default(5 * 60_000).describe(
    'From promotion to the last replica that has the new value',
  ),
});

const WrittenConfig = z.strictObject({
  version: z.literal(1),
  scan: Scan.prefault({}),
  suppress: z.array(SuppressEntry).default([]),
  aws: Aws.prefault({}),
  rotate: z.array(RotationEntry).default([]),
  targets: Targets.prefault({}).describe('How long the stages of a rotation should take at most'),
  passwords: Passwords.prefault({}),
  audit: Audit.prefault({}),
  issues: Issues.prefault({}),
  'pull-requests': PullRequests.prefault({}),
  fleet: Fleet.optional().describe('Many repositories and accounts, for the jobs of a matrix'),
  notify: Notify.describe('Whom runs tell, besides GitHub: numbers and links only'),
  metrics: Metrics,
  'code-scanning': AutoOrNot.default('auto').describe(
    'Whether results are uploaded to code scanning: auto where the token may',
  ),
  'secret-scanning-alerts': AutoOrNot.default('auto').describe(
    "Whether GitHub's own secret-scanning alerts are read and resolved: auto where the token may",
  ),
});

type Entry = z.output<typeof RotationEntry>;
export type SelectionConfig = Extract<Entry, { select: unknown }>;

/** The config with what is named (`rotate`) apart from what is selected (`selections`). */
export const ConfigFile = WrittenConfig.transform(({ rotate, ...others }) => ({
  ...others,
  rotate: rotate.filter((entry): entry is Exclude<Entry, SelectionConfig> => !('select' in entry)),
  selections: rotate.filter((entry): entry is SelectionConfig => 'select' in entry),
}));

export type Config = Readonly<z.output<typeof ConfigFile>>;
export type RotationConfig = Config['rotate'][number];
export type IamUserRotationConfig = Extract<RotationConfig, { kind: 'iam-user' }>;
export type RdsInstanceRotationConfig = Extract<RotationConfig, { kind: 'rds-instance' }>;
export type DatabaseUserRotationConfig = Extract<RotationConfig, { kind: 'database-user' }>;
export type RdsManagedRotationConfig = Extract<RotationConfig, { kind: 'rds-managed' }>;
export type RdsClusterRotationConfig = Extract<RotationConfig, { kind: 'rds-cluster' }>;
export type DownstreamConfig = RotationConfig['downstream'][number];
export type UserRuleConfig = Config['scan']['rules'][number];
export type ChannelConfig = Config['notify'][number];
export type PushgatewayConfig = NonNullable<Config['metrics']['pushgateway']>;
export type SuppressConfig = Config['suppress'][number];
