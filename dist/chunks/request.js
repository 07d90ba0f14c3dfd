import { n as inertExcerpt } from "./hostile-text.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as groupedDigits } from "./grouped-digits.js";
import { a as isObjectId, o as shortId, t as GitFailure } from "./run.js";
import { n as shallowCommits, t as openRepository } from "./repository.js";
import { i as pathText, r as oneOfEachName, t as baseName } from "./paths.js";
import { r as partOfName } from "./part.js";
import { n as formatBytes, t as counted } from "./counts.js";
import { a as objectPieces, c as inPieces, d as isSubmodule, f as listChanges, o as readObjects, p as listStaged, r as blobPieces, s as PIECE_BYTES, t as Tally, u as wholePiece } from "./tally.js";
import { _ as resolveCommit, a as emptyTree, c as borrowFrom, d as annotatedTags, f as commitTimes, g as presentCommits, h as mergeBases, i as standWhereTheyAre, l as fetchInto, m as listRoots, n as openHistory, o as listTree, p as listCommits, r as nothing, s as WHOLE_HISTORY, t as namedPieces } from "./named-text.js";
import { a as workingTreeFiles, i as onDisk, n as isIgnored, r as isWithoutGit, t as filesBelow } from "./file-names.js";
import { createReadStream } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { lstat, readFile, readlink } from "node:fs/promises";

// src/commands/progress.ts
const PACE_MS = 200;
const CLEAR = "\r\x1B[K";
function progressLine(write, { now, columns }) {
	let last = now();
	let isShown = false;
	return {
		show(text) {
			if (now() - last < PACE_MS) return;
			last = now();
			isShown = true;
			write(`${CLEAR}${text.slice(0, Math.max(0, columns - 1))}`);
		},
		clear() {
			if (isShown) write(CLEAR);
			isShown = false;
		}
	};
}
async function* watched(pieces, show) {
	let texts = 0;
	let bytes = 0;
	for await (const piece of pieces) {
		if (piece.start.byte === 0) texts += 1;
		bytes += piece.bytes.length;
		show(`scanning: ${groupedDigits(texts)} text${texts === 1 ? "" : "s"}, ${(bytes / 1e6).toFixed(0)} MB`);
		yield piece;
	}
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
		const cut = commits.filter((id) => shallow.has(id)).length;
		let mayBeOfBase = false;
		if (shallow.size > 0 && exclude.length > 0) mayBeOfBase = (await listRoots(this.repository, include, exclude)).some((id) => !shallow.has(id)) && (await listRoots(this.repository, exclude)).some((id) => shallow.has(id));
		return {
			commits,
			cut,
			mayBeOfBase,
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
		if (range.cut === 0 && !range.mayBeOfBase) break;
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
		commitTimes: async (commits) => await commitTimes(repository, commits),
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

// src/sources/together.ts
function together(sources) {
	const [only] = sources;
	if (sources.length === 1 && only) return only;
	const ownerOf = /* @__PURE__ */ new WeakMap();
	return {
		async *pieces() {
			for (const source of sources) for await (const piece of source.pieces()) {
				ownerOf.set(piece.origin, source);
				yield piece;
			}
		},
		async standings(origins) {
			const found = /* @__PURE__ */ new Map();
			for (const source of sources) {
				const ours = origins.filter((origin) => ownerOf.get(origin) === source);
				for (const [origin, standings] of await source.standings(ours)) found.set(origin, standings);
			}
			return found;
		},
		async *before(paths) {
			for (const source of sources) yield* source.before(paths);
		},
		async commitTimes(commits) {
			const times = /* @__PURE__ */ new Map();
			for (const source of sources) for (const [commit, time] of await source.commitTimes?.(commits) ?? []) times.set(commit, time);
			return times;
		},
		coverage() {
			const parts = sources.map((source) => source.coverage());
			const sum = (count) => parts.reduce((total, part) => total + count(part), 0);
			return {
				scope: parts.flatMap(({ scope }) => scope),
				gaps: parts.flatMap(({ gaps }) => gaps),
				notes: parts.flatMap(({ notes }) => notes),
				blobs: sum(({ blobs }) => blobs),
				files: sum(({ files }) => files),
				bytes: sum(({ bytes }) => bytes)
			};
		},
		async close() {
			for (const source of sources) await source.close();
		}
	};
}

// src/sources/bare-tree.ts
async function openBareTree(repository, options, part) {
	const tally = new Tally();
	const head = await resolveCommit(repository, "HEAD");
	if (head === void 0) tally.notes.push("The repository has no commits yet, so there is nothing to scan.");
	const places = /* @__PURE__ */ new Map();
	if (head !== void 0) for await (const { mode, oid, path: bytes } of listTree(repository, head)) {
		const path = pathText(bytes);
		if (part && partOfName(path, part.count) !== part.index) continue;
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
	if (request.repository) return await openBareTree(request.repository, options, request.part);
	const path = resolve(request.path);
	const facts = await factsOf(path);
	if (facts.kind === "gone" || facts.kind === "special") throw notReadable(request.path, facts.kind);
	const folder = facts.kind === "folder" ? path : dirname(path);
	const repository = await openRepository(folder, options.env, options.signal).catch((failure) => {
		if (isWithoutGit(failure, folder)) return void 0;
		throw failure;
	});
	if (repository && repository.top === void 0) return await openBareTree(repository, options, request.part);
	const prefix = repository?.top === void 0 ? "" : relative(repository.top, folder).replaceAll("\\", "/");
	const tally = new Tally();
	const shown = (name) => prefix === "" ? pathText(name) : `${prefix}/${pathText(name)}`;
	async function* pieces() {
		if (facts.kind !== "folder") {
			const one = {
				name: Buffer.from(basename(path)),
				sparse: false
			};
			if (isMine(one)) yield* readOne(folder, one);
			return;
		}
		const names = onlyMine(repository && (prefix === "" || !await isIgnored(repository, folder)) ? workingTreeFiles(repository, folder) : filesBelow(folder, cannotRead));
		if (!options.siftFiles) {
			for await (const file of names) yield* readOne(folder, file);
			return;
		}
		for await (const files of portionsOf(names)) for (const file of await unsifted(files, options.siftFiles)) yield* readOne(folder, file);
	}
	function isMine({ name }) {
		const { part } = request;
		return !part || partOfName(shown(name), part.count) === part.index;
	}
	async function* onlyMine(files) {
		for await (const file of files) if (isMine(file)) yield file;
	}
	async function unsifted(files, sift) {
		if (files.length < WORTH_SIFTING) return files;
		const scanned = files.filter((file) => !options.ignores(shown(file.name)));
		const names = scanned.map(({ name }) => name);
		const clean = await sift({
			folder,
			names,
			paths: names.map(shown)
		});
		const done = /* @__PURE__ */ new Set();
		for (const [at, file] of scanned.entries()) {
			const bytes = clean[at] ?? NaN;
			if (Number.isNaN(bytes)) continue;
			done.add(file);
			tally.files += 1;
			tally.sifted(false, bytes);
		}
		return files.filter((file) => !done.has(file));
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
const WORTH_SIFTING = 1e3;
const PORTION = 1e5;
async function* portionsOf(names) {
	let portion = [];
	for await (const file of names) {
		if (portion.push(file) < PORTION) continue;
		yield portion;
		portion = [];
	}
	yield portion;
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
async function openSource(request, options, beside) {
	const source = await openOne(request, options);
	if (!beside) return source;
	try {
		return together([source, await openOne(beside, options)]);
	} catch (failure) {
		await source.close();
		throw failure;
	}
}
async function openOne(request, options) {
	switch (request.kind) {
		case "range": return await openRange(request, options);
		case "tree": return await openTree(request, options);
		case "history": return await openHistory(request, options);
		case "staged": return await openStaged(request, options);
		case "stdin": return openStdin(request);
		case "github": {
			const { openGithubSource } = await import("./github-request.js");
			return await openGithubSource(request, options);
		}
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

export { watched as i, parseRange as n, progressLine as r, openSource as t };