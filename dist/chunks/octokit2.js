import { n as inertExcerpt } from "./hostile-text.js";
import { t as RekeyError } from "./errors.js";
import { t as RequestError } from "./octokit-request-error.js";
import { n as requestNoter } from "./request-log.js";
import { t as Octokit } from "./octokit.js";

// src/clients/github/explain-error.ts
async function callGithub(names, run) {
	try {
		return await run();
	} catch (thrown) {
		throw explainGithubError(thrown, names);
	}
}
function explainGithubError(thrown, names) {
	for (let cause = thrown; cause instanceof Error; cause = cause.cause) if (cause instanceof RekeyError) return cause;
	const init = explanationOf(thrown, names);
	return new RekeyError({
		exit: 3,
		...init,
		cause: withoutRequest(thrown)
	});
}
function explanationOf(thrown, { what, permission }) {
	const said = thrown instanceof Error ? inertExcerpt(thrown.message, 300) : "no answer";
	const status = thrown instanceof RequestError && thrown.response ? thrown.status : void 0;
	if (status === void 0 || status >= 500) return {
		code: "github-unavailable",
		what: `Could not ${what}: GitHub gave no usable answer (${status === void 0 ? "" : `HTTP ${status}, `}${said}).`,
		fix: "Run it again; it goes on from what GitHub says."
	};
	if (isRateLimit(thrown, status)) return {
		code: "github-unavailable",
		what: `Could not ${what}: the rate limit of this token is used up${resetOf(thrown)}.`,
		fix: "What is left waits for the next run."
	};
	if (status === 401) return {
		code: "github-token-refused",
		what: `Could not ${what}: GitHub does not accept the token (${said}).`,
		fix: "Check the input \"github-token\": it may have expired, or belong to another GitHub host."
	};
	if (status === 403) return {
		code: "github-denied",
		what: `Could not ${what}: ${said}.`,
		fix: permissionFix(thrown, permission)
	};
	if (status === 404) return {
		code: "github-not-found",
		what: `Could not ${what}: there is no such thing, or the token may not see it.`,
		fix: permissionFix(thrown, permission)
	};
	return {
		code: "github-refused",
		what: `Could not ${what}: HTTP ${status}, ${said}.`
	};
}
function permissionFix(thrown, permission) {
	if (permission === void 0) return "A job's own token never has this permission: use the token of a GitHub App (actions/create-github-app-token) that has it, for that repository.";
	const accepted = headerOf(thrown, "x-accepted-github-permissions");
	const [first] = /^(?<name>[a-z_]+)=(?<level>read|write|admin)/.exec(accepted ?? "") ?? [];
	return `Give the job "permissions: ${first === void 0 ? permission : first.replaceAll("_", "-").replace("=", ": ")}". A pull request from a fork, or from Dependabot, has a token that only reads, whatever the workflow says.`;
}
function isRateLimit(thrown, status) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return thrown instanceof Error && /secondary rate/i.test(thrown.message) || headerOf(thrown, "x-ratelimit-remaining") === "0" || headerOf(thrown, "retry-after") !== void 0;
}
function resetOf(thrown) {
	const reset = Number(headerOf(thrown, "x-ratelimit-reset") ?? 0);
	return reset > 0 ? ` until ${(/* @__PURE__ */ new Date(reset * 1e3)).toISOString()}` : "";
}
function headerOf(thrown, name) {
	if (!(thrown instanceof RequestError)) return void 0;
	const value = thrown.response?.headers[name];
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
function withoutRequest(thrown) {
	const status = thrown instanceof RequestError ? `HTTP ${thrown.status}: ` : "";
	return /* @__PURE__ */ new Error(`${status}${thrown instanceof Error ? inertExcerpt(thrown.message, 1e3) : "no answer"}`);
}

// src/clients/github/no-token.ts
function noToken() {
	return new RekeyError({
		code: "github-no-token",
		what: "There is no token for GitHub.",
		fix: "Leave the input \"github-token\" at its default, or set GITHUB_TOKEN."
	});
}

// src/clients/github/note-requests.ts
function noteRequests(octokit) {
	octokit.hook.before("request", (options) => {
		const note = requestNoter();
		const call = `github:${options.method} ${options.url}`;
		const send = options.request?.fetch ?? globalThis.fetch;
		const fetch = async (...sent) => {
			try {
				const answer = await send(...sent);
				const { status } = answer;
				const id = answer.headers.get("x-github-request-id");
				const error = status >= 400 ? { error: `HTTP ${status}` } : {};
				note({
					call,
					...id === null ? {} : { id },
					status,
					...error
				});
				return answer;
			} catch (thrown) {
				note({
					call,
					error: thrown instanceof Error ? thrown.name : "Error"
				});
				throw thrown;
			}
		};
		options.request = {
			...options.request,
			fetch
		};
	});
}

// src/clients/github/same-host-fetch.ts
const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 6e4;
function sameHostFetch(apiUrl, fetch) {
	const { origin } = new URL(apiUrl);
	return async (input, init) => {
		let url = input instanceof Request ? new URL(input.url) : new URL(input);
		const method = init?.method ?? "GET";
		for (let redirects = 0;; redirects += 1) {
			if (url.origin !== origin) throw foreignHost(origin, url);
			const timeout = AbortSignal.timeout(TIMEOUT_MS);
			const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
			const response = await fetch(url.href, {
				...init,
				signal,
				redirect: "manual"
			});
			const next = response.headers.get("location");
			const isRead = method === "GET" || method === "HEAD";
			const isFollowed = response.status === 307 || response.status === 308 || isRead && [301, 302].includes(response.status);
			if (next === null || !isFollowed || redirects === MAX_REDIRECTS) return response;
			url = new URL(next, url);
		}
	};
}
function foreignHost(origin, url) {
	const cause = new RekeyError({
		code: "github-foreign-host",
		what: `GitHub at ${origin} pointed to ${url.origin}, to which its token is not sent.`,
		fix: "Check GITHUB_API_URL and what stands between this machine and GitHub.",
		exit: 3
	});
	return new DOMException(cause.message, {
		name: "AbortError",
		cause
	});
}

// src/clients/github/octokit.ts
const LONGEST_WAIT_SECONDS = 120;
async function openOctokit(settings) {
	const { token, apiUrl, version, log, env } = settings;
	const quietly = (text) => log.debug(`GitHub: ${text}`);
	const mayWait = (afterSeconds, options, _, retries) => {
		const { method, url } = options;
		const isWorth = retries === 0 && afterSeconds <= LONGEST_WAIT_SECONDS;
		log.warning(`GitHub limits ${method} ${url}: ${isWorth ? `waiting ${afterSeconds} s` : "not waiting"}.`);
		return isWorth;
	};
	const octokit = new Octokit({
		auth: token,
		baseUrl: apiUrl.replace(/\/+$/, ""),
		userAgent: `rekey/${version}`,
		log: {
			debug: quietly,
			info: quietly,
			warn: quietly,
			error: quietly
		},
		throttle: {
			enabled: settings.isPaced ?? isGithubs(apiUrl),
			onRateLimit: mayWait,
			onSecondaryRateLimit: mayWait
		},
		request: { fetch: sameHostFetch(apiUrl, await proxiedFetch(env)) }
	});
	octokit.hook.before("request", (options) => {
		if (options.method === "POST" || options.method === "PATCH") options.request = {
			...options.request,
			retries: 0
		};
	});
	noteRequests(octokit);
	return octokit;
}
function isGithubs(apiUrl) {
	const { hostname } = new URL(apiUrl);
	return hostname === "api.github.com" || hostname.endsWith(".ghe.com");
}
async function proxiedFetch(env) {
	if (![
		"https_proxy",
		"HTTPS_PROXY",
		"http_proxy",
		"HTTP_PROXY"
	].some((name) => (env[name] ?? "") !== "")) return globalThis.fetch;
	const { defaults } = await import("./utils.js");
	const fetch = defaults.request?.fetch;
	return typeof fetch === "function" ? fetch : globalThis.fetch;
}

export { noToken as n, callGithub as r, openOctokit as t };