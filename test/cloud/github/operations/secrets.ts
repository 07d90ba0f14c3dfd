import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import { pageWithin } from '../pagination.ts';
import { putSecret, type StoredSecret, type Vault } from '../vault.ts';
import { renderRepository } from './repositories.ts';

/** One of the places where GitHub keeps secrets: five operations each, and one more for organisations. */
interface Keeper {
  /** The part of the operation's name: `actions/get-${place}-public-key`. */
  app: 'actions' | 'dependabot' | 'codespaces';
  place: 'repo' | 'environment' | 'org';
  permission: string;
}

const keepers: readonly Keeper[] = [
  { app: 'actions', place: 'repo', permission: 'secrets' },
  { app: 'actions', place: 'environment', permission: 'environments' },
  { app: 'actions', place: 'org', permission: 'organization_secrets' },
  { app: 'dependabot', place: 'repo', permission: 'dependabot_secrets' },
  { app: 'dependabot', place: 'org', permission: 'organization_dependabot_secrets' },
  { app: 'codespaces', place: 'repo', permission: 'codespaces_secrets' },
  { app: 'codespaces', place: 'org', permission: 'organization_codespaces_secrets' },
];

export const secretOperations: readonly Operation[] = keepers.flatMap((keeper) => [
  ...operationsOf(keeper),
  ...(keeper.place === 'org' ? [selectionOf(keeper)] : []),
]);

/** Which repositories may read a secret whose visibility is `selected`. */
function selectionOf(keeper: Keeper): Operation {
  return {
    id: `${keeper.app}/list-selected-repos-for-org-secret`,
    needs: `${keeper.permission}=read`,
    handle(call) {
      const selected = new Set(secretOf(call, keeper).selectedRepositories);
      return pageWithin(
        call,
        [...call.world.repositories.values()].filter(({ id }) => selected.has(id)),
        (repository) => renderRepository(call.world, repository),
        (page, total) => ({ total_count: total, repositories: page }),
      );
    },
  };
}

function operationsOf(keeper: Keeper): Operation[] {
  const { app, place, permission } = keeper;
  return [
    {
      id: `${app}/get-${place}-public-key`,
      needs: `${permission}=read`,
      handle(call) {
        const vault = vaultOf(call, keeper);
        return { status: 200, body: { key_id: vault.keyId, key: vault.publicKey } };
      },
    },
    {
      id: `${app}/list-${place}-secrets`,
      needs: `${permission}=read`,
      handle(call) {
        const secrets = [...vaultOf(call, keeper).secrets.values()].sort((a, b) =>
          a.name.localeCompare(b.name),
        );
        return pageWithin(
          call,
          secrets,
          (secret) => renderSecret(call, secret),
          (page, total) => ({ total_count: total, secrets: page }),
        );
      },
    },
    {
      id: `${app}/get-${place}-secret`,
      needs: `${permission}=read`,
      handle: (call) => ({ status: 200, body: renderSecret(call, secretOf(call, keeper)) }),
    },
    {
      id: `${app}/create-or-update-${place}-secret`,
      needs: `${permission}=write`,
      handle: (call) => put(call, keeper),
    },
    {
      id: `${app}/delete-${place}-secret`,
      needs: `${permission}=write`,
      handle(call) {
        vaultOf(call, keeper).secrets.delete(secretOf(call, keeper).name);
        return { status: 204 };
      },
    },
  ];
}

function put(call: Call, keeper: Keeper): ReturnType<Operation['handle']> {
  const sealed = { value: text(call.body.encrypted_value) ?? '', keyId: text(call.body.key_id) ?? '' };
  const name = call.path.secret_name ?? '';
  const { secret, isNew } = putSecret(vaultOf(call, keeper), name, sealed, call.world.now());
  if (keeper.place === 'org') {
    secret.visibility = text(call.body.visibility) ?? 'private';
    secret.selectedRepositories = ((call.body.selected_repository_ids ?? []) as unknown[]).map(Number);
  }
  return isNew ? { status: 201, body: {} } : { status: 204 };
}

function vaultOf(call: Call, keeper: Keeper): Vault {
  if (keeper.place === 'org') {
    const organization = call.world.users.get((call.path.org ?? '').toLowerCase());
    if (organization?.type !== 'Organization') throw notFound();
    // `enabledForGitHubApps: false` (GitHub's OpenAPI description, codespaces/organization-secrets).
    if (keeper.app === 'codespaces' && call.caller.kind !== 'personal')
      throw new GithubError(403, 'Resource not accessible by integration');
    return call.world.vault({ organization: organization.login, ...vaultNames[keeper.app] });
  }
  const repository = repositoryOf(call);
  const environment = call.path.environment_name;
  if (environment !== undefined && !repository.environments.has(environment)) throw notFound();
  return call.world.vault({
    repository: `${repository.owner}/${repository.name}`,
    ...(environment === undefined ? {} : { environment }),
    ...vaultNames[keeper.app],
  });
}

const vaultNames = {
  actions: {},
  dependabot: { dependabot: true },
  codespaces: { codespaces: true },
} as const;

function secretOf(call: Call, keeper: Keeper): StoredSecret {
  const secret = vaultOf(call, keeper).secrets.get((call.path.secret_name ?? '').toUpperCase());
  if (secret === undefined) throw notFound();
  return secret;
}

/** Names and times; no one is ever shown a value. */
function renderSecret(call: Call, secret: StoredSecret): Json {
  const url = `${call.world.apiUrl}/orgs/${call.path.org}/secrets/${secret.name}/repositories`;
  return {
    name: secret.name,
    created_at: timestamp(secret.createdAt),
    updated_at: timestamp(secret.updatedAt),
    ...(secret.visibility === undefined
      ? {}
      : { visibility: secret.visibility, selected_repositories_url: url }),
  };
}
