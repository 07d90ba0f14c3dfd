/**
 * `code`: a value must stand in quotes. `config`: it may stand bare. `unknown`: bare only when it is plainly
 * random. `lock`: full of hashes, never judged by names.
 */
export type FileFormat = 'code' | 'config' | 'lock' | 'unknown';

export interface FileFacts {
  readonly path: string;
  /** Base name, lower case. */
  readonly name: string;
  readonly format: FileFormat;
  /** A script or page with lines of thousands of characters: made by a tool. */
  readonly minified: boolean;
}

const LOCK =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|go\.sum|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|packages\.lock\.json|podfile\.lock|mix\.lock|flake\.lock|pubspec\.lock|\.terraform\.lock\.hcl|gradle\.lockfile|package\.resolved)$/;

const CODE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|pyi|ipynb|rb|erb|go|java|kt|kts|scala|groovy|gradle|cs|vb|fs|php|phtml|rs|c|h|cc|cpp|cxx|hpp|m|mm|swift|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|clj|cljs|elm|nim|zig|sol|sql|json|json5|jsonc|graphql|proto|tf|hcl|bicep|html?|xhtml|css|scss|less|ps1|psm1|ino|vbs|bas|asp|aspx|cshtml|jsp|ejs|cbl|cob|coffee|pas|cfm)$/;

const CONFIG =
  /(?:\.(?:ya?ml|toml|ini|cfg|conf|config|properties|env|envrc|sh|bash|zsh|fish|bat|cmd|tfvars|xml|plist|props|netrc|pgpass|npmrc|pypirc|my\.cnf|cnf|service|desktop|reg|nmconnection|ovpn|sls|smbcredentials|secrets|dist|local|development|production|staging|example|sample)|^dockerfile|^makefile|^procfile|^credentials|^config|^\.env|^\.netrc|^_netrc|^\.pgpass|^\.npmrc|^\.pypirc|^\.s3cfg|^\.boto|^\.htpasswd|^kubeconfig|^hosts|^inventory|^fstab|^crontab|^users|\.dockerfile|rc)$/;

/** What a path, and the length of the lines, say about how to read a file. */
export function factsOf(path: string, bytes: Uint8Array): FileFacts {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return {
    path,
    name,
    format: formatOf(name),
    minified: /\.(?:[cm]?js|css|html?|map)$/.test(name) && hasHugeLines(bytes),
  };
}

function formatOf(name: string): FileFormat {
  if (LOCK.test(name)) return 'lock';
  if (/^\.env|^dockerfile|\.env(?:\.|$)/.test(name) || CONFIG.test(name)) return 'config';
  if (CODE.test(name)) return 'code';
  return 'unknown';
}

/** Looks at the start only: a minified file is so from its first lines. */
function hasHugeLines(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 16_384);
  if (head.length < 4_096) return false;
  // So many lines are short ones, whatever follows: most texts are told by their first kilobyte.
  const most = head.length / HUGE_LINE;
  let lines = 1;
  for (let at = head.indexOf(10); at !== -1 && lines < most; at = head.indexOf(10, at + 1)) lines += 1;
  return lines < most;
}

/** Characters of a line, on average, that people do not write. */
const HUGE_LINE = 800;
