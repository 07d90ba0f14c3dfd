import "./rolldown-runtime.js";
import { t as RekeyError } from "./errors.js";
import { t as RequestError } from "./octokit-request-error.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as Octokit } from "./octokit.js";
import { gzipSync } from "node:zlib";

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

// src/clients/github/actions-secrets.ts
function githubActionsSecrets(octokit) {
	return { async put(repository, name, value) {
		const [owner = "", repo = ""] = repository.split("/");
		const names = {
			what: `store the secret ${name} in ${repository}`,
			permission: void 0
		};
		await callGithub(names, async () => {
			const { data } = await octokit.rest.actions.getRepoPublicKey({
				owner,
				repo
			});
			await octokit.rest.actions.createOrUpdateRepoSecret({
				owner,
				repo,
				secret_name: name,
				encrypted_value: await seal(value, data.key),
				key_id: data.key_id
			});
		});
	} };
}
async function seal(value, publicKey) {
	const { default: sodium } = await import("./libsodium-wrappers.js");
	await sodium.ready;
	const key = Buffer.from(publicKey, "base64");
	if (key.length !== sodium.crypto_box_PUBLICKEYBYTES) throw new RekeyError({
		code: "github-refused",
		what: "GitHub gave a public key that is none.",
		exit: 3
	});
	return Buffer.from(sodium.crypto_box_seal(Buffer.from(value.expose()), key)).toString("base64");
}

// src/clients/github/code-scanning.ts
async function uploadSarif(octokit, at, upload) {
	const names = {
		what: `upload the SARIF report to code scanning of ${at.owner}/${at.repo}`,
		permission: "security-events: write"
	};
	try {
		return await callGithub(names, async () => {
			const { data } = await octokit.rest.codeScanning.uploadSarif({
				...at,
				commit_sha: upload.commit,
				ref: upload.ref,
				sarif: gzipSync(upload.sarif).toString("base64")
			});
			return {
				kind: "uploaded",
				id: data.id ?? ""
			};
		});
	} catch (error) {
		if (!(error instanceof RekeyError && ["github-denied", "github-not-found"].includes(error.code))) throw error;
		return {
			kind: "refused",
			note: error.message
		};
	}
}

// src/clients/github/issue-tracker.ts
const WRITE = "issues: write";
function githubIssueTracker(octokit, at, log) {
	const name = `${at.owner}/${at.repo}`;
	const call = async (what, run) => await callGithub({
		what: `${what} ${name}`,
		permission: WRITE
	}, run);
	return {
		async list(label) {
			return await call("list the issues of", async () => {
				const isOurs = await ourAuthor(octokit);
				return (await octokit.paginate(octokit.rest.issues.listForRepo, {
					...at,
					labels: label,
					state: "all",
					per_page: 100
				})).filter((issue) => !issue.pull_request && isOurs(issue.user)).map(trackedIssue);
			});
		},
		async read(number) {
			return await call(`read issue #${number} of`, async () => {
				const { data } = await octokit.rest.issues.get({
					...at,
					issue_number: number
				});
				return trackedIssue(data);
			});
		},
		async create(issue) {
			return await call("open an issue in", async () => await createIssue(octokit, at, issue, log));
		},
		async update(number, { stateReason, labels, ...change }) {
			await call(`update issue #${number} of`, async () => {
				await octokit.rest.issues.update({
					...at,
					issue_number: number,
					...change,
					...labels === void 0 ? {} : { labels: [...labels] },
					...stateReason === void 0 ? {} : { state_reason: stateReason }
				});
			});
		},
		async comment(number, body) {
			await call(`comment on issue #${number} of`, async () => {
				await octokit.rest.issues.createComment({
					...at,
					issue_number: number,
					body
				});
			});
		},
		async ensureLabels(labels) {
			await call("create labels in", async () => await createMissing(octokit, at, labels));
		}
	};
}
async function ourAuthor(octokit) {
	try {
		const { data } = await octokit.rest.users.getAuthenticated();
		return (author) => author?.login === data.login;
	} catch (error) {
		if (!(error instanceof RequestError) || error.status !== 403) throw error;
		return (author) => author?.type === "Bot";
	}
}
async function createIssue(octokit, at, issue, log) {
	const { title, body } = issue;
	const labels = [...issue.labels];
	try {
		const { data } = await octokit.rest.issues.create({
			...at,
			title,
			body,
			labels,
			assignees: [...issue.assignees]
		});
		return data.number;
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && /assignees/.test(error.message))) throw error;
		log.warning(`Not all of ${issue.assignees.join(", ")} can be assigned here, so the issue has no assignee.`);
		const { data } = await octokit.rest.issues.create({
			...at,
			title,
			body,
			labels
		});
		return data.number;
	}
}
async function createMissing(octokit, at, labels) {
	const present = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
		...at,
		per_page: 100
	});
	const names = new Set(present.map(({ name }) => name.toLowerCase()));
	for (const { name, colour, description } of labels) {
		if (names.has(name.toLowerCase())) continue;
		try {
			await octokit.rest.issues.createLabel({
				...at,
				name,
				color: colour,
				description
			});
		} catch (error) {
			if (!(error instanceof RequestError && error.status === 422 && /already_exists/.test(error.message))) throw error;
		}
	}
}
function trackedIssue(issue) {
	return {
		number: issue.number,
		title: issue.title,
		body: issue.body ?? "",
		labels: issue.labels.map((label) => typeof label === "string" ? label : label.name ?? ""),
		state: issue.state === "open" ? "open" : "closed",
		stateReason: issue.state_reason ?? void 0,
		closedAt: issue.closed_at === null ? void 0 : new Date(issue.closed_at)
	};
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

// src/clients/github/repository.ts
async function isPublicRepository(octokit, at) {
	const names = {
		what: `read the visibility of ${at.owner}/${at.repo}`,
		permission: "metadata: read"
	};
	return await callGithub(names, async () => {
		const { data } = await octokit.rest.repos.get({ ...at });
		const { visibility } = data;
		return visibility === void 0 ? !data.private : visibility !== "private" && visibility !== "internal";
	});
}
async function readRepositoryIdentity(octokit, at) {
	const names = {
		what: `read the ids of ${at.owner}/${at.repo}`,
		permission: "metadata: read"
	};
	return await callGithub(names, async () => {
		const { data } = await octokit.rest.repos.get({ ...at });
		return {
			id: String(data.id),
			ownerId: String(data.owner.id),
			defaultBranch: data.default_branch
		};
	});
}
async function readRepositoryFile(octokit, at, { path, ref }) {
	const names = {
		what: `read ${path} of ${at.owner}/${at.repo} at ${ref}`,
		permission: "contents: read"
	};
	return await callGithub(names, async () => {
		try {
			const { data } = await octokit.rest.repos.getContent({
				...at,
				path,
				ref,
				mediaType: { format: "raw" }
			});
			return textOf(data, path);
		} catch (error) {
			if (!(error instanceof RequestError) || error.status !== 404) throw error;
			await octokit.rest.repos.getContent({
				...at,
				path: "",
				ref
			});
			return;
		}
	});
}
function textOf(data, path) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return Buffer.from(data).toString("utf8");
	throw new RekeyError({
		code: "github-refused",
		what: `${path} is not a file.`,
		exit: 3
	});
}

// src/clients/github/client.ts
async function createGithubClient(settings) {
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(settings.repository) ?? [];
	if (owner === void 0 || repo === void 0) throw new RekeyError({
		code: "github-repository",
		what: `"${settings.repository}" is not a repository.`,
		fix: "Write it as owner/name (GITHUB_REPOSITORY)."
	});
	if (settings.token === "") throw new RekeyError({
		code: "github-no-token",
		what: "There is no token for GitHub.",
		fix: "Leave the input \"github-token\" at its default, or set GITHUB_TOKEN."
	});
	const octokit = await openOctokit(settings);
	const at = {
		owner,
		repo
	};
	return {
		issues: githubIssueTracker(octokit, at, settings.log),
		downstream: githubActionsSecrets(octokit),
		isPublic: async () => await isPublicRepository(octokit, at),
		identity: async () => await readRepositoryIdentity(octokit, at),
		uploadSarif: async (upload) => await uploadSarif(octokit, at, upload),
		readFile: async (path, ref) => await readRepositoryFile(octokit, at, {
			path,
			ref
		})
	};
}

export { createGithubClient };