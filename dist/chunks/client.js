import "./rolldown-runtime.js";
import { t as RekeyError } from "./errors.js";
import { n as noToken, r as callGithub, t as openOctokit } from "./octokit2.js";
import { t as RequestError } from "./octokit-request-error.js";
import { gzipSync } from "node:zlib";

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
	if (settings.token === "") throw noToken();
	const octokit = await openOctokit(settings);
	const at = {
		owner,
		repo
	};
	return {
		issues: githubIssueTracker(octokit, at, settings.log),
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