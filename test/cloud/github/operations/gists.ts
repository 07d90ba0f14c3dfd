import { nodeId, renderUser } from '../accounts.ts';
import { type Call, type Json, type Operation, text, timestamp } from '../exchange.ts';
import type { Gist } from '../model.ts';
import { pageOf } from '../pagination.ts';

export const gistOperations: readonly Operation[] = [
  {
    id: 'gists/list-for-user',
    needs: 'none',
    handle(call) {
      const owner = call.world.user(call.path.username ?? '');
      const since = text(call.query.since);
      const shown = [...call.world.gists.values()].filter(
        (gist) =>
          gist.public &&
          gist.owner === owner.login &&
          (since === undefined || gist.updatedAt >= new Date(since)),
      );
      const newestFirst = shown.sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
      return pageOf(call, newestFirst, (gist) => renderGist(call, gist));
    },
  },
];

function renderGist(call: Call, gist: Gist): Json {
  const { apiUrl, serverUrl } = call.world;
  const url = `${apiUrl}/gists/${gist.id}`;
  // As on an Enterprise Server, where gists have no host of their own.
  const html = `${serverUrl}/gist/${gist.id}`;
  const files = gist.files.map((name) => {
    const file = {
      filename: name,
      type: 'text/plain',
      language: 'Text',
      raw_url: `${html}/raw/${name}`,
      size: 1,
    };
    return [name, file] as const;
  });
  return {
    url,
    forks_url: `${url}/forks`,
    commits_url: `${url}/commits`,
    id: gist.id,
    node_id: nodeId('Gist', gist.id.length),
    git_pull_url: `${html}.git`,
    git_push_url: `${html}.git`,
    html_url: html,
    files: Object.fromEntries(files),
    public: gist.public,
    created_at: timestamp(gist.createdAt),
    updated_at: timestamp(gist.updatedAt),
    description: gist.description,
    comments: 0,
    user: null,
    comments_url: `${url}/comments`,
    owner: renderUser(call.world, gist.owner),
    truncated: false,
  };
}
