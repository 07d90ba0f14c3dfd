import { i as __toESM } from "./rolldown-runtime.js";
import { b as RekeyError, d as VERSION } from "./start.js";
import { t as wideToken } from "./wide-token.js";
import { t as require_picomatch } from "./picomatch.js";

// src/commands/fleet/fleet-repositories.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const GLOB = /[*?{}[\]]/;
async function findFleet(fleet, lister) {
	const wanted = fleet.repositories.filter((pattern) => !pattern.startsWith("!"));
	const unwanted = fleet.repositories.filter((pattern) => pattern.startsWith("!"));
	const patterns = wanted.filter((pattern) => GLOB.test(nameIn(pattern)));
	const found = /* @__PURE__ */ new Map();
	const add = (repository) => void found.set(repository.name.toLowerCase(), repository);
	const notes = [];
	let left = 0;
	for (const owner of new Set(patterns.map((pattern) => ownerIn(pattern).toLowerCase()))) {
		const { repositories, publicOnly } = await lister.ofOwner(owner);
		if (publicOnly) notes.push(`"${owner}" is a person, of whom this token sees the public repositories only: name private ones one by one.`);
		const isMeant = matching(patterns.filter((pattern) => ownerIn(pattern).toLowerCase() === owner));
		for (const repository of repositories) {
			if (!isMeant(repository.name)) continue;
			if (isLeftOut(repository, fleet)) left += 1;
			else add(repository);
		}
	}
	for (const name of wanted.filter((each) => !GLOB.test(nameIn(each)))) if (!found.has(name.toLowerCase())) add(await lister.one(name));
	const isUnwanted = matching(unwanted.map((pattern) => pattern.slice(1)));
	const kept = [...found.values()].filter(({ name }) => !isUnwanted(name));
	if (kept.length === 0) throw empty(left);
	if (left > 0) notes.push(`${left} repositories that match are left out: archived, a fork, or of no such topic.`);
	return {
		repositories: kept.map(known).sort(byName),
		notes
	};
}
function matching(patterns) {
	if (patterns.length === 0) return () => false;
	return (0, import_picomatch.default)([...patterns], {
		dot: true,
		nocase: true
	});
}
function isLeftOut({ archived, fork, topics }, fleet) {
	const isOfTopic = fleet.topics.length === 0 || fleet.topics.some((topic) => topics.includes(topic));
	return archived && !fleet.archived || fork && !fleet.forks || !isOfTopic;
}
function known({ name, defaultBranch, size }) {
	return {
		name,
		defaultBranch,
		size
	};
}
function byName(a, b) {
	if (a.name === b.name) return 0;
	return a.name < b.name ? -1 : 1;
}
function ownerIn(pattern) {
	return pattern.slice(0, pattern.indexOf("/"));
}
function nameIn(pattern) {
	return pattern.slice(pattern.indexOf("/") + 1);
}
function empty(left) {
	return new RekeyError({
		code: "fleet-empty",
		what: `"fleet: repositories" matches no repository that the token may see${left > 0 ? `, but for ${left} that are archived, forks, or of no such topic` : ""}.`,
		fix: "A job's own token sees its own repository: give that of a GitHub App in REKEY_GITHUB_TOKEN (docs/fleet.md).",
		exit: 3
	});
}

// src/commands/fleet/open-fleet.ts
async function openFleet(fleet, token, context) {
	const { env, log } = context;
	const { openFleetLister } = await import("./fleet-list.js");
	const lister = await openFleetLister({
		token: wideToken(token, context).token,
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		version: VERSION,
		log,
		env
	});
	return await findFleet(fleet, lister);
}

export { openFleet as t };