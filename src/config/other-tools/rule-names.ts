/**
 * Which of our rules find what a rule of another tool finds, for the names that people have in their files: of
 * gitleaks' rules as reports show them, and of the types of detect-secrets. Names that are made of the same words
 * need no entry.
 */
const OURS: Readonly<Record<string, readonly string[]>> = {
  'generic-api-key': ['generic-secret', 'generic-password'],
  'aws-access-token': ['aws-access-key'],
  'aws-amazon-bedrock-api-key-long-lived': ['aws-bedrock-api-key'],
  'alibaba-access-key-id': ['alibaba-cloud-access-key'],
  'alibaba-secret-key': ['alibaba-cloud-access-key', 'alibaba-cloud-access-key-secret'],
  'anthropic-admin-api-key': ['anthropic_admin_api_key'],
  'curl-auth-header': ['basic-authorization', 'generic-secret'],
  'curl-auth-user': ['basic-authorization', 'generic-password'],
  'gcp-api-key': ['google_api_key'],
  'github-app-token': ['github_app_installation_access_token'],
  'github-fine-grained-pat': ['github_fine_grained_personal_access_token'],
  'github-oauth': ['github_oauth_access_token'],
  'github-pat': ['github_personal_access_token'],
  'gitlab-pat': ['gitlab_access_token'],
  'gitlab-ptt': ['gitlab_pipeline_trigger_token'],
  'gitlab-rrt': ['gitlab_runner_registration_token'],
  jwt: ['json-web-token'],
  'npm-access-token': ['npm_access_token'],
  'private-key': ['private-key', 'pgp-private-key', 'putty-private-key'],
  'pypi-upload-token': ['pypi_api_token'],
  'sendgrid-api-token': ['sendgrid_api_key'],
  'slack-app-token': ['slack-app-level-token'],
  'slack-bot-token': ['slack_api_token'],
  'slack-user-token': ['slack_api_token'],
  'slack-webhook-url': ['slack_incoming_webhook_url', 'slack_workflow_webhook_url'],
  'stripe-access-token': [
    'stripe_api_key',
    'stripe_live_restricted_key',
    'stripe_test_secret_key',
    'stripe_test_restricted_key',
  ],
  'telegram-bot-api-token': ['telegram_bot_token'],
};

/** Words that say nothing of what a rule finds, and other names of the same provider. */
const SAME_WORD: Readonly<Record<string, string>> = { gcp: 'google', aliyun: 'alibaba', pat: 'token' };

/** Whether a rule of another tool is one of ours under another name. */
export function isSameRule(theirs: string, ours: string): boolean {
  if (theirs === ours || OURS[theirs]?.includes(ours) === true) return true;
  return wordsOf(theirs).toSorted().join(' ') === wordsOf(ours).toSorted().join(' ');
}

/**
 * Whether both rules may have found the same secret: the same rule, the same provider, or one that judges by names.
 * Only for what is bound to a line of a file besides.
 */
export function mayFindTheSame(theirs: string, ours: string): boolean {
  if (isSameRule(theirs, ours)) return true;
  if (theirs.startsWith('generic') || ours.startsWith('generic')) return true;
  return wordsOf(theirs)[0] === wordsOf(ours)[0];
}

/** Whether any of our rules is meant. */
export function isKnownName(theirs: string, ours: readonly string[]): boolean {
  return ours.some((each) => isSameRule(theirs, each));
}

function wordsOf(id: string): string[] {
  return id
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => SAME_WORD[word] ?? word);
}
