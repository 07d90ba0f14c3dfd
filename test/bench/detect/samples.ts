import { RULES } from '../../../src/detect/catalogue.ts';
import type { ExampleSource, Rule } from '../../../src/detect/rule.ts';

/** One secret to write down: with the name that belongs to it, or as a piece of text that says itself what it is. */
export interface Sample {
  readonly rule: string;
  readonly kind: string;
  readonly secret: string;
  /** The name that its rule knows it by; absent where the form alone tells. */
  readonly name?: string;
  /** What is written: the secret, or the text that it stands in. */
  readonly text: string;
}

/** Names that people give to tokens whose form tells what they are. */
const NAMES = ['API_TOKEN', 'SERVICE_KEY', 'VALUE', 'TOKEN', 'DEPLOY_CREDENTIAL'] as const;

/** Everything that a rule's own examples describe, made from the source; rules that need a file of a name are left out. */
export function samplesOf(rule: Rule, make: ExampleSource): Sample[] {
  if (rule.files !== undefined || rule.generic === true) return [];
  const kind = rule.kind ?? rule.id;
  const samples: Sample[] = [];
  for (const { text, secret = text, path } of rule.finds(make)) {
    const common = { rule: rule.id, kind, secret };
    const name = /^(?<name>[\w.-]+)=/.exec(text)?.groups?.name;
    if (name !== undefined && text === `${name}=${secret}`) samples.push({ ...common, name, text: secret });
    else if (secret === text && path === undefined) samples.push({ ...common, text });
    else if (path === undefined && !text.includes('\n')) samples.push({ ...common, text });
  }
  return samples;
}

/** A name for the n-th way to write a sample. */
export function nameFor(sample: Sample, index: number): string {
  return sample.name ?? (NAMES[index % NAMES.length] as string);
}

const KEY_NAMES = [
  'API_KEY',
  'CLIENT_SECRET',
  'AUTH_TOKEN',
  'ACME_API_TOKEN',
  'SECRET_KEY',
  'JWT_SECRET',
  'APP_SECRET',
  'ENCRYPTION_KEY',
  'ACCESS_TOKEN',
  'SESSION_SECRET',
  'PRIVATE_TOKEN',
  'WEBHOOK_SECRET',
  'REFRESH_TOKEN',
  'SIGNING_KEY',
] as const;
const PASSWORD_NAMES = [
  'PASSWORD',
  'DB_PASSWORD',
  'MYSQL_ROOT_PASSWORD',
  'SMTP_PASS',
  'ADMIN_PWD',
  'REDIS_PASSWORD',
  'KEYSTORE_PASSWORD',
  'DB_PASS',
  'PASSPHRASE',
] as const;
const WORDS =
  'correct horse battery staple summer winter dragon monkey shadow orange river garden silver falcon rocket thunder coffee mountain'.split(
    ' ',
  );

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Secrets without a form of their own, as machines and people make them. */
export function genericSamples(make: ExampleSource): Sample[] {
  const pick = <T>(list: readonly T[]): T => list[Number.parseInt(make.hex(6), 16) % list.length] as T;
  const word = (): string => pick(WORDS);
  const keys = [
    make.hex(32),
    make.hex(40),
    make.hex(64),
    make.base62(24),
    make.base62(32),
    make.base62(40),
    make.base64url(43),
    `${make.base64(43)}=`,
    `${make.base64(86)}==`,
    make.base64url(64),
    make.upper(8) + make.digits(12),
    make.uuid(),
    make.base62(20),
    `${make.lower(6)}_${make.base62(26)}`,
    make.of('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 26),
  ];
  const passwords = [
    `${capital(word())}${make.digits(4)}!`,
    `${make.base62(12)}7z`,
    `${capital(word())}${capital(word())}${make.digits(2)}`,
    `${make.base62(8)}#${make.base62(6)}Q7`,
    `${word()}-${word()}-${word()}-${make.digits(2)}`,
    `${capital(word())}@${make.digits(3)}`,
    `${make.base62(15)}a9`,
    `${make.lower(5)}!${make.digits(3)}${make.upper(2)}`,
    make.of('abcdefghjkmnpqrstuvwxyz23456789', 18),
    `P${make.digits(2)}${make.lower(4)}$${make.upper(3)}`,
  ];
  return [
    ...keys.map(
      (text): Sample => ({
        rule: 'generic-secret',
        kind: 'secret',
        secret: text,
        name: pick(KEY_NAMES),
        text,
      }),
    ),
    ...passwords.map(
      (text): Sample => ({
        rule: 'generic-password',
        kind: 'password',
        secret: text,
        name: pick(PASSWORD_NAMES),
        text,
      }),
    ),
  ];
}

export function allSamples(make: ExampleSource): Sample[] {
  return [...RULES.flatMap((rule) => samplesOf(rule, make)), ...genericSamples(make)];
}
