import { describe, expect, it } from 'vitest';
import { awsAccountOf } from '../../src/credentials/aws-key-id.ts';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(2026);
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function keyId(prefix = 'AKIA'): string {
  return `${prefix}${make.of('QRSTUVWXYZ234567', 1)}${make.of(BASE32, 15)}`;
}

function pair(prefix?: string): { id: string; secret: string } {
  return { id: keyId(prefix), secret: `a1B${make.base64(36)}9` };
}

function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}

function masked(id: string): string {
  return `${id.slice(0, 4)}…${id.slice(-4)}`;
}

/** What was found, as pairs of masked id and secret. */
function pairsIn(text: string, path?: string): [id: string | undefined, secret: string][] {
  return findIn(text, path).map((found) => {
    expect(found.rule).toBe('aws-access-key');
    expect(found.spanned).toBe(found.secret);
    return [found.id, found.secret];
  });
}

describe('an access key and its secret are one finding, at the secret', () => {
  const filler = Array.from({ length: 200 }, (_, line) => `line ${line} of something else`).join('\n');
  const forms: Record<string, (key: { id: string; secret: string }) => string> = {
    'shared credentials file': ({ id, secret }) =>
      `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`,
    environment: ({ id, secret }) =>
      `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\n`,
    'environment with CRLF': ({ id, secret }) =>
      `AWS_ACCESS_KEY_ID=${id}\r\nAWS_SECRET_ACCESS_KEY=${secret}\r\n`,
    'JSON of the API': ({ id, secret }) =>
      `{"AccessKey":{"AccessKeyId":"${id}","Status":"Active","SecretAccessKey":"${secret}"}}`,
    'JSON, secret first': ({ id, secret }) =>
      `{\n  "secretAccessKey": "${secret}",\n  "accessKeyId": "${id}"\n}`,
    'JSON inside a string': ({ id, secret }) =>
      `x = "{\\"AccessKeyId\\":\\"${id}\\",\\"SecretAccessKey\\":\\"${secret}\\"}"`,
    YAML: ({ id, secret }) => `aws:\n  access_key_id: ${id}\n  secret_access_key: ${secret}\n`,
    Terraform: ({ id, secret }) =>
      `provider "aws" {\n  access_key = "${id}"\n  secret_key = "${secret}"\n}\n`,
    'console CSV': ({ id, secret }) => `Access key ID,Secret access key\n${id},${secret}\n`,
    'console CSV of a user': ({ id, secret }) =>
      `User name,Password,Access key ID,Secret access key,Console login link\nann,,${id},${secret},https://1.signin.aws.amazon.com/console\n`,
    'constructor of Java': ({ id, secret }) => `new BasicAWSCredentials("${id}", "${secret}");`,
    Dockerfile: ({ id, secret }) => `ENV AWS_ACCESS_KEY_ID ${id}\nENV AWS_SECRET_ACCESS_KEY ${secret}\n`,
    'far apart': ({ id, secret }) => `AWS_ACCESS_KEY_ID=${id}\n${filler}\nAWS_SECRET_ACCESS_KEY=${secret}\n`,
    'Kubernetes env list': ({ id, secret }) =>
      `- name: AWS_ACCESS_KEY_ID\n  value: ${id}\n- name: AWS_SECRET_ACCESS_KEY\n  value: ${secret}\n`,
    XML: ({ id, secret }) => `<AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey>`,
    'plain words': ({ id, secret }) => `Key: ${id}\nAWS Secret Access Key: ${secret}`,
    'only side by side': ({ id, secret }) => `${id}\t${secret}`,
  };

  it.each(Object.entries(forms))('%s', (_, write) => {
    for (let round = 0; round < 20; round += 1) {
      const key = pair();
      const text = write(key);
      expect({ text, pairs: pairsIn(text) }).toEqual({ text, pairs: [[masked(key.id), key.secret]] });
      const [found] = findIn(text);
      expect(found?.severity).toBe('critical');
      expect(found?.why).toContain(awsAccountOf(key.id));
    }
  });

  it('is found when all of it is base64, percent-encoded, hex or UTF-16', () => {
    const key = pair();
    const text = `aws_access_key_id=${key.id}\naws_secret_access_key=${key.secret}\n`;
    const encoded = [
      Buffer.from(text).toString('base64'),
      Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
      Buffer.from(text).toString('hex'),
      encodeURIComponent(text),
    ];
    for (const form of encoded) {
      const found = findIn(form).map(({ id, secret }) => [id, secret]);
      expect({ form, found }).toEqual({ form, found: [[masked(key.id), key.secret]] });
    }
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16()]) {
      expect(findIn(bytes).map((found) => [found.id, found.secret])).toEqual([[masked(key.id), key.secret]]);
    }
  });

  it('is found in the data of a Kubernetes Secret, each value by itself', () => {
    const key = pair();
    const text = `apiVersion: v1\nkind: Secret\ndata:\n  id: ${base64(key.id)}\n  secret: ${base64(key.secret)}\n`;
    expect(findIn(text, 'secret.yaml').map((found) => [found.id, found.secret])).toEqual([
      [masked(key.id), key.secret],
    ]);
  });
});

describe('several keys in one file are paired rightly', () => {
  const [a, b, c] = [pair(), pair(), pair()];
  const right = new Map([a, b, c].map(({ id, secret }) => [masked(id), secret]));
  const texts: Record<string, string> = {
    'one after the other': [a, b, c]
      .map(({ id, secret }) => `aws_access_key_id=${id}\naws_secret_access_key=${secret}`)
      .join('\n'),
    'secrets first': [a, b, c]
      .map(({ id, secret }) => `secretAccessKey: ${secret}\naccessKeyId: ${id}`)
      .join('\n'),
    'ids, then secrets': `${[a, b, c].map(({ id }) => id).join('\n')}\n${[a, b, c].map(({ secret }) => `aws_secret_access_key=${secret}`).join('\n')}`,
    'told apart by their names': `DEV_AWS_ACCESS_KEY_ID=${a.id}\nQA_AWS_ACCESS_KEY_ID=${b.id}\nPROD_AWS_ACCESS_KEY_ID=${c.id}\nPROD_AWS_SECRET_ACCESS_KEY=${c.secret}\nDEV_AWS_SECRET_ACCESS_KEY=${a.secret}\nQA_AWS_SECRET_ACCESS_KEY=${b.secret}\n`,
    'rows of a table': [a, b, c].map(({ id, secret }, row) => `user${row},${id},${secret}`).join('\n'),
  };

  it.each(Object.entries(texts))('%s', (_, text) => {
    const pairs = pairsIn(text);
    expect(pairs).toHaveLength(3);
    expect(new Map(pairs)).toEqual(right);
  });

  it('with an id between them that has no secret', () => {
    const lone = keyId();
    const text = `${a.id} ${a.secret}\n${'\n'.repeat(3_000)}${lone}\n${'\n'.repeat(3_000)}${b.id} ${b.secret}`;
    expect(pairsIn(text)).toEqual([
      [masked(a.id), a.secret],
      [masked(lone), lone],
      [masked(b.id), b.secret],
    ]);
  });
});

describe('halves', () => {
  it('an id alone is reported lower', () => {
    expect(findIn(`key ${keyId()}`)[0]?.severity).toBe('medium');
    expect(findIn(`key ${keyId('ASIA')}`)[0]?.severity).toBe('low');
  });

  it('a secret alone under a name of AWS is high, and without such a name only a guess', () => {
    const { secret } = pair();
    expect(findIn(`AWS_SECRET_ACCESS_KEY=${secret}`, '.env')[0]).toMatchObject({
      rule: 'aws-access-key',
      severity: 'high',
    });
    expect(findIn(`MY_SECRET=${secret}`, '.env')[0]).toMatchObject({
      rule: 'generic-secret',
      severity: 'medium',
    });
  });

  it('a secret alone in a string of code is found', () => {
    const { secret } = pair();
    expect(findIn(`run("export AWS_SECRET_ACCESS_KEY=${secret}")`, 'a.py')[0]).toMatchObject({
      severity: 'high',
      secret,
    });
  });

  it('temporary keys need their session token to be of use', () => {
    const { id, secret } = pair('ASIA');
    const token = `IQoJb3JpZ2luX2Vj${make.base64(340)}==`;
    const triple = findIn(
      `aws_access_key_id=${id}\naws_secret_access_key=${secret}\naws_session_token=${token}\n`,
    );
    expect(triple).toHaveLength(1);
    expect(triple[0]).toMatchObject({ severity: 'high', secret, id: masked(id) });
    expect(findIn(`aws_access_key_id=${id}\naws_secret_access_key=${secret}`)[0]?.severity).toBe('medium');
  });
});

describe('what looks like a key and is none', () => {
  it.each(['AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'APKA', 'ASCA'])('an id that begins with %s', (prefix) => {
    expect(findIn(`arn ${keyId(prefix)}`)).toEqual([]);
  });

  it.each(['0', '1', '8', '9', 'a', '-'])('an id with %s in it', (character) => {
    expect(findIn(`AKIA${make.of(BASE32, 8)}${character}${make.of(BASE32, 7)}`)).toEqual([]);
  });

  it('a SHA-1 near an id is not its secret', () => {
    const id = keyId();
    expect(pairsIn(`${id} ${make.hex(40)}`)).toEqual([[masked(id), id]]);
    const named = findIn(`${id}\nsecret_key = ${make.hex(40)}`).filter(
      (found) => found.rule === 'aws-access-key',
    );
    expect(named.map((found) => found.secret)).toEqual([id]);
  });

  it('the keys of the documentation are placeholders', () => {
    const example = ['EXAM', 'PLE'].join('');
    const id = `AKIA${make.of(BASE32, 9)}${example}`;
    const found = findIn(
      `aws_access_key_id = ${id}\naws_secret_access_key = ${make.base62(30)}${example}KEY`,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ confidence: 'placeholder', severity: 'low' });
  });

  it('a path of forty characters near an id is not its secret', () => {
    const id = keyId();
    expect(pairsIn(`${id} src/components/Navigation/SidebarToggles`)).toEqual([[masked(id), id]]);
  });
});
