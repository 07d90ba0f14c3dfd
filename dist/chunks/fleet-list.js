import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";
import { t as callGithub } from "./explain-error.js";
import { t as noToken } from "./no-token.js";
import { t as openOctokit } from "./octokit2.js";
import { t as repositoryName } from "./repository-name2.js";

// src/clients/github/fleet-list.ts
async function openFleetLister(settings) {
	if (settings.token === "") throw noToken();
	const octokit = await openOctokit(settings);
	return {
		ofOwner: async (owner) => await ofOwner(octokit, owner),
		one: async (name) => {
			const names = {
				what: `read the repository ${name}`,
				permission: "metadata: read"
			};
			return await callGithub(names, async () => listed((await octokit.rest.repos.get({ ...repositoryName(name) })).data));
		}
	};
}
async function ofOwner(octokit, owner) {
	try {
		const names = {
			what: `list the repositories of ${owner}`,
			permission: "metadata: read"
		};
		return {
			repositories: await callGithub(names, async () => (await octokit.paginate(octokit.rest.repos.listForOrg, {
				org: owner,
				type: "all",
				...PAGES
			})).map(listed)),
			publicOnly: false
		};
	} catch (error) {
		if (!(error instanceof RekeyError) || error.code !== "github-not-found") throw error;
	}
	return await ofPerson(octokit, owner);
}
async function ofPerson(octokit, owner) {
	const names = {
		what: `list the repositories of ${owner}`,
		permission: "metadata: read"
	};
	return await callGithub(names, async () => {
		if (await loginOf(octokit) === owner.toLowerCase()) {
			const own = {
				affiliation: "owner",
				...PAGES
			};
			return {
				repositories: (await octokit.paginate(octokit.rest.repos.listForAuthenticatedUser, own)).map(listed),
				publicOnly: false
			};
		}
		return {
			repositories: (await octokit.paginate(octokit.rest.repos.listForUser, {
				username: owner,
				...PAGES
			})).map(listed),
			publicOnly: true
		};
	});
}
const PAGES = {
	sort: "full_name",
	direction: "asc",
	per_page: 100
};
async function loginOf(octokit) {
	try {
		const { data } = await callGithub({ what: "read whose token it is" }, async () => octokit.rest.users.getAuthenticated());
		return data.login.toLowerCase();
	} catch (error) {
		if (error instanceof RekeyError && error.code === "github-denied") return void 0;
		throw error;
	}
}
function listed(repository) {
	const { full_name: name, default_branch, archived = false, fork, size = 0, topics = [] } = repository;
	return {
		name,
		defaultBranch: default_branch ?? "main",
		archived,
		fork,
		size,
		topics
	};
}

export { openFleetLister };