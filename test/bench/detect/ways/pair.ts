/** A cloud's key: what its halves are called, and whether it is temporary. */
export interface KeyPair {
  readonly id: string;
  readonly secret: string;
  readonly session?: string | undefined;
}

/** What the halves are called, as the cloud's documentation does. */
export interface PairNames {
  readonly id: string;
  readonly secret: string;
  readonly session: string;
}

export const AWS_NAMES: readonly PairNames[] = [
  { id: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', session: 'AWS_SESSION_TOKEN' },
  { id: 'ACCESS_KEY_ID', secret: 'SECRET_ACCESS_KEY', session: 'SESSION_TOKEN' },
  { id: 'AWS_ACCESS_KEY', secret: 'AWS_SECRET_KEY', session: 'AWS_SECURITY_TOKEN' },
  { id: 'ACCESS_KEY', secret: 'SECRET_KEY', session: 'SESSION_TOKEN' },
  { id: 'S3_KEY', secret: 'S3_SECRET', session: 'S3_SESSION_TOKEN' },
];

export const ALIYUN_NAMES: readonly PairNames[] = [
  {
    id: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    secret: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    session: 'ALIBABA_CLOUD_SECURITY_TOKEN',
  },
  { id: 'ACCESS_KEY_ID', secret: 'ACCESS_KEY_SECRET', session: 'SECURITY_TOKEN' },
  { id: 'ALICLOUD_ACCESS_KEY', secret: 'ALICLOUD_SECRET_KEY', session: 'ALICLOUD_SECURITY_TOKEN' },
  { id: 'OSS_ACCESS_KEY_ID', secret: 'OSS_ACCESS_KEY_SECRET', session: 'OSS_SESSION_TOKEN' },
];

export interface PairWay {
  readonly id: string;
  readonly write: (key: KeyPair, names: PairNames) => { readonly text: string; readonly path: string };
}

/** Fields of a key one after the other: name, value. */
type Field = readonly [name: string, value: string];

export function fieldsOf({ id, secret, session }: KeyPair, names: PairNames): Field[] {
  const fields: Field[] = [
    [names.id, id],
    [names.secret, secret],
  ];
  return session === undefined ? fields : [...fields, [names.session, session]];
}

/** Writes each field alike, in order or backwards, with a join between. */
export function each(
  id: string,
  path: string,
  field: (name: string, value: string) => string,
  join = '\n',
  around: (body: string) => string = (body) => `${body}\n`,
): PairWay[] {
  const write =
    (order: (fields: Field[]) => Field[]): PairWay['write'] =>
    (key, names) => ({
      path,
      text: around(
        order(fieldsOf(key, names))
          .map(([name, value]) => field(name, value))
          .join(join),
      ),
    });
  return [
    { id, write: write((fields) => fields) },
    { id: `${id}-reversed`, write: write((fields) => fields.toReversed()) },
  ];
}

export const filler = Array.from({ length: 120 }, (_, line) => `# setting ${line} of something else`).join(
  '\n',
);
export const one = (id: string, path: string, text: (key: KeyPair, names: PairNames) => string): PairWay => ({
  id,
  write: (key, names) => ({ path, text: text(key, names) }),
});
export const env = (key: KeyPair, names: PairNames): string =>
  fieldsOf(key, names)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
