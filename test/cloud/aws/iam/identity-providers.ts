import { ListOpenIDConnectProviders$, type ListOpenIDConnectProvidersResponse } from '@aws-sdk/client-iam';
import { type Operation, reads } from '../operation.ts';
import { anyResource } from './arguments.ts';

export const identityProviderOperations: Operation[] = [
  // It gives all of them at once (IAM API reference, ListOpenIDConnectProviders).
  reads<unknown, ListOpenIDConnectProvidersResponse>(ListOpenIDConnectProviders$, {
    resource: anyResource,
    run: (_input, { account }) => ({
      OpenIDConnectProviderList: [...account.iam.identityProviders.keys()].map((issuer) => ({
        Arn: `arn:aws:iam::${account.id}:oidc-provider/${issuer.replace(/^https:\/\//, '')}`,
      })),
    }),
  }),
];
