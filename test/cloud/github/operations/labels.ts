import { nodeId } from '../accounts.ts';
import { alreadyExists, invalid, notFound } from '../errors.ts';
import { type Json, type Operation, repositoryOf, text } from '../exchange.ts';
import type { Label, Repository } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';

export const labelOperations: readonly Operation[] = [
  {
    id: 'issues/list-labels-for-repo',
    needs: 'issues=read; pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const labels = [...repository.labels.values()].sort((a, b) => a.name.localeCompare(b.name));
      return pageOf(call, labels, (label) => renderLabel(call.world, repository, label));
    },
  },
  {
    id: 'issues/create-label',
    needs: 'issues=write; pull_requests=write',
    handle(call) {
      const repository = repositoryOf(call);
      const name = text(call.body.name) ?? '';
      if (repository.labels.has(name.toLowerCase())) throw alreadyExists('Label', 'name');
      const label = addLabel(call.world, repository, name, {
        color: text(call.body.color) ?? 'ededed',
        description: text(call.body.description) ?? null,
      });
      return { status: 201, body: renderLabel(call.world, repository, label) };
    },
  },
  {
    id: 'issues/get-label',
    needs: 'issues=read; pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const label = repository.labels.get((call.path.name ?? '').toLowerCase());
      if (label === undefined) throw notFound();
      return { status: 200, body: renderLabel(call.world, repository, label) };
    },
  },
];

/** Makes a label, within GitHub's limits: 50 characters of name, 100 of description, six hex digits. */
function addLabel(
  world: World,
  repository: Repository,
  name: string,
  more: { color: string; description: string | null },
): Label {
  if (name.trim() === '') throw invalid('Label', 'name');
  if (name.length > 50) throw invalid('Label', 'name', 'name is too long (maximum is 50 characters)');
  if (!/^[0-9a-f]{6}$/i.test(more.color)) throw invalid('Label', 'color');
  if ((more.description?.length ?? 0) > 100) {
    throw invalid('Label', 'description', 'description is too long (maximum is 100 characters)');
  }
  const label: Label = {
    id: world.nextId(),
    name,
    color: more.color.toLowerCase(),
    description: more.description,
  };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

/** The labels of that name, each made when it does not exist: GitHub does so for whoever may write. */
export function ensureLabels(world: World, repository: Repository, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    const label =
      repository.labels.get(name.toLowerCase()) ??
      addLabel(world, repository, name, { color: 'ededed', description: null });
    if (!found.includes(label.name)) found.push(label.name);
  }
  return found;
}

export function renderLabel(world: World, repository: Repository, label: Label): Json {
  const repositoryUrl = `${world.apiUrl}/repos/${repository.owner}/${repository.name}`;
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryUrl}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  };
}
