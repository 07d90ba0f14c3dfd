import { bearer, type Verifier } from '../verifier.ts';

/** Asana, "Get a user" and "Errors". */
export const asana: Verifier = {
  provider: 'Asana',
  rules: ['asana_personal_access_token'],
  hosts: ['app.asana.com'],
  asks: 'GET /api/1.0/users/me',
  documents: ['https://developers.asana.com/reference/getuser', 'https://developers.asana.com/docs/errors'],
  question: bearer('/api/1.0/users/me?opt_fields=gid'),
  answers: [
    { is: 'live', status: 200, at: 'data.gid' },
    { is: 'dead', status: 401, at: 'errors.0.message', says: /^Not Authorized$/ },
  ],
  examples: [
    { status: 200, body: { data: { gid: '1' } }, is: 'live' },
    { status: 401, body: { errors: [{ message: 'Not Authorized' }] }, is: 'dead' },
  ],
};
