import { n as messageOf } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as noteAt } from "./written.js";
import { t as RULES } from "./catalogue.js";

// src/config/other-tools/rule-names.ts
const OURS = {
	"generic-api-key": ["generic-secret", "generic-password"],
	"aws-access-token": ["aws-access-key"],
	"aws-amazon-bedrock-api-key-long-lived": ["aws-bedrock-api-key"],
	"alibaba-access-key-id": ["alibaba-cloud-access-key"],
	"alibaba-secret-key": ["alibaba-cloud-access-key", "alibaba-cloud-access-key-secret"],
	"anthropic-admin-api-key": ["anthropic_admin_api_key"],
	"curl-auth-header": ["basic-authorization", "generic-secret"],
	"curl-auth-user": ["basic-authorization", "generic-password"],
	"gcp-api-key": ["google_api_key"],
	"github-app-token": ["github_app_installation_access_token"],
	"github-fine-grained-pat": ["github_fine_grained_personal_access_token"],
	"github-oauth": ["github_oauth_access_token"],
	"github-pat": ["github_personal_access_token"],
	"gitlab-pat": ["gitlab_access_token"],
	"gitlab-ptt": ["gitlab_pipeline_trigger_token"],
	"gitlab-rrt": ["gitlab_runner_registration_token"],
	jwt: ["json-web-token"],
	"npm-access-token": ["npm_access_token"],
	"private-key": [
		"private-key",
		"pgp-private-key",
		"putty-private-key"
	],
	"pypi-upload-token": ["pypi_api_token"],
	"sendgrid-api-token": ["sendgrid_api_key"],
	"slack-app-token": ["slack-app-level-token"],
	"slack-bot-token": ["slack_api_token"],
	"slack-user-token": ["slack_api_token"],
	"slack-webhook-url": ["slack_incoming_webhook_url", "slack_workflow_webhook_url"],
	"stripe-access-token": [
		"stripe_api_key",
		"stripe_live_restricted_key",
		"stripe_test_secret_key",
		"stripe_test_restricted_key"
	],
	"telegram-bot-api-token": ["telegram_bot_token"]
};
const SAME_WORD = {
	gcp: "google",
	aliyun: "alibaba",
	pat: "token"
};
function isSameRule(theirs, ours) {
	if (theirs === ours || OURS[theirs]?.includes(ours) === true) return true;
	return wordsOf(theirs).toSorted().join(" ") === wordsOf(ours).toSorted().join(" ");
}
function mayFindTheSame(theirs, ours) {
	if (isSameRule(theirs, ours)) return true;
	if (theirs.startsWith("generic") || ours.startsWith("generic")) return true;
	return wordsOf(theirs)[0] === wordsOf(ours)[0];
}
function isKnownName(theirs, ours) {
	return ours.some((each) => isSameRule(theirs, each));
}
function wordsOf(id) {
	return id.toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== "").map((word) => SAME_WORD[word] ?? word);
}

// src/commands/scan/other-tools.ts
const GITLEAKS_CONFIG = ".gitleaks.toml";
const GITLEAKS_IGNORE = ".gitleaksignore";
const SECRETS_BASELINE = ".secrets.baseline";
const LONGEST_CHAIN = 4;
async function readOtherTools(read, own) {
	const [toml, ignore, baseline] = await Promise.all([
		GITLEAKS_CONFIG,
		GITLEAKS_IGNORE,
		SECRETS_BASELINE
	].map(async (path) => await read(path)));
	if (toml === void 0 && ignore === void 0 && baseline === void 0) return void 0;
	const notes = [];
	const configs = toml === void 0 ? [] : await chainOf(toml, read, notes);
	const ignored = ignore === void 0 ? void 0 : (await import("./gitleaks-ignore.js")).parseGitleaksIgnore(ignore, GITLEAKS_IGNORE);
	const secrets = baseline === void 0 ? void 0 : (await import("./secrets-baseline.js")).parseSecretsBaseline(baseline, SECRETS_BASELINE);
	notes.push(...configs.flatMap((config) => config.notes));
	notes.push(...ignored?.notes ?? [], ...secrets?.notes ?? []);
	const compile = await compiler(notes);
	const disabled = configs.flatMap((config) => config.disabled);
	const rules = /* @__PURE__ */ new Map();
	const patterns = /* @__PURE__ */ new Map();
	for (const { rule, place } of configs.flatMap((config) => config.rules)) {
		if (own.includes(rule.id) || rules.has(rule.id) || disabled.some(({ id }) => id === rule.id)) continue;
		const pattern = compile({
			source: rule.pattern,
			place
		});
		const path = rule.path === void 0 ? void 0 : compile({
			source: rule.path,
			place
		});
		if (!pattern || rule.path !== void 0 && !path) continue;
		if (typeof rule.group === "number" && rule.group > pattern.groupCount()) {
			notes.push(noteAt(place, `The pattern has no group ${rule.group}, so the rule is not used.`));
			continue;
		}
		rules.set(rule.id, rule);
		patterns.set(rule.id, pattern);
	}
	const known = [
		...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]),
		...rules.keys(),
		...own
	];
	const unknown = (id) => !isKnownName(id, known);
	for (const { id, place } of disabled) {
		if (!unknown(id) || configs.some((config) => config.rules.some(({ rule }) => rule.id === id))) continue;
		notes.push(noteAt(place, `No rule of Rekey is known to be "${inertExcerpt(id, 60)}"; switch off with scan.disable.`));
	}
	const allowlists = [...configs.flatMap((config) => config.allowlists), ...secrets?.allowlists ?? []];
	for (const { rules: of, place } of allowlists) for (const id of of?.filter(unknown) ?? []) {
		const what = `No rule of Rekey is known to be "${inertExcerpt(id, 60)}", so this accepts nothing of it.`;
		notes.push(noteAt(place, what));
	}
	return {
		rules: [...rules.values()],
		patterns,
		allowlists: allowlists.map((each) => compiledAllowlist(each, compile, notes)),
		written: allowlists,
		disabled: disabled.map(({ id }) => id),
		fingerprints: ignored?.entries ?? [],
		secrets: secrets?.secrets ?? [],
		notes
	};
}
async function chainOf(first, read, notes) {
	const { parseGitleaksConfig } = await import("./gitleaks-config.js");
	const configs = [parseGitleaksConfig(first, GITLEAKS_CONFIG)];
	for (let next = configs[0]?.extends; next !== void 0; next = configs.at(-1)?.extends) {
		const path = next.path.replaceAll("\\", "/").replace(/^\.\//, "");
		const shown = inertExcerpt(path, 100);
		if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..")) {
			notes.push(noteAt(next.place, `"${shown}" is outside of the repository and is not read.`));
			break;
		}
		if (configs.length === LONGEST_CHAIN) {
			notes.push(noteAt(next.place, `More than ${LONGEST_CHAIN} configurations add to each other.`));
			break;
		}
		const text = await read(path);
		if (text === void 0) {
			notes.push(noteAt(next.place, `There is no file "${shown}".`));
			break;
		}
		configs.push(parseGitleaksConfig(text, path));
	}
	return configs;
}
async function compiler(notes) {
	const { RE2JS: Engine } = await import("./build.js");
	return ({ source, place }) => {
		try {
			return Engine.compile(source);
		} catch (error) {
			const why = inertExcerpt(messageOf(error), 120);
			notes.push(noteAt(place, `The pattern is not valid RE2 syntax and is not used: ${why}.`));
			return;
		}
	};
}
function compiledAllowlist(written, compile, notes) {
	const { place, description, rules, condition, commits, regexTarget, stopwords } = written;
	const given = [
		written.paths,
		written.regexes,
		commits,
		stopwords
	].filter((part) => part.length > 0);
	if (given.length === 0) notes.push(noteAt(place, "The allowlist says nothing that it accepts."));
	const ready = (patterns) => patterns.flatMap((pattern) => compile(pattern) ?? []);
	return {
		place,
		description,
		rules,
		condition,
		commits,
		regexTarget,
		stopwords,
		paths: ready(written.paths),
		regexes: ready(written.regexes),
		parts: given.length
	};
}

export { isSameRule as a, readOtherTools as i, GITLEAKS_IGNORE as n, mayFindTheSame as o, SECRETS_BASELINE as r, GITLEAKS_CONFIG as t };