import type { PushgatewayConfig } from '../config/schema.ts';
import { Secret } from '../credentials/secret.ts';
import type { RunReport } from '../findings/run-report.ts';
import { isSuccess, renderMetrics, renderSuccess } from '../report/metrics.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';
import { secretIn } from './notify.ts';
import type { RunPlace } from './run-place.ts';

interface PushRequest {
  readonly at: Date;
  /** What kind of run it is: each has a group of its own, so that none takes away what another one told. */
  readonly of: string;
  readonly isChange: boolean;
  readonly dryRun: boolean;
  readonly place: RunPlace;
}

/**
 * Replaces this kind of run's group on the configured Pushgateway; the time of the last success is in a group of its own,
 * which a bad run leaves alone.
 * @returns why it could not be pushed
 */
export async function pushMetrics(
  report: RunReport,
  { at, of, isChange, dryRun, place }: PushRequest,
  context: Context,
): Promise<string[]> {
  const { pushgateway } = context.config.metrics;
  if (!pushgateway || isChange || dryRun) return [];
  const variable = pushgateway['authorization-env'];
  const authorization = variable === undefined ? undefined : secretIn(variable, context);
  if (variable !== undefined && !authorization) {
    return [`Metrics were not pushed: the environment variable ${variable} is not set in this job.`];
  }
  const [{ sendWebhook }, { proxiedFetch }] = await Promise.all([
    import('../clients/webhook.ts'),
    import('../clients/proxied-fetch.ts'),
  ]);
  const { env, clock, signal, redactor } = context;
  const fetch = await proxiedFetch(env);
  const push = async (job: string, text: string): Promise<string | undefined> =>
    await sendWebhook(
      {
        url: Secret.of(groupUrl(pushgateway, job, of, place.repository || 'local')),
        method: 'PUT',
        type: 'text/plain; version=0.0.4; charset=utf-8',
        body: redactor.redact(text),
        authorization,
        allowHttp: true,
      },
      { fetch, clock, signal },
    );
  const { job } = pushgateway;
  const problem =
    (await push(
      job,
      renderMetrics(report, { at, version: VERSION, format: 'prometheus', success: false }),
    )) ??
    (isSuccess(report)
      ? await push(`${job}-success`, renderSuccess(report, { at, format: 'prometheus' }))
      : undefined);
  if (problem === undefined) context.log.info('Metrics were pushed.');
  if (problem === undefined) return [];
  const note = `Metrics could not be pushed: ${problem}.`;
  context.log.warning(note);
  return [note];
}

/** Values with a slash are in base64 there (Pushgateway, "URL"). */
function groupUrl({ url }: PushgatewayConfig, job: string, of: string, repository: string): string {
  return `${url.replace(/\/+$/, '')}/metrics/job/${job}/instance@base64/${encoded(repository)}/run@base64/${encoded(of)}`;
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url');
}
