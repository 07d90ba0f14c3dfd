import "./rolldown-runtime.js";
import { t as RequestError } from "./octokit-request-error.js";
import { t as callGithub } from "./explain-error.js";

// src/clients/github/readings.ts
function githubReadings(octokit, at) {
	const name = `${at.owner}/${at.repo}`;
	const reading = (permission, thing, what, ask) => ({
		permission,
		what,
		read: async () => {
			await callGithub({
				what: `read ${thing} of ${name}`,
				permission
			}, async () => {
				try {
					await ask();
				} catch (error) {
					if (isNothingYet(error)) return;
					throw error;
				}
			});
		}
	});
	return [
		reading("contents: read", "the files", "nothing can be read", async () => {
			await octokit.rest.repos.getContent({
				...at,
				path: ""
			});
		}),
		reading("issues: read", "the issues", "no issue is opened or closed", async () => {
			await octokit.rest.issues.listForRepo({
				...at,
				per_page: 1
			});
		}),
		reading("pull-requests: read", "the pull requests", "no pull request gets a comment", async () => {
			await octokit.rest.pulls.list({
				...at,
				per_page: 1
			});
		})
	];
}
function isNothingYet(error) {
	return error instanceof RequestError && error.status === 404 && /This repository is empty/i.test(error.message);
}

export { githubReadings };