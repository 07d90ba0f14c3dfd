import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pushEvent } from './events.ts';
import { type ActionResult, type RunActionOptions, runAction } from './run-action.ts';
import { leaks } from './written.ts';

const event = pushEvent({ repository: 'acme/app', ref: 'refs/heads/main', after: 'a'.repeat(40) });

/** Runs the body of an async function, which has `core`, as an action. */
async function run(script: string, options: Partial<RunActionOptions> = {}): Promise<ActionResult> {
  const action = fileURLToPath(new URL('fixture/', import.meta.url));
  return await runAction({ action, event, ...options, inputs: { script, ...options.inputs } });
}

describe('the local runner', () => {
  it('gives an action its inputs, defaults and variables, and nothing of the developer’s environment', async () => {
    const token = randomBytes(20).toString('hex');
    process.env.SECRET_OF_THE_DEVELOPER = 'x';

    const result = await run('console.log(JSON.stringify(process.env))', {
      github: {
        apiUrl: 'http://127.0.0.1:1/api',
        serverUrl: 'http://127.0.0.1:1',
        token,
      },
      env: { AWS_REGION: 'eu-west-1' },
    });

    const env = JSON.parse(result.rawStdout);
    expect(env).toMatchObject({
      'INPUT_GITHUB-TOKEN': token,
      'INPUT_FAIL-ON': 'high',
      INPUT_DRY_RUN: 'false',
      'INPUT_OLD-NAME': '',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF_NAME: 'main',
      GITHUB_API_URL: 'http://127.0.0.1:1/api',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:1/api/graphql',
      AWS_REGION: 'eu-west-1',
    });
    expect(env).not.toHaveProperty('SECRET_OF_THE_DEVELOPER');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
    expect(env).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
    expect(result.maskedLog).not.toContain(token);
  });

  it('warns of an input that the action does not know, and of a deprecated one', async () => {
    const result = await run('', { inputs: { 'fail-no': 'low', 'old-name': 'x' } });

    expect(result.annotations.kept.map((annotation) => annotation.message)).toEqual([
      "Input 'old-name' has been deprecated with message: Use script",
      "Unexpected input(s) 'fail-no', valid inputs are ['script', 'github-token', 'fail-on', 'dry run', 'old-name']",
    ]);
  });

  it('collects what the toolkit writes: outputs, state, environment, summary, annotations, the exit code', async () => {
    const result = await run(`
      core.setOutput('answer', 'one\\ntwo'); core.setOutput('json', { a: 1 });
      core.saveState('s', 'kept'); core.exportVariable('E', 'value');
      await core.summary.addRaw('# Title').write();
      core.error('bad, really: 100%\\nsecond line', { file: 'a,b:c.ts', startLine: 3, startColumn: 5, endColumn: 9, title: 'T' });
      core.notice('fyi'); core.debug('hidden'); core.startGroup('G'); core.info('inside'); core.endGroup();
      core.setFailed('it failed');`);

    expect(result).toMatchObject({ exitCode: 1, conclusion: 'failure', summary: '# Title', problems: [] });
    expect(Object.fromEntries(result.outputs)).toEqual({ answer: 'one\ntwo', json: '{"a":1}' });
    expect(result.savedState.get('s')).toBe('kept');
    expect(result.exportedEnv.get('E')).toBe('value');
    expect(result.annotations.kept).toEqual([
      {
        level: 'error',
        message: 'bad, really: 100%\nsecond line',
        title: 'T',
        file: 'a,b:c.ts',
        line: 3,
        column: 5,
        endColumn: 9,
      },
      { level: 'notice', message: 'fyi' },
      { level: 'error', message: 'it failed' },
    ]);
    expect(result.maskedLog).toContain('##[group]G\ninside\n##[endgroup]\n');
    expect(result.maskedLog).not.toContain('hidden');
  });

  it('masks a value and each of its lines, but only in what is printed afterwards', async () => {
    const [early, late, other] = [1, 2, 3].map(() => randomBytes(12).toString('hex'));

    const result = await run(`
      core.info('before ${early}');
      core.setSecret('${early}'); core.setSecret('${late}\\n${other}');
      core.info('after ${early} ${late}'); console.error('${other}');
      core.error('annotated ${late}');
      await core.summary.addRaw('summary ${late}').write();
      core.setOutput('answer', 'has ${late}');`);

    expect(result.maskedLog).toContain(`before ${early}`);
    expect(result.maskedLog).toContain('after *** ***');
    expect(result.maskedLog).not.toContain(late);
    expect(result.maskedLog).not.toContain(other);
    expect(result.annotations.kept[0]?.message).toBe('annotated ***');
    expect(result.summary).toBe('summary ***');
    expect(result.withheldOutputs).toEqual(['answer']);
    expect(leaks(result.everythingWritten, [early ?? '']).map((leak) => leak.where)).toEqual(['stdout']);
  });

  it('knows every file that an action wrote', async () => {
    const value = randomBytes(12).toString('hex');

    const result = await run(`const fs = await import('node:fs'); const os = await import('node:os');
      for (const folder of [process.env.RUNNER_TEMP, process.env.GITHUB_WORKSPACE, os.homedir()]) fs.writeFileSync(folder + '/left', '${value}');`);

    const places = leaks(result.everythingWritten, [value]).map((leak) =>
      leak.where.split('/').slice(-2).join('/'),
    );
    expect(places).toEqual(['temp/left', 'home/left', 'workspace/left']);
  });

  it('keeps ten annotations of each level and cuts a message at 4,096 characters', async () => {
    const result = await run(`
      for (let i = 0; i < 12; i++) { core.error('e' + i); core.warning('w' + i); core.notice('n' + i); }
      core.info('::error::' + 'x'.repeat(5000));`);
    const long = await run("core.error('x'.repeat(5000))");

    expect(result.annotations.kept).toHaveLength(30);
    expect(result.annotations.dropped).toHaveLength(7);
    expect(long.annotations.kept[0]?.message).toHaveLength(4096);
  });

  it('takes hostile text for a command unless commands are stopped', async () => {
    const hostile = [
      '::error::injected',
      'text ##[error]also injected',
      'a\r::warning::after a carriage return',
    ];
    const print = hostile.map((line) => `console.log(${JSON.stringify(line)});`).join('\n');

    const open = await run(print);
    const stopped = await run(
      `console.log('::stop-commands::t0k3n');${print}console.log('::t0k3n::');core.notice('on again')`,
    );

    expect(open.annotations.kept.map((annotation) => annotation.message)).toEqual([
      'injected',
      'also injected',
      'after a carriage return',
    ]);
    expect(stopped.annotations.kept).toEqual([{ level: 'notice', message: 'on again' }]);
  });

  it('drops a summary over 1 MiB with an annotation, and fails a step with too large outputs or a broken file', async () => {
    const summary = await run("await core.summary.addRaw('x'.repeat(1024 * 1024 + 1)).write()");
    const outputs = await run("core.setOutput('answer', 'x'.repeat(600 * 1024))");
    const broken = await run(
      "const fs = await import('node:fs'); fs.appendFileSync(process.env.GITHUB_OUTPUT, 'answer<<E\\nnever closed\\n')",
    );
    const disabled = await run("console.log('::set-env name=A::b')");

    expect(summary).toMatchObject({ exitCode: 0, conclusion: 'success', summary: '' });
    expect(summary.annotations.kept[0]?.message).toContain('up to a size of 1024k');
    expect(outputs.conclusion).toBe('failure');
    expect(broken.problems[0]).toContain("Matching delimiter not found 'E'");
    expect(disabled.problems[0]).toContain('`set-env` command is disabled');
  });

  it.each([
    ['names', undefined, /^repo:acme\/app:ref:refs\/heads\/main$/],
    ['names', 'rotation', /^repo:acme\/app:environment:rotation$/],
    ['ids', undefined, /^repo:acme@\d+\/app@\d+:ref:refs\/heads\/main$/],
  ] as const)(
    'gives an identity token with its subject by %s, environment %s',
    async (subject, environment, expected) => {
      const result = await run(
        "core.setOutput('answer', (await core.getIDToken('sts.amazonaws.com')).length)",
        {
          permissions: { 'id-token': 'write' },
          oidc: { subject, ...(environment === undefined ? {} : { environment }) },
        },
      );

      const [token = ''] = result.identityTokens;
      const [header = '', payload = '', signature = ''] = token.split('.');
      const key = createPublicKey({ key: result.jwks?.keys[0] ?? {}, format: 'jwk' });
      expect(
        verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')),
      ).toBe(true);
      expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
        aud: 'sts.amazonaws.com',
        sub: expect.stringMatching(expected),
      });
      expect(result.outputs.get('answer')).toBe(String(token.length));
      expect(result.maskedLog).not.toContain(token);
    },
  );

  it('refuses an identity token without the permission', async () => {
    const result = await run("await core.getIDToken('x').catch((error) => core.setFailed(error.message))");
    expect(result.annotations.kept[0]?.message).toContain('ACTIONS_ID_TOKEN_REQUEST_URL');
  });

  it('kills an action at once, and one that does not end', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);

    const killed = await run("console.log('started'); await new Promise((r) => setTimeout(r, 60000))", {
      kill: controller.signal,
    });

    expect(killed).toMatchObject({ exitCode: null, conclusion: 'failure' });
    await expect(run('await new Promise((r) => setTimeout(r, 60000))', { timeoutMs: 300 })).rejects.toThrow(
      'did not end',
    );
  });
});
