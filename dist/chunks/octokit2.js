import "./rolldown-runtime.js";
import { t as Octokit } from "./octokit.js";
import { t as proxiedFetch } from "./proxied-fetch2.js";
import { n as requestNoter } from "./request-log.js";
import { b as RekeyError } from "./start.js";

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
function sameHostFetch(apiUrl, fetch, { foreign = "refused" } = {}) {
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
			const target = new URL(next, url);
			if (foreign === "handed-back" && target.origin !== origin) return response;
			url = target;
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
		...settings.retries === void 0 ? {} : { retry: { retries: settings.retries } },
		throttle: {
			enabled: settings.isPaced ?? isGithubs(apiUrl),
			onRateLimit: mayWait,
			onSecondaryRateLimit: mayWait
		},
		request: { fetch: sameHostFetch(apiUrl, await proxiedFetch(env)) }
	});
	octokit.hook.before("request", (options) => {
		if (options.method === "POST" && !isQuery(options) || options.method === "PATCH") options.request = {
			...options.request,
			retries: 0
		};
	});
	noteRequests(octokit);
	return octokit;
}
function isQuery({ url, query }) {
	return url.endsWith("/graphql") && typeof query === "string" && !/^\s*mutation\b/.test(query);
}
function isGithubs(apiUrl) {
	const { hostname } = new URL(apiUrl);
	return hostname === "api.github.com" || hostname.endsWith(".ghe.com");
}

export { sameHostFetch as n, openOctokit as t };