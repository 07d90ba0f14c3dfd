import type { Octokit } from 'octokit';
import { RekeyError } from '../../base/errors.ts';
import type { Secret } from '../../credentials/secret.ts';
import {
  type DownstreamSecrets,
  describePlace,
  routeOf,
  type SecretPlace,
} from '../../rotate/downstream/ports.ts';
import { type CallNames, callGithub } from './explain-error.ts';

/** What is known of a secret without its value. */
interface SecretFacts {
  readonly updatedAt: Date | undefined;
  readonly visibility: string | undefined;
}

type Parameters = Readonly<Record<string, string | number | readonly number[]>>;

/** Secrets of repositories, environments and organizations. A value is sealed for its place before it leaves. */
export function githubDownstreamSecrets(octokit: Octokit): DownstreamSecrets {
  async function request(route: string, parameters: Parameters): Promise<unknown> {
    const { data }: { data: unknown } = await octokit.request(route, parameters);
    return data;
  }

  async function read(place: SecretPlace, name: string): Promise<SecretFacts | undefined> {
    try {
      const data = await request(`GET ${routeOf(place)}/{secret_name}`, {
        ...ownerOf(place),
        secret_name: name,
      });
      const updated = textIn(data, 'updated_at');
      return {
        updatedAt: updated === undefined ? undefined : new Date(updated),
        visibility: textIn(data, 'visibility'),
      };
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  }

  /** Who may read a secret of an organization stays as it is. A new one: nobody, until somebody says who. */
  async function audienceOf(
    place: SecretPlace,
    name: string,
  ): Promise<{ readonly isNew: boolean; readonly audience: Parameters }> {
    if (!('organization' in place)) return { isNew: false, audience: {} };
    const present = await read(place, name);
    if (!present) return { isNew: true, audience: { visibility: 'selected', selected_repository_ids: [] } };
    const visibility = present.visibility ?? 'private';
    if (visibility !== 'selected') return { isNew: false, audience: { visibility } };
    return {
      isNew: false,
      audience: { visibility, selected_repository_ids: await selectedRepositories(place, name) },
    };
  }

  async function selectedRepositories(place: SecretPlace, name: string): Promise<number[]> {
    const ids: number[] = [];
    for (let page = 1; ; page += 1) {
      const data = await request(`GET ${routeOf(place)}/{secret_name}/repositories`, {
        ...ownerOf(place),
        secret_name: name,
        per_page: 100,
        page,
      });
      const repositories = memberOf(data, 'repositories');
      const found = Array.isArray(repositories) ? repositories.map((one) => memberOf(one, 'id')) : [];
      ids.push(...found.filter((id): id is number => typeof id === 'number'));
      if (found.length < 100) return ids;
    }
  }

  return {
    async put(place, name, value) {
      return await callGithub(namesFor('store the secret', place, name), async () => {
        const owner = ownerOf(place);
        const key = await request(`GET ${routeOf(place)}/public-key`, owner);
        const { isNew, audience } = await audienceOf(place, name);
        await request(`PUT ${routeOf(place)}/{secret_name}`, {
          ...owner,
          ...audience,
          secret_name: name,
          encrypted_value: await seal(value, textIn(key, 'key') ?? ''),
          key_id: textIn(key, 'key_id') ?? '',
        });
        return isNew ? 'new-and-unseen' : 'stored';
      });
    },

    async updatedAt(place, name) {
      return await callGithub(
        namesFor('look at the secret', place, name),
        async () => (await read(place, name))?.updatedAt,
      );
    },
  };
}

function namesFor(doing: string, place: SecretPlace, name: string): CallNames {
  return { what: `${doing} ${name} of ${describePlace(place)}` };
}

/** The parameters of {@link routeOf}. */
function ownerOf(place: SecretPlace): Record<string, string> {
  if ('organization' in place) return { org: place.organization };
  const [owner = '', repo = ''] = place.repository.split('/');
  return {
    owner,
    repo,
    ...(place.environment === undefined ? {} : { environment_name: place.environment }),
  };
}

/** A libsodium sealed box, as GitHub takes it (GitHub Docs, "Encrypting secrets for the REST API"). */
async function seal(value: Secret, publicKey: string): Promise<string> {
  const { PUBLIC_KEY_BYTES, sealedBox } = await import('./sealed-box.ts');
  const key = Buffer.from(publicKey, 'base64');
  if (key.length !== PUBLIC_KEY_BYTES) {
    throw new RekeyError({ code: 'github-refused', what: 'GitHub gave a public key that is none.', exit: 3 });
  }
  return Buffer.from(sealedBox(Buffer.from(value.expose()), key)).toString('base64');
}

function isStatus(error: unknown, status: number): boolean {
  return memberOf(error, 'status') === status;
}

function textIn(data: unknown, member: string): string | undefined {
  const value = memberOf(data, member);
  return typeof value === 'string' ? value : undefined;
}

function memberOf(data: unknown, member: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[member] : undefined;
}
