import "./rolldown-runtime.js";
import { b as RekeyError } from "./start.js";

// src/clients/github/repository-name.ts
function repositoryName(text) {
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo
	};
	throw new RekeyError({
		code: "github-repository",
		what: `"${text}" is not a repository.`,
		fix: "Write it as owner/name (GITHUB_REPOSITORY)."
	});
}

export { repositoryName as t };