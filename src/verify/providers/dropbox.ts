import type { Verifier } from '../verifier.ts';

/** Dropbox HTTP API, "check/user", which is made for this, and "Errors". */
export const dropbox: Verifier = {
  provider: 'Dropbox',
  rules: ['dropbox_access_token', 'dropbox_short_lived_access_token'],
  hosts: ['api.dropboxapi.com'],
  asks: 'POST /2/check/user',
  documents: ['https://www.dropbox.com/developers/documentation/http/documentation#check-user'],
  question: ({ secret }) => ({
    method: 'POST',
    path: '/2/check/user',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: '{"query":"rekey"}',
  }),
  answers: [
    { is: 'live', status: 200, at: 'result', says: /^rekey$/ },
    { is: 'live', status: 401, at: 'error_summary', says: /^missing_scope\// },
    { is: 'dead', status: 401, at: 'error_summary', says: /^(?:invalid|expired)_access_token\// },
  ],
  examples: [
    { status: 200, body: { result: 'rekey' }, is: 'live' },
    {
      status: 401,
      body: { error_summary: 'missing_scope/', error: { '.tag': 'missing_scope' } },
      is: 'live',
    },
    {
      status: 401,
      body: { error_summary: 'expired_access_token/', error: { '.tag': 'expired_access_token' } },
      is: 'dead',
    },
  ],
};
