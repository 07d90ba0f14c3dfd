import "./rolldown-runtime.js";
import { t as proxiedFetch } from "./proxied-fetch2.js";
import { t as noToken } from "./no-token.js";
import { n as sameHostFetch, t as openOctokit } from "./octokit2.js";
import { t as repositoryName } from "./repository-name2.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { t as callGithub } from "./explain-error.js";
import { t as RequestError } from "./octokit-request-error.js";

// src/clients/github/texts/asking.ts
const KEPT_PART = .1;
const KEPT_AT_LEAST = 20;
function politeAsking(octokit, signal) {
	let known;
	octokit.hook.after("request", ({ headers }) => {
		known = limitIn(headers) ?? known;
	});
	async function ask(names, run) {
		signal?.throwIfAborted();
		if (known && known.remaining <= Math.max(KEPT_AT_LEAST, known.limit * KEPT_PART)) throw reserved(names, known);
		return await callGithub(names, run);
	}
	async function* pages(names, list) {
		const answers = list[Symbol.asyncIterator]();
		for (;;) {
			const page = await ask(names, async () => await answers.next());
			if (page.done === true) return;
			yield page.value.data;
		}
	}
	return {
		ask,
		pages
	};
}
function reserved({ what }, { limit, remaining, reset }) {
	const until = (/* @__PURE__ */ new Date(reset * 1e3)).toISOString();
	return new RekeyError({
		code: "github-limited",
		diagnosis: "github-unavailable",
		what: `Could not ${what}: of ${limit} requests ${remaining} are left to this token until ${until}, and they are kept for other steps.`,
		fix: "Look at less at a time (fewer texts, a later \"since\"), or use the token of a GitHub App.",
		exit: 3
	});
}
function limitIn(headers) {
	const [limit, remaining, reset] = [
		"limit",
		"remaining",
		"reset"
	].map((name) => Number(headers[`x-ratelimit-${name}`] ?? NaN));
	return [
		limit,
		remaining,
		reset
	].every(Number.isFinite) ? {
		limit,
		remaining,
		reset
	} : void 0;
}

// src/clients/github/texts/download.ts
const TIMEOUT_MS = 3e5;
function downloader({ octokit, asking, apiUrl, fetch, signal }) {
	const isPlain = new URL(apiUrl).protocol === "http:";
	async function follow(location, maxBytes) {
		const url = URL.parse(location);
		if (url?.protocol !== "https:" && !(isPlain && url?.protocol === "http:")) throw new StorageAnswer("GitHub named no https address");
		const timeout = AbortSignal.timeout(TIMEOUT_MS);
		const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
		if (!response.ok) throw new StorageAnswer(`the storage answered HTTP ${response.status}`);
		return await readUpTo(response, maxBytes);
	}
	async function ask(names, route, parameters, { maxBytes, accept }) {
		let streamed;
		const sameHost = sameHostFetch(apiUrl, fetch, { foreign: "handed-back" });
		const bounded = async (...sent) => {
			const response = await sameHost(...sent);
			if (!response.ok) return response;
			streamed = await readUpTo(response, maxBytes);
			return new Response(null, {
				status: 204,
				headers: response.headers
			});
		};
		return await asking.ask(names, async () => {
			try {
				const { headers } = await octokit.request(route, {
					...parameters,
					request: { fetch: bounded },
					...accept === void 0 ? {} : { headers: { accept } }
				});
				return streamed ?? headers.location ?? "";
			} catch (thrown) {
				if (thrown instanceof RequestError && thrown.response && [404, 410].includes(thrown.status)) return { kind: "gone" };
				throw thrown;
			}
		});
	}
	return async (names, route, parameters, options) => {
		for (let attempt = 1;; attempt += 1) {
			const answer = await ask(names, route, parameters, options);
			if (typeof answer !== "string") return answer;
			try {
				return await follow(answer, options.maxBytes);
			} catch (thrown) {
				signal?.throwIfAborted();
				if (attempt === 2) throw unavailable(names, thrown);
			}
		}
	};
}
var StorageAnswer = class extends Error {};
function unavailable({ what }, thrown) {
	const isLate = thrown instanceof Error && thrown.name === "TimeoutError";
	const why = thrown instanceof StorageAnswer ? thrown.message : isLate ? "it took too long" : "the connection broke";
	return new RekeyError({
		code: "github-unavailable",
		what: `Could not ${what}: ${why}.`,
		fix: "Run it again.",
		exit: 3
	});
}
async function readUpTo(response, maxBytes) {
	if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
		await response.body?.cancel();
		return { kind: "too-large" };
	}
	const parts = [];
	let length = 0;
	for await (const part of response.body ?? []) {
		length += part.length;
		if (length > maxBytes) return { kind: "too-large" };
		parts.push(part);
	}
	return {
		kind: "read",
		bytes: Buffer.concat(parts, length)
	};
}

// src/clients/github/texts/threads.ts
function threadTexts(octokit, at, { pages }) {
	const { rest } = octokit;
	const name = `${at.owner}/${at.repo}`;
	const issuesRead = (what) => ({
		what: `${what} of ${name}`,
		permission: "issues: read"
	});
	const pullsRead = (what) => ({
		what: `${what} of ${name}`,
		permission: "pull-requests: read"
	});
	const oldestFirst = {
		...at,
		per_page: 100,
		sort: "created",
		direction: "asc"
	};
	return {
		async *issues(since) {
			const list = octokit.paginate.iterator(rest.issues.listForRepo, {
				...oldestFirst,
				...bound(since),
				state: "all"
			});
			for await (const page of pages(issuesRead("list the issues"), list)) yield page.filter((issue) => !issue.pull_request).flatMap(({ number, title, body }) => textsOf(`issue #${number}`, {
				title,
				body
			}));
		},
		async *pulls(since) {
			const list = octokit.paginate.iterator(rest.pulls.list, {
				...oldestFirst,
				...since === void 0 ? {} : {
					sort: "updated",
					direction: "desc"
				},
				state: "all"
			});
			for await (const page of pages(pullsRead("list the pull requests"), list)) {
				const recent = page.filter((pull) => isSince(pull.updated_at, since));
				yield recent.map(({ number, title, body, head }) => ({
					number,
					texts: textsOf(`pull request #${number}`, {
						title,
						body,
						"branch name": head.ref
					})
				}));
				if (recent.length < page.length) return;
			}
		},
		async *comments(since) {
			const list = octokit.paginate.iterator(rest.issues.listCommentsForRepo, {
				...oldestFirst,
				...bound(since)
			});
			for await (const page of pages(issuesRead("list the comments"), list)) yield page.map(({ id, html_url, issue_url, body }) => {
				const below = /\/pull\/\d+#/.test(html_url) ? "pull request" : "issue";
				return {
					below,
					text: {
						name: `${below} #${lastOf(issue_url)} comment ${id}`,
						text: body ?? ""
					}
				};
			});
		},
		async *reviewComments(since) {
			const list = octokit.paginate.iterator(rest.pulls.listReviewCommentsForRepo, {
				...oldestFirst,
				...bound(since)
			});
			for await (const page of pages(pullsRead("list the review comments"), list)) yield page.map(({ id, pull_request_url, body }) => ({
				name: `pull request #${lastOf(pull_request_url)} review comment ${id}`,
				text: body
			}));
		},
		async *reviews(pull) {
			const list = octokit.paginate.iterator(rest.pulls.listReviews, {
				...at,
				pull_number: pull,
				per_page: 100
			});
			for await (const page of pages(pullsRead(`list the reviews of pull request #${pull}`), list)) yield page.map(({ id, body }) => ({
				name: `pull request #${pull} review ${id}`,
				text: body ?? ""
			}));
		},
		async *commitComments(since) {
			const list = octokit.paginate.iterator(rest.repos.listCommitCommentsForRepo, {
				...at,
				per_page: 100
			});
			const names = {
				what: `list the comments on commits of ${name}`,
				permission: "contents: read"
			};
			for await (const page of pages(names, list)) yield page.filter(({ updated_at }) => isSince(updated_at, since)).map(({ id, commit_id, body }) => ({
				name: `commit comment ${id}`,
				text: body,
				commit: commit_id
			}));
		}
	};
}
function bound(since) {
	return since === void 0 ? {} : { since: since.toISOString() };
}
function textsOf(of, parts) {
	return Object.entries(parts).map(([part, text]) => ({
		name: `${of} ${part}`,
		text: text ?? ""
	}));
}
function isSince(time, since) {
	return since === void 0 || !time || Date.parse(time) >= since.getTime();
}
function lastOf(url) {
	return /\d+$/.exec(url)?.[0] ?? "?";
}

// src/clients/github/texts/releases.ts
function publications(octokit, at, { pages }, download) {
	const name = `${at.owner}/${at.repo}`;
	return {
		async *releases(since) {
			const list = octokit.paginate.iterator(octokit.rest.repos.listReleases, {
				...at,
				per_page: 100
			});
			const names = {
				what: `list the releases of ${name}`,
				permission: "contents: read"
			};
			for await (const page of pages(names, list)) yield page.filter(({ published_at, created_at, updated_at }) => [
				published_at,
				created_at,
				updated_at
			].some((time) => isSince(time, since))).map(({ tag_name, name: title, body, assets }) => {
				const tag = inertExcerpt(tag_name, 100);
				return {
					tag,
					texts: [{
						name: `release ${tag} title`,
						text: title ?? ""
					}, {
						name: `release ${tag} notes`,
						text: body ?? ""
					}],
					assets: assets.filter(({ state }) => state === "uploaded").map(({ id, name: file, content_type, size }) => ({
						id,
						name: file,
						contentType: content_type,
						bytes: size
					}))
				};
			});
		},
		async asset({ id, name: file }, maxBytes) {
			const names = {
				what: `read the release asset ${inertExcerpt(file, 100)} of ${name}`,
				permission: "contents: read"
			};
			const route = "GET /repos/{owner}/{repo}/releases/assets/{asset_id}";
			const options = {
				maxBytes,
				accept: "application/octet-stream"
			};
			return await download(names, route, {
				...at,
				asset_id: id
			}, options);
		},
		async *gists(owner, since) {
			const list = octokit.paginate.iterator(octokit.rest.gists.listForUser, {
				username: owner,
				per_page: 100,
				...since === void 0 ? {} : { since: since.toISOString() }
			});
			for await (const page of pages({ what: `list the gists of ${owner}` }, list)) yield page.map(({ id, description, git_pull_url }) => ({
				id: inertExcerpt(id, 40),
				description: description ?? "",
				url: git_pull_url
			}));
		}
	};
}

// src/clients/github/texts/run-files.ts
function runFiles(octokit, at, { pages }, download) {
	const name = `${at.owner}/${at.repo}`;
	const actionsRead = (what) => ({
		what: `${what} of ${name}`,
		permission: "actions: read"
	});
	return {
		async *runs(since) {
			const list = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunsForRepo, {
				...at,
				per_page: 100,
				status: "completed",
				...since === void 0 ? {} : { created: `>=${wholeSecond(since)}` }
			});
			for await (const page of pages(actionsRead("list the workflow runs"), list)) yield page.map(({ id, run_attempt }) => ({
				id,
				attempts: run_attempt ?? 1
			}));
		},
		async log(run, attempt, maxBytes) {
			return await download(actionsRead(`read the log of the workflow run ${run}`), "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs", {
				...at,
				run_id: run,
				attempt_number: attempt
			}, { maxBytes });
		},
		async *artifacts(since) {
			const list = octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, {
				...at,
				per_page: 100
			});
			for await (const page of pages(actionsRead("list the artifacts"), list)) {
				const recent = page.filter(({ created_at }) => isSince(created_at, since));
				yield recent.map(({ id, name: title, size_in_bytes, expired }) => ({
					id,
					name: title,
					bytes: size_in_bytes,
					isExpired: expired
				}));
				if (recent.length < page.length) return;
			}
		},
		async artifact({ id, name: title }, maxBytes) {
			const where = {
				...at,
				artifact_id: id,
				archive_format: "zip"
			};
			return await download(actionsRead(`read the artifact ${id} (${inertExcerpt(title, 60)})`), "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", where, { maxBytes });
		}
	};
}
function wholeSecond(time) {
	return `${time.toISOString().slice(0, 19)}Z`;
}

// src/clients/github/texts/reader.ts
async function openGithubReader(settings) {
	const at = repositoryName(settings.repository);
	if (settings.token === "") throw noToken();
	const { apiUrl, env, signal } = settings;
	const octokit = await openOctokit(settings);
	const asking = politeAsking(octokit, signal);
	const download = downloader({
		octokit,
		asking,
		apiUrl,
		fetch: await proxiedFetch(env),
		signal
	});
	const names = { what: `read what ${settings.repository} is` };
	return {
		repository: async () => await asking.ask(names, async () => {
			const { data } = await octokit.rest.repos.get({ ...at });
			return {
				owner: data.owner.login,
				ownerIsPerson: data.owner.type === "User",
				hasIssues: data.has_issues,
				hasWiki: data.has_wiki
			};
		}),
		...threadTexts(octokit, at, asking),
		...runFiles(octokit, at, asking, download),
		...publications(octokit, at, asking, download)
	};
}

export { openGithubReader };