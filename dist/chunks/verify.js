import "./rolldown-runtime.js";
import { t as mapBounded } from "./concurrency.js";
import { At as isAwsKeyId } from "./foundation.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);
const createHmac = (...args) => process.getBuiltinModule("node:crypto").createHmac(...args);
const randomUUID = (...args) => process.getBuiltinModule("node:crypto").randomUUID(...args);

// src/verify/asked.ts
function unknown(why) {
	return {
		result: "unknown",
		detail: `Whether it works is not known: ${why}.`
	};
}
function wholeValue({ secret, id, session }) {
	return [
		secret,
		id,
		session
	].map((part) => part?.expose() ?? "").join("\0");
}

// src/verify/verifier.ts
function bearer(path, headers = {}) {
	return ({ secret }) => ({
		path,
		headers: {
			...headers,
			authorization: `Bearer ${secret}`
		}
	});
}
function inHeader(name, path, headers = {}) {
	return ({ secret }) => ({
		path,
		headers: {
			...headers,
			[name]: secret
		}
	});
}
function standingBy({ answers }, answer) {
	const json = parsed(answer.body);
	const fits = ({ status, at, says }) => {
		if (status !== answer.status) return false;
		const found = valueAt(json, at);
		if (found === void 0 || found === null) return false;
		if (says === void 0) return true;
		return [
			"string",
			"number",
			"boolean"
		].includes(typeof found) && says.test(`${found}`);
	};
	return answers.find(fits)?.is ?? "unknown";
}
function parsed(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
function valueAt(json, path) {
	let found = json;
	for (const key of path.split(".")) {
		if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return void 0;
		found = found[key];
	}
	return found;
}

// src/verify/ask-provider.ts
const SPACING_MS = 500;
const MOST_FAILURES = 3;
const SENDABLE = /^[\x21-\x7e]{8,8192}$/;
function openProvider(verifier, { send, clock, signal }) {
	const known = /* @__PURE__ */ new Map();
	let isFirst = true;
	let failures = 0;
	let stopped;
	async function paced(...request) {
		if (!isFirst) await clock.sleep(SPACING_MS, signal);
		isFirst = false;
		signal.throwIfAborted();
		return await send(...request);
	}
	async function ask(asked) {
		const held = {
			secret: asked.secret.expose(),
			id: asked.id?.expose(),
			session: asked.session?.expose(),
			now: clock.now()
		};
		if (![
			held.secret,
			held.id,
			held.session
		].every((part) => part === void 0 || SENDABLE.test(part))) return unknown("it cannot be sent as it stands");
		let refused = 0;
		let reason = "";
		for (const host of verifier.hosts) {
			if (stopped !== void 0) return unknown(stopped);
			const question = verifier.question(held, host);
			if (!question) return unknown("what belongs to it was not found beside it");
			const answer = await paced({
				...question,
				host
			}, signal);
			const trouble = troubleIn(answer, host);
			if (trouble !== void 0) {
				failures += 1;
				if (isThrottled(answer) || failures === MOST_FAILURES) stopped = trouble;
				reason = trouble;
				continue;
			}
			failures = 0;
			if ("failed" in answer) continue;
			const standing = standingBy(verifier, answer);
			if (standing === "live" || standing === "inactive") return told(standing, verifier);
			if (standing === "dead") refused += 1;
			else reason = `what ${host} answered (HTTP ${answer.status}) does not tell`;
		}
		if (refused < verifier.hosts.length) return unknown(reason);
		return verifier.runsElsewhere ? unknown(`${verifier.hosts[0]} does not accept it, and a server of your own may`) : told("dead", verifier);
	}
	return async (asked) => {
		const key = wholeValue(asked);
		const found = known.get(key) ?? await ask(asked);
		known.set(key, found);
		return found;
	};
}
function troubleIn(answer, host) {
	if ("failed" in answer) return `${host} gave no answer (${answer.failed})`;
	const { status } = answer;
	if (status === 429) return `${host} asks for fewer questions (HTTP 429)`;
	if (status >= 500) return `${host} is in trouble (HTTP ${status})`;
	return status >= 300 && status < 400 ? `${host} points elsewhere (HTTP ${status})` : void 0;
}
function isThrottled(answer) {
	return "status" in answer && answer.status === 429;
}
function told(standing, { provider, asks }) {
	switch (standing) {
		case "live": return {
			result: "live",
			detail: `It works: ${provider} accepted it (${asks}).`
		};
		case "inactive": return {
			result: "inactive",
			detail: `It is switched off at ${provider}, and can be switched on again (${asks}).`
		};
		case "dead": return {
			result: "dead",
			detail: `It does not work: ${provider} does not accept it (${asks}).`
		};
	}
}

// src/verify/canaries.ts
const CANARY_ACCOUNTS = /* @__PURE__ */ new Set([
	"052310077262",
	"171436882533",
	"266735846894",
	"534261010715",
	"595918472158",
	"717712589309",
	"730335385048",
	"819147034852",
	"893192397702",
	"992382622183"
]);
function isCanaryAccount(account) {
	return account !== void 0 && CANARY_ACCOUNTS.has(account);
}

// src/verify/aws.ts
const AWS_RULE = "aws-access-key";
const ASKED_STS = "sts:GetCallerIdentity";
async function verifyAwsKey(asked, ourAccounts, keys) {
	const { secret, session, account } = asked;
	const isLoneId = isAwsKeyId(secret.expose());
	const id = isLoneId ? secret.expose() : asked.id?.expose();
	if (isCanaryAccount(account)) return CANARY;
	if (id === void 0) return unknown("the key id that belongs to it was not found beside it");
	if (account !== void 0 && ourAccounts.includes(account)) {
		if (id.startsWith("ASIA")) return unknown("IAM tells nothing about temporary credentials; they end within 36 hours at most");
		return ofOurs(await keys.look(id, account), account);
	}
	if (isLoneId) return void 0;
	if (id.startsWith("ASIA") && session === void 0) return unknown("the session token that belongs to it was not found beside it");
	return tried(await keys.attempt({
		id,
		secret,
		session
	}));
}
const CANARY = {
	result: "canary",
	detail: "It looks like a canary token: its account is known for decoys that call their owner when they are used. It was not touched."
};
function ofOurs(key, account) {
	if ("failed" in key) return unknown(key.failed);
	if (key.status === "gone") return {
		result: "dead",
		detail: `It does not work: account ${account} has no such key (iam:GetAccessKeyLastUsed).`
	};
	const said = `account ${account} has it, ${key.lastUsed ? `last used at ${key.lastUsed.toISOString().slice(0, 16)}Z` : "never used so far as IAM knows"} (iam:ListAccessKeys)`;
	return key.status === "active" ? {
		result: "live",
		detail: `It works: ${said}.`
	} : {
		result: "inactive",
		detail: `It is switched off and can be switched on again: ${said}.`
	};
}
function tried(answer) {
	if (typeof answer === "object") return unknown(answer.failed);
	switch (answer) {
		case "accepted": return {
			result: "live",
			detail: `It works: AWS accepted it (${ASKED_STS}).`
		};
		case "refused": return {
			result: "inactive",
			detail: `It does not work now: AWS does not accept it, in no partition (${ASKED_STS}). A key that is only inactive can be switched on again.`
		};
		case "expired": return {
			result: "dead",
			detail: `It does not work: AWS says that it expired (${ASKED_STS}).`
		};
		case "mismatched": return unknown(`AWS knows the id, and this is not its secret (${ASKED_STS})`);
	}
}

// src/verify/providers/airtable.ts
const airtable = {
	provider: "Airtable",
	rules: ["airtable_personal_access_token"],
	hosts: ["api.airtable.com"],
	asks: "GET /v0/meta/whoami",
	documents: [],
	question: bearer("/v0/meta/whoami"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "error.type",
		says: /^AUTHENTICATION_REQUIRED$/
	}],
	examples: []
};

// src/verify/providers/aliyun-signature.ts
function signedAliyunHeaders(call, key) {
	const emptyBody = hash("");
	const signed = {
		host: call.host,
		"x-acs-action": call.action,
		"x-acs-content-sha256": emptyBody,
		"x-acs-date": call.date.toISOString().replace(/\.\d+Z$/, "Z"),
		...key.session === void 0 ? {} : { "x-acs-security-token": key.session },
		"x-acs-signature-nonce": call.nonce,
		"x-acs-version": call.version
	};
	const names = Object.keys(signed).sort();
	const lines = names.map((name) => `${name}:${signed[name]}\n`).join("");
	const list = names.join(";");
	const request = [
		"POST",
		"/",
		call.query ?? "",
		lines,
		list,
		emptyBody
	].join("\n");
	const signature = createHmac("sha256", key.secret).update(`ACS3-HMAC-SHA256\n${hash(request)}`).digest("hex");
	const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${list},Signature=${signature}`;
	const { host: _host, ...headers } = signed;
	return {
		...headers,
		authorization
	};
}
function hash(text) {
	return createHash("sha256").update(text).digest("hex");
}

// src/verify/providers/aliyun.ts
const aliyun = {
	provider: "Alibaba Cloud",
	rules: ["alibaba-cloud-access-key"],
	hosts: ["sts.aliyuncs.com"],
	asks: "GetCallerIdentity, signed with the pair",
	documents: [],
	sends: "signature",
	question: ({ id, secret, session, now }, host) => {
		if (id === void 0 || id.startsWith("STS.") && session === void 0) return void 0;
		const call = {
			host,
			action: "GetCallerIdentity",
			version: "2015-04-01",
			date: now,
			nonce: randomUUID()
		};
		return {
			method: "POST",
			path: "/",
			headers: {
				...signedAliyunHeaders(call, {
					id,
					secret,
					session
				}),
				accept: "application/json"
			}
		};
	},
	answers: [
		{
			is: "live",
			status: 200,
			at: "AccountId"
		},
		{
			is: "inactive",
			status: 400,
			at: "Code",
			says: /^InvalidAccessKeyId\.Inactive$/
		},
		{
			is: "inactive",
			status: 403,
			at: "Code",
			says: /^InvalidAccessKeyId\.Inactive$/
		},
		{
			is: "dead",
			status: 404,
			at: "Code",
			says: /^InvalidAccessKeyId\.NotFound$/
		},
		{
			is: "dead",
			status: 400,
			at: "Code",
			says: /^InvalidSecurityToken\.Expired$/
		}
	],
	examples: []
};

// src/verify/providers/anthropic.ts
const anthropic = {
	provider: "Anthropic",
	rules: ["anthropic_api_key", "anthropic_admin_api_key"],
	hosts: ["api.anthropic.com"],
	asks: "GET /v1/models, of an admin key GET /v1/organizations/me",
	documents: [],
	question: (held, host) => {
		const path = held.secret.startsWith("sk-ant-admin") ? "/v1/organizations/me" : "/v1/models?limit=1";
		return inHeader("x-api-key", path, { "anthropic-version": "2023-06-01" })(held, host);
	},
	answers: [
		{
			is: "live",
			status: 200,
			at: "data"
		},
		{
			is: "live",
			status: 200,
			at: "type",
			says: /^organization$/
		},
		{
			is: "live",
			status: 403,
			at: "error.type",
			says: /^permission_error$/
		},
		{
			is: "dead",
			status: 401,
			at: "error.message",
			says: /^invalid x-api-key$/i
		}
	],
	examples: []
};

// src/verify/providers/asana.ts
const asana = {
	provider: "Asana",
	rules: ["asana_personal_access_token"],
	hosts: ["app.asana.com"],
	asks: "GET /api/1.0/users/me",
	documents: [],
	question: bearer("/api/1.0/users/me?opt_fields=gid"),
	answers: [{
		is: "live",
		status: 200,
		at: "data.gid"
	}, {
		is: "dead",
		status: 401,
		at: "errors.0.message",
		says: /^Not Authorized$/
	}],
	examples: []
};

// src/verify/providers/brevo.ts
const brevo = {
	provider: "Brevo",
	rules: ["sendinblue_api_key"],
	hosts: ["api.brevo.com"],
	asks: "GET /v3/account",
	documents: [],
	question: inHeader("api-key", "/v3/account"),
	answers: [{
		is: "live",
		status: 200,
		at: "email"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^Key not found$/i
	}],
	examples: []
};

// src/verify/providers/buildkite.ts
const buildkite = {
	provider: "Buildkite",
	rules: ["buildkite_user_access_token"],
	hosts: ["api.buildkite.com"],
	asks: "GET /v2/access-token",
	documents: [],
	question: bearer("/v2/access-token"),
	answers: [{
		is: "live",
		status: 200,
		at: "uuid"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^Authentication required/
	}],
	examples: []
};

// src/verify/providers/circleci.ts
const circleci = {
	provider: "CircleCI",
	rules: ["circleci_personal_access_token"],
	hosts: ["circleci.com"],
	asks: "GET /api/v2/me",
	documents: [],
	runsElsewhere: true,
	question: inHeader("circle-token", "/api/v2/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "message"
	}],
	examples: []
};

// src/verify/providers/clickup.ts
const clickup = {
	provider: "ClickUp",
	rules: ["clickup-personal-token"],
	hosts: ["api.clickup.com"],
	asks: "GET /api/v2/user",
	documents: [],
	question: inHeader("authorization", "/api/v2/user"),
	answers: [{
		is: "live",
		status: 200,
		at: "user.id"
	}, {
		is: "dead",
		status: 401,
		at: "ECODE",
		says: /^OAUTH_0(?:19|21|25|77)$/
	}],
	examples: []
};

// src/verify/providers/cloudflare.ts
const cloudflare = {
	provider: "Cloudflare",
	rules: ["cloudflare_user_api_token"],
	hosts: ["api.cloudflare.com"],
	asks: "GET /client/v4/user/tokens/verify",
	documents: [],
	question: bearer("/client/v4/user/tokens/verify"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "result.status",
			says: /^active$/
		},
		{
			is: "inactive",
			status: 200,
			at: "result.status",
			says: /^disabled$/
		},
		{
			is: "dead",
			status: 200,
			at: "result.status",
			says: /^expired$/
		},
		{
			is: "dead",
			status: 401,
			at: "errors.0.message",
			says: /^Invalid API Token$/
		}
	],
	examples: []
};

// src/verify/providers/cohere.ts
const cohere = {
	provider: "Cohere",
	rules: ["cohere_api_key"],
	hosts: ["api.cohere.com"],
	asks: "POST /v1/check-api-key",
	documents: [],
	question: ({ secret }) => ({
		method: "POST",
		path: "/v1/check-api-key",
		headers: { authorization: `Bearer ${secret}` }
	}),
	answers: [
		{
			is: "live",
			status: 200,
			at: "valid",
			says: /^true$/
		},
		{
			is: "dead",
			status: 200,
			at: "valid",
			says: /^false$/
		},
		{
			is: "dead",
			status: 401,
			at: "message",
			says: /^invalid api token$/i
		}
	],
	examples: []
};

// src/verify/providers/contentful.ts
const contentful = {
	provider: "Contentful",
	rules: ["contentful_personal_access_token"],
	hosts: ["api.contentful.com", "api.eu.contentful.com"],
	asks: "GET /users/me",
	documents: [],
	question: bearer("/users/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "sys.id"
	}, {
		is: "dead",
		status: 401,
		at: "sys.id",
		says: /^AccessTokenInvalid$/
	}],
	examples: []
};

// src/verify/providers/datadog.ts
const datadog = {
	provider: "Datadog",
	rules: ["datadog_api_key"],
	hosts: [
		"api.datadoghq.com",
		"api.datadoghq.eu",
		"api.us3.datadoghq.com",
		"api.us5.datadoghq.com",
		"api.ap1.datadoghq.com",
		"api.ap2.datadoghq.com"
	],
	asks: "GET /api/v1/validate",
	documents: [],
	question: inHeader("dd-api-key", "/api/v1/validate"),
	answers: [{
		is: "live",
		status: 200,
		at: "valid",
		says: /^true$/
	}],
	examples: []
};

// src/verify/providers/deepgram.ts
const deepgram = {
	provider: "Deepgram",
	rules: ["deepgram-api-key"],
	hosts: ["api.deepgram.com"],
	asks: "GET /v1/projects",
	documents: [],
	question: ({ secret }) => ({
		path: "/v1/projects",
		headers: { authorization: `Token ${secret}` }
	}),
	answers: [
		{
			is: "live",
			status: 200,
			at: "projects.0.project_id"
		},
		{
			is: "live",
			status: 403,
			at: "err_code",
			says: /^INSUFFICIENT_PERMISSIONS$/
		},
		{
			is: "dead",
			status: 401,
			at: "err_code",
			says: /^INVALID_AUTH$/
		}
	],
	examples: []
};

// src/verify/providers/digitalocean.ts
const digitalocean = {
	provider: "DigitalOcean",
	rules: ["digitalocean_personal_access_token", "digitalocean_oauth_token"],
	hosts: ["api.digitalocean.com"],
	asks: "GET /v2/account",
	documents: [],
	question: bearer("/v2/account"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "account"
		},
		{
			is: "live",
			status: 403,
			at: "id",
			says: /^forbidden$/i
		},
		{
			is: "dead",
			status: 401,
			at: "id",
			says: /^unauthorized$/i
		}
	],
	examples: []
};

// src/verify/providers/discord.ts
const DISCORD_AGENT = "DiscordBot (https://github.com/rekey/rekey, 1)";
const discord = {
	provider: "Discord",
	rules: ["discord_bot_token"],
	hosts: ["discord.com"],
	asks: "GET /api/v10/users/@me",
	documents: [],
	question: ({ secret }) => ({
		path: "/api/v10/users/@me",
		headers: {
			authorization: `Bot ${secret}`,
			"user-agent": DISCORD_AGENT
		}
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^401: Unauthorized$/
	}],
	examples: []
};

// src/verify/providers/discord-webhook.ts
const discordWebhook = {
	provider: "Discord webhooks",
	rules: ["discord-webhook"],
	accepts: /^discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]+$/,
	hosts: ["discord.com"],
	asks: "GET /api/v10/webhooks/…",
	documents: [],
	inPath: true,
	question: ({ secret }) => ({
		path: `/api/v10${secret.slice(secret.indexOf("/webhooks/"))}`,
		headers: { "user-agent": DISCORD_AGENT }
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 404,
		at: "code",
		says: /^10015$/
	}],
	examples: []
};

// src/verify/providers/doppler.ts
const doppler = {
	provider: "Doppler",
	rules: [
		"doppler_service_token",
		"doppler_personal_token",
		"doppler_cli_token",
		"doppler_service_account_token"
	],
	hosts: ["api.doppler.com"],
	asks: "GET /v3/me",
	documents: [],
	question: bearer("/v3/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "type"
	}, {
		is: "dead",
		status: 401,
		at: "messages.0",
		says: /^Invalid (?:Auth|Service|CLI|Personal) token$/i
	}],
	examples: []
};

// src/verify/providers/dropbox.ts
const dropbox = {
	provider: "Dropbox",
	rules: ["dropbox_access_token", "dropbox_short_lived_access_token"],
	hosts: ["api.dropboxapi.com"],
	asks: "POST /2/check/user",
	documents: [],
	question: ({ secret }) => ({
		method: "POST",
		path: "/2/check/user",
		headers: {
			authorization: `Bearer ${secret}`,
			"content-type": "application/json"
		},
		body: "{\"query\":\"rekey\"}"
	}),
	answers: [
		{
			is: "live",
			status: 200,
			at: "result",
			says: /^rekey$/
		},
		{
			is: "live",
			status: 401,
			at: "error_summary",
			says: /^missing_scope\//
		},
		{
			is: "dead",
			status: 401,
			at: "error_summary",
			says: /^(?:invalid|expired)_access_token\//
		}
	],
	examples: []
};

// src/verify/providers/elevenlabs.ts
const elevenlabs = {
	provider: "ElevenLabs",
	rules: ["elevenlabs-api-key"],
	hosts: ["api.elevenlabs.io"],
	asks: "GET /v1/user",
	documents: [],
	question: inHeader("xi-api-key", "/v1/user"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "subscription"
		},
		{
			is: "live",
			status: 401,
			at: "detail.status",
			says: /^missing_permissions$/
		},
		{
			is: "dead",
			status: 401,
			at: "detail.status",
			says: /^invalid_api_key$/
		}
	],
	examples: []
};

// src/verify/providers/fastly.ts
const fastly = {
	provider: "Fastly",
	rules: ["fastly_api_token"],
	hosts: ["api.fastly.com"],
	asks: "GET /tokens/self",
	documents: [],
	question: inHeader("fastly-key", "/tokens/self"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "msg",
		says: /^Provided credentials are missing or invalid$/
	}],
	examples: []
};

// src/verify/providers/figma.ts
const figma = {
	provider: "Figma",
	rules: ["figma_pat"],
	accepts: /^figd_/,
	hosts: ["api.figma.com"],
	asks: "GET /v1/me",
	documents: [],
	question: inHeader("x-figma-token", "/v1/me"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "id"
		},
		{
			is: "live",
			status: 403,
			at: "err",
			says: /^Invalid scope/i
		},
		{
			is: "dead",
			status: 403,
			at: "err",
			says: /^(?:Invalid token|Token expired)$/i
		}
	],
	examples: []
};

// src/verify/providers/github.ts
const github = {
	provider: "GitHub",
	rules: [
		"github_personal_access_token",
		"github_fine_grained_personal_access_token",
		"github_oauth_access_token",
		"github_app_user_access_token",
		"github_app_installation_access_token"
	],
	hosts: ["api.github.com"],
	asks: "GET /rate_limit",
	documents: [],
	runsElsewhere: true,
	question: bearer("/rate_limit", {
		accept: "application/vnd.github+json",
		"x-github-api-version": "2022-11-28"
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "resources.core"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^Bad credentials$/
	}],
	examples: []
};

// src/verify/providers/gitlab.ts
const gitlab = {
	provider: "GitLab",
	rules: ["gitlab_access_token"],
	hosts: ["gitlab.com"],
	asks: "GET /api/v4/personal_access_tokens/self",
	documents: [],
	runsElsewhere: true,
	question: inHeader("private-token", "/api/v4/personal_access_tokens/self"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "active",
			says: /^true$/
		},
		{
			is: "dead",
			status: 200,
			at: "active",
			says: /^false$/
		},
		{
			is: "live",
			status: 403,
			at: "error",
			says: /^insufficient_scope$/
		},
		{
			is: "dead",
			status: 401,
			at: "message",
			says: /^401 Unauthorized$/
		},
		{
			is: "dead",
			status: 401,
			at: "error",
			says: /^invalid_token$/
		}
	],
	examples: []
};

// src/verify/providers/groq.ts
const groq = {
	provider: "Groq",
	rules: ["groq_api_key"],
	hosts: ["api.groq.com"],
	asks: "GET /openai/v1/models",
	documents: [],
	question: bearer("/openai/v1/models"),
	answers: [{
		is: "live",
		status: 200,
		at: "data"
	}, {
		is: "dead",
		status: 401,
		at: "error.code",
		says: /^invalid_api_key$/
	}],
	examples: []
};

// src/verify/providers/heroku.ts
const heroku = {
	provider: "Heroku",
	rules: ["heroku_platform_api_oauth2_token"],
	hosts: ["api.heroku.com"],
	asks: "GET /account",
	documents: [],
	question: bearer("/account", { accept: "application/vnd.heroku+json; version=3" }),
	answers: [
		{
			is: "live",
			status: 200,
			at: "id"
		},
		{
			is: "live",
			status: 403,
			at: "id",
			says: /^forbidden$/
		},
		{
			is: "dead",
			status: 401,
			at: "id",
			says: /^unauthorized$/
		}
	],
	examples: []
};

// src/verify/providers/hetzner.ts
const hetzner = {
	provider: "Hetzner Cloud",
	rules: ["hetzner-api-token"],
	hosts: ["api.hetzner.cloud"],
	asks: "GET /v1/locations",
	documents: [],
	question: bearer("/v1/locations?per_page=1"),
	answers: [{
		is: "live",
		status: 200,
		at: "locations"
	}, {
		is: "dead",
		status: 401,
		at: "error.code",
		says: /^unauthorized$/
	}],
	examples: []
};

// src/verify/providers/hubspot.ts
const hubspot = {
	provider: "HubSpot",
	rules: ["hubspot_private_apps_user_token"],
	hosts: ["api.hubapi.com"],
	asks: "GET /account-info/v3/details",
	documents: [],
	question: bearer("/account-info/v3/details"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "portalId"
		},
		{
			is: "live",
			status: 403,
			at: "category",
			says: /^MISSING_SCOPES$/
		},
		{
			is: "dead",
			status: 401,
			at: "category",
			says: /^(?:INVALID|EXPIRED)_AUTHENTICATION$/
		}
	],
	examples: []
};

// src/verify/providers/hugging-face.ts
const huggingFace = {
	provider: "Hugging Face",
	rules: ["hf_user_access_token", "hf_org_api_key"],
	hosts: ["huggingface.co"],
	asks: "GET /api/whoami-v2",
	documents: [],
	question: bearer("/api/whoami-v2"),
	answers: [{
		is: "live",
		status: 200,
		at: "name"
	}, {
		is: "dead",
		status: 401,
		at: "error",
		says: /^(?:Invalid credentials in Authorization header|Invalid username or password\.|User Access Token ".*" is expired)$/
	}],
	examples: []
};

// src/verify/providers/intercom.ts
const intercom = {
	provider: "Intercom",
	rules: ["intercom_access_token"],
	hosts: [
		"api.intercom.io",
		"api.eu.intercom.io",
		"api.au.intercom.io"
	],
	asks: "GET /me",
	documents: [],
	question: bearer("/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "errors.0.message",
		says: /^Access Token Invalid$/i
	}],
	examples: []
};

// src/verify/providers/linear.ts
const linear = {
	provider: "Linear",
	rules: ["linear_api_key", "linear_oauth_access_token"],
	hosts: ["api.linear.app"],
	asks: "the query `{ viewer { id } }`",
	documents: [],
	question: ({ secret }) => ({
		method: "POST",
		path: "/graphql",
		headers: {
			authorization: secret.startsWith("lin_oauth_") ? `Bearer ${secret}` : secret,
			"content-type": "application/json"
		},
		body: "{\"query\":\"{ viewer { id } }\"}"
	}),
	answers: [
		{
			is: "live",
			status: 200,
			at: "data.viewer.id"
		},
		{
			is: "dead",
			status: 401,
			at: "errors.0.extensions.code",
			says: /^AUTHENTICATION_ERROR$/
		},
		{
			is: "dead",
			status: 400,
			at: "errors.0.extensions.code",
			says: /^AUTHENTICATION_ERROR$/
		}
	],
	examples: []
};

// src/verify/providers/linode.ts
const linode = {
	provider: "Linode",
	rules: ["linode-api-token"],
	hosts: ["api.linode.com"],
	asks: "GET /v4/profile",
	documents: [],
	question: bearer("/v4/profile"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "username"
		},
		{
			is: "live",
			status: 401,
			at: "errors.0.reason",
			says: /^Your OAuth token is not authorized to use this endpoint/
		},
		{
			is: "dead",
			status: 401,
			at: "errors.0.reason",
			says: /^Invalid Token$/
		}
	],
	examples: []
};

// src/verify/providers/mapbox.ts
const mapbox = {
	provider: "Mapbox",
	rules: ["mapbox_secret_access_token"],
	accepts: /^sk\.[\w.-]+$/,
	hosts: ["api.mapbox.com"],
	asks: "GET /tokens/v2",
	documents: [],
	inPath: true,
	question: ({ secret }) => ({
		path: `/tokens/v2?access_token=${secret}`,
		headers: {}
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "code",
		says: /^TokenValid$/
	}, {
		is: "dead",
		status: 200,
		at: "code",
		says: /^Token(?:Expired|Revoked|Invalid)$/
	}],
	examples: []
};

// src/verify/providers/mistral.ts
const mistral = {
	provider: "Mistral AI",
	rules: ["mistral_ai_api_key"],
	hosts: ["api.mistral.ai"],
	asks: "GET /v1/models",
	documents: [],
	question: bearer("/v1/models"),
	answers: [{
		is: "live",
		status: 200,
		at: "data.0.id"
	}],
	examples: []
};

// src/verify/providers/neon.ts
const neon = {
	provider: "Neon",
	rules: ["neon_api_key"],
	hosts: ["console.neon.tech"],
	asks: "GET /api/v2/users/me",
	documents: [],
	question: bearer("/api/v2/users/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}],
	examples: []
};

// src/verify/providers/netlify.ts
const netlify = {
	provider: "Netlify",
	rules: ["netlify-personal-access-token"],
	hosts: ["api.netlify.com"],
	asks: "GET /api/v1/user",
	documents: [],
	question: bearer("/api/v1/user"),
	answers: [{
		is: "live",
		status: 200,
		at: "id"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^Access Denied/i
	}],
	examples: []
};

// src/verify/providers/notion.ts
const notion = {
	provider: "Notion",
	rules: ["notion_api_token"],
	hosts: ["api.notion.com"],
	asks: "GET /v1/users/me",
	documents: [],
	question: bearer("/v1/users/me", { "notion-version": "2022-06-28" }),
	answers: [
		{
			is: "live",
			status: 200,
			at: "object",
			says: /^user$/
		},
		{
			is: "live",
			status: 403,
			at: "code",
			says: /^restricted_resource$/
		},
		{
			is: "dead",
			status: 401,
			at: "code",
			says: /^unauthorized$/
		}
	],
	examples: []
};

// src/verify/providers/npm.ts
const npm = {
	provider: "npm",
	rules: ["npm_access_token"],
	hosts: ["registry.npmjs.org"],
	asks: "GET /-/whoami",
	documents: [],
	question: bearer("/-/whoami"),
	answers: [{
		is: "live",
		status: 200,
		at: "username"
	}],
	examples: []
};

// src/verify/providers/openai.ts
const openai = {
	provider: "OpenAI",
	rules: ["openai_api_key"],
	accepts: /^sk-(?:proj|svcacct)-|T3BlbkFJ/,
	hosts: ["api.openai.com"],
	asks: "GET /v1/models",
	documents: [],
	question: bearer("/v1/models"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "data"
		},
		{
			is: "live",
			status: 401,
			at: "error.message",
			says: /Missing scopes/
		},
		{
			is: "live",
			status: 403,
			at: "error.message",
			says: /Missing scopes/
		},
		{
			is: "dead",
			status: 401,
			at: "error.code",
			says: /^invalid_api_key$/
		}
	],
	examples: []
};

// src/verify/providers/openrouter.ts
const openrouter = {
	provider: "OpenRouter",
	rules: ["openrouter_api_key"],
	hosts: ["openrouter.ai"],
	asks: "GET /api/v1/key",
	documents: [],
	question: bearer("/api/v1/key"),
	answers: [{
		is: "live",
		status: 200,
		at: "data.usage"
	}, {
		is: "dead",
		status: 401,
		at: "error.code",
		says: /^401$/
	}],
	examples: []
};

// src/verify/providers/pinecone.ts
const pinecone = {
	provider: "Pinecone",
	rules: ["pinecone_api_key"],
	hosts: ["api.pinecone.io"],
	asks: "GET /indexes",
	documents: [],
	question: inHeader("api-key", "/indexes", { "x-pinecone-api-version": "2025-04" }),
	answers: [{
		is: "live",
		status: 200,
		at: "indexes"
	}, {
		is: "dead",
		status: 401,
		at: "error.message",
		says: /^Invalid API key/i
	}],
	examples: []
};

// src/verify/providers/postman.ts
const postman = {
	provider: "Postman",
	rules: ["postman_api_key"],
	hosts: ["api.getpostman.com", "api.eu.postman.com"],
	asks: "GET /me",
	documents: [],
	question: inHeader("x-api-key", "/me"),
	answers: [{
		is: "live",
		status: 200,
		at: "user.id"
	}, {
		is: "dead",
		status: 401,
		at: "error.name",
		says: /^AuthenticationError$/
	}],
	examples: []
};

// src/verify/providers/pulumi.ts
const pulumi = {
	provider: "Pulumi Cloud",
	rules: ["pulumi_access_token"],
	hosts: ["api.pulumi.com"],
	asks: "GET /api/user",
	documents: [],
	runsElsewhere: true,
	question: ({ secret }) => ({
		path: "/api/user",
		headers: {
			authorization: `token ${secret}`,
			accept: "application/vnd.pulumi+8"
		}
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "githubLogin"
	}, {
		is: "dead",
		status: 401,
		at: "code",
		says: /^401$/
	}],
	examples: []
};

// src/verify/providers/render.ts
const render = {
	provider: "Render",
	rules: ["render-api-key"],
	hosts: ["api.render.com"],
	asks: "GET /v1/owners",
	documents: [],
	question: bearer("/v1/owners?limit=1"),
	answers: [{
		is: "live",
		status: 200,
		at: "0.owner.id"
	}],
	examples: []
};

// src/verify/providers/replicate.ts
const replicate = {
	provider: "Replicate",
	rules: ["replicate_api_token"],
	hosts: ["api.replicate.com"],
	asks: "GET /v1/account",
	documents: [],
	question: bearer("/v1/account"),
	answers: [{
		is: "live",
		status: 200,
		at: "username"
	}, {
		is: "dead",
		status: 401,
		at: "title",
		says: /^Unauthenticated$/
	}],
	examples: []
};

// src/verify/providers/resend.ts
const resend = {
	provider: "Resend",
	rules: ["resend-api-key"],
	hosts: ["api.resend.com"],
	asks: "GET /domains",
	documents: [],
	question: bearer("/domains"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "data"
		},
		{
			is: "live",
			status: 401,
			at: "name",
			says: /^restricted_api_key$/
		},
		{
			is: "dead",
			status: 403,
			at: "name",
			says: /^invalid_api_key$/
		},
		{
			is: "dead",
			status: 400,
			at: "message",
			says: /^API key is invalid$/
		}
	],
	examples: []
};

// src/verify/providers/sendgrid.ts
const sendgrid = {
	provider: "SendGrid",
	rules: ["sendgrid_api_key"],
	hosts: ["api.sendgrid.com", "api.eu.sendgrid.com"],
	asks: "GET /v3/scopes",
	documents: [],
	question: bearer("/v3/scopes"),
	answers: [{
		is: "live",
		status: 200,
		at: "scopes"
	}, {
		is: "dead",
		status: 401,
		at: "errors.0.message",
		says: /invalid, expired, or revoked/
	}],
	examples: []
};

// src/verify/providers/slack.ts
const slack = {
	provider: "Slack",
	rules: ["slack_api_token"],
	accepts: /^(?:xoxe\.)?xox[bp]-/,
	hosts: ["slack.com"],
	asks: "POST /api/auth.test",
	documents: [],
	question: ({ secret }) => ({
		method: "POST",
		path: "/api/auth.test",
		headers: { authorization: `Bearer ${secret}` }
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "ok",
		says: /^true$/
	}, {
		is: "dead",
		status: 200,
		at: "error",
		says: /^(?:token_revoked|token_expired|account_inactive)$/
	}],
	examples: []
};

// src/verify/providers/snyk.ts
const snyk = {
	provider: "Snyk",
	rules: ["snyk-api-token"],
	hosts: [
		"api.snyk.io",
		"api.us.snyk.io",
		"api.eu.snyk.io",
		"api.au.snyk.io"
	],
	asks: "GET /rest/self",
	documents: [],
	question: ({ secret }) => ({
		path: "/rest/self?version=2024-10-15",
		headers: {
			accept: "application/vnd.api+json",
			authorization: `token ${secret}`
		}
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "data.id"
	}],
	examples: []
};

// src/verify/providers/square.ts
const square = {
	provider: "Square",
	rules: ["square_access_token"],
	hosts: ["connect.squareup.com", "connect.squareupsandbox.com"],
	asks: "GET /v2/merchants/me",
	documents: [],
	question: bearer("/v2/merchants/me"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "merchant"
		},
		{
			is: "live",
			status: 403,
			at: "errors.0.code",
			says: /^INSUFFICIENT_SCOPES$/
		},
		{
			is: "dead",
			status: 401,
			at: "errors.0.code",
			says: /^(?:UNAUTHORIZED|ACCESS_TOKEN_EXPIRED|ACCESS_TOKEN_REVOKED)$/
		}
	],
	examples: []
};

// src/verify/providers/stripe.ts
const stripe = {
	provider: "Stripe",
	rules: [
		"stripe_api_key",
		"stripe_live_restricted_key",
		"stripe_test_secret_key",
		"stripe_test_restricted_key"
	],
	accepts: /^[rs]k_(?:live|test)_(?:[A-Za-z0-9]{16,34}|[A-Za-z0-9]{60,})$/,
	hosts: ["api.stripe.com"],
	asks: "GET /v1/balance",
	documents: [],
	question: bearer("/v1/balance"),
	answers: [
		{
			is: "live",
			status: 200,
			at: "object",
			says: /^balance$/
		},
		{
			is: "live",
			status: 403,
			at: "error.message",
			says: /required permissions/
		},
		{
			is: "dead",
			status: 401,
			at: "error.code",
			says: /^api_key_expired$/
		},
		{
			is: "dead",
			status: 401,
			at: "error.message",
			says: /^(?:Invalid|Expired) API Key provided/i
		}
	],
	examples: []
};

// src/verify/providers/supabase.ts
const supabase = {
	provider: "Supabase",
	rules: ["supabase_personal_access_token"],
	hosts: ["api.supabase.com"],
	asks: "GET /v1/organizations",
	documents: [],
	question: bearer("/v1/organizations"),
	answers: [{
		is: "live",
		status: 200,
		at: "length"
	}, {
		is: "dead",
		status: 401,
		at: "message",
		says: /^Unauthorized$/
	}],
	examples: []
};

// src/verify/providers/tavily.ts
const tavily = {
	provider: "Tavily",
	rules: ["tavily-api-key"],
	hosts: ["api.tavily.com"],
	asks: "GET /usage",
	documents: [],
	question: bearer("/usage"),
	answers: [{
		is: "live",
		status: 200,
		at: "key"
	}, {
		is: "dead",
		status: 401,
		at: "detail.error",
		says: /^Unauthorized: missing or invalid API key\.?$/
	}],
	examples: []
};

// src/verify/providers/telegram.ts
const telegram = {
	provider: "Telegram",
	rules: ["telegram_bot_token"],
	accepts: /^\d{8,10}:[\w-]{35}$/,
	hosts: ["api.telegram.org"],
	asks: "GET /bot…/getMe",
	documents: [],
	inPath: true,
	question: ({ secret }) => ({
		path: `/bot${secret}/getMe`,
		headers: {}
	}),
	answers: [{
		is: "live",
		status: 200,
		at: "result.is_bot",
		says: /^true$/
	}, {
		is: "dead",
		status: 401,
		at: "error_code",
		says: /^401$/
	}],
	examples: []
};

// src/verify/providers/telnyx.ts
const telnyx = {
	provider: "Telnyx",
	rules: ["telnyx_api_v2_key"],
	hosts: ["api.telnyx.com"],
	asks: "GET /v2/balance",
	documents: [],
	question: bearer("/v2/balance"),
	answers: [{
		is: "live",
		status: 200,
		at: "data"
	}, {
		is: "dead",
		status: 401,
		at: "errors.0.code",
		says: /^10009$/
	}],
	examples: []
};

// src/verify/providers/terraform.ts
const terraform = {
	provider: "HCP Terraform",
	rules: ["terraform_api_token"],
	hosts: ["app.terraform.io"],
	asks: "GET /api/v2/account/details",
	documents: [],
	question: bearer("/api/v2/account/details"),
	answers: [{
		is: "live",
		status: 200,
		at: "data.id"
	}],
	examples: []
};

// src/verify/providers/vercel.ts
const vercel = {
	provider: "Vercel",
	rules: ["vercel_personal_access_token"],
	hosts: ["api.vercel.com"],
	asks: "GET /v2/user",
	documents: [],
	question: bearer("/v2/user"),
	answers: [{
		is: "live",
		status: 200,
		at: "user"
	}, {
		is: "dead",
		status: 403,
		at: "error.invalidToken",
		says: /^true$/
	}],
	examples: []
};

// src/verify/providers/xai.ts
const xai = {
	provider: "xAI",
	rules: ["xai_api_key"],
	hosts: ["api.x.ai"],
	asks: "GET /v1/api-key",
	documents: [],
	question: bearer("/v1/api-key"),
	answers: [
		{
			is: "inactive",
			status: 200,
			at: "api_key_blocked",
			says: /^true$/
		},
		{
			is: "inactive",
			status: 200,
			at: "api_key_disabled",
			says: /^true$/
		},
		{
			is: "inactive",
			status: 200,
			at: "team_blocked",
			says: /^true$/
		},
		{
			is: "live",
			status: 200,
			at: "api_key_id"
		},
		{
			is: "dead",
			status: 400,
			at: "error",
			says: /^Incorrect API key provided/
		}
	],
	examples: []
};

// src/verify/catalogue.ts
const VERIFIERS = [
	github,
	gitlab,
	slack,
	stripe,
	npm,
	openai,
	anthropic,
	aliyun,
	sendgrid,
	telegram,
	discord,
	discordWebhook,
	digitalocean,
	heroku,
	cloudflare,
	figma,
	notion,
	linear,
	airtable,
	hubspot,
	huggingFace,
	buildkite,
	netlify,
	vercel,
	doppler,
	asana,
	clickup,
	groq,
	cohere,
	openrouter,
	replicate,
	xai,
	elevenlabs,
	postman,
	resend,
	dropbox,
	square,
	datadog,
	contentful,
	linode,
	hetzner,
	circleci,
	terraform,
	pulumi,
	pinecone,
	supabase,
	telnyx,
	brevo,
	deepgram,
	fastly,
	intercom,
	mapbox,
	mistral,
	neon,
	render,
	snyk,
	tavily
];

// src/verify/verify.ts
const MOST_ASKED = 200;
const MOST_AT_ONE = 50;
const AT_ONCE = 4;
async function verifyAll(all, options) {
	const results = all.map(() => void 0);
	const queues = /* @__PURE__ */ new Map();
	let waiting = 0;
	for (const [index, asked] of all.entries()) {
		const whom = whomToAsk(asked);
		if (whom === void 0) continue;
		const queue = queues.get(whom) ?? [];
		if (waiting === MOST_ASKED || queue.length === MOST_AT_ONE) {
			results[index] = unknown("more were found than one run asks about");
			continue;
		}
		waiting += 1;
		queues.set(whom, [...queue, index]);
	}
	await mapBounded([...queues], AT_ONCE, async ([whom, queue]) => {
		const ask = whom === "aws-access-key" ? awsAsker(options) : openProvider(whom, options);
		for (const index of queue) {
			const asked = all[index];
			if (asked) results[index] = await ask(asked);
		}
	});
	return results;
}
function whomToAsk({ rule, secret }) {
	if (rule === "aws-access-key") return AWS_RULE;
	return VERIFIERS.find(({ rules, accepts }) => rules.includes(rule) && (accepts === void 0 || accepts.test(secret.expose())));
}
function awsAsker({ aws, ourAccounts, signal }) {
	const known = /* @__PURE__ */ new Map();
	return async (asked) => {
		signal.throwIfAborted();
		const key = wholeValue(asked);
		const result = known.get(key) ?? verifyAwsKey(asked, ourAccounts, aws);
		known.set(key, result);
		return await result;
	};
}

export { verifyAll };