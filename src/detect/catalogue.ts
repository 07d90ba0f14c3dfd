import { RekeyError } from '../base/errors.ts';
import { suggest } from '../config/suggest.ts';
import type { Rule } from './rule.ts';
import { aiPlatforms } from './rules/ai-platforms.ts';
import { aiServices } from './rules/ai-services.ts';
import { airtable } from './rules/airtable.ts';
import { aliyun } from './rules/aliyun.ts';
import { amazonLogin } from './rules/amazon-login.ts';
import { anthropic } from './rules/anthropic.ts';
import { aws } from './rules/aws.ts';
import { azure } from './rules/azure.ts';
import { azureServices } from './rules/azure-services.ts';
import { buildServices } from './rules/build-services.ts';
import { buildkite } from './rules/buildkite.ts';
import { cloudflare } from './rules/cloudflare.ts';
import { credentialFiles } from './rules/credential-files.ts';
import { dataPlatforms } from './rules/data-platforms.ts';
import { databases } from './rules/databases.ts';
import { databricks } from './rules/databricks.ts';
import { datadog } from './rules/datadog.ts';
import { digitalocean } from './rules/digitalocean.ts';
import { discord } from './rules/discord.ts';
import { docker } from './rules/docker.ts';
import { doppler } from './rules/doppler.ts';
import { figma } from './rules/figma.ts';
import { generic } from './rules/generic.ts';
import { github } from './rules/github.ts';
import { gitlab } from './rules/gitlab.ts';
import { google } from './rules/google.ts';
import { grafana } from './rules/grafana.ts';
import { hashicorp } from './rules/hashicorp.ts';
import { heroku } from './rules/heroku.ts';
import { jwt } from './rules/jwt.ts';
import { linear } from './rules/linear.ts';
import { mailServices } from './rules/mail-services.ts';
import { newRelic } from './rules/new-relic.ts';
import { notion } from './rules/notion.ts';
import { npm } from './rules/npm.ts';
import { onePassword } from './rules/one-password.ts';
import { openai } from './rules/openai.ts';
import { paymentGateways } from './rules/payment-gateways.ts';
import { payments } from './rules/payments.ts';
import { privateKeys } from './rules/private-keys.ts';
import { pypi } from './rules/pypi.ts';
import { sendgrid } from './rules/sendgrid.ts';
import { sentry } from './rules/sentry.ts';
import { shopify } from './rules/shopify.ts';
import { slack } from './rules/slack.ts';
import { square } from './rules/square.ts';
import { stripe } from './rules/stripe.ts';
import { telegram } from './rules/telegram.ts';
import { twilio } from './rules/twilio.ts';
import { urls } from './rules/urls.ts';
import { workServices } from './rules/work-services.ts';

/**
 * Every rule there is, the most specific first: of two that explain the same bytes equally well the earlier wins.
 * To add a provider is to add its file here.
 */
export const RULES: readonly Rule[] = [
  ...aws,
  ...aliyun,
  ...github,
  ...gitlab,
  ...google,
  ...azureServices,
  ...azure,
  ...aiPlatforms,
  ...aiServices,
  ...airtable,
  ...amazonLogin,
  ...anthropic,
  ...buildServices,
  ...buildkite,
  ...cloudflare,
  ...dataPlatforms,
  ...databases,
  ...databricks,
  ...datadog,
  ...digitalocean,
  ...discord,
  ...docker,
  ...doppler,
  ...figma,
  ...grafana,
  ...hashicorp,
  ...heroku,
  ...linear,
  ...mailServices,
  ...newRelic,
  ...notion,
  ...npm,
  ...onePassword,
  ...openai,
  ...paymentGateways,
  ...payments,
  ...pypi,
  ...sendgrid,
  ...sentry,
  ...shopify,
  ...slack,
  ...square,
  ...stripe,
  ...telegram,
  ...twilio,
  ...workServices,
  ...privateKeys,
  ...jwt,
  ...credentialFiles,
  ...urls,
  ...generic,
];

/**
 * The rules without those that the user switched off; `aws-access-key` switches off its parts too.
 * `also` are ids of the user's own rules, which may be named as well.
 * @throws RekeyError `unknown-rule` for an id that no rule has.
 */
export function enabledRules(disable: readonly string[], also: readonly string[]): Rule[] {
  const ids = new Set([...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]), ...also]);
  for (const id of disable) if (!ids.has(id)) throw unknownRule(id, ids);
  return RULES.filter((rule) => !disable.includes(rule.id) && !disable.includes(rule.kind ?? rule.id));
}

function unknownRule(id: string, known: ReadonlySet<string>): RekeyError {
  const meant = suggest(id, known);
  return new RekeyError({
    code: 'unknown-rule',
    what: `scan.disable names the rule "${id}", which does not exist.`,
    fix:
      meant === undefined
        ? 'Remove it, or look up the ids in the list of rules.'
        : `Did you mean "${meant}"?`,
  });
}
