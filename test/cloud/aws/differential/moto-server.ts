import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { CreateAccessKeyCommand, CreateUserCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { freePort } from '../../databases/server-process.ts';
import type { SigningKey } from '../local-aws.ts';
import { sdkClients } from '../sdk-clients.ts';

/** Another emulator of AWS, as a second opinion. */
export interface Moto {
  url: string;
  region: string;
  admin: SigningKey;
  close(): void;
}

/** moto's own program; a Python package, so no dependency of ours. */
const program = 'moto_server';

export function isMotoInstalled(): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).status === 0;
}

/** Starts moto, makes an administrator, and turns the checking of signatures and policies on. */
export async function startMoto(region: string): Promise<Moto> {
  const port = await freePort();
  const child: ChildProcess = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(url, child);
  const open = { accessKeyId: 'anyone', secretAccessKey: 'anything' };
  const { iam } = sdkClients({ url, region }, open);
  const UserName = 'administrator';
  await iam.send(new CreateUserCommand({ UserName }));
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  });
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'all', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  // moto documentation, "IAM-like Access Control": after so many more calls without checks.
  await fetch(`${url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
  const admin = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
  return { url, region, admin, close: () => void child.kill() };
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await fetch(`${url}/moto-api/data.json`);
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error('moto_server did not start', { cause: error });
      await delay(100);
    }
  }
}
