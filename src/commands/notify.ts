import type { ChannelConfig } from '../config/schema.ts';
import { Secret } from '../credentials/secret.ts';
import type { RunReport } from '../findings/run-report.ts';
import { type Message, messageFor, slackBody, webhookBody } from '../report/notify.ts';
import type { Context } from './context.ts';
import type { RunPlace } from './run-place.ts';
import type { RunTrend } from './trend-file.ts';

interface NotifyRequest {
  readonly at: Date;
  readonly place: RunPlace;
  readonly trend: RunTrend;
  /** Whether the run is about a pull request or its like. */
  readonly isChange: boolean;
  /** Whether only what is new was scanned. */
  readonly isPart: boolean;
  readonly dryRun: boolean;
}

interface Notified {
  readonly notes: readonly string[];
  /** Who wants to hear of it and does not know, and why not. */
  readonly untold: readonly string[];
}

/**
 * Tells the configured channels of what is new: numbers and the address of the run, whatever the repository. One that
 * cannot be told changes nothing about what was found, and is said wherever the run shows itself.
 */
export async function notifyChannels(
  report: RunReport,
  { at, place: where, trend, isChange, isPart, dryRun }: NotifyRequest,
  context: Context,
): Promise<Notified> {
  const { config } = context;
  const notes: string[] = [];
  const untold: string[] = [];
  const place = { at, ...where };
  for (const [index, channel] of config.notify.entries()) {
    if (isChange && !channel['pull-requests']) continue;
    const { now, before } = trend;
    const message = messageFor(report, channel, { now, before, isPart, place });
    if (!message) continue;
    const name = `notify[${index}] (${'slack' in channel ? 'Slack' : 'webhook'})`;
    if (dryRun) {
      notes.push(`${name} would be told: ${message.reasons.join(' ')}`);
      continue;
    }
    const problem = await tell(channel, message, context);
    if (problem === undefined) context.log.info(`${name} was told.`);
    else {
      untold.push(`${name} could not be told: ${problem}.`);
      context.log.warning(`${name} could not be told: ${problem}.`);
    }
  }
  return { notes, untold };
}

/** @returns why not, without the address */
async function tell(channel: ChannelConfig, message: Message, context: Context): Promise<string | undefined> {
  const isSlack = 'slack' in channel;
  const { env: variable } = isSlack ? channel.slack : channel.webhook;
  const keyVariable = isSlack ? undefined : channel.webhook['secret-env'];
  const url = secretIn(variable, context);
  if (!url) return notSet(variable);
  const key = keyVariable === undefined ? undefined : secretIn(keyVariable, context);
  // Unsigned is not what was asked for.
  if (keyVariable !== undefined && !key) return notSet(keyVariable);
  const [{ sendWebhook }, { proxiedFetch }] = await Promise.all([
    import('../clients/webhook.ts'),
    import('../clients/proxied-fetch.ts'),
  ]);
  const { env, clock, signal, redactor } = context;
  const body = redactor.redact(isSlack ? slackBody(message) : webhookBody(message));
  return await sendWebhook(
    { url, method: 'POST', type: 'application/json', body, key },
    { fetch: await proxiedFetch(env), clock, signal },
  );
}

function notSet(variable: string): string {
  return `the environment variable ${variable} is not set in this job`;
}

/** The value of a variable, which nothing prints from now on. */
export function secretIn(
  variable: string,
  { env, redactor }: Pick<Context, 'env' | 'redactor'>,
): Secret | undefined {
  const value = (env[variable] ?? '').trim();
  if (value === '') return undefined;
  const secret = Secret.of(value);
  redactor.add(secret);
  return secret;
}
