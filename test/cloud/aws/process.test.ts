import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect, onTestFinished, test } from 'vitest';
import { type SigningKey, startLocalAws } from './local-aws.ts';
import { outcomeOf, sdkClients } from './sdk-clients.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

async function startProcess(): Promise<{
  child: ChildProcess;
  announced: SigningKey & { url: string; region: string };
}> {
  const child = spawn(process.execPath, [main], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, announced: JSON.parse(line) };
}

test('as a process it says where it is and how to sign, and ends when its parent leaves', async () => {
  const { child, announced } = await startProcess();
  const { sts } = sdkClients(announced, announced);
  expect(await outcomeOf(sts.send(new GetCallerIdentityCommand({})))).toEqual({ name: 'ok' });
  child.stdin?.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('the environment that it gives is all that an SDK needs', async () => {
  const aws = await startLocalAws();
  onTestFinished(() => aws.close());
  const script = `
    import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
    console.log((await new STSClient({}).send(new GetCallerIdentityCommand({}))).Arn);`;
  const env = { PATH: process.env.PATH, ...aws.environment() };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env,
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  expect(line).toBe('arn:aws:iam::123456789012:user/administrator');
});
