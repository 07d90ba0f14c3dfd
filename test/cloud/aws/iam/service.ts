import { byName, type Service } from '../operation.ts';
import { accessKeyOperations } from './access-keys.ts';
import { credentialReportOperations } from './credential-report.ts';
import { identityProviderOperations } from './identity-providers.ts';
import { passwordPolicyOperations } from './password-policy.ts';
import { roleOperations } from './roles.ts';
import { userPolicyOperations } from './user-policies.ts';
import { userOperations } from './users.ts';

/** Identity and Access Management. */
export const iam: Service = {
  name: 'iam',
  protocol: 'query',
  namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  version: '2010-05-08',
  operations: byName([
    ...userOperations,
    ...accessKeyOperations,
    ...userPolicyOperations,
    ...passwordPolicyOperations,
    ...credentialReportOperations,
    ...roleOperations,
    ...identityProviderOperations,
  ]),
};
