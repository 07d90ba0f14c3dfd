import { nodeId, renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, timestamp } from '../exchange.ts';
import type { Release, ReleaseAsset } from '../model.ts';
import { pageOf } from '../pagination.ts';

export const releaseOperations: readonly Operation[] = [
  {
    id: 'repos/list-releases',
    needs: 'contents=read',
    handle(call) {
      // "Only users with push access will receive listings for draft releases."
      const mayPush = call.caller.permissions.get('contents') === 'write';
      const shown = repositoryOf(call).releases.filter(({ draft }) => mayPush || !draft);
      const newestFirst = shown.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
      return pageOf(call, newestFirst, (release) => renderRelease(call, release));
    },
  },
  {
    id: 'repos/get-release-asset',
    needs: 'contents=read',
    handle(call) {
      for (const release of repositoryOf(call).releases) {
        const asset = release.assets.find(({ id }) => String(id) === call.path.asset_id);
        if (!asset) continue;
        if (!String(call.headers.accept).includes('application/octet-stream'))
          return { status: 200, body: renderAsset(call, release, asset) };
        // "The API will either redirect the client to the location, or stream it directly if possible."
        return {
          status: 302,
          headers: { location: call.world.storage.link(asset.bytes, asset.contentType) },
        };
      }
      throw notFound();
    },
  },
];

function renderRelease(call: Call, release: Release): Json {
  const { owner, name } = repositoryOf(call);
  const api = `${call.world.apiUrl}/repos/${owner}/${name}`;
  const url = `${api}/releases/${release.id}`;
  const html = `${call.world.serverUrl}/${owner}/${name}/releases`;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${html}/tag/${encodeURIComponent(release.tag)}`,
    id: release.id,
    author: renderUser(call.world, release.author),
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: repositoryOf(call).defaultBranch,
    name: release.name,
    draft: release.draft,
    prerelease: false,
    created_at: timestamp(release.createdAt),
    published_at: release.draft ? null : timestamp(release.createdAt),
    assets: release.assets.map((asset) => renderAsset(call, release, asset)),
    tarball_url: `${api}/tarball/${encodeURIComponent(release.tag)}`,
    zipball_url: `${api}/zipball/${encodeURIComponent(release.tag)}`,
    body: release.body,
  };
}

function renderAsset(call: Call, release: Release, asset: ReleaseAsset): Json {
  const { owner, name } = repositoryOf(call);
  const html = `${call.world.serverUrl}/${owner}/${name}/releases`;
  return {
    url: `${call.world.apiUrl}/repos/${owner}/${name}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: null,
    uploader: renderUser(call.world, release.author),
    content_type: asset.contentType,
    state: 'uploaded',
    size: asset.bytes.length,
    digest: null,
    download_count: 0,
    created_at: timestamp(release.createdAt),
    updated_at: timestamp(release.createdAt),
    browser_download_url: `${html}/download/${encodeURIComponent(release.tag)}/${encodeURIComponent(asset.name)}`,
  };
}
