import type { Verifier } from '../verifier.ts';

/** Deepgram, "List projects" and "Errors". */
export const deepgram: Verifier = {
  provider: 'Deepgram',
  rules: ['deepgram-api-key'],
  hosts: ['api.deepgram.com'],
  asks: 'GET /v1/projects',
  documents: [
    'https://developers.deepgram.com/reference/manage/projects/list',
    'https://developers.deepgram.com/docs/errors',
  ],
  question: ({ secret }) => ({ path: '/v1/projects', headers: { authorization: `Token ${secret}` } }),
  answers: [
    { is: 'live', status: 200, at: 'projects.0.project_id' },
    { is: 'live', status: 403, at: 'err_code', says: /^INSUFFICIENT_PERMISSIONS$/ },
    { is: 'dead', status: 401, at: 'err_code', says: /^INVALID_AUTH$/ },
  ],
  examples: [
    { status: 200, body: { projects: [{ project_id: '0', name: 'a' }] }, is: 'live' },
    { status: 403, body: { err_code: 'INSUFFICIENT_PERMISSIONS', err_msg: 'a' }, is: 'live' },
    { status: 401, body: { err_code: 'INVALID_AUTH', err_msg: 'Invalid credentials.' }, is: 'dead' },
  ],
};
