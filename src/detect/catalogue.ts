import { RekeyError } from '../base/errors.ts';
import { suggest } from '../config/suggest.ts';
import type { Rule } from './rule.ts';
import { accessServices } from './rules/access-services.ts';
import { accountCalls } from './rules/account-calls.ts';
import { addressKeys } from './rules/address-keys.ts';
import { aiPlatforms } from './rules/ai-platforms.ts';
import { aiServices } from './rules/ai-services.ts';
import { airtable } from './rules/airtable.ts';
import { aliyun } from './rules/aliyun.ts';
import { amazonLogin } from './rules/amazon-login.ts';
import { anthropic } from './rules/anthropic.ts';
import { aws } from './rules/aws.ts';
import { azure } from './rules/azure.ts';
import { azureCognitive } from './rules/azure-cognitive.ts';
import { azureConnectionStrings } from './rules/azure-connection-strings.ts';
import { azureServices } from './rules/azure-services.ts';
import { barePrivateKeys } from './rules/bare-private-keys.ts';
import { buildServices } from './rules/build-services.ts';
import { buildkite } from './rules/buildkite.ts';
import { callArguments } from './rules/call-arguments.ts';
import { clientIds } from './rules/client-ids.ts';
import { cloudHosts } from './rules/cloud-hosts.ts';
import { cloudflare } from './rules/cloudflare.ts';
import { clusterTools } from './rules/cluster-tools.ts';
import { codeServices } from './rules/code-services.ts';
import { commandArguments } from './rules/command-arguments.ts';
import { commerceServices } from './rules/commerce-services.ts';
import { consumerServices } from './rules/consumer-services.ts';
import { contentServices } from './rules/content-services.ts';
import { credentialFiles } from './rules/credential-files.ts';
import { dataFeeds } from './rules/data-feeds.ts';
import { dataPlatforms } from './rules/data-platforms.ts';
import { databaseServices } from './rules/database-services.ts';
import { databases } from './rules/databases.ts';
import { databricks } from './rules/databricks.ts';
import { datadog } from './rules/datadog.ts';
import { devcycle } from './rules/devcycle.ts';
import { developerPlatforms } from './rules/developer-platforms.ts';
import { digitalocean } from './rules/digitalocean.ts';
import { discord } from './rules/discord.ts';
import { docker } from './rules/docker.ts';
import { doppler } from './rules/doppler.ts';
import { exchanges } from './rules/exchanges.ts';
import { figma } from './rules/figma.ts';
import { frameworkKeys } from './rules/framework-keys.ts';
import { generic } from './rules/generic.ts';
import { github } from './rules/github.ts';
import { gitlab } from './rules/gitlab.ts';
import { google } from './rules/google.ts';
import { googleServices } from './rules/google-services.ts';
import { grafana } from './rules/grafana.ts';
import { hashicorp } from './rules/hashicorp.ts';
import { heroku } from './rules/heroku.ts';
import { hostingPlatforms } from './rules/hosting-platforms.ts';
import { hubspot } from './rules/hubspot.ts';
import { identityProviders } from './rules/identity-providers.ts';
import { intercom } from './rules/intercom.ts';
import { jetbrains } from './rules/jetbrains.ts';
import { jwt } from './rules/jwt.ts';
import { keyTexts } from './rules/key-texts.ts';
import { learningServices } from './rules/learning-services.ts';
import { linePasswords } from './rules/line-passwords.ts';
import { linear } from './rules/linear.ts';
import { listedPasswords } from './rules/listed-passwords.ts';
import { loginCalls } from './rules/login-calls.ts';
import { mailServices } from './rules/mail-services.ts';
import { markedTokens } from './rules/marked-tokens.ts';
import { markets } from './rules/markets.ts';
import { matrix } from './rules/matrix.ts';
import { mediaAccounts } from './rules/media-accounts.ts';
import { messageSenders } from './rules/message-senders.ts';
import { messagingServices } from './rules/messaging-services.ts';
import { modelServices } from './rules/model-services.ts';
import { monitoringServices } from './rules/monitoring-services.ts';
import { namedBehind } from './rules/named-behind.ts';
import { namedForms } from './rules/named-forms.ts';
import { namedServices } from './rules/named-services.ts';
import { nats } from './rules/nats.ts';
import { networkDevices } from './rules/network-devices.ts';
import { networkServices } from './rules/network-services.ts';
import { newRelic } from './rules/new-relic.ts';
import { notion } from './rules/notion.ts';
import { npm } from './rules/npm.ts';
import { officeServices } from './rules/office-services.ts';
import { onePassword } from './rules/one-password.ts';
import { openai } from './rules/openai.ts';
import { partnerTokens } from './rules/partner-tokens.ts';
import { passwordCalls } from './rules/password-calls.ts';
import { passwordWords } from './rules/password-words.ts';
import { paymentGateways } from './rules/payment-gateways.ts';
import { paymentPlatforms } from './rules/payment-platforms.ts';
import { payments } from './rules/payments.ts';
import { personalAccounts } from './rules/personal-accounts.ts';
import { polar } from './rules/polar.ts';
import { posthog } from './rules/posthog.ts';
import { prefixedServices } from './rules/prefixed-services.ts';
import { privateKeys } from './rules/private-keys.ts';
import { providerCalls } from './rules/provider-calls.ts';
import { publishingServices } from './rules/publishing-services.ts';
import { pypi } from './rules/pypi.ts';
import { quicknode } from './rules/quicknode.ts';
import { rancher } from './rules/rancher.ts';
import { roblox } from './rules/roblox.ts';
import { salesforce } from './rules/salesforce.ts';
import { sealedValues } from './rules/sealed-values.ts';
import { searchServices } from './rules/search-services.ts';
import { secretFiles } from './rules/secret-files.ts';
import { securityServices } from './rules/security-services.ts';
import { sendgrid } from './rules/sendgrid.ts';
import { sentry } from './rules/sentry.ts';
import { serviceFiles } from './rules/service-files.ts';
import { serviceNamed } from './rules/service-named.ts';
import { serviceOwnNames } from './rules/service-own-names.ts';
import { sessionCookies } from './rules/session-cookies.ts';
import { shopify } from './rules/shopify.ts';
import { slack } from './rules/slack.ts';
import { sonarqube } from './rules/sonarqube.ts';
import { sourcegraph } from './rules/sourcegraph.ts';
import { sqlPasswords } from './rules/sql-passwords.ts';
import { square } from './rules/square.ts';
import { storeAccounts } from './rules/store-accounts.ts';
import { stripe } from './rules/stripe.ts';
import { tableKeys } from './rules/table-keys.ts';
import { tablePasswords } from './rules/table-passwords.ts';
import { teamServices } from './rules/team-services.ts';
import { telegram } from './rules/telegram.ts';
import { telemetryServices } from './rules/telemetry-services.ts';
import { tencent } from './rules/tencent.ts';
import { thunderstore } from './rules/thunderstore.ts';
import { toldPasswords } from './rules/told-passwords.ts';
import { toldTokens } from './rules/told-tokens.ts';
import { toolPasswords } from './rules/tool-passwords.ts';
import { tradingPlatforms } from './rules/trading-platforms.ts';
import { triggerDev } from './rules/trigger-dev.ts';
import { twilio } from './rules/twilio.ts';
import { upstash } from './rules/upstash.ts';
import { urls } from './rules/urls.ts';
import { userKeys } from './rules/user-keys.ts';
import { vercel } from './rules/vercel.ts';
import { volcengine } from './rules/volcengine.ts';
import { wakatime } from './rules/wakatime.ts';
import { wallets } from './rules/wallets.ts';
import { workServices } from './rules/work-services.ts';
import { yandex } from './rules/yandex.ts';

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
  ...azureConnectionStrings,
  ...azureCognitive,
  ...azureServices,
  ...googleServices,
  ...azure,
  ...aiPlatforms,
  ...aiServices,
  ...accessServices,
  ...airtable,
  ...amazonLogin,
  ...anthropic,
  ...clusterTools,
  ...dataFeeds,
  ...developerPlatforms,
  ...buildServices,
  ...buildkite,
  ...cloudflare,
  ...dataPlatforms,
  ...contentServices,
  ...databases,
  ...databricks,
  ...datadog,
  ...devcycle,
  ...digitalocean,
  ...discord,
  ...docker,
  ...doppler,
  ...figma,
  ...grafana,
  ...hashicorp,
  ...heroku,
  ...hostingPlatforms,
  ...hubspot,
  ...identityProviders,
  ...intercom,
  ...jetbrains,
  ...linear,
  ...mailServices,
  ...matrix,
  ...modelServices,
  ...nats,
  ...paymentPlatforms,
  ...personalAccounts,
  ...networkServices,
  ...markets,
  ...newRelic,
  ...notion,
  ...npm,
  ...onePassword,
  ...openai,
  ...paymentGateways,
  ...payments,
  ...polar,
  ...posthog,
  ...publishingServices,
  ...pypi,
  ...sendgrid,
  ...sentry,
  ...shopify,
  ...slack,
  ...square,
  ...stripe,
  ...telegram,
  ...telemetryServices,
  ...tradingPlatforms,
  ...twilio,
  ...vercel,
  ...workServices,
  ...yandex,
  ...wakatime,
  ...tencent,
  ...volcengine,
  ...sourcegraph,
  ...salesforce,
  ...sonarqube,
  ...upstash,
  ...triggerDev,
  ...rancher,
  ...wallets,
  ...thunderstore,
  ...cloudHosts,
  ...searchServices,
  ...learningServices,
  ...monitoringServices,
  ...officeServices,
  ...teamServices,
  ...commerceServices,
  ...messagingServices,
  ...databaseServices,
  ...consumerServices,
  ...codeServices,
  ...mediaAccounts,
  ...securityServices,
  ...exchanges,
  ...storeAccounts,
  ...providerCalls,
  ...frameworkKeys,
  ...roblox,
  ...quicknode,
  ...messageSenders,
  ...partnerTokens,
  ...prefixedServices,
  ...namedForms,
  ...namedServices,
  ...serviceOwnNames,
  ...clientIds,
  ...privateKeys,
  ...barePrivateKeys,
  ...keyTexts,
  ...jwt,
  ...credentialFiles,
  ...urls,
  ...passwordCalls,
  ...generic,
  ...callArguments,
  ...accountCalls,
  ...toolPasswords,
  ...commandArguments,
  ...sqlPasswords,
  ...loginCalls,
  ...namedBehind,
  ...serviceFiles,
  ...networkDevices,
  ...tablePasswords,
  ...tableKeys,
  ...sessionCookies,
  ...toldPasswords,
  ...passwordWords,
  ...listedPasswords,
  ...linePasswords,
  ...secretFiles,
  ...sealedValues,
  ...toldTokens,
  ...userKeys,
  ...serviceNamed,
  ...markedTokens,
  ...addressKeys,
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
