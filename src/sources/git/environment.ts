type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What git may know of its surroundings: where programs, home, temporary files and proxies are. No `GIT_*` variable
 * passes but those that say how to trust a server: the others redirect the repository, run programs
 * (`GIT_EXTERNAL_DIFF`, `GIT_SSH_COMMAND`) or print what is sent (`GIT_TRACE_CURL` shows the token).
 */
const PASSED =
  /^(?:PATH|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|SYSTEMDRIVE|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|TEMP|TMP|TMPDIR|RUNNER_TEMP|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|GIT_CONFIG_GLOBAL|GIT_SSL_CA(?:INFO|PATH)|GIT_EXEC_PATH)$/i;

/**
 * The environment of every git process. A scanned repository is not trusted: replacement objects and grafts, by
 * which it could show another history than the one it holds, are off; so is fetching behind our back (a partial
 * clone's lazy fetch), which `GIT_ALLOW_PROTOCOL` forbids on versions that do not know `GIT_NO_LAZY_FETCH`.
 */
export function gitEnvironment(env: Environment): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && PASSED.test(name)) passed[name] = value;
  }
  return {
    ...passed,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

/**
 * Options before every git command. They override the repository's own configuration wherever it could start a
 * program; `safe.directory` lets Rekey read a workspace that another user of the runner checked out, which is safe
 * exactly because of the others.
 */
export const GIT_OPTIONS: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'safe.directory=*',
    'core.fsmonitor=false',
    'core.untrackedCache=false',
    `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`,
    'core.askPass=',
    'credential.helper=',
    'protocol.ext.allow=never',
    'submodule.recurse=false',
    // A server that falls silent must not hold the run.
    'http.lowSpeedLimit=1000',
    'http.lowSpeedTime=60',
    'gc.auto=0',
    'maintenance.auto=false',
  ].flatMap((setting) => ['-c', setting]),
];
