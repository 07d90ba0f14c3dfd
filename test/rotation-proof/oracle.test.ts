import { randomBytes, randomUUID } from 'node:crypto';
import { DeleteAccessKeyCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { PutSecretValueCommand, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import { outcomeOf, type SdkClients, sdkClients } from '../cloud/aws/sdk-clients.ts';
import { versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { watchChanges } from './changes.ts';
import { USER } from './kinds/iam-user.ts';
import { openOracle } from './oracle.ts';
import { documentUnder, SECRET, secretOf } from './scenario.ts';
import { scenarioNamed } from './scenarios.ts';

interface Scene {
  readonly aws: LocalAws;
  readonly clients: SdkClients;
  readonly oldKeyId: string;
}

/** Rotators that break a promise, each in its own way. */
const BREACHES: readonly (readonly [string, string, (scene: Scene) => Promise<unknown>])[] = [
  [
    'deactivates the key in AWSCURRENT',
    'A: after UpdateAccessKey',
    async ({ clients, oldKeyId }) =>
      await clients.iam.send(
        new UpdateAccessKeyCommand({ UserName: USER, AccessKeyId: oldKeyId, Status: 'Inactive' }),
      ),
  ],
  [
    'deletes an active key',
    'C: an active key was deleted',
    async ({ clients, oldKeyId }) =>
      await clients.iam.send(new DeleteAccessKeyCommand({ UserName: USER, AccessKeyId: oldKeyId })),
  ],
  [
    'deletes a key that no rotation made',
    'D: a key was deleted that no rotation made',
    async ({ aws, clients }) => {
      const { accessKeyId } = aws.seed.accessKey({ user: USER, status: 'Inactive' });
      await clients.iam.send(new DeleteAccessKeyCommand({ UserName: USER, AccessKeyId: accessKeyId }));
    },
  ],
  [
    'stores a value as AWSCURRENT at once',
    'B: a value was stored under another label',
    async ({ clients }) => await put(clients, randomUUID(), ['AWSCURRENT']),
  ],
  [
    'promotes what was never accepted',
    'B: a version that does not authenticate was promoted',
    async ({ aws, clients }) => {
      const id = randomUUID();
      await put(clients, id, ['AWSPENDING']);
      await clients.secrets.send(
        new UpdateSecretVersionStageCommand({
          SecretId: SECRET,
          VersionStage: 'AWSCURRENT',
          RemoveFromVersionId: versionWith(secretOf(aws, SECRET), 'AWSCURRENT')?.id,
          MoveToVersionId: id,
        }),
      );
    },
  ],
];

it.each(BREACHES)('the oracle sees a rotator that %s', async (_name, violation, breach) => {
  const aws = await startLocalAws();
  try {
    const subject = await scenarioNamed('the replacement of a key').seed(aws, undefined);
    const oldKeyId = String(documentUnder(secretOf(aws, SECRET), 'AWSCURRENT')?.AccessKeyId);
    const oracle = openOracle(aws, subject);
    const rotator = aws.seed.accessKey({ user: 'administrator' });
    watchChanges({ aws, oracle, rotators: [rotator] });
    const ended = await outcomeOf(breach({ aws, clients: sdkClients(aws, rotator), oldKeyId }));
    expect(ended.name).toBe('ok');
    expect(oracle.violations.join('\n')).toContain(violation);
  } finally {
    await aws.close();
  }
});

async function put(clients: SdkClients, token: string, stages: string[]): Promise<void> {
  const value = { AccessKeyId: `AKIA${randomUUID()}`, SecretAccessKey: randomBytes(30).toString('base64') };
  await clients.secrets.send(
    new PutSecretValueCommand({
      SecretId: SECRET,
      ClientRequestToken: token,
      SecretString: JSON.stringify(value),
      VersionStages: stages,
    }),
  );
}
