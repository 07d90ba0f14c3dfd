import { git } from '../../../git/command.ts';
import { nodeId } from '../accounts.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text } from '../exchange.ts';
import { gitDirOf, objectId, readBlob, readCommit, readTree } from '../git-reading.ts';
import { pageOf } from '../pagination.ts';
import { renderCommit } from './commits.ts';

/** A tree with more entries is cut, and says so (REST reference, trees). */
const mostEntries = 100_000;

export const gitDataOperations: readonly Operation[] = [
  {
    id: 'git/get-ref',
    needs: 'contents=read',
    handle(call) {
      const ref = `refs/${call.path.ref}`;
      if (!refsBelow(call, ref).includes(ref)) throw notFound();
      return { status: 200, body: renderRef(call, ref) };
    },
  },
  {
    id: 'git/list-matching-refs',
    needs: 'contents=read',
    handle: (call) => pageOf(call, refsBelow(call, `refs/${call.path.ref}`), (ref) => renderRef(call, ref)),
  },
  {
    id: 'git/create-ref',
    needs: 'contents=write',
    handle(call) {
      const ref = text(call.body.ref) ?? '';
      if (!/^refs\/[^/]+\/.+/.test(ref)) throw new GithubError(422, 'Reference name must start with refs/');
      if (refsBelow(call, ref).includes(ref)) throw new GithubError(422, 'Reference already exists');
      return { status: 201, body: moveRef(call, ref) };
    },
  },
  {
    id: 'git/update-ref',
    needs: 'contents=write',
    handle(call) {
      const ref = `refs/${call.path.ref}`;
      if (!refsBelow(call, ref).includes(ref)) throw new GithubError(422, 'Reference does not exist');
      if (call.body.force !== true && !isFastForward(call, ref)) {
        throw new GithubError(422, 'Update is not a fast forward');
      }
      return { status: 200, body: moveRef(call, ref) };
    },
  },
  {
    id: 'git/delete-ref',
    needs: 'contents=write',
    handle(call) {
      const ref = `refs/${call.path.ref}`;
      if (!refsBelow(call, ref).includes(ref)) throw new GithubError(422, 'Reference does not exist');
      git(gitDirOf(repositoryOf(call)), ['update-ref', '-d', ref]);
      return { status: 204 };
    },
  },
  {
    id: 'git/get-commit',
    needs: 'contents=read',
    handle(call) {
      const repository = repositoryOf(call);
      const rendered = renderCommit(
        call.world,
        repository,
        readCommit(repository, call.path.commit_sha ?? ''),
      );
      const { author, committer, message, tree, verification, url } = rendered.commit as Json;
      const { sha, node_id, html_url, parents } = rendered;
      return {
        status: 200,
        body: { sha, node_id, html_url, parents, author, committer, message, tree, verification, url },
      };
    },
  },
  {
    id: 'git/get-tree',
    needs: 'contents=read',
    handle(call) {
      const repository = repositoryOf(call);
      const sha = objectId(repository, `${call.path.tree_sha}^{tree}`);
      const entries = readTree(repository, sha, call.url.searchParams.has('recursive') ? ['-r', '-t'] : []);
      const tree = entries.slice(0, mostEntries).map(({ mode, type, sha: id, size, path }) => ({
        path,
        mode,
        type,
        sha: id,
        ...(size === undefined ? {} : { size }),
        url: gitUrl(call, `${type}s/${id}`),
      }));
      return {
        status: 200,
        body: { sha, url: gitUrl(call, `trees/${sha}`), tree, truncated: entries.length > mostEntries },
      };
    },
  },
  {
    id: 'git/get-blob',
    needs: 'contents=read',
    handle(call) {
      const repository = repositoryOf(call);
      const sha = objectId(repository, `${call.path.file_sha}^{blob}`);
      const bytes = readBlob(repository, sha);
      const content = bytes.toString('base64').replaceAll(/.{60}/g, '$&\n');
      const facts = {
        sha,
        node_id: nodeId(`Blob:${sha}`, repository.id),
        size: bytes.length,
        url: gitUrl(call, `blobs/${sha}`),
      };
      return { status: 200, body: { ...facts, content, encoding: 'base64' } };
    },
  },
];

function gitUrl(call: Call, path: string): string {
  return `${call.world.apiUrl}/repos/${call.path.owner}/${call.path.repo}/git/${path}`;
}

/** Refs that begin with a text: `refs/heads/feature` finds `refs/heads/feature-a` too. */
function refsBelow(call: Call, start: string): string[] {
  const printed = git(gitDirOf(repositoryOf(call)), ['for-each-ref', '--format=%(refname)']);
  return printed.split('\n').filter((ref) => ref.startsWith(start));
}

function isFastForward(call: Call, ref: string): boolean {
  try {
    git(gitDirOf(repositoryOf(call)), ['merge-base', '--is-ancestor', ref, text(call.body.sha) ?? '']);
    return true;
  } catch {
    return false;
  }
}

function moveRef(call: Call, ref: string): Json {
  const repository = repositoryOf(call);
  const sha = text(call.body.sha) ?? '';
  if (!/^[0-9a-f]{40}$/.test(sha))
    throw new GithubError(422, 'The sha parameter must be exactly 40 characters');
  try {
    git(gitDirOf(repository), ['update-ref', ref, objectId(repository, sha)]);
  } catch (error) {
    throw Object.assign(new GithubError(422, 'Object does not exist'), { cause: error });
  }
  return renderRef(call, ref);
}

function renderRef(call: Call, ref: string): Json {
  const repository = repositoryOf(call);
  const sha = objectId(repository, ref);
  const type = git(gitDirOf(repository), ['cat-file', '-t', sha]);
  return {
    ref,
    node_id: nodeId(`Ref:${ref}`, repository.id),
    url: gitUrl(call, ref),
    object: { type, sha, url: gitUrl(call, `${type}s/${sha}`) },
  };
}
