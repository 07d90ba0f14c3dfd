import "./rolldown-runtime.js";
import { Dt as Secret, On as openFindings } from "./foundation.js";
import { _ as isAtLeast, h as SEVERITIES } from "./start.js";
import { k as count } from "./text.js";

// src/report/notify.ts
function messageFor(report, wish, { now, before, isPart, place }) {
	const troubles = troublesOf(now, wish);
	const former = before ? troublesOf(before, wish) : [];
	const lasting = (list) => list.filter(({ occasion }) => !(isPart && occasion === "findings")).map(({ mark }) => mark).join();
	if (!(isPart && troubles.some(({ occasion }) => occasion === "findings")) && lasting(troubles) === lasting(former)) return void 0;
	const open = openFindings(report.findings);
	return {
		version: 1,
		event: troubles.length > 0 ? "trouble" : "clear",
		at: place.at.toISOString(),
		repository: place.repository,
		run: place.run,
		commands: report.commands,
		complete: report.complete,
		findings: severityNumbers((severity) => open.filter((each) => each.severity === severity).length),
		rotations: statusNumbers(report),
		reasons: troubles.length > 0 ? troubles.map(({ text }) => text) : ["What was told before is over."]
	};
}
function troublesOf({ open, marks, stuck, complete }, { on, severity }) {
	const findings = SEVERITIES.filter((each) => isAtLeast(each, severity) && open[each] > 0).map((each) => ({
		occasion: "findings",
		mark: `${each} ${marks[each]}`,
		text: `${count(open[each], `open ${each} finding`)}.`
	}));
	const rotations = {
		occasion: "failed-rotation",
		mark: `stuck ${marks.stuck}`,
		text: `${count(stuck, "rotation")} did not succeed.`
	};
	const gaps = {
		occasion: "incomplete",
		mark: "incomplete",
		text: "Not everything in scope could be looked at."
	};
	return [
		...findings,
		...stuck > 0 ? [rotations] : [],
		...complete ? [] : [gaps]
	].filter(({ occasion }) => on.includes(occasion));
}
function severityNumbers(of) {
	return {
		critical: of("critical"),
		high: of("high"),
		medium: of("medium"),
		low: of("low")
	};
}
function statusNumbers({ rotations }) {
	const numbers = {};
	for (const { status } of rotations) numbers[status] = (numbers[status] ?? 0) + 1;
	return numbers;
}
function webhookBody(message) {
	return JSON.stringify(message);
}
function slackBody(message) {
	const { event, repository, run, reasons } = message;
	const icon = event === "clear" ? ":white_check_mark:" : ":rotating_light:";
	const name = forSlack(repository);
	const head = `${icon} *Rekey: ${name}*`;
	const body = reasons.map((reason) => `• ${forSlack(reason)}`).join("\n");
	const link = isWeb(run) ? `\n<${forSlack(run)}|The run>` : "";
	const text = `Rekey: ${name}: ${forSlack(reasons.join(" "))}`;
	return JSON.stringify({
		text,
		blocks: [{
			type: "section",
			text: {
				type: "mrkdwn",
				text: `${head}\n${body}${link}`.slice(0, 3e3)
			}
		}]
	});
}
function forSlack(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function isWeb(url) {
	return /^https?:\/\/[^\s|<>]+$/.test(url);
}

// src/commands/notify.ts
async function notifyChannels(report, { at, place: where, trend, isChange, isPart, dryRun }, context) {
	const { config } = context;
	const notes = [];
	const untold = [];
	const place = {
		at,
		...where
	};
	for (const [index, channel] of config.notify.entries()) {
		if (isChange && !channel["pull-requests"]) continue;
		const { now, before } = trend;
		const message = messageFor(report, channel, {
			now,
			before,
			isPart,
			place
		});
		if (!message) continue;
		const name = `notify[${index}] (${"slack" in channel ? "Slack" : "webhook"})`;
		if (dryRun) {
			notes.push(`${name} would be told: ${message.reasons.join(" ")}`);
			continue;
		}
		const problem = await tell(channel, message, context);
		if (problem === void 0) context.log.info(`${name} was told.`);
		else {
			untold.push(`${name} could not be told: ${problem}.`);
			context.log.warning(`${name} could not be told: ${problem}.`);
		}
	}
	return {
		notes,
		untold
	};
}
async function tell(channel, message, context) {
	const isSlack = "slack" in channel;
	const { env: variable } = isSlack ? channel.slack : channel.webhook;
	const keyVariable = isSlack ? void 0 : channel.webhook["secret-env"];
	const url = secretIn(variable, context);
	if (!url) return notSet(variable);
	const key = keyVariable === void 0 ? void 0 : secretIn(keyVariable, context);
	if (keyVariable !== void 0 && !key) return notSet(keyVariable);
	const [{ sendWebhook }, { proxiedFetch }] = await Promise.all([import("./webhook.js"), import("./proxied-fetch.js")]);
	const { env, clock, signal, redactor } = context;
	return await sendWebhook({
		url,
		method: "POST",
		type: "application/json",
		body: redactor.redact(isSlack ? slackBody(message) : webhookBody(message)),
		key
	}, {
		fetch: await proxiedFetch(env),
		clock,
		signal
	});
}
function notSet(variable) {
	return `the environment variable ${variable} is not set in this job`;
}
function secretIn(variable, { env, redactor }) {
	const value = (env[variable] ?? "").trim();
	if (value === "") return void 0;
	const secret = Secret.of(value);
	redactor.add(secret);
	return secret;
}

export { secretIn as n, notifyChannels as t };