import { env, fieldsOf, one, type PairWay } from './pair.ts';
import { constant } from './way.ts';

/** The halves of a key by their places alone, and encoded. */
export const PAIR_TEXTS: readonly PairWay[] = [
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
  one('slash-alone', 'notes.txt', ({ id, secret }) => `(${id}/${secret})\n`),
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
