import { bearer, type Verifier } from '../verifier.ts';

/** Render API, "List workspaces". */
export const render: Verifier = {
  provider: 'Render',
  rules: ['render-api-key'],
  hosts: ['api.render.com'],
  asks: 'GET /v1/owners',
  documents: ['https://api-docs.render.com/reference/list-owners'],
  question: bearer('/v1/owners?limit=1'),
  answers: [{ is: 'live', status: 200, at: '0.owner.id' }],
  examples: [
    { status: 200, body: [{ owner: { id: '0', type: 'user' }, cursor: 'a' }], is: 'live' },
    { status: 401, body: { id: '0', message: 'unauthorized' }, is: 'unknown' },
  ],
};
