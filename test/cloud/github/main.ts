// The local GitHub as a process of its own:
//   node test/cloud/github/main.ts '{"repositories":[{"owner":"acme","name":"app"}],"tokens":{"ci":{}}}'
// It prints one line of JSON with its addresses and tokens, then one line for each request, and ends with its
// standard input.
import { type LocalGithubOptions, startLocalGithub } from './local-github.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as LocalGithubOptions;
const github = await startLocalGithub({
  ...options,
  onCall: (call) =>
    console.log(
      `${call.status} ${call.method} ${call.path}${call.faults.map((fault) => ` (${fault})`).join('')}`,
    ),
});
const names = Object.keys(options.tokens ?? {});
const tokens = Object.fromEntries(names.map((name) => [name, github.token(name)]));
const { serverUrl, apiUrl, graphqlUrl } = github;
console.log(JSON.stringify({ serverUrl, apiUrl, graphqlUrl, tokens }));
for await (const _ of process.stdin) {
  // Read to the end: whoever started this process has gone then.
}
await github.close();
