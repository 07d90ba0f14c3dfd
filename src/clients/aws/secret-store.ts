import type { DescribeSecretCommandOutput, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Secret } from '../../credentials/secret.ts';
import type { SecretDescription, SecretStore, SecretVersion } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { secretFacts } from './secret-facts.ts';
import type { AwsSession } from './session.ts';

/** Secrets Manager as rotations need it. A secret that is named by its ARN is looked for in the ARN's region. */
export function awsSecretStore(session: AwsSession): SecretStore {
  const clientFor = (secret: string): Promise<SecretsManagerClient> =>
    session.secretsManager(regionOf(secret));

  return {
    async describe(secret) {
      const client = await clientFor(secret);
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager');
      const facts = await orMissing(() =>
        callAws('secretsmanager:DescribeSecret', () =>
          client.send(new DescribeSecretCommand({ SecretId: secret })),
        ),
      );
      return facts && describe(facts, await listVersions(client, facts.ARN ?? secret));
    },

    async read(secret, versionId) {
      const client = await clientFor(secret);
      return (await readVersion(client, secret, versionId))?.value;
    },

    async readReplica(secret, region, versionId) {
      return await readVersion(await session.secretsManager(region), secret.name, versionId);
    },

    async putPending(secret, token, value) {
      const client = await clientFor(secret);
      const { PutSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
      const command = new PutSecretValueCommand({
        SecretId: secret,
        ClientRequestToken: token,
        SecretString: value.expose(),
        // Without it the value would be AWSCURRENT at once.
        VersionStages: ['AWSPENDING'],
      });
      return await callAws('secretsmanager:PutSecretValue', async () => {
        try {
          await client.send(command);
          return 'stored';
        } catch (error) {
          if (isAwsError(error, 'ResourceExists')) return 'taken';
          throw error;
        }
      });
    },

    async moveLabel(secret, label, move) {
      const client = await clientFor(secret);
      const { UpdateSecretVersionStageCommand } = await import('@aws-sdk/client-secrets-manager');
      const command = new UpdateSecretVersionStageCommand({
        SecretId: secret,
        VersionStage: label,
        ...(move.from === undefined ? {} : { RemoveFromVersionId: move.from }),
        ...(move.to === undefined ? {} : { MoveToVersionId: move.to }),
      });
      return await callAws('secretsmanager:UpdateSecretVersionStage', async () => {
        try {
          await client.send(command);
          return 'moved';
        } catch (error) {
          // Not its holder any more; also the answer to a repetition of a call that had succeeded.
          if (isAwsError(error, 'InvalidParameter')) return 'lost';
          // 20 labels over all versions of a secret (Secrets Manager User Guide, "Quotas").
          if (isAwsError(error, 'LimitExceeded')) return 'full';
          throw error;
        }
      });
    },

    async tag(secret, tags) {
      const client = await clientFor(secret);
      const { TagResourceCommand } = await import('@aws-sdk/client-secrets-manager');
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await callAws('secretsmanager:TagResource', () =>
        client.send(new TagResourceCommand({ SecretId: secret, Tags })),
      );
    },
  };
}

/** The labelled and the deprecated versions: a token that was used must not be used again. */
async function listVersions(client: SecretsManagerClient, secret: string): Promise<SecretVersion[]> {
  const { paginateListSecretVersionIds } = await import('@aws-sdk/client-secrets-manager');
  return await callAws('secretsmanager:ListSecretVersionIds', async () => {
    const versions: SecretVersion[] = [];
    const pages = paginateListSecretVersionIds(
      { client },
      { SecretId: secret, IncludeDeprecated: true, MaxResults: 100 },
    );
    for await (const page of pages) {
      for (const { VersionId: id, VersionStages, CreatedDate } of page.Versions ?? []) {
        // A version without a date counts as new: an unknown age must not start a rotation.
        if (id) versions.push({ id, labels: VersionStages ?? [], createdAt: CreatedDate ?? new Date() });
      }
    }
    return versions;
  });
}

async function readVersion(
  client: SecretsManagerClient,
  secret: string,
  versionId: string,
): Promise<{ value: Secret; stages: readonly string[] } | undefined> {
  const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
  const command = new GetSecretValueCommand({ SecretId: secret, VersionId: versionId });
  const answer = await orMissing(() => callAws('secretsmanager:GetSecretValue', () => client.send(command)));
  if (answer?.SecretString === undefined) return undefined;
  return { value: Secret.of(answer.SecretString), stages: answer.VersionStages ?? [] };
}

function describe(facts: DescribeSecretCommandOutput, versions: readonly SecretVersion[]): SecretDescription {
  return {
    ...secretFacts(facts),
    replicas: (facts.ReplicationStatus ?? []).map(({ Region, Status, StatusMessage }) => ({
      region: Region ?? '',
      status: Status ?? '',
      message: StatusMessage,
    })),
    versions,
  };
}

async function orMissing<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && isAwsError(error.cause, 'ResourceNotFound')) return undefined;
    throw error;
  }
}

/** `arn:aws:secretsmanager:eu-west-1:…` → `eu-west-1`; `undefined` for a plain name. */
function regionOf(secret: string): string | undefined {
  return /^arn:aws[\w-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region;
}
