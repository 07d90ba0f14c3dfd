import { tokenChecksum } from '../judge/checksum.ts';
import type { Rule } from '../rule.ts';
import { checksummed } from './checksummed.ts';
import { tokenRule } from './token.ts';

/** The form of GitHub's tokens with its checksum: the function that makes them, in the source of Thunderstore. */
export const thunderstore: readonly Rule[] = [
  tokenRule({
    id: 'thunderstore_io_api_token',
    title: 'Thunderstore service account token',
    anchors: ['tss_'],
    match: /tss_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
    check: checksummed('high', (value) => tokenChecksum(value.slice(4, -6)) === value.slice(-6)),
    revoke: 'Delete the service account of the team.',
    link: 'https://wiki.thunderstore.io/mods/service-accounts',
    examples: (make) => {
      const body = make.base62(30);
      return [`tss_${body}${tokenChecksum(body)}`];
    },
    ignores: (make) => ['tss_TheTokenOfYourOwnServiceAccountHere1', `tss_${make.base62(30)}`],
  }),
];
