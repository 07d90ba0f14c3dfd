type Claims = Readonly<Record<string, unknown>>;

/** What the issuer calls itself (RFC 7519, 4.1.1), and whose name that is. */
const ISSUERS: readonly (readonly [iss: RegExp, name: string])[] = [
  [/^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us))\//, 'Microsoft Entra ID'],
  [/^(?:https:\/\/)?accounts\.google\.com/, 'Google'],
  [/^https:\/\/securetoken\.google\.com\//, 'Firebase'],
  [/^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\//, 'Amazon Cognito'],
  [/^kubernetes\/serviceaccount$|^https:\/\/kubernetes\.default\.svc/, 'Kubernetes, for a service account'],
  [/^https:\/\/token\.actions\.githubusercontent\.com/, 'GitHub Actions'],
  [/^https:\/\/gitlab\.com$/, 'GitLab'],
  [/^https:\/\/[\w.-]+\.auth0\.com\//, 'Auth0'],
  [/^https:\/\/[\w.-]+\.okta(?:preview)?\.com/, 'Okta'],
  [/^https?:\/\/[^/]+(?:\/auth)?\/realms\//, 'Keycloak'],
  [/^https:\/\/(?:auth|api)\.atlassian\.com/, 'Atlassian'],
  [/^jf(?:ac|fe|mc|rt|xr)@/, 'JFrog'],
  [/^SF:/, 'Snowflake'],
  [/^temporal\.io$/, 'Temporal Cloud'],
  [/^supabase(?:-demo)?$|^https:\/\/[a-z0-9]+\.supabase\.co\//, 'Supabase'],
];

/** Who issued a token, where it says so in a way that is known. */
export function issuerOf(header: Claims, claims: Claims): string | undefined {
  const { iss, as, stack_key: stack } = claims;
  if (typeof iss === 'string') {
    const known = ISSUERS.find(([pattern]) => pattern.test(iss.slice(0, 200)));
    if (known) return known[1];
  }
  // Adobe's identity service names itself apart; Palantir says it in the header, Marketing Cloud by its stacks.
  if (typeof as === 'string' && as.startsWith('ims-')) return 'Adobe';
  if ('plntr' in header) return 'Palantir';
  return typeof stack === 'string' && 'eid' in claims ? 'Salesforce Marketing Cloud' : undefined;
}
