import "./rolldown-runtime.js";
import { b as RekeyError, v as severityRank, x as messageOf } from "./start.js";
import { Dn as compareFindings, Mt as emptyReport, O as BASELINE_PATH, fn as GitFailure, g as formatPart, pn as runGit } from "./foundation.js";
import { A as formatBytes, i as SECRETS_BASELINE, k as counted, n as GITLEAKS_CONFIG, o as createDetector, r as GITLEAKS_IGNORE, t as scan } from "./scanning.js";
import { t as cloneOf } from "./clone.js";
import { t as deal } from "./deal.js";

// src/findings/merge-findings.ts
function mergeFindings(findings) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const group = groups.get(finding.fingerprint);
		if (group) group.push(finding);
		else groups.set(finding.fingerprint, [finding]);
	}
	return [...groups.values()].map(united).sort(compareFindings);
}
function united(group) {
	const [best] = [...group].sort(byWeight);
	if (!best) throw new Error("a finding that nobody found");
	const [oldest] = group.flatMap(({ introducedAt }) => introducedAt ?? []).sort();
	return {
		...best,
		...oldest === void 0 ? {} : { introducedAt: oldest },
		locations: placesOf(group)
	};
}
const STATE = {
	new: 0,
	known: 1,
	suppressed: 2
};
const CONFIDENCE = {
	verified: 0,
	structured: 1,
	generic: 2,
	placeholder: 3
};
const VERIFIED = {
	live: 0,
	inactive: 1,
	canary: 2,
	dead: 3,
	unknown: 4
};
function byWeight(a, b) {
	return STATE[a.state] - STATE[b.state] || severityRank(b.severity) - severityRank(a.severity) || CONFIDENCE[a.confidence] - CONFIDENCE[b.confidence] || VERIFIED[a.verification?.result ?? "unknown"] - VERIFIED[b.verification?.result ?? "unknown"] || compareFindings(a, b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
function placesOf(group) {
	const places = /* @__PURE__ */ new Map();
	for (const { locations } of group) for (const place of locations) {
		const { repository, path, commit, startByte, inside } = place;
		const key = JSON.stringify([
			repository,
			path,
			commit,
			startByte,
			inside?.path,
			inside?.startLine
		]);
		if (!places.has(key)) places.set(key, place);
	}
	return [...places.values()];
}

// src/commands/fleet/clone-reader.ts
const COMPANIONS = [
	BASELINE_PATH,
	GITLEAKS_CONFIG,
	GITLEAKS_IGNORE,
	SECRETS_BASELINE
];
function readerInClone(clone) {
	let listed;
	return async (path) => {
		if (COMPANIONS.includes(path)) {
			listed ??= listing(clone);
			if (!(await listed).has(path)) return void 0;
		} else if (!await isThere(clone, path)) return void 0;
		return (await runGit(clone, [
			"cat-file",
			"blob",
			`HEAD:${path}`
		])).toString("utf8");
	};
}
async function listing(clone) {
	try {
		return new Set(await filesAt(clone, COMPANIONS));
	} catch (failure) {
		if (await runGit(clone, [
			"rev-parse",
			"--verify",
			"--quiet",
			"HEAD"
		]).catch(() => void 0) === void 0) return /* @__PURE__ */ new Set();
		throw failure;
	}
}
async function isThere(clone, path) {
	return (await filesAt(clone, [path])).includes(path);
}
async function filesAt(clone, paths) {
	return (await runGit(clone, [
		"ls-tree",
		"-z",
		"--full-tree",
		"HEAD",
		"--",
		...paths
	])).toString("utf8").split("\0").flatMap((entry) => /^100\d{3} blob [0-9a-f]+\t(?<path>.+)$/s.exec(entry)?.groups?.path ?? []);
}

// src/commands/fleet/clones-ahead.ts
const MOST_AHEAD = 3;
const MOST_KB_AHEAD = 2e5;
async function* clonesAhead(repositories, fetch) {
	const ahead = [];
	let next = 0;
	const hasRoom = (size) => ahead.length === 0 || ahead.length <= MOST_AHEAD && ahead.reduce((sum, { repository }) => sum + repository.size, size) <= MOST_KB_AHEAD;
	try {
		for (;;) {
			for (let repository = repositories[next]; repository && hasRoom(repository.size); repository = repositories[next]) {
				const clone = fetch(repository);
				clone.catch(() => {});
				ahead.push({
					repository,
					clone
				});
				next += 1;
			}
			const first = ahead[0];
			if (!first) return;
			yield first;
			ahead.shift();
		}
	} finally {
		await Promise.all(ahead.slice(1).map(async ({ clone }) => await clone.then((copy) => copy.remove(), () => {})));
	}
}

// src/commands/fleet/scan-fleet.ts
async function scanFleet(request, context, options = {}) {
	const started = context.clock.now();
	const { config, signal, log, progress } = context;
	const { disable, rules: userRules } = config.scan;
	const detector = await createDetector({
		disable,
		userRules,
		now: started
	});
	const mine = partOfFleet(request);
	const stats = {
		bytes: 0,
		blobs: 0,
		files: 0
	};
	const findings = [];
	const gaps = [];
	const notes = new Notes();
	let at = 0;
	const copies = clonesAhead(mine, async (repository) => await copyOf(repository, request, context));
	for await (const { repository, clone } of copies) {
		signal.throwIfAborted();
		at += 1;
		progress?.(`scanning ${repository.name}, ${at} of ${mine.length}`);
		log.debug(`${at} of ${mine.length}: ${repository.name}`);
		const { name } = repository;
		const report = await scanOne(name, clone, request, detector, context, options);
		stats.bytes += report.stats.bytes;
		stats.blobs += report.stats.blobs;
		stats.files += report.stats.files;
		for (const finding of report.findings) findings.push(placedIn(name, finding));
		gaps.push(...report.gaps.map((gap) => `${name}: ${gap}`));
		for (const note of report.notes) notes.add(name, note);
	}
	const what = request.scope === "tree" ? "the files" : "the whole history";
	const amount = `${counted(stats.files, "file")}, ${counted(stats.blobs, "blob")}, ${formatBytes(stats.bytes)}`;
	const of = request.part.count === 1 ? "" : ` of ${request.repositories.length} (shard ${formatPart(request.part)})`;
	return {
		...emptyReport,
		commands: ["scan"],
		scope: [`${what} of ${counted(mine.length, "repository", "repositories")}${of}: ${amount}`],
		complete: gaps.length === 0,
		gaps,
		findings: mergeFindings(findings),
		stats: {
			...stats,
			ms: context.clock.now().getTime() - started.getTime()
		},
		notes: [...request.notes, ...notes.sentences()]
	};
}
function partOfFleet({ repositories, part }) {
	const units = repositories.map(({ name, size }) => ({
		name,
		weight: size + AT_LEAST_KB
	}));
	const shards = deal(units, part.count);
	return repositories.filter(({ name }) => shards.get(name) === part.index);
}
const AT_LEAST_KB = 2e3;
async function copyOf({ name, defaultBranch }, { scope, serverUrl, token }, { env, signal }) {
	const remote = {
		url: `${serverUrl.replace(/\/+$/, "")}/${name}.git`,
		token
	};
	return await cloneOf(remote, env, signal, scope === "tree" ? {
		refs: ["+HEAD:refs/heads/rekey"],
		depth: 1,
		branch: "rekey"
	} : {
		refs: ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"],
		branch: defaultBranch
	});
}
async function scanOne(name, copy, { scope }, detector, context, { hand, verify }) {
	const { signal } = context;
	try {
		const clone = await copy;
		try {
			const companions = {
				read: readerInClone(clone),
				from: "tree"
			};
			const named = hand && ((finding, occurrences) => hand(placedIn(name, finding), occurrences));
			return await scan({
				kind: scope,
				path: clone.dir,
				repository: clone
			}, {
				...context,
				companions
			}, {
				hand: named,
				verify,
				detector,
				isOneOfMany: true
			});
		} finally {
			clone.remove();
		}
	} catch (failure) {
		signal.throwIfAborted();
		if (!(failure instanceof RekeyError) && !(failure instanceof GitFailure)) throw failure;
		const said = messageOf(failure);
		if (/couldn't find remote ref HEAD/i.test(said)) return {
			...emptyReport,
			notes: ["It has no commits yet."]
		};
		return {
			...emptyReport,
			gaps: [`It could not be scanned: ${said}`]
		};
	}
}
function placedIn(repository, finding) {
	return {
		...finding,
		locations: finding.locations.map((location) => ({
			repository,
			...location
		}))
	};
}
const NAMED = 5;
var Notes = class {
	#names = /* @__PURE__ */ new Map();
	add(name, note) {
		const names = this.#names.get(note);
		if (names) names.push(name);
		else this.#names.set(note, [name]);
	}
	sentences() {
		return [...this.#names].map(([note, names]) => {
			const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
			return `${names.slice(0, NAMED).join(", ")}${more}: ${note}`;
		});
	}
};

export { scanFleet as n, mergeFindings as r, partOfFleet as t };