import { i as __toESM } from "./rolldown-runtime.js";
import { C as inertExcerpt, _ as isAtLeast, b as RekeyError, v as severityRank, x as messageOf } from "./start.js";
import { t as require_picomatch } from "./picomatch.js";
const { once } = process.getBuiltinModule("node:events");
const { inspect, promisify } = process.getBuiltinModule("node:util");
const inflateSync = (...args) => process.getBuiltinModule("node:zlib").inflateSync(...args);
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);
const createHmac = (...args) => process.getBuiltinModule("node:crypto").createHmac(...args);
const createPrivateKey = (...args) => process.getBuiltinModule("node:crypto").createPrivateKey(...args);
const createPublicKey = (...args) => process.getBuiltinModule("node:crypto").createPublicKey(...args);
const scrypt = (...args) => process.getBuiltinModule("node:crypto").scrypt(...args);
const scryptSync = (...args) => process.getBuiltinModule("node:crypto").scryptSync(...args);
const timingSafeEqual = (...args) => process.getBuiltinModule("node:crypto").timingSafeEqual(...args);
const setTimeout$1 = (...args) => process.getBuiltinModule("node:timers/promises").setTimeout(...args);
const { closeSync, existsSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } = process.getBuiltinModule("node:fs");
const { dirname, join, resolve } = process.getBuiltinModule("node:path");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");
const spawn = (...args) => process.getBuiltinModule("node:child_process").spawn(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);

// src/base/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (ms, signal) => {
		await setTimeout$1(ms, void 0, signal ? { signal } : {});
	}
};

// src/base/log.ts
function logTo(write) {
	return {
		debug: (text) => write("debug", text),
		info: (text) => write("info", text),
		warning: (text) => write("warning", text),
		error: (text) => write("error", text)
	};
}
const silentLog = logTo(() => {});

// src/base/optimize-later.ts
const SHORT_RUN_MS = 4e3;
function optimizeLater() {
	setFlagsFromString("--no-turbofan");
	setTimeout(() => setFlagsFromString("--turbofan"), SHORT_RUN_MS).unref();
}

// src/findings/finding.ts
function openFindings(findings) {
	return findings.filter((finding) => finding.state !== "suppressed");
}
function compareFindings(a, b) {
	return severityRank(b.severity) - severityRank(a.severity) || STATE_ORDER[a.state] - STATE_ORDER[b.state] || compareText(a.locations[0]?.path ?? "", b.locations[0]?.path ?? "") || (a.locations[0]?.startByte ?? 0) - (b.locations[0]?.startByte ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
const STATE_ORDER = {
	new: 0,
	known: 1,
	suppressed: 2
};
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/base/grouped-digits.ts
function groupedDigits(number) {
	return Number.isSafeInteger(number) ? String(number).replace(/\B(?=(?:\d{3})+$)/g, ",") : number.toLocaleString("en-US");
}

// src/findings/credential-age.ts
function eachCredentialOnce(credentials) {
	const byKey = /* @__PURE__ */ new Map();
	for (const credential of credentials) {
		const { rotation, kind, account = "", owner = "", name } = credential;
		const key = rotation === void 0 ? `${kind}\n${account}\n${owner}\n${name}` : `rotation\n${rotation}`;
		if (!byKey.has(key)) byKey.set(key, credential);
	}
	return [...byKey.values()];
}
function ageOfCredential({ since }, now) {
	return Math.max(0, now.getTime() - Date.parse(since));
}
function dueIn({ dueAt }, now) {
	return Date.parse(dueAt) - now.getTime();
}

// src/tracker/codeowners.ts
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const MAX_CODEOWNERS_BYTES = 3145728;
const LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?$/;
const TEAM = /^@[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
function parseCodeowners(text) {
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		const rule = parseLine(line);
		if (rule) rules.push(rule);
	}
	rules.reverse();
	return { ownersOf: (path) => rules.find((rule) => matches(rule, path.split("/")))?.owners ?? [] };
}
function loginsAmong(owners) {
	return owners.filter((owner) => LOGIN.test(owner)).map((owner) => owner.slice(1));
}
function teamsAmong(owners) {
	return owners.filter((owner) => TEAM.test(owner));
}
function parseLine(line) {
	const [pattern, ...rest] = line.match(/(?:\\.|\S)+/g) ?? [];
	if (pattern === void 0 || /^\\?[#!]/.test(pattern) || /[[\]]/.test(pattern)) return void 0;
	const comment = rest.findIndex((word) => word.startsWith("#"));
	const owners = comment < 0 ? rest : rest.slice(0, comment);
	if (!owners.every((owner) => LOGIN.test(owner) || TEAM.test(owner) || ADDRESS.test(owner))) return void 0;
	return {
		...readPattern(pattern.replaceAll(/\\(.)/g, "$1")),
		owners
	};
}
function readPattern(pattern) {
	const isFolder = pattern.endsWith("/");
	const segments = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
	return {
		segments: pattern.startsWith("/") || segments.length > 1 ? segments : ["**", ...segments],
		isFolder
	};
}
function matches({ segments, isFolder }, path) {
	const isShallow = !isFolder && segments.length > 1 && segments.at(-1) === "*" && segments.at(-2) !== "**";
	let reached = /* @__PURE__ */ new Set([0]);
	for (const segment of segments) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) if (segment === "**") for (let to = at; to <= path.length; to += 1) next.add(to);
		else if (at < path.length && matchesName(segment, path[at] ?? "")) next.add(at + 1);
		reached = next;
	}
	for (const length of reached) if (length === path.length ? !isFolder || segments.at(-1) === "**" : !isShallow && length > 0) return true;
	return false;
}
function matchesName(pattern, name) {
	let [at, star, retry] = [
		0,
		-1,
		0
	];
	for (let index = 0; index < name.length;) if (pattern[at] === "*") {
		[star, retry] = [at, index];
		at += 1;
	} else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[index])) {
		at += 1;
		index += 1;
	} else if (star >= 0) {
		retry += 1;
		[at, index] = [star + 1, retry];
	} else return false;
	return /^\**$/.test(pattern.slice(at));
}

// src/commands/code-owners.ts
async function readCodeOwners(read) {
	for (const path of CODEOWNERS_PATHS) {
		const text = await read(path);
		if (text === void 0) continue;
		return Buffer.byteLength(text) > 3145728 ? void 0 : parseCodeowners(text);
	}
}
const MISSING = [
	"ENOENT",
	"ENOTDIR",
	"EISDIR"
];
function readerInFolder(folder) {
	return async (path) => {
		try {
			return await Promise.resolve(readFileSync(join(folder, path), "utf8"));
		} catch (error) {
			if (error instanceof Error && "code" in error && MISSING.includes(String(error.code))) return void 0;
			const what = `${path} could not be read: ${messageOf(error)}.`;
			throw new RekeyError({
				code: "file-unreadable",
				what,
				cause: error
			});
		}
	};
}

// src/sources/git/object-id.ts
function isObjectId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isNullId(id) {
	return /^0+$/.test(id);
}
function shortId(id) {
	return id.slice(0, 7);
}

// src/sources/git/environment.ts
const PASSED = /^(?:PATH|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|SYSTEMDRIVE|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|TEMP|TMP|TMPDIR|RUNNER_TEMP|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR)|GIT_CONFIG_GLOBAL|GIT_SSL_CA(?:INFO|PATH)|GIT_EXEC_PATH)$/i;
function gitEnvironment(env) {
	const passed = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && PASSED.test(name)) passed[name] = value;
	return {
		...passed,
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "",
		SSH_ASKPASS: "",
		GCM_INTERACTIVE: "never",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: process.platform === "win32" ? "NUL" : "/dev/null",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_CONFIG_NOSYSTEM: "1"
	};
}
const GIT_OPTIONS = [
	"--no-pager",
	"--literal-pathspecs",
	...[
		"safe.directory=*",
		"core.fsmonitor=false",
		"core.untrackedCache=false",
		`core.hooksPath=${process.platform === "win32" ? "NUL" : "/dev/null"}`,
		"core.askPass=",
		"credential.helper=",
		"protocol.ext.allow=never",
		"submodule.recurse=false",
		"http.lowSpeedLimit=1000",
		"http.lowSpeedTime=60",
		"gc.auto=0",
		"maintenance.auto=false"
	].flatMap((setting) => ["-c", setting])
];

// src/sources/git/plain-repository.ts
const UNUSUAL = /worktree|\bextensions\b|\[\s*include/i;
function plainRepository(path) {
	try {
		const start = resolve(path);
		if (realpathSync(start) !== start || !statSync(start).isDirectory()) return void 0;
		const { dev } = statSync(start);
		for (let folder = start;; folder = dirname(folder)) {
			if (statSync(folder).dev !== dev || isThere(join(folder, "HEAD"))) return void 0;
			const commonDir = join(folder, ".git");
			if (isThere(commonDir)) return isPlain(commonDir) ? {
				top: folder,
				commonDir
			} : void 0;
			if (dirname(folder) === folder) return void 0;
		}
	} catch {
		return;
	}
}
function isThere(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function isFolder$1(path) {
	return lstatSync(path).isDirectory();
}
function isPlain(folder) {
	if (!isFolder$1(folder) || !isFolder$1(join(folder, "objects")) || !isFolder$1(join(folder, "refs"))) return false;
	if (isThere(join(folder, "commondir"))) return false;
	if (!lstatSync(join(folder, "HEAD")).isFile() || !/^(?:ref: refs\/\S|[0-9a-f]{40}\s*$)/.test(readFileSync(join(folder, "HEAD"), "latin1"))) return false;
	const config = readFileSync(join(folder, "config"), "latin1");
	const lines = config.split("\n");
	const says = (name, only) => lines.every((line) => !name.test(line) || only.test(line));
	return !UNUSUAL.test(config) && says(/bare/i, /^\s*bare = false\s*$/) && says(/repositoryformatversion/i, /^\s*repositoryformatversion = 0\s*$/);
}

// src/sources/git/run.ts
var GitFailure = class extends Error {
	code;
	diagnosis;
	constructor(command, code, stderr) {
		const diagnosis = inertExcerpt(stderr.trim(), 400);
		super(`git ${command} failed${diagnosis === "" ? "" : `: ${diagnosis}`}`);
		this.name = "GitFailure";
		this.code = code;
		this.diagnosis = diagnosis;
	}
};
async function runGit(git, args, input) {
	const parts = [];
	for await (const part of streamGit(git, args, input === void 0 ? [] : [input])) parts.push(part);
	return Buffer.concat(parts);
}
async function* streamGit(git, args, input = []) {
	const child = spawn("git", [...GIT_OPTIONS, ...args], {
		cwd: git.dir,
		env: git.env,
		windowsHide: true,
		...git.signal ? { signal: git.signal } : {}
	});
	const ended = exitOf(child, git, args[0] ?? "");
	ended.catch(() => {});
	const fed = feed(child, input);
	fed.catch(() => {});
	let readAll = false;
	try {
		for await (const part of child.stdout) yield part;
		readAll = true;
	} finally {
		if (!readAll) child.kill();
	}
	await fed;
	await ended;
}
async function exitOf(child, git, command) {
	let stderr = "";
	child.stderr.setEncoding("utf8");
	child.stderr.on("data", (text) => {
		if (stderr.length < 1e4) stderr += text;
	});
	try {
		const [code] = await once(child, "close");
		if (code !== 0) throw new GitFailure(command, code, stderr);
	} catch (cause) {
		throw isMissing$1(cause) ? gitMissing(git.dir, cause) : cause;
	}
}
async function feed(child, input) {
	const closed = new Promise((resolve) => {
		child.stdin.on("error", () => resolve());
		child.stdin.once("close", () => resolve());
	});
	try {
		for await (const text of input) {
			if (child.stdin.destroyed) return;
			if (!child.stdin.write(text)) await Promise.race([drained(child), closed]);
		}
	} finally {
		child.stdin.end();
	}
}
async function drained(child) {
	await new Promise((resolve) => void child.stdin.once("drain", () => resolve()));
}
function isMissing$1(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
}
function gitMissing(dir, cause) {
	if (!existsSync(dir)) return new RekeyError({
		code: "path-missing",
		what: `There is no folder "${inertExcerpt(dir, 200)}".`,
		fix: "Give the path of a folder or file that exists.",
		cause
	});
	return new RekeyError({
		code: "git-missing",
		what: "The git program was not found, so the repository cannot be read.",
		fix: "Install git (2.31 or newer) and make sure that it is on the PATH.",
		exit: 3,
		cause
	});
}

// src/sources/git/repository.ts
async function openRepository(path, env, signal) {
	const git = {
		dir: resolve(path),
		env: gitEnvironment(env),
		...signal ? { signal } : {}
	};
	const plain = plainRepository(git.dir);
	if (plain) return {
		...git,
		...plain,
		dir: plain.top,
		partial: isPartial(plain.commonDir)
	};
	const [, inside, up = "", common = ""] = (await runGit(git, ["rev-parse", ...[
		"--is-bare-repository",
		"--is-inside-work-tree",
		"--show-cdup",
		"--git-common-dir"
	]]).catch((cause) => {
		throw cause instanceof GitFailure ? notARepository(path, cause) : cause;
	})).toString("utf8").split("\n");
	const commonDir = resolve(git.dir, common);
	const top = inside === "true" ? resolve(git.dir, up) : void 0;
	return {
		...git,
		dir: top ?? git.dir,
		top,
		commonDir,
		partial: isPartial(commonDir)
	};
}
function shallowCommits(repository) {
	try {
		const text = readFileSync(join(repository.commonDir, "shallow"), "utf8");
		return new Set(text.split("\n").filter(isObjectId));
	} catch {
		return /* @__PURE__ */ new Set();
	}
}
function isPartial(commonDir) {
	try {
		return readdirSync(join(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
	} catch {
		return false;
	}
}
function notARepository(path, cause) {
	const shown = inertExcerpt(path, 200);
	if (/dubious ownership|unsafe repository/.test(cause.diagnosis)) return new RekeyError({
		code: "unsafe-repository",
		what: `git refuses to read "${shown}", because it belongs to another user.`,
		fix: `Run: git config --global --add safe.directory "${shown}"`,
		exit: 3,
		cause
	});
	return new RekeyError({
		code: "not-a-repository",
		what: `"${shown}" is not in a git repository.`,
		fix: "Run it inside one (in a workflow: after actions/checkout), or scan the folder without history.",
		cause
	});
}

// src/sources/pack/pack-failure.ts
var PackFailure = class extends Error {
	name = "PackFailure";
};
function isOfThePack(failure) {
	return failure instanceof PackFailure || failure instanceof Error && "syscall" in failure;
}
function orGit(find) {
	try {
		return find();
	} catch (failure) {
		if (isOfThePack(failure)) return void 0;
		throw failure;
	}
}

// src/sources/pack/pack-numbers.ts
function readEntrySize(bytes, cursor, end) {
	let byte = nextByte(bytes, cursor, end);
	let size = byte & 15;
	for (let scale = 16; byte >= 128; scale *= 128) {
		byte = nextByte(bytes, cursor, end);
		size += (byte & 127) * scale;
	}
	return size;
}
function readDistance(bytes, cursor, end) {
	let byte = nextByte(bytes, cursor, end);
	let distance = byte & 127;
	while (byte >= 128) {
		byte = nextByte(bytes, cursor, end);
		distance = (distance + 1) * 128 + (byte & 127);
	}
	return distance;
}
function nextByte(bytes, cursor, end) {
	if (cursor.at >= end) throw new PackFailure("the header of an object is cut off");
	const byte = bytes[cursor.at];
	cursor.at += 1;
	return byte;
}
function readDeltaSize(bytes, cursor, end) {
	let size = 0;
	for (let scale = 1; scale <= 2 ** 42 && cursor.at < end; scale *= 128) {
		const byte = bytes[cursor.at];
		cursor.at += 1;
		size += (byte & 127) * scale;
		if (byte < 128) return size;
	}
	throw new PackFailure("a size in a delta has no end");
}

// src/sources/pack/pack-file.ts
const ENTRY = {
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4,
	offsetDelta: 6,
	idDelta: 7
};
const MOST_WHOLE$1 = 134217728;
const HEADER_BYTES = 12;
const WINDOW = 262144;
function openPack(path, idBytes, held, mostWhole = MOST_WHOLE$1) {
	const file = openSync(path, "r");
	const { size } = fstatSync(file);
	function readFile(bytes, from) {
		for (let done = 0; done < bytes.length;) {
			const count = readSync(file, bytes, done, bytes.length - done, from + done);
			if (count === 0) throw new PackFailure("the pack is cut off");
			done += count;
		}
		return bytes;
	}
	try {
		const whole = held ?? (size <= mostWhole ? readFile(new Uint8Array(new SharedArrayBuffer(size)), 0) : void 0);
		const readInto = (bytes, from) => {
			if (whole && from + bytes.length > whole.length) throw new PackFailure("the pack is cut off");
			if (whole) bytes.set(whole.subarray(from, from + bytes.length));
			else readFile(bytes, from);
		};
		const pack = {
			size,
			whole,
			readInto,
			close: () => closeSync(file)
		};
		return {
			...pack,
			readLayout: (index) => readLayout(pack, index, idBytes)
		};
	} catch (failure) {
		closeSync(file);
		throw failure;
	}
}
function readLayout({ size, whole, readInto }, index, idBytes) {
	const { count, offsets } = index;
	const window = whole ?? Buffer.allocUnsafe(Math.min(size, WINDOW));
	let windowFrom = 0;
	let windowTo = whole ? size : 0;
	function bring(from, to) {
		if (to > size) throw new PackFailure("the pack is cut off");
		if (from >= windowFrom && to <= windowTo) return;
		windowTo = 0;
		const end = Math.min(size, from + window.length);
		readInto(window.subarray(0, end - from), from);
		windowFrom = from;
		windowTo = end;
	}
	bring(0, HEADER_BYTES);
	const header = Buffer.from(window.subarray(0, HEADER_BYTES));
	const version = header.readUInt32BE(4);
	if (header.toString("latin1", 0, 4) !== "PACK" || version !== 2 && version !== 3) throw new PackFailure("it is not a pack of version 2 or 3");
	if (header.readUInt32BE(8) !== count) throw new PackFailure("pack and index have different counts");
	const sorted = Float64Array.from(offsets).sort();
	const layout = {
		entryOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
		types: new Uint8Array(new SharedArrayBuffer(count)),
		sizes: new Float64Array(new SharedArrayBuffer(count * 8)),
		starts: new Float64Array(new SharedArrayBuffer(count * 8)),
		ends: new Float64Array(new SharedArrayBuffer(count * 8)),
		bases: new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1)
	};
	for (let at = 0; at < count; at += 1) layout.entryOf[at] = entryAt(sorted, offsets[at]);
	for (let entry = 0; entry < count; entry += 1) {
		const offset = sorted[entry];
		const end = entry + 1 < count ? sorted[entry + 1] : size - idBytes;
		if (offset < HEADER_BYTES || end <= offset) throw new PackFailure("two objects begin at one place");
		layout.ends[entry] = end;
		const headerEnd = Math.min(end, offset + 64);
		bring(offset, headerEnd);
		readEntry(entry, offset, headerEnd);
	}
	return layout;
	function readEntry(entry, offset, end) {
		const limit = end - windowFrom;
		const cursor = { at: offset - windowFrom };
		const type = window[cursor.at] >> 4 & 7;
		layout.types[entry] = type;
		layout.sizes[entry] = readEntrySize(window, cursor, limit);
		if (type === ENTRY.offsetDelta) layout.bases[entry] = entryAt(sorted, offset - readDistance(window, cursor, limit));
		else if (type === ENTRY.idDelta) {
			if (cursor.at + idBytes > limit) throw new PackFailure("the header of an object is cut off");
			const found = index.find(window, cursor.at);
			cursor.at += idBytes;
			layout.bases[entry] = found === -1 ? -1 : layout.entryOf[found];
		} else if (type < ENTRY.commit || type > ENTRY.tag) throw new PackFailure(`an object has the unknown type ${type}`);
		layout.starts[entry] = windowFrom + cursor.at;
	}
}
function entryAt(sorted, offset) {
	let low = 0;
	let high = sorted.length - 1;
	while (low <= high) {
		const middle = low + high >>> 1;
		const there = sorted[middle];
		if (there === offset) return middle;
		if (there < offset) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

// src/sources/pack/pack-listing.ts
function idBytesOf(id) {
	return id?.length === 64 ? 32 : 20;
}
const MAGIC$1 = 4285812579;
const FANOUT = 256;
function readPackIndex(bytes, idBytes) {
	if (bytes.length < 1032) throw new PackFailure("the index is too short");
	const tables = bytes.readUInt32BE(0) === MAGIC$1 ? versionTwo(bytes, idBytes) : versionOne(bytes, idBytes);
	const { count, ids, step, offsets } = tables;
	const slots = slotsOf(bytes, tables);
	const mask = slots.length - 1;
	return {
		count,
		offsets,
		ids: {
			bytes,
			at: ids,
			step
		},
		hexId: (index) => bytes.toString("hex", ids + index * step, ids + index * step + idBytes),
		find(id, at) {
			for (let slot = slotOf(id, at) & mask;; slot = slot + 1 & mask) {
				const index = slots[slot] - 1;
				if (index === -1 || isSame$1(bytes, ids + index * step, id, at, idBytes)) return index;
			}
		}
	};
}
function slotsOf(bytes, { count, ids, step }) {
	let size = 16;
	while (size < count * 2) size *= 2;
	const slots = new Uint32Array(size);
	for (let index = 0; index < count; index += 1) {
		let slot = slotOf(bytes, ids + index * step) & size - 1;
		while (slots[slot] !== 0) slot = slot + 1 & size - 1;
		slots[slot] = index + 1;
	}
	return slots;
}
function slotOf(id, at) {
	return id[at] | id[at + 1] << 8 | id[at + 2] << 16 | id[at + 3] << 24;
}
function isSame$1(one, a, other, b, length) {
	for (let at = 0; at < length; at += 1) if (one[a + at] !== other[b + at]) return false;
	return true;
}
function versionTwo(bytes, idBytes) {
	const version = bytes.readUInt32BE(4);
	if (version !== 2) throw new PackFailure(`the index has version ${version}`);
	const count = countIn(bytes, 8);
	const ids = 1032;
	const small = ids + count * (idBytes + 4);
	const large = small + count * 4;
	requireLength(bytes, large + 2 * idBytes);
	const offsets = new Float64Array(count);
	for (let index = 0; index < count; index += 1) {
		const offset = bytes.readUInt32BE(small + index * 4);
		if (offset < 2147483648) offsets[index] = offset;
		else {
			const at = large + (offset - 2147483648) * 8;
			requireLength(bytes, at + 8 + 2 * idBytes);
			offsets[index] = Number(bytes.readBigUInt64BE(at));
		}
	}
	return {
		count,
		ids,
		step: idBytes,
		offsets
	};
}
function versionOne(bytes, idBytes) {
	const count = countIn(bytes, 0);
	const entries = FANOUT * 4;
	const step = idBytes + 4;
	requireLength(bytes, entries + count * step + 2 * idBytes);
	const offsets = new Float64Array(count);
	for (let index = 0; index < count; index += 1) offsets[index] = bytes.readUInt32BE(entries + index * step);
	return {
		count,
		ids: 1028,
		step,
		offsets
	};
}
function countIn(bytes, fanout) {
	let last = 0;
	for (let byte = 0; byte < FANOUT; byte += 1) {
		const upTo = bytes.readUInt32BE(fanout + byte * 4);
		if (upTo < last) throw new PackFailure("the counts of the index fall");
		last = upTo;
	}
	return last;
}
function requireLength(bytes, length) {
	if (bytes.length < length) throw new PackFailure("the index is cut off");
}

// src/sources/history/commit-header.ts
const NEWLINE = 10;
const TREE = Buffer.from("tree ");
const PARENT = Buffer.from("parent ");
const AUTHOR = Buffer.from("author ");
const COMMITTER = Buffer.from("committer ");
const OBJECT = Buffer.from("object ");
function parseCommit({ bytes, from, to }, digits) {
	const tree = idAfter(TREE, bytes, from, to, digits);
	const parents = [];
	let at = tree + digits + 1;
	for (; startsWith$1(PARENT, bytes, at, to); at += PARENT.length + digits + 1) parents.push(idAfter(PARENT, bytes, at, to, digits));
	return {
		tree,
		parents,
		time: timeAt(bytes, at, to)
	};
}
function parseTag({ bytes, from, to }, digits) {
	return idAfter(OBJECT, bytes, from, to, digits);
}
function timeAt(bytes, author, to) {
	if (!startsWith$1(AUTHOR, bytes, author, to)) return 0;
	const committer = bytes.indexOf(NEWLINE, author) + 1;
	if (committer === 0 || !startsWith$1(COMMITTER, bytes, committer, to)) return 0;
	const end = bytes.indexOf(NEWLINE, committer);
	let at = (end === -1 || end > to ? to : end) - 1;
	while (at > committer && bytes[at] !== 62) at -= 1;
	at += 1;
	while (bytes[at] === 32) at += 1;
	let seconds = 0;
	for (let digit = digitAt(bytes, at); digit !== -1 && seconds < 0x38d7ea4c68000; digit = digitAt(bytes, at)) {
		seconds = seconds * 10 + digit;
		at += 1;
	}
	return seconds;
}
function digitAt(bytes, at) {
	const byte = bytes[at];
	return byte >= 48 && byte <= 57 ? byte - 48 : -1;
}
function idAfter(word, bytes, at, to, digits) {
	const id = at + word.length;
	if (!(startsWith$1(word, bytes, at, to) && id + digits < to && bytes[id + digits] === NEWLINE)) throw new PackFailure("a commit or tag does not name what it is about");
	return id;
}
function startsWith$1(word, bytes, at, to) {
	if (at + word.length > to) return false;
	for (let place = 0; place < word.length; place += 1) if (bytes[at + place] !== word[place]) return false;
	return true;
}

// src/sources/lookup/commits.ts
const MOST_COMMITS = 500;
function readCommits(lookup) {
	const known = /* @__PURE__ */ new Map();
	return {
		get(id) {
			const before = known.get(id);
			if (before) return before;
			if (known.size >= MOST_COMMITS) throw new PackFailure("too many commits are between the ends");
			const { type, bytes } = lookup.find(id);
			if (type !== ENTRY.commit) throw new PackFailure("an object is not what another says that it is");
			const { tree, parents, time } = parseCommit(textOf(bytes), id.length);
			const idAt = (at) => bytes.toString("latin1", at, at + id.length);
			const commit = {
				id,
				tree: idAt(tree),
				parents: parents.map(idAt),
				time
			};
			known.set(id, commit);
			return commit;
		},
		named(id) {
			let named = id;
			for (let depth = 0; depth < 10; depth += 1) {
				const { type, bytes } = lookup.find(named);
				if (type === ENTRY.commit) return named;
				if (type !== ENTRY.tag) return void 0;
				const at = parseTag(textOf(bytes), id.length);
				named = bytes.toString("latin1", at, at + id.length);
			}
			throw new PackFailure("a tag is of too many others");
		}
	};
}
function textOf(bytes) {
	return {
		bytes,
		from: 0,
		to: bytes.length
	};
}

// src/base/web-assembly.ts
const PAGE$1 = 65536;
function instantiate(base64, bytes) {
	const { Memory, Module, Instance } = globalThis.WebAssembly;
	const memory = new Memory({ initial: Math.ceil(bytes / PAGE$1) });
	const { exports } = new Instance(new Module(Buffer.from(base64, "base64")), { env: { memory } });
	let whole = new Uint8Array(memory.buffer);
	return {
		exports,
		memory(least) {
			if (least > whole.length) {
				memory.grow(Math.ceil((least - whole.length) / PAGE$1));
				whole = new Uint8Array(memory.buffer);
			}
			return whole;
		}
	};
}

// src/sources/pack/inflate/wasm.ts
const INFLATE = [
	"AGFzbQEAAAABPQhgAABgBX9/f39/AX9gB39/f39/f38Bf2ACf38Bf2ADf35/AX9gAAF/YAR/f39/AX9gCH9/f39/f39/AX8CDwED",
	"ZW52Bm1lbW9yeQIAAQMKCQEAAgMEBQAGBwaSARh/AEGAgAILfwBBgIABC38AQYCBAQt/AEHAgAELfwBBCgt/AEEIC38AQQcLfwBB",
	"Ewt/AEGAIAt/AEGA4AALfwBBgKABC38AQYDAAQt/AEGAyAELfwBBgMwBC38AQYDVAQt/AEGA1gELfwBBzNYBC34BQgALfwFBAAt/",
	"AUEAC38BQQALfwFBAAt/AUEAC38BQQALB8cCGQVhZGxlcgADBWFwcGx5AAgHcHJlcGFyZQAGB2luZmxhdGUABwdMSVRFUkFMAwAJ",
	"RVhDRVBUSU9OAwEGTE9OR0VSAwIDRU5EAwMMTElURVJBTF9CSVRTAwQNRElTVEFOQ0VfQklUUwMFC0xFTkdUSF9CSVRTAwYHTEVO",
	"R1RIUwMHDUxJVEVSQUxfVEFCTEUDCA5ESVNUQU5DRV9UQUJMRQMJE0ZJWEVEX0xJVEVSQUxfVEFCTEUDChRGSVhFRF9ESVNUQU5D",
	"RV9UQUJMRQMLDExFTkdUSF9UQUJMRQMMDkxJVEVSQUxfVkFMVUVTAw0PRElTVEFOQ0VfVkFMVUVTAw4NTEVOR1RIX1ZBTFVFUwMP",
	"DENPREVfTEVOR1RIUwMQCmZpbGxUYWJsZXMAAQVidWlsZAAABmxvb2tVcAAEBm1lbW9yeQIACpsjCacHAgl/AX5BjN8BQQBBIPwL",
	"AEHM3wEhBQNAIAMgB0sEQCACIAdqKQMAIQ4gByEGA0AgDkIAUgRAIA6nQf8BcSIIBEAgBSAGIAhBDHRyOwEAIAhBAXRBjN8BaiII",
	"IAgvAQBBAWo7AQAgBUECaiEFCyAOQgiIIQ4gBkEBaiEGDAELCyAHQQhqIQcMAQsLQQEhB0EAIQJBACEGQQEhAwNAIANBEEkEQCAH",
	"QQF0IANBAXRBjN8Bai8BACIIayIHQQBIBEBBAA8LIAMgAiAIGyECIANBAXRBrN8BaiAGOwEAIAYgCGohBiADQQFqIQMMAQsLIAdB",
	"AEogAkEBS3EEQEEADwtBzN8BIQMDQCADIAVJBEAgAy8BACIGQQx2QQF0QazfAWoiBy8BACIIQQF0Qf//A3FBzNoBaiAGQf8fcTsB",
	"ACAHIAhBAWo7AQAgA0ECaiEDDAELC0EBIQMgASACIAEgAkkbIgFBASABGyEMQczaASEKQQAhASAAQYCAATYCAANAIAMgDE0EQEEE",
	"IANBAWt0IgVBwABJBEBBACEHA0AgBSAHSwRAIAAgBWogB2ogACAHaigCADYCACAHQQRqIQcMAQsLBSAAIAVqIAAgBfwKAAALIANB",
	"AXRBjN8Bai8BACEFA0AgBQRAIAAgAUECdGogBCAKLwEAQQJ0aigCACADQYECbGo2AgAgCkECaiEKQQEgA0EBa3QhBwNAIAEgB3EE",
	"QCABIAdzIQEgB0EBdiEHDAELCyABIAdyIQEgBUEBayEFDAELCyADQQFqIQMMAQsLQQEgDHQhB0F/IQZBACEDIAxBAWohBQNAIAIg",
	"BU8EQCAFQQF0QYzfAWovAQAhCQNAIAkEQCABQQEgDHRBAWtxIgggBkcEQCAIIQZBASAFIAxrIgt0IAlrIQMDQCALIAxqIAJJIANB",
	"AEpxBEAgA0EBdCALQQFqIgsgDGpBAXRBjN8Bai8BAGshAwwBCwsgByIDQQEgC3RqIgdBgBBLBEBBAA8LIAAgBkECdGogA0EQdEGA",
	"gQFyIAtBCHRyIAxyNgIACyAEIAovAQBBAnRqKAIAIAUgDGtBgQJsaiENIAEgDHYhCANAIAhBASALdEkEQCAAIAMgCGpBAnRqIA02",
	"AgAgCEEBIAUgDGt0aiEIDAELCyAKQQJqIQpBASAFQQFrdCEIA0AgASAIcQRAIAEgCHMhASAIQQF2IQgMAQsLIAEgCHIhASAJQQFr",
	"IQkMAQsLIAVBAWohBQwBCwsgDAuVAwEDfwNAIABBoAJJBEAgAEECdEGAzAFqIABBgAJJBH8gAEEQdEGAgAJyBSAAQYACRgR/QcCA",
	"AQUgAEGJAkkEfyAAQf4Ba0EQdAUgAEGdAkkEfyAAQYUCayIBQQJ2IgIgAUEDcUEEciACdEEDakEQdHIFQYCAiAhBgIABIABBnQJG",
	"GwsLCws2AgAgAEEBaiEADAELC0EAIQADQCAAQSBJBEAgAEECdEGA1QFqIABBBEkEfyAAQQFqQRB0BSAAQR5JBH8gAEEBcUECciAA",
	"QQF2QQFrIgF0QQFqQRB0IAFyBUGAgAELCzYCACAAQQFqIQAMAQsLQQAhAANAIABBE0kEQCAAQQJ0QYDWAWogAEEQdDYCACAAQQFq",
	"IQAMAQsLQczWAUEIQZAB/AsAQdzXAUEJQfAA/AsAQczYAUEHQRj8CwBB5NgBQoiQoMCAgYKECDcAAEHs2AFCADcDAEGAoAFBCkHM",
	"1gFBoAJBgMwBEAAaQczWAUEFQSD8CwBB7NYBQgA3AwBBgMABQQhBzNYBQSBBgNUBEAAaC4gHAwV/A34BeyMRIQ4jEq0hDCMTIQoj",
	"FCELA0AgDiAKKQMAIAyGhCEOIAxCOIQhDSAKQgcgDEIDiEIHg32naiIKIAtLBEBBAQ8LIAAgDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQR+IAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIA0gB60iDX0hDCAAIA4gDYgiDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQRAIAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIAwgB60iDX0hDCAAIA4gDYgiDqdBASABdEEBa3FBAnRqKAIAIgdB",
	"gIACcQRAIAUgBkYEQEECDwsgBSIIQQFqIQUgCCAHQRB2OgAAIA4gB60iDYghDiAMIA19IQwMAwsLIA4gCikDACAMhoQhDiAKQgcg",
	"DEIDiEIHg32naiEKIAxCOIQFIA0LIQwgB0GAgAFxBEAgB0GAgQFxQYCBAUYEQCAMIAGtIg19IQwgACAOIA2IIg6nQQEgB0EIdkEP",
	"cXRBAWtxIAdBEHZqQQJ0aigCACEHCyAHQYCAAnEEQCAFIAZGBEBBAg8LIAUiCEEBaiEFIAggB0EQdjoAACAOIAetIg2IIQ4gDCAN",
	"fSEMDAILIAdBgIABcQRAIAdBwIABcUHAgAFHBEBBAQ8LIA4gB60iDYgkESAMIA19p0E/cSQSIAokEyAFJBdBAA8LCyAOQgEgB60i",
	"DYZCAX2DIAdBCHZBD3GtiKcgB0EQdmohCCAMIA19IQwgAiAOIA2IIg6nQQEgA3RBAWtxQQJ0aigCACIHQYCAAXEEQCAHQYCBAXFB",
	"gIEBRwRAQQEPCyAMIAOtIg19IQwgAiAOIA2IIg6nQQEgB0EIdkEPcXRBAWtxIAdBEHZqQQJ0aigCACIHQYCAAXEEQEEBDwsLIA5C",
	"ASAHrSINhkIBfYMgB0EIdkEPca2IpyAHQRB2aiEJIA4gDYghDiAMIA19IQwgCSAFIARrSwRAQQEPCyAFIAhqIgggBksEQEECDwsg",
	"BSAJayEHIAlBEE8EQANAIAUgB/0ABAD9CwQAIAdBEGohByAIIAVBEGoiBUsNAAsFIAlBAUYEQCAHLQAA/Q8hDwNAIAUgD/0LBAAg",
	"CCAFQRBqIgVLDQALBQNAIAciCUEBaiEHIAUgCS0AADoAACAIIAVBAWoiBUsNAAsLCyAIIQUMAAsAC4IDAgV7BH9BASEHIAAgAWoh",
	"AQNAIAAgAUkEQCAIIAcgACABIABBoCtqIgggASAISRsiCSAAa0FwcWoiCCAAa2xq/QwAAAAAAAAAAAAAAAAAAAAAIQL9DAAAAAAA",
	"AAAAAAAAAAAAAAAhBP0MAAAAAAAAAAAAAAAAAAAAACEDA0AgACAISQRAIAQgAv2uASEEIAMgAP0ABAAiA/2JASIG/X8iBUED/asB",
	"/a4BIAb9DAgABwAGAAUABAADAAIAAQD9ugH9rgEgA/2KASIG/QwIAAcABgAFAAQAAwACAAEA/boB/a4BIQMgAiAFIAb9f/2uAf2u",
	"ASECIABBEGohAAwBCwsgByAC/RsAIAL9GwFqIAL9GwJqIAL9GwNqaiEHIAMgBEEE/asB/a4BIgL9GwAgAv0bAWogAv0bAmogAv0b",
	"A2pqIQgDQCAAIAlJBEAgCCAHIAAtAABqIgdqIQggAEEBaiEADAELCyAHQfH/A3AhByAIQfH/A3AhCAwBCwsgCEEQdCAHcgsXACAA",
	"IAGnQQEgAnRBAWtxQQJ0aigCAAu4BQEIfyMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEadBH3EhBCMRQgWIJBEj",
	"EkEFayQSIxGnQR9xIQIjEUIFiCQRIxJBBWskEiMRp0EPcSMRQgSIJBEjEkEEayQSQQRqIQMCQCACQQFqIgVBHksgBEGBAmoiBEGe",
	"AktyDQBBzNYBQQBBG/wLAANAIAEgA0kEQCMSQQNJBEAjESMTKQMAIxKthoQkESMTQT8jEmtBA3ZqJBMjEkE4ciQSCyMTIxRLDQIj",
	"EadBB3EhAiMRQgOIJBEjEkEDayQSAn8gAUEQaiABQQNJDQAaQQAgAUEDRg0AGkEHIAFBBGtBAXYiAGsgAEEIaiABQQFxGwtBzNYB",
	"aiACOgAAIAFBAWohAQwBCwtBgMgBQQdBzNYBQRNBgNYBEAAiA0UNACAEIAVqIQZBACEBA0AgASAGSQRAIxEjEykDACMSrYaEJBEj",
	"E0E/IxJrQQN2aiQTIxJBOHIkEiMTIxRLDQIjEadBASADdEEBa3FBAnRBgMgBaigCACICQYCAAXENAiMRIAJBP3EiAK2IJBEjEiAA",
	"ayQSIAJBEHYiAEEQSQRAIAFBzNYBaiAAOgAAIAFBAWohAQwCC0EAIQcgAEEQRgR/IAFFDQMgAUHL1gFqLQAAIQcjEadBA3EjEUIC",
	"iCQRIxJBAmskEkEDagUgAEERRgR/IxGnQQdxIxFCA4gkESMSQQNrJBJBA2oFIxGnQf8AcSMRQgeIJBEjEkEHayQSQQtqCwsiAiAB",
	"aiIAIAZLDQIgAUHM1gFqIAcgAvwLACAAIQEMAQsLQczYAS0AAEUNACAGQczWAWpCADcDAEGA4ABBCCAEQczWAWoiACAFQYDVARAA",
	"JBYgAEIANwMAQYAgQQpBzNYBIARBgMwBEAAkFSMWQQBHQQAjFRsPC0EACwQAEAEL2AMBBH8CQCABIABrQQJJDQBBASAALQABIgVB",
	"IHEgAC0AACIGQQR2QQdLIAZBD3FBCEdyGwR/QQEFIAZBCHQgBXJBH3ALDQAgAEECaiQTIAFBCGokFEIAJBFBACQSIAIgA2ohBiAC",
	"IQADQCAERQRAIxMjEkEDdmsgAUsNAiMRIxMpAwAjEq2GhCQRIxNBPyMSa0EDdmokEyMSQThyJBIjEadBAXEhBCMRQgGIJBEjEkEB",
	"ayQSIxGnQQNxIQUjEUICiCQRIxJBAmskEiAFRQRAIxMjEkEDdmskE0IAJBFBACQSIxNBBGoiByABSw0DIxMvAQAiBSMTLwECc0H/",
	"/wNHDQMgByQTIxMgBWogAUsNAyAAIAVqIAZLBEBBAg8LIAAjEyAF/AoAACAAIAVqIQAjEyAFaiQTDAILIAVBA0YEf0EABSAFQQJG",
	"BH8QBQVBAQsLRQ0CIAVBAUYEf0GAoAFBCUGAwAFBBSACIAAgBhACBUGAICMVQYDgACMWIAIgACAGEAILIgAEQCAADwsjFyEADAEL",
	"CyMTIxJBA3ZrJBMjE0EEaiABSw0AIAAgBkcEQEECDwsgAiADEAMjEygCACIAQYD+g3hxQQh3IABB/4H8B3FBCHhyRw8LQQELmQUB",
	"Cn8gBCAFaiEPIAYgB0EDdGpBCGshDiAEIQcgBkEIayERQX8hCgNAIAAgAUkEQCAAQQFqIQggAC0AACIMRQRAQX8PCyAHIARrIQsg",
	"DEGAAUkEQCAHIAxqIA9LIAggDGogAUtyBEBBfg8LIAogC0ggDiARS3EEQCARQQhqIhEgCzYCAAsgCCEKIAwgByIJaiEAA0AgACAJ",
	"SwRAIAkgCikDADcDACAJQQhqIQkgCkEIaiEKDAELCyAHIAxqIQcgCCAMaiEAIBEgCyAMaiIKNgIEQX8hDQwCC0EAIRBBACEJIAxB",
	"AXEEfyAILQAAIRAgCEEBagUgCAshACAMQQJxBEAgECAALQAAQQh0ciEQIABBAWohAAsgDEEEcQRAIBAgAC0AAEEQdHIhECAAQQFq",
	"IQALIAxBCHEEQCAQIAAtAABBGHRyIRAgAEEBaiEACyAMQRBxBEAgAC0AACEJIABBAWohAAsgDEEgcQRAIAkgAC0AAEEIdHIhCSAA",
	"QQFqIQALIAxBwABxBEAgCSAALQAAQRB0ciEJIABBAWohAAsgCUGAgAQgCRsiDCAHaiAPSyEIIAAgAUsEf0EBBSADrSAQrSAMrXxU",
	"CyAIcgRAQX0PCyANIBBHIAogC0hxBEAgDiARSwRAIBFBCGoiESALNgIACyARIAsiCjYCBAsgByEJIAIgEGohCwJAIAxBgAJPBEAg",
	"CSALIAz8CgAADAELIAkgDGohCANAIAggCUsEQCAJIAspAwA3AwAgCUEIaiEJIAtBCGohCwwBCwsLIAcgDGohByAMIBBqIQ0MAQsL",
	"IAcgD0cEQEF8DwsgAyANRyAFIApKcQRAIA4gEUsEQCARQQhqIhEgBTYCAAsgESAFNgIECyARQQhqIAZrQQN2Cw=="
].join("");

// src/sources/pack/inflate/unpacker.ts
const OWN_BYTES = 65536;
const OF_INFLATE = [
	"",
	"an object cannot be inflated",
	"an object is not as long as it says"
];
const OF_DELTAS = [
	"",
	"a delta has an unknown instruction",
	"a delta is cut off",
	"a delta copies from outside its base",
	"a delta gives less than it says"
];
function createUnpacker(bytes) {
	const { exports, memory } = instantiate(INFLATE, Math.max(bytes, OWN_BYTES));
	exports.prepare();
	return {
		memory(least) {
			try {
				return memory(least);
			} catch (cause) {
				throw new PackFailure("there is not enough memory for an object", { cause });
			}
		},
		inflate(from, end, to, size) {
			const failure = exports.inflate(from, end, to, size);
			if (failure !== 0) throw new PackFailure(OF_INFLATE[failure]);
		},
		apply({ from, end }, base, result, ranges) {
			const count = exports.apply(from, end, base.at, base.size, result.at, result.size, ranges.at, ranges.most);
			if (count < 0) throw new PackFailure(OF_DELTAS[-count]);
			return count;
		}
	};
}

// src/sources/pack/loose-object.ts
const TYPES = /* @__PURE__ */ new Map([
	["commit", ENTRY.commit],
	["tree", ENTRY.tree],
	["blob", ENTRY.blob],
	["tag", ENTRY.tag]
]);
const LONGEST_HEADER = 64;
function looseHeader(object) {
	const length = object.subarray(0, LONGEST_HEADER).indexOf(0) + 1;
	const { name = "", size } = /^(?<name>[a-z]+) (?<size>\d+)\0$/.exec(object.toString("latin1", 0, length))?.groups ?? {};
	const type = TYPES.get(name);
	if (type === void 0) throw new PackFailure("an object has an unknown header");
	return {
		type,
		size: Number(size),
		length
	};
}
function looseContent(object, id) {
	const algorithm = id.length === 64 ? "sha256" : "sha1";
	if (createHash(algorithm).update(object).digest("hex") !== id) throw new PackFailure("an object is not the one of its id");
	const { type, size, length } = looseHeader(object);
	const bytes = object.subarray(length);
	if (bytes.length !== size) throw new PackFailure("an object has another size than it says");
	return {
		type,
		bytes
	};
}
function looseFolders(folder) {
	try {
		return readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
	} catch {
		return [];
	}
}

// src/sources/pack/pack-set.ts
const DEEPEST$2 = 5;
const BYTES_IN_INDEX = 28;
function objectFolders(commonDir) {
	const seen = /* @__PURE__ */ new Set();
	const pending = [{
		objects: join(commonDir, "objects"),
		depth: 0
	}];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { objects, depth } = next;
		if (seen.has(objects) || depth > DEEPEST$2) continue;
		seen.add(objects);
		for (const line of linesOf(join(objects, "info", "alternates"))) if (line !== "" && !line.startsWith("#") && !line.startsWith("\"")) pending.push({
			objects: resolve(objects, line),
			depth: depth + 1
		});
	}
	return [...seen];
}
function packsOf(commonDir) {
	const packs = [];
	for (const objects of objectFolders(commonDir)) {
		const folder = join(objects, "pack");
		const names = new Set(listed$1(folder));
		for (const name of names) {
			const index = name.replace(/\.pack$/, ".idx");
			if (name.endsWith(".pack") && names.has(index)) packs.push({
				pack: join(folder, name),
				index: join(folder, index)
			});
		}
	}
	return packs;
}
function listed$1(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
function linesOf(file) {
	try {
		return readFileSync(file, "utf8").split("\n");
	} catch {
		return [];
	}
}
function estimateObjects(commonDir) {
	return packsOf(commonDir).reduce((sum, { index }) => sum + sizeOf(index) / BYTES_IN_INDEX, 0);
}
function sizeOf(file) {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

// src/sources/lookup/index-lookup.ts
const MAGIC = 4285812579;
const HEADER = 8;
const MOST_IDS = 65536;
function openIndex(path, idBytes) {
	const file = openSync(path, "r");
	try {
		const { size } = fstatSync(file);
		const head = readAt(file, 0, 1032);
		if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2) throw new PackFailure("the index is not of version 2");
		const upTo = (byte) => byte < 0 ? 0 : head.readUInt32BE(HEADER + byte * 4);
		const count = upTo(255);
		const ids = 1032;
		const offsets = ids + count * (idBytes + 4);
		const large = offsets + count * 4;
		if (large + 2 * idBytes > size) throw new PackFailure("the index is cut off");
		const groups = /* @__PURE__ */ new Map();
		function groupOf(byte) {
			const known = groups.get(byte);
			if (known) return known;
			const [from, to] = [upTo(byte - 1), upTo(byte)];
			if (to < from || to > count || to - from > MOST_IDS) throw new PackFailure("the index has too many ids of one beginning");
			const group = readAt(file, ids + from * idBytes, (to - from) * idBytes);
			groups.set(byte, group);
			return group;
		}
		return {
			offsetOf(id) {
				const byte = id[0];
				const place = placeIn(groupOf(byte), id);
				if (place === -1) return void 0;
				const offset = readAt(file, offsets + (upTo(byte - 1) + place) * 4, 4).readUInt32BE(0);
				if (offset < 2147483648) return offset;
				return Number(readAt(file, large + (offset - 2147483648) * 8, 8).readBigUInt64BE(0));
			},
			close: () => closeSync(file)
		};
	} catch (failure) {
		closeSync(file);
		throw failure;
	}
}
function placeIn(group, id) {
	let low = 0;
	let high = group.length / id.length - 1;
	while (low <= high) {
		const middle = low + high >>> 1;
		const order = group.compare(id, 0, id.length, middle * id.length, (middle + 1) * id.length);
		if (order === 0) return middle;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
function readAt(file, from, length) {
	const bytes = Buffer.allocUnsafe(length);
	for (let done = 0; done < length;) {
		const count = readSync(file, bytes, done, length - done, from + done);
		if (count === 0) throw new PackFailure("a file is cut off");
		done += count;
	}
	return bytes;
}

// src/sources/lookup/pack-lookup.ts
const MOST_BYTES = 8388608;
const MOST_KEPT = 33554432;
const DEEPEST$1 = 4096;
const MOST_WHOLE = 16777216;
const FEW = 64;
const RANGES_AT = OWN_BYTES;
const INPUT_AT = RANGES_AT + 64;
function openPackLookup({ pack: path, index: indexPath }, idBytes, unpacker) {
	const file = openSync(path, "r");
	const index = openBeside(file, () => openIndex(indexPath, idBytes));
	const { size: packSize } = fstatSync(file);
	const end = packSize - idBytes;
	let whole;
	let asked = 0;
	const kept = /* @__PURE__ */ new Map();
	let keptBytes = 0;
	function bytesAt(from, to) {
		const until = Math.min(to, end);
		if (until <= from) throw new PackFailure("the pack is cut off");
		asked += 1;
		if (asked === FEW && packSize <= MOST_WHOLE) whole = readAt(file, 0, packSize);
		return whole ? whole.subarray(from, until) : readAt(file, from, until - from);
	}
	function entryAt(offset) {
		const header = bytesAt(offset, offset + 64);
		const type = header[0] >> 4 & 7;
		const cursor = { at: 0 };
		const size = readEntrySize(header, cursor, header.length);
		if (size > 8388608) throw new PackFailure("an object is too large to be held");
		let base = -1;
		if (type === ENTRY.offsetDelta) {
			base = offset - readDistance(header, cursor, header.length);
			if (base <= 0 || base >= offset) throw new PackFailure("a change is of nothing");
		} else if (type === ENTRY.idDelta) {
			const id = header.subarray(cursor.at, cursor.at + idBytes);
			const found = id.length < idBytes ? void 0 : index.offsetOf(id);
			if (found === void 0) throw new PackFailure("a change is of nothing in this pack");
			cursor.at += idBytes;
			base = found;
		} else if (type < ENTRY.commit || type > ENTRY.tag) throw new PackFailure(`an object has the unknown type ${type}`);
		return {
			type,
			size,
			start: offset + cursor.at,
			base
		};
	}
	function inflate({ start, size }) {
		const input = bytesAt(start, start + 2 * size + 1024);
		const at = INPUT_AT + input.length + 32 + 7 & -8;
		const memory = unpacker.memory(at + size + 32);
		memory.set(input, INPUT_AT);
		unpacker.inflate(INPUT_AT, INPUT_AT + input.length, at, size);
		return {
			memory,
			at
		};
	}
	function changed(entry, base) {
		const { at, memory: before } = inflate(entry);
		const cursor = { at };
		const deltaEnd = at + entry.size;
		if (readDeltaSize(before, cursor, deltaEnd) !== base.length) throw new PackFailure("a delta is of another base");
		const size = readDeltaSize(before, cursor, deltaEnd);
		if (size > 8388608) throw new PackFailure("an object is too large to be held");
		const baseAt = deltaEnd + 32 + 7 & -8;
		const resultAt = baseAt + base.length + 32 + 7 & -8;
		const memory = unpacker.memory(resultAt + size + 32);
		memory.set(base, baseAt);
		unpacker.apply({
			from: cursor.at,
			end: deltaEnd
		}, {
			at: baseAt,
			size: base.length
		}, {
			at: resultAt,
			size
		}, {
			at: RANGES_AT,
			most: 1
		});
		return Buffer.from(memory.subarray(resultAt, resultAt + size));
	}
	function keep(offset, bytes) {
		if (keptBytes > MOST_KEPT) {
			kept.clear();
			keptBytes = 0;
		}
		kept.set(offset, bytes);
		keptBytes += bytes.length;
	}
	return {
		find(id) {
			const offset = index.offsetOf(id);
			if (offset === void 0) return void 0;
			const changes = [];
			let at = offset;
			let entry = entryAt(at);
			for (; entry.base !== -1; entry = entryAt(at)) {
				if (changes.length > DEEPEST$1) throw new PackFailure("an object is the change of too many others");
				changes.push({
					...entry,
					offset: at
				});
				at = entry.base;
			}
			let bytes = kept.get(at);
			if (!bytes) {
				const inflated = inflate(entry);
				bytes = Buffer.from(inflated.memory.subarray(inflated.at, inflated.at + entry.size));
				if (changes.length > 0) keep(at, bytes);
			}
			for (let change = changes.pop(); change; change = changes.pop()) {
				const known = kept.get(change.offset);
				bytes = known ?? changed(change, bytes);
				if (!known && changes.length > 0) keep(change.offset, bytes);
			}
			return {
				type: entry.type,
				bytes
			};
		},
		close() {
			index.close();
			closeSync(file);
		}
	};
}
function openBeside(file, open) {
	try {
		return open();
	} catch (failure) {
		closeSync(file);
		throw failure;
	}
}

// src/sources/lookup/object-lookup.ts
const MOST_PACKS = 64;
function openLookup(commonDir, idBytes) {
	const names = packsOf(commonDir);
	if (names.length > MOST_PACKS) throw new PackFailure("there are too many packs");
	const folders = objectFolders(commonDir);
	const present = new Set(folders.flatMap(looseFolders));
	const unpacker = createUnpacker(1048576);
	const packs = [];
	const close = () => {
		for (const pack of packs) pack.close();
		packs.length = 0;
	};
	try {
		for (const each of names) packs.push(openPackLookup(each, idBytes, unpacker));
	} catch (failure) {
		close();
		throw failure;
	}
	function find(id) {
		const bytes = Buffer.from(id, "hex");
		if (bytes.length !== idBytes) throw new PackFailure("an id is of another kind than the others");
		for (const pack of packs) {
			const found = pack.find(bytes);
			if (found) return found;
		}
		if (!present.has(id.slice(0, 2))) return void 0;
		for (const folder of folders) {
			const found = readLoose(join(folder, id.slice(0, 2), id.slice(2)), id);
			if (found) return found;
		}
	}
	return {
		find(id) {
			const found = find(id);
			if (!found) throw new PackFailure("an object is missing");
			return found;
		},
		close
	};
}
function readLoose(path, id) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return void 0;
	if (stat.size > 8388608) throw new PackFailure("an object is too large to be held");
	return looseContent(inflated(readFileSync(path)), id);
}
function inflated(bytes) {
	try {
		return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
	} catch (cause) {
		throw new PackFailure("an object cannot be unpacked", { cause });
	}
}

// src/sources/lookup/tree-cursor.ts
const FOLDER = 16384;
const FILE$1 = 32768;
const LINK = 40960;
const SUBMODULE = 57344;
const SLASH = 47;
var TreeCursor = class {
	#bytes;
	#idBytes;
	#at = 0;
	#nameFrom = 0;
	#nameTo = 0;
	#mode = 0;
	constructor(bytes, idBytes) {
		this.#bytes = bytes;
		this.#idBytes = idBytes;
		this.#read();
	}
	get isAtEnd() {
		return this.#at >= this.#bytes.length;
	}
	get name() {
		return this.#bytes.subarray(this.#nameFrom, this.#nameTo);
	}
	get mode() {
		return this.#mode;
	}
	get oid() {
		return this.#bytes.toString("hex", this.#nameTo + 1, this.#end);
	}
	get #end() {
		return this.#nameTo + 1 + this.#idBytes;
	}
	next() {
		this.#at = this.#end;
		this.#read();
	}
	isSameEntry(other) {
		const from = this.#at;
		const length = this.#end - from;
		return !this.isAtEnd && !other.isAtEnd && other.#end - other.#at === length && this.#bytes.compare(other.#bytes, other.#at, other.#at + length, from, from + length) === 0;
	}
	nextOfBoth(other) {
		this.next();
		other.next();
	}
	isSameAs(other) {
		const [mine, its] = [this.#nameTo + 1, other.#nameTo + 1];
		return this.#mode === other.#mode && this.#bytes.compare(other.#bytes, its, its + this.#idBytes, mine, mine + this.#idBytes) === 0;
	}
	compare(other) {
		if (this.isAtEnd || other.isAtEnd) return Number(this.isAtEnd) - Number(other.isAtEnd);
		const [mine, its] = [this.#nameTo - this.#nameFrom, other.#nameTo - other.#nameFrom];
		const common = Math.min(mine, its);
		const order = this.#bytes.compare(other.#bytes, other.#nameFrom, other.#nameFrom + common, this.#nameFrom, this.#nameFrom + common);
		return order === 0 ? this.#byteOfName(common) - other.#byteOfName(common) : order;
	}
	#byteOfName(place) {
		const at = this.#nameFrom + place;
		if (at < this.#nameTo) return this.#bytes[at];
		return isFolder(this.#mode) ? SLASH : 0;
	}
	#read() {
		const bytes = this.#bytes;
		let at = this.#at;
		if (at >= bytes.length) return;
		let mode = 0;
		for (; bytes[at] !== 32; at += 1) {
			const digit = (bytes[at] ?? 0) - 48;
			if (digit < 0 || digit > 7 || mode > SUBMODULE) throw malformed();
			mode = mode * 8 + digit;
		}
		this.#nameFrom = at + 1;
		this.#nameTo = bytes.indexOf(0, at);
		if (this.#nameTo <= this.#nameFrom || this.#end > bytes.length) throw malformed();
		this.#mode = canonical(mode);
	}
};
function canonical(mode) {
	const type = mode & 61440;
	if (type === FILE$1) return FILE$1 | ((mode & 64) === 0 ? 420 : 493);
	return type === LINK || type === FOLDER ? type : SUBMODULE;
}
function isFolder(mode) {
	return mode === FOLDER;
}
function isFile(mode) {
	return (mode & 61440) === FILE$1 || mode === LINK;
}
function modeText(mode) {
	return mode.toString(8).padStart(6, "0");
}
function malformed() {
	return new PackFailure("a folder has an entry that is none");
}

// src/config/deep-freeze.ts
function deepFreeze(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const inner of Object.values(value)) deepFreeze(inner);
	return value;
}

// src/config/default-config.ts
const DAY = 864e5;
const DEFAULT_CONFIG = deepFreeze({
	version: 1,
	scan: {
		"ignore-paths": [],
		rules: [],
		disable: [],
		verify: false
	},
	suppress: [],
	aws: { accounts: [] },
	targets: {
		database: 3e4,
		replicas: 3e5
	},
	passwords: {
		profile: "default",
		secrets: []
	},
	audit: {
		"max-key-age": 90 * DAY,
		"max-secret-age": 90 * DAY
	},
	issues: {
		"max-new": 10,
		"max-writes": 100,
		labels: ["security"],
		assignees: [],
		"default-assignees": [],
		due: {
			critical: DAY,
			high: 7 * DAY,
			medium: 30 * DAY,
			low: 90 * DAY
		},
		dashboard: "auto",
		"pin-dashboard": "auto",
		advisory: "auto",
		"close-after": 2,
		"close-on": "proof",
		"former-authors": [],
		"propose-suppressions": true
	},
	"pull-requests": {
		comment: "auto",
		check: "auto"
	},
	notify: [],
	metrics: {
		"cloudwatch-emf": false,
		namespace: "Rekey"
	},
	"code-scanning": "auto",
	"secret-scanning-alerts": "auto",
	rotate: [],
	selections: []
});

// src/commands/load-config.ts
const DEFAULT_CONFIG_PATH = ".github/rekey.yml";
async function loadConfigFile(path, folder) {
	let text;
	try {
		text = readFileSync(resolve(folder, path), "utf8");
	} catch (error) {
		if (isMissing(error) && path === ".github/rekey.yml") return DEFAULT_CONFIG;
		throw unreadable(path, isMissing(error) ? "There is no such file" : messageOf(error), error);
	}
	return await parsed(text, path);
}
async function loadConfigAtCommit(path, commit, read) {
	const text = await read(path, commit);
	if (text !== void 0) return await parsed(text, path);
	if (path === ".github/rekey.yml") return DEFAULT_CONFIG;
	throw unreadable(path, `The base of this change (${commit.slice(0, 12)}) has no such file`);
}
async function parsed(text, path) {
	const { parseConfig } = await import("./parse2.js");
	return parseConfig(text, path);
}
function unreadable(path, why, cause) {
	return new RekeyError({
		code: "config-missing",
		what: `The configuration ${path} could not be read: ${why}.`,
		fix: "Correct the path in the input \"config\" (or --config), or remove it to use the defaults.",
		...cause === void 0 ? {} : { cause }
	});
}
function isMissing(error) {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

// src/findings/run-report.ts
const emptyReport = {
	commands: [],
	scope: [],
	complete: true,
	gaps: [],
	findings: [],
	rotations: [],
	stats: {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	},
	notes: []
};
function mergeReports(reports) {
	const stats = {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	};
	for (const report of reports) {
		stats.bytes += report.stats.bytes;
		stats.blobs += report.stats.blobs;
		stats.files += report.stats.files;
		stats.ms += report.stats.ms;
	}
	return {
		commands: reports.flatMap((report) => report.commands),
		scope: reports.flatMap((report) => report.scope),
		complete: reports.every((report) => report.complete),
		gaps: reports.flatMap((report) => report.gaps),
		findings: reports.flatMap((report) => report.findings),
		rotations: reports.flatMap((report) => report.rotations),
		stats,
		notes: reports.flatMap((report) => report.notes),
		...credentialsOf(reports),
		...unseenOf(reports),
		...leftAloneOf(reports),
		...reports.reduce((found, { plan }) => plan ? { plan } : found, {})
	};
}
function credentialsOf(reports) {
	const seen = eachCredentialOnce(reports.flatMap(({ credentials = [] }) => credentials));
	return seen.length === 0 ? {} : { credentials: seen };
}
function unseenOf(reports) {
	const seen = new Set(reports.flatMap(({ rotations }) => rotations.map(({ name }) => name)));
	const unseen = [...new Map(reports.flatMap(({ unseenRotations = [] }) => unseenRotations.map((each) => [each.name, each]))).values()].filter(({ name }) => !seen.has(name));
	return unseen.length === 0 ? {} : { unseenRotations: unseen };
}
function leftAloneOf(reports) {
	const asked = reports.flatMap(({ leftAlone }) => leftAlone ? [leftAlone] : []);
	return asked.length === 0 ? {} : { leftAlone: asked.flat() };
}

// src/credentials/aws-key-id.ts
const SECRET_BEARING = /* @__PURE__ */ new Set([
	"AKIA",
	"ASIA",
	"ABIA",
	"ACCA"
]);
const ALPHABET$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function isAwsKeyId(text) {
	return text.length === 20 && SECRET_BEARING.has(text.slice(0, 4)) && /^[A-Z2-7]{16}$/.test(text.slice(4));
}
function awsAccountOf(keyId) {
	if (!isAwsKeyId(keyId) || ALPHABET$1.indexOf(keyId.charAt(4)) < ALPHABET$1.indexOf("Q")) return void 0;
	let bits = 0n;
	for (const character of keyId.slice(4)) bits = bits << 5n | BigInt(ALPHABET$1.indexOf(character));
	return ((bits >> 32n & 140737488355200n) >> 7n).toString().padStart(12, "0");
}
function maskKeyId(keyId) {
	return keyId.length <= 8 ? keyId : `${keyId.slice(0, 4)}…${keyId.slice(-4)}`;
}

// src/commands/scan/exposures.ts
const AWS_KEY = "aws-access-key";
function exposureOf(finding, occurrences, { namesPlaces }) {
	const [first] = occurrences;
	if (!first || finding.state !== "new" || finding.confidence === "placeholder") return void 0;
	const { kind, secret, guessable, confidence } = first.match;
	const [location] = finding.locations;
	const where = namesPlaces && location ? placeOf(location) : void 0;
	if (kind === AWS_KEY) {
		const text = secret.expose();
		return {
			type: "access-key",
			value: secret,
			keyId: isAwsKeyId(text) ? maskKeyId(text) : finding.subject.id,
			where
		};
	}
	return guessable || confidence === "generic" ? {
		type: "password",
		value: secret,
		where
	} : void 0;
}
function placeOf({ repository, path, startLine, inside }) {
	const of = repository === void 0 ? "" : `${repository}: `;
	const at = inside ? `${path}!/${inside.path}:${inside.startLine}` : `${path}:${startLine}`;
	return inertExcerpt(`${of}${at}`, 200);
}
function openExposures() {
	const fingerprints = /* @__PURE__ */ new Map();
	const holders = /* @__PURE__ */ new Map();
	return {
		add: (exposure, fingerprint) => void fingerprints.set(exposure, fingerprint),
		get all() {
			return [...fingerprints.keys()];
		},
		matched(exposure, rotation) {
			const fingerprint = fingerprints.get(exposure);
			if (fingerprint !== void 0) holders.set(fingerprint, rotation);
		},
		explained: (findings, rotations) => findings.map((finding) => {
			const name = holders.get(finding.fingerprint);
			const outcome = rotations.find((rotation) => rotation.name === name);
			if (!outcome) return finding;
			const told = `It is of the rotation "${outcome.name}" (${outcome.status}): ${outcome.summary}`;
			return {
				...finding,
				detail: [finding.detail, told].filter(Boolean).join(" ")
			};
		})
	};
}

// src/commands/run.ts
async function runCommands(request, context) {
	const reports = [];
	const exposed = openExposures();
	for (const command of request.commands) try {
		const report = await runCommand(command, request, exposed, context);
		context.log.info(`${command}: looked at ${report.scope.join("; ") || "nothing"}: ${counted(report.findings.length)}.`);
		reports.push(report);
	} catch (error) {
		if (!(error instanceof RekeyError) || request.commands.length === 1) throw error;
		context.log.error(`${command}: ${messageOf(error)}`);
		reports.push({
			...emptyReport,
			commands: [command],
			complete: false,
			gaps: [`${command}: ${messageOf(error)}`]
		});
	}
	const merged = mergeReports(reports);
	const findings = exposed.explained(merged.findings, merged.rotations);
	return {
		...merged,
		findings: findings.sort(compareFindings)
	};
}
function counted(findings) {
	return findings === 1 ? "1 finding" : `${findings} findings`;
}
async function runCommand(command, request, exposed, context) {
	switch (command) {
		case "scan": {
			const { scan } = await import("./scan.js");
			const { explain = false, beside, verify } = request;
			if (!request.commands.includes("rotate")) {
				if (request.scan.kind === "fleet") return await scanOfFleet(request.scan, context, { verify });
				return await scan(request.scan, context, {
					explain,
					beside,
					verify
				});
			}
			const namesPlaces = request.namesPlaces !== false;
			const hand = (finding, occurrences) => {
				const exposure = exposureOf(finding, occurrences, { namesPlaces });
				if (exposure) exposed.add(exposure, finding.fingerprint);
			};
			if (request.scan.kind === "fleet") return await scanOfFleet(request.scan, context, {
				hand,
				verify
			});
			return await scan(request.scan, context, {
				hand,
				explain,
				beside,
				verify
			});
		}
		case "rotate": {
			const { rotate } = await import("./rotate.js");
			const { only, dryRun, ignoreWindows, force = false, plan, trail } = request;
			const { rollBack = false, resume = false } = request;
			return await rotate({
				only,
				dryRun,
				ignoreWindows,
				force,
				exposed: exposed.all,
				matched: (exposure, rotation) => exposed.matched(exposure, rotation),
				plan,
				trail,
				rollBack,
				resume,
				share: await shareIn(request, context)
			}, context);
		}
		case "plan": {
			const { plan } = await import("./plan2.js");
			const { only, ignoreWindows, force = false, resume = false, trail } = request;
			if (request.matrixOnly) return {
				...emptyReport,
				commands: ["plan"]
			};
			return await plan({
				only,
				ignoreWindows,
				force,
				resume,
				trail
			}, context);
		}
		case "audit": {
			const { audit } = await import("./audit.js");
			return await audit({ share: await shareIn(request, context) }, context);
		}
	}
}
async function shareIn({ part }, { config }) {
	return part && (await import("./shares.js")).shareOf(config, part);
}
async function scanOfFleet(request, context, options) {
	const { scanFleet } = await import("./scan-fleet2.js");
	return await scanFleet(request, context, options);
}

// src/credentials/secret.ts
const SHOWN = "[secret]";
var Secret = class Secret {
	#text;
	constructor(text) {
		this.#text = text;
	}
	static of(text) {
		return new Secret(text);
	}
	expose() {
		return this.#text;
	}
	get length() {
		return this.#text.length;
	}
	equals(other) {
		const mine = Buffer.from(this.#text);
		const theirs = Buffer.from(other.#text);
		return mine.length === theirs.length && timingSafeEqual(mine, theirs);
	}
	toString() {
		return SHOWN;
	}
	toJSON() {
		return SHOWN;
	}
	[Symbol.toPrimitive]() {
		return SHOWN;
	}
	[inspect.custom]() {
		return SHOWN;
	}
};

// src/commands/scan/may-verify.ts
const REFUSAL = "Nobody was asked whether the credentials work:";
function refusalToVerify({ payload }) {
	const own = textAt$1(payload, "repository", "full_name");
	const pull = payload.pull_request;
	const run = payload.workflow_run;
	if (isRecord$1(pull)) {
		const base = textAt$1(pull, "base", "repo", "full_name") ?? own;
		return isSame(textAt$1(pull, "head", "repo", "full_name"), base) ? void 0 : `${REFUSAL} the pull request is from a fork.`;
	}
	if (isRecord$1(run)) return isSame(textAt$1(run, "head_repository", "full_name"), own) ? void 0 : `${REFUSAL} the run that this one follows is of a fork.`;
	if (isRecord$1(payload.issue) && isRecord$1(payload.issue.pull_request)) return `${REFUSAL} the event does not say whether the pull request is from a fork.`;
}
function isSame(head, base) {
	return head !== void 0 && base !== void 0 && head.toLowerCase() === base.toLowerCase();
}
function textAt$1(value, ...path) {
	let found = value;
	for (const key of path) found = isRecord$1(found) ? found[key] : void 0;
	return typeof found === "string" ? found : void 0;
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null;
}

// src/base/is-record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/verdict.ts
function verdictOf(report, failOn) {
	const failing = openFindings(report.findings).filter((finding) => finding.state === "new" && isAtLeast(finding.severity, failOn));
	const stuck = report.rotations.filter(({ status }) => status === "failed" || status === "needs-person");
	const reasons = [];
	if (failing.length > 0) reasons.push(`${count(failing.length, "finding")} at or above "${failOn}"`);
	if (stuck.length > 0) reasons.push(`${count(stuck.length, "rotation")} did not succeed`);
	if (!report.complete) reasons.push("not everything in scope could be looked at");
	if (reasons.length === 0) return {
		exit: 0,
		sentence: "Nothing here fails the job."
	};
	return {
		exit: failing.length > 0 || stuck.length > 0 ? 1 : 3,
		sentence: `The job fails: ${reasons.join("; ")}.`
	};
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/detect/judge/entropy.ts
function entropyOf(text) {
	if (text.length === 0) return 0;
	COUNTS.fill(0);
	const characters = [];
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code >= COUNTS.length) return entropyOfAny(text);
		if (COUNTS[code] === 0) characters.push(code);
		COUNTS[code] = COUNTS[code] + 1;
	}
	return entropyOfCounts(characters.map((code) => COUNTS[code]), text.length);
}
const COUNTS = /* @__PURE__ */ new Uint32Array(256);
function entropyOfAny(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return entropyOfCounts([...counts.values()], text.length);
}
function entropyOfCounts(counts, length) {
	let entropy = 0;
	for (const count of counts) {
		const share = count / length;
		entropy -= share * Math.log2(share);
	}
	return entropy;
}
function characterClasses(text) {
	return [
		/[a-z]/,
		/[A-Z]/,
		/\d/,
		/[^A-Za-z\d]/
	].filter((characters) => characters.test(text)).length;
}

// src/detect/judge/words.ts
const FOLLOWERS = {
	a: "bcdgilmnprstuvwy",
	b: "aeiloruy",
	c: "aehikloqrtuy",
	d: "adeiorsuy",
	e: "acdefilmnpqrstvwxy",
	f: "aefiloru",
	g: "aeghilnoru",
	h: "aeiortuy",
	i: "acdefglmnoprstvz",
	j: "aeos",
	k: "eins",
	l: "adefiklostuy",
	m: "abeimopu",
	n: "acdefgiknostuv",
	o: "bcdfgklmnoprstuvw",
	p: "aehiloprstu",
	q: "u",
	r: "acdegiklmnorstuvy",
	s: "aceghikmopqstuwy",
	t: "aehiorstuwy",
	u: "abcdegilmnprst",
	v: "aeio",
	w: "aehinor",
	x: "acept",
	y: "elmopst",
	z: "aeio"
};
const COMMON = /* @__PURE__ */ new Uint8Array(676);
for (const [letter, followers] of Object.entries(FOLLOWERS)) for (const follower of followers) COMMON[pairIndex(letter.charCodeAt(0), follower.charCodeAt(0))] = 1;
function wordLikeness(text) {
	let pairs = 0;
	let common = 0;
	for (let at = 1; at < text.length; at += 1) {
		const first = text.charCodeAt(at - 1);
		const second = text.charCodeAt(at);
		if (!isLetter(first) || !isLetter(second)) continue;
		if ((first & 32) !== 0 && (second & 32) === 0) continue;
		pairs += 1;
		common += COMMON[pairIndex(first | 32, second | 32)] ?? 0;
	}
	return pairs < 4 ? void 0 : common / pairs;
}
function readsAsWords(text) {
	if (text.replaceAll(/[^A-Za-z]/g, "").length < text.length * .7) return false;
	const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
	const long = words.filter((word) => word.length >= 3);
	if ((text.match(/[A-Za-z]\d{1,3}(?=[A-Za-z])/g)?.length ?? 0) >= 3) return false;
	if (words.length > long.length * 2) return false;
	if (long.reduce((sum, word) => sum + word.length, 0) < text.length * .55) return false;
	return (wordLikeness(text) ?? 1) >= .72;
}
function isLetter(code) {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}
function pairIndex(first, second) {
	return (first - 97) * 26 + (second - 97);
}

// src/detect/judge/drawn-rest.ts
const SHORTEST$1 = 20;
const RUN = 5;
const BESIDE_RUN = 4;
function hasDrawnRest(value) {
	const pieces = value.split(/[^A-Za-z\d]+/);
	const rests = pieces.map(withoutRuns);
	if (rests.some((rest, index) => rest !== pieces[index] && rest.trim().length > BESIDE_RUN)) return false;
	return rests.some((piece) => piece.length >= SHORTEST$1 && /\d/.test(piece) && /[A-Za-z]/.test(piece) && entropyOf(piece) >= 3.3 && !readsAsWords(piece));
}
function withoutRuns(value) {
	let rest = "";
	for (let start = 0; start < value.length;) {
		const end = runEnd(value, start);
		rest += end - start >= RUN ? " " : value.slice(start, end);
		start = end;
	}
	return rest;
}
function runEnd(value, start) {
	const step = value.charCodeAt(start + 1) - value.charCodeAt(start);
	if (!(Math.abs(step) <= 1)) return start + 1;
	let end = start + 2;
	while (value.charCodeAt(end) - value.charCodeAt(end - 1) === step) end += 1;
	return end - start >= RUN ? end : start + 1;
}

// src/detect/judge/drawn-signs.ts
const TEMPLATE = /^[a-z][\w+.-]{1,12}:\/\/|\$\{[\w.]+[^{}]*\}|\$\{[a-z]\w*\.[a-z]\w*\([^{}]*$|\{\{[^{}]*\}\}|\$\([^()]*\)|<%|%>|%\(\w+\)|<\/?[A-Za-z][\w -]*>|#\{[\w.]+\}|\{[a-z_][\w.]*(?:[[(:!][^{}]*)?\}|\$[A-Z_]{3,}|^[({[].*[)}\]]$|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})/;
const SYNTAX = /\[[a-zA-Z0-9]-[a-zA-Z0-9]|\.\*|\.\+|\{\d+,\d*\}|\(\?|\[\^|\\[dwsDWSb]|\w\(\w*\)|=>|&&|\|\||===?|!=|::|->|:\/\/|&[a-z]+;|%[-\d.]*[sdvq]|\[\w{1,3}\]|\(\)/g;
function isDrawnWithSigns(value) {
	if (value.length < 10 || value.length > 128 || /[\s"'`]/.test(value)) return false;
	if (!/[^A-Za-z\d]/.test(value) || characterClasses(value) < 3) return false;
	const turns = turnsOf(value) / (value.length - 1);
	if (turns < .45 || TEMPLATE.test(value) || hasSyntax(value)) return false;
	return turns >= .6 || (wordLikeness(value) ?? 0) < .75;
}
function hasSyntax(value) {
	const pieces = value.match(SYNTAX) ?? [];
	return pieces.length >= 3 || pieces.join("").length > value.length * .25;
}
function turnsOf(value) {
	let turns = 0;
	for (let at = 1; at < value.length; at += 1) {
		const kind = kindOf(value.charCodeAt(at));
		if (kind !== kindOf(value.charCodeAt(at - 1))) turns += 1;
		else if (kind === 0 && value[at] !== value[at - 1]) turns += .5;
	}
	return turns;
}
function kindOf(code) {
	if (code >= 97 && code <= 122) return 1;
	if (code >= 65 && code <= 90) return 2;
	return code >= 48 && code <= 57 ? 3 : 0;
}

// src/detect/judge/placeholder.ts
function placeholderReason(value, kind) {
	if (value !== last.value || kind !== last.kind) last = {
		value,
		kind,
		reason: reasonOf(value, kind)
	};
	return last.reason;
}
let last = {
	value: "",
	kind: "",
	reason: void 0
};
function reasonOf(value, kind) {
	const common = standIn(value, kind) ?? monotony(value);
	if (common !== void 0 || kind === "structured") return common;
	const found = GENERIC.find(({ pattern }) => pattern.test(value));
	return found?.unlessDrawn === true && isDrawnWithSigns(value) ? void 0 : found?.reason;
}
function standIn(value, kind) {
	const found = STRUCTURED.find(({ pattern }) => pattern.test(value));
	if (found?.unlessDrawn !== true) return found?.reason;
	return (kind === "structured" ? hasDrawnRest(value) : /</.test(value) && isDrawnWithSigns(value)) ? void 0 : found.reason;
}
const STRUCTURED = [
	{
		pattern: /example|placeholder|changeme|change_me|redacted|notareal|not-a-real|fakekey|fake_key|dummy/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /your[_-]|_here\b|insert[_-]|replace[_-]/i,
		reason: "it asks to be replaced"
	},
	{
		pattern: /<[^>]*>/,
		reason: "it asks to be replaced",
		unlessDrawn: true
	},
	{
		pattern: /x{6}|X{6}|\*{4}|\.{4}|0{8}|_{4}|#{4}/,
		reason: "it is filled with the same character",
		unlessDrawn: true
	},
	{
		pattern: /123e4567-e89b-12d3-a456-4266|550e8400-e29b-41d4-a716-4466|f47ac10b-58cc-4372-a567-0e02|6ba7b81\d-9dad-11d1-80b4-00c0|^(?:d41d8cd98f00b204e9800998ecf8427e|da39a3ee5e6b4b0d3255bfef95601890afd80709|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855)$/i,
		reason: "it is a sample that everybody knows"
	},
	{
		pattern: /a1b2c3d4|1a2b3c4d|abc123def456|fake_?(?:api_?)?(?:token|secret)|unit_?tests?(?![a-z])|^some[-_](?:[a-z]+[-_])?(?:password|token|secret|key)$/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /^(?:[A-Za-z]{2,8}[_-]){0,3}(.{4,20}?)\1+$/,
		reason: "it repeats the same characters"
	},
	{
		pattern: /0?123456789|abcdefghij|ABCDEFGHIJ|zyxwvutsrq|9876543210|(?:deadbeef){2}|(?:0123){3}|0001020304|0102030405|0011223344|1122334455|aabbccddee|qwertyuiop/,
		reason: "it is a sequence",
		unlessDrawn: true
	}
];
const GENERIC = [
	{
		pattern: /^[$%#]?[({[]{1,2}.*[)}\]]{1,2}$|\$\{|\$\(|\{\{|\{%|<%|%\(|^[$&][A-Za-z_][\w.:>[\]-]*\/?$|^%[A-Za-z_][\w.:()-]*%$|^@{1,2}[\w.]+@{1,2}$|^@[A-Z][A-Z\d._]+$|^__[A-Za-z]\w*__$|#\{[\w.:@]|^%\{|^\$[1-9@]$|^\$[\w.]+\$$|^(?:[/\\]?[0-7]?|\w{1,12}:)\$\$?[A-Za-z_]\w*(?:\[\w+\])?(?:[:/@.,|-][\w$:/@.,|[\]-]*)?$|^\/[\w./-]*\$\(|^`|\{#?[A-Z][A-Z\d_.]+\}|^\$\w+\{|^(?:\$\w+=)+$|^\w{1,12}:%\w+%$|^\.\. ?\w+ ?\.\.$|^\+[A-Za-z_][\w.]*(?:\(|\+$)|^!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b|^![A-Za-z][A-Za-z_/:-]*$/,
		reason: "it is taken from a variable",
		unlessDrawn: true
	},
	{
		pattern: /^(?:process\.env|os\.(?:environ|getenv)|env[.:[(]|ENV[.:[(]|getenv|System\.(?:getenv|getProperty)|config[.[(]|settings[.[(]|self\.|this\.|secrets?[.[(:]|vars?\.|var\.|local\.|data\.|module\.|params?[.[(]|props\.|state\.|req\.|request\.|options?\.|args?[.[]|vault:|ssm:|arn:|op:\/\/|ref\+|keyring|file:|keychain:|(?:aws|gcp)?sm:|awssm:|azkv:|kv:|npm:|urn:|projects\/[\w-]+\/secrets\/|ENC[[(]|enc:v\d)/i,
		reason: "it is a reference"
	},
	{
		pattern: /^[\p{L}_. -]*[_. -](?:passwor[td]|kennwort|mot_?de_?passe|contrase[nñ]a|senha|wachtwoord|adgangskode|clave|schluessel|cle)(?:[_. -]\p{L}+)*[_. -]?\d{0,2}$|^(?:パスワード|密[码碼]|пароль|비밀번호)\d{0,4}$|(?:你|您)的/iu,
		reason: "it says what it stands for"
	},
	{
		pattern: /(?:^|[-_. ])(?:from|see|in|use)[-_. ](?:\w+[-_. ]){0,2}(?:vault|secrets?|env|keychain|1password|keepass)/i,
		reason: "it says where the secret is"
	},
	{
		pattern: /\.{3}$|^\.{3}|\u00e2\u0080\u00a6|\u2026/,
		reason: "it is cut short"
	},
	{
		pattern: /^(?:\*[A-Za-z][\w *-]*\*|__?[A-Za-z][A-Za-z -]*__?)$/,
		reason: "it is a stand-in in other letters"
	},
	{
		pattern: /^(?:x+|y+|\*+|\.+|-+|_+|\?+|#+|0+|1+)$/i,
		reason: "it is filled with the same character"
	},
	{
		pattern: /^not[-_ ]?an?[-_ ]?(?:real[-_ ]?)?(?:secret|password|token|key)/i,
		reason: "it says that it is none"
	},
	{
		pattern: /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|empty|blank|void|any|string|str|text|number|int|integer|boolean|bool|bytes?|object|optional|required|n?varchar2?|n?char|uuid|default|unknown|n\/?a|tbd|todo|fixme)$/i,
		reason: "it is a word of a language"
	},
	{
		pattern: /^(?:my|the|your|our|some|any|a|an|new|old|random|this|that|temp|initial|super|very|top|db|admin|root|user|test|default|secure|strong|real|valid|invalid|wrong|correct|bad|good)?[-_ .]?(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|api[-_ ]?key|key|value|credentials?|auth|hash|hidden|hide|mask(?:ed)?|foo|bar|baz|foobar|qux|quux|login|username|user|admin|root|guest|postgres|mysql|mongo|redis|rabbitmq|elastic|oracle|sa|minio|minioadmin|letmein|qwerty|test|testing|tester|demo|sample|temp|tmp|mock|stub|dev|local|localhost|hello|world|welcome)s?[-_ .]?v?\d{0,4}[!.]?$/i,
		reason: "it is a word that stands for a secret"
	},
	{
		pattern: /(?:\b|_)(?:example|sample|placeholder|dummy|fake|mock|invalid|changeit|abc123\w*|change[-_ ]?me|replace[-_ ]?me|fill[-_ ]?me|to[-_ ]?be|redacted|removed|masked|censored|snip|todo|fixme)\b|lorem|ipsum|foobar/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /^(?:test|fake|dummy|mock|example|sample|demo|your|my)[-_.]|[-_.](?:test|fake|dummy|mock|example|sample|demo|here)$/i,
		reason: "it says that it is an example"
	},
	{
		pattern: /^\[\d?[A-Za-z]+$/,
		reason: "it is the beginning of a link"
	},
	{
		pattern: /^(?!.*(?:\d+[A-Za-z]+){3})[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-zA-Z_]\w*)+(?:\(.*\)?)?$/,
		reason: "it is a reference"
	},
	{
		pattern: /^[a-z][a-z\d+.-]{0,20}:\/\/(?![^/]*:[^/]*@)|^\.{0,2}\/[\w./-]+(?::r[ow])?$|^\.[A-Za-z][\w-]{0,20}$|^~\/|^[A-Za-z]:[\\/]|^(?:www\.)?[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|net|io|dev)(?:[/:]\S*)?$|^[\w-]+\.(?:com|org|net|io|dev|local|json|ya?ml|pem|key|crt|cer|p12|jks|txt|env|js|ts|py|go|rb|php|html?|md|xml|sh)$/,
		reason: "it is an address or a path"
	},
	{
		pattern: /^(?:0?12345\d*|abc123|abcdef\d{0,8}|abcdef\w{0,4}|qwerty\w{0,4}|asdf\w{0,6}|aaa+\w{0,2}|1q2w3e\w*|p[a@4]ss?w[o0]rd\W?\d{0,4}\W?|secret\d*|letmein\d*|iloveyou\d*|correct[-_. ]?horse[-_. ]?battery[-_. ]?staple)$/i,
		reason: "it is the commonest of passwords"
	}
];
function monotony(value) {
	if (value.length >= 8 && !hasMoreThan(Math.min(4, value.length / 4), value.toLowerCase())) return "it has hardly any different characters";
	const rest = value.length >= 20 ? value.slice(Math.ceil(value.length * .4)).toLowerCase() : "";
	if (rest !== "" && !hasMoreThan(4, rest)) return "it has hardly any different characters";
	const head = value.slice(0, 200);
	if (!mayRepeat(head)) return void 0;
	const run = /(.)\1{5,}|(..)\2{5,}/.exec(head)?.[0];
	if (run && run.length >= value.length / 4) return "it repeats the same characters";
	const joined = value.slice(0, 400).replaceAll(/[-_.:/@+=~]/g, "");
	const long = /(.)\1{11,}|(..)\2{7,}/.exec(joined)?.[0];
	return long && long.length >= joined.length * .35 ? "it repeats the same characters" : void 0;
}
function hasMoreThan(count, text) {
	const seen = /* @__PURE__ */ new Set();
	for (const character of text) if (seen.add(character).size > count) return true;
	return false;
}
function mayRepeat(text) {
	let same = 0;
	for (let at = 2; at < text.length; at += 1) {
		same = text.charCodeAt(at) === text.charCodeAt(at - 2) ? same + 1 : 0;
		if (same === 4) return true;
	}
	return false;
}

// src/detect/rule.ts
const NOTHING = { is: "nothing" };
function nothing(why) {
	return {
		is: "nothing",
		why
	};
}
function placeholder(...why) {
	return {
		is: "placeholder",
		why
	};
}
function secret(...why) {
	return {
		is: "secret",
		why
	};
}

// src/detect/judge/chosen-words.ts
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const ALGORITHM = /^(?:aes|3?des(?:-ede3?)?|cram-md|digest-md|[bs]crypt|argon2(?:id?)?|pbkdf2|rsa(?:ssa)?|hmac|sha|hs|rs|es|ps|ecdsa|ed|curve|x|chacha20|camellia|tls|ssl|pkcs#?)[-_]?\d{0,5}(?:v\d)?(?:[-_/](?:gcm|cbc|ctr|ecb|cfb|ofb|ccm|siv|sha\d{0,4}|\d{3,4}|pss|pkcs\d{1,2}(?:padding)?|oaep\w{0,20}|poly1305|nopadding|with|and|mgf1padding)){0,4}(?:\[\d+\])?$|^pbkdf2with\w+$/i;
function isDrawn(value) {
	if (value.length < 10 || !/^[A-Za-z\d]+$/.test(value)) return false;
	return (value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0) >= 2 && (wordLikeness(value) ?? 0) < .6;
}
const TURNED = /^[A-Z]?[a-z]{3,14}[-_]?\d{2,5}[-_]?[A-Z]?[a-z]{2,14}\d{0,4}[!.]?$/;
const METHOD = /base\d|sha[-_]?\d|md5|utf|oauth|x\d{3}|h26\d|ed25519|http|aes|rsa|int\d|uint|float|win\d|mp\d|ipv\d/i;
function isUnlikeNames$1(value) {
	if (HASH.test(value)) return false;
	if (/^[\da-f]{0,14}$/i.test(value) || /\d{4}-\d\d|\d{6,}$/.test(value)) return false;
	return /^[\da-f]{15,}$/i.test(value) || isDrawn(value) || TURNED.test(value) && !METHOD.test(value);
}
const PHRASE = /^[a-z]{3,10}(?:[-._][a-z]{3,10}){3,9}$/;
const OF_PROGRAMS$1 = /(?:^|[-._])(?:pass(?:word|phrase|wd|code)?s?|secret|token|keys?|name|user|log|login|reset|change|forgot|new|old|current|confirm\w*|input|field|form|label|button|icon|your|this|that|the|and|with|from|for|must|should|not|err|errors?|invalid|valid|required|missing|prod\w*|dev\w*|test\w*|stag\w*|apps?|api|data\w*|svc|services?|servers?|clusters?|admin|default|example|sample|value|string|config\w*|files?|path|secure\w*|random|generate\w*|vault|store|credentials?|auth\w*|client|page|view|settings?|text|title|message|hint|type|policy|update|create|delete|com|org|net|aws|gcp|azure|east|west|north|south|replace|enter|insert|put|use|here)(?=$|[-._])/;
const NUMBERED_PHRASE = /^[a-z]{3,12}(?:[-_.](?:[a-z]{3,12}|\d{2,4})){1,5}\d{0,4}$/i;
const OF_ONE = /(?:jwt|session|cookie|shared|client|app|api|webhook|signing|rpc|consumer|hmac|auth)[-_.]?secret$/i;
function isNumberedPhrase(value, name) {
	return OF_ONE.test(name) && /\d\d/.test(value) && NUMBERED_PHRASE.test(value) && !ALGORITHM.test(value) && !OF_PROGRAMS$1.test(value.toLowerCase().replace(/\d+$/, ""));
}
function isPassphrase(value, name) {
	if (!PHRASE.test(value) || OF_PROGRAMS$1.test(value)) return false;
	return /passphrase$/i.test(name) || /pass(?:word|wd)?$/i.test(name) && !/[._]/.test(value);
}
const OF_SENTENCES = "the and but you your our are was were has have had can will would could may must should does did not its who what when where which why how that this these those then than with without from into for because only all any each every other same more most least again also never always before after between here there please enter type choose chosen select selected set sets get use used uses using put see ask show hide forgot forget lost repeat confirm verify change changed update create delete reset save saved store stored keep require required optional invalid incorrect wrong valid missing empty failed match matches short long length minimum character characters letter letters number numbers digit digits strong weak word words phrase phrases account mail email address field value text string private public database server admin default example sample temporary current previous key keys code codes log name hint der die das und sie ihr ihre bitte neu neue neues los las una sua nueva nuevo nova novo votre nouveau per con para por favor het een nieuw nieuwe ditt och dit din".split(" ");
const OF_PASSWORDS = /pass|secret|token|login|user|hasl|hesl|senha|contra|losen|lozen|salas|kata|sandi|sifre|parol|clave|fra[sz]|wort|woord|wachtw|kenn|kodeord|adgang|jelsz|slapta|nenosiri|lorem|staple/;
const OF_TEXTS = /\.(?:json5?|ya?ml|xml|po|strings|properties|arb|resx|xlf|html?|vue|md|rst|txt|csv)$/;
function isSpacedPhrase(value, name, file) {
	return /^(?:[a-z]{3,10} ){3,9}(?:[a-z]{3,10}|\d{1,4})$/.test(value) && /pass(?:_?phrase|word)$/i.test(name) && !OF_TEXTS.test(file) && !OF_PASSWORDS.test(value) && !value.split(" ").some((word) => OF_SENTENCES.includes(word));
}

// src/detect/judge/encoded-text.ts
function textOfBase64(value) {
	if (value.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return void 0;
	if (value.replaceAll("=", "").length % 4 === 1) return void 0;
	const text = Buffer.from(value, "base64").toString("latin1");
	return /^[\t\r\n\x20-\x7e]+$/.test(text) ? text : void 0;
}

// src/detect/judge/names-of-things.ts
const PUBLIC_KEY = /^MI[\w+/]{2,5}(?:ANBgkqhkiG9w0BAQEFAAO|GfMA0GCSqGSIb3DQEBAQUAA4)|^M[\w+/]{3}EwYHKoZIzj0CAQYI[\w+/]{8,14}DQgAE|^MCowBQYDK2Vw|^MI[\w+/]{12,18}AMCAQI/;
function isPublicKey(value) {
	return PUBLIC_KEY.test(value);
}
function isEncryptedMessage(value) {
	return /^(?:wcFMA|hQ[EIG]MA)[\w+/]{90}/.test(value);
}
const FILE = /^@?[\w%.-]*(?:\/[\w.-]+)+\.[a-z]{1,5}(?::\d+)?$/;
function isPlace(value) {
	return FILE.test(value) || /^\/[\w./-]+\?|^@[\w-]+(?:\.[\w-]+)+[/:]|(?:\/|%2F)(?:aws|goog)4_request$|^Qm\w{44}$|^bafy[a-z\d]{50,60}$/.test(value) || /^[\w.-]+:\d+(?:\.\d+)+(?:[-.]\w+)*$|(?:,[^,]*){5}/.test(value) || /^[A-Za-z]+(?:-[A-Za-z\d.]+)*-(?:[\da-f]{40}|[\da-f]{64})$/.test(value);
}
function isFingerprint(value, name) {
	return /^(?:0x)?[\dA-F]{16}(?:[\dA-F]{24})?$/.test(value) && /(?:sign\w{0,3}|gpg|pgp|edit|recv|trusted|default)[-_ .]?key/i.test(name);
}
function isCipherList(value) {
	return /^[!+-][A-Z][\w+@.-]*(?::[!+-]?[A-Z][\w+@.-]*)+:?$/.test(value);
}
function repeatsName(value, name) {
	if (value.length < 8 || !/^[A-Za-z][\w.-]*$/.test(value)) return false;
	return plain(name).includes(plain(value).replace(/\d{1,2}$/, ""));
}
function plain(text) {
	return text.toLowerCase().replaceAll(/[^a-z\d]/g, "");
}
function isWeakKey(value) {
	return /^[A-Za-z_]\w*(?::[\w-]+){2,}$/.test(value) || /^[a-z]+(?:[-_][a-z]+)*[-_][\da-f]{6,16}(?:-\d+)?$/.test(value) || /^[a-z][a-z\d_-]*(?:\.[a-z\d_-]+)+$/.test(value) && !value.split(".").some(isDrawn);
}

// src/detect/judge/own-key.ts
const OWN_KEY = /^(?![A-Z\d_]+$)[A-Za-z][A-Za-z\d]{2,30}(?:[-_][A-Za-z\d]{2,16})?(?:[-_]key|Key)$/;
const OF_PROGRAMS = /cache|commit|git|row|partition|sort|prim|foreign|object|build|project|storage|s3|lock|index|hash|event|route|state|item|group|layer|image|asset|file|version|release|digest|content|test|regist|site|host|gpg|pgp|sign|verif|pub|trans|message|query|search|lookup|map|dict|data|job|task|queue|topic|user|account|tenant|node|block|tx|device|session|request|page|section|field|col|table|record|entity|product|bundle|chunk|module|package|template|theme|style|icon|menu|tab|view|component|action|store|react|list|order|tree|leaf|root|parent|child|unique|random|dedup|idempot|track|trac|span|log|metric|feature|flag|config|setting|option|param|env|var|locale|lang|label|title|text|string|number|date|time|id|ssh|peer|wallet|addr|chain|contract|eth|btc|ec|rsa|dsa|25519|448|curve|dh|expect|actual|sample|example|demo|dummy|fake|mock|poly|kdf|round|hot|short|any|first|last|other|same|wrong|bad|good|valid/i;
const TELLING = /api|access|secret|private|auth|cred|sign|crypt|licen[cs]e|subscription|ingest|jwt|hmac|fernet|master|machine|session|cookie|app|shared|consumer|priv|aes|des|cipher|unseal|deploy|recovery|activation|wrapping|gossip|integration|write|service|server|client/i;
function isOwnKey(name) {
	return OWN_KEY.test(name) && !OF_PROGRAMS.test(name) && !TELLING.test(name);
}

// src/detect/judge/service-names.ts
const SERVICES_WITH_FORMS = `
abuseipdb:80 accuweather activecampaign:72 acuity adafruit adobe:32 adyen afterpay:64 aftership:u airbrake:32
aircall:32 airtable aiven akamai alchemy algolia:32 alibaba alienvault:64 aliyun alloy alpaca alphavantage
amplitude:32 anthropic apify apigee applitools appsignal:u appveyor artifactory asana assemblyai:32 atlassian
attentive auth0 avalara:32 axiom backblaze bamboo bamboohr:40 baseten battlenet betteruptime bigcommerce binance
bitbucket bitfinex bitly:40 bitmex bitrise bitstamp bittrex:32 bitwarden blizzard blockfrost braintree:32 breezy brevo
brex brightdata:u browserless:u browserstack bugsnag:32,u buildkite:40 buttercms:40 bybit calendly campaignmonitor
canny:u capella carbone censys cerebras chameleon chargebee chargify chartbeat:32 checkmarx checkr:40 circleci:40
clarifai:32 clearbit clerk clicksend:u clickup clicky clojars cloudconvert cloudflare:37 cloudinary cloudns
cloudsmith:40 clover cockroachdb coda:u codacy codeclimate:40,64 codecov:u codemagic codeship cohere coinbase
coingecko coinmarketcap:u configcat confluent constantcontact:u contentful convertapi convertkit convoy copper:32
cosmic courier coveo coveralls crisp crowdin:32,80 crowdstrike cryptocompare:64 currencylayer:32 customerio:20
dandelion:32 darksky:32 databricks datadog:32,40 datocms:30 deepgram:40 deepl deepseek delighted deribit descope
devcycle dialpad digitalocean:64 dingtalk:64 discord dnsimple docraptor docusign:u doodle doppler dovetail dropbox
duckdns:u duffel dwolla dynatrace easypost ecobee edamam:32 egnyte elastic elasticemail:96 elevenlabs:32
emailoctopus:u enigma envoy etherscan etsy eventbrite exchangerateapi:24 exoscale expedia facebook:32 factual fastly
fathom fauna feishu figma filestack finicity finnhub fireworks fitbit:32 fivetran fixer:32 flagsmith flashpoint
flickr:16,32 flutterwave formstack:32 foursquare frase freeagent freshbooks:64 freshdesk frontegg:u fullcontact
fullstory fusionauth galileo gateio:64 gemini geoapify:32 getresponse ghost:26 giphy gitguardian gitlab gitter:40
gnews:32 gocardless godaddy greenhouse greynoise groove groq growthbook guardian:u guilded gusto happi harvest
haveibeenpwned:32 helium hellosign:64 helpscout:32 heremaps heroku:u hetzner hibp:32 hologram honeybadger honeycomb:32
hotjar huawei hubspot:u huggingface hunter:40 huobi hygraph ibmcloud ifttt igdb imagekit imgix imgur:40 impala
infisical infobip infura:32 insightly:u intercom intrinio ipdata:56 ipgeolocation:32 ipinfo:14 ipstack:32 jasper
jenkins:34 jfrog jotform:32 jumio jumpcloud:40 juro kairos kakao:32 keycdn kinde klarna klaviyo kraken kucoin:u
lambdatest langfuse langsmith lastfm:32 launchdarkly lemonsqueezy leonardo:u lepton librato:64 lightstep linkedin
linode:64 lithic:u localize locationiq logdna:32 logentries:u loggly:u logzio:u lokalise:40 lookback looker loops:32
losant:64 magento mailchimp mailerlite:32 mailersend mailgun mailjet:32 mailtrap:32 mandrill mapbox mapillary mapquest
marqeta:u mattermost maxmind mediastack:32 medusa meilisearch:64 meraki:40 mercury messagebird miro mistral
mixpanel:32 mollie monday moodle:32 moonshot moosend:u moralis msg91 mulesoft:u mullvad namecheap:32 neptune netbird
netlify neverbounce newrelic newsapi:32 nexmo nextdns:40 nftport:u ngrok nightfall nimble nordvpn:64 noteable notion:u
nsone nutritionix:32 nutshell nytimes oanda okta omdb:8 onelogin:64 onesignal onfido ongage openai opencage:32
openexchangerates:32 openrouter openweather:32 openweathermap:32 opsgenie:u optimizely oraclecloud outreach
packagecloud:48 packagist:40 paddle:50 pagerduty:32 pandadoc:40 pantheon parabola paragon paypal paystack pdfshift:40
percy:64 perfecto perplexity personio:64 pexels phrase:64 pinecone:u pingdom pinwheel:64 pipedrive:40 pixabay plaid:30
planetscale playfab plivo podium poeditor:32 poloniex:128 polygon porkbun posthog postman postmark:u printful prolific
pubnub pulumi pushbullet pusher:20 pushover qase:40 qdrant quandl quickbooks quicknode railway:u raindrop rapid7:u
rapidapi raven:32 rawg:32 raygun razorpay readme rebrandly:32 recurly:32 reddit refiner resend ringcentral riotgames
rocketchat rollbar:32 rosette rudderstack runpod rutter sailthru:32 salesforce samsara sapling saucelabs:u scaleway:u
scraperapi:32 scrapingbee seamless securitytrails semgrep:64 sendbird sendgrid sendinblue sentry:64 serpapi:64
serper:40 shipengine shippo shipstation:32 shodan shopify shortcut:u signalfx signalwire sinch:32 sirv:26 skylight
skyscanner slack smartling smartsheet smartthings:u snov:32 snyk:u socketlabs sonarcloud:40 spacelift:64 sparkpost:40
spectral splunk:u spoonacular:32 spotify:32 springer:32 squadcast:40 squarespace:u stabilityai starburst starling
statsig statuspage:u stitch stoplight storj storyblok strapi:256 strava:40 stripe stytch sumologic sumsub supabase
surveymonkey swaggerhub:u synapse tableau taiga tailscale tavily taxjar:32 telegram teleport teller telnyx tenable:64
tencent tenor textlocal thingspeak ticketmaster tidal tiingo:40 timely:64 timescale:64 tinyurl tmdb:32 todoist:40
toggl:32 tomorrowio tomtom tradier trakt:64 transifex transloadit:40 travis trello:64 trestle truelayer:u tumblr
tuya:32 twelvedata:32 twilio:32 twingate twitch twitter typeform typesense ubidots unleash unsplash upcloud updown
uploadcare:20 upstash uptimerobot urlscan:u veracode:128 vercel viber victorops:32 vimeo:32 virustotal:64
visualcrossing vonage voyage vultr wahoo walmart wandb:40 wasabi wavefront:u weatherapi:31 weatherbit:32
weatherstack:32 weaviate webex:64 webflow:64 wechat:32 weibo:32 whatsapp withings:64 wolframalpha woocommerce workato
workday workos wunderground:32 xero yandex yodlee zapier zendesk zephyr zerobounce:32 zerotier zoho zoominfo zulip
zyte:32
`;
const OTHER_SERVICES = `
1forge 1password 2captcha 2checkout 3commas 51degrees abbysale abios abusech abyssale accelo accuranker acrcloud
acunetix addsearch admitad adobesign adroll adsbexchange adzuna aemet aerisweather aeroworkflow africastalking
agilecrm agilitycms agora ahrefs airbnb airbyte airlabs airnow airship airthings airvisual airwallex akeyless alation
alchemer alconost alegra aletheia algonomy aliexpress alipay allegro amadeus ambee amberdata amocrm anchore anrok
anticaptcha anydo anymailfinder anyrun anyscale anyword api2cart api2pdf apideck apiflash apifootball apiiro apilayer
apimatic apimetrics apininjas apisix apisports apitemplate apivoid appcues appfollow appointedd appointlet appoptics
appsflyer apptimize apptivo aqicn aquasecurity arbiscan arkose artsy ashby asknicely astronomer astronomyapi atatus
atera athenahealth atlan atomicfi attackforge attio attom auspost authoritas authorizenet authress autodesk avatax
avaza aviationedge aviationstack awair aweber axesso axonaut axosoft aylien ayrshare back4app backendless baidu
balldontlie bandcamp bandsintown bannerbear barchart baremetrics bazaarvoice beebole behance belugacdn belvo
benchmarkemail benzinga besnappy bestbuy betaface betfair betterstack beyondtrust bigbluebutton bigbox bigdatacloud
bighugelabs bigid bigml bigmodel billomat binaryedge bitbar bitgo bithumb bitpay bitquery bitrix24 bitsight blackduck
blazemeter blitapp blockchair blockcypher blockdaemon blockio blocknative bloomerang bluecart bluedart bluejeans
bluesnap blynk bombbomb bonusly bookeo boostnote borgbase botify botpress brandfetch brandfolder bravesearch
brawlstars braze breathehr breezometer brewerydb bridgedata brightcove brightedge brightlocal brightpearl bringg
browserbase browserling browshot bscgateway bscscan btcpay budibase bugcrowd bugfender bugherd bugreplay buildership
builtwith bulbul bulksms bumpsh bungie burstsms buttondown buymeacoffee buzzsprout bynder cafepress caflou
calendarific calendarindex callrail calltrackingmetrics calorieninjas campayn canadapost canvasmedical capmonster
capsolver capsulecrm captaindata captainverify carbonblack carboninterface cartesia cartrover cashfree caspio castai
cdn77 cdnify celoxis centralstationcrm cerbos cerner cexio chainstack channeladvisor chargedesk chargeover charliehr
chartio chartmogul chatbase chatfuel chatlio chatra chatwoot checkiday checkly checkvist chilipiper churnzero cirium
cirrusci citygrid clarivate clashofclans clashroyale classmarker clearscope clickatell cliengo clientary climacell
climatiq clinchpad clipdrop clockify clockworksms closeio cloudability cloudamqp cloudcron cloudelements cloudhealth
cloudimage cloudkarafka cloudlayer cloudmersive cloudtrax cloudways cludo codat codeberg codefresh codequiry codescene
codility cognitoforms coinapi coinlayer coinlib coinone coinpaprika coinpayments coinstats collibra commercetools
commissionjunction companieshouse companyhub complyadvantage complycube conekta constellix contabo contactout
contentking contentstack contextualweb conversiontools convier cookiebot copyai copyleaks coralogix coresignal
couchdrop countrylayer coupa coursera covalent craftmypdf crashlytics crawlbase crawlera creatomate creditsafe cricapi
criminalip criteo cronhub cronitor cronofy crossbrowsertesting crossmint crowdflower crowdsignal crunchbase cryptoapis
culqi cultureamp cumulio currencybeacon currencycloud currencyfreaks currencyscoop curseforge custify customerguru
cuttly cyberark cybereason cybersixgill cybersource cyclr cycode cylance cypressrecord d7network dagster dailyco
dailymotion dashbird dashlane dashscope databox datafire dataforseo datagov dataiku dataminer datarobot datasaur
datastax dataworld deadmanssnitch deathbycaptcha debank debitoor debricked deepai deepcrawl deepinfra deepnote
deepscan deepsource deezer dehashed delinea demio desec deskpro detaspace detectify detectlanguage deviceatlas dexcom
dfuse dialogflow didomi diffbot diggernaut diigo disify disqus dlocal dnscheck dnsdb dnsdumpster dnsmadeeasy docebo
docparser docspring docsumo document360 docuseal dokku domainr domaintools doofinder doordash dotdigital dotmailer
dovico dowjones drata drchrono dreamhost dremio dribbble dronahq droneci dropcontact drugbank duolingo duply dynadot
dynalist dyspatch eagleeyenetworks easycron easydns easyship ebanx ebird ecologi ecwid edenai edgecast ekata
elasticcloud electricitymap elevio elsevier emailhippo emaillistverify embedly emnify encord endorlabs engagespot
enzoic eodhd eodhistoricaldata epicgames epsagon equifax equinix esendex esputnik estated estimote ethplorer everflow
everhour eversign ewelink exchangeratehost exchangeratesapi exotel experian experitest exportsdk eztexting faceit
faceplusplus falai fast2sms fastforex fastspring fatsecret favro fedex feedbin feedier feedly feefo festivo fetchrss
fibery filebase filesio finage financialmodelingprep findthatlead finix firebase fireblocks firecrawl firehydrant
firstpromoter fixerio flaticon fleetbase flightapi flightaware flightlabs flightradar24 flightstats flipkart flipside
flotiq flowflu flowxo flyio fonoa forexrate formbucket formcraft formkeep formsite forter fortigate fortinet fortnite
fossa frameio fraudlabspro freedcamp freepik freshsales freshservice freshworks friendlycaptcha ftmscan fullhunt
fusebill fxmarket gainsight gamejolt gamesparks gandi ganttpro garmin gcore geckoboard geetest gemfury gengo geocod
geocodexyz geocodify geodatasource geonode geoplugin getgeo getgist getimg getstream gettyimages getyourguide
ghostinspector giantbomb gitbook gladia gladly glassnode globalforestwatch gocanvas gofile gogovan goldapi googlemaps
gooten gorgias gotomeeting govee govinfo gpsgate gptzero grafanaoncall grammarbot grammarly grapecity graphcms
graphhopper greatschools gtmetrix guerrillamail gumroad gupshup gyazo hackerone hackerrank happyfox happyscribe
hasoffers healthgorilla healthgraph helcim helicone helius helpcrunch helpdocs helpjuice henet hereapi heroiclabs
hetrixtools heygen hibob hightail hightouch hitbtc hiveage holidayapi homeassistant hookdeck hootsuite hoppr hostinger
hotelbeds howlongtobeat html2pdf htmlcsstoimage hubstaff hubtel hudsonrock humaans humanapi humanloop humio hunterio
hybridanalysis hypertrack hypixel iconfinder icontact idealpostcodes idenfy ideogram idrive iexapis iexcloud iframely
igmarkets imagga imgbb imperva inaturalist incapsula infermedica infracost infusionsoft inlets inngest inoreader insee
insightappsec insightvm instabug instagantt instamojo instana instapaper instatus insycle integromat intel471 intellum
inteltiber intelx interseller intezer intigriti invoiceninja invoiceocean ionos ip2location ipapi ipgeo iphub ipify
ipquality ipregistry iproyal ipvoid ipwhois iqair ironio ironmq itchio iubenda iyzico izettle jamendo jazzhr jitbit
jsonwhois junglescout justcall kahoot kajabi kaleyra kaltura kamatera kameleoon kanbanize kanbantool karmacrm kashflow
kaspr kayako keenio keepa kickbox kickofflabs kinsta kissmetrics kixie klevu klipfol klippa knapsackpro knowbe4
kobiton kochava kombo kommo kondukto kontakt kontent kount koyeb kubecost kudos kushki kustomer kylas labelbox
labelstudio lacework lalamove lambdalabs landbot langchain languagelayer languagetool laravelforge larksuite lastpass
lazada leadfeeder leakcheck leakix leankit learnworlds legiscan legitsecurity lemlist lendflow lessannoyingcrm
lexigram lexoffice liberapay lingvanex linkpreview linnworks listennotes litmos liveagent liveblocks livecoinwatch
livekit livepeer livestorm llamacloud llamaparse loadmill localtunnel logicmonitor loginradius logodev logrocket
logtail loqate loyaltylion loyverse luadns lucidchart lucidworks luckyorange lumigo luminati lunarcrush lunchmoney
lusha luxand magicbell mailblaster mailboxlayer mailboxvalidator mailcheck mailercloud mailerq mailinator mailmodo
mailosaur mailsac mailshake mailslurp mailvalidator makcorps manychat mapmyindia maptile marketmuse marketstack marqo
mashape matomo mavenlink maxio meaningcloud mediacloud meistertask memberful memberstack membrain mendeley
mercadobitcoin mercadolibre mercadopago mergedev merriamwebster mesibo messari metaapi metabase metadefender
metalprice meteomatics meteosource meteostat metoffice metricool metrilo mezmo microlink middesk midjourney midtrans
millionverifier mimecast mindee mindmeister mitto mixedbread mixmax mobizon mockaroo moderatecontent moderntreasury
momentfeed moneris moneybird moneyhub monkeylearn monzo moonclerk mouseflow mozenda mrticktock mtcaptcha musixmatch
myintervals nango nanoleaf nanonets napster nasdaqdatalink naver navitia nessus netatmo netcore nethunt netlas netnut
netskope netsparker netuitive neutrino newscatcher newsdata nexiwave nftstorage nhost nicereply nomic nopecha nordigen
northflank nounproject novita nownodes nowpayments nozbe nubank nubela nuclino numlookup numverify nuvemshop nylas
ocrspace octoai octoparse octopusdeploy oddsapi officevibe okendo okera olark omnisend omnivore oncehub oncrawl
onepagecrm onepassword onesky onespan onetrust onfleet onlineconvert onwater onyphe oopspam opbeat openaq
openchargemap opencollective opencorporates openfda openfec openfoodfacts opennode openpay openphone openproject
openrouteservice opensanctions opensea opensecrets openstates opentable opentok openuv opswat optidash osano outbrain
outscraper outseta owlbot owler oxforddictionaries oxylabs packetstream packlink pagarme page2images pagekite
pagepeeker pagespeed pagseguro paloalto pandascore panopto panorays panos papayaglobal paperform paperspace
paralleldots parcelperform parsehub parseur partnerstack partykit passbase passivetotal pastebin patreon paydirt
payfast payhip paylocity paymo payoneer payrexx paytm pcloud pdfco pdfcrowd pdflayer pdfmonkey peachpayments peekalink
pendo peopledatalabs peoplehr pepipost perigon perimeter81 petfinder phabricator phantombuster phantomjscloud phemex
philipshue phishtank phonevalidation photoroom pinata pinboard pingidentity pingone pipedream pirateweather pitchbook
pivotaltracker piwik placid plagiarismcheck planhat planyo platformsh playht plextrac podcastindex podchaser podio
pokemontcg poleemploi polleverywhere pollsapi pollseverywhere polygonscan polyswarm positionstack positrace
postaffiliate postcoder postgrid postnl postnord powerbi powerreviews powrbot predibase prefect printify prismacloud
probely prodpad productboard productplan profitwell promptlayer proofhub proofpoint proofy propelauth propublica
prosperworks proworkflow prowritingaid proxycheck proxycrawl proxycurl proxyrack publer pulsedive purestake purpleair
pushwoosh qianfan qianxin qovery qstash quaderno qualaroo qualtrics qualys quandoo qubole questionpro questrade
quickemailverification quillbot quizlet quora rackspace rakuten ranktracker rapidspike rapyd rarible reachmail
readwise reallysimplesystems realtymole reamaze rechargepayments recordedfuture recruitee redash redbubble redislabs
redox refersion removebg rentcast rentman repairshopr replyio requestfinance rescuegroups rescuetime resellerclub
resourceguru restpack retool revampcrm reversinglabs revolut rewardful rippling riskified riskiq riskrecon ritekit
roadmunk robinhood roblox roboflow rocketreach rockset rome2r ronin rootly rossum route4me routee routific rownd
royalmail runcloud runrunit runscope safegraph sagehr sageone sajari salesblink salescookie salesflare salesloft
salesmate saltedge sambanova santiment sapsuccessfactors satismeter savvycal scaleai scaleserp scalr schoology schwab
scientiamobile scoutapm scrapeowl scraperbox scrapersite scrapestack scrapfly scrapingant scrapingdog scrapingfish
scrapinghub scrapycloud screamingfrog screenshotlayer screenshotmachine screenshotone scryfall searchly searchmetrics
seatgeek secureframe securityscorecard segmind selectpdf sellbrite sellfy semanticscholar semaphoreci sematext semrush
sendcloud sendlane sendpulse sendx sendy sensorberg sentinelhub sentinelone seobility seranking serphouse serpstack
serpstat serpwow serverpilot servicenow setlistfm setmore sevdesk sevenio sezzle shareasale sharefile sheety
sherpadesk ship24 shipbob shipday shiprocket shopee shopware shortio shortpixel shotstack shuftipro shutterstock shyft
sightengine signable signaturit signifyd signnow signwell sigopt simfin similartech similarweb simplehash simplesat
simplescraper simpletexting simplybook simplynoted simvoly sipgate sisense sistrix site24x7 sitebulb siteground
siteleaf sitesearch360 sketchfab skrapp skybiometry skywatch slicktext slite smartfile smartlead smartlook smartproxy
smartrecruiters smartystreets smileio smooch sms77 smsapi smsbroadcast smsglobal smsto smtp2go snatchbot snipcart
snowtrace snusbase socialbee socrata socure solarwinds solcast solscan solvecaptcha sonarqube songkick sonix sophos
soracom sourceclear sourcegraph sourcehut sovos spaceserp spacetrack speechace speechify speechmatics splitio
sportmonks sportradar sportsdata sportsmonk spotinst spreadshirt sproutsocial spycloud spyfu spyonweb squareup sslmate
stackhawk stackpath stadiamaps statista statuscake statuspal stlouisfed stockdata stocktwits stonly storecove
stormboard stormglass storychief strawpoll streamelements streamlabs stripo strongdm sucuri sugarcrm sugester sumup
sunrisesunset superannotate supernotes supertokens supportbee suprsend surfe surveyanyplace surveybot surveygizmo
surveysparrow survicate svixapi swiftype switchbot sygic synadia synthesia sysdig systran taboola taddy taggun
takeshape talentlms talkjs tallyfy tapfiliate tapjoy taplytics tatango tatum tavus tawkto taxamo taxcloud tcgplayer
teachable teamgantt teamgate teamleader teamsupport teamtailor teespring tefter telesign tempestweather tequilakiwi
termii testingbot testmo testrail tettra text2data textbelt textgears textmagic textrazor thegraph theguardian
themoviedb thesportsdb thetvdb thinkific thinq thousandeyes threatbook threatconnect threatcrowd thumbnailws
thunderforest thycotic tickettailor ticktick tidio tiendanube timecamp timekit timeular timezoneapi timezonedb
tinybird tinypng tmetric toggltrack tokbox tokeet tokenterminal toloka tookan totango towerdata trackergg trackingmore
trackjs tradegecko tradermade tradestation transfernow transferwise transportnsw transunion travelpayouts travelport
traveltime travisci trayio treasuryprime tripadvisor tripit tropo truelist truemail truework trulioo trustarc trustly
trustpilot turborepo turso twinword twistlock tyntec typetalk uberall ubereats ubiquiti uclassify udemy unifiedto
unisender unkey unpacme unplugg unrealspeech untappd unusualwhales upbit upcdatabase upguard uplead url2png urlbox
urlmeta usabilla usercentrics usercheck userflow userfront userlike usersnap userstack usertesting uservoice uspto
v7labs validic valueserp vastai vatcheck vatlayer vatsense vatstack vbout vectara verifalia veriff verimail veriphone
verkada versioneye veryfi viator vidyard viewdns viewneo vitally voicegain voilanorbert volcengine vouchery voximplant
vpnapi walkme walkscore wappalyzer watchmode wattime wavecell web3storage webhose weblate webpurify webscraper
webscraping webshare websitepulse webzio weebly weightsbiases wellsaid wepay wercker wetransfer whalealert what3words
whatismybrowser whitepages whitesource whoisfreaks whoisology whoisxml whoxy wistia witai wmata woopra woorank wootric
wordnik wordsapi wordtune workflowy worksnaps worldcoinindex worldpay worldtradingdata worldweatheronline wpengine
writesonic wufoo xendit xmatters xsolla yextapi yotpo youcanbookme youcom yoursms yousign youtrack yummly zabbix
zadarma zalando zamzar zeabur zenduty zenefits zenhub zenkit zenrows zenscrape zenserp zeplin zerofox zestful zhipu
zilliz zillow zipbooks zipcodeapi zipcodebase zitadel zohobooks zohocrm zohodesk zohoinventory zomato zoneedit
zonkafeedback zonos zoomeye zscaler zuora zuplo
`;

// src/detect/judge/services.ts
const SERVICES = [...SERVICES_WITH_FORMS.trim().replaceAll(/:\S+/g, "").split(/\s+/), ...OTHER_SERVICES.trim().split(/\s+/)];
const WORDS = /github|gitlab|instagram|youtube|pinterest|tiktok|snapchat|soundcloud|jenkins|percy|particle|balena|mollie|nutshell|figma|evernote|uber|lyft|meetup|yelp|strapi|prismic|basecamp|wrike|fixer|weather|currency|geocod(?:e|ing|er)|maps?(?=key|api)|captcha|honeycomb|replicate|perplexity|voyage|neptune|bandwidth|greenhouse|ovh|duo|steam|nasa|lastfm|news|sms|emailverif/i;
const START = 3;
let index;
function made() {
	if (index) return index;
	const forms = /* @__PURE__ */ new Map();
	for (const name of OTHER_SERVICES.trim().split(/\s+/)) forms.set(name, void 0);
	for (const each of SERVICES_WITH_FORMS.trim().split(/\s+/)) {
		const [name = "", known] = each.split(":");
		forms.set(name, known?.split(",") ?? []);
	}
	const byStart = /* @__PURE__ */ new Map();
	for (const name of forms.keys()) {
		const start = name.slice(0, START);
		const sharing = byStart.get(start);
		if (sharing) sharing.push(name);
		else byStart.set(start, [name]);
	}
	index = {
		forms,
		byStart
	};
	return index;
}
function joined(text) {
	return text.replaceAll(/[-_. ]/g, "").toLowerCase();
}
function namesService(text) {
	return saysService(text) || WORDS.test(joined(text));
}
function saysService(text) {
	return serviceWithin(joined(text)) !== void 0;
}
function besidesService(name) {
	const letters = joined(name);
	const service = serviceWithin(letters);
	return service === void 0 ? void 0 : letters.replace(service, "");
}
function serviceWithin(letters) {
	const { byStart } = made();
	for (let at = 0; at + START < letters.length; at += 1) {
		const service = byStart.get(letters.slice(at, at + START))?.find((name) => letters.startsWith(name, at));
		if (service !== void 0) return service;
	}
}
const BEHIND = /(?:\.(?:com|io|net|org|co|ai|dev)|[-_.]?(?:api|live|prod|production|pat|auth|login|license))$/i;
function serviceOf(name) {
	const { forms } = made();
	const own = name.replace(/^my(?=[-_.A-Z])/, "");
	const is = (each) => forms.has(joined(each)) ? joined(each) : void 0;
	return is(own) ?? is(own.replace(BEHIND, ""));
}
const USUAL = 20;
function isFormOf(service, value) {
	const { forms } = made();
	const those = forms.get(service);
	if (those === void 0) return forms.has(service) && (value.includes("-") || value.length >= USUAL);
	return those.includes(value.includes("-") ? "u" : String(value.length));
}

// src/detect/judge/generic.ts
const PUBLIC_NAME = /(?<!pro)public|^auth0$|pub_?key|hash(?!_salt)|digest|checksum|sha\d|md5(?!_?secret)|integrity|fingerprint|thumbprint|etag|(?<!code)commit|revision|signature$|sitekey|site_key|publishable|primary_?key|foreign_?key|sort_?key|partition_?key|cache_?key|key_?id$|keyid$|token_?type|token_?(?:uri|url|endpoint|name|count|limit|length|expir)|max_?tokens?|secret_?(?:name|arn|id|version|path|ref)$|secret_?key_?ref|native_password|password_?(?:hint|policy|length|field|label|reset|hash|url|file|env|min|max|type|input|error|placeholder|expir|strength|validator)|key_?(?:name|code|path|file|type|size|length|vault|pair|board|word)|auth_?(?:type|method|mode|url|uri|endpoint|provider|domain|server|strategy)|_(?:file|path|url|uri|arn|name|header|field|prefix|label|id|ttl|len|size|count|regex|pattern|method)$|tokenizer|websocket|[cx]srf_?(?:token|header|cookie|param)|authenticity_?token|request_?verification_?token|^data-key$|^["']?encrypted_?key["']?$|secretname|(?:non|not_?an?)[-_ ]?secret|existing_?secret|(?:next|prev(?:ious)?|page|pagination|continuation|(?<!ex)change|lock|grant|request|idempotency|cursor|sync|resume|action|purchase|export|upload|concurrency)_?token$|(?:s3|object|bucket|device|row|query|map|dict|json|label|group|route|state|idempotency|prefix|restore|resource|ordering)_?key$|(?<![a-z])form_?key$|rspauth$|device_?token$|guid/i;
const STRONG_NAME = /secret|token|pepper|(?:password|security)[-_.]?salt|api[-_.]?key|private[-_.]?key|auth|credential|signing|crypt|access[-_.]?key|jwt|hmac|fernet|licen[cs]e[-_.]?key|subscription[-_.]?key|ingest(?:ion)?[-_.]?key|bearer|fernet|totp|(?:^|[-_.])creds?|(?:validation|machine|master|session|cookie|app|shared|consumer|priv|aes|des|cipher|unseal|deploy|recovery|service|account|database|server|ssh|ssl|secure|sec|identity|merchant|payment|admin|activation|wrapping|gossip|integration|write|root)[-_.]?key/i;
const KEY_HEADER = /^x-(?!cache|idempotency|request|surrogate|edge|amz|goog|ms)[a-z\d]{2,24}(?:-[a-z\d]{2,16})?-key$/i;
const SEALED_NAME = /(?<!un[-_.]?)(?:sealed|wrapped|encrypted|enciphered)[-_.]?(?:data|session|content|file|object|master)?[-_.]?key$/i;
function judgeKey({ value, name, delimited, environment, place, before }, file) {
	if (value.length < 12 && !(isDrawn(value) && saysService(name))) return no("it is too short for a key");
	if (isPublicName(name) && isPublicName(besidesService(name) ?? name)) return no("its name is that of something public");
	if (SEALED_NAME.test(name)) return no("its name says that it is encrypted");
	if (!/^[\w+/=.~!@#$%^&*:;?,|-]+$/.test(value) && !isDrawnWithSigns(value)) return no("it has characters that keys do not have");
	const stand = placeholderReason(value, "generic");
	if (stand !== void 0) return no(stand);
	const isStrong = () => STRONG_NAME.test(name) || isConstantOfKey(name) || namesService(name) || KEY_HEADER.test(name) || (delimited || file.format !== "code" && file.format !== "unknown") && isOwnKey(name) || /^api$|key$/i.test(name) && isKeyOfService(before?.() ?? "");
	if (OTHER_SCRIPT.test(value)) return no("it is words in a script that keys are not of");
	if (isWeakKey(value) && !isStrong()) return no("it is the name of something under a weak name");
	if (UUID.test(value) && (!isStrong() || /client_?token$/i.test(name))) return no("it is a UUID under a weak name");
	if ((HASH.test(value) || HEX.test(value)) && !isStrong()) return no("it is a hash under a weak name");
	if (isPasswordHash(value)) return no("it is a hash of a password");
	if (isPublicKey(value)) return no("it is a public key");
	if (isEncryptedMessage(value)) return no("it is encrypted");
	if (isPlace(value)) return no("it says where something is");
	if (ALGORITHM.test(value)) return no("it is the name of an algorithm");
	if (repeatsName(value, name)) return no("it repeats its name");
	if (textOfBase64(value) !== void 0) return no("it is the base64 of a text, which is judged by itself");
	if (/^[A-Za-z]+$/.test(value) && value.length < 16) return no("it is letters only");
	if (/^[\d.,:-]+$|^\d+:[a-z]+$/.test(value)) return no("it is a number");
	if (/%20/.test(value)) return no("it has white space");
	if (/^0x[\dA-F]{40}$/i.test(value)) return no("it is an address on a chain");
	if (!/\d/.test(value) && value.length < 20) return no("it is short and has no digit");
	if (readsAsWords(value) || isPathOfWords(value)) return no("it reads as words");
	if (looksLikeCode(value)) return no("it is code");
	const entropy = entropyOf(value);
	const isHex = /^[0-9a-f-]+$/i.test(value);
	const isShort = value.length < 16 && isDrawn(value) && namesService(name);
	if (entropy < (isHex || isShort ? 2.8 : 3.3)) return no(`its entropy is ${entropy.toFixed(1)} bits a character`);
	const where = !delimited && file.format === "code" ? place?.() : void 0;
	if (!delimited && file.format === "code" && where === void 0) return no("it is not in quotes");
	const plain = file.format === "unknown" && environment !== true || where !== void 0;
	if (!delimited && plain && (isHex ? value.length < 32 : entropy < 3.7)) return no("it is not in quotes");
	return {
		secret: true,
		reason: `${entropy.toFixed(1)} bits of entropy a character, not words`
	};
}
const HEX = /^[\da-f]{48}$/i;
function isConstantOfKey(name) {
	return /^[A-Z][A-Z\d]{1,30}(?:_[A-Z\d]{1,30}){0,4}_KEY$/.test(name) && !/(?:CACHE|COMMIT|GIT|ROW|PARTITION|SORT|PRIMARY|FOREIGN|OBJECT|BUILD|PROJECT|STORAGE|S3|LOCK|INDEX|HASH|EVENT|ROUTE|STATE|ITEM|GROUP|LAYER|IMAGE|ASSET|FILE|VERSION|RELEASE|DIGEST|CONTENT|TEST|REGISTRY|SITE|HOST|GPG|PGP|SIGN\w*|VERIFY\w*)_KEY$/.test(name);
}
const OF_API = /https?:\/\/[^\s"'`]{0,80}(?:\bapi\b|\/v\d)[^\s"'`]{0,100}[?&](?:api)?key=$/i;
function isKeyOfService(before) {
	return (saysService(before) || OF_API.test(before)) && !/trello/i.test(before);
}
function judgePassword({ value, name, delimited, environment, place }, file) {
	if (isSpacedPhrase(value, name, file.name)) return {
		secret: true,
		reason: "it is words that make no sentence"
	};
	if (value.length < 6 || value.length > 128) return no("it is not of a password's length");
	if (isPublicName(name)) return no("its name is that of something public");
	if (/\s|%20/.test(value)) return no("it has white space");
	if (/^[A-Za-z.-]+@$|^[\w.+-]+@[a-z][a-z\d-]*(?:\.[a-z]{2,12})+$/.test(value)) return no("it is an address");
	if (FILE.test(value) && !isDrawnWithSigns(value)) return no("it is a path");
	if (/[<>]/.test(value) && !isDrawnWithSigns(value)) return no("it has the brackets of a stand-in");
	const stand = placeholderReason(value, "generic") ?? placeholderReason(value.replace(/^([\w-]+)[)\]},;:]+$/, "$1"), "generic");
	if (stand !== void 0) return no(stand);
	if (isPasswordHash(value)) return no("it is a hash of a password");
	if (/^\w+:[x*!]:\d+:\d+|^\d+:[a-z]+$/.test(value)) return no("it is a row of a table");
	if (/^[A-Za-z]*(?:\\u00[c-f][\da-f][A-Za-z]*)+$/i.test(value)) return no("it is a word");
	if (/^\{(?:AES(?:256)?|3DES|DESede|cipher|RSA)\}./i.test(value)) return no("it is encrypted");
	if (/crypt|hash|digest/i.test(name) && HASH.test(value)) return no("it is a hash, as its name says");
	if (isCipherList(value)) return no("it is a list of ciphers");
	if (/\\(?:0?33|e|x1b)\[/.test(value)) return no("it is a colour of a terminal");
	if (repeatsName(value, name)) return no("it repeats its name");
	if (OTHER_SCRIPT.test(value) || /\\u(?:0[3-9a-f]|[1-9a-d])[\da-f]{2}/i.test(value)) return no("it is words in a script that passwords are not typed in");
	if (textOfBase64(value) !== void 0) return no("it is the base64 of a text, which is judged by itself");
	if (/^[A-Za-z]+(?:-[A-Za-z]+)*[!?.:,;*]$|^(?=.*[^\0-\x7f])[\p{L}\p{M}'’_-]+(?:\(\d\+?\))?[.:!?,;*：。！]*$/u.test(value)) return no("it is words and their punctuation");
	if (isPassphrase(value, name)) return {
		secret: true,
		reason: "it is a phrase of words that nothing is named by"
	};
	if (/^[a-z]+$/i.test(value) && (value.length < 12 || readsAsWords(value))) return no("it is a word");
	if (readsAsWords(value) && !/\d|[^\w\s.:/-]/.test(value)) return no("it reads as words");
	if (/[/,]/.test(value) && isPathOfWords(value) && !isDrawnWithSigns(value)) return no("it reads as words");
	if (looksLikeCode(value)) return no("it is code");
	if (/^0x[\dA-F]+$/i.test(value)) return no("it is a number");
	if (/^[\d.:-]+$/.test(value) && (value.length < 8 || /[.:-]/.test(value))) return no("it is a number or a version");
	if (/^(?:\d+:|[\^~])?\d+\.\d[\w.+~-]*$/.test(value)) return no("it is a version");
	if (!delimited && /^[A-Za-z_]+\W*$|\\|^\*\w+$/.test(value)) return no("it is a name");
	if (/^(?:oauth_?[12]?|md5|(?:md5|sha\d*|bcrypt)-?(?:hash|encod|crypt)\w*|scram-sha-\d+|sha-?\d+|bcrypt|argon2(?:id?)?|plain|trust|peer|ldap|kerberos|pbkdf2|utf-?8|latin1|ascii|hex|base64)$/i.test(value)) return no("it is a method");
	if (ALGORITHM.test(value)) return no("it is the name of an algorithm");
	if (new Set(value).size < 5) return no("it has hardly any different characters");
	const classes = characterClasses(value);
	const where = !delimited && file.format === "code" ? place?.() : void 0;
	if (!delimited && file.format === "code" && where === void 0) return no("it is not in quotes");
	const plain = file.format === "unknown" && environment !== true || where === "prose";
	if (!delimited && plain && classes < 3 && !(value.length >= LONG && isDrawn(value))) return no("it is not in quotes");
	if (where === "prose" && /[=(){}[\]]/.test(value)) return no("it is code");
	if (classes < 2 && value.length < 16) return no("it has one kind of characters");
	return {
		secret: true,
		reason: `${value.length} characters of ${classes} kinds`
	};
}
function judgeChosen(candidate, file) {
	const { value, name } = candidate;
	if (isNumberedPhrase(value, name)) return {
		secret: true,
		reason: "it is a phrase that nothing is named by"
	};
	if (value.length < 8 || value.length > 40) return no("it is not of the length of a chosen secret");
	if ((!/\d/.test(value) || !/[A-Za-z]/.test(value)) && !isDrawnWithSigns(value)) return no("it has not both letters and digits");
	if (/^[a-z]+\/[\w./-]+$/i.test(value)) return no("it may be a path");
	if (/%[\dA-F]{2}|\\[ux]/i.test(value)) return no("it is escaped, and judged without its escapes");
	if (characterClasses(value) < 3 ? !isDrawn(value) && !isUnlikeNames$1(value) : /^[A-Z]?[a-z]+\d{1,2}$/.test(value)) return no("it may be a name");
	if (/^[\w.-]+$/.test(value) && !isUnlikeNames$1(value) && (readsAsWords(value) || isPathOfWords(value))) return no("it reads as words");
	return judgePassword(candidate, file);
}
const LONG = 14;
function isMixed(piece) {
	if (piece.length < 16) return false;
	return (piece.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0) >= 4 && (wordLikeness(piece) ?? 0) < .65;
}
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}|\p{Script=Hiragana}/u;
const PASSWORD_HASH = /^\$(?:2[abxy]?|argon2\w{0,2}|s?scrypt|pbkdf2[\w-]{0,12}|y|gy|7|apr1|[156]|P|H|S|wp)\$|^(?:pbkdf2|bcrypt|argon2|scrypt|s?sha\d{0,3}|s?md5)[_:]?\w{0,12}(?::\d{1,9}){0,3}\$|^(?:sha1|sha256|md5|argon2):[0-9a-f$]|^md5[\da-f]{32}$|^HMACSHA\d|^\{(?:S?SHA\d{0,3}|(?:\w+-)?S?MD5|(?:\w+-)?CRYPT|bcrypt|noop|pbkdf2)|^\*[0-9A-F]{40}$/i;
function isPasswordHash(value) {
	return PASSWORD_HASH.test(value) || PASSWORD_HASH.test(value.replace(/^[\w.@-]{1,40}:/, ""));
}
const PAGE = /(?:fb|facebook)_?page_?token$/i;
const SCOPE = /^x-(?:amz|goog)-credential$/i;
function isPublicName(name) {
	if (SCOPE.test(name)) return true;
	if (PAGE.test(name)) return false;
	return PUBLIC_NAME.test(/[-.]/.test(name) ? `${name} ${name.replaceAll(/[-.]/g, "_")}` : name);
}
function looksLikeCode(value) {
	return hasFormOfCode(value) && !isDrawnWithSigns(value);
}
function hasFormOfCode(value) {
	return /^[*&]?[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value) && !value.split(".").some(isMixed) || /^(?:[A-Za-z_$]|\)+\.)[\w$.]*\(/.test(value) || /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value) || /^(?:required|nullable|sometimes|string|confirmed|min:\d+|max:\d+)\|/.test(value) || /^[a-z]+(?:[-_/.:][a-z]+)+$/.test(value) || /^--?[a-z][a-z-]*(?:[=@]|$)|^--[a-z]/.test(value) || /^[a-z]+(?:[-_.][a-z\d]+)*=(?:true|false|\d{1,6}|[a-z]{1,8})$|^[a-z]+\d{0,4}(?::[a-z]+\d{0,4}){2,}$|^[A-Za-z_]\w*_\w+:$|^\d+[}\]);]/.test(value) || /^\d*\*\d*[A-Z]+$|^\[,|^[{[][}\]]|^;\w|^\w+:"|^(?:\w+\.)*[A-Z]\w*@[\da-f]{5,8}$|a-zA-Z|A-Za-z|a-z0-9|%%|%0\d|^[A-Z]\w*(?:\\{1,2}[A-Z]\w*)+$|^::?[a-z_]\w*\(|^\(\w+\||\.\*$/.test(value) || /^[a-z]\w{0,9}(?:\.[a-z\d]\w{0,9}){2,}$/.test(value) || /^\\\[|\\(?:u00|x)[01][0-9a-f]|===|,[A-Z]\w{1,20}=/.test(value) || /\\[dwsDWS]|\[\^|\(\?|%[sdv]|\{\d*\}|=>|&&|\|\|/.test(value);
}
function isPathOfWords(value) {
	const pieces = value.split(/[^A-Za-z\d]+/).filter((piece) => piece !== "");
	if (pieces.length < 2) return false;
	return pieces.every((piece) => /^(?:\d{1,8}|[A-Za-z]{1,40}\d{0,3})$/.test(piece)) && (wordLikeness(value) ?? 0) >= .72;
}
function no(reason) {
	return {
		secret: false,
		reason
	};
}

// src/detect/judge/told.ts
function judgeTold(value, file) {
	const judged = judgePassword({
		value,
		name: "password",
		delimited: true
	}, file);
	if (!judged.secret) return judged;
	const bare = value.replaceAll(/[._/:-]/g, "");
	const isMixed = characterClasses(bare) >= 3 || /\d/.test(bare) && /[^A-Za-z\d]/.test(bare);
	const isNamed = /^[A-Z][a-z]+\d{0,2}$|^\w+[(=]|^[/~.@#]|^HTTPS?\/|\\[ux]|:\d{2,5}$/.test(value);
	if ((isMixed || isUnlikeNames$1(value)) && (!isNamed || isDrawnWithSigns(value)) && /\d/.test(value) && /[A-Za-z]/.test(value)) return judged;
	return {
		secret: false,
		reason: "it may be a word or a name"
	};
}

// src/detect/judge/aws-secret.ts
function isPlausibleAwsSecret(value, options) {
	if (/^[0-9a-f]+$/i.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
	const isExample = /EXAMPLE/.test(value);
	if (!isExample && entropyOf(value) < 3.9) return false;
	if (!isExample && (readsAsWords(value) || textOfBase64(value) !== void 0)) return false;
	if (!options.bare) return true;
	if (!/\d/.test(value) && !/[+/]/.test(value)) return false;
	return value.split("/").length - 1 <= 6;
}

// src/detect/judge/published-keys.ts
const KNOWN = new Set(`
  bc1a50966c9e6486 8335c55334821eef b26ab6529d20ebeb 64034b44c579b335 4d3e46eec8244d1d 0aedba9d586f34f9
  28e543d3753fc9d1 f070994a85994785 38e69fdd19aefeb4 967f21586cdf1248 0b33e0132123e78d 84bc109b3d59b017
  85bde548053aab4b f1513114f60e5e95 5330d388af894c9e a2e06155cb1a424f 4a67d7a0d8a16d6d b08bdfde9930d920
  cf1fc66f853151a4 100546a8b020a55a
  578592185588730b 30e55f5463e22af0 70b801afae94d2e6 0bc9fde2b028e3b0 f51c2c795f782308 6dea34b661141091
  faeb1dab5a326eef 196fbadca8b7eea6 ecd5e9d0b08a8a9f 3fd5610ee03a3503
  1e12ad585955940c 62b63bc4ca11f81c 96c60fedb8fc0d4b a012ab209802a0b6 190f4f2670583e0e f76f5eb6b3ec49a1
  95e82a7ebb036b3c
  0e4fcb50cfa71faa a4b3796f7b952981 96f87989be29d5cd a3ad5d712dada2f8 6bfbae34bcb62f2d d50b7ee841d26e83 1a0347f457b034d1
  db3addc29b482c1c
`.match(/[0-9a-f]{16}/g));
function isPublishedKey(key) {
	const digits = key.replace(/^0x/i, "").toLowerCase();
	return KNOWN.has(createHash("sha256").update(digits).digest("hex").slice(0, 16));
}

// src/detect/judge/line-place.ts
const NAME_ALONE = /^[ \t]*(?:[-*#$>] )?(?:export |set )?["']?[A-Za-z][\w .'"-]{1,60}(?:=|: |= )$/;
const END_OF_LINE = /^[ \t]*(?:\r?\n|$)/;
const LINE_REACH = 100;
function placeOfPassword(value, text, span, file) {
	if (!/[!@#$%^&*?~+]/.test(value)) return void 0;
	if (/^[\w$.]+[!?]{1,2}$/.test(value) && !/\.(?:ps1|psm1|py|php|java|go|sql|pl|pm|lua|r)$/.test(file.name)) return void 0;
	return isAlone(text, span) ? "prose" : void 0;
}
function placeOfKey(value, text, span) {
	return isUnlikeNames(value) && isAlone(text, span) ? "prose" : void 0;
}
function endsLine(text, { end }) {
	return END_OF_LINE.test(text.slice(end, end + 3));
}
function isAlone(text, { start, end }) {
	const before = text.slice(Math.max(0, start - LINE_REACH), start);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	return NAME_ALONE.test(line) && endsLine(text, {
		start,
		end
	});
}
function isUnlikeNames(value) {
	if (value.length < 20) return false;
	if ((value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0) < 3) return false;
	if (/^[\da-f-]{32,}$/.test(value)) return true;
	return /[a-z]/.test(value) && /[A-Z]/.test(value) && (wordLikeness(value) ?? 0) < .6;
}

// src/detect/judge/named-aside.ts
const TEST_RESULT = /--- PASS: $/;
const TEST_LINE = /(?:^|\n)X?PASS: $/;
const TEST_PATH = /^[a-z][a-z\d._+-]*\/[\w./+-]+:?$/;
function isTestResult(text, { start, end }) {
	const before = text.slice(Math.max(0, start - 12), start);
	return TEST_RESULT.test(before) || TEST_LINE.test(before) && TEST_PATH.test(text.slice(start, end)) || /["'`]PASS(?:ED)?: $/.test(before) && /^ [a-z]/.test(text.slice(end, end + 2));
}
const ASKED = /(?:(?:get|fetch|read|lookup|prompt|ask)_?pass(?:word|wd|phrase)?|\b(?:t|test|assert|tap|sinon)\.pass)\(\s{0,4}["'`]$/i;
const HASHED$1 = /identified (?:by|with \w{1,40} as) password ["'`]$/i;
const DIGEST = /^[\da-f]{32,128}$/;
const OF_HASHED = /(?:sha|md|hash|digest|crc|blake)\w{0,12}\(\s{0,4}[A-Za-z]?["'`][^"'`]{0,40}["'`]\s{0,4}\)\s{0,4},\s{0,4}["'`]$/i;
const PATH_NAME = /[\w-]\/[\w.-]{1,80}["'`]?\s{0,2}:\s{0,2}["'`]?$/;
const ATTRIBUTE = /Key\.(?:String|Value)\(\s{0,4}["'`]$/;
const IN_LIST = /\[\s{0,8}(?:["'`][A-Za-z][\w.-]{0,40}["'`],\s{0,8}){2,6}["'`]$/;
function isKeyOfPair(text, { start, end }) {
	return /^["']?,?\s{1,60}["']?operator["']?: /.test(text.slice(end, end + 80)) || /key_id["']?:\s?["'\w]{1,40},\s{0,20}["']?key["']?:\s?["']?$/.test(text.slice(Math.max(0, start - 120), start));
}
const LOOKED_UP = /(?:contains|has|get|find|delete|remove|lookup|load|fetch|generate)_?(?:Key|Secret)\(\s{0,4}["'`]$/i;
const REACH$2 = 90;
function whatPasswordIs(value, text, found) {
	if (isTestResult(text, found)) return "it is the name of a test that passed";
	const before = text.slice(Math.max(0, found.start - REACH$2), found.start);
	if (ASKED.test(before)) return "it is what a call asks for";
	if (HASHED$1.test(before)) return "it is a hash of a password";
	return ofDigest(value, before);
}
function whatKeyIs(value, text, found) {
	const before = text.slice(Math.max(0, found.start - REACH$2), found.start);
	if (ATTRIBUTE.test(before)) return "it is what an attribute is set to";
	if (LOOKED_UP.test(before)) return "it is what a call asks for";
	if (isFingerprint(value, found.name ?? "")) return "it is the fingerprint of a key";
	if (UUID.test(value) && IN_LIST.test(before)) return "it is one of a list";
	if (/^["'`]?key["'`]?$/i.test(found.name ?? "") && isKeyOfPair(text, found)) return "it stands beside what says that it is public";
	return ofDigest(value, before);
}
function ofDigest(value, before) {
	if (!DIGEST.test(value)) return void 0;
	if (PATH_NAME.test(before)) return "it is the hash of a file";
	return OF_HASHED.test(before) ? "it is the hash of a text" : void 0;
}

// src/detect/judge/place.ts
const REACH$1 = 300;
function placeInCode(text, at) {
	const before = text.slice(Math.max(0, at - REACH$1), at);
	const lineStart = before.lastIndexOf("\n") + 1;
	if (lineStart === 0 && before.length === REACH$1) return void 0;
	const line = before.slice(lineStart);
	if (isInString(line)) return line.endsWith("=") ? "field" : "prose";
	return COMMENT.test(line) || MARKED_UP.test(line) ? "prose" : void 0;
}
const COMMENT = /^\s*(?:\/\/|\/?\*|#(?!define|undef|include|import|if|el|end|pragma|error|warn|line|region)|--|;|%|<!--)|\s(?:\/\/|#|\/\*)\s/;
const MARKED_UP = /<\/?[A-Za-z][^<>=]{0,20}(?:="[^"<>]{0,80}"[^<>=]{0,20}){0,4}>[^<>{}"'`=;()]{0,80}$/;
function isInString(line) {
	let open = "";
	for (let at = 0; at < line.length; at += 1) {
		const character = line.charAt(at);
		if (character === "\\") at += 1;
		else if (open !== "") open = character === open ? "" : open;
		else if (character === "\"" || character === "`") open = character;
		else if (character === "'" && !/\w/.test(line.charAt(at - 1))) open = character;
	}
	return open !== "";
}

// src/detect/judge/qualified-name.ts
const KIND = /(?:secret|token|credential|jwt|(?:api|access|private|signing|encryption|auth|service|account|secret|client)[-_. ]?key)(?:s(?![a-z]))?/i;
const KINDS = new RegExp(KIND, "gi");
const QUALIFIED_NAME = `${KIND.source}(?:[-_.](?=[A-Za-z\\d])|(?-i:(?=[A-Z\\d])))[\\w.-]{1,40}`;
const ABOUT = new Set(`
  id ids identifier name names type types hash hashes hashed digest address addr url uri urls path paths file
  filename dir folder version versions count class field header headers prefix suffix arn ref reference size
  length len ttl expiry expires expire expiration expired at date time timestamp status state scope scopes
  issuer endpoint host provider manager service factory store storage handler regex re pattern format alg
  algorithm kind mode index idx hint error err msg message title label description desc placeholder list map set
  uuid guid fingerprint thumbprint sha sha1 sha256 sha512 md5 checksum sig signature iv nonce symbol decimals
  contract mint pair owner balance amount price program account wallet in out commit revision etag cache trace
  request user users username author email subject audience str bytes public pub cert certificate kid jku x5t
  metadata config schema info details source target location region zone bucket group role policy domain
  namespace selector template param params parameter arg args property env var variable column table row test
  regexp parts length example examples docs help link html css button form input
`.trim().split(/\s+/));
const WHICH = /^(?:for|of|to|on|prod|production|dev|development|staging|stage|live|test|main|primary|secondary|backup|old|new|current|next|previous|prev|last|default|eu|us|v?\d{1,3}|no\d{0,3})$/i;
function qualifiedName(name) {
	const kind = [...name.matchAll(KINDS)].at(-1);
	if (!kind) return "something else";
	const words = name.slice(kind.index + kind[0].length).split(/[^A-Za-z\d]+|(?<=[a-z\d])(?=[A-Z])/).filter((word) => word !== "");
	if (words.length > 1 && /^(?:for|of|on|at|in)$/i.test(words[0] ?? "")) return "whose";
	if (words.some((word) => ABOUT.has(word.toLowerCase()))) return "something else";
	return words.every((word) => WHICH.test(word)) ? "which one" : "whose";
}
function isPlainlyDrawn(value) {
	if (value.length < 16 || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
	return (value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0) >= 2 && (wordLikeness(value) ?? 0) < .6;
}

// src/detect/judge/checksum.ts
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
let table;
function crc32(text) {
	table ??= crcTable();
	let crc = 4294967295;
	for (let at = 0; at < text.length; at += 1) crc = (table[(crc ^ text.charCodeAt(at)) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}
function tokenChecksum(randomPart) {
	let rest = crc32(randomPart);
	let text = "";
	while (rest > 0) {
		text = BASE62.charAt(rest % 62) + text;
		rest = Math.floor(rest / 62);
	}
	return text.padStart(6, "0");
}
function crcTable() {
	return Uint32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
		return value;
	});
}

// src/detect/judge/armour.ts
const LONGEST = 65536;
const HEAD$2 = 64;
const BEGIN = /-{4,5} ?BEGIN (?<label>[A-Z0-9 ]{1,40}?) ?-{4,5}/y;
const REST = /(?:[A-Za-z0-9+/=\s"',#*|]|\\[rn\\])*/y;
function readArmour(text, at) {
	BEGIN.lastIndex = at;
	const label = BEGIN.exec(text)?.groups?.label;
	if (label === void 0) return void 0;
	const bodyStart = BEGIN.lastIndex;
	const dashes = text.indexOf("----", bodyStart);
	if (dashes !== -1 && dashes - bodyStart <= LONGEST && /^-{4,5} ?END /.test(text.slice(dashes, dashes + 10))) {
		const closing = /^-{4,5} ?END [A-Z0-9 ]{1,40}?-{4,5}/.exec(text.slice(dashes, dashes + HEAD$2));
		const body = withoutHeaders(text.slice(bodyStart, dashes));
		if (/[(){};]/.test(body)) return void 0;
		if (closing) return {
			end: dashes + closing[0].length,
			label,
			body: onlyBase64(body),
			truncated: false
		};
	}
	const limit = Math.min(dashes === -1 ? text.length : dashes, bodyStart + LONGEST);
	REST.lastIndex = 0;
	const rest = REST.exec(text.slice(bodyStart, limit))?.[0].trimEnd() ?? "";
	return {
		end: bodyStart + rest.length,
		label,
		body: onlyBase64(withoutHeaders(rest)),
		truncated: true
	};
}
function extentOfArmour(text, at, ofLabel = /./) {
	BEGIN.lastIndex = at;
	const label = BEGIN.exec(text)?.groups?.label;
	if (label === void 0 || !ofLabel.test(label)) return void 0;
	const limit = BEGIN.lastIndex + LONGEST;
	const dashes = text.slice(BEGIN.lastIndex, limit + 4).indexOf("----");
	return {
		start: at,
		end: (dashes === -1 ? limit : BEGIN.lastIndex + dashes) + HEAD$2
	};
}
function withoutHeaders(body) {
	return body.replaceAll(/\\+[rn]/g, "\n").replaceAll(ENCRYPTION_HEADERS, "\n").replaceAll(/^[\s"'+#*|]*[A-Za-z-]+: .*$/gm, "");
}
const ENCRYPTION_HEADERS = /Proc-Type: 4,ENCRYPTED|DEK-Info: (?:AES-\d{3}-CBC,[0-9A-Fa-f]{32}|DES(?:-EDE3)?-CBC,[0-9A-Fa-f]{16})/g;
function onlyBase64(body) {
	return body.replaceAll(/[^A-Za-z0-9+/=]/g, "");
}

// src/detect/tables/inserted.ts
const COLUMNS_REACH = 1200;
const DEFINITION_REACH = 4e3;
const STATEMENT_REACH = 32768;
const MOST_ROWS$1 = 2e3;
const LONGEST_ROW = 8192;
const VALUES = /\)\s{0,8}(?:OVERRIDING \w{1,8} VALUE\s)?VALUES\s{0,8}(?=\()/iy;
const COPY = /\) FROM stdin[^\r\n]{0,80};?\r?\n/iy;
const DEFINITION = /CREATE TABLE\s{1,4}(?:IF NOT EXISTS\s{1,4})?(?:["`[]?\w{1,60}["`\]]?\.)?["`[]?(?<table>\w{1,60})["`\]]?\s{0,8}$/i;
function insertedRows(text, head) {
	const column = columnOf$1(text, head.start, COLUMNS_REACH);
	const near = text.slice(head.end, head.end + COLUMNS_REACH + 1).indexOf(")");
	if (!column || near === -1) return void 0;
	const close = head.end + near;
	VALUES.lastIndex = close;
	if (VALUES.test(text)) return tuples(text, VALUES.lastIndex, column.index);
	COPY.lastIndex = close;
	return COPY.test(text) ? copied(text, COPY.lastIndex, column.index) : void 0;
}
function definedRows(text, head) {
	const column = columnOf$1(text, head.start, DEFINITION_REACH);
	const table = column && DEFINITION.exec(text.slice(Math.max(0, column.open - 200), column.open))?.groups?.table;
	if (!column || table === void 0) return void 0;
	const insert = new RegExp(`INSERT INTO (?:["\`[]?\\w{1,60}["\`\\]]?\\.)?["\`[]?${table}["\`\\]]? VALUES\\s{0,8}(?=\\()`, "gi");
	const found = [];
	let near = text.slice(head.end, head.end + STATEMENT_REACH);
	let from = head.end;
	for (let count = 0; count < MOST_ROWS$1; count += 1) {
		insert.lastIndex = 0;
		const statement = insert.exec(near);
		if (!statement) break;
		const rows = tuples(text, from + statement.index + statement[0].length, column.index);
		found.push(...rows);
		from = rows.at(-1)?.end ?? from + statement.index + statement[0].length;
		near = text.slice(from, from + LONGEST_ROW);
	}
	return found;
}
function columnOf$1(text, at, reach) {
	let index = 0;
	let depth = 0;
	for (let open = at - 1; open >= 0 && at - open < reach; open -= 1) {
		const character = text[open];
		if (character === ")") depth += 1;
		else if (character === "(") {
			if (depth === 0) return {
				open,
				index
			};
			depth -= 1;
		} else if (character === "," && depth === 0) index += 1;
		else if (character === ";") return void 0;
	}
}
function tuples(text, from, column) {
	const found = [];
	let at = from;
	for (let rows = 0; rows < MOST_ROWS$1 && text[at] === "("; rows += 1) {
		const row = tuple(text, at, column);
		if (row.value) found.push({
			...row.value,
			delimited: true,
			name: "password"
		});
		BETWEEN.lastIndex = row.end;
		if (!BETWEEN.test(text)) break;
		at = BETWEEN.lastIndex;
	}
	return found;
}
const BETWEEN = /\)\s{0,4},\s{0,40}(?=\()/y;
const DEEPEST = 8;
const HASHED = /\b(?:MD5|SHA1?|SHA2|PASSWORD|ENCRYPT|CRYPT|BCRYPT|HASHBYTES)\(\s{0,2}$/i;
function tuple(text, open, column) {
	let index = 0;
	let depth = 0;
	let value;
	const limit = Math.min(text.length, open + LONGEST_ROW);
	let at = open + 1;
	for (; at < limit; at += 1) {
		const character = text.charAt(at);
		if (character === "'" || character === "\"") {
			const end = endOfString(text, at, limit);
			if (index === column && (depth === 0 || depth === 1 && HASHED.test(text.slice(at - 16, at)))) value = {
				start: at + 1,
				end
			};
			at = end;
		} else if (character === "(") {
			depth += 1;
			if (depth > DEEPEST) break;
		} else if (character === ")" && depth === 0) break;
		else if (character === ")") depth -= 1;
		else if (character === "," && depth === 0) index += 1;
	}
	return value ? {
		end: at,
		value
	} : { end: at };
}
function endOfString(text, open, limit) {
	const quote = text.charAt(open);
	let at = open + 1;
	while (at < limit) {
		if (text[at] === "\\") at += 1;
		else if (text[at] === quote) {
			if (text[at + 1] !== quote) return at;
			at += 1;
		}
		at += 1;
	}
	return limit;
}
function copied(text, from, column) {
	const found = [];
	let at = from;
	for (let rows = 0; rows < MOST_ROWS$1; rows += 1) {
		const near = text.indexOf("\n", at);
		const end = near === -1 ? text.length : near;
		if (end === at || end - at > LONGEST_ROW || text.startsWith("\\.", at)) break;
		const cells = text.slice(at, end).split("	");
		const cell = cells[column]?.trimEnd();
		if (cell) {
			const start = at + cells.slice(0, column).reduce((sum, each) => sum + each.length + 1, 0);
			found.push({
				start,
				end: start + cell.length,
				delimited: true,
				name: "password"
			});
		}
		at = end + 1;
	}
	return found;
}

// src/detect/tables/cell.ts
function lineFrom(text, start, longest) {
	const near = text.slice(start, start + longest + 1).indexOf("\n");
	let end = near === -1 ? text.length : start + near;
	if (end - start > longest) return void 0;
	if (text[end - 1] === "\r") end -= 1;
	return text.slice(start, end).trim() === "" ? void 0 : {
		start,
		end
	};
}
function lineStart(text, at, longest) {
	const first = Math.max(0, at - longest - 1);
	const before = text.slice(first, at).lastIndexOf("\n");
	if (before === -1) return first === 0 ? 0 : void 0;
	return first + before + 1;
}
function trimmedCell(text, from, to) {
	let start = from;
	let end = to;
	while (start < end && " 	\r\"'`*".includes(text.charAt(start))) start += 1;
	while (end > start && " 	\r\"'`*".includes(text.charAt(end - 1))) end -= 1;
	return {
		start,
		end
	};
}

// src/detect/tables/separated.ts
const MOST_ROWS = 1e3;
const LONGEST_LINE$1 = 4096;
const RULE = /^(?:[|: \t+=-]{2,}|\s*\\(?:hline|toprule|midrule|bottomrule)\s*|\{\|.*)$/;
const HEAD$1 = /^[\p{L}\p{N}\u0080-\u00ff _.#/()*-]{0,40}$/u;
function separatedRows(text, head) {
	const start = lineStart(text, head.start, LONGEST_LINE$1);
	const headLine = start === void 0 ? void 0 : lineFrom(text, start, LONGEST_LINE$1);
	if (!headLine) return void 0;
	const directive = /^\s{0,12}:header: /.exec(text.slice(headLine.start, headLine.start + 24))?.[0];
	const first = {
		start: headLine.start + (directive?.length ?? 0),
		end: headLine.end
	};
	const separator = separatorOf(text, head, first);
	const heads = separator && cellsOf$1(text, first, separator);
	if (!heads || !areNamed(heads, separator) || isRow(text, headLine, separator, heads.length)) return void 0;
	const column = heads.findIndex((cell) => cell.start <= head.start && head.end <= cell.end);
	if (column === -1 || !heads.every((cell) => HEAD$1.test(text.slice(cell.start, cell.end)))) return void 0;
	const found = [];
	let rows = 0;
	const from = nextLine(text, first);
	const rowsFrom = directive !== void 0 && text[from] === "\n" ? from + 1 : from;
	for (let at = rowsFrom; rows < MOST_ROWS; rows += 1) {
		const line = lineFrom(text, at, LONGEST_LINE$1);
		if (!line) break;
		at = nextLine(text, line);
		if (RULE.test(text.slice(line.start, line.end))) continue;
		const cells = cellsOf$1(text, line, separator);
		const cell = cells.length === heads.length ? cells[column] : void 0;
		if (!cell) break;
		if (cell.end > cell.start) found.push({
			...cell,
			delimited: true,
			name: separator === "blanks" || head.end - head.start < 5 ? "doubtful" : "password"
		});
	}
	return rows === 0 ? void 0 : found;
}
function areNamed(heads, separator) {
	const named = heads.filter(({ start, end }) => end > start).length;
	return named >= 2 && (separator === "|" || named === heads.length);
}
function isRow(text, { start }, separator, count) {
	const above = start === 0 ? void 0 : lineStart(text, start - 1, LONGEST_LINE$1);
	const before = above === void 0 ? void 0 : lineFrom(text, above, LONGEST_LINE$1);
	return before !== void 0 && before.start < start && !RULE.test(text.slice(before.start, before.end)) && cellsOf$1(text, before, separator).length === count;
}
function nextLine(text, { end }) {
	return end + (text[end] === "\r" ? 2 : 1);
}
function separatorOf(text, head, line) {
	if (WIKI.test(text.slice(line.start, line.start + 2))) return "wiki";
	const behind = /^["'`*]{0,3}(?<blank> {0,40})(?<sign>(?:[,;\t|]|&(?= ))?)/.exec(text.slice(head.end, line.end))?.groups;
	if (behind?.sign) return behind.sign;
	const before = /(?<sign>[,;\t|&]?)(?<blank> {0,40})["'`*]{0,3}(?:[\w-]{1,20}[ _-])?$/.exec(text.slice(Math.max(line.start, head.start - 80), head.start))?.groups;
	if (before?.sign) return before.sign;
	return (behind?.blank?.length ?? 0) > 1 || (before?.blank?.length ?? 0) > 1 ? "blanks" : void 0;
}
const WIKI = /^(?:\^|\|\||! ?)/;
const WIKI_CELL = /\|\||!!|[|^]/g;
function cellsOf$1(text, { start, end }, separator) {
	const cells = [];
	let from = start;
	const separators = separator === "blanks" ? / {2,}|\t/g : void 0;
	const push = (to) => {
		cells.push(trimmedCell(text, from, to));
	};
	if (separators) {
		const line = text.slice(start, end).trimEnd();
		for (const gap of line.matchAll(separators)) {
			push(start + gap.index);
			from = start + gap.index + gap[0].length;
		}
		push(start + line.length);
		return cells;
	}
	if (separator === "wiki") {
		const line = text.slice(start, end).trimEnd();
		from += /^(?:\^|\|\||[|!])/.exec(line)?.[0].length ?? 0;
		const closed = /[^|^](?:\|{1,2}|\^)$/.test(line);
		for (const gap of line.matchAll(WIKI_CELL)) {
			if (start + gap.index < from) continue;
			push(start + gap.index);
			from = start + gap.index + gap[0].length;
		}
		if (!closed) push(start + line.length);
		return cells;
	}
	let lineEnd = end;
	if (separator === "&") {
		const last = /\s*\\\\[^&]{0,40}$/.exec(text.slice(Math.max(start, end - 60), end));
		if (last) lineEnd = end - last[0].length;
	}
	let quote = "";
	for (let at = start; at < lineEnd; at += 1) {
		const character = text.charAt(at);
		if (quote !== "") {
			if (character === quote) quote = "";
		} else if (character === separator) {
			push(at);
			from = at + 1;
		} else if (character === "\"" && text.slice(from, at).trim() === "") quote = character;
	}
	push(lineEnd);
	return cells;
}

// src/detect/tables/markup.ts
const HEAD_REACH = 2e3;
const ROWS_REACH = 32768;
const ROW_OR_CELL = /<(?:(?<row>tr)|td)\b[^<>]{0,200}>|<\/table>/gi;
function markupRows(text, head) {
	const before = text.slice(Math.max(0, head.start - HEAD_REACH), head.start);
	const row = before.toLowerCase().lastIndexOf("<tr");
	if (row === -1) return void 0;
	const column = (before.slice(row).match(/<th\b/gi)?.length ?? 0) - 1;
	if (column < 0) return void 0;
	const found = [];
	const behind = text.slice(head.end, head.end + ROWS_REACH);
	let index = -1;
	for (const { 0: tag, index: at, groups } of behind.matchAll(ROW_OR_CELL)) {
		if (tag.startsWith("</")) break;
		index = groups?.row === void 0 ? index + 1 : -1;
		if (index !== column || groups?.row !== void 0) continue;
		const content = /^(?:\s{0,40}<(?:code|b|strong|span|kbd|p)>)?(?<text>[^<>]{6,80})</i.exec(behind.slice(at + tag.length, at + tag.length + 160));
		const said = content?.groups?.text;
		if (!content || said === void 0) continue;
		const end = head.end + at + tag.length + content[0].length - 1;
		found.push({
			...trimmedCell(text, end - said.length, end),
			delimited: true,
			name: "password"
		});
	}
	return found;
}

// src/detect/tables/stacked.ts
const LONGEST_LINE = 1024;
const MOST_COLUMNS = 12;
const MOST_CELLS = 4e3;
const STYLES = [
	{
		head: /^! ?/,
		row: /^(?:\|-|\{\|)/,
		cell: /^\|(?![-}])/,
		end: /^\|\}/
	},
	{
		head: /^\|(?!=)/,
		row: /^(?:\|===|\s*$)/,
		cell: /^\|(?!=)/,
		end: /^\|===/
	},
	{
		head: /^\s{2,12}(?:\* )?- /,
		row: /^\s{2,12}\* - /,
		cell: /^\s{2,12}(?:\* )?- /,
		end: /^\S/
	}
];
function stackedRows(text, head) {
	const start = lineStart(text, head.start, LONGEST_LINE);
	if (start === void 0) return void 0;
	const line = lineAt(text, start);
	const style = STYLES.find((each) => each.head.test(line));
	const index = style && columnOf(text, start, head, style);
	if (!style || index === void 0) return void 0;
	const columns = cellsOf(text, start, style).length;
	return rowsOf(text, start, {
		index,
		columns: columns > 1 ? columns : MOST_COLUMNS
	}, style);
}
function lineAt(text, start) {
	const end = text.slice(start, start + LONGEST_LINE).indexOf("\n");
	return text.slice(start, end === -1 ? start + LONGEST_LINE : start + end);
}
function cellsOf(text, start, { cell, head }) {
	const line = lineAt(text, start);
	const mark = (cell.exec(line) ?? head.exec(line))?.[0].length ?? 0;
	const cells = [];
	let from = mark;
	for (const gap of `${line}|`.matchAll(/\|\||!!|\|/g)) {
		if (gap.index < mark) continue;
		cells.push(trimmedCell(text, start + from, start + Math.min(gap.index, line.length)));
		from = gap.index + gap[0].length;
	}
	return cells;
}
function columnOf(text, start, head, style) {
	let index = cellsOf(text, start, style).findIndex((cell) => cell.start <= head.start && head.end <= cell.end);
	if (index === -1) return void 0;
	let at = start;
	for (let above = 0; above < MOST_COLUMNS; above += 1) {
		if (style.row.test(lineAt(text, at))) return index;
		const before = at === 0 ? void 0 : lineStart(text, at - 1, LONGEST_LINE);
		if (before === void 0) return void 0;
		const line = lineAt(text, before);
		if (style.row.test(line) && !style.cell.test(line)) return index;
		if (!style.head.test(line)) return void 0;
		index += cellsOf(text, before, style).length;
		at = before;
	}
}
function rowsOf(text, start, { index, columns }, style) {
	const found = [];
	let count = -1;
	let isHead = true;
	let at = start + lineAt(text, start).length + 1;
	for (let read = 0; read < MOST_CELLS && at < text.length; read += 1) {
		const line = lineAt(text, at);
		if (line.length >= LONGEST_LINE || style.end.test(line)) break;
		if (!isHead && style.head.test(line) && !style.cell.test(line)) break;
		if (style.row.test(line)) {
			isHead = false;
			count = -1;
		}
		if (!isHead && style.cell.test(line)) for (const cell of cellsOf(text, at, style)) {
			count += 1;
			if (count % columns === index && cell.end > cell.start) found.push({
				...cell,
				delimited: true,
				name: "password"
			});
		}
		at += line.length + 1;
	}
	return found;
}

// src/detect/judge/wallet-keys.ts
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const STELLAR_SEED = 144;
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
function isStellarSeed(text) {
	const bytes = base32Bytes(text);
	if (bytes.length !== 35 || bytes[0] !== STELLAR_SEED) return false;
	return bytes.readUInt16LE(33) === crc16(bytes.subarray(0, 33));
}
function base58Bytes(text, length) {
	let number = 0n;
	for (const character of text) {
		const digit = BASE58.indexOf(character);
		if (digit < 0) return void 0;
		number = number * 58n + BigInt(digit);
	}
	const hex = number.toString(16).padStart(length * 2, "0");
	return hex.length === length * 2 ? Buffer.from(hex, "hex") : void 0;
}
function isSolanaSecretKey(text) {
	const bytes = base58Bytes(text, 64);
	return bytes !== void 0 && endsInPublicKey(bytes);
}
function endsInPublicKey(bytes) {
	return bytes.length === 64 && publicKeyOf(bytes.subarray(0, 32)).equals(bytes.subarray(32));
}
function isCheckedBase58(text, length) {
	const bytes = new Set(text).size < 16 ? void 0 : base58Bytes(text, length);
	return bytes !== void 0 && checksumOf(bytes.subarray(0, -4)).equals(bytes.subarray(-4));
}
function checksumOf(bytes) {
	const once = createHash("sha256").update(bytes).digest();
	return createHash("sha256").update(once).digest().subarray(0, 4);
}
function publicKeyOf(seed) {
	const key = createPrivateKey({
		key: Buffer.concat([ED25519_PKCS8, seed]),
		format: "der",
		type: "pkcs8"
	});
	return createPublicKey(key).export({
		format: "der",
		type: "spki"
	}).subarray(-32);
}
function base32Bytes(text) {
	const bytes = [];
	let bits = 0;
	let held = 0;
	for (const character of text) {
		const digit = BASE32.indexOf(character);
		if (digit < 0) return Buffer.alloc(0);
		bits = (bits << 5 | digit) & 4095;
		held += 5;
		if (held < 8) continue;
		held -= 8;
		bytes.push(bits >> held & 255);
	}
	return Buffer.from(bytes);
}
function crc16(bytes) {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte << 8;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1 ^ (crc & 32768 ? 4129 : 0)) & 65535;
	}
	return crc;
}

// src/findings/baseline.ts
const BASELINE_PATH = ".github/rekey-baseline.yml";
const HEAD = `# What "rekey scan --write-baseline" accepted: one line a finding, in order. Remove a line when its credential is dead.
# The fingerprint belongs to the value, not to its place. https://github.com/rekey/rekey/blob/main/docs/scan.md#baseline
`;
function renderBaseline(entries) {
	const lines = entries.toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1).map(({ fingerprint, until, rule, reason }) => {
		return `- { fingerprint: ${fingerprint}, until: ${until}${rule === void 0 ? "" : `, rule: ${JSON.stringify(rule)}`}, reason: ${JSON.stringify(reason)} }\n`;
	});
	return `${HEAD}${lines.join("")}`;
}

// src/findings/suppression.ts
function acceptedFindings(entries, today, baseline = []) {
	const byFingerprint = new Map([...baseline, ...entries].map((entry) => [entry.fingerprint, entry]));
	const ofBaseline = new Set(baseline);
	const seen = /* @__PURE__ */ new Set();
	const hasEnded = (entry) => entry.until < today;
	return {
		find(fingerprint) {
			const entry = byFingerprint.get(fingerprint);
			if (!entry) return void 0;
			seen.add(fingerprint);
			const by = ofBaseline.has(entry) ? BASELINE_PATH : "config";
			return hasEnded(entry) ? void 0 : {
				by,
				reason: entry.reason,
				until: entry.until
			};
		},
		notes({ everythingScanned }) {
			const ofConfig = entries.flatMap((entry) => {
				const name = `The suppression of ${entry.fingerprint}`;
				if (seen.has(entry.fingerprint)) return hasEnded(entry) ? [`${name} ended on ${entry.until} and no longer holds.`] : [];
				return everythingScanned ? [`${name} is not needed: nothing with this fingerprint was found.`] : [];
			});
			const ended = baseline.filter((entry) => seen.has(entry.fingerprint) && hasEnded(entry));
			const unused = everythingScanned ? baseline.filter((entry) => !seen.has(entry.fingerprint)) : [];
			return [
				...ofConfig,
				...listed(ended, "have ended and no longer hold"),
				...listed(unused, "are not needed: nothing with these fingerprints was found")
			];
		}
	};
}
const NAMED = 20;
function listed(entries, what) {
	if (entries.length === 0) return [];
	const names = entries.slice(0, NAMED).map(({ fingerprint }) => fingerprint);
	const more = entries.length > NAMED ? `, and ${entries.length - NAMED} more` : "";
	return [`Entries of ${BASELINE_PATH} ${what}: ${names.join(", ")}${more}.`];
}
function refusalToSuppress(subject, ourAccounts, by) {
	if (subject.account === void 0 || !ourAccounts.includes(subject.account)) return void 0;
	return `${by} does not hold for a key of our own account ${subject.account}, which may still be active: it stays open until the key is dead.`;
}

// src/sources/paths.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function pathText(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("�") || Buffer.from(text).equals(bytes)) return text;
	let shown = "";
	for (let at = 0; at < bytes.length;) {
		const length = [
			1,
			2,
			3,
			4
		].find((size) => isCharacter(bytes.subarray(at, at + size)));
		shown += length ? bytes.toString("utf8", at, at + length) : `\\x${bytes.toString("hex", at, at + 1)}`;
		at += length ?? 1;
	}
	return shown;
}
function isCharacter(bytes) {
	const text = bytes.toString("utf8");
	return !text.includes("�") || text === "�" ? Buffer.from(text).equals(bytes) : false;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function oneOfEachName(paths) {
	const names = /* @__PURE__ */ new Map();
	for (const path of paths) if (!names.has(baseName(path))) names.set(baseName(path), path);
	return [...names.values()];
}
function ignoring(patterns) {
	if (patterns.length === 0) return () => false;
	const matches = (0, import_picomatch.default)([...patterns], { dot: true });
	return (path) => matches(path);
}

// src/commands/event.ts
async function readEvent(env) {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = env;
	if (!name || !path) throw new RekeyError({
		code: "not-a-runner",
		what: "GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a job of GitHub Actions.",
		fix: "On a terminal use the command line: node dist/cli.js --help."
	});
	let payload;
	try {
		payload = JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new RekeyError({
			code: "event-unreadable",
			what: `The event could not be read: ${messageOf(error)}.`,
			exit: 3
		});
	}
	return describeEvent(name, isRecord(payload) ? payload : {}, env);
}
function describeEvent(name, payload, env) {
	const isChange = [
		"pull_request",
		"pull_request_target",
		"merge_group"
	].includes(name);
	const defaultBranch = textAt(payload, "repository", "default_branch");
	return {
		name,
		payload,
		workspace: env.GITHUB_WORKSPACE ?? ".",
		isChange,
		baseCommit: textAt(payload, "pull_request", "base", "sha") ?? textAt(payload, "merge_group", "base_sha"),
		isDefaultBranch: defaultBranch !== void 0 && textAt(payload, "ref") === `refs/heads/${defaultBranch}`,
		isPublic: !isClosed(payload)
	};
}
function isClosed(payload) {
	const visibility = textAt(payload, "repository", "visibility");
	if (visibility !== void 0) return visibility === "private" || visibility === "internal";
	return valueAt(payload, "repository", "private") === true;
}
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function valueAt(value, ...path) {
	let found = value;
	for (const key of path) found = isRecord(found) ? found[key] : void 0;
	return found;
}

// src/credentials/literal-search.ts
function literalSearch(shortest) {
	const all = /* @__PURE__ */ new Set();
	const byHead = /* @__PURE__ */ new Map();
	const firstThree = /* @__PURE__ */ new Uint8Array(65536);
	return {
		get size() {
			return all.size;
		},
		add(literal) {
			if (literal.length < shortest || all.has(literal)) return;
			all.add(literal);
			const head = literal.slice(0, shortest);
			byHead.set(head, [...byHead.get(head) ?? [], literal]);
			firstThree[slotAt(literal, 0)] = 1;
		},
		rangesIn(text) {
			const ranges = [];
			for (let start = 0; start + shortest <= text.length; start += 1) {
				if (firstThree[slotAt(text, start)] === 0) continue;
				for (const literal of byHead.get(text.slice(start, start + shortest)) ?? []) if (text.startsWith(literal, start)) ranges.push([start, start + literal.length]);
			}
			return ranges;
		}
	};
}
function slotAt(text, at) {
	return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2) & 65535;
}
function replaceRanges(text, ranges, replacement) {
	if (ranges.length === 0) return text;
	const merged = [];
	for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	let result = "";
	let done = 0;
	for (const [start, end] of merged) {
		result += text.slice(done, start) + replacement;
		done = end;
	}
	return result + text.slice(done);
}

// src/credentials/unescape.ts
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	"#39": "'",
	"#x27": "'"
};
const CONTROLS = {
	n: "\n",
	r: "\r",
	t: "	"
};
const ESCAPES = new RegExp([
	String.raw`\\u(?<unit>[0-9a-fA-F]{4})`,
	String.raw`\\u\\?\{(?<point>[0-9a-fA-F]{1,6})\\?\}`,
	String.raw`\\(?<control>[nrt])`,
	String.raw`(?<nothing>[\\\u2060${"`"}]|</?code>)`,
	"&(?<entity>amp|lt|gt|quot|apos|#39|#x27);",
	"(?<percent>%[0-7][0-9a-fA-F]|%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3})"
].join("|"), "g");
const LEVELS = 8;
function unescapeText(text) {
	let bare = withoutOneLevel(text);
	for (let level = 1; bare !== void 0 && level < LEVELS; level += 1) {
		const next = withoutOneLevel(bare.text);
		if (next === void 0) break;
		const { starts, ends } = bare;
		bare = {
			text: next.text,
			starts: next.starts.map((start) => starts[start] ?? 0),
			ends: next.ends.map((end) => ends[end - 1] ?? 0)
		};
	}
	return bare;
}
function withoutOneLevel(text) {
	const parts = [];
	const starts = [];
	const ends = [];
	let done = 0;
	const keep = (until) => {
		parts.push(text.slice(done, until));
		for (let at = done; at < until; at += 1) {
			starts.push(at);
			ends.push(at + 1);
		}
	};
	for (const match of text.matchAll(ESCAPES)) {
		keep(match.index);
		done = match.index + match[0].length;
		const meant = meaningOf(match.groups ?? {}, match[0]);
		parts.push(meant);
		for (let unit = 0; unit < meant.length; unit += 1) {
			starts.push(match.index);
			ends.push(done);
		}
	}
	if (done === 0) return void 0;
	keep(text.length);
	const bare = parts.join("");
	return bare === text ? void 0 : {
		text: bare,
		starts,
		ends
	};
}
function meaningOf(groups, written) {
	const { unit, point, control, entity, percent } = groups;
	const code = unit ?? point;
	if (code !== void 0) {
		const number = Number.parseInt(code, 16);
		return number > 1114111 ? written : String.fromCodePoint(number);
	}
	if (control !== void 0) return CONTROLS[control] ?? "";
	if (entity !== void 0) return ENTITIES[entity] ?? "";
	if (percent === void 0) return "";
	try {
		return decodeURIComponent(percent);
	} catch {
		return written;
	}
}

// src/credentials/redactor.ts
const SHORTEST = 6;
const REDACTED = "[redacted]";
var Redactor = class {
	#written = literalSearch(SHORTEST);
	#meant = literalSearch(SHORTEST);
	add(secret) {
		const value = secret.expose();
		for (const part of new Set([value, ...value.split(/\r?\n/)].flatMap((line) => [line, line.trim()]))) {
			if (part.trim().length < SHORTEST) continue;
			const meant = unescapeText(part)?.text ?? part;
			for (const form of [...disguises(part), meant]) this.#written.add(form);
			for (const form of [part, meant]) this.#meant.add(form);
		}
	}
	redact(text) {
		if (this.#written.size === 0) return text;
		const ranges = this.#written.rangesIn(text);
		const bare = unescapeText(text);
		for (const [start, end] of bare ? this.#meant.rangesIn(bare.text) : []) ranges.push([bare?.starts[start] ?? 0, bare?.ends[end - 1] ?? text.length]);
		return replaceRanges(text, ranges, REDACTED);
	}
};
function disguises(value) {
	const bytes = Buffer.from(value);
	const json = JSON.stringify(value).slice(1, -1);
	const forms = [
		value,
		json,
		JSON.stringify(json).slice(1, -1),
		encodeURIComponent(value.toWellFormed()),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase()
	];
	for (let shift = 0; shift < 3; shift += 1) {
		const encoded = inBase64(bytes, shift);
		forms.push(encoded, encoded.replaceAll("+", "-").replaceAll("/", "_"));
	}
	return new Set(forms);
}
function inBase64(bytes, shift) {
	const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
	const first = Math.ceil(shift * 8 / 6);
	const last = Math.floor((shift + bytes.length) * 8 / 6);
	return encoded.slice(first, last);
}

// src/findings/fingerprint.ts
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;
const HARDENING = {
	N: 16384,
	r: 8,
	p: 1
};
const BYTES = 20;
const hardenedInBackground = promisify(scrypt);
function fingerprintsWith(key) {
	const slow = /* @__PURE__ */ new Map();
	const keyed = (domain, text) => {
		return printOf(createHmac("sha256", `rekey/1/${key}`).update(`${domain}\0${text}`).digest());
	};
	const salt = (kind) => `rekey/1/${key}/${kind}`;
	const identity = (kind, secret) => keyed(`secret/${kind}`, secret.expose());
	return {
		async prepare(guessable) {
			const wanted = /* @__PURE__ */ new Map();
			for (const each of guessable) {
				const fast = identity(each.kind, each.secret);
				if (!slow.has(fast)) wanted.set(fast, each);
			}
			await Promise.all(Array.from(wanted, async ([fast, { kind, secret }]) => {
				const hardened = await hardenedInBackground(secret.expose(), salt(kind), BYTES, HARDENING);
				slow.set(fast, printOf(hardened));
			}));
		},
		ofSecret(kind, secret, { guessable }) {
			const fast = identity(kind, secret);
			if (!guessable) return fast;
			const known = slow.get(fast);
			if (known !== void 0) return known;
			const print = printOf(scryptSync(secret.expose(), salt(kind), BYTES, HARDENING));
			slow.set(fast, print);
			return print;
		},
		ofResource: (check, resource) => keyed(`resource/${check}`, resource)
	};
}
function printOf(digest) {
	return base32(digest).slice(0, LENGTH);
}
function base32(bytes) {
	let bits = 0;
	let count = 0;
	let text = "";
	for (const byte of bytes) {
		bits = (bits << 8 | byte) & 65535;
		count += 8;
		while (count >= 5) {
			count -= 5;
			text += ALPHABET.charAt(bits >> count & 31);
		}
	}
	return text;
}

// src/base/part.ts
function formatPart({ index, count }) {
	return `${index}/${count}`;
}
function partOfId(id, count) {
	return Math.floor(Number.parseInt(id.slice(0, 8), 16) / 2 ** 32 * count) + 1;
}
function partOfName(name, count) {
	return partOfId(createHash("sha256").update(name).digest("hex"), count);
}

// src/base/steps.ts
function finish(steps) {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
const SLICE_MS = 40;
async function finishInTurns(steps, signal) {
	for (let until = performance.now() + SLICE_MS;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (performance.now() < until) continue;
		await new Promise((resolve) => setImmediate(resolve));
		signal?.throwIfAborted();
		until = performance.now() + SLICE_MS;
	}
}

// src/base/container-kind.ts
const LARGEST_CONTAINER = 104857600;
function containerKind(bytes) {
	if (startsWith(bytes, 31, 139, 8)) return bytes.length >= 18 && bytes[3] < 32 ? "gzip" : void 0;
	if (startsWith(bytes, 80, 75)) return isZip(bytes, 0) ? "zip" : void 0;
	if (startsWith(bytes, 37, 80, 68, 70, 45)) return "pdf";
	if (startsWith(bytes, 40, 181, 47, 253)) return "zstd";
	if (bytes[257] === 117 && isTarHeader(bytes, 0)) return "tar";
	const end = bytes.length - 22;
	return end > 0 && bytes[end] === 80 && isZip(bytes, end) ? "zip" : void 0;
}
function isZip(bytes, at) {
	if (bytes[at + 1] !== 75) return false;
	const [third, fourth] = [bytes[at + 2], bytes[at + 3]];
	return third === 3 && fourth === 4 || third === 5 && fourth === 6 || third === 7 && fourth === 8;
}
function isTarHeader(bytes, at) {
	if (at + 512 > bytes.length) return false;
	let told = 0;
	for (let index = 148; index < 156; index += 1) {
		const digit = bytes[at + index] - 48;
		if (digit >= 0 && digit < 8) told = told * 8 + digit;
	}
	if (told === 0) return false;
	let sum = 0;
	let high = 0;
	for (let index = 0; index < 512; index += 1) {
		const byte = index >= 148 && index < 156 ? 32 : bytes[at + index];
		sum += byte;
		if (byte >= 128) high += 1;
	}
	return told === sum || told === sum - high * 256;
}
function sealedKind(bytes) {
	const words = SEALED[bytes[0] ?? -1];
	if (!words || bytes.length < 32) return void 0;
	return words.find(([magic]) => startsWith(bytes, ...magic))?.[1];
}
const SEALED = {
	55: [[[
		55,
		122,
		188,
		175,
		39,
		28
	], "7z"]],
	82: [[[
		82,
		97,
		114,
		33,
		26,
		7
	], "rar"]],
	253: [[[
		253,
		55,
		122,
		88,
		90,
		0
	], "xz"]],
	66: [
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9
	].map((level) => [[
		66,
		90,
		104,
		48 + level,
		49,
		65,
		89,
		38,
		83,
		89
	], "bzip2"]),
	4: [[[
		4,
		34,
		77,
		24
	], "lz4"]],
	76: [[[
		76,
		90,
		73,
		80,
		1
	], "lzip"]],
	237: [[[
		237,
		171,
		238,
		219
	], "rpm"]]
};
function startsWith(bytes, ...magic) {
	return magic.every((byte, index) => bytes[index] === byte);
}

// src/findings/locate.ts
function textStart(bytes) {
	return {
		byte: 0,
		line: 1,
		column: 1,
		encoding: encodingOf(bytes)
	};
}
function advance(from, bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (from.encoding !== "utf-8") return advanceDecoded(from, text);
	let line = from.line;
	let lineStart = -1;
	for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) {
		line += 1;
		lineStart = at + 1;
	}
	const units = text.toString("utf8", Math.max(0, lineStart)).length;
	return {
		...from,
		byte: from.byte + text.length,
		line,
		column: (lineStart < 0 ? from.column : 1) + units
	};
}
function locator(start, bytes) {
	let last = start;
	const positionOf = (byte) => {
		const from = byte >= last.byte ? last : start;
		return advance(from, bytes.subarray(from.byte - start.byte, byte - start.byte));
	};
	return (startByte, endByte) => {
		last = positionOf(startByte);
		const end = positionOf(endByte);
		return {
			startLine: last.line,
			startColumn: last.column,
			endLine: end.line,
			endColumn: end.column,
			startByte,
			endByte
		};
	};
}
function encodingOf(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
}
function advanceDecoded(from, bytes) {
	const lines = new TextDecoder(from.encoding, { ignoreBOM: from.byte !== 0 }).decode(bytes).split("\n");
	const units = lines.at(-1)?.length ?? 0;
	return {
		...from,
		byte: from.byte + bytes.length,
		line: from.line + lines.length - 1,
		column: (lines.length === 1 ? from.column : 1) + units
	};
}

// src/base/own-copy.ts
function ownCopy(text) {
	return Buffer.from(text, "utf16le").toString("utf16le");
}

// src/config/other-tools/rule-names.ts
const OURS$1 = {
	"generic-api-key": ["generic-secret", "generic-password"],
	"aws-access-token": ["aws-access-key"],
	"aws-amazon-bedrock-api-key-long-lived": ["aws-bedrock-api-key"],
	"alibaba-access-key-id": ["alibaba-cloud-access-key"],
	"alibaba-secret-key": ["alibaba-cloud-access-key", "alibaba-cloud-access-key-secret"],
	"anthropic-admin-api-key": ["anthropic_admin_api_key"],
	"curl-auth-header": ["basic-authorization", "generic-secret"],
	"curl-auth-user": ["basic-authorization", "generic-password"],
	"gcp-api-key": ["google_api_key"],
	"github-app-token": ["github_app_installation_access_token"],
	"github-fine-grained-pat": ["github_fine_grained_personal_access_token"],
	"github-oauth": ["github_oauth_access_token"],
	"github-pat": ["github_personal_access_token"],
	"gitlab-pat": ["gitlab_access_token"],
	"gitlab-ptt": ["gitlab_pipeline_trigger_token"],
	"gitlab-rrt": ["gitlab_runner_registration_token"],
	jwt: ["json-web-token"],
	"npm-access-token": ["npm_access_token"],
	"private-key": [
		"private-key",
		"pgp-private-key",
		"putty-private-key"
	],
	"pypi-upload-token": ["pypi_api_token"],
	"sendgrid-api-token": ["sendgrid_api_key"],
	"slack-app-token": ["slack-app-level-token"],
	"slack-bot-token": ["slack_api_token"],
	"slack-user-token": ["slack_api_token"],
	"slack-webhook-url": ["slack_incoming_webhook_url", "slack_workflow_webhook_url"],
	"stripe-access-token": [
		"stripe_api_key",
		"stripe_live_restricted_key",
		"stripe_test_secret_key",
		"stripe_test_restricted_key"
	],
	"telegram-bot-api-token": ["telegram_bot_token"]
};
const SAME_WORD = {
	gcp: "google",
	aliyun: "alibaba",
	pat: "token"
};
function isSameRule(theirs, ours) {
	if (theirs === ours || OURS$1[theirs]?.includes(ours) === true) return true;
	return wordsOf(theirs).toSorted().join(" ") === wordsOf(ours).toSorted().join(" ");
}
function mayFindTheSame(theirs, ours) {
	if (isSameRule(theirs, ours)) return true;
	if (theirs.startsWith("generic") || ours.startsWith("generic")) return true;
	return wordsOf(theirs)[0] === wordsOf(ours)[0];
}
function isKnownName(theirs, ours) {
	return ours.some((each) => isSameRule(theirs, each));
}
function wordsOf(id) {
	return id.toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== "").map((word) => SAME_WORD[word] ?? word);
}

// src/config/other-tools/written.ts
function noteAt({ file, line, column }, text) {
	return `${file}:${line}:${column}: ${text}`;
}

// src/findings/suppression-markers.ts
const REACH = 65536;
const OURS = /rekey:ignore(?![\w-])(?<reason>.*)/u;
const ON_LINE = [
	["gitleaks:allow", /gitleaks:allow/],
	["pragma: allowlist secret", /pragma:\s?(?:allow|white)list[ -]secret/i],
	["trufflehog:ignore", /trufflehog:ignore/],
	["secretlint-disable-line", /secretlint-disable-line/]
];
const ON_LINE_BEFORE = [["pragma: allowlist nextline secret", /pragma:\s?(?:allow|white)list[ -]nextline[ -]secret/i], ["secretlint-disable-next-line", /secretlint-disable-next-line/]];
const REGION = /secretlint-(?<state>disable|enable)(?![-\w])/g;
function markerAt(bytes, at) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lineStart = startOfLine(text, at);
	const lineEnd = text.indexOf(10, at);
	const end = lineEnd === -1 ? text.length : lineEnd;
	const sides = [text.toString("utf8", at, Math.min(end, at + REACH)), text.toString("utf8", Math.max(lineStart, at - REACH), at)];
	for (const side of sides) {
		const ours = OURS.exec(side);
		if (ours) return {
			by: "rekey:ignore",
			reason: reasonIn(ours.groups?.reason ?? "")
		};
	}
	for (const [by, pattern] of ON_LINE) if (sides.some((side) => pattern.test(side))) return {
		by,
		reason: void 0
	};
	if (lineStart === 0) return void 0;
	const previous = startOfLine(text, lineStart - 1);
	const before = text.toString("utf8", Math.max(previous, lineStart - REACH), lineStart);
	for (const [by, pattern] of ON_LINE_BEFORE) if (pattern.test(before)) return {
		by,
		reason: void 0
	};
	return regionAt(text, lineStart);
}
function startOfLine(text, at) {
	return at === 0 ? 0 : text.lastIndexOf(10, at - 1) + 1;
}
function regionAt(text, lineStart) {
	if (text.subarray(0, lineStart).indexOf("secretlint-disable") === -1) return void 0;
	let state;
	for (const match of text.toString("latin1", 0, lineStart).matchAll(REGION)) state = match.groups?.state;
	return state === "disable" ? {
		by: "secretlint-disable",
		reason: void 0
	} : void 0;
}
function reasonIn(rest) {
	const text = rest.replace(/(?:\*+\/|-->|--%?>|%>|#\}|\*\)|"""|''').*$/, "").replace(/^[\s:,–—-]+/, "").trim();
	return /\p{L}{2}/u.test(text) ? text.slice(0, 500) : void 0;
}

export { isPlausibleAwsSecret as $, readCommits as $t, endsInPublicKey as A, logTo as An, isAwsKeyId as At, readArmour as B, isFile as Bt, ignoring as C, ageOfCredential as Cn, entropyOf as Ct, refusalToSuppress as D, compareFindings as Dn, Secret as Dt, acceptedFindings as E, groupedDigits as En, refusalToVerify as Et, markupRows as F, loadConfigAtCommit as Ft, placeInCode as G, objectFolders as Gt, QUALIFIED_NAME as H, modeText as Ht, separatedRows as I, loadConfigFile as It, whatPasswordIs as J, looseFolders as Jt, isTestResult as K, packsOf as Kt, definedRows as L, DEFAULT_CONFIG as Lt, isSolanaSecretKey as M, emptyReport as Mt, isStellarSeed as N, mergeReports as Nt, BASELINE_PATH as O, openFindings as On, runCommands as Ot, stackedRows as P, DEFAULT_CONFIG_PATH as Pt, isPublishedKey as Q, instantiate as Qt, insertedRows as R, deepFreeze as Rt, baseName as S, teamsAmong as Sn, characterClasses as St, pathText as T, eachCredentialOnce as Tn, isRecord as Tt, isPlainlyDrawn as U, openLookup as Ut, tokenChecksum as V, isFolder as Vt, qualifiedName as W, estimateObjects as Wt, placeOfKey as X, OWN_BYTES as Xt, endsLine as Y, looseHeader as Yt, placeOfPassword as Z, createUnpacker as Zt, partOfId as _, isObjectId as _n, secret as _t, mayFindTheSame as a, openPack as an, isFormOf as at, Redactor as b, readerInFolder as bn, readsAsWords as bt, locator as c, isOfThePack as cn, isOwnKey as ct, containerKind as d, shallowCommits as dn, UUID as dt, parseCommit as en, judgeTold as et, isTarHeader as f, GitFailure as fn, isDrawn as ft, formatPart as g, isNullId as gn, placeholder as gt, finishInTurns as h, gitEnvironment as hn, nothing as ht, isSameRule as i, ENTRY as in, SERVICES as it, isCheckedBase58 as j, systemClock as jn, maskKeyId as jt, renderBaseline as k, optimizeLater as kn, awsAccountOf as kt, textStart as l, orGit as ln, textOfBase64 as lt, finish as m, streamGit as mn, NOTHING as mt, noteAt as n, idBytesOf as nn, judgeKey as nt, ownCopy as o, readDeltaSize as on, namesService as ot, sealedKind as p, runGit as pn, isUnlikeNames$1 as pt, whatKeyIs as q, looseContent as qt, isKnownName as r, readPackIndex as rn, judgePassword as rt, advance as s, PackFailure as sn, serviceOf as st, markerAt as t, parseTag as tn, judgeChosen as tt, LARGEST_CONTAINER as u, openRepository as un, ALGORITHM as ut, partOfName as v, shortId as vn, placeholderReason as vt, oneOfEachName as w, dueIn as wn, verdictOf as wt, readEvent as x, loginsAmong as xn, wordLikeness as xt, fingerprintsWith as y, readCodeOwners as yn, isDrawnWithSigns as yt, extentOfArmour as z, TreeCursor as zt };