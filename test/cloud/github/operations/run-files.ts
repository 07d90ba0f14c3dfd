import { nodeId } from '../accounts.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, type Reply, repositoryOf, timestamp } from '../exchange.ts';
import type { Artifact } from '../model.ts';
import { pageWithin } from '../pagination.ts';

const ZIP = 'application/zip';

/** What workflow runs leave behind: logs and artifacts, which are downloaded from another host. */
export const runFileOperations: readonly Operation[] = [
  {
    id: 'actions/download-workflow-run-attempt-logs',
    needs: 'actions=read',
    handle(call) {
      const run = repositoryOf(call).runs.find(({ id }) => String(id) === call.path.run_id);
      const attempt = Number(call.path.attempt_number);
      const earlier = run?.earlierLogs ?? [];
      return redirectTo(call, attempt === earlier.length + 1 ? run?.logs : earlier[attempt - 1]);
    },
  },
  {
    id: 'actions/list-artifacts-for-repo',
    needs: 'actions=read',
    handle(call) {
      const newestFirst = [...repositoryOf(call).artifacts].sort(
        (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
      );
      return pageWithin(
        call,
        newestFirst,
        (artifact) => renderArtifact(call, artifact),
        (page, total) => ({ total_count: total, artifacts: page }),
      );
    },
  },
  {
    id: 'actions/download-artifact',
    needs: 'actions=read',
    handle(call) {
      const artifact = repositoryOf(call).artifacts.find(({ id }) => String(id) === call.path.artifact_id);
      const isExpired = artifact !== undefined && artifact.expiresAt <= call.world.now();
      return redirectTo(call, isExpired ? 'expired' : artifact?.bytes);
    },
  },
];

/** `410` is what the description has for an expired artifact; logs answer in the same way. */
function redirectTo(call: Call, file: Uint8Array | 'expired' | undefined): Reply {
  if (file === undefined) throw notFound();
  if (file === 'expired') throw new GithubError(410, 'Server Error');
  return { status: 302, headers: { location: call.world.storage.link(file, ZIP) } };
}

function renderArtifact(call: Call, artifact: Artifact): Json {
  const { owner, name, id: repositoryId } = repositoryOf(call);
  const url = `${call.world.apiUrl}/repos/${owner}/${name}/actions/artifacts/${artifact.id}`;
  const run = repositoryOf(call).runs.find(({ id }) => id === artifact.run);
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size ?? artifact.bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expiresAt <= call.world.now(),
    created_at: timestamp(artifact.createdAt),
    expires_at: timestamp(artifact.expiresAt),
    updated_at: timestamp(artifact.createdAt),
    workflow_run: {
      id: artifact.run,
      repository_id: repositoryId,
      head_repository_id: repositoryId,
      head_branch: run?.headBranch ?? 'main',
      head_sha: run?.headSha ?? '0'.repeat(40),
    },
  };
}
