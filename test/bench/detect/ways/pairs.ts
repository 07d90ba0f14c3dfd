import { camel, constant, pascal, snake } from './way.ts';

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

function fieldsOf({ id, secret, session }: KeyPair, names: PairNames): Field[] {
  const fields: Field[] = [
    [names.id, id],
    [names.secret, secret],
  ];
  return session === undefined ? fields : [...fields, [names.session, session]];
}

/** Writes each field alike, in order or backwards, with a join between. */
function each(
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

const filler = Array.from({ length: 120 }, (_, line) => `# setting ${line} of something else`).join('\n');
const one = (id: string, path: string, text: (key: KeyPair, names: PairNames) => string): PairWay => ({
  id,
  write: (key, names) => ({ path, text: text(key, names) }),
});
const env = (key: KeyPair, names: PairNames): string =>
  fieldsOf(key, names)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

export const PAIR_WAYS: readonly PairWay[] = [
  ...each('env', '.env', (n, v) => `${n}=${v}`),
  ...each('env-export', 'run.sh', (n, v) => `export ${n}="${v}"`),
  ...each('env-crlf', '.env', (n, v) => `${n}=${v}`, '\r\n'),
  ...each('env-comment', '.env', (n, v) => `#${n}=${v}`),
  ...each(
    'shell-one-line',
    'run.sh',
    (n, v) => `${n}=${v}`,
    ' ',
    (b) => `${b} aws s3 ls\n`,
  ),
  ...each(
    'ini',
    'credentials',
    (n, v) => `${snake(n)} = ${v}`,
    '\n',
    (b) => `[default]\n${b}\nregion = eu-west-1\n`,
  ),
  ...each('properties', 'app.properties', (n, v) => `cloud.${camel(n)}=${v}`),
  ...each(
    'json',
    'a.json',
    (n, v) => `  "${pascal(n)}": "${v}"`,
    ',\n',
    (b) => `{\n${b}\n}\n`,
  ),
  ...each(
    'json-camel-minified',
    'a.json',
    (n, v) => `"${camel(n)}":"${v}"`,
    ',"region":"x",',
    (b) => `{"s3":{${b}}}`,
  ),
  ...each(
    'json-escaped',
    'a.log',
    (n, v) => `\\"${camel(n)}\\":\\"${v}\\"`,
    ',',
    (b) => `body="{${b}}"\n`,
  ),
  ...each(
    'json-name-value',
    'task.json',
    (n, v) => `{"name":"${n}","value":"${v}"}`,
    ',',
    (b) => `{"environment":[${b}]}`,
  ),
  ...each(
    'json-value-name',
    'task.json',
    (n, v) => `{"value": "${v}", "name": "${n}"}`,
    ',',
    (b) => `{"environment":[${b}]}`,
  ),
  ...each(
    'yaml',
    'a.yml',
    (n, v) => `  ${snake(n)}: ${v}`,
    '\n',
    (b) => `cloud:\n${b}\n  region: x\n`,
  ),
  ...each(
    'yaml-quoted',
    'a.yml',
    (n, v) => `  ${camel(n)}: "${v}"`,
    '\n',
    (b) => `cloud:\n${b}\n`,
  ),
  ...each('yaml-env-list', 'deploy.yml', (n, v) => `- name: ${n}\n  value: "${v}"`),
  ...each(
    'compose-list',
    'docker-compose.yml',
    (n, v) => `      - ${n}=${v}`,
    '\n',
    (b) => `    environment:\n${b}\n`,
  ),
  ...each('toml', 'a.toml', (n, v) => `${snake(n)} = "${v}"`),
  ...each(
    'xml',
    'a.xml',
    (n, v) => `<${pascal(n)}>${v}</${pascal(n)}>`,
    '',
    (b) => `<Credentials>${b}</Credentials>`,
  ),
  ...each('xml-settings', 'web.config', (n, v) => `<add key="${pascal(n)}" value="${v}" />`),
  ...each(
    'hadoop',
    'core-site.xml',
    (n, v) => `<property><name>fs.s3a.${snake(n).replaceAll('_', '.')}</name><value>${v}</value></property>`,
  ),
  ...each('plist', 'Info.plist', (n, v) => `<key>${pascal(n)}</key>\n<string>${v}</string>`),
  ...each(
    'terraform',
    'main.tf',
    (n, v) => `  ${snake(n)} = "${v}"`,
    '\n',
    (b) => `provider "aws" {\n  region = "x"\n${b}\n}\n`,
  ),
  ...each('terraform-variables', 'variables.tf', (n, v) => `variable "${snake(n)}" {\n  default = "${v}"\n}`),
  ...each('tfvars', 'a.tfvars', (n, v) => `${snake(n)}="${v}"`),
  ...each(
    'tfstate',
    'terraform.tfstate',
    (n, v) => `            "${snake(n)}": "${v}"`,
    ',\n',
    (b) => `{"resources":[{"instances":[{"attributes":{\n${b}\n}}]}]}`,
  ),
  ...each('python', 'a.py', (n, v) => `${n} = '${v}'`),
  ...each(
    'python-boto3',
    'a.py',
    (n, v) => `${snake(n)}='${v}'`,
    ', ',
    (b) => `boto3.client('s3', ${b}, region_name='x')\n`,
  ),
  ...each('python-environ', 'a.py', (n, v) => `os.environ['${n}'] = '${v}'`),
  ...each(
    'javascript',
    'a.js',
    (n, v) => `  ${camel(n)}: '${v}'`,
    ',\n',
    (b) => `new S3Client({ credentials: {\n${b}\n} });\n`,
  ),
  ...each('javascript-env', 'a.js', (n, v) => `process.env.${n} = '${v}';`),
  ...each('typescript', 'a.ts', (n, v) => `const ${camel(n)}: string = "${v}";`),
  ...each('java', 'A.java', (n, v) => `private static final String ${n} = "${v}";`),
  ...each('java-property', 'A.java', (n, v) => `System.setProperty("aws.${camel(n)}", "${v}");`),
  ...each('kotlin', 'A.kt', (n, v) => `val ${camel(n)} = "${v}"`),
  ...each('go', 'a.go', (n, v) => `const ${pascal(n)} = "${v}"`),
  ...each(
    'go-struct',
    'a.go',
    (n, v) => `${pascal(n)}: "${v}"`,
    ', ',
    (b) => `cfg := Keys{${b}}\n`,
  ),
  ...each('csharp', 'A.cs', (n, v) => `string ${camel(n)} = "${v}";`),
  ...each(
    'ruby',
    'a.rb',
    (n, v) => `  ${snake(n)}: '${v}'`,
    ',\n',
    (b) => `Aws.config.update(\n${b}\n)\n`,
  ),
  ...each('ruby-rocket', 'a.rb', (n, v) => `:${snake(n)} => '${v}'`, ', '),
  ...each(
    'php',
    'a.php',
    (n, v) => `    '${snake(n)}' => '${v}'`,
    ',\n',
    (b) => `<?php return [\n${b}\n];\n`,
  ),
  ...each('php-define', 'a.php', (n, v) => `define('${n}', '${v}');`),
  ...each('rust', 'a.rs', (n, v) => `let ${snake(n)} = "${v}";`),
  ...each('swift', 'A.swift', (n, v) => `let ${camel(n)} = "${v}"`),
  ...each('c-define', 'a.h', (n, v) => `#define ${n} "${v}"`),
  ...each('perl', 'a.pl', (n, v) => `my $${snake(n)} = '${v}';`),
  ...each('powershell', 'a.ps1', (n, v) => `$env:${n} = "${v}"`),
  ...each('batch', 'a.cmd', (n, v) => `set ${n}=${v}`, '\r\n'),
  ...each('fish', 'a.fish', (n, v) => `set -gx ${n} ${v}`),
  ...each('dockerfile', 'Dockerfile', (n, v) => `ENV ${n} ${v}`),
  ...each(
    'dockerfile-equals',
    'Dockerfile',
    (n, v) => `${n}=${v}`,
    ' \\\n    ',
    (b) => `ENV ${b}\n`,
  ),
  ...each(
    'docker-run',
    'run.sh',
    (n, v) => `-e ${n}=${v}`,
    ' ',
    (b) => `docker run ${b} app\n`,
  ),
  ...each(
    'github-actions',
    '.github/workflows/a.yml',
    (n, v) => `          ${snake(n).replaceAll('_', '-')}: ${v}`,
    '\n',
    (b) => `        with:\n${b}\n`,
  ),
  ...each(
    'gitlab-ci',
    '.gitlab-ci.yml',
    (n, v) => `  ${n}: "${v}"`,
    '\n',
    (b) => `variables:\n${b}\n`,
  ),
  ...each('aws-configure', 'README.md', (n, v) => `aws configure set ${snake(n)} ${v}`),
  ...each(
    'options',
    'run.sh',
    (n, v) => `--${snake(n).replaceAll('_', '-')} ${v}`,
    ' ',
    (b) => `tool ${b} sync\n`,
  ),
  ...each('markdown-list', 'README.md', (n, v) => `- **${n}**: \`${v}\``),
  ...each('markdown-table', 'README.md', (n, v) => `| ${n} | ${v} |`),
  ...each('words', 'notes.txt', (n, v) => `${snake(n).replaceAll('_', ' ')}: ${v}`),
  ...each(
    'log',
    'a.log',
    (n, v) => `${camel(n)}=${v}`,
    ' ',
    (b) => `2026-01-01 INFO ${b}\n`,
  ),
  ...each(
    'notebook',
    'a.ipynb',
    (n, v) => `"${n} = '${v}'\\n"`,
    ',\n',
    (b) => `{"cells":[{"source":[\n${b}\n]}]}`,
  ),
  ...each(
    'sql',
    'a.sql',
    (n, v) => `('${snake(n)}', '${v}')`,
    ', ',
    (b) => `INSERT INTO settings VALUES ${b};\n`,
  ),
  ...each(
    'copy',
    'load.sql',
    (n, v) => `${snake(n)}=${v}`,
    ';',
    (b) => `COPY t FROM 's3://b/k' CREDENTIALS '${b}';\n`,
  ),
  ...each('far-apart', '.env', (n, v) => `${n}=${v}`, `\n${filler}\n`),
  ...each(
    'patch',
    'a.patch',
    (n, v) => `+${n}=${v}`,
    '\n',
    (b) => `@@ -1 +1,3 @@\n${b}\n`,
  ),
  ...each(
    'url-query',
    'a.txt',
    (n, v) => `${camel(n)}=${encodeURIComponent(v)}`,
    '&',
    (b) => `https://a.acme.io/x?${b}\n`,
  ),
  one(
    'console-csv',
    'accessKeys.csv',
    ({ id, secret }) => `Access key ID,Secret access key\r\n${id},${secret}\r\n`,
  ),
  one(
    'console-csv-bom',
    'rootkey.csv',
    ({ id, secret }) => `\ufeffAccess key ID,Secret access key\n${id},${secret}`,
  ),
  one(
    'console-csv-user',
    'credentials.csv',
    ({ id, secret }) =>
      `User name,Password,Access key ID,Secret access key,Console login link\nann,,${id},${secret},https://1.signin.aws.amazon.com/console\n`,
  ),
  one(
    'old-root-csv',
    'rootkey.csv',
    ({ id, secret }) => `AWSAccessKeyId=${id}\r\nAWSSecretKey=${secret}\r\n`,
  ),
  one('csv-quoted', 'keys.csv', ({ id, secret }) => `"ann","${id}","${secret}"\n`),
  one('tsv', 'keys.tsv', ({ id, secret }) => `ann\t${id}\t${secret}\n`),
  one('constructor', 'A.java', ({ id, secret }) => `new BasicCredentials("${id}", "${secret}");\n`),
  one(
    'constructor-lines',
    'A.java',
    ({ id, secret }) => `Credentials.create(\n        "${id}",\n        "${secret}")\n`,
  ),
  one('python-positional', 'a.py', ({ id, secret }) => `conn = S3Connection('${id}', '${secret}')\n`),
  one(
    'go-positional',
    'a.go',
    ({ id, secret }) => `credentials.NewStaticCredentials("${id}", "${secret}", "")\n`,
  ),
  one('colon', 'passwd-s3fs', ({ id, secret }) => `${id}:${secret}\n`),
  one('bucket-colon', '.passwd-s3fs', ({ id, secret }) => `bucket:${id}:${secret}\n`),
  one('userinfo', 'a.sh', ({ id, secret }) => `s3cmd s3://${id}:${encodeURIComponent(secret)}@bucket/key\n`),
  one(
    'curl-user',
    'a.sh',
    ({ id, secret }) => `curl --aws-sigv4 "aws:amz:x:s3" --user "${id}:${secret}" https://x\n`,
  ),
  one('space', 'notes.txt', ({ id, secret }) => `${id} ${secret}\n`),
  one('slash', 'notes.txt', ({ id, secret }) => `${id} / ${secret}\n`),
  one('two-lines', 'notes.txt', ({ id, secret }) => `${id}\n${secret}\n`),
  one('tuple', 'a.py', ({ id, secret }) => `KEYS = ("${id}", "${secret}")\n`),
  one('list-json', 'a.json', ({ id, secret }) => `["${id}","${secret}"]\n`),
  one('escaped-newline', 'a.py', ({ id, secret }) => `x = "${id}\\n${secret}"\n`),
  one('base64', 'a.txt', (key, names) => `${Buffer.from(env(key, names)).toString('base64')}\n`),
  one(
    'base64-twice',
    'a.txt',
    (key, names) => `${Buffer.from(Buffer.from(env(key, names)).toString('base64')).toString('base64')}\n`,
  ),
  one(
    'base64-lines',
    'a.txt',
    (key, names) =>
      `${Buffer.from(`# the file of credentials that the deployment reads\n${env(key, names)}`)
        .toString('base64')
        .replaceAll(/.{76}/g, '$&\n')}\n`,
  ),
  one(
    'kubernetes-secret',
    'secret.yaml',
    (key, names) =>
      `kind: Secret\ndata:\n${fieldsOf(key, names)
        .map(([n, v]) => `  ${n}: ${Buffer.from(v).toString('base64')}`)
        .join('\n')}\n`,
  ),
  one(
    'user-data',
    'main.tf',
    (key, names) => `user_data = "${Buffer.from(`#!/bin/sh\n${env(key, names)}\n`).toString('base64')}"\n`,
  ),
  one('percent', 'a.txt', (key, names) => `q=${encodeURIComponent(env(key, names))}\n`),
  one('json-in-json', 'a.json', (key, names) =>
    JSON.stringify({ SecretString: JSON.stringify(Object.fromEntries(fieldsOf(key, names))) }),
  ),
  one('escaped-slashes', 'a.json', (key, names) =>
    JSON.stringify(Object.fromEntries(fieldsOf(key, names).map(([n, v]) => [constant(n), v]))).replaceAll(
      '/',
      '\\/',
    ),
  ),
  one('unicode-escaped', 'a.json', (key, names) =>
    JSON.stringify(Object.fromEntries(fieldsOf(key, names)))
      .replaceAll('+', '\\u002b')
      .replaceAll('/', '\\u002F'),
  ),
  one(
    'html',
    'a.html',
    (key, names) =>
      `<pre>${JSON.stringify(Object.fromEntries(fieldsOf(key, names))).replaceAll('"', '&quot;')}</pre>\n`,
  ),
  one('windows-1252-neighbours', 'a.txt', (key, names) => `é€ü\n${env(key, names)}\né€ü\n`),
];
