import "./rolldown-runtime.js";
import { t as RequestError } from "./octokit-request-error.js";
import { b as RekeyError } from "./start.js";
import { t as callGithub } from "./explain-error.js";

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
async function isPrivateRepository(octokit, at) {
	const names = { what: `read the visibility of ${at.owner}/${at.repo}` };
	return await callGithub(names, async () => {
		const { data } = await octokit.rest.repos.get({ ...at });
		return data.private && (data.visibility === void 0 || data.visibility === "private");
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
			defaultBranch: data.default_branch,
			isPublic: data.visibility === void 0 ? !data.private : data.visibility === "public",
			hasIssues: data.has_issues
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

export { readRepositoryIdentity as i, isPublicRepository as n, readRepositoryFile as r, isPrivateRepository as t };