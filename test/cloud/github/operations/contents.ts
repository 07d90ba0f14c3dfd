import { fastImport } from '../../../git/fast-import.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, type Reply, repositoryOf, text } from '../exchange.ts';
import {
  commitId,
  gitDirOf,
  readBlob,
  readCommit,
  readSubmoduleUrl,
  readTree,
  type TreeEntry,
} from '../git-reading.ts';
import { renderCommit } from './commits.ts';

/** Over this the content is left out; over a hundred times this nothing is given (REST reference, contents). */
const largestContent = 1024 * 1024;

export const contentOperations: readonly Operation[] = [
  { id: 'repos/get-content', needs: 'contents=read', handle: get },
  { id: 'repos/create-or-update-file-contents', needs: 'contents=write', handle: put },
  { id: 'repos/delete-file', needs: 'contents=write', handle: remove },
];

function get(call: Call): Reply {
  const repository = repositoryOf(call);
  const path = (call.path.path ?? '').replace(/\/$/, '');
  const ref = text(call.query.ref) ?? repository.defaultBranch;
  const commit = commitId(repository, ref);
  const entry = path === '' ? undefined : entryAt(call, commit, path);
  if (entry === undefined && path !== '') throw notFound();
  if (entry === undefined || entry.type === 'tree') {
    const below = readTree(repository, path === '' ? commit : `${commit}:${path}`);
    const prefix = path === '' ? '' : `${path}/`;
    return {
      status: 200,
      body: below.map((child) => renderEntry(call, ref, { ...child, path: prefix + child.path })),
    };
  }
  if (entry.type === 'commit') {
    const url = readSubmoduleUrl(repository, commit, path) ?? call.world.serverUrl;
    return {
      status: 200,
      body: { ...renderEntry(call, ref, entry), type: 'submodule', submodule_git_url: url },
    };
  }
  const bytes = readBlob(repository, entry.sha);
  if (bytes.length > 100 * largestContent)
    throw new GithubError(403, 'This API returns blobs up to 100 MB in size.');
  if (call.headers.accept?.includes('raw') === true) {
    return { status: 200, raw: { type: 'application/vnd.github.raw+json; charset=utf-8', bytes } };
  }
  const rendered = renderEntry(call, ref, entry);
  if (entry.mode === '120000') return { status: 200, body: { ...rendered, target: bytes.toString('utf8') } };
  const isSmall = bytes.length <= largestContent;
  const content = isSmall ? bytes.toString('base64').replaceAll(/.{60}/g, '$&\n') : '';
  return { status: 200, body: { ...rendered, content, encoding: isSmall ? 'base64' : 'none' } };
}

function put(call: Call): Reply {
  const path = call.path.path ?? '';
  const { branch, entry } = beforeWrite(call, path);
  const given = text(call.body.sha);
  if (entry !== undefined && given === undefined)
    throw new GithubError(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  requireSame(path, entry, given);
  const bytes = Buffer.from(text(call.body.content) ?? '', 'base64');
  return write(call, branch, path, bytes, entry === undefined ? 201 : 200);
}

function remove(call: Call): Reply {
  const path = call.path.path ?? '';
  const { branch, entry } = beforeWrite(call, path);
  if (entry === undefined) throw notFound();
  requireSame(path, entry, text(call.body.sha));
  return write(call, branch, path, null, 200);
}

function beforeWrite(call: Call, path: string): { branch: string; entry: TreeEntry | undefined } {
  const repository = repositoryOf(call);
  const branch = text(call.body.branch) ?? repository.defaultBranch;
  try {
    return { branch, entry: entryAt(call, commitId(repository, `refs/heads/${branch}`), path) };
  } catch (error) {
    throw Object.assign(new GithubError(404, `Branch ${branch} not found`), { cause: error });
  }
}

function requireSame(path: string, entry: TreeEntry | undefined, given: string | undefined): void {
  if (given === undefined || given === entry?.sha) return;
  throw new GithubError(409, `${path} does not match ${given}`);
}

function write(call: Call, branch: string, path: string, bytes: Uint8Array | null, status: number): Reply {
  const repository = repositoryOf(call);
  const ref = `refs/heads/${branch}`;
  const author = (call.body.author ?? call.body.committer) as { name: string; email: string } | undefined;
  const commit = {
    ref,
    parents: [commitId(repository, ref)],
    message: text(call.body.message) ?? '',
    files: { [path]: bytes },
    date: Math.floor(call.world.now().getTime() / 1000),
    ...(author === undefined ? {} : { author }),
  };
  const [sha = ''] = fastImport(gitDirOf(repository), [commit]);
  const entry = bytes === null ? undefined : entryAt(call, sha, path);
  const made = renderCommit(call.world, repository, readCommit(repository, sha));
  const content = entry === undefined ? null : renderEntry(call, branch, entry);
  return { status, body: { content, commit: { ...made, ...(made.commit as Json), url: made.url } } };
}

function entryAt(call: Call, commit: string, path: string): TreeEntry | undefined {
  const slash = path.lastIndexOf('/');
  const [folder, name] = [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
  try {
    const siblings = readTree(repositoryOf(call), folder === '' ? commit : `${commit}:${folder}`);
    const found = siblings.find((entry) => entry.path === name);
    return found === undefined ? undefined : { ...found, path };
  } catch {
    return undefined; // The folder does not exist.
  }
}

function renderEntry(call: Call, ref: string, entry: TreeEntry): Json {
  const name = `${call.path.owner}/${call.path.repo}`;
  const path = encodeURIComponent(entry.path).replaceAll('%2F', '/');
  const url = `${call.world.apiUrl}/repos/${name}/contents/${path}?ref=${ref}`;
  const html = `${call.world.serverUrl}/${name}/blob/${ref}/${path}`;
  const gitUrl = `${call.world.apiUrl}/repos/${name}/git/${entry.type}s/${entry.sha}`;
  return {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    type: typeOf(entry),
    url,
    html_url: html,
    git_url: gitUrl,
    download_url: entry.type === 'blob' ? `${call.world.serverUrl}/${name}/raw/${ref}/${path}` : null,
    _links: { self: url, git: gitUrl, html },
  };
}

function typeOf(entry: TreeEntry): string {
  if (entry.type === 'tree') return 'dir';
  if (entry.type === 'commit') return 'file'; // In a listing GitHub calls a submodule a file.
  return entry.mode === '120000' ? 'symlink' : 'file';
}
