import { describe, expect, it } from 'vitest';
import { gitEnvironment } from '../../../src/sources/git/environment.ts';

describe('what git learns of its surroundings', () => {
  it('is where programs, home, proxies and certificates are', () => {
    const passed = {
      PATH: '/bin',
      HOME: '/home/a',
      https_proxy: 'http://proxy',
      GIT_SSL_CAINFO: '/ca.pem',
      Path: 'C:\\git',
    };
    expect(gitEnvironment(passed)).toMatchObject(passed);
  });

  it('is nothing that redirects it, starts a program or prints a token', () => {
    const refused =
      'GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_EXTERNAL_DIFF GIT_SSH GIT_SSH_COMMAND GIT_PROXY_COMMAND GIT_PAGER PAGER GIT_EDITOR GIT_TRACE GIT_TRACE_CURL GIT_CURL_VERBOSE GIT_CONFIG_COUNT GIT_CONFIG_PARAMETERS LD_PRELOAD GITHUB_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN AWS_SECRET_ACCESS_KEY'.split(
        ' ',
      );
    const env = gitEnvironment(Object.fromEntries(refused.map((name) => [name, 'x'])));
    expect(Object.values(env)).not.toContain('x');
  });
});
