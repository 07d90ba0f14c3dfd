import { n as inertExcerpt } from "./hostile-text.js";
import { t as RekeyError } from "./errors.js";
import { a as isObjectId, n as runGit, r as streamGit, t as GitFailure } from "./run.js";
import { n as shallowCommits, t as openRepository } from "./repository.js";
import { i as pathText } from "./paths.js";
import { n as partOfId } from "./part.js";
import { n as formatBytes, t as counted } from "./counts.js";
import { a as objectPieces, f as listChanges, m as zeroTerminated, t as Tally, u as wholePiece } from "./tally.js";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";

// src/sources/git/commits.ts
async function listCommits(repository, include, exclude) {
	const revisions = [...include, ...exclude.map((id) => `^${id}`)];
	return ids(await runGit(repository, [
		"rev-list",
		"--topo-order",
		"--reverse",
		"--stdin"
	], lines$1(revisions)));
}
async function listRoots(repository, include, exclude = []) {
	const revisions = [...include, ...exclude.map((id) => `^${id}`)];
	return ids(await runGit(repository, [
		"rev-list",
		"--max-parents=0",
		"--stdin"
	], lines$1(revisions)));
}
const END_OF_TIME = 253402300800;
async function commitTimes(repository, commits) {
	if (commits.length === 0) return /* @__PURE__ */ new Map();
	const output = await runGit(repository, [
		"rev-list",
		"--no-walk=unsorted",
		"--ignore-missing",
		"--timestamp",
		"--stdin"
	], lines$1(commits));
	const times = /* @__PURE__ */ new Map();
	for (const line of output.toString("latin1").split("\n")) {
		const [seconds = "", id = ""] = line.split(" ");
		const isTime = /^\d{1,12}$/.test(seconds) && Number(seconds) < END_OF_TIME;
		if (isObjectId(id) && isTime) times.set(id, /* @__PURE__ */ new Date(Number(seconds) * 1e3));
	}
	return times;
}
async function mergeBases(repository, a, b) {
	try {
		return ids(await runGit(repository, [
			"merge-base",
			"--all",
			a,
			b
		]));
	} catch (failure) {
		if (failure instanceof GitFailure && failure.code === 1) return [];
		throw failure;
	}
}
async function resolveCommit(repository, revision) {
	if (revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision)) return void 0;
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	try {
		const id = (await runGit(repository, args)).toString("latin1").trim();
		return isObjectId(id) ? id : void 0;
	} catch (failure) {
		if (failure instanceof GitFailure) return void 0;
		throw failure;
	}
}
async function presentCommits(repository, wanted) {
	const questions = lines$1(wanted.map((id) => `${id}^{commit}`));
	const answers = (await runGit(repository, ["cat-file", "--batch-check=%(objectname)"], questions)).toString("latin1").split("\n");
	const present = /* @__PURE__ */ new Map();
	for (const [index, id] of wanted.entries()) {
		const answer = answers[index] ?? "";
		if (isObjectId(answer)) present.set(id, answer);
	}
	return present;
}
async function annotatedTags(repository) {
	const output = await runGit(repository, [
		"for-each-ref",
		"--format=%(objectname) %(objecttype) %(*objectname)",
		"refs/tags"
	]);
	const tags = [];
	for (const line of output.toString("latin1").split("\n")) {
		const [tag = "", type, commit = ""] = line.split(" ");
		if (type === "tag" && isObjectId(tag) && isObjectId(commit)) tags.push({
			tag,
			commit
		});
	}
	return tags;
}
function lines$1(texts) {
	return texts.map((text) => `${text}\n`).join("");
}
function ids(output) {
	return output.toString("latin1").split("\n").filter(isObjectId);
}

// src/sources/git/fetch.ts
const WHOLE_HISTORY = 2147483647;
async function borrowFrom(lender) {
	const { RUNNER_TEMP: temporary } = lender.env;
	const dir = mkdtempSync(join(temporary ?? tmpdir(), "rekey-git-"));
	const remove = () => rmSync(dir, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	try {
		const format = await runGit(lender, ["rev-parse", "--show-object-format"]);
		const git = {
			...lender,
			dir
		};
		await runGit(git, [
			"init",
			"--quiet",
			"--bare",
			"--template=",
			`--object-format=${format.toString().trim()}`
		]);
		writeFileSync(join(dir, "objects", "info", "alternates"), alternate(join(lender.commonDir, "objects")));
		const shallow = join(lender.commonDir, "shallow");
		if (existsSync(shallow)) copyFileSync(shallow, join(dir, "shallow"));
	} catch (failure) {
		remove();
		throw failure;
	}
	return {
		...lender,
		dir,
		top: void 0,
		commonDir: dir,
		partial: false,
		remove
	};
}
async function fetchInto(repository, remote, wanted, depth) {
	const options = [
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--no-auto-maintenance"
	];
	const limit = depth === void 0 ? [] : [`--depth=${depth}`];
	await runGit(reaching(repository, remote), [
		"fetch",
		...options,
		...limit,
		"--stdin",
		"--",
		remote.url
	], lines(wanted));
}
function reaching(git, remote) {
	const { protocol } = parseUrl(remote.url);
	const env = {
		...git.env,
		...authorization(remote),
		GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
		GIT_CONFIG_NOSYSTEM: "0"
	};
	return {
		...git,
		env
	};
}
function authorization(remote) {
	const url = parseUrl(remote.url);
	if (!remote.token || !url.protocol.startsWith("http")) return {};
	const header = `http.${url.protocol}//${url.host}/.extraHeader`;
	return {
		GIT_CONFIG_COUNT: "3",
		GIT_CONFIG_KEY_0: header,
		GIT_CONFIG_VALUE_0: "",
		GIT_CONFIG_KEY_1: header,
		GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${remote.token.expose()}`).toString("base64")}`,
		GIT_CONFIG_KEY_2: "http.followRedirects",
		GIT_CONFIG_VALUE_2: "false"
	};
}
function parseUrl(text) {
	const url = URL.parse(text);
	if (url && [
		"https:",
		"http:",
		"file:"
	].includes(url.protocol) && url.username === "" && url.password === "") return url;
	throw new RekeyError({
		code: "remote-invalid",
		what: `The address of the repository, "${inertExcerpt(text.replace(/\/\/[^/@]*@/, "//…@"), 200)}", cannot be fetched from.`,
		fix: "It must be an https address without a user name or password in it."
	});
}
function alternate(path) {
	const line = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
	return /^["#]|\n/.test(line) ? `${JSON.stringify(line)}\n` : `${line}\n`;
}
function lines(texts) {
	return texts.map((text) => `${text}\n`).join("");
}

// src/sources/git/reachable.ts
async function refTips(repository) {
	const refs = await runGit(repository, ["for-each-ref", "--format=%(objectname)"]);
	const [head = "", commit = ""] = (await runGit(repository, ["cat-file", "--batch-check=%(objectname)"], "HEAD\nHEAD^{commit}\n")).toString("latin1").split("\n");
	return {
		tips: [...new Set([...refs.toString("latin1").split("\n"), head].filter(isObjectId))],
		head: isObjectId(commit) ? commit : void 0
	};
}
async function* listReachable(repository, tips) {
	if (tips.length === 0) return;
	const objects = streamGit(repository, [
		"rev-list",
		"--objects",
		"--missing=print",
		"--stdin"
	], [`${tips.join("\n")}\n`]);
	const typed = streamGit(repository, [
		"cat-file",
		"--buffer",
		"--batch-check=%(objecttype) %(objectname) %(rest)"
	], objects);
	let rest = "";
	for await (const part of typed) {
		const lines = (rest + part.toString("latin1")).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) yield parsed(line);
	}
}
function parsed(line) {
	const missing = /^\??(?<oid>[0-9a-f]+) missing$/.exec(line)?.groups?.oid;
	if (missing !== void 0) return {
		oid: missing,
		type: void 0,
		name: ""
	};
	const [type = "", oid = ""] = line.split(" ", 2);
	return {
		oid,
		type,
		name: line.slice(type.length + oid.length + 2)
	};
}

// src/sources/git/tree-entries.ts
async function* listTree(repository, commit) {
	const output = streamGit(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]);
	for await (const token of zeroTerminated(output)) {
		const tab = token.indexOf(9);
		const [mode = "", , oid = ""] = token.toString("latin1", 0, tab).split(" ");
		yield {
			mode,
			oid,
			path: Buffer.from(token.subarray(tab + 1))
		};
	}
}
async function emptyTree(repository) {
	return (await runGit(repository, [
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	], "")).toString("latin1").trim();
}

// src/sources/standing-texts.ts
function standWhereTheyAre(origins) {
	return new Map(origins.map((origin) => [origin, [{
		path: origin.path,
		current: true,
		order: 0
	}]]));
}
async function* nothing() {}

// src/sources/history.ts
async function openHistory(request, options) {
	const checkout = request.repository ?? await openRepository(request.path, options.env, options.signal);
	const { tips, head } = await refTips(checkout);
	const tally = new Tally();
	const borrowing = await completed(checkout, tips, request.remote, tally);
	const repository = borrowing ?? checkout;
	let commits = 0;
	async function* pieces() {
		let listed = await listObjects(repository, tips);
		for (let round = 0; listed.lost.length > 0 && round < 3; round += 1) {
			if (!await regain(borrowing, request.remote, listed.lost)) break;
			listed = await listObjects(repository, tips);
		}
		const { messages, names, lost } = inPart(listed, request.part);
		commits = listed.commits;
		for (const oid of lost) tally.unreadable(oid, "not in the checkout");
		if (commits === 0) tally.notes.push("The repository has no commits yet, so there is no history to scan.");
		tally.files = new Set(names.values()).size;
		const pathsOf = (oid) => [nameOf(names.get(oid) ?? "")];
		const { commonDir } = repository;
		const sifted = await options.sift?.({
			commonDir,
			names,
			messages
		}) ?? /* @__PURE__ */ new Map();
		for (const [oid, bytes] of sifted) tally.sifted(names.has(oid), bytes);
		const wanted = [...messages, ...names.keys()].filter((oid) => !sifted.has(oid));
		const missing = (oid) => tally.unreadable(nameOf(names.get(oid) ?? ""), "not in the checkout");
		for await (const piece of objectPieces(repository, wanted, pathsOf, missing)) yield tally.count(piece);
	}
	async function standings(origins) {
		const wanted = new Set(origins.flatMap((origin) => origin.kind === "blob" ? [origin.oid] : []));
		const places = wanted.size === 0 ? /* @__PURE__ */ new Map() : await placesIn(repository, wanted, tips, head);
		const found = /* @__PURE__ */ new Map();
		for (const origin of origins) {
			if (origin.kind !== "blob") continue;
			const all = places.get(origin.oid) ?? [{
				path: origin.path,
				current: false,
				order: 0
			}];
			const scanned = all.filter(({ path }) => !options.ignores(path));
			for (const { path } of all) if (options.ignores(path)) tally.ignored(path);
			found.set(origin, scanned);
		}
		return found;
	}
	return {
		pieces,
		standings,
		before: nothing,
		commitTimes: async (of) => await commitTimes(repository, of),
		coverage: () => {
			const what = [
				counted(commits, "commit"),
				counted(tally.blobs, "blob"),
				formatBytes(tally.bytes)
			].join(", ");
			return tally.coverage([`${what} of the whole history`]);
		},
		close: async () => await Promise.resolve(borrowing?.remove())
	};
}
async function completed(checkout, tips, remote, tally) {
	const shallow = shallowCommits(checkout).size > 0;
	if (!checkout.partial && !shallow) return void 0;
	const borrowing = await borrowFrom(checkout);
	if (!shallow) return borrowing;
	const why = remote ? await refusalOf(fetchInto(borrowing, remote, tips, WHOLE_HISTORY)) : "";
	if (why !== void 0) tally.gaps.push(`The checkout is shallow, so the history before it was not scanned${why === "" ? "" : ` (${why})`}. Set "fetch-depth: 0" in actions/checkout, or run: git fetch --unshallow`);
	return borrowing;
}
function inPart(listed, part) {
	if (!part) return listed;
	const isMine = (oid) => partOfId(oid, part.count) === part.index;
	return {
		commits: listed.commits,
		messages: listed.messages.filter(isMine),
		names: new Map([...listed.names].filter(([oid]) => isMine(oid))),
		lost: listed.lost.filter(isMine)
	};
}
async function listObjects(repository, tips) {
	let commits = 0;
	const messages = [];
	const names = /* @__PURE__ */ new Map();
	const lost = [];
	for await (const { oid, type, name } of listReachable(repository, tips)) {
		if (type === "commit") commits += 1;
		if (type === "commit" || type === "tag") messages.push(oid);
		else if (type === "blob") names.set(oid, name);
		else if (type === void 0) lost.push(oid);
	}
	return {
		commits,
		messages,
		names,
		lost
	};
}
async function regain(borrowing, remote, lost) {
	if (!borrowing || !remote) return false;
	return await refusalOf(fetchInto(borrowing, remote, lost)) === void 0;
}
async function refusalOf(attempt) {
	try {
		await attempt;
		return;
	} catch (failure) {
		if (failure instanceof GitFailure) return failure.message;
		throw failure;
	}
}
async function placesIn(repository, wanted, tips, head) {
	const now = /* @__PURE__ */ new Set();
	if (head !== void 0) {
		for await (const { oid, path } of listTree(repository, head)) if (wanted.has(oid)) now.add(`${oid} ${pathText(path)}`);
	}
	const places = /* @__PURE__ */ new Map();
	const comparisons = (await listCommits(repository, tips, [])).map((commit) => ({ commit }));
	let order = 0;
	for await (const { comparison, changes } of listChanges(repository, comparisons)) {
		order += 1;
		for (const change of changes) {
			if (change.oid === void 0 || !wanted.has(change.oid)) continue;
			const path = pathText(change.path);
			const known = places.get(change.oid) ?? [];
			if (known.some((standing) => standing.path === path)) continue;
			known.push({
				path,
				commit: comparison.commit,
				current: now.has(`${change.oid} ${path}`),
				order
			});
			places.set(change.oid, known);
		}
	}
	return places;
}
function nameOf(latin1) {
	return latin1 === "" ? "(a file of a commit)" : pathText(Buffer.from(latin1, "latin1"));
}

// src/sources/named-text.ts
function* namedPieces(texts) {
	for (const { name, text, commit } of texts) {
		const about = commit === void 0 ? {} : { commit };
		if (text !== "") yield wholePiece({
			kind: "message",
			path: `(${name})`,
			...about
		}, Buffer.from(text));
	}
}

export { resolveCommit as _, emptyTree as a, borrowFrom as c, annotatedTags as d, commitTimes as f, presentCommits as g, mergeBases as h, standWhereTheyAre as i, fetchInto as l, listRoots as m, openHistory as n, listTree as o, listCommits as p, nothing as r, WHOLE_HISTORY as s, namedPieces as t, reaching as u };