import type { Octokit } from 'octokit';
import { RekeyError } from '../../base/errors.ts';
import type { Secret } from '../../credentials/secret.ts';
import type { DownstreamSecrets } from '../../rotate/ports.ts';
import { callGithub } from './explain-error.ts';

/** Actions secrets of repositories. The value is sealed to the repository's public key before it leaves. */
export function githubActionsSecrets(octokit: Octokit): DownstreamSecrets {
  return {
    async put(repository, name, value) {
      const [owner = '', repo = ''] = repository.split('/');
      const names = { what: `store the secret ${name} in ${repository}`, permission: undefined };
      await callGithub(names, async () => {
        const { data } = await octokit.rest.actions.getRepoPublicKey({ owner, repo });
        await octokit.rest.actions.createOrUpdateRepoSecret({
          owner,
          repo,
          secret_name: name,
          encrypted_value: await seal(value, data.key),
          key_id: data.key_id,
        });
      });
    },
  };
}

/** A libsodium sealed box, as GitHub takes it (GitHub Docs, "Encrypting secrets for the REST API"). */
async function seal(value: Secret, publicKey: string): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const key = Buffer.from(publicKey, 'base64');
  if (key.length !== sodium.crypto_box_PUBLICKEYBYTES) {
    throw new RekeyError({ code: 'github-refused', what: 'GitHub gave a public key that is none.', exit: 3 });
  }
  return Buffer.from(sodium.crypto_box_seal(Buffer.from(value.expose()), key)).toString('base64');
}
