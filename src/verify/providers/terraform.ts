import { bearer, type Verifier } from '../verifier.ts';

/** HCP Terraform, "Account API": of users; tokens of teams and organizations are not known to it, and Terraform Enterprise has tokens of the same form. */
export const terraform: Verifier = {
  provider: 'HCP Terraform',
  rules: ['terraform_api_token'],
  hosts: ['app.terraform.io'],
  asks: 'GET /api/v2/account/details',
  documents: ['https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account'],
  question: bearer('/api/v2/account/details'),
  answers: [{ is: 'live', status: 200, at: 'data.id' }],
  examples: [
    { status: 200, body: { data: { id: 'user-0', type: 'users' } }, is: 'live' },
    { status: 401, body: { errors: [{ status: '401', title: 'unauthorized' }] }, is: 'unknown' },
  ],
};
