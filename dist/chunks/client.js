import "./rolldown-runtime.js";
import { t as callGithub } from "./explain-error.js";
import { C as inertExcerpt, b as RekeyError, x as messageOf } from "./start.js";
import { t as RequestError } from "./octokit-request-error.js";
import { t as pollUntil } from "./retry.js";
import { t as noToken } from "./no-token.js";
import { t as openOctokit } from "./octokit2.js";
import { i as readRepositoryIdentity, n as isPublicRepository, r as readRepositoryFile, t as isPrivateRepository } from "./repository2.js";
import { t as repositoryName } from "./repository-name2.js";
import { t as ROLES } from "./ports.js";
const gzipSync = (...args) => process.getBuiltinModule("node:zlib").gzipSync(...args);

// src/clients/github/our-author.ts
const known = /* @__PURE__ */ new WeakMap();
async function ownAccount(octokit) {
	const asked = known.get(octokit) ?? askWho(octokit);
	known.set(octokit, asked);
	try {
		return await asked;
	} catch (error) {
		known.delete(octokit);
		throw error;
	}
}
async function ourAuthor(octokit, formerAuthors = []) {
	const { id } = await ownAccount(octokit);
	const former = new Set(formerAuthors.map((login) => login.toLowerCase()));
	return (author) => author !== null && (author.id === id || former.has(author.login.toLowerCase()));
}
async function askWho(octokit) {
	const { viewer } = await octokit.graphql("query { viewer { login databaseId } }");
	const { login, databaseId } = viewer ?? {};
	if (typeof login === "string" && typeof databaseId === "number") return {
		login,
		id: databaseId
	};
	throw new RekeyError({
		code: "github-nobody",
		what: "GitHub does not say whose the token is, so nothing there can be told to be ours.",
		fix: "Check the input \"github-token\": a job's own, that of a GitHub App, and a person's all have an account.",
		exit: 3
	});
}

// src/clients/github/advisories.ts
const needs$1 = "which needs the permission \"Repository security advisories: write\"";
function githubAdvisories(octokit, at) {
	const name = `${at.owner}/${at.repo}`;
	return {
		async listOurs() {
			return await callGithub({ what: `list the security advisories of ${name}, ${needs$1}` }, async () => {
				const isOurs = await ourAuthor(octokit);
				return (await octokit.paginate(octokit.rest.securityAdvisories.listRepositoryAdvisories, {
					...at,
					per_page: 100
				})).flatMap(({ ghsa_id: id, description, state, author }) => isOurs(author) && (state === "draft" || state === "closed") ? [{
					id,
					description: description ?? "",
					state
				}] : []);
			});
		},
		async create({ summary, description, severity }) {
			return await callGithub({ what: `draft a security advisory of ${name}, ${needs$1}` }, async () => {
				const { data } = await octokit.rest.securityAdvisories.createRepositoryAdvisory({
					...at,
					summary,
					description,
					severity,
					vulnerabilities: [{ package: {
						ecosystem: "other",
						name
					} }]
				});
				return data.ghsa_id;
			});
		},
		async update(id, change) {
			await callGithub({ what: `update the security advisory ${id} of ${name}, ${needs$1}` }, async () => {
				await octokit.rest.securityAdvisories.updateRepositoryAdvisory({
					...at,
					ghsa_id: id,
					...change
				});
			});
		}
	};
}

// src/clients/github/checks.ts
const LEVELS = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
const MAX_TITLE = 255;
function githubChecks(octokit, at) {
	const names = {
		permission: "checks: write",
		isWhole: true
	};
	const call = async (what, run) => await callGithub({
		what: `${what} ${at.owner}/${at.repo}`,
		...names
	}, run);
	return {
		async find(head, name, prefix) {
			const find = async () => {
				const where = {
					...at,
					ref: head,
					check_name: name,
					filter: "all",
					per_page: 100
				};
				const { data } = await octokit.rest.checks.listForRef(where);
				const [newest] = data.check_runs.filter(({ external_id: id }) => id?.startsWith(prefix)).sort((a, b) => b.id - a.id);
				if (!newest) return void 0;
				return {
					id: newest.id,
					externalId: newest.external_id ?? void 0,
					annotations: newest.output.annotations_count,
					isCompleted: newest.status === "completed",
					conclusion: newest.conclusion ?? void 0
				};
			};
			return await call("list the checks of", find);
		},
		async create(head, name, externalId, output) {
			return await call("make a check in", async () => {
				const { data } = await octokit.rest.checks.create({
					...at,
					name,
					head_sha: head,
					external_id: externalId,
					status: "in_progress",
					output
				});
				return data.id;
			});
		},
		async annotate(id, output, annotations) {
			await call("annotate a check of", async () => {
				await octokit.rest.checks.update({
					...at,
					check_run_id: id,
					output: {
						...output,
						annotations: annotations.map(({ level, file = "", line = 1, endLine = line, title, message }) => ({
							path: file,
							start_line: line,
							end_line: endLine,
							annotation_level: LEVELS[level],
							title: title.slice(0, MAX_TITLE),
							message
						}))
					}
				});
			});
		},
		async conclude(id, output, conclusion) {
			await call("conclude a check of", async () => {
				await octokit.rest.checks.update({
					...at,
					check_run_id: id,
					status: "completed",
					conclusion,
					output
				});
			});
		}
	};
}

// src/clients/github/code-scanning.ts
const PATIENCE_MS = 6e4;
const MAX_ERROR = 500;
async function uploadSarif(octokit, at, upload, wait) {
	const names = {
		what: `upload the SARIF report to code scanning of ${at.owner}/${at.repo}`,
		permission: "security-events: write",
		isWhole: true
	};
	let id;
	try {
		await callGithub(names, async () => await mayAsk(octokit, at, upload.ref));
		id = await callGithub(names, async () => {
			const { data } = await octokit.rest.codeScanning.uploadSarif({
				...at,
				commit_sha: upload.commit,
				ref: upload.ref,
				sarif: gzipSync(upload.sarif).toString("base64"),
				tool_name: "Rekey",
				...upload.startedAt ? { started_at: withoutFraction(upload.startedAt) } : {}
			});
			return data.id ?? "";
		});
	} catch (error) {
		if (!isOneOf(error, "github-denied", "github-not-found")) throw error;
		return {
			kind: "refused",
			note: error.message
		};
	}
	const look = async () => await processed(octokit, at, id);
	const patience = {
		deadlineMs: PATIENCE_MS,
		firstWaitMs: 1e3,
		maxWaitMs: 1e4
	};
	return await pollUntil(look, {
		...wait,
		...patience
	}) ?? {
		kind: "pending",
		id
	};
}
async function mayAsk(octokit, at, ref) {
	try {
		await octokit.rest.codeScanning.listRecentAnalyses({
			...at,
			ref,
			tool_name: "Rekey",
			per_page: 1
		});
	} catch (error) {
		if (!(error instanceof RequestError) || error.status !== 404) throw error;
	}
}
async function processed(octokit, at, id) {
	const names = {
		what: "see whether code scanning has read the report",
		permission: "security-events: write"
	};
	try {
		return await callGithub(names, async () => {
			const { data } = await octokit.rest.codeScanning.getSarif({
				...at,
				sarif_id: id
			});
			if (data.processing_status === "complete") return {
				kind: "processed",
				id
			};
			if (data.processing_status !== "failed") return void 0;
			return {
				kind: "rejected",
				note: `GitHub could not read the report: ${inertExcerpt((data.errors ?? []).join("; ") || "no reason", MAX_ERROR)}.`
			};
		});
	} catch (error) {
		if (isOneOf(error, "github-not-found")) return void 0;
		if (isOneOf(error, "github-denied", "github-unavailable", "github-limited")) return {
			kind: "pending",
			id
		};
		throw error;
	}
}
function isOneOf(error, ...codes) {
	return error instanceof RekeyError && codes.includes(error.code);
}
function withoutFraction(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}

// src/clients/github/list-issues.ts
async function listIssues(octokit, pages, listing) {
	const found = [];
	for (let page = 1;; page += 1) {
		const asked = {
			...listing,
			page
		};
		const key = JSON.stringify(asked);
		const former = pages.get(key);
		const current = await pageOf(octokit, asked, former?.etag);
		const known = current ?? former;
		if (!known) return found;
		if (current?.etag) pages.set(key, current);
		found.push(...known.issues);
		if (known.isLast) return found;
	}
}
async function pageOf(octokit, listing, etag) {
	try {
		const headers = etag === void 0 ? {} : { headers: { "if-none-match": etag } };
		const answer = await octokit.rest.issues.listForRepo({
			...listing,
			...headers
		});
		const isLast = !/rel="next"/.test(answer.headers.link ?? "");
		return {
			etag: answer.headers.etag ?? "",
			issues: answer.data,
			isLast
		};
	} catch (error) {
		if (etag !== void 0 && error instanceof RequestError && error.status === 304) return void 0;
		throw error;
	}
}

// src/clients/github/open-issue.ts
async function openIssue(octokit, at, issue, log) {
	const { title, body } = issue;
	const labels = [...issue.labels];
	const create = async (assignees) => {
		const { data } = await octokit.rest.issues.create({
			...at,
			title,
			body,
			labels,
			assignees: [...assignees]
		});
		return {
			number: data.number,
			id: data.node_id
		};
	};
	try {
		return await create(issue.assignees);
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && /assignees/.test(error.message))) throw error;
		const able = await assignableAmong(octokit, at, issue.assignees);
		const isKnown = able.length < issue.assignees.length;
		const unable = isKnown ? issue.assignees.filter((login) => !able.includes(login)) : issue.assignees;
		log.warning(`${unable.join(", ")} cannot be assigned here, so an issue is without them.`);
		return await create(isKnown ? able : []);
	}
}
async function assignableAmong(octokit, at, logins) {
	const able = [];
	for (const assignee of logins) try {
		await octokit.rest.issues.checkUserCanBeAssigned({
			...at,
			assignee
		});
		able.push(assignee);
	} catch (error) {
		if (!(error instanceof RequestError)) throw error;
	}
	return able;
}

// src/clients/github/pin-issue.ts
const PIN = "mutation ($issue: ID!) { pinIssue(input: { issueId: $issue }) { issue { id } } }";
const IS_PINNED = "query ($issue: ID!) { node(id: $issue) { ... on Issue { isPinned } } }";
async function pinIssue(octokit, at, id) {
	const name = `${at.owner}/${at.repo}`;
	const names = {
		what: `pin an issue of ${name}`,
		permission: "issues: write"
	};
	try {
		await callGithub(names, async () => await octokit.graphql(PIN, { issue: id }));
	} catch (error) {
		if (isFull(error)) throw new RekeyError({
			code: "github-pins-full",
			what: `Three issues are pinned in ${name} already, and GitHub allows no more.`,
			fix: "Unpin one of them and pin this one by hand, if you want it there.",
			exit: 3,
			cause: error
		});
		if (error instanceof RekeyError && error.code === "github-unavailable" && await isPinned(octokit, id)) return;
		throw error;
	}
}
function isFull(error) {
	return error instanceof RekeyError && /maximum \d+ pinned issues/i.test(messageOf(error));
}
async function isPinned(octokit, id) {
	try {
		const { node } = await octokit.graphql(IS_PINNED, { issue: id });
		return node?.isPinned === true;
	} catch {
		return false;
	}
}

// src/clients/github/issue-tracker.ts
const WRITE$1 = "issues: write";
function githubIssueTracker(octokit, at, { log, formerAuthors = [] }) {
	const name = `${at.owner}/${at.repo}`;
	const pages = /* @__PURE__ */ new Map();
	const opened = /* @__PURE__ */ new Map();
	const ourIssue = async () => {
		const isOurs = await ourAuthor(octokit, formerAuthors);
		return ({ user = null }) => isOurs(user);
	};
	const call = async (what, run) => await callGithub({
		what: `${what} ${name}`,
		permission: WRITE$1
	}, run);
	return {
		async list(label, { since } = {}) {
			return await call("list the issues of", async () => {
				const isOurs = await ourIssue();
				const issues = (await listIssues(octokit, pages, {
					...at,
					labels: label,
					state: "all",
					per_page: 100,
					...since ? { since: since.toISOString() } : {}
				})).filter((issue) => !issue.pull_request);
				const others = issues.filter((issue) => !isOurs(issue) && isByBot(issue) && MARKED.test(issue.body ?? ""));
				if (others.length > 0) log.warning(otherBots(others, await ownAccount(octokit)));
				return issues.filter(isOurs).map(trackedIssue);
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
		async readOurs(number) {
			return await call(`read issue #${number} of`, async () => {
				try {
					const { data } = await octokit.rest.issues.get({
						...at,
						issue_number: number
					});
					const isOurs = await ourIssue();
					return !data.pull_request && isOurs(data) ? trackedIssue(data) : void 0;
				} catch (error) {
					if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return void 0;
					throw error;
				}
			});
		},
		async create(issue) {
			const { number, id } = await call("open an issue in", async () => await openIssue(octokit, at, issue, log));
			opened.set(number, id);
			return number;
		},
		async update(number, { stateReason, labels, assignees, ...change }) {
			await call(`update issue #${number} of`, async () => {
				await octokit.rest.issues.update({
					...at,
					issue_number: number,
					...change,
					...labels === void 0 ? {} : { labels: [...labels] },
					...assignees === void 0 ? {} : { assignees: [...assignees] },
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
		async pin(number) {
			const id = opened.get(number);
			if (id === void 0) throw new Error(`Issue #${number} was not opened by this run`);
			await pinIssue(octokit, at, id);
		},
		async ensureLabels(labels) {
			await call("create labels in", async () => await createMissing(octokit, at, labels));
		}
	};
}
const MARKED = /^<!-- rekey:(?:dashboard:)?v1 /m;
function isByBot({ user }) {
	return user?.type === "Bot";
}
function otherBots(issues, { login }) {
	const names = [...new Set(issues.map(({ user }) => user?.login ?? ""))].slice(0, 3).join(", ");
	return `Issues ${issues.slice(0, 5).map(({ number }) => `#${number}`).join(", ")} look like Rekey's, but ${names} opened them and the token is of ${login}: they are left alone. If they are of an earlier token of yours, name its account under "issues: former-authors".`;
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
		closedAt: issue.closed_at === null ? void 0 : new Date(issue.closed_at),
		assignees: (issue.assignees ?? []).map(({ login }) => login)
	};
}

// src/clients/github/last-authors.ts
function githubLastAuthors(octokit, at) {
	const known = /* @__PURE__ */ new Map();
	const names = {
		what: `read who changed a file of ${at.owner}/${at.repo}`,
		permission: "contents: read"
	};
	return { async lastAuthor({ path, commit, line }) {
		const key = `${commit ?? ""}\0${path}\0${commit === void 0 ? line ?? "" : ""}`;
		const ask = async () => {
			return await authorOf(octokit, at, path, commit ?? (line === void 0 ? void 0 : await lastCommitOf(octokit, at, path, line)));
		};
		const asked = known.get(key) ?? callGithub(names, ask);
		known.set(key, asked);
		return await asked;
	} };
}
const BLAME = `query ($owner: String!, $repo: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: "HEAD") {
      ... on Commit { blame(path: $path) { ranges { startingLine endingLine commit { oid } } } }
    }
  }
}`;
async function lastCommitOf(octokit, at, path, line) {
	try {
		const request = { retries: 0 };
		const { repository } = await octokit.graphql(BLAME, {
			...at,
			path,
			request
		});
		return (repository?.object?.blame?.ranges ?? []).find(({ startingLine, endingLine }) => startingLine <= line && line <= endingLine)?.commit.oid;
	} catch {
		return;
	}
}
async function authorOf(octokit, at, path, commit) {
	const from = commit === void 0 ? { path } : { sha: commit };
	const { data } = await octokit.rest.repos.listCommits({
		...at,
		...from,
		per_page: 1
	});
	const author = data[0]?.author;
	if (!author || !("login" in author) || author.type !== "User") return void 0;
	try {
		await octokit.rest.repos.checkCollaborator({
			...at,
			username: author.login
		});
		return author.login;
	} catch (error) {
		if (error instanceof RequestError && error.status === 404) return void 0;
		throw error;
	}
}

// src/clients/github/propose-file.ts
async function proposeFile(octokit, at, proposal) {
	const names = {
		what: `propose a change of ${proposal.path} in ${at.owner}/${at.repo}`,
		permission: "contents: write, pull-requests: write"
	};
	return await callGithub(names, async () => {
		const { path, branch, title, body, message } = proposal;
		const [known] = (await octokit.rest.pulls.list({
			...at,
			head: `${at.owner}:${branch}`,
			state: "all"
		})).data;
		if (known) return {
			number: known.number,
			state: known.state === "open" ? "open" : "closed"
		};
		const { data: repository } = await octokit.rest.repos.get({ ...at });
		const base = repository.default_branch;
		const present = await fileAt(octokit, at, path, base);
		if (proposal.edit(present?.text) === void 0) return void 0;
		await makeBranch(octokit, at, branch, base);
		const there = await fileAt(octokit, at, path, branch);
		const text = proposal.edit(there?.text);
		if (text !== void 0) {
			const content = Buffer.from(text).toString("base64");
			const sha = there ? { sha: there.sha } : {};
			await octokit.rest.repos.createOrUpdateFileContents({
				...at,
				path,
				branch,
				message,
				content,
				...sha,
				request: { retries: 0 }
			});
		}
		const { data } = await octokit.rest.pulls.create({
			...at,
			head: branch,
			base,
			title,
			body
		});
		return {
			number: data.number,
			state: "new"
		};
	});
}
async function fileAt(octokit, at, path, ref) {
	try {
		const { data } = await octokit.rest.repos.getContent({
			...at,
			path,
			ref
		});
		if (Array.isArray(data) || data.type !== "file" || !("content" in data)) return void 0;
		return {
			text: Buffer.from(data.content, "base64").toString("utf8"),
			sha: data.sha
		};
	} catch (error) {
		if (error instanceof RequestError && error.status === 404) return void 0;
		throw error;
	}
}
async function makeBranch(octokit, at, branch, base) {
	const { data } = await octokit.rest.git.getRef({
		...at,
		ref: `heads/${base}`
	});
	try {
		await octokit.rest.git.createRef({
			...at,
			ref: `refs/heads/${branch}`,
			sha: data.object.sha
		});
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && /already exists/.test(error.message))) throw error;
	}
}

// src/clients/github/pull-comments.ts
const WRITE = "pull-requests: write";
function githubPullComments(octokit, at, { formerAuthors = [] } = {}) {
	const name = `${at.owner}/${at.repo}`;
	return {
		async listOurs(pull) {
			const names = {
				what: `list the comments of pull request #${pull} of ${name}`,
				permission: WRITE,
				isWhole: true
			};
			return await callGithub(names, async () => {
				const isOurs = await ourAuthor(octokit, formerAuthors);
				return (await octokit.paginate(octokit.rest.issues.listComments, {
					...at,
					issue_number: pull,
					per_page: 100
				})).filter(({ user }) => isOurs(user)).map(({ id, body }) => ({
					id,
					body: body ?? ""
				})).sort((a, b) => a.id - b.id);
			});
		},
		async create(pull, body) {
			const names = {
				what: `comment on pull request #${pull} of ${name}`,
				permission: WRITE
			};
			await callGithub(names, async () => {
				await octokit.rest.issues.createComment({
					...at,
					issue_number: pull,
					body
				});
			});
		},
		async update(id, body) {
			const names = {
				what: `edit a comment on a pull request of ${name}`,
				permission: WRITE
			};
			await callGithub(names, async () => {
				await octokit.rest.issues.updateComment({
					...at,
					comment_id: id,
					body
				});
			});
		},
		async remove(id) {
			const names = {
				what: `remove a comment from a pull request of ${name}`,
				permission: WRITE
			};
			await callGithub(names, async () => {
				await octokit.rest.issues.deleteComment({
					...at,
					comment_id: id
				});
			});
		},
		async facts(pull) {
			const names = {
				what: `look at pull request #${pull} of ${name}`,
				permission: WRITE,
				isWhole: true
			};
			return await callGithub(names, async () => {
				const { data } = await octokit.rest.pulls.get({
					...at,
					pull_number: pull
				});
				const repository = data.head.repo;
				return {
					isOpen: data.state === "open",
					head: data.head.sha,
					headRepository: repository?.full_name,
					baseRef: data.base.ref
				};
			});
		}
	};
}

// src/clients/github/secret-scanning.ts
const MOST_WITH_PLACES = 100;
const MAX_COMMENT = 280;
const needs = (level) => `which needs the permission "Secret scanning alerts: ${level}"`;
function githubSecretScanning(octokit, at) {
	const name = `${at.owner}/${at.repo}`;
	async function placesOf(alert) {
		return (await octokit.paginate(octokit.rest.secretScanning.listLocationsForAlert, {
			...at,
			alert_number: alert,
			per_page: 100
		})).flatMap(({ details }) => placeFrom(details));
	}
	return {
		async openAlerts() {
			const names = { what: `read the secret-scanning alerts of ${name}, ${needs("read")}` };
			return await callGithub(names, async () => {
				const found = await octokit.paginate(octokit.rest.secretScanning.listAlertsForRepo, {
					...at,
					state: "open",
					direction: "asc",
					hide_secret: true,
					per_page: 100
				});
				const alerts = [];
				let asked = 0;
				for (const alert of found.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
					if (alert.number === void 0) continue;
					const hasMore = alert.has_more_locations === true && asked < MOST_WITH_PLACES;
					if (hasMore) asked += 1;
					alerts.push({
						number: alert.number,
						secretType: alert.secret_type ?? "unknown",
						title: alert.secret_type_display_name ?? alert.secret_type ?? "Secret",
						validity: alert.validity ?? "unknown",
						url: alert.html_url ?? "",
						places: hasMore ? await placesOf(alert.number) : placeFrom(alert.first_location_detected)
					});
				}
				return alerts;
			});
		},
		async resolve(alert, comment) {
			const names = { what: `resolve the secret-scanning alert #${alert} of ${name}, ${needs("write")}` };
			await callGithub(names, async () => {
				await octokit.rest.secretScanning.updateAlert({
					...at,
					alert_number: alert,
					state: "resolved",
					resolution: "revoked",
					resolution_comment: comment.slice(0, MAX_COMMENT)
				});
			});
		}
	};
}
function placeFrom(details) {
	const place = details;
	if (typeof place?.path !== "string" || typeof place.blob_sha !== "string" || "page_url" in place) return [];
	return [{
		path: place.path.replace(/^\//, ""),
		startLine: numberOf(place.start_line),
		startColumn: numberOf(place.start_column),
		endLine: numberOf(place.end_line),
		endColumn: numberOf(place.end_column),
		blob: place.blob_sha,
		commit: String(place.commit_sha)
	}];
}
function numberOf(value) {
	return typeof value === "number" && value >= 1 ? value : 1;
}

// src/clients/github/triage-desk.ts
function githubTriageDesk(octokit, at, { formerAuthors = [] } = {}) {
	const name = `${at.owner}/${at.repo}`;
	const write = "issues: write";
	return {
		async comment(id) {
			const names = {
				what: `read comment ${id} of ${name}`,
				permission: "issues: read"
			};
			return await callGithub(names, async () => await readComment(octokit, at, id));
		},
		async role(login) {
			const names = {
				what: `read the role of ${login} in ${name}`,
				permission: "metadata: read"
			};
			return await callGithub(names, async () => await readRole(octokit, at, login));
		},
		async react(comment_id, content) {
			await callGithub({
				what: `react to comment ${comment_id} of ${name}`,
				permission: write
			}, async () => {
				await octokit.rest.reactions.createForIssueComment({
					...at,
					comment_id,
					content
				});
			});
		},
		async hasReply(issue_number, holding) {
			const names = {
				what: `list the comments of issue #${issue_number} of ${name}`,
				permission: "issues: read"
			};
			return await callGithub(names, async () => {
				const comments = octokit.paginate.iterator(octokit.rest.issues.listComments, {
					...at,
					issue_number,
					per_page: 100
				});
				const isOurs = await ourAuthor(octokit, formerAuthors);
				for await (const { data } of comments) if (data.some(({ body, user }) => isOurs(user) && (body ?? "").includes(holding))) return true;
				return false;
			});
		},
		async isAssignable(assignee) {
			const names = {
				what: `ask whether ${assignee} can be assigned in ${name}`,
				permission: "metadata: read"
			};
			return await callGithub(names, async () => {
				return await existing(async () => await octokit.rest.issues.checkUserCanBeAssigned({
					...at,
					assignee
				}));
			});
		}
	};
}
async function readComment(octokit, at, comment_id) {
	try {
		const { data } = await octokit.rest.issues.getComment({
			...at,
			comment_id
		});
		return {
			id: data.id,
			issue: Number(/\/issues\/(?<number>\d+)$/.exec(data.issue_url)?.groups?.number ?? 0),
			body: data.body ?? "",
			author: data.user?.login ?? "",
			isBot: data.user?.type !== "User" || Boolean(data.performed_via_github_app),
			isEdited: data.updated_at !== data.created_at
		};
	} catch (error) {
		if (isStatus(error, 404)) return void 0;
		throw error;
	}
}
async function readRole(octokit, at, username) {
	try {
		const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
			...at,
			username
		});
		return ROLES.find((role) => role === data.role_name) ?? ROLES.find((role) => role === data.permission) ?? "none";
	} catch (error) {
		if (isStatus(error, 404)) return "none";
		throw error;
	}
}
async function existing(ask) {
	try {
		await ask();
		return true;
	} catch (error) {
		if (isStatus(error, 404)) return false;
		throw error;
	}
}
function isStatus(error, status) {
	return error instanceof RequestError && error.status === status;
}

// src/clients/github/client.ts
async function createGithubClient(settings) {
	const at = repositoryName(settings.repository);
	if (settings.token === "") throw noToken();
	const octokit = await openOctokit(settings);
	return {
		issues: githubIssueTracker(octokit, at, settings),
		triage: githubTriageDesk(octokit, at, settings),
		proposeFile: async (proposal) => await proposeFile(octokit, at, proposal),
		lastAuthors: githubLastAuthors(octokit, at),
		pullComments: githubPullComments(octokit, at, settings),
		checks: githubChecks(octokit, at),
		secretScanning: githubSecretScanning(octokit, at),
		isPublic: async () => await isPublicRepository(octokit, at),
		isPrivate: async () => await isPrivateRepository(octokit, at),
		advisories: githubAdvisories(octokit, at),
		identity: async () => await readRepositoryIdentity(octokit, at),
		uploadSarif: async (upload, wait) => await uploadSarif(octokit, at, upload, wait),
		readFile: async (path, ref) => await readRepositoryFile(octokit, at, {
			path,
			ref
		})
	};
}

export { createGithubClient };