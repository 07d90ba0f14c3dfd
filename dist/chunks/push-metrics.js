import "./rolldown-runtime.js";
import { Dt as Secret } from "./foundation.js";
import { n as renderMetrics, r as renderSuccess, t as isSuccess } from "./metrics.js";
import { d as VERSION } from "./start.js";
import { n as secretIn } from "./notify.js";

// src/commands/push-metrics.ts
async function pushMetrics(report, { at, of, isChange, dryRun, place }, context) {
	const { pushgateway } = context.config.metrics;
	if (!pushgateway || isChange || dryRun) return [];
	const variable = pushgateway["authorization-env"];
	const authorization = variable === void 0 ? void 0 : secretIn(variable, context);
	if (variable !== void 0 && !authorization) return [`Metrics were not pushed: the environment variable ${variable} is not set in this job.`];
	const [{ sendWebhook }, { proxiedFetch }] = await Promise.all([import("./webhook.js"), import("./proxied-fetch.js")]);
	const { env, clock, signal, redactor } = context;
	const fetch = await proxiedFetch(env);
	const push = async (job, text) => await sendWebhook({
		url: Secret.of(groupUrl(pushgateway, job, of, place.repository || "local")),
		method: "PUT",
		type: "text/plain; version=0.0.4; charset=utf-8",
		body: redactor.redact(text),
		authorization,
		allowHttp: true
	}, {
		fetch,
		clock,
		signal
	});
	const { job } = pushgateway;
	const problem = await push(job, renderMetrics(report, {
		at,
		version: "1.0.0",
		format: "prometheus",
		success: false
	})) ?? (isSuccess(report) ? await push(`${job}-success`, renderSuccess(report, {
		at,
		format: "prometheus"
	})) : void 0);
	if (problem === void 0) context.log.info("Metrics were pushed.");
	if (problem === void 0) return [];
	const note = `Metrics could not be pushed: ${problem}.`;
	context.log.warning(note);
	return [note];
}
function groupUrl({ url }, job, of, repository) {
	return `${url.replace(/\/+$/, "")}/metrics/job/${job}/instance@base64/${encoded(repository)}/run@base64/${encoded(of)}`;
}
function encoded(text) {
	return Buffer.from(text).toString("base64url");
}

export { pushMetrics };