import { n as messageOf, t as RekeyError } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { a as oneOfEachName, d as PIECE_BYTES, f as inPieces, h as formatBytes, l as objectPieces, m as counted, o as pathText, p as wholePiece, r as baseName, s as blobPieces, t as Tally, u as readObjects } from "./tally.js";
import { a as isObjectId, i as isNullId, n as runGit, o as shortId, r as streamGit, t as GitFailure } from "./run.js";
import { n as shallowCommits, t as openRepository } from "./repository.js";
import { copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { lstat, readFile, readdir, readlink } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/sources/git/changes.ts
const SUBMODULE = "160000";
function isSubmodule(mode) {
	return mode === SUBMODULE;
}
async function* listChanges(repository, comparisons, options = {}) {
	const args = [
		"diff-tree",
		"--stdin",
		"--always",
		"-r",
		"-c",
		"--root",
		...RAW
	];
	const output = streamGit(repository, [...args, options.renames === true ? "-M" : "--no-renames"], asInput(comparisons));
	let answered = 0;
	let set;
	for await (const answer of rawAnswers(output)) {
		if (typeof answer !== "string") {
			set?.changes.push(answer);
			continue;
		}
		if (set) yield set;
		const comparison = comparisons[answered];
		if (comparison?.commit !== answer) throw new Error("git diff-tree answered what was not asked");
		set = {
			comparison,
			changes: []
		};
		answered += 1;
	}
	if (set) yield set;
	if (answered !== comparisons.length) throw new Error("git diff-tree left a comparison out");
}
async function* listStaged(repository, against) {
	const output = streamGit(repository, [
		"diff-index",
		"--cached",
		...RAW,
		"--no-renames",
		against,
		"--"
	]);
	for await (const answer of rawAnswers(output)) if (typeof answer !== "string") yield answer;
}
const RAW = [
	"--raw",
	"-z",
	"--no-abbrev",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none"
];
async function* rawAnswers(output) {
	let meta;
	let from;
	for await (const token of zeroTerminated(output)) if (meta === void 0) {
		const text = token.toString("latin1");
		if (text.startsWith(":")) meta = text;
		else yield text;
	} else if (from === void 0 && /[RC]\d+$/.test(meta)) from = Buffer.from(token);
	else {
		yield changeOf(meta, Buffer.from(token), from);
		meta = void 0;
		from = void 0;
	}
}
function changeOf(meta, path, from) {
	const parents = meta.lastIndexOf(":") + 1;
	const fields = meta.slice(parents).split(" ");
	const ids = fields.slice(parents + 1, 2 * parents + 2);
	const oid = ids.at(-1) ?? "";
	return {
		path,
		from,
		mode: fields[parents] ?? "",
		oid: isNullId(oid) ? void 0 : oid,
		before: ids.slice(0, -1).filter((id) => !isNullId(id))
	};
}
function* asInput(comparisons) {
	for (const { commit, against } of comparisons) yield against ? `${commit} ${against}\n` : `${commit}\n`;
}
async function* zeroTerminated(stream) {
	let rest = Buffer.alloc(0);
	for await (const part of stream) {
		const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
		let from = 0;
		for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
			yield bytes.subarray(from, end);
			from = end + 1;
		}
		rest = bytes.subarray(from);
	}
	if (rest.length > 0) yield rest;
}

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
	const { protocol } = parseUrl(remote.url);
	const env = {
		...repository.env,
		...authorization(remote),
		GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
		GIT_CONFIG_NOSYSTEM: "0"
	};
	const options = [
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--no-auto-maintenance"
	];
	const limit = depth === void 0 ? [] : [`--depth=${depth}`];
	await runGit({
		...repository,
		env
	}, [
		"fetch",
		...options,
		...limit,
		"--stdin",
		"--",
		remote.url
	], lines(wanted));
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
	const head = await runGit(repository, ["cat-file", "--batch-check=%(objectname)"], "HEAD\n");
	return [...new Set(`${refs.toString("latin1")}${head.toString("latin1")}`.split("\n").filter(isObjectId))];
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
	const checkout = await openRepository(request.path, options.env, options.signal);
	const tips = await refTips(checkout);
	const head = await resolveCommit(checkout, "HEAD");
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
		const { messages, names, lost } = listed;
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
	for (const { name, text } of texts) if (text !== "") yield wholePiece({
		kind: "message",
		path: `(${name})`
	}, Buffer.from(text));
}

// src/sources/range-changes.ts
async function changesOf(range) {
	const blobs = /* @__PURE__ */ new Map();
	const before = /* @__PURE__ */ new Map();
	const atHead = /* @__PURE__ */ new Map();
	const submodules = /* @__PURE__ */ new Set();
	const { head, base, onto } = range;
	if (head === void 0) return {
		blobs,
		before,
		atHead,
		submodules
	};
	const whole = range.mergeBases.map((against) => ({
		commit: head,
		against
	}));
	const moved = [.../* @__PURE__ */ new Set([base, onto])].flatMap((against) => against === void 0 || range.mergeBases.includes(against) ? [] : [{
		commit: head,
		against
	}]);
	const comparisons = [
		...range.commits.map((commit) => ({ commit })),
		...whole,
		...moved
	];
	let order = 0;
	for await (const { comparison, changes } of listChanges(range.repository, comparisons)) {
		order += 1;
		for (const change of changes) {
			const path = pathText(change.path);
			if (comparison.against !== void 0) {
				const versions = before.get(path) ?? /* @__PURE__ */ new Set();
				for (const oid of change.before) versions.add(oid);
				before.set(path, versions);
				atHead.set(path, change.oid);
			}
			if (moved.includes(comparison) || change.oid === void 0) continue;
			if (isSubmodule(change.mode)) {
				submodules.add(path);
				continue;
			}
			const places = blobs.get(change.oid) ?? /* @__PURE__ */ new Map();
			if (!places.has(path)) places.set(path, {
				commit: comparison.commit,
				order
			});
			blobs.set(change.oid, places);
		}
	}
	if (whole.length === 0) for await (const entry of listTree(range.repository, head)) atHead.set(pathText(entry.path), entry.oid);
	return {
		blobs,
		before,
		atHead,
		submodules
	};
}
async function tagsOf(range) {
	if (range.head === void 0) return [];
	const commits = new Set(range.commits);
	const inRange = (await annotatedTags(range.repository)).filter(({ commit }) => commits.has(commit)).map(({ tag }) => tag);
	return [.../* @__PURE__ */ new Set([...inRange, ...range.tag === void 0 ? [] : [range.tag]])];
}
async function renamedFrom(range, paths) {
	const found = /* @__PURE__ */ new Map();
	const { head, mergeBases } = range;
	if (paths.size === 0 || head === void 0) return found;
	const comparisons = mergeBases.map((against) => ({
		commit: head,
		against
	}));
	for await (const { changes } of listChanges(range.repository, comparisons, { renames: true })) for (const change of changes) {
		const path = pathText(change.path);
		const [oid] = change.before;
		if (change.from !== void 0 && oid !== void 0 && paths.has(path)) found.set(path, oid);
	}
	return found;
}
async function unchanged(range, paths) {
	const found = /* @__PURE__ */ new Map();
	const [before] = range.mergeBases;
	if (paths.size === 0 || before === void 0) return found;
	for await (const entry of listTree(range.repository, before)) {
		const path = pathText(entry.path);
		if (paths.has(path)) found.set(path, entry.oid);
	}
	return found;
}

// src/sources/range-store.ts
const FETCH_ALL = "Set \"fetch-depth: 0\" in actions/checkout; on a terminal run: git fetch --unshallow";
var RangeStore = class {
	repository;
	borrowing;
	depth = 0;
	gaps = [];
	notes = [];
	#checkout;
	#remote;
	#present = /* @__PURE__ */ new Map();
	#refusal;
	constructor(checkout, remote) {
		this.repository = checkout;
		this.#checkout = checkout;
		this.#remote = remote;
	}
	async named(revision) {
		if (isObjectId(revision)) return revision;
		const id = await resolveCommit(this.#checkout, revision);
		if (id !== void 0) return id;
		throw new RekeyError({
			code: "revision-not-found",
			what: `"${inertExcerpt(revision, 100)}" names no commit in this repository.`,
			fix: "Check the spelling, or fetch it first: git fetch --all."
		});
	}
	async borrow() {
		this.borrowing ??= await borrowFrom(this.#checkout);
		this.repository = this.borrowing;
		return this.borrowing;
	}
	commit(id) {
		return id === void 0 ? void 0 : this.#present.get(id);
	}
	lacks(id, what, consequence) {
		this.gaps.push(`The ${what} ${shortId(id)} is not in the checkout${this.why()}, ${consequence}. ${FETCH_ALL}`);
	}
	why() {
		if (!this.#remote) return "";
		return this.#refusal === void 0 ? " and could not be fetched" : ` and could not be fetched (${this.#refusal})`;
	}
	async require(ids, depth) {
		if (this.repository.partial) await this.borrow();
		this.#present = await presentCommits(this.repository, ids);
		const missing = ids.filter((id) => !this.#present.has(id));
		if (missing.length === 0 || !this.#remote) return;
		const limit = this.#isShallow() ? depth : void 0;
		if (!await this.fetch(ids, limit)) for (const id of missing) await this.fetch([id], limit);
		this.#present = await presentCommits(this.repository, ids);
	}
	async branch(name, depth) {
		const limit = this.#isShallow() ? depth : void 0;
		if (this.#remote && await this.fetch([`+refs/heads/${name}:refs/rekey/base`], limit)) return await resolveCommit(this.repository, "refs/rekey/base");
		return await resolveCommit(this.#checkout, `refs/remotes/origin/${name}`);
	}
	async list(head, base, merged) {
		const include = [head];
		const exclude = base === void 0 ? [] : [base];
		let onto;
		if (merged !== void 0) {
			include.push(merged);
			const parents = await presentCommits(this.repository, [`${merged}^1`, `${merged}^2`]);
			if (parents.get(`${merged}^2`) === head) onto = parents.get(`${merged}^1`);
			if (onto !== void 0) exclude.push(onto);
		}
		const commits = await listCommits(this.repository, include, exclude);
		const shallow = shallowCommits(this.repository);
		return {
			commits,
			cut: commits.filter((id) => shallow.has(id)).length,
			onto
		};
	}
	async fetch(wanted, depth) {
		if (!this.#remote) return false;
		const into = await this.borrow();
		try {
			await fetchInto(into, this.#remote, wanted, depth);
			this.depth = Math.max(this.depth, depth ?? 0);
			return true;
		} catch (failure) {
			if (!(failure instanceof GitFailure)) throw failure;
			this.#refusal = inertExcerpt(messageOf(failure), 300);
			return false;
		}
	}
	#isShallow() {
		return shallowCommits(this.repository).size > 0;
	}
};

// src/sources/range-commits.ts
const DEPTHS = [
	50,
	500,
	5e3,
	WHOLE_HISTORY
];
async function resolveRange(checkout, wanted) {
	const store = new RangeStore(checkout, wanted.remote);
	try {
		return await resolveIn(store, wanted);
	} catch (failure) {
		store.borrowing?.remove();
		throw failure;
	}
}
async function resolveIn(store, wanted) {
	const head = await store.named(wanted.head);
	const given = wanted.base === void 0 ? void 0 : await store.named(wanted.base);
	const depths = wanted.commits === void 0 ? DEPTHS : [wanted.commits + 2, ...DEPTHS.slice(1)];
	await store.require(present([
		head,
		given,
		wanted.mergeResult
	]), depths[0]);
	const tip = store.commit(head);
	if (tip === void 0) {
		store.lacks(head, "commit", "so its changes were not scanned");
		return unread(store, void 0);
	}
	const base = store.commit(given) ?? await standIn(store, given, wanted.instead, depths[0]);
	if (base === void 0 && given !== void 0 && !wanted.instead) {
		store.lacks(given, "base commit", "so the range is not known");
		return unread(store, tip);
	}
	const merged = store.commit(wanted.mergeResult);
	if (wanted.mergeResult !== void 0 && merged === void 0) store.lacks(wanted.mergeResult, "merge result", "so it was not scanned");
	const look = async () => await Promise.all([store.list(tip, base, merged), base === void 0 ? [] : mergeBases(store.repository, tip, base)]);
	let [range, bases] = await look();
	for (const depth of base === void 0 ? [WHOLE_HISTORY] : depths) {
		if (range.cut === 0) break;
		if (depth <= store.depth) continue;
		if (!await store.fetch(present([
			tip,
			base,
			merged
		]), depth)) break;
		[range, bases] = await look();
	}
	if (range.cut > 0) store.gaps.push(`The checkout is shallow: the parents of ${counted(range.cut, "commit")} of the range are missing${store.why()}, so older commits of it were not scanned. ${FETCH_ALL}`);
	return {
		...unread(store, tip),
		tag: tip === head ? void 0 : head,
		base,
		onto: range.onto,
		mergeBases: bases,
		commits: range.commits
	};
}
async function standIn(store, given, instead, depth) {
	if (!instead) return void 0;
	if (given !== void 0) store.notes.push(`The former commit ${shortId(given)} can no longer be had.`);
	if (instead.branch === void 0) return void 0;
	const base = await store.branch(instead.branch, depth);
	const branch = inertExcerpt(instead.branch, 100);
	store.notes.push(base === void 0 ? `The branch "${branch}" could not be read, so the whole history of the head was scanned.` : `The range begins where the branch left "${branch}".`);
	return base;
}
function unread(store, head) {
	const { repository, borrowing, gaps, notes } = store;
	return {
		repository,
		borrowing,
		head,
		tag: void 0,
		base: void 0,
		onto: void 0,
		mergeBases: [],
		commits: [],
		gaps,
		notes
	};
}
function present(ids) {
	return [...new Set(ids.filter((id) => id !== void 0))];
}

// src/sources/range.ts
async function openRange(request, options) {
	const checkout = await openRepository(request.path, options.env, options.signal);
	const range = await resolveRange(checkout, request);
	try {
		return await sourceOf(request, range, options);
	} catch (failure) {
		range.borrowing?.remove();
		throw failure;
	}
}
async function sourceOf(request, range, options) {
	const { repository } = range;
	const [changes, tags] = await Promise.all([changesOf(range), tagsOf(range)]);
	const tally = new Tally();
	tally.gaps.push(...range.gaps);
	tally.notes.push(...range.notes);
	for (const path of changes.submodules) tally.submodule(path);
	const blobs = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Set();
	for (const [oid, places] of changes.blobs) {
		for (const path of places.keys()) {
			paths.add(path);
			if (options.ignores(path)) tally.ignored(path);
		}
		const scanned = oneOfEachName([...places.keys()].filter((path) => !options.ignores(path)));
		if (scanned.length > 0) blobs.set(oid, scanned);
	}
	tally.files = paths.size;
	async function* pieces() {
		for (const piece of namedPieces(request.texts)) yield tally.count(piece);
		const missing = [];
		const pathsOf = (oid) => blobs.get(oid) ?? [];
		const wanted = [
			...range.commits,
			...tags,
			...blobs.keys()
		];
		for await (const piece of objectPieces(repository, wanted, pathsOf, (oid) => missing.push(oid))) yield tally.count(piece);
		if (missing.length === 0) return;
		const why = await fetchMissing(range, request, missing);
		for await (const piece of objectPieces(repository, missing, pathsOf, (oid) => tally.unreadable(pathsOf(oid)[0] ?? "", why))) yield tally.count(piece);
	}
	async function standings(origins) {
		const found = /* @__PURE__ */ new Map();
		for (const origin of origins) {
			if (origin.kind !== "blob") continue;
			const name = baseName(origin.path);
			const places = [...changes.blobs.get(origin.oid) ?? []].filter(([path]) => baseName(path) === name && !options.ignores(path));
			found.set(origin, places.map(([path, first]) => ({
				path,
				...first,
				current: changes.atHead.get(path) === origin.oid
			})));
		}
		return await Promise.resolve(found);
	}
	async function* before(asked) {
		const wanted = /* @__PURE__ */ new Map();
		const want = (oid, path) => void wanted.set(oid, [...wanted.get(oid) ?? [], path]);
		const added = /* @__PURE__ */ new Set();
		const asBefore = /* @__PURE__ */ new Set();
		for (const path of asked) {
			const versions = changes.before.get(path);
			if (versions === void 0) asBefore.add(path);
			else if (versions.size === 0) added.add(path);
			for (const oid of versions ?? []) want(oid, path);
		}
		for (const [path, oid] of await renamedFrom(range, added)) want(oid, path);
		for (const [path, oid] of await unchanged(range, asBefore)) want(oid, path);
		const missing = [];
		yield* piecesBefore(wanted, wanted.keys(), (oid) => missing.push(oid));
		if (missing.length === 0 || await fetchMissing(range, request, missing) !== NOT_GIVEN) return;
		yield* piecesBefore(wanted, missing, () => {});
	}
	async function* piecesBefore(wanted, oids, missing) {
		for await (const object of readObjects(repository, oids)) {
			const { oid } = object;
			if (object.type === void 0) missing(oid);
			if (object.type !== "blob") continue;
			const standsAt = wanted.get(oid) ?? [];
			for await (const piece of blobPieces(object, {
				kind: "blob",
				oid,
				path: ""
			})) for (const path of standsAt) yield {
				...piece,
				origin: {
					kind: "blob",
					oid,
					path
				}
			};
		}
	}
	return {
		pieces,
		standings,
		before,
		coverage: () => tally.coverage([scopeSentence(range, tally, request)]),
		close: async () => await Promise.resolve(range.borrowing?.remove())
	};
}
const NOT_GIVEN = "not given by the server";
async function fetchMissing(range, request, missing) {
	if (!range.borrowing || !request.remote) return "not in the checkout";
	try {
		await fetchInto(range.borrowing, request.remote, missing);
		return NOT_GIVEN;
	} catch (failure) {
		if (failure instanceof GitFailure) return failure.message;
		throw failure;
	}
}
function scopeSentence(range, tally, request) {
	const what = `${counted(range.commits.length, "commit")}, ${counted(tally.blobs, "blob")}, ${formatBytes(tally.bytes)}`;
	if (range.head === void 0) return `Only the texts around the commits: ${formatBytes(tally.bytes)}`;
	const to = shortId(range.head);
	return `${what} of ${range.base === void 0 ? `everything up to ${to}` : `${shortId(range.base)}..${to}`}${request.mergeResult === void 0 ? "" : `, with the merge result ${shortId(request.mergeResult)}`}`;
}

// src/sources/staged.ts
async function openStaged(request, options) {
	const opened = await openRepository(request.path, options.env, options.signal);
	const { GIT_INDEX_FILE: index } = options.env;
	const repository = index ? {
		...opened,
		env: {
			...opened.env,
			GIT_INDEX_FILE: resolve(index)
		}
	} : opened;
	const against = await resolveCommit(repository, "HEAD") ?? await emptyTree(repository);
	const tally = new Tally();
	const places = /* @__PURE__ */ new Map();
	const former = /* @__PURE__ */ new Map();
	for await (const change of listStaged(repository, against)) {
		const path = pathText(change.path);
		if (change.oid === void 0) continue;
		if (isSubmodule(change.mode)) tally.submodule(path);
		else if (options.ignores(path)) tally.ignored(path);
		else places.set(change.oid, [...places.get(change.oid) ?? [], path]);
		former.set(path, change.before);
	}
	tally.files = [...places.values()].reduce((sum, paths) => sum + paths.length, 0);
	const pathsOf = (oid) => oneOfEachName(places.get(oid) ?? []);
	const missing = (oid) => tally.unreadable(pathsOf(oid)[0] ?? "", "not in the repository");
	async function* pieces() {
		for await (const piece of objectPieces(repository, places.keys(), pathsOf, missing)) yield tally.count(piece);
	}
	async function* before(asked) {
		for (const path of asked) for await (const object of readObjects(repository, former.get(path) ?? [])) if (object.type === "blob") yield* blobPieces(object, {
			kind: "blob",
			oid: object.oid,
			path
		});
	}
	async function standings(origins) {
		const found = /* @__PURE__ */ new Map();
		for (const origin of origins) {
			if (origin.kind !== "blob") continue;
			const sameName = (places.get(origin.oid) ?? []).filter((path) => baseName(path) === baseName(origin.path));
			found.set(origin, sameName.map((path) => ({
				path,
				current: true,
				order: 0
			})));
		}
		return await Promise.resolve(found);
	}
	return {
		pieces,
		standings,
		before,
		coverage: () => tally.coverage([`${counted(tally.files, "staged file")}, ${formatBytes(tally.bytes)}`]),
		close: async () => await Promise.resolve()
	};
}

// src/sources/stdin.ts
function openStdin(request) {
	const tally = new Tally();
	async function* pieces() {
		for await (const piece of inPieces({
			kind: "file",
			path: "(standard input)"
		}, request.stream)) yield tally.count(piece);
	}
	return {
		pieces,
		standings: async (origins) => await Promise.resolve(standWhereTheyAre(origins)),
		before: nothing,
		coverage: () => tally.coverage([`${formatBytes(tally.bytes)} of standard input`]),
		close: async () => await Promise.resolve()
	};
}

// src/sources/bare-tree.ts
async function openBareTree(repository, options) {
	const tally = new Tally();
	const head = await resolveCommit(repository, "HEAD");
	if (head === void 0) tally.notes.push("The repository has no commits yet, so there is nothing to scan.");
	const places = /* @__PURE__ */ new Map();
	if (head !== void 0) for await (const { mode, oid, path: bytes } of listTree(repository, head)) {
		const path = pathText(bytes);
		if (isSubmodule(mode)) tally.submodule(path);
		else if (options.ignores(path)) tally.ignored(path);
		else places.set(oid, [...places.get(oid) ?? [], path]);
	}
	tally.files = [...places.values()].reduce((sum, paths) => sum + paths.length, 0);
	const pathsOf = (oid) => oneOfEachName(places.get(oid) ?? []);
	const missing = (oid) => tally.unreadable(pathsOf(oid)[0] ?? "", "not in the repository");
	async function* pieces() {
		for await (const piece of objectPieces(repository, places.keys(), pathsOf, missing)) yield tally.count(piece);
	}
	function standingOf(origin) {
		return (origin.kind === "blob" ? places.get(origin.oid) ?? [] : []).filter((path) => baseName(path) === baseName(origin.path)).map((path) => ({
			path,
			current: true,
			order: 0
		}));
	}
	return {
		pieces,
		standings: async (origins) => await Promise.resolve(new Map(origins.map((origin) => [origin, standingOf(origin)]))),
		before: nothing,
		coverage: () => {
			const at = head === void 0 ? "an empty repository" : `the tree of ${shortId(head)}`;
			return tally.coverage([`${counted(tally.files, "file")}, ${formatBytes(tally.bytes)} of ${at}`]);
		},
		close: async () => await Promise.resolve()
	};
}

// src/sources/file-names.ts
async function* workingTreeFiles(repository, folder) {
	const args = [
		"ls-files",
		"-z",
		"-t",
		"--cached",
		"--others",
		"--exclude-standard",
		"--deduplicate"
	];
	let last;
	for await (const token of zeroTerminated(streamGit({
		...repository,
		dir: folder
	}, args))) {
		const name = Buffer.from(token.subarray(2));
		if (last?.equals(name)) continue;
		last = name;
		yield {
			name,
			sparse: token[0] === 83
		};
	}
}
async function* filesBelow(folder, unreadable) {
	const pending = [Buffer.alloc(0)];
	for (let inside = pending.pop(); inside !== void 0; inside = pending.pop()) try {
		const entries = await readdir(onDisk(folder, inside), {
			withFileTypes: true,
			encoding: "buffer"
		});
		for (const entry of entries.sort((a, b) => Buffer.compare(b.name, a.name))) {
			const name = inside.length === 0 ? entry.name : Buffer.concat([
				inside,
				Buffer.from("/"),
				entry.name
			]);
			if (!entry.isDirectory()) yield {
				name,
				sparse: false
			};
			else if (entry.name.toString("latin1") !== ".git") pending.push(name);
		}
	} catch (failure) {
		unreadable(inside, failure);
	}
}
function onDisk(folder, name) {
	if (process.platform === "win32") return join(folder, name.toString("utf8"));
	return name.length === 0 ? folder : Buffer.concat([Buffer.from(folder + sep), name]);
}
function looksLikeRepository(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return true;
		if (dirname(at) === at) return false;
	}
}
function isWithoutGit(failure, folder) {
	if (!(failure instanceof RekeyError)) return false;
	return failure.code === "not-a-repository" || failure.code === "git-missing" && !looksLikeRepository(folder);
}

// src/sources/file-pieces.ts
async function factsOf(file) {
	try {
		const facts = await lstat(file);
		if (facts.isSymbolicLink()) return {
			kind: "symlink",
			size: facts.size
		};
		if (facts.isDirectory()) return {
			kind: "folder",
			size: 0
		};
		return {
			kind: facts.isFile() ? "file" : "special",
			size: facts.size
		};
	} catch (failure) {
		if (isGone(failure)) return {
			kind: "gone",
			size: 0
		};
		throw failure;
	}
}
async function* filePieces(file, facts, origin) {
	if (facts.kind === "symlink") yield wholePiece(origin, await readlink(file, "buffer"));
	else if (facts.size <= 1835008) yield wholePiece(origin, await readFile(file));
	else yield* inPieces(origin, createReadStream(file, { highWaterMark: 1048576 }));
}
function readFailure(failure) {
	const code = failure instanceof Error && "code" in failure ? String(failure.code) : "";
	return WORDS[code] ?? (code === "" ? "unknown reason" : code);
}
const WORDS = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	EIO: "the disk reported an error",
	ENAMETOOLONG: "the name is too long",
	EMFILE: "too many open files"
};
function isGone(failure) {
	return failure instanceof Error && "code" in failure && (failure.code === "ENOENT" || failure.code === "ENOTDIR");
}

// src/sources/tree.ts
async function openTree(request, options) {
	const path = resolve(request.path);
	const facts = await factsOf(path);
	if (facts.kind === "gone" || facts.kind === "special") throw notReadable(request.path, facts.kind);
	const folder = facts.kind === "folder" ? path : dirname(path);
	const repository = await openRepository(folder, options.env, options.signal).catch((failure) => {
		if (isWithoutGit(failure, folder)) return void 0;
		throw failure;
	});
	if (repository && repository.top === void 0) return await openBareTree(repository, options);
	const prefix = repository?.top === void 0 ? "" : relative(repository.top, folder).replaceAll("\\", "/");
	const tally = new Tally();
	const shown = (name) => prefix === "" ? pathText(name) : `${prefix}/${pathText(name)}`;
	async function* pieces() {
		if (facts.kind !== "folder") {
			yield* readOne(folder, {
				name: Buffer.from(basename(path)),
				sparse: false
			});
			return;
		}
		const names = repository ? workingTreeFiles(repository, folder) : filesBelow(folder, cannotRead);
		for await (const file of names) yield* readOne(folder, file);
	}
	async function* readOne(below, file) {
		const at = shown(file.name);
		if (options.ignores(at)) {
			tally.ignored(at);
			return;
		}
		try {
			const kind = await factsOf(onDisk(below, file.name));
			if (!toRead(kind, at, file.sparse)) return;
			tally.files += 1;
			for await (const piece of filePieces(onDisk(below, file.name), kind, {
				kind: "file",
				path: at
			})) yield tally.count(piece);
		} catch (failure) {
			cannotRead(file.name, failure);
		}
	}
	function toRead(found, at, sparse) {
		if (found.kind === "gone") {
			if (sparse) tally.notInTree(at);
			return false;
		}
		if (found.kind === "folder") tally.submodule(at);
		else if (found.kind === "special") tally.special(at);
		return found.kind === "file" || found.kind === "symlink";
	}
	function cannotRead(name, failure) {
		if (!(failure instanceof Error) || !("code" in failure)) throw failure;
		tally.unreadable(shown(name), readFailure(failure));
	}
	return {
		pieces,
		standings: async (origins) => await Promise.resolve(standWhereTheyAre(origins)),
		before: nothing,
		coverage: () => {
			const what = `${counted(tally.files, "file")}, ${formatBytes(tally.bytes)}`;
			return tally.coverage([`${what} of ${describe(request.path, repository, prefix)}`]);
		},
		close: async () => await Promise.resolve()
	};
}
function describe(path, repository, prefix) {
	const what = path === "." ? "the current folder" : `"${inertExcerpt(path, 200)}"`;
	if (!repository) return `${what}, which is not in a git repository`;
	return prefix === "" ? "the working tree" : `the working tree below "${inertExcerpt(prefix, 200)}"`;
}
function notReadable(path, kind) {
	const shown = inertExcerpt(path, 200);
	return new RekeyError({
		code: "path-missing",
		what: kind === "gone" ? `There is no file or folder "${shown}".` : `"${shown}" is neither a file nor a folder.`,
		fix: "Give the path of a folder or file that exists."
	});
}

// src/commands/scan/request.ts
async function openSource(request, options) {
	switch (request.kind) {
		case "range": return await openRange(request, options);
		case "tree": return await openTree(request, options);
		case "history": return await openHistory(request, options);
		case "staged": return await openStaged(request, options);
		case "stdin": return openStdin(request);
		default: return request;
	}
}
function parseRange(text) {
	const parts = text.split(/\.{2,3}/);
	const [base = "", head = ""] = parts;
	if (parts.length !== 2 || base === "" && head === "" || base.startsWith("-") || head.startsWith("-")) throw new RekeyError({
		code: "range-invalid",
		what: `"${inertExcerpt(text, 100)}" is not a range of commits.`,
		fix: "Write it as A..B, for example main..HEAD."
	});
	return {
		base: base === "" ? "HEAD" : base,
		head: head === "" ? "HEAD" : head
	};
}

export { parseRange as n, openSource as t };