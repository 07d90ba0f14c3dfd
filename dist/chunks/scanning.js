import "./rolldown-runtime.js";
import { $ as isPlausibleAwsSecret, $t as readCommits, An as logTo, C as ignoring, Ct as entropyOf, D as refusalToSuppress, Dn as compareFindings, Dt as Secret, E as acceptedFindings, En as groupedDigits, Et as refusalToVerify, Gt as objectFolders, Ht as modeText, It as loadConfigFile, Jt as looseFolders, Kt as packsOf, Mt as emptyReport, O as BASELINE_PATH, On as openFindings, Ot as runCommands, Pt as DEFAULT_CONFIG_PATH, Qt as instantiate, S as baseName$1, T as pathText, Ut as openLookup, Vt as isFolder, Wt as estimateObjects, Xt as OWN_BYTES, Yt as looseHeader, Zt as createUnpacker, _ as partOfId, _n as isObjectId, an as openPack, b as Redactor, bn as readerInFolder, bt as readsAsWords, c as locator, d as containerKind, dn as shallowCommits, en as parseCommit, f as isTarHeader, fn as GitFailure, gn as isNullId, in as ENTRY, jn as systemClock, jt as maskKeyId, kn as optimizeLater, kt as awsAccountOf, l as textStart, ln as orGit, lt as textOfBase64, m as finish, mn as streamGit, n as noteAt, nn as idBytesOf, o as ownCopy, on as readDeltaSize, p as sealedKind, pn as runGit, qt as looseContent, r as isKnownName, rn as readPackIndex, s as advance, sn as PackFailure, t as markerAt, tn as parseTag, u as LARGEST_CONTAINER, un as openRepository, v as partOfName, vn as shortId, vt as placeholderReason, w as oneOfEachName, wt as verdictOf, x as readEvent, y as fingerprintsWith, yt as isDrawnWithSigns, zt as TreeCursor } from "./foundation.js";
import { C as inertExcerpt, S as inert, _ as isAtLeast, b as RekeyError, d as VERSION, v as severityRank, x as messageOf$1 } from "./start.js";
import { a as AWS_RULE_ID, c as ALIYUN_RULE_ID, i as AWS_REMEDY, l as isPlausibleAliyunSecret, n as enabledRules, o as ALIYUN_LINKS, r as AWS_LINKS, s as ALIYUN_REMEDY, t as RULES } from "./catalogue.js";
const { isUtf8 } = process.getBuiltinModule("node:buffer");
const inflateSync = (...args) => process.getBuiltinModule("node:zlib").inflateSync(...args);
const randomBytes = (...args) => process.getBuiltinModule("node:crypto").randomBytes(...args);
const { closeSync, copyFileSync, createReadStream, existsSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { basename, dirname, join: join$1, relative, resolve: resolve$1, sep } = process.getBuiltinModule("node:path");
const lstat = (...args) => process.getBuiltinModule("node:fs/promises").lstat(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const readdir = (...args) => process.getBuiltinModule("node:fs/promises").readdir(...args);
const readlink = (...args) => process.getBuiltinModule("node:fs/promises").readlink(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);
const { tmpdir } = process.getBuiltinModule("node:os");

// src/report/wrap-lines.ts
const NARROWEST = 40;
const FIRST_COLUMN = /^(?: +(?:\d+\. (?:[a-z][a-z-]* {2,})?|[a-z][a-z-]* {2,})?|\S+(?: \S+)* {2,})/;
const COLOUR$1 = /\u001b\[[\d;]*m/g;
function wrapLines(text, columns) {
	if (columns < NARROWEST) return text;
	return text.split("\n").map((line) => widthOf$1(line) <= columns ? line : wrapped(line, columns)).join("\n");
}
function wrapped(line, columns) {
	const head = FIRST_COLUMN.exec(line.replaceAll(COLOUR$1, ""))?.[0] ?? "";
	const indent = " ".repeat(head.length <= columns / 2 ? head.length : 0);
	const lines = [];
	let current = "";
	let width = 0;
	for (const part of line.match(/ *[^ ]+/g) ?? []) {
		const size = widthOf$1(part);
		if (!(width <= (lines.length === 0 ? head.length : indent.length)) && width + size > columns) {
			lines.push(current);
			current = indent + part.trimStart();
			width = widthOf$1(current);
		} else {
			current += part;
			width += size;
		}
	}
	return [...lines, current].join("\n");
}
function widthOf$1(text) {
	return text.replaceAll(COLOUR$1, "").length;
}

// src/commands/cli-render.ts
function fitted(text, { format }, { width }) {
	return format === "text" && width !== void 0 ? wrapLines(text, width) : text;
}
async function render(report, request, terminal) {
	switch (request.format) {
		case "json": return (await import("./json.js")).renderJson(report);
		case "sarif": return (await import("./sarif.js")).renderSarif(report, { version: VERSION });
		case "html":
		case "junit":
		case "openmetrics": {
			const { renderPage } = await import("./cli-formats.js");
			return await renderPage(report, request.format, systemClock.now());
		}
		case "text": {
			const { renderText } = await import("./text2.js");
			const isPlain = !request.colour || Boolean(terminal.env.NO_COLOR) || request.output !== void 0;
			return renderText(report, { colour: terminal.isTerminal && !isPlain });
		}
	}
}

// src/sources/counts.ts
function counted(count, noun, plural = `${noun}s`) {
	return `${count} ${count === 1 ? noun : plural}`;
}
function formatBytes(bytes) {
	if (bytes < 1e3) return counted(bytes, "byte");
	const [unit, size] = bytes < 999500 ? ["kB", 1e3] : bytes < 9995e5 ? ["MB", 1e6] : ["GB", 1e9];
	const value = bytes / size;
	return `${value < 10 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value)} ${unit}`;
}

// src/sources/git/fetch.ts
const WHOLE_HISTORY = 2147483647;
async function borrowFrom(lender) {
	const { RUNNER_TEMP: temporary } = lender.env;
	const dir = mkdtempSync(join$1(temporary ?? tmpdir(), "rekey-git-"));
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
		writeFileSync(join$1(dir, "objects", "info", "alternates"), alternate(join$1(lender.commonDir, "objects")));
		const shallow = join$1(lender.commonDir, "shallow");
		if (existsSync(shallow)) copyFileSync(shallow, join$1(dir, "shallow"));
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
	], lines$1(wanted));
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
function lines$1(texts) {
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

// src/sources/pack/pack-windows.ts
const COUNT = 16;
const WINDOW = 262144;
const FIRST$1 = 4096;
const GROWTH = 4;
const WINDOWS_BYTES = COUNT * WINDOW;
const WORTH_A_CALL = 2048;
function createPackWindows(pack, at) {
	return pack.whole ? copiedWindow(pack, pack.whole, at) : readWindows(pack, at);
}
function copiedWindow(pack, { buffer, byteLength }, at) {
	const words = new Int32Array(buffer, 0, byteLength >> 2);
	let target = /* @__PURE__ */ new Int32Array();
	return { place(from, to, memory) {
		if (to - from > 4194304) return -1;
		const end = to + 3 >> 2;
		if (to - from > WORTH_A_CALL || end > words.length) {
			pack.readInto(memory.subarray(at, at + to - from), from);
			return at;
		}
		if (target.buffer !== memory.buffer) target = new Int32Array(memory.buffer, 0, memory.length >> 2);
		let word = at >> 2;
		for (let each = from >> 2; each < end; each += 1, word += 1) target[word] = words[each];
		return at + (from & 3);
	} };
}
function readWindows(pack, at) {
	const windows = Array.from({ length: COUNT }, (_, index) => ({
		at: at + index * WINDOW,
		from: 0,
		to: 0,
		used: 0
	}));
	let [last] = windows;
	let now = 0;
	function place(from, to, memory) {
		if (from < last.from || to > last.to) {
			if (to - from > WINDOW) return -1;
			last = windows.find((window) => from >= window.from && to <= window.to) ?? filled(from, to, memory);
		}
		now += 1;
		last.used = now;
		return last.at + from - last.from;
	}
	function filled(from, to, memory) {
		const before = windows.find((window) => from >= window.from && from <= window.to + FIRST$1 && window.to > 0);
		const window = before ?? windows.reduce((oldest, each) => each.used < oldest.used ? each : oldest);
		const wanted = before ? (before.to - before.from) * GROWTH : FIRST$1;
		const end = Math.min(pack.size, from + Math.min(WINDOW, Math.max(wanted, to - from)));
		window.to = 0;
		pack.readInto(memory.subarray(window.at, window.at + Math.max(end, to) - from), from);
		window.from = from;
		window.to = Math.max(end, to);
		return window;
	}
	return { place };
}

// src/sources/pack/text-stack.ts
const MOST_HELD$1 = 134217728;
const MOST_KEPT$1 = 67108864;
const MOST_RANGES = 65536;
const DELTA_BYTES = 1048576;
const WINDOWS_AT = OWN_BYTES;
const RANGES_AT = WINDOWS_AT + WINDOWS_BYTES + 32;
const DELTA_AT = RANGES_AT + MOST_RANGES * 8;
const STACK_AT = DELTA_AT + DELTA_BYTES + 32;
function createTextStack(pack, layout) {
	let { unpacker, windows, memory, ranges } = opened(pack);
	let count = 0;
	function reserve(end) {
		if (end + 32 <= memory.length) return;
		({memory, ranges} = viewsOf(unpacker, end + 32 + DELTA_BYTES));
	}
	function inflate(entry, to, size, free) {
		const from = layout.starts[entry];
		const end = Math.min(layout.ends[entry], from + 2 * size + 1024);
		let at = windows.place(from, end, memory);
		if (at === -1) {
			at = free;
			reserve(at + end - from);
			pack.readInto(memory.subarray(at, at + end - from), from);
		}
		unpacker.inflate(at, at + end - from, to, size);
	}
	return {
		whole(entry) {
			if (memory.length > MOST_KEPT$1) ({unpacker, windows, memory, ranges} = opened(pack));
			const size = layout.sizes[entry];
			reserve(STACK_AT + size);
			inflate(entry, STACK_AT, size, above(STACK_AT + size));
			return {
				at: STACK_AT,
				size
			};
		},
		changed(entry, base) {
			const length = layout.sizes[entry];
			const top = above(base.at + base.size);
			const from = length <= DELTA_BYTES ? DELTA_AT : top;
			const end = from + length;
			reserve(end);
			inflate(entry, from, length, Math.max(top, above(end)));
			const cursor = { at: from };
			if (readDeltaSize(memory, cursor, end) !== base.size) throw new PackFailure("a delta is of another base");
			const size = readDeltaSize(memory, cursor, end);
			const at = length <= DELTA_BYTES ? top : above(end);
			if (at - STACK_AT + size > 2 * 134217728) return void 0;
			reserve(at + size);
			const result = {
				at,
				size
			};
			count = unpacker.apply({
				from: cursor.at,
				end
			}, base, result, {
				at: RANGES_AT,
				most: MOST_RANGES
			});
			return result;
		},
		bytes: ({ at, size }) => memory.subarray(at, at + size),
		changes: () => ({
			pairs: ranges,
			length: count * 2
		})
	};
}
function opened(pack) {
	const unpacker = createUnpacker(STACK_AT + DELTA_BYTES);
	return {
		unpacker,
		windows: createPackWindows(pack, WINDOWS_AT),
		...viewsOf(unpacker, STACK_AT)
	};
}
function viewsOf(unpacker, least) {
	const { buffer } = unpacker.memory(least);
	return {
		memory: Buffer.from(buffer),
		ranges: new Uint32Array(buffer, RANGES_AT, MOST_RANGES * 2)
	};
}
function above(end) {
	return end + 32 + 7 & -8;
}

// src/sources/pack/delta-trees.ts
function deltaTrees({ types, bases }) {
	const count = types.length;
	const firstChild = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const nextSibling = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const weights = new Float64Array(count).fill(1);
	const blobs = [];
	const messages = [];
	const folders = [];
	for (let entry = count - 1; entry >= 0; entry -= 1) {
		const base = bases[entry];
		const type = types[entry];
		if (base !== -1) {
			nextSibling[entry] = firstChild[base];
			firstChild[base] = entry;
			weights[base] = weights[base] + weights[entry];
		} else if (type === ENTRY.tree) folders.push(entry);
		else if (type === ENTRY.blob) blobs.push(entry);
		else if (type === ENTRY.commit || type === ENTRY.tag) messages.push(entry);
	}
	blobs.sort((a, b) => weights[b] - weights[a]);
	return {
		blobs: shared(blobs),
		messages: shared(messages),
		folders,
		firstChild,
		nextSibling
	};
}
function shared(entries) {
	const numbers = new Uint32Array(new SharedArrayBuffer(entries.length * 4));
	numbers.set(entries);
	return numbers;
}
function* walkTree(root, { layout, trees, texts }, visit, leave) {
	const path = [];
	let held = 0;
	function enter(entry, text, from) {
		const mark = visit({
			entry,
			bytes: texts.bytes(text),
			from
		});
		const next = trees.firstChild[entry];
		if (next === -1) return;
		held += text.size;
		path.push({
			text,
			mark,
			next
		});
	}
	if (layout.sizes[root] > 134217728) {
		eachEntry(root, trees, leave);
		return;
	}
	enter(root, texts.whole(root), void 0);
	for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
		yield;
		const entry = top.next;
		if (entry === -1) {
			held -= top.text.size;
			path.pop();
			continue;
		}
		if (path.length > layout.types.length) throw new PackFailure("deltas go in a circle");
		top.next = trees.nextSibling[entry];
		const text = held <= 134217728 && layout.sizes[entry] <= 134217728 ? texts.changed(entry, top.text) : void 0;
		if (text) enter(entry, text, {
			mark: top.mark,
			changes: texts.changes()
		});
		else eachEntry(entry, trees, leave);
	}
}
function eachEntry(root, { firstChild, nextSibling }, tell) {
	const pending = [root];
	for (let entry = pending.pop(); entry !== void 0; entry = pending.pop()) {
		tell(entry);
		let child = firstChild[entry];
		for (; child !== -1; child = nextSibling[child]) pending.push(child);
	}
}

// src/sources/pack/pack-outline.ts
function readOutlines(commonDir, idBytes) {
	const all = packsOf(commonDir);
	const packs = all.flatMap((names) => orGit(() => readOutline(names, idBytes)) ?? []);
	return {
		packs,
		areAll: packs.length === all.length
	};
}
function readOutline(names, idBytes) {
	const index = readPackIndex(readFileSync(names.index), idBytes);
	const pack = openPack(names.pack, idBytes);
	try {
		const layout = pack.readLayout(index);
		return {
			pack: names.pack,
			whole: pack.whole,
			idBytes,
			index,
			layout,
			trees: deltaTrees(layout)
		};
	} finally {
		pack.close();
	}
}

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
	], lines(revisions)));
}
async function listRoots(repository, include, exclude = []) {
	const revisions = [...include, ...exclude.map((id) => `^${id}`)];
	return ids(await runGit(repository, [
		"rev-list",
		"--max-parents=0",
		"--stdin"
	], lines(revisions)));
}
const END_OF_TIME = 253402300800;
function commitTime(seconds) {
	return seconds < END_OF_TIME ? /* @__PURE__ */ new Date(seconds * 1e3) : void 0;
}
async function commitTimes(repository, commits) {
	if (commits.length === 0) return /* @__PURE__ */ new Map();
	const output = await runGit(repository, [
		"rev-list",
		"--no-walk=unsorted",
		"--ignore-missing",
		"--timestamp",
		"--stdin"
	], lines(commits));
	const times = /* @__PURE__ */ new Map();
	for (const line of output.toString("latin1").split("\n")) {
		const [seconds = "", id = ""] = line.split(" ");
		const time = /^\d{1,12}$/.test(seconds) ? commitTime(Number(seconds)) : void 0;
		if (isObjectId(id) && time) times.set(id, time);
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
	const questions = lines(wanted.map((id) => `${id}^{commit}`));
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
function lines(texts) {
	return texts.map((text) => `${text}\n`).join("");
}
function ids(output) {
	return output.toString("latin1").split("\n").filter(isObjectId);
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

// src/sources/history/git-map.ts
function mapByGit(history) {
	return {
		list: async () => await listObjects(history),
		standings: async (wanted) => await placesIn(history, wanted),
		times: async (commits) => await commitTimes(history.repository, commits)
	};
}
async function listObjects({ repository, tips }) {
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
async function placesIn({ repository, tips, head }, wanted) {
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

// src/sources/history/parents-first.ts
function parentsFirst(commits) {
	const children = /* @__PURE__ */ new Map();
	for (const { parents } of commits.values()) for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
	const ready = Array.from(commits).filter(([id]) => !children.has(id)).map(([, commit]) => commit).reverse();
	const sorted = [];
	for (let commit = ready.pop(); commit; commit = ready.pop()) {
		sorted.push(commit);
		for (const parent of commit.parents) {
			const left = (children.get(parent) ?? 0) - 1;
			children.set(parent, left);
			const next = left === 0 ? commits.get(parent) : void 0;
			if (next) ready.push(next);
		}
	}
	return sorted.reverse();
}

// src/sources/history/store/wasm.ts
const TREES = [
	"AGFzbQEAAAABKwdgAX8Bf2ADf39/AX9gAAF/YAJ/fwF/YAJ/fwBgBX9/f39/AX9gA39/fwACDwEDZW52Bm1lbW9yeQIAAQMSEQAB",
	"AQECBQIABAIDAwYEAwAABkwPfwFBAAt/AUEUC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBFAt/AUEAC38B",
	"QQALfwFBAAt/AUEAC38BQQALB6oBEAhpZHNCeXRlcwAOCnByZXBhcmVJZHMADARpZEF0AA8Ea25vdwANBGZpbmQAEAtjb3N0T2ZO",
	"YW1lcwALEG1ha2VSb29tRm9yTmFtZXMAAghrZWVwTmFtZQADDHByZXBhcmVUcmVlcwAIB3JlYWNoT2YABwViZWdpbgAKBHJlYWQA",
	"BghzdHJhbmdlcgAECmVudHJpZXNFbmQACQRzZWVrAAUGbWVtb3J5AgAK9woRtAEBA38jAiMDIAAoAgBxQQJ0aiIBKAIAIQIDQCAC",
	"BH8jACMBIAJBAWtsaiEDQQAhAgJAIAMpAwAgACkDAFIEf0EBBSADKQMIIAApAwhSCw0AIAMoAhAgACgCEEcNACMBQRRGBH9BAQUg",
	"AykDFCAAKQMUUQR/IAMoAhwgACgCHEYFQQALCyECCyACRQVBAAsEQCABQQRqIgEjAiMDQQJ0aksEQCMCIQELIAEoAgAhAgwBCwsg",
	"AQucAQEEfyMEIwVBAWsiA0ECdGohBiMEIAAgA3FBAnRqIgMoAgAhBANAIAQEQCAEKAIAIABGBH8Cf0EAIAQoAgQgAkcNABpBACEF",
	"A0AgAiAFSwRAQQAgBEEIaiAFai0AACABIAVqLQAARw0CGiAFQQFqIQUMAQsLQQELBUEACwRAIAMPCyMEIANBBGogAyAGRhsiAygC",
	"ACEEDAELCyADC7wBAQN/IwVBgCAjBRshAwNAIAMjBiAAakEBdEkEQCADQQF0IQMMAQsLIAMjBUcEQCMEIQQjBCMFQQJ0aiEFIAIk",
	"BCADJAUjBEEAIAIjBUECdGoiAiMEa/wLAANAIAQgBUkEQCAEKAIAIgMEQCADKAIAIANBCGogAygCBBABIAM2AgALIARBBGohBAwB",
	"CwsLIwggASAAQQxsakEHakF4cSIAIwdqTwRAIAIPCyACJAcgACACakGAgARqJAgjCAtTAQJ/IAAgASACEAEiBCgCACIDBEAgAw8L",
	"IAQjByIDNgIAIAMgADYCACADIAI2AgQgA0EIaiABIAL8CgAAIwcgAmpBC2pBfHEkByMGQQFqJAYgAwsEACMOCz4BAX8DQCAAIAFJ",
	"BEAgACgCACIFQX9HBH8gAiAFai0AACADcSAERgVBAAsEQCAADwsgAEEIaiEADAELCyABC78CAQZ/A0AjCyMMSQRAQQAhASMLIQAD",
	"QCAAIwxJBEAgAUGA4ANLIAAtAABBMGsiAkEHS3JFBEAgAUEDdCACaiEBIABBAWohAAwCCwsLIAAjDEYgACMLRnIEf0EBBSAALQAA",
	"QSBHCwRAQQEPC0HFu/KIeCECIABBAWoiBCEAA0AgACMMSQRAIAAtAAAiAwRAIAIgA3NBk4OACGwhAiAAQQFqIQAMAgsLCyAAIARG",
	"IwwgAEEBaiIFIwlqSXIEQEEBDwtBfyEDIAFBgOADcSIBQYCAAUYEf0EBBUECQQMgAUGAwAJGIAFBgIACRnIbCyIBQQNHBEAgBRAA",
	"KAIAQQFrIgNBf0YEQCAFJA5BAg8LCyMNIAM2AgAjDSACIAQgACAEaxADIAFyNgIEIw1BCGokDSAFIwlqJAsMAQsLIw0kCkEAC1IB",
	"An8gACAAIwlBBGpuIgFBDGxqQQdqQXhxQYCABGojBUGAICMFGyEAA0AgACMGIAFqQQF0SQRAIABBAXQhAAwBCwsgAEECdGojCiAB",
	"QQN0amoLEAAgAEEHakF4cSQKIAEkCQsEACMNCyMAIAAkCyAAIAFqJAwgASMJQQRqbiABIwoQAiQKIwokDSMNC0EBAX8gASAAQQxs",
	"akEHakF4cUGAgARqIwVBgCAjBRshAQNAIAEjBiAAakEBdEkEQCABQQF0IQEMAQsLIAFBAnRqCzwAIAAkACACJAEgACABIAJsQQdq",
	"QXhxaiQCQRAhAANAIAAgAUEBdEkEQCAAQQF0IQAMAQsLIABBAWskAws1AQF/A0AgACABSQRAIwAgACMBbGoQACICKAIARQRAIAIg",
	"AEEBajYCAAsgAEEBaiEADAELCwswAQF/QRAhAgNAIAIgAEEBdEkEQCACQQF0IQIMAQsLIAAgAWxBB2pBeHEgAkECdGoLCgAjACAA",
	"IwFsagsMACAAEAAoAgBBAWsL"
].join("");

// src/sources/history/store/object-table.ts
const KIND$1 = {
	tree: 1,
	blob: 2,
	submodule: 3
};
const MARK = {
	met: 1,
	wanted: 2
};
const DONE = 0;
const MALFORMED = 1;
const ASKED_AT = 65536;
const IDS_AT = 65600;
const NAME_HEAD = 8;
function createObjectTable(objects, idBytes, mostBytes) {
	const { exports, memory } = instantiate(TREES, IDS_AT);
	const marksAt = IDS_AT + exports.idsBytes(objects, idBytes);
	if (marksAt + objects > mostBytes) throw new PackFailure("the objects are too many to be listed");
	let bytes = memory(marksAt + objects);
	let words = new Uint32Array(bytes.buffer);
	const firsts = new Uint32Array(objects);
	const ends = new Uint32Array(objects);
	exports.prepareIds(IDS_AT, objects, idBytes);
	exports.prepareTrees(marksAt + objects, idBytes);
	function reserve(end) {
		if (end <= bytes.length) return;
		if (end > mostBytes) throw new PackFailure("the folders are too many to be held");
		bytes = memory(Math.min(mostBytes, Math.max(end, Math.ceil(bytes.length * 1.5))));
		words = new Uint32Array(bytes.buffer);
	}
	return {
		know(from, count, ids, at, step) {
			const to = IDS_AT + from * idBytes;
			if (step === idBytes) bytes.set(ids.subarray(at, at + count * step), to);
			else for (let each = 0; each < count; each += 1) bytes.set(ids.subarray(at + each * step, at + each * step + idBytes), to + each * idBytes);
			exports.know(from, from + count);
		},
		find(ids, at) {
			bytes.set(ids.subarray(at, at + idBytes), ASKED_AT);
			return exports.find(ASKED_AT);
		},
		idOf(object) {
			const at = IDS_AT + object * idBytes;
			return Buffer.from(bytes.buffer, at, idBytes).toString("hex");
		},
		readTree(object, text, stranger) {
			const at = exports.reachOf(text.length);
			reserve(at + text.length);
			bytes.set(text, at);
			firsts[object] = exports.begin(at, text.length);
			for (let state = exports.read(); state !== DONE; state = exports.read()) {
				if (state === MALFORMED) throw new PackFailure("a folder has an entry that is none");
				const id = exports.stranger();
				stranger(bytes.subarray(id, id + idBytes));
			}
			ends[object] = exports.entriesEnd();
		},
		isReadTree: (object) => firsts[object] !== 0,
		firstOf: (tree) => firsts[tree],
		endOf: (tree) => ends[tree],
		seek: (from, to, mark, isSet) => exports.seek(from, to, marksAt, mark, isSet ? mark : 0),
		objectOf: (entry) => words[entry >> 2],
		labelOf: (entry) => words[(entry >> 2) + 1],
		kindOf: (entry) => words[(entry >> 2) + 1] & 3,
		nameOf(entry) {
			const name = (words[(entry >> 2) + 1] & -4) >>> 0;
			const length = words[(name >> 2) + 1];
			return Buffer.from(bytes.buffer, name + NAME_HEAD, length).toString("latin1");
		},
		isMarked: (object, mark) => (bytes[marksAt + object] & mark) !== 0,
		mark(object, mark) {
			bytes[marksAt + object] = bytes[marksAt + object] | mark;
		},
		clear(mark) {
			for (let at = marksAt; at < marksAt + objects; at += 1) bytes[at] = bytes[at] & ~mark;
		}
	};
}

// src/sources/history/standings.ts
function standingsOf(table, { commits, trees }, blobs) {
	markHolders(table, trees, blobs);
	function visit(tree, at, tell) {
		if (!table.isMarked(tree, MARK.wanted) || !addedTo(at.known, tree)) return;
		const end = table.endOf(tree);
		for (let entry = table.seek(table.firstOf(tree), end, MARK.wanted, true); entry < end;) {
			const object = table.objectOf(entry);
			const path = pathBelow(at, entry);
			if (table.kindOf(entry) === KIND$1.tree) visit(object, path, tell);
			else if (addedTo(path.known, object)) tell({
				blob: object,
				path: path.path
			});
			entry = table.seek(entry + 8, end, MARK.wanted, true);
		}
	}
	function pathBelow(at, entry) {
		const key = table.labelOf(entry);
		const known = at.below.get(key);
		if (known) return known;
		const name = at.path + table.nameOf(entry);
		const path = pathAt(table.kindOf(entry) === KIND$1.tree ? `${name}/` : name);
		at.below.set(key, path);
		return path;
	}
	return {
		at(commit) {
			const places = [];
			const tree = commits.get(commit)?.tree;
			if (tree !== void 0) visit(tree, pathAt(""), (place) => places.push(place));
			return places;
		},
		first() {
			const places = [];
			const root = pathAt("");
			for (const [index, { object, tree }] of parentsFirst(commits).entries()) visit(tree, root, (place) => places.push({
				...place,
				commit: object,
				order: index + 1
			}));
			return places;
		}
	};
}
function pathAt(path) {
	return {
		path,
		known: /* @__PURE__ */ new Set(),
		below: /* @__PURE__ */ new Map()
	};
}
function addedTo(known, object) {
	const before = known.size;
	return known.add(object).size > before;
}
function markHolders(table, trees, blobs) {
	table.clear(MARK.wanted);
	for (const blob of blobs) table.mark(blob, MARK.wanted);
	for (const tree of trees) {
		const end = table.endOf(tree);
		if (table.seek(table.firstOf(tree), end, MARK.wanted, true) < end) table.mark(tree, MARK.wanted);
	}
}

// src/sources/history/store/contents.ts
const BLOCK_BYTES = 4194304;
function createContents(most) {
	const texts = [];
	let block = /* @__PURE__ */ new Uint8Array(0);
	let used = 0;
	let held = 0;
	return {
		put(object, bytes) {
			held += bytes.length;
			if (held > most) throw new PackFailure("the commits are too many to be held");
			if (used + bytes.length > block.length) {
				block = new Uint8Array(Math.max(BLOCK_BYTES, bytes.length));
				used = 0;
			}
			block.set(bytes, used);
			texts[object] = {
				bytes: block,
				from: used,
				to: used + bytes.length
			};
			used += bytes.length;
		},
		get(object) {
			const text = texts[object];
			if (!text) throw new PackFailure("an object is not what it should be");
			return text;
		}
	};
}

// src/sources/history/store/loose-objects.ts
const MISSING = 0;
const MOST_LOOSE = 2e4;
const MOST_BYTES = 67108864;
const MOST_HELD = 134217728;
const HEAD_BYTES = 512;
function openLoose(folders, mostHeld = MOST_HELD) {
	const present = new Set(folders.flatMap(looseFolders));
	const numbers = /* @__PURE__ */ new Map();
	const objects = [];
	let held = 0;
	function read(id) {
		if (!present.has(id.slice(0, 2))) return void 0;
		for (const folder of folders) {
			const found = readLoose(join$1(folder, id.slice(0, 2), id.slice(2)), id);
			if (found) return found;
		}
	}
	function at(object) {
		const found = objects[object];
		if (!found) throw new PackFailure("an object is missing");
		return found;
	}
	return {
		find(id) {
			const known = numbers.get(id);
			if (known !== void 0) return known;
			if (objects.length >= 2e4) throw new PackFailure("too many objects stand by themselves");
			const found = read(id) ?? {
				id,
				type: 0,
				content: NO_TEXT$1
			};
			held += found.content.to;
			if (held > mostHeld) throw new PackFailure("the objects that stand by themselves are too large to be held");
			numbers.set(id, objects.length);
			return objects.push(found) - 1;
		},
		idOf: (object) => at(object).id,
		typeOf: (object) => at(object).type,
		contentOf: (object) => at(object).content
	};
}
function readLoose(file, id) {
	const head = headOf$1(file);
	if (!head) return void 0;
	const { Z_SYNC_FLUSH } = process.getBuiltinModule("node:zlib").constants;
	const options = {
		finishFlush: Z_SYNC_FLUSH,
		maxOutputLength: MOST_BYTES
	};
	try {
		const { type } = looseHeader(inflateSync(head, options));
		if (type === ENTRY.blob) return {
			id,
			type,
			content: NO_TEXT$1
		};
		const object = inflateSync(readFileSync(file), { maxOutputLength: MOST_BYTES });
		return {
			id,
			type,
			content: textOf$3(looseContent(object, id).bytes)
		};
	} catch (cause) {
		if (cause instanceof PackFailure) throw cause;
		throw new PackFailure("an object cannot be unpacked");
	}
}
function headOf$1(path) {
	let file;
	try {
		file = openSync(path, "r");
	} catch {
		return;
	}
	try {
		const head = Buffer.alloc(HEAD_BYTES);
		return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
	} finally {
		closeSync(file);
	}
}
const NO_TEXT$1 = textOf$3(/* @__PURE__ */ new Uint8Array(0));
function textOf$3(bytes) {
	return {
		bytes,
		from: 0,
		to: bytes.length
	};
}

// src/sources/history/store/object-store.ts
const MOST_TOLD = 134217728;
const MOST_LISTED = 134217728;
function openObjects(commonDir, outlines, idBytes) {
	const packed = outlines.reduce((sum, { index }) => sum + index.count, 0);
	const table = createObjectTable(packed + MOST_LOOSE, idBytes, MOST_LISTED);
	const types = new Uint8Array(packed);
	const contents = createContents(MOST_TOLD);
	const loose = openLoose(objectFolders(commonDir));
	let from = 0;
	for (const { index } of outlines) {
		const { bytes, at, step } = index.ids;
		table.know(from, index.count, bytes, at, step);
		from += index.count;
	}
	function meet(id) {
		const object = packed + loose.find(Buffer.from(id).toString("hex"));
		table.know(object, 1, id, 0, id.length);
		return object;
	}
	from = 0;
	for (const outline of outlines) {
		const first = from;
		from += outline.index.count;
		readStructure(outline, types.subarray(first, from), (place, type, bytes) => {
			if (type === ENTRY.tree) table.readTree(first + place, bytes, meet);
			else contents.put(first + place, type === ENTRY.commit ? headerOf(bytes) : bytes);
		});
	}
	function typeOf(object) {
		return object < packed ? types[object] : loose.typeOf(object - packed);
	}
	return {
		table,
		find(bytes, at) {
			const object = table.find(bytes, at);
			return object === -1 ? meet(bytes.subarray(at, at + idBytes)) : object;
		},
		typeOf,
		contentOf: (object) => object < packed ? contents.get(object) : loose.contentOf(object - packed),
		openTree(tree) {
			if (typeOf(tree) !== ENTRY.tree) throw new PackFailure("an object is not what another says that it is");
			if (table.isReadTree(tree)) return;
			const { bytes, from: start, to } = loose.contentOf(tree - packed);
			table.readTree(tree, bytes.subarray(start, to), meet);
		}
	};
}
function readStructure({ pack: path, idBytes, whole, layout, trees }, types, tell) {
	const pack = openPack(path, idBytes, whole);
	try {
		const reading = {
			layout,
			trees,
			texts: createTextStack(pack, layout)
		};
		const placeOf = placesOf(layout);
		for (const root of trees.blobs) eachEntry(root, trees, (entry) => {
			types[placeOf[entry]] = ENTRY.blob;
		});
		for (const root of [...trees.messages, ...trees.folders]) {
			const type = layout.types[root];
			const visit = ({ entry, bytes }) => {
				const place = placeOf[entry];
				types[place] = type;
				tell(place, type, bytes);
			};
			finish(walkTree(root, reading, visit, tooLarge));
		}
	} finally {
		pack.close();
	}
}
function tooLarge() {
	throw new PackFailure("a folder is too large to be held");
}
function headerOf(commit) {
	const end = commit.indexOf("\n\n");
	return end === -1 ? commit : commit.subarray(0, end + 1);
}
function placesOf({ entryOf }) {
	const places = new Uint32Array(entryOf.length);
	for (const [place, entry] of entryOf.entries()) places[entry] = place;
	return places;
}

// src/sources/history/newest-first.ts
function createNewestFirst() {
	const heap = [];
	let turns = 0;
	const at = (place) => heap[place];
	const goesFirst = (a, b) => {
		const [one, other] = [at(a), at(b)];
		return one.time > other.time || one.time === other.time && one.turn < other.turn;
	};
	const swap = (a, b) => {
		const kept = at(a);
		heap[a] = at(b);
		heap[b] = kept;
	};
	return {
		add(value, time) {
			let place = heap.push({
				value,
				time,
				turn: turns
			}) - 1;
			turns += 1;
			for (let up = place - 1 >> 1; place > 0 && goesFirst(place, up); up = place - 1 >> 1) {
				swap(place, up);
				place = up;
			}
		},
		take() {
			if (heap.length === 0) return void 0;
			swap(0, heap.length - 1);
			const first = heap.pop();
			for (let place = 0;;) {
				let best = place;
				for (const child of [place * 2 + 1, place * 2 + 2]) if (child < heap.length && goesFirst(child, best)) best = child;
				if (best === place) return first?.value;
				swap(place, best);
				place = best;
			}
		}
	};
}

// src/sources/history/walk-history.ts
const DEEPEST$5 = 2048;
function walkHistory(store, tips) {
	const commits = /* @__PURE__ */ new Map();
	const tags = /* @__PURE__ */ new Set();
	const blobs = /* @__PURE__ */ new Map();
	const trees = [];
	const lost = [];
	const { table } = store;
	const tipped = [];
	const queue = createNewestFirst();
	const idBytes = idBytesOf(tips[0]);
	const digits = idBytes * 2;
	const id = Buffer.alloc(idBytes);
	function meet(object) {
		if (table.isMarked(object, MARK.met)) return false;
		table.mark(object, MARK.met);
		return true;
	}
	function numberAt(bytes, at) {
		readHex(bytes, at, id);
		return store.find(id, 0);
	}
	function expectType(object, type) {
		if (store.typeOf(object) !== type) throw new PackFailure("an object is not what another says that it is");
	}
	function enqueue(object) {
		if (!meet(object)) return;
		expectType(object, ENTRY.commit);
		const content = store.contentOf(object);
		const { tree, parents, time } = parseCommit(content, digits);
		const commit = {
			object,
			tree: numberAt(content.bytes, tree),
			parents: parents.map((at) => numberAt(content.bytes, at)),
			time
		};
		queue.add(commit, time);
	}
	function enterTip(tip) {
		let object = store.find(Buffer.from(tip, "hex"), 0);
		while (store.typeOf(object) === ENTRY.tag) {
			if (tags.has(object)) return;
			tags.add(object);
			const content = store.contentOf(object);
			object = numberAt(content.bytes, parseTag(content, digits));
		}
		if (store.typeOf(object) === ENTRY.commit) enqueue(object);
		else tipped.push(object);
	}
	function enterTree(object, path, depth) {
		if (!meet(object)) return;
		if (depth > DEEPEST$5) throw new PackFailure("folders are nested too deep");
		store.openTree(object);
		const end = table.endOf(object);
		for (let entry = table.seek(table.firstOf(object), end, MARK.met, false); entry < end;) {
			const named = table.objectOf(entry);
			const name = path + table.nameOf(entry);
			if (table.kindOf(entry) === KIND$1.tree) enterTree(named, `${name}/`, depth + 1);
			else enterBlob(named, name);
			entry = table.seek(entry + 8, end, MARK.met, false);
		}
		trees.push(object);
	}
	function enterBlob(object, path) {
		if (!meet(object)) return;
		if (store.typeOf(object) === 0) {
			lost.push(object);
			return;
		}
		expectType(object, ENTRY.blob);
		blobs.set(object, path);
	}
	for (const tip of tips) enterTip(tip);
	for (let commit = queue.take(); commit; commit = queue.take()) {
		commits.set(commit.object, commit);
		for (const parent of commit.parents) enqueue(parent);
	}
	for (const object of tipped) if (store.typeOf(object) === ENTRY.tree) enterTree(object, "", 0);
	else {
		expectType(object, ENTRY.blob);
		enterBlob(object, "");
	}
	for (const { tree } of commits.values()) enterTree(tree, "", 0);
	return {
		commits,
		tags: [...tags],
		blobs,
		trees,
		lost
	};
}
function readHex(bytes, at, into) {
	for (let place = 0; place < into.length; place += 1) {
		const value = digitOf(bytes[at + place * 2]) * 16 + digitOf(bytes[at + place * 2 + 1]);
		into[place] = value;
	}
}
function digitOf(byte) {
	if (byte >= 48 && byte <= 57) return byte - 48;
	if (byte >= 97 && byte <= 102) return byte - 87;
	throw new PackFailure("an id is not hexadecimal");
}

// src/sources/history/walked-map.ts
function mapByWalk({ repository, tips, head }, outlines = readOutlines(repository.commonDir, idBytesOf(tips[0]))) {
	if (!outlines.areAll) throw new PackFailure("a pack cannot be read");
	const store = openObjects(repository.commonDir, outlines.packs, idBytesOf(tips[0]));
	const walk = walkHistory(store, tips);
	const { table } = store;
	const { commits, trees } = walk;
	return {
		listed: listedOf(table, walk),
		standings: (wanted) => standingsIn(table, {
			commits,
			trees
		}, head, wanted),
		times: (ids) => timesOf(table, commits, ids)
	};
}
function listedOf(table, { commits, tags, blobs, lost }) {
	const messages = [...commits.keys(), ...tags].map((object) => table.idOf(object));
	const names = /* @__PURE__ */ new Map();
	for (const [object, path] of blobs) names.set(table.idOf(object), path);
	return {
		commits: commits.size,
		messages,
		names,
		lost: lost.map((object) => table.idOf(object))
	};
}
function timesOf(table, commits, ids) {
	const wanted = new Set(ids);
	const times = /* @__PURE__ */ new Map();
	for (const { object, time } of commits.values()) {
		const id = table.idOf(object);
		const date = wanted.has(id) ? commitTime(time) : void 0;
		if (date) times.set(id, date);
	}
	return times;
}
function standingsIn(table, walk, head, wanted) {
	const numberOf = (id) => table.find(Buffer.from(id, "hex"), 0);
	const blobs = new Map([...wanted].map((id) => [numberOf(id), id]));
	blobs.delete(-1);
	const found = standingsOf(table, walk, blobs.keys());
	const inHead = head === void 0 ? [] : found.at(numberOf(head));
	const now = new Set(inHead.map(({ blob, path }) => `${blob} ${path}`));
	const standings = /* @__PURE__ */ new Map();
	for (const { blob, path, commit, order } of found.first()) {
		const id = blobs.get(blob);
		const standing = {
			path: pathText(Buffer.from(path, "latin1")),
			commit: table.idOf(commit),
			current: now.has(`${blob} ${path}`),
			order
		};
		const known = standings.get(id);
		if (known) known.push(standing);
		else standings.set(id, [standing]);
	}
	return standings;
}

// src/sources/history/open-map.ts
function openMap(history, isWhole) {
	const byGit = mapByGit(history);
	let outlines;
	let walked;
	let lacksSome = false;
	function packs() {
		outlines ??= readOutlines(history.repository.commonDir, idBytesOf(history.tips[0]));
		return outlines;
	}
	function map() {
		if (!isWhole || history.tips.length === 0) return void 0;
		const all = packs();
		walked ??= orGit(() => mapByWalk(history, all)) ?? "impossible";
		return walked === "impossible" ? void 0 : walked;
	}
	return {
		list: async () => {
			if (lacksSome) outlines = void 0;
			if (lacksSome && walked !== "impossible") walked = void 0;
			const listed = map()?.listed ?? await byGit.list();
			lacksSome = listed.lost.length > 0;
			return listed;
		},
		standings: async (wanted) => map()?.standings(wanted) ?? await byGit.standings(wanted),
		times: async (commits) => map()?.times(commits) ?? await byGit.times(commits),
		packs: () => packs().packs
	};
}

// src/sources/chunks.ts
const PIECE_BYTES = 1835008;
const MARGIN_BYTES = 65536;
function wholePiece(origin, bytes) {
	return {
		origin,
		bytes,
		start: textStart(bytes),
		ownFrom: 0,
		ownTo: bytes.length
	};
}
function isWhole({ start, bytes, ownTo }) {
	return start.byte === 0 && ownTo === bytes.length;
}
function pieceSpans(length, pieceBytes = PIECE_BYTES, marginBytes = MARGIN_BYTES) {
	const spans = [];
	let own = 0;
	for (; length >= own + pieceBytes + marginBytes; own += pieceBytes) {
		const end = own + pieceBytes + marginBytes;
		spans.push({
			start: Math.max(0, own - marginBytes),
			end,
			ownFrom: own,
			ownTo: own + pieceBytes
		});
	}
	return [...spans, {
		start: Math.max(0, own - marginBytes),
		end: length,
		ownFrom: own,
		ownTo: length
	}];
}
async function* inPieces(origin, stream, pieceBytes = PIECE_BYTES, marginBytes = MARGIN_BYTES) {
	let held = /* @__PURE__ */ new Uint8Array(0);
	let parts = [];
	let length = 0;
	let start;
	let own = 0;
	let isHeld;
	for await (const part of stream) {
		parts.push(part);
		length += part.length;
		if (start === void 0 && length >= pieceBytes + marginBytes && length <= 104857600) {
			isHeld ??= containerKind(headOf(parts)) !== void 0;
			if (isHeld) continue;
		}
		while ((start?.byte ?? 0) + length >= own + pieceBytes + marginBytes) {
			held = joined$2(parts, length);
			start ??= textStart(held);
			const end = own + pieceBytes + marginBytes - start.byte;
			yield {
				origin,
				bytes: held.subarray(0, end),
				start,
				ownFrom: own,
				ownTo: own + pieceBytes
			};
			own += pieceBytes;
			const drop = Math.max(0, own - marginBytes - start.byte);
			start = advance(start, held.subarray(0, drop));
			parts = [held.subarray(drop)];
			length -= drop;
		}
	}
	held = joined$2(parts, length);
	start ??= textStart(held);
	yield {
		origin,
		bytes: held,
		start,
		ownFrom: own,
		ownTo: start.byte + length
	};
}
function headOf(parts) {
	const [first] = parts;
	return first && first.length >= 512 ? first : Buffer.concat(parts).subarray(0, 512);
}
function joined$2(parts, length) {
	const [only] = parts;
	return parts.length === 1 && only ? only : Buffer.concat(parts, length);
}

// src/sources/git/objects.ts
async function* readObjects(repository, oids) {
	const reader = new PartReader(streamGit(repository, [
		"cat-file",
		"--batch",
		"--buffer"
	], asLines(oids)));
	try {
		for (;;) {
			const header = await reader.line();
			if (header === void 0) return;
			const [oid = "", type = "", length = ""] = header.split(" ");
			if (!isObjectId(oid)) throw new Error(`git cat-file gave an unknown header of ${header.length} characters`);
			const size = type === "missing" ? 0 : Number(length);
			reader.begin(size);
			yield {
				oid,
				type: type === "missing" ? void 0 : type,
				size,
				content: reader.content()
			};
			if (type !== "missing") await reader.finish();
		}
	} finally {
		await reader.close();
	}
}
async function contentOf(object) {
	const parts = [];
	for await (const part of object.content) parts.push(part);
	const [only] = parts;
	if (parts.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
	return Buffer.concat(parts, object.size);
}
function* asLines(oids) {
	let lines = [];
	for (const oid of oids) {
		lines.push(oid);
		if (lines.length < 1e3) continue;
		yield `${lines.join("\n")}\n`;
		lines = [];
	}
	if (lines.length > 0) yield `${lines.join("\n")}\n`;
}
var PartReader = class {
	#parts;
	#rest = Buffer.alloc(0);
	#left = 0;
	constructor(parts) {
		this.#parts = parts;
	}
	async line() {
		for (let end = this.#rest.indexOf(10);; end = this.#rest.indexOf(10)) {
			if (end !== -1) {
				const line = this.#rest.toString("latin1", 0, end);
				this.#rest = this.#rest.subarray(end + 1);
				return line;
			}
			const next = await this.#next();
			if (!next) {
				if (this.#rest.length > 0) throw new Error("git cat-file ended in the middle of a header");
				return;
			}
			this.#rest = this.#rest.length === 0 ? next : Buffer.concat([this.#rest, next]);
		}
	}
	begin(size) {
		this.#left = size;
	}
	async *content() {
		while (this.#left > 0) {
			if (this.#rest.length === 0) this.#rest = await this.#more();
			const part = this.#rest.subarray(0, this.#left);
			this.#rest = this.#rest.subarray(part.length);
			this.#left -= part.length;
			yield part;
		}
	}
	async finish() {
		this.#left += 1;
		while (this.#left > 0) {
			if (this.#rest.length === 0) this.#rest = await this.#more();
			const skipped = Math.min(this.#left, this.#rest.length);
			this.#rest = this.#rest.subarray(skipped);
			this.#left -= skipped;
		}
	}
	async close() {
		await this.#parts.return(void 0);
	}
	async #next() {
		const { value, done } = await this.#parts.next();
		return done === true ? void 0 : value;
	}
	async #more() {
		const next = await this.#next();
		if (!next) throw new Error("git cat-file ended in the middle of an object");
		return next;
	}
};

// src/sources/object-pieces.ts
async function* objectPieces(repository, oids, pathsOf, missing) {
	for await (const object of readObjects(repository, oids)) if (object.type === void 0) missing(object.oid);
	else if (object.type === "blob") yield* namedBlob(object, pathsOf(object.oid));
	else if (object.type !== "tree") yield messagePiece(object.type, object.oid, await contentOf(object));
}
function* wholeBlob(oid, bytes, [path = "", ...others]) {
	const piece = wholePiece({
		kind: "blob",
		oid,
		path
	}, bytes);
	yield piece;
	for (const other of others) yield {
		...piece,
		origin: {
			kind: "blob",
			oid,
			path: other
		},
		again: true
	};
}
async function* namedBlob(object, [path = "", ...others]) {
	const { oid } = object;
	for await (const piece of blobPieces(object, {
		kind: "blob",
		oid,
		path
	})) {
		yield piece;
		for (const other of others) yield {
			...piece,
			origin: {
				kind: "blob",
				oid,
				path: other
			},
			again: true
		};
	}
}
async function* blobPieces(object, origin) {
	if (object.size <= 1835008) yield wholePiece(origin, await contentOf(object));
	else yield* inPieces(origin, object.content);
}
function messagePiece(type, oid, content) {
	return wholePiece({
		kind: "message",
		path: `(${type} message)`,
		commit: oid
	}, messageOf(content));
}
function messageOf(content) {
	const end = content.indexOf("\n\n");
	return end === -1 ? content.subarray(content.length) : content.subarray(end + 2);
}

// src/sources/pieces-at-hand.ts
const FEW$1 = 1e3;
async function* fewObjectPieces(repository, oids, pathsOf, missing) {
	let left = oids;
	const lookup = oids.length === 0 || oids.length > FEW$1 ? void 0 : orGit(() => openLookup(repository.commonDir, idBytesOf(oids[0])));
	if (lookup) {
		const others = [];
		try {
			yield* piecesAtHand(lookup, oids, pathsOf, (oid) => others.push(oid));
		} finally {
			lookup.close();
		}
		left = others;
	}
	if (left.length > 0) yield* objectPieces(repository, left, pathsOf, missing);
}
function* piecesAtHand(lookup, oids, pathsOf, left) {
	for (const oid of oids) {
		const object = orGit(() => lookup.find(oid));
		if (!object || object.bytes.length > 1835008) left(oid);
		else if (object.type === ENTRY.blob) yield* wholeBlob(oid, object.bytes, pathsOf(oid));
		else if (object.type === ENTRY.commit) yield messagePiece("commit", oid, object.bytes);
		else if (object.type === ENTRY.tag) yield messagePiece("tag", oid, object.bytes);
	}
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

// src/sources/tally.ts
const NAMED$4 = 5;
var Tally = class {
	blobs = 0;
	files = 0;
	bytes = 0;
	gaps = [];
	notes = [];
	#lfs = [];
	#submodules = /* @__PURE__ */ new Set();
	#ignored = /* @__PURE__ */ new Set();
	#unreadable = [];
	#sparse = [];
	#special = [];
	count(piece) {
		if (piece.again) return piece;
		this.bytes += piece.ownTo - piece.ownFrom;
		if (piece.ownFrom === 0 && piece.origin.kind !== "message") {
			if (piece.origin.kind === "blob") this.blobs += 1;
			if (isLfsPointer(piece.bytes)) this.#lfs.push(piece.origin.path);
		}
		return piece;
	}
	sifted(isBlob, bytes) {
		this.bytes += bytes;
		if (isBlob) this.blobs += 1;
	}
	submodule(path) {
		this.#submodules.add(path);
	}
	ignored(path) {
		this.#ignored.add(path);
	}
	notInTree(path) {
		this.#sparse.push(shown$2(path));
	}
	special(path) {
		this.#special.push(shown$2(path));
	}
	unreadable(path, why) {
		this.#unreadable.push(`${shown$2(path)} (${inertExcerpt(why, 200)})`);
	}
	coverage(scope) {
		const unreadable = this.#unreadable;
		const gaps = [...this.gaps];
		if (unreadable.length > 0) gaps.push(`${counted(unreadable.length, "file")} could not be read: ${listed$1(unreadable)}.`);
		const notes = [...this.notes];
		if (this.#ignored.size > 0) notes.push(`${counted(this.#ignored.size, "path")} not scanned because of scan.ignore-paths.`);
		if (this.#submodules.size > 0) {
			const names = listed$1([...this.#submodules].map(shown$2));
			notes.push(`${counted(this.#submodules.size, "submodule")} not scanned, each is a repository of its own: ${names}.`);
		}
		if (this.#lfs.length > 0) {
			const names = listed$1(this.#lfs.map(shown$2));
			notes.push(`${counted(this.#lfs.length, "file")} in Git LFS: only the pointer was scanned, not the content: ${names}.`);
		}
		if (this.#sparse.length > 0) {
			const names = listed$1(this.#sparse);
			notes.push(`${counted(this.#sparse.length, "file")} left out by the sparse checkout and not scanned: ${names}.`);
		}
		if (this.#special.length > 0) notes.push(`${counted(this.#special.length, "pipe, socket or device", "pipes, sockets or devices")} not scanned: ${listed$1(this.#special)}.`);
		return {
			scope,
			gaps,
			notes,
			blobs: this.blobs,
			files: this.files,
			bytes: this.bytes
		};
	}
};
function isLfsPointer(bytes) {
	if (bytes.length >= 1024) return false;
	return Buffer.from(bytes.subarray(0, 43)).toString("latin1").startsWith("version https://git-lfs.github.com/spec/v1");
}
function shown$2(path) {
	return inertExcerpt(path, 120);
}
function listed$1(names) {
	const first = names.slice(0, NAMED$4).join(", ");
	return names.length > NAMED$4 ? `${first} and ${names.length - NAMED$4} more` : first;
}

// src/sources/history.ts
async function openHistory(request, options) {
	const checkout = request.repository ?? await openRepository(request.path, options.env, options.signal);
	const { tips, head } = await refTips(checkout);
	const tally = new Tally();
	const borrowing = await completed(checkout, tips, request.remote, tally);
	const repository = borrowing ?? checkout;
	const map = openMap({
		repository,
		tips,
		head
	}, shallowCommits(checkout).size === 0);
	let commits = 0;
	async function listed() {
		let found = await map.list();
		for (let round = 0; found.lost.length > 0 && round < 3; round += 1) {
			if (!await regain(borrowing, request.remote, found.lost)) break;
			found = await map.list();
		}
		return inPart(found, request.part);
	}
	async function* pieces() {
		let all;
		const sifted = await options.sift?.({
			objects: estimateObjects(repository.commonDir),
			packs: () => map.packs(),
			list: async () => {
				all = await listed();
				return all;
			}
		});
		all ??= await listed();
		const { messages, names, lost } = all;
		commits = all.commits;
		for (const oid of lost) tally.unreadable(oid, "not in the checkout");
		if (commits === 0) tally.notes.push("The repository has no commits yet, so there is no history to scan.");
		tally.files = new Set(names.values()).size;
		const pathsOf = (oid) => [nameOf$1(names.get(oid) ?? "")];
		for (const [oid, bytes] of sifted?.clean ?? []) tally.sifted(names.has(oid), bytes);
		const wanted = [...messages, ...names.keys()].filter((oid) => sifted?.clean.has(oid) !== true && sifted?.cut.has(oid) !== true);
		const missing = (oid) => tally.unreadable(nameOf$1(names.get(oid) ?? ""), "not in the checkout");
		for await (const piece of fewObjectPieces(repository, wanted, pathsOf, missing)) yield tally.count(piece);
		for (const [oid, { bytes, parts }] of sifted?.cut ?? []) {
			tally.sifted(true, bytes);
			const origin = {
				kind: "blob",
				oid,
				path: nameOf$1(names.get(oid) ?? "")
			};
			for (const part of parts) yield {
				...part,
				origin
			};
		}
	}
	async function standings(origins) {
		const wanted = new Set(origins.flatMap((origin) => origin.kind === "blob" ? [origin.oid] : []));
		const places = wanted.size === 0 ? /* @__PURE__ */ new Map() : await map.standings(wanted);
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
		commitTimes: async (of) => await map.times(of),
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
function nameOf$1(latin1) {
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

// src/sources/lookup/tags.ts
const MOST_LOOKED_INTO = 500;
const DEEPEST$4 = 32;
function tagsIn(commonDir, lookup, commits) {
	const tags = packedTags(commonDir);
	readFolder(join$1(commonDir, "refs", "tags"), "refs/tags", tags, 0);
	const found = [];
	let looked = 0;
	for (const { oid, isPeeled, names } of tags.values()) {
		if (isPeeled) {
			if (names !== void 0) found.push({
				tag: oid,
				commit: names
			});
			continue;
		}
		looked += 1;
		if (looked > MOST_LOOKED_INTO) throw new PackFailure("there are too many tags");
		if (lookup.find(oid).type !== ENTRY.tag) continue;
		const commit = commits.named(oid);
		if (commit !== void 0) found.push({
			tag: oid,
			commit
		});
	}
	return found;
}
function packedTags(commonDir) {
	const tags = /* @__PURE__ */ new Map();
	let text;
	try {
		text = readFileSync(join$1(commonDir, "packed-refs"), "latin1");
	} catch {
		return tags;
	}
	const isPeeled = /^# pack-refs with:.* fully-peeled /.test(text);
	let last;
	for (const line of text.split("\n")) {
		if (line.startsWith("^")) {
			const names = line.slice(1).trimEnd();
			const tag = last === void 0 ? void 0 : tags.get(last);
			if (!isObjectId(names)) throw new PackFailure("the list of refs is not understood");
			if (last !== void 0 && tag) tags.set(last, {
				oid: tag.oid,
				isPeeled: true,
				names
			});
			continue;
		}
		const [oid = "", name = ""] = line.split(" ");
		last = name.startsWith("refs/tags/") ? name : void 0;
		if (last === void 0) continue;
		if (!isObjectId(oid)) throw new PackFailure("the list of refs is not understood");
		tags.set(last, {
			oid,
			isPeeled
		});
	}
	return tags;
}
function readFolder(folder, prefix, tags, depth) {
	let entries;
	try {
		entries = readdirSync(folder, {
			withFileTypes: true,
			encoding: "latin1"
		});
	} catch {
		return;
	}
	if (depth > DEEPEST$4) throw new PackFailure("folders of tags are nested too deep");
	for (const entry of entries) {
		const name = `${prefix}/${entry.name}`;
		if (entry.isDirectory()) readFolder(join$1(folder, entry.name), name, tags, depth + 1);
		else if (!entry.name.endsWith(".lock")) {
			const oid = readFileSync(join$1(folder, entry.name), "latin1").trimEnd();
			if (!isObjectId(oid)) throw new PackFailure("a tag is not understood");
			tags.set(name, {
				oid,
				isPeeled: false
			});
		}
	}
}

// src/sources/lookup/tree-changes.ts
const GONE = "000000";
const SLASH = Buffer.from("/");
const DEEPEST$3 = 2048;
const MOST_CHANGES = 5e4;
function* treeChanges(lookup, commits, comparisons) {
	const read = treeReader(lookup);
	let count = 0;
	for (const comparison of comparisons) {
		const { commit, against } = comparison;
		const { id, tree, parents } = commits.get(commit);
		const before = against === void 0 ? parents : [against];
		const changes = [];
		compare({
			read,
			idBytes: id.length / 2,
			changes
		}, tree, before.length === 0 ? [void 0] : before.map((each) => commits.get(each).tree), Buffer.alloc(0), 0);
		count += changes.length;
		if (count > MOST_CHANGES) throw tooMany();
		yield {
			comparison,
			changes
		};
	}
}
function treeReader(lookup) {
	const nothing = Buffer.alloc(0);
	const known = /* @__PURE__ */ new Map();
	return (id) => {
		if (id === void 0) return nothing;
		const before = known.get(id);
		if (before) return before;
		const { type, bytes } = lookup.find(id);
		if (type !== ENTRY.tree) throw new PackFailure("an object is not what another says that it is");
		known.set(id, bytes);
		return bytes;
	};
}
function compare(job, after, before, path, depth) {
	if (depth > DEEPEST$3) throw new PackFailure("folders are nested too deep");
	const now = new TreeCursor(job.read(after), job.idBytes);
	const sides = before.map((id) => new TreeCursor(job.read(id), job.idBytes));
	const [only] = sides;
	for (;;) {
		if (sides.length === 1 && only) while (now.isSameEntry(only)) now.nextOfBoth(only);
		const first = firstOf(sides);
		const order = now.compare(first);
		if (order === 0 && first.isAtEnd) return;
		const here = order <= 0 ? now : void 0;
		const there = sides.map((side) => order >= 0 && side.compare(first) === 0 ? side : void 0);
		if (!there.some((side) => here ? side?.isSameAs(here) === true : side === void 0)) tell(job, here, there, path, depth);
		here?.next();
		for (const side of there) side?.next();
	}
}
function firstOf(sides) {
	return sides.reduce((first, side) => side.compare(first) < 0 ? side : first);
}
function tell(job, here, there, path, depth) {
	const entry = here ?? there.find((side) => side !== void 0);
	if (!entry) return;
	const whole = Buffer.concat([path, entry.name]);
	if (isFolder(entry.mode)) {
		const folders = there.map((side) => side?.oid);
		compare(job, here?.oid, folders, Buffer.concat([whole, SLASH]), depth + 1);
		return;
	}
	job.changes.push({
		path: whole,
		from: void 0,
		mode: here ? modeText(here.mode) : GONE,
		oid: here?.oid,
		before: there.flatMap((side) => side ? [side.oid] : [])
	});
	if (job.changes.length > MOST_CHANGES) throw tooMany();
}
function tooMany() {
	return new PackFailure("there are too many changes to be held");
}

// src/sources/lookup/walk-range.ts
const SLOP = 5;
function commitsBetween(commits, include, exclude) {
	const queue = createNewestFirst();
	const seen = /* @__PURE__ */ new Set();
	const unwanted = /* @__PURE__ */ new Set();
	const listed = /* @__PURE__ */ new Map();
	const waiting = /* @__PURE__ */ new Set();
	function exclusive(id) {
		const pending = [id];
		for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
			if (unwanted.has(next)) continue;
			unwanted.add(next);
			waiting.delete(next);
			if (seen.has(next)) pending.push(...commits.get(next).parents);
		}
	}
	function enqueue(id) {
		if (seen.has(id)) return;
		seen.add(id);
		const commit = commits.get(id);
		if (!unwanted.has(id)) waiting.add(id);
		queue.add(commit, commit.time);
	}
	for (const id of exclude) exclusive(id);
	for (const id of [...include, ...exclude]) enqueue(id);
	let slop = SLOP;
	let oldest = Number.POSITIVE_INFINITY;
	let next = queue.take();
	while (next) {
		const commit = next;
		waiting.delete(commit.id);
		const isUnwanted = unwanted.has(commit.id);
		for (const parent of commit.parents) {
			if (isUnwanted) exclusive(parent);
			enqueue(parent);
		}
		next = queue.take();
		if (!isUnwanted) {
			listed.set(commit.id, commit);
			oldest = commit.time;
			continue;
		}
		if (!next) break;
		slop = oldest <= next.time || waiting.size > 0 ? SLOP : slop - 1;
		if (slop === 0) break;
	}
	return parentsFirst(listed).flatMap(({ id }) => unwanted.has(id) ? [] : [id]);
}
const OF_ONE = 1;
const OF_OTHER = 2;
const OF_BOTH = 3;
const BEHIND = 4;
function mergeBase(commits, one, other) {
	if (one === other) return [one];
	const queue = createNewestFirst();
	const marks = /* @__PURE__ */ new Map();
	const waiting = /* @__PURE__ */ new Map();
	const common = /* @__PURE__ */ new Set();
	function mark(id, marked) {
		const before = marks.get(id) ?? 0;
		if ((before & marked) === marked) return;
		marks.set(id, before | marked);
		const commit = commits.get(id);
		waiting.set(id, (waiting.get(id) ?? 0) + 1);
		queue.add(commit, commit.time);
	}
	const isOpen = () => {
		for (const id of waiting.keys()) if (((marks.get(id) ?? 0) & BEHIND) === 0) return true;
		return false;
	};
	mark(one, OF_ONE);
	mark(other, OF_OTHER);
	while (isOpen()) {
		const commit = queue.take();
		if (!commit) break;
		const { id } = commit;
		const left = (waiting.get(id) ?? 1) - 1;
		if (left === 0) waiting.delete(id);
		else waiting.set(id, left);
		let marked = (marks.get(id) ?? 0) & 7;
		if (marked === OF_BOTH) {
			common.add(id);
			marked |= BEHIND;
		}
		for (const parent of commit.parents) mark(parent, marked);
	}
	const best = [...common].filter((id) => ((marks.get(id) ?? 0) & BEHIND) === 0);
	return best.length > 1 ? void 0 : best;
}

// src/sources/range-at-hand.ts
function rangeAtHand(checkout, ends) {
	if (checkout.partial || shallowCommits(checkout).size > 0) return void 0;
	return orGit(() => {
		const lookup = openLookup(checkout.commonDir, idBytesOf(ends.head));
		try {
			const found = findRange(lookup, ends);
			if (!found) lookup.close();
			return found;
		} catch (failure) {
			lookup.close();
			throw failure;
		}
	});
}
function findRange(lookup, ends) {
	const all = readCommits(lookup);
	const [head, base] = [all.named(ends.head), all.named(ends.base)];
	const merged = ends.mergeResult === void 0 ? void 0 : all.named(ends.mergeResult);
	if (head === void 0 || base === void 0 || ends.mergeResult !== void 0 && merged === void 0) return void 0;
	const mergeBases = mergeBase(all, head, base);
	if (!mergeBases) return void 0;
	const [first, second] = merged === void 0 ? [] : all.get(merged).parents;
	const onto = second === head ? first : void 0;
	const commits = commitsBetween(all, [head, ...merged === void 0 ? [] : [merged]], [base, ...onto === void 0 ? [] : [onto]]);
	return {
		objects: {
			lookup,
			commits: all
		},
		head,
		base,
		onto,
		mergeBases,
		commits
	};
}
function changesAtHand({ lookup, commits }, comparisons) {
	return orGit(() => [...treeChanges(lookup, commits, comparisons)]);
}
function tagsAtHand({ lookup, commits }, { commonDir }) {
	return orGit(() => tagsIn(commonDir, lookup, commits));
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
	for await (const { comparison, changes } of setsOf(range, comparisons)) {
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
function setsOf({ atHand, repository }, comparisons) {
	return (atHand && changesAtHand(atHand, comparisons)) ?? listChanges(repository, comparisons);
}
async function tagsOf(range) {
	if (range.head === void 0) return [];
	const commits = new Set(range.commits);
	const { atHand, repository } = range;
	const inRange = ((atHand && tagsAtHand(atHand, repository)) ?? await annotatedTags(repository)).filter(({ commit }) => commits.has(commit)).map(({ tag }) => tag);
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
			this.#refusal = inertExcerpt(messageOf$1(failure), 300);
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
	const [head, given] = await Promise.all([store.named(wanted.head), wanted.base === void 0 ? void 0 : store.named(wanted.base)]);
	const whole = given === void 0 ? void 0 : rangeAtHand(store.repository, {
		head,
		base: given,
		mergeResult: wanted.mergeResult
	});
	if (whole) {
		const { objects, ...range } = whole;
		return {
			...unread(store, whole.head),
			...range,
			atHand: objects,
			tag: whole.head === head ? void 0 : head
		};
	}
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
		atHand: void 0,
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
		leave(range);
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
		const asked = range.atHand ? [] : wanted;
		if (range.atHand) for (const piece of piecesAtHand(range.atHand.lookup, wanted, pathsOf, (oid) => asked.push(oid))) yield tally.count(piece);
		if (asked.length === 0) return;
		for await (const piece of objectPieces(repository, asked, pathsOf, (oid) => missing.push(oid))) yield tally.count(piece);
		if (missing.length === 0) return;
		const why = await fetchMissing(range, request, missing);
		for await (const piece of objectPieces(repository, missing, pathsOf, (oid) => tally.unreadable(pathsOf(oid)[0] ?? "", why))) yield tally.count(piece);
	}
	async function standings(origins) {
		const found = /* @__PURE__ */ new Map();
		for (const origin of origins) {
			if (origin.kind !== "blob") continue;
			const name = baseName$1(origin.path);
			const places = [...changes.blobs.get(origin.oid) ?? []].filter(([path]) => baseName$1(path) === name && !options.ignores(path));
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
		close: async () => await Promise.resolve(leave(range))
	};
}
function leave({ atHand, borrowing }) {
	atHand?.lookup.close();
	borrowing?.remove();
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
			GIT_INDEX_FILE: resolve$1(index)
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
			const sameName = (places.get(origin.oid) ?? []).filter((path) => baseName$1(path) === baseName$1(origin.path));
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
function together$1(sources) {
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
		return (origin.kind === "blob" ? places.get(origin.oid) ?? [] : []).filter((path) => baseName$1(path) === baseName$1(origin.path)).map((path) => ({
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
async function isIgnored(repository, folder) {
	const args = [
		"--no-literal-pathspecs",
		"check-ignore",
		"--quiet",
		"."
	];
	try {
		await runGit({
			...repository,
			dir: folder
		}, args);
		return true;
	} catch (failure) {
		if (failure instanceof GitFailure && failure.code === 1) return false;
		throw failure;
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
	if (process.platform === "win32") return join$1(folder, name.toString("utf8"));
	return name.length === 0 ? folder : Buffer.concat([Buffer.from(folder + sep), name]);
}
function looksLikeRepository(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join$1(at, ".git"))) return true;
		if (dirname(at) === at) return false;
	}
}
function isWithoutGit(failure, folder) {
	if (!(failure instanceof RekeyError)) return false;
	return failure.code === "not-a-repository" || failure.code === "git-missing" && !looksLikeRepository(folder);
}

// src/sources/file-pieces.ts
async function factsOf$1(file) {
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
	return WORDS$3[code] ?? (code === "" ? "unknown reason" : code);
}
const WORDS$3 = {
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
	const path = resolve$1(request.path);
	const facts = await factsOf$1(path);
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
		for await (const files of portionsOf(names)) yield* sifted(files, options.siftFiles);
	}
	function isMine({ name }) {
		const { part } = request;
		return !part || partOfName(shown(name), part.count) === part.index;
	}
	async function* onlyMine(files) {
		for await (const file of files) if (isMine(file)) yield file;
	}
	async function* sifted(files, sift) {
		if (files.length < WORTH_SIFTING) {
			for (const file of files) yield* readOne(folder, file);
			return;
		}
		const scanned = files.filter((file) => !options.ignores(shown(file.name)));
		const names = scanned.map(({ name }) => name);
		const { clean, cut } = await sift({
			folder,
			names,
			paths: names.map(shown)
		});
		const done = /* @__PURE__ */ new Set();
		for (const [at, file] of scanned.entries()) {
			const text = cut.get(at);
			const bytes = text?.bytes ?? clean[at] ?? NaN;
			if (Number.isNaN(bytes)) continue;
			done.add(file);
			tally.files += 1;
			tally.sifted(false, bytes);
			const origin = {
				kind: "file",
				path: shown(file.name)
			};
			for (const part of text?.parts ?? []) yield {
				...part,
				origin
			};
		}
		for (const file of files) if (!done.has(file)) yield* readOne(folder, file);
	}
	async function* readOne(below, file) {
		const at = shown(file.name);
		if (options.ignores(at)) {
			tally.ignored(at);
			return;
		}
		try {
			const kind = await factsOf$1(onDisk(below, file.name));
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
		return together$1([source, await openOne(beside, options)]);
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

// src/commands/verify-of-terminal.ts
async function verifyOfTerminal({ verify, config: path }, config, env) {
	if (!verify && path === void 0) return {
		wanted: false,
		refusal: config.scan.verify ? "Nobody was asked whether the credentials work: on a command line \"scan.verify\" needs --verify, or a configuration that is named with --config." : void 0
	};
	return {
		wanted: verify || config.scan.verify,
		refusal: await refusalOfJob(env)
	};
}
async function refusalOfJob(env) {
	if (env.GITHUB_ACTIONS !== "true") return void 0;
	try {
		return refusalToVerify(await readEvent(env));
	} catch {
		return "Nobody was asked whether the credentials work: the event of this job could not be read.";
	}
}

// src/commands/cli-run-request.ts
async function runRequest(request, terminal, context) {
	return {
		commands: [request.do],
		scan: request.do === "scan" ? await scanRequest(request, terminal, context) : {
			kind: "nothing",
			reason: ""
		},
		only: request.do === "rotate" ? request.only : [],
		rollBack: request.do === "rotate" && request.rollBack,
		resume: request.do === "rotate" && !request.rollBack && (request.now || request.only.length > 0),
		explain: request.do === "scan" && request.explain,
		verify: request.do === "scan" ? await verifyOfTerminal(request, context.config, terminal.env) : void 0,
		dryRun: request.do === "rotate" && request.plan,
		ignoreWindows: request.do === "rotate" && (request.now || request.force),
		force: request.do === "rotate" && request.force,
		plan: request.do === "rotate" ? request.apply : void 0,
		trail: request.do === "rotate" ? await trailOf(request) : void 0,
		part: request.part
	};
}
async function trailOf({ trail, outputDir }) {
	if (trail !== void 0 || outputDir === void 0) return trail;
	return join$1(outputDir, (await import("./report-files2.js")).TRAIL_FILE);
}
async function scanRequest({ what, part, fleet }, terminal, context) {
	if (fleet) {
		const { fleetOfTerminal } = await import("./fleet-of-terminal.js");
		return await fleetOfTerminal(part, context);
	}
	switch (what.kind) {
		case "stdin": return {
			kind: "stdin",
			stream: terminal.stdin
		};
		case "github": {
			const { githubRequestOfTerminal } = await import("./github-of-terminal.js");
			return await githubRequestOfTerminal(what, context);
		}
		case "range": return {
			kind: "range",
			path: what.path,
			...parseRange(what.range),
			texts: []
		};
		default: return {
			kind: what.kind,
			path: what.path,
			...part ? { part } : {}
		};
	}
}

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

// src/commands/save-report.ts
async function saveReport(path, text) {
	try {
		await writeFile(path, text, { mode: 384 });
	} catch (error) {
		throw new RekeyError({
			code: "report-unwritable",
			what: `The report could not be written to ${inert(path)}: ${messageOf$1(error)}.`,
			fix: "Choose another file with --output.",
			cause: error
		});
	}
}

// src/commands/cli-run.ts
async function runCli(request, terminal) {
	optimizeLater();
	if (request.do === "config-check") {
		await loadConfigFile(request.config, ".");
		terminal.print(`${inert(request.config)} is valid.\n`);
		return 0;
	}
	const redactor = new Redactor();
	const quiet = request.do !== "init" && request.quiet;
	const line = quiet || terminal.columns === void 0 ? void 0 : progressOn(terminal, terminal.columns);
	const log = logTo((level, text) => {
		if (level === "debug" && terminal.env.RUNNER_DEBUG !== "1") return;
		if (level === "info" && quiet) return;
		const safe = redactor.redact(inert(text));
		if (level === "info" && isShownPlan(request)) return line?.show(safe);
		line?.clear();
		terminal.tell(`${safe}\n`);
	});
	if (request.do === "init") {
		const [{ init }, { renderInit }] = await Promise.all([import("./init.js"), import("./render.js")]);
		const { env, signal } = terminal;
		terminal.print(renderInit(await init(request, {
			folder: ".",
			env,
			log,
			signal
		})));
		return 0;
	}
	if (request.do === "doctor") {
		const { runDoctor } = await import("./doctor-run.js");
		return await runDoctor(request, {
			terminal,
			folder: repositoryAbove(resolve$1(".")),
			log,
			redactor,
			line
		});
	}
	const folder = folderOf(request);
	const context = {
		config: await configFor(request, folder),
		companions: {
			read: readerInFolder(folder),
			from: "tree"
		},
		env: terminal.env,
		log,
		clock: systemClock,
		redactor,
		fingerprints: fingerprintsWith(terminal.env.REKEY_FINGERPRINT_KEY ?? ""),
		signal: terminal.signal,
		progress: line?.show
	};
	const ran = await runOf(request, terminal, context);
	const report = await keeping(request.do === "scan" ? await accepting(ran, request, folder, context) : ran, request, folder, context);
	line?.clear();
	const verdict = verdictOf(report, request.failOn);
	const text = redactor.redact(await render(report, request, terminal));
	if (request.output !== void 0) await saveReport(request.output, text);
	else if (!(quiet && request.format === "text" && isWell(report, verdict.exit))) terminal.print(fitted(text, request, terminal));
	if (verdict.exit !== 0) log.error(verdict.sentence.replace(/^The job fails/, `Exit code ${verdict.exit}`));
	return verdict.exit;
}
async function keeping(report, request, folder, context) {
	const { outputDir, notify } = request;
	if (outputDir === void 0 && !notify) return report;
	const { keepAndTell } = await import("./cli-reports.js");
	const { do: command } = request;
	const scan = command !== "scan" ? void 0 : request.fleet ? "fleet" : request.what.kind;
	const isShard = command !== "report" && request.part !== void 0;
	const isSome = command === "rotate" && (request.only.length > 0 || request.apply !== void 0);
	const dryRun = command === "rotate" && request.plan;
	return await keepAndTell(report, {
		outputDir,
		notify,
		scan,
		isPartial: isShard || isSome,
		dryRun,
		folder
	}, context);
}
async function runOf(request, terminal, context) {
	if (request.do === "report") {
		const { mergedReport } = await import("./merged-work.js");
		return await mergedReport(request.folders, context);
	}
	const startedAt = context.clock.now();
	const run = await runRequest(request, terminal, context);
	const report = await runCommands(run, context);
	const { part } = request;
	if (!part) return report;
	const { shardRecord } = await import("./shard-scan.js");
	const { commands, scan, only } = run;
	return {
		...report,
		shard: shardRecord({
			part,
			commands,
			whole: scan,
			scan,
			only,
			startedAt
		}, context)
	};
}
function isWell(report, exit) {
	return exit === 0 && openFindings(report.findings).length === 0;
}
function isShownPlan(request) {
	return request.do === "rotate" && request.plan && request.format === "text" && request.output === void 0;
}
function progressOn({ tell }, columns) {
	return progressLine(tell, {
		now: () => performance.now(),
		columns
	});
}
async function configFor(request, folder) {
	if (request.config !== void 0) return await loadConfigFile(request.config, ".");
	return await loadConfigFile(DEFAULT_CONFIG_PATH, folder);
}
function folderOf(request) {
	const path = request.do === "scan" && "path" in request.what ? request.what.path : ".";
	return repositoryAbove(resolve$1(path));
}
const DEFAULT_REASON = "it stood here before Rekey";
const DEFAULT_TERM = 7776e6;
function dayOf(date) {
	return date.toISOString().slice(0, 10);
}
async function accepting(report, { baseline, what }, folder, { clock, config }) {
	if (!baseline) return report;
	const now = clock.now();
	const { writeBaseline } = await import("./write-baseline.js");
	return await writeBaseline(report, folder, {
		reason: baseline.reason ?? DEFAULT_REASON,
		until: baseline.until ?? dayOf(new Date(now.getTime() + DEFAULT_TERM)),
		ourAccounts: config.aws.accounts,
		everythingScanned: what.kind === "history" && report.complete
	});
}
function repositoryAbove(path) {
	for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) if (existsSync(join$1(folder, ".git"))) return folder;
	return path;
}

// src/detect/candidate.ts
function draftOf(candidate) {
	const { rule, view, span, value, severity, confidence, why, id } = candidate;
	const kind = rule.kind ?? rule.id;
	return {
		rule: rule.id,
		kind,
		title: rule.title,
		severity,
		confidence,
		guessable: rule.guessable === true,
		value,
		view,
		span,
		claims: [],
		subject: id === void 0 ? { kind } : {
			kind,
			id
		},
		remedy: rule.remedy,
		links: rule.links,
		why
	};
}
function claimOf({ span, value }) {
	return {
		...span,
		value
	};
}

// src/detect/containers/unpacking.ts
const zlib = () => process.getBuiltinModule("node:zlib");
const OF_FILES = {
	floor: 16777216,
	ratio: 32
};
const OF_TEXTS = {
	floor: 4194304,
	ratio: 2
};
const CEILING$1 = 536870912;
const LARGEST_TEXT = 134217728;
const MOST_TEXTS = 65536;
const BEGINNING = 4096;
var UnpackAllowance = class {
	#left;
	#texts = MOST_TEXTS;
	constructor(packedBytes, { floor, ratio } = OF_FILES) {
		this.#left = Math.min(CEILING$1, Math.max(floor, packedBytes * ratio));
	}
	get room() {
		return this.#texts > 0 ? Math.min(this.#left, LARGEST_TEXT) : 0;
	}
	take(bytes) {
		this.#left = Math.max(0, this.#left - bytes);
		this.#texts -= 1;
	}
};
function unpack(form, packed, allowance) {
	const { room } = allowance;
	if (room === 0) return "large";
	const inflated = tryToUnpack(form, packed, room, false);
	if (inflated === "large") allowance.take(room);
	else allowance.take(BEGINNING + (inflated === "broken" ? 0 : inflated.bytes.length));
	return inflated;
}
function tryToUnpack(form, packed, room, isCut) {
	const options = {
		info: true,
		maxOutputLength: room,
		chunkSize: Math.max(1024, Math.min(65536, packed.length * 4)),
		...isCut ? { finishFlush: form === "zstd" ? zlib().constants.ZSTD_e_continue : zlib().constants.Z_SYNC_FLUSH } : {}
	};
	try {
		if (form === "zstd" && typeof zlib().zstdDecompressSync !== "function") return "broken";
		const { buffer, engine } = form === "zlib" ? zlib().inflateSync(packed, options) : form === "zstd" ? zlib().zstdDecompressSync(packed, options) : zlib().inflateRawSync(packed, options);
		return {
			bytes: buffer,
			used: engine.bytesWritten,
			cut: isCut
		};
	} catch (failure) {
		const code = failure instanceof Error && "code" in failure ? failure.code : void 0;
		if (code === "ERR_BUFFER_TOO_LARGE") return "large";
		if (code === "Z_BUF_ERROR" && !isCut) return tryToUnpack(form, packed, room, true);
		if (typeof code === "string") return "broken";
		throw failure;
	}
}
function checksumOf(bytes) {
	return typeof zlib().crc32 === "function" ? zlib().crc32(bytes) : void 0;
}

// src/detect/decode/allowance.ts
const EVERYWHERE = {
	start: 0,
	end: Number.POSITIVE_INFINITY
};
const SAME = 8;
const TELLING = 64;
var Allowance = class {
	unpacking;
	#unpacked = /* @__PURE__ */ new Map();
	#left;
	#taken = 0;
	#spent = false;
	#far = [];
	constructor(bytes) {
		this.#left = bytes;
		this.unpacking = new UnpackAllowance(bytes, OF_TEXTS);
	}
	take(bytes) {
		if (bytes > this.#left) {
			this.#spent = true;
			return false;
		}
		this.#left -= bytes;
		this.#taken += bytes;
		return true;
	}
	opens(packed) {
		const key = `${packed.length} ${packed.toString("latin1", 0, TELLING)} ${packed.toString("latin1", Math.max(0, packed.length - TELLING))}`;
		const times = (this.#unpacked.get(key) ?? 0) + 1;
		if (times > SAME) {
			this.#spent = true;
			return false;
		}
		this.#unpacked.set(key, times);
		return true;
	}
	grant(bytes) {
		this.#left += bytes;
	}
	refuse() {
		this.#spent = true;
	}
	reachFar(within = EVERYWHERE) {
		this.#far.push(within);
	}
	get taken() {
		return this.#taken;
	}
	get exceeded() {
		return this.#spent;
	}
	get reachedFar() {
		return this.#far;
	}
};

// src/detect/kernel/wasm.ts
const KERNEL = [
	"AGFzbQEAAAABPAZgB39/f39/f38Bf2ACf38Bf2AFf39/f38Bf2ADf39/AX9gBn9/f39/fwBgDX9/f39/f39/f39/f38BfwIPAQNl",
	"bnYGbWVtb3J5AgABAwsKAAEDAQIAAgQFAAdkCAtmaW5kQW5jaG9ycwAJC2J1aWxkU3RhdGVzAAgLZmlsbE91dHB1dHMABwtrZWVw",
	"Rml0dGluZwAGCGZpbmRSdW5zAAUIZmluZE1haWwABAlmaW5kU2lnbnMAAwZtZW1vcnkCAAqSIgruBAEFfyACBH8gASACakEBay0A",
	"AEHcAEYFQQALBEAgAkEBaiACIAEgAmotAAAiAkHyAEYgAkHuAEZyIAJB9ABGchshAgsgAyACayAESQRAIAYPCyABIAJqIQdBASEK",
	"QQEhCQNAIAtBAkgEQEEAIQRBACEBA0AgAUEESARAIAAgByALQQJ0aiABai0AAGotAAAgBEEGdHIhBCABQQFqIQEMAQsLQQAhAQNA",
	"IAFBA0gEQCAKQQAgBEEQIAFBA3RrdkH/AXEiCEH/AEkgCEEgT3EgCEEKRnIgCEENRnIgCEEJRnIbIQpBACAJIAtBA2wgAWpBAXEE",
	"fyAIBSAIQf8ASSAIQSBPcSAIQQpGciAIQQ1GciAIQQlGckULGyEJIAFBAWohAQwBCwsgC0EBaiELDAELCyAJIApyBH9BAQUCfyAH",
	"IgEtAABBMEYEfyAHLQABQSByQfgARgVBAAsEQCABQQJqIQELQQAgASAHa0EMaiADIAJrSw0AGiABQQxqIQkDQCABIAlJBEAgAS0A",
	"ACIEQTBrIgBBCk8Ef0GAAiAEQSByQeEAayIAQQpqIABBBk8bBSAAC0EEdCEIQQAgAS0AASIEQTBrIgBBCk8Ef0GAAiAEQSByQeEA",
	"ayIAQQpqIABBBk8bBSAACyAIciIAQf8BSwR/QQAFIABB/wBJIABBIE9xIABBCkZyIABBDUZyIABBCUZyC0UNAhogAUECaiEBDAEL",
	"C0EBCwsEf0EBBSAHKAIAIgBB1YrNowRGIABByOjMywRGciAAQcuY1bIHRnILRQRAIAYPCyAFIAZBA3RqIgAgAjYCACAAIAM2AgQg",
	"BkEBagtnAQJ/IAAgAWotAABBPUcEQEEADwsgACABaiIDLQABIQIgAy0AAiEDIAJBM0YEQCADQcQARg8LIAJBCkYEQCAAIAEgAUEC",
	"ahACDwsgA0EKRiACQQ1GcQR/IAAgASABQQNqEAIFQQALC54BAQF/IAFFBEBBAA8LIAAgAWpBAWstAAAiA0E9RgRAQQAPCyADQQlG",
	"IANBIEZyBH8gACACai0AACICQQlGIAJBIEZyBUEACwRAQQAPCyABQc0Aa0EAIAFBzQBLGyEDIAEhAgNAIAIgA0sEfyAAIAJqQQFr",
	"LQAAQQpHBUEACwRAIAJBAWshAgwBCwsgASACa0EBaiIAQcwATSAAQTxPcQuDBAIDfwV7A0AgASADSwRAIAcgACADaiIE/QAEACIG",
	"/QwlJSUlJSUlJSUlJSUlJSUl/SMgBP0ABAEiBf0MMjIyMjIyMjIyMjIyMjIyMv1x/QwGBgYGBgYGBgYGBgYGBgYG/Sb9Tv1QIQcg",
	"CCAG/QxcXFxcXFxcXFxcXFxcXFxc/SMgBf0MdXV1dXV1dXV1dXV1dXV1df0jIAX9DHh4eHh4eHh4eHh4eHh4eHj9I/1QIAX9DC8v",
	"Ly8vLy8vLy8vLy8vLy/9I/1Q/U79UCEIIAkgBv0MJiYmJiYmJiYmJiYmJiYmJv0jIAX9DCMjIyMjIyMjIyMjIyMjIyP9IyAF/Qwg",
	"ICAgICAgICAgICAgICAg/VD9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGhoaGhoaGhoaGhoaGhoaGv0m/VD9Tv1QIQlBACAG/Qw9PT09",
	"PT09PT09PT09PT09/SMgBf0MCgoKCgoKCgoKCgoKCgoKCv0jIAX9DA0NDQ0NDQ0NDQ0NDQ0NDQ39I/1QIAX9DDMzMzMzMzMzMzMz",
	"MzMzMzP9I/1Q/U79UyACGwRAIAMhAgJ/A0AgAiADQRBqSQRAQQEgACACEAENAhogAkEBaiECDAELC0EACyECCyADQRBqIQMMAQsL",
	"IAf9U0EAR0ECQQAgCP1TG3JBBEEAIAn9UxtyQQhBACACG3ILiAEBA38DQCABIAJJBEAgACABav0ABAD9DD09PT09PT09PT09PT09",
	"PT39I/1kIQYDQCAGBEAgASAGaGoiByACTwR/QQAFIAAgBxABCwRAIAQgBUYEQCAFDwsgAyAFQQJ0aiAHNgIAIAVBAWohBQsgBiAG",
	"QQFrcSEGDAELCyABQRBqIQEMAQsLIAUL5AQCBH8BeyAEQRBJBEAgAiAEakEBayEHA0AgAyAHSwRAAkAgACABIAdqLQAAai0AAEH/",
	"AUYEQCAEIAdqIQcMAwsgByEIA0AgAiAISQR/IAAgASAIakEBay0AAGotAABB/wFHBUEACwRAIAhBAWshCAwBCwsgB0EBaiECA0Ag",
	"AiADSQR/IAAgASACai0AAGotAABB/wFHBUEACwRAIAJBAWohAgwBCwsgAiAEaiEHIAAgASAIIAIgBCAFIAkQACIJIAZGDQAMAgsL",
	"CwUgAiEHAkADQCAHQRBqIANNBEAgASAHav0ABAAiC/0MICAgICAgICAgICAgICAgIP1Q/QxhYWFhYWFhYWFhYWFhYWFh/XH9DBoa",
	"GhoaGhoaGhoaGhoaGhr9JiAL/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAoKCgoKCgoKCgoKCgoKCgr9Jv1QIAv9DCsrKysrKysrKysr",
	"KysrKyv9IyAL/QwvLy8vLy8vLy8vLy8vLy8v/SP9UCAL/QwtLS0tLS0tLS0tLS0tLS0t/SMgC/0MX19fX19fX19fX19fX19fX/0j",
	"/VD9UP1Q/WQiCEH//wNHBEAgByAIQX9zaGoiCiACayAETwRAIAAgASACIAogBCAFIAkQACIJIAZGDQQLIAdBEGogCEEQdEF/c2dr",
	"IQILIAdBEGohBwwBCwsDQCADIAdPBEAgAyAHSwR/IAAgASAHai0AAGotAABB/wFHBUEAC0UEQCAHIAJrIARPBEAgACABIAIgByAE",
	"IAUgCRAAIgkgBkYNBAsgB0EBaiECCyAHQQFqIQcMAQsLCwsgCQugAwELfyADIQUDQCAEIAlLBEAgACADIAlBA3RqIgsoAgRBAnRq",
	"KAIAIgYEfwJ/IAsoAgAhDiAGQQRqIQggBigCACEKA0AgCgRAIA4gCCgCAGshByAIQQxqIg0gCCgCCCIMQQV0aiEIIA1BCGsoAgAE",
	"QEEAIQYCQCAHRQ0AIAEgB2pBAWstAAAiD0EgckHhAGtBGk8gD0Ewa0EKT3ENACAPQcsARiAPQe0ARnINAEEBIQYgB0EBRgR/QQEF",
	"IAEgB2pBAmstAABB3ABHCw0AIA9B8gBGIA9B7gBGciAPQfQARnIgD0HiAEZyIA9B5gBGciAPQfYARnIgD0EwRnJFIQYLBUEAIQYL",
	"IAZFBEBBACEGA0AgBiAMSSAGIAdqIAJJcQRAIA0gBkEFdGogASAHaiAGai0AACIPQQN2ai0AACAPQQdxdUEBcQRAIAZBAWohBgwC",
	"CwsLQQEgBiAMRiAGIAdqIAJPcg0DGgsgCkEBayEKDAELC0EACwVBAQsEQCAFIAspAwA3AwAgBUEIaiEFCyAJQQFqIQkMAQsLIAUg",
	"A2tBA3YLkQEBBH8DQCAAIAdLBEAgBCABIAdBAXRqLwEAIglBAnRqKAIAIQYgAiAJQQF0ai8BACIIBEAgBSAGQQF0aiAIQQFrOwEA",
	"IAZBAWohBgsgCQRAIAUgBkEBdGogBSAEIAMgCUEBdGovAQBBAnRqIgYoAgAiCEEBdGogBigCBCAIa0EBdPwKAAALIAdBAWohBwwB",
	"CwsLvwUBCn8DQCACIA1LBEAgECABIA1BAXRqLwEAaiEQIA1BAWohDQwBCwtBASENA0AgDiAQSQRAIAAgDmotAAAiESADaiIPLQAA",
	"RQRAIA8gDToAACARQeEAa0EaSQRAIA9BIGsgDToAAAsgDUEBaiENCyAOQQFqIQ4MAQsLIA1BwABLBEBBAA8LQQEhDiACIQ0DQCAN",
	"BEAgACATaiEQQQAhEgNAIAIgEksEQCASQQF0IhEgAWovAQAiFCAQaiATIBRJBEAgBCADIBAtAABqLQAAIhUgDCARai8BACIQQQZ0",
	"aiIRQQF0ai8BAEUEQCAOQYCAAkYEQEEADwsgBCARQQF0aiAOOwEAIA5BAXQiFiALaiAVOwEAIAogFmogCSAQQQF0aiIQLwEAOwEA",
	"IBAgDjsBACAOQQFqIQ4LIAwgEkEBdGogBCARQQF0ai8BADsBACATQQFqIBRGBEAgBiAEIBFBAXRqLwEAQQF0aiASQQFqOwEAIA1B",
	"AWshDQsLIRAgEkEBaiESDAELCyATQQFqIRMMAQsLQQEhAUEAIQIDQCABIAJLBEAgBCAFIAJBAXRqLwEAIhFBB3RqIRAgEQRAIBAg",
	"BCAHIBFBAXRqLwEAQQd0akGAAfwKAAALIAkgEUEBdGovAQAhAANAIAAEQCALIABBAXRqLwEAIQ8gCCARBH8gECAPQQF0ai8BAEH/",
	"/31xBUEACyINQQFqQQJ0aigCACAAQQF0IgwgBmovAQBBAEdqIQMgByAMaiANOwEAIAggAEEBakECdGogAzYCACAQIA9BAXRqIABB",
	"gIACciAAIAMbOwEAIAUgAUEBdGogADsBACABQQFqIQEgCiAMai8BACEADAELCyACQQFqIQIMAQsLQQAhAANAIAAgDkkEQCAIIABB",
	"AnRqIgEgASgCACABKAIEajYCBCAAQQFqIQAMAQsLIA4LrAcBEX8gBCADa0ECdiINIAIgA2oiFWohFCANIBRqIhYgDWohFyADIAVr",
	"QQAgAyAFSxshBwNAIAMgB0sEQCAAIAEgAiAHai0AAGotAAAgCEH//31xQQZ0ckEBdGovAQAhCCAHQQFqIQcMAQsLIAhB//99cSEQ",
	"QQAhCCADIA1qIgkgBWtBACAFIAlJGyEHA0AgByAJSQRAIAAgASACIAdqLQAAai0AACAIQf//fXFBBnRyQQF0ai8BACEIIAdBAWoh",
	"BwwBCwsgCEH//31xIRFBACEIIAMgDUEBdGoiCSAFa0EAIAUgCUkbIQcDQCAHIAlJBEAgACABIAIgB2otAABqLQAAIAhB//99cUEG",
	"dHJBAXRqLwEAIQggB0EBaiEHDAELCyAIQf//fXEhEkEAIQcgAyANQQNsaiIIIAVrQQAgBSAISRshBQNAIAUgCEkEQCAAIAEgAiAF",
	"ai0AAGotAAAgB0H//31xQQZ0ckEBdGovAQAhByAFQQFqIQUMAQsLIAdB//99cSEOIA1BA3QiBSAGaiIKIAVqIgsgBWohDCAGIQUg",
	"CiEIIAshCSAMIQcDQCANIA9LBEAgACABIA8gF2otAABqLQAAIA5B//99cUEGdHJBAXRqLwEAIg4gACABIA8gFmotAABqLQAAIBJB",
	"//99cUEGdHJBAXRqLwEAIhIgACABIA8gFWotAABqLQAAIBBB//99cUEGdHJBAXRqLwEAIhAgACABIA8gFGotAABqLQAAIBFB//99",
	"cUEGdHJBAXRqLwEAIhFycnJBgIACcQRAIAMgD2pBAWohEyAQQYCAAnEEQCAFIBM2AgAgBSAQQf//fXE2AgQgBUEIaiEFCyARQYCA",
	"AnEEQCAIIA0gE2o2AgAgCCARQf//fXE2AgQgCEEIaiEICyASQYCAAnEEQCAJIBMgDUEBdGo2AgAgCSASQf//fXE2AgQgCUEIaiEJ",
	"CyAOQYCAAnEEQCAHIBMgDUEDbGo2AgAgByAOQf//fXE2AgQgB0EIaiEHCwsgD0EBaiEPDAELCyADIA1BAnRqIQMDQCADIARJBEAg",
	"ACABIAIgA2otAABqLQAAIA5B//99cUEGdHJBAXRqLwEAIg5BgIACcQRAIAcgA0EBajYCACAHIA5B//99cTYCBCAHQQhqIQcLIANB",
	"AWohAwwBCwsgBSAKIAggCmsiAPwKAAAgACAFaiIAIAsgCSALayIB/AoAACAAIAFqIgAgDCAHIAxrIgH8CgAAIAAgAWogBmtBA3YL"
].join("");

// src/detect/kernel/kernel.ts
const SIGN = {
	percent: 1,
	backslash: 2,
	entity: 4,
	mail: 8
};
const SCRATCH = 65536;
const BLOCK$2 = 65536;
const PAIR = 8;
const PADDING$1 = 64;
const FILTER_BYTES = 1048576;
const ROW_BYTES = 128;
function createKernel(anchors, sixtets) {
	const joined = Buffer.from(anchors.join(""), "latin1");
	const most = joined.length + 1;
	const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
	const nextAt = SCRATCH;
	const classesAt = nextAt + most * ROW_BYTES;
	const sixtetsAt = classesAt + 256;
	const outAt = sixtetsAt + 256 + 7 & -8;
	const filtersAt = outAt + BLOCK$2 * PAIR;
	const filterEnd = filtersAt + FILTER_BYTES;
	const textAt = filterEnd;
	const { exports, memory } = instantiate(KERNEL, textAt + BLOCK$2);
	const { findAnchors, keepFitting, findRuns, findSigns, findMail } = exports;
	function build() {
		const startsAt = textAt;
		const tables = startsAt + (most + 1) * 4;
		const [orderAt, ownAt, failureAt, childAt, siblingAt, columnAt, reachedAt, lengthsAt] = Array.from({ length: 8 }, (_, table) => tables + table * most * 2);
		const anchorsAt = lengthsAt + anchors.length * 2;
		const endingAt = anchorsAt + joined.length + 1 & -2;
		const whole = memory(endingAt);
		whole.set(joined, anchorsAt);
		new Uint16Array(whole.buffer, lengthsAt, anchors.length).set(anchors.map((anchor) => anchor.length));
		const places = [
			classesAt,
			nextAt,
			orderAt,
			ownAt,
			failureAt,
			startsAt
		];
		const spare = [
			childAt,
			siblingAt,
			columnAt,
			reachedAt
		];
		const states = exports.buildStates(anchorsAt, lengthsAt, anchors.length, ...places, ...spare);
		if (states === 0) throw new RangeError("too many anchors, or too many different characters in them, for one automaton");
		const endingFrom = new Uint32Array(whole.buffer, startsAt, states + 1).slice();
		const count = endingFrom[states];
		const all = memory(endingAt + count * 2);
		exports.fillOutputs(states, orderAt, ownAt, failureAt, startsAt, endingAt);
		return {
			states,
			endingFrom,
			ending: new Uint16Array(all.buffer, endingAt, count).slice()
		};
	}
	const { states, ending, endingFrom } = build();
	let bytes = memory(textAt);
	bytes.set(sixtets, sixtetsAt);
	let loaded;
	let length = 0;
	let filterAt = filtersAt + states * 4;
	let outputs = /* @__PURE__ */ new Uint32Array(4096);
	let runs = /* @__PURE__ */ new Uint32Array(1024);
	let mails = /* @__PURE__ */ new Uint32Array(256);
	return {
		ending,
		endingFrom,
		load(text) {
			if (text === loaded) return;
			bytes = memory(textAt + text.length + PADDING$1);
			loaded = text;
			length = text.length;
			bytes.set(text, textAt);
			bytes.fill(0, textAt + length, textAt + length + PADDING$1);
		},
		outputs() {
			let used = 0;
			for (let from = 0; from < length; from += BLOCK$2) {
				const to = Math.min(length, from + BLOCK$2);
				const found = findAnchors(nextAt, classesAt, textAt, from, to, reach, outAt);
				const count = keepFitting(filtersAt, textAt, length, outAt, found) * 2;
				if (used + count > outputs.length) outputs = grown(outputs, used + count);
				outputs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
			}
			return {
				pairs: outputs,
				length: used
			};
		},
		require(state, fittings) {
			const words = fittings.flatMap(({ length: back, isToken, shape }) => [
				back,
				isToken ? 1 : 0,
				shape.length,
				...shape.flatMap((set) => [...set])
			]);
			if (filterAt + (words.length + 1) * 4 > filterEnd) return;
			new Uint32Array(bytes.buffer, filterAt, words.length + 1).set([fittings.length, ...words]);
			new Uint32Array(bytes.buffer, filtersAt + state * 4, 1)[0] = filterAt;
			filterAt += (words.length + 1) * 4;
		},
		signs: () => findSigns(textAt, length),
		mails() {
			let used = 0;
			for (let from = 0;;) {
				const count = findMail(textAt, from, length, outAt, BLOCK$2);
				if (used + count > mails.length) mails = grown(mails, used + count);
				mails.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
				if (count < BLOCK$2) return mails.subarray(0, used);
				from = mails[used - 1] + 1;
			}
		},
		runs(shortest) {
			let used = 0;
			for (let from = 0;;) {
				const count = findRuns(sixtetsAt, textAt, from, length, shortest, outAt, BLOCK$2) * 2;
				if (used + count > runs.length) runs = grown(runs, used + count);
				runs.set(new Uint32Array(bytes.buffer, outAt, count), used);
				used += count;
				if (count < BLOCK$2 * 2) return {
					pairs: runs,
					length: used
				};
				from = runs[used - 1];
			}
		}
	};
}
function grown(from, least) {
	const to = new Uint32Array(Math.max(from.length * 2, least));
	to.set(from);
	return to;
}

// src/detect/decode/hex.ts
function hexDigit$1(byte = 0) {
	if (byte >= 48 && byte <= 57) return byte - 48;
	const lower = byte | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
function hexNumber(bytes, from, to) {
	let number = 0;
	for (let at = from; at < to; at += 1) {
		const digit = hexDigit$1(bytes[at]);
		if (digit < 0) return -1;
		number = number * 16 + digit;
	}
	return number;
}

// src/detect/decode/view-builder.ts
const UNITS = {
	whole: [0, 0],
	copy: [1, 1],
	base64: [3, 4],
	hex: [1, 2],
	escape: [1, 2],
	percent: [1, 3],
	"byte-escape": [1, 4],
	"unicode-escape": [1, 6]
};
const KINDS = Object.keys(UNITS);
const CODES = Object.fromEntries(KINDS.map((kind, code) => [kind, code]));
const WHOLE = CODES.whole;
const COPY = CODES.copy;
const FIELDS = 4;
const NOTHING$2 = Buffer.alloc(0);
const NO_SEGMENTS = /* @__PURE__ */ new Uint32Array(0);
const FIRST_BYTES = 256;
const FIRST_SEGMENTS = 64;
const SHORT$1 = 48;
var ViewBuilder = class {
	#parent;
	#encoding;
	#bytes = NOTHING$2;
	#length = 0;
	#segments = NO_SEGMENTS;
	#used = 0;
	constructor(parent, encoding) {
		this.#parent = parent;
		this.#encoding = encoding;
	}
	add(kind, decoded, from) {
		const { length } = decoded;
		if (length === 0) return;
		this.#segment(CODES[kind], from.start, from.end);
		this.#reserve(length);
		this.#bytes.write(decoded, this.#length, "latin1");
		this.#length += length;
	}
	addByte(kind, byte, start, end) {
		this.#segment(CODES[kind], start, end);
		this.#reserve(1);
		this.#bytes[this.#length] = byte;
		this.#length += 1;
	}
	copy(start, end) {
		if (end <= start) return;
		this.#segment(COPY, start, end);
		this.#reserve(end - start);
		const bytes = this.#bytes;
		const from = this.#parent.bytes;
		let to = this.#length;
		this.#length += end - start;
		if (end - start > SHORT$1) bytes.set(from.subarray(start, end), to);
		else for (let at = start; at < end; at += 1) bytes[to++] = from[at];
	}
	separate(at) {
		this.add("whole", "\n\n", {
			start: at,
			end: at
		});
	}
	build() {
		if (this.#length === 0) return void 0;
		const bytes = this.#bytes.subarray(0, this.#length);
		const segments = this.#segments.subarray(0, this.#used);
		const parent = this.#parent;
		return {
			bytes,
			text: bytes.toString("latin1"),
			encodings: [...parent.encodings, this.#encoding],
			toOriginal: (start, end) => {
				const first = segmentAt(segments, start);
				const last = segmentAt(segments, Math.max(start, end - 1));
				return parent.toOriginal(placeOf$1(segments, first, start, 1), placeOf$1(segments, last, end, 2));
			}
		};
	}
	#segment(kind, start, end) {
		const segments = this.#segments;
		const last = this.#used - FIELDS;
		const isDivisible = kind !== WHOLE && kind !== CODES.base64;
		if (last >= 0 && isDivisible && segments[last + 3] === kind && segments[last + 2] === start) {
			segments[last + 2] = end;
			return;
		}
		if (this.#used === segments.length) {
			this.#segments = new Uint32Array(Math.max(FIRST_SEGMENTS, segments.length * 2));
			this.#segments.set(segments);
		}
		this.#segments[this.#used] = this.#length;
		this.#segments[this.#used + 1] = start;
		this.#segments[this.#used + 2] = end;
		this.#segments[this.#used + 3] = kind;
		this.#used += FIELDS;
	}
	#reserve(more) {
		if (this.#length + more <= this.#bytes.length) return;
		const grown = Buffer.allocUnsafe(Math.max(FIRST_BYTES, this.#bytes.length * 2, this.#length + more));
		grown.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = grown;
	}
};
function segmentAt(segments, offset) {
	let low = 0;
	let high = segments.length / FIELDS - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (segments[middle * FIELDS] <= offset) low = middle;
		else high = middle - 1;
	}
	return low * FIELDS;
}
function placeOf$1(segments, segment, offset, edge) {
	const kind = segments[segment + 3];
	if (kind === WHOLE) return segments[segment + edge];
	const [decoded, encoded] = UNITS[KINDS[kind]];
	const inside = (offset - segments[segment]) / decoded;
	const units = edge === 1 ? Math.floor(inside) : Math.ceil(inside);
	return Math.min(segments[segment + 1] + units * encoded, segments[segment + 2]);
}

// src/detect/decode/escapes.ts
const REGION = 1024;
const PERCENT = {
	encoding: "percent",
	sign: SIGN.percent,
	lead: "%",
	trigger: /%[2-7][0-9A-Fa-f]/y,
	add(bytes, at, builder) {
		const byte = hexNumber(bytes, at + 1, at + 3);
		if (byte < 0) return at;
		builder.addByte("percent", byte, at, at + 3);
		return at + 3;
	}
};
const SIMPLE = Uint8Array.from({ length: 256 }, (_, code) => code);
for (const [name, stands] of [
	"n\n",
	"r\r",
	"t	",
	"b\b",
	"f\f",
	"0\0"
]) SIMPLE[codeOf$2(name)] = codeOf$2(stands);
const BACKSLASH$1 = {
	encoding: "escapes",
	sign: SIGN.backslash,
	lead: "\\",
	trigger: /\\(?:u00[2-7][0-9A-Fa-f]|u\{[2-7][0-9A-Fa-f]\}|x[2-7][0-9A-Fa-f]|\/)/y,
	add(bytes, at, builder) {
		const kind = bytes[at + 1];
		if (kind === void 0 || kind === 10 || kind === 13) return at;
		if (kind === 117) return addUnicode(bytes, at, builder);
		const end = kind === 120 ? at + 4 : at + 2;
		const byte = kind === 120 ? hexNumber(bytes, at + 2, end) : SIMPLE[kind];
		if (byte < 0) return at;
		builder.addByte(kind === 120 ? "byte-escape" : "escape", byte, at, end);
		return end;
	}
};
const LONGEST_CODE = 6;
function addUnicode(bytes, at, builder) {
	const isBraced = bytes[at + 2] === 123;
	const from = isBraced ? at + 3 : at + 2;
	const to = isBraced ? numberEnd(bytes, from, LONGEST_CODE, hexDigit$1) : from + 4;
	if (isBraced && (to === from || bytes[to] !== 125)) return at;
	const code = hexNumber(bytes, from, to);
	const end = isBraced ? to + 1 : to;
	if (code < 0) return at;
	if (code < 128 && !isBraced) {
		builder.addByte("unicode-escape", code, at, end);
		return end;
	}
	return addCode(code, at, end, builder);
}
function addCode(code, start, end, builder) {
	if (code > 1114111 || code >= 55296 && code <= 57343) return start;
	if (code < 128) builder.addByte("whole", code, start, end);
	else builder.add("whole", Buffer.from(String.fromCodePoint(code)).toString("latin1"), {
		start,
		end
	});
	return end;
}
function numberEnd(bytes, from, most, digitOf) {
	let end = from;
	while (end - from < most && digitOf(bytes[end]) >= 0) end += 1;
	return end;
}
function decimalDigit(byte = 0) {
	return byte >= 48 && byte <= 57 ? byte - 48 : -1;
}
function codeOf$2(character = "") {
	return character.charCodeAt(0);
}
const NAMED$3 = {
	amp: "&",
	quot: "\"",
	apos: "'",
	lt: "<",
	gt: ">",
	sol: "/",
	plus: "+",
	equals: "=",
	colon: ":",
	commat: "@",
	lowbar: "_",
	period: ".",
	dollar: "$",
	percnt: "%",
	num: "#",
	excl: "!",
	quest: "?",
	ast: "*",
	comma: ",",
	semi: ";",
	vert: "|",
	bsol: "\\",
	Hat: "^",
	lpar: "(",
	rpar: ")",
	lsqb: "[",
	rsqb: "]",
	lcub: "{",
	rcub: "}",
	nbsp: " ",
	Tab: "	",
	NewLine: "\n"
};
const NAMES = Object.keys(NAMED$3).join("|");
const LONGEST_NAME = Math.max(...Object.keys(NAMED$3).map((name) => name.length));
const ENTITIES = {
	encoding: "entities",
	sign: SIGN.entity,
	lead: "&",
	trigger: new RegExp(`&(?:#0{0,4}\\d{2,3}|#[xX]0{0,4}[0-9A-Fa-f]{2}|${NAMES});`, "y"),
	add(bytes, at, builder) {
		if (bytes[at + 1] === 35) return addNumbered(bytes, at, builder);
		let name = "";
		let end = at + 1;
		while (name.length <= LONGEST_NAME && isLetter(bytes[end])) name += String.fromCharCode(bytes[end++]);
		const stands = bytes[end] === SEMICOLON && Object.hasOwn(NAMED$3, name) ? NAMED$3[name] : void 0;
		if (stands === void 0) return at;
		builder.addByte("whole", codeOf$2(stands), at, end + 1);
		return end + 1;
	}
};
const SEMICOLON = 59;
function addNumbered(bytes, at, builder) {
	const isHex = ((bytes[at + 2] ?? 0) | 32) === 120;
	const from = isHex ? at + 3 : at + 2;
	const to = isHex ? numberEnd(bytes, from, 6, hexDigit$1) : numberEnd(bytes, from, 7, decimalDigit);
	if (to === from || bytes[to] !== SEMICOLON) return at;
	let code = 0;
	for (let digit = from; digit < to; digit += 1) code = code * (isHex ? 16 : 10) + hexDigit$1(bytes[digit]);
	return addCode(code, at, to + 1, builder);
}
function isLetter(byte = 0) {
	const lower = byte | 32;
	return lower >= 97 && lower <= 122;
}
const ESCAPE_STYLES = [
	PERCENT,
	BACKSLASH$1,
	ENTITIES
];
function decodeEscapes(view, style, allowance) {
	const { text } = view;
	const builder = new ViewBuilder(view, style.encoding);
	let covered = 0;
	let line = {
		start: 0,
		end: -1
	};
	for (let at = text.indexOf(style.lead); at !== -1;) {
		style.trigger.lastIndex = at;
		if (!style.trigger.test(text)) {
			at = text.indexOf(style.lead, at + 1);
			continue;
		}
		if (at > line.end) line = lineOf(text, at, line.end + 1);
		const { start, end } = partOf(text, line, at);
		const from = Math.max(start, covered);
		if (!allowance.take(end - from)) break;
		if (from > covered || covered === 0) builder.separate(from);
		covered = decodeRegion(view, from, end, style, builder);
		at = text.indexOf(style.lead, covered);
	}
	return builder.build();
}
function decodeRegion({ text, bytes }, start, end, style, builder) {
	const lead = codeOf$2(style.lead);
	let copied = start;
	for (let at = text.indexOf(style.lead, start); at !== -1 && at < end;) {
		builder.copy(copied, at);
		copied = style.add(bytes, at, builder);
		const next = Math.max(copied, at + 1);
		at = bytes[next] === lead ? next : text.indexOf(style.lead, next);
	}
	builder.copy(copied, end);
	return Math.max(copied, end);
}
function lineOf(text, at, least) {
	let start = at;
	while (start > least && at - start < REGION && text.charCodeAt(start - 1) !== 10) start -= 1;
	const end = text.indexOf("\n", at);
	return {
		start,
		end: end === -1 ? text.length : end
	};
}
function partOf(text, line, at) {
	const limit = Math.min(line.end, at + REGION * 8);
	let end = Math.min(limit, at + REGION * 4);
	while (end < limit && !" 	\"',;".includes(text.charAt(end))) end += 1;
	return {
		start: Math.max(line.start, at - REGION),
		end
	};
}

// src/detect/decode/joined-literals.ts
const PIECE$1 = 256;
const GAP$1 = 64;
const LINE = 192;
const WIDEST$1 = 640;
function signOf(ending) {
	switch (ending) {
		case "php":
		case "phtml":
		case "inc":
		case "pl":
		case "pm": return "\\.";
		case "lua": return "\\.\\.";
		case "vb":
		case "vbs":
		case "bas":
		case "cls":
		case "frm":
		case "asp": return "&(?: _)?";
		case "ex":
		case "exs": return "<>";
		case "hs":
		case "erl":
		case "elm": return "\\+\\+";
		case "sql": return "\\|\\|";
		case "ml": return "\\^";
		case "jl": return "\\*";
		case "py":
		case "rb":
		case "c":
		case "h":
		case "cc":
		case "cpp":
		case "cxx":
		case "hpp":
		case "m":
		case "mm":
		case "ino": return "";
		case "sh":
		case "bash":
		case "zsh": return "(?!)";
		default: return;
	}
}
const SCANS = /* @__PURE__ */ new Map();
function scanOf(name) {
	const sign = signOf(name.slice(name.lastIndexOf(".") + 1));
	if (sign === void 0) return void 0;
	const known = SCANS.get(sign);
	if (known) return known;
	const scan = new RegExp(`["'](?:[ \\t\\r\\n]{0,${GAP$1}}(?:\\+${sign && `|${sign}`})[ \\t\\r\\n]{0,${GAP$1}}${sign ? "" : `|[ \\t\\r\\n\\\\]{1,${GAP$1}}`})[bruL]?["']|\\\\\\r?\\n(?=[^ \\t])`, "g");
	SCANS.set(sign, scan);
	return scan;
}
function decodeJoined(view, allowance, name) {
	const { text } = view;
	const builder = new ViewBuilder(view, "joined");
	let chain = [];
	let before = 0;
	let end = 0;
	function show() {
		const [first] = chain;
		if (!first || end - first.start > WIDEST$1) return true;
		let copied = startOfLine$1(text, first.start, before);
		if (!allowance.take(end - copied)) return false;
		builder.separate(copied);
		for (const { start, end: next } of chain) {
			builder.copy(copied, start);
			copied = next;
		}
		builder.copy(copied, end);
		return true;
	}
	function add(join) {
		if (join.start >= end) {
			if (!show()) return false;
			chain = [];
			before = end;
		}
		if (end - (chain[0]?.start ?? end) <= WIDEST$1) chain.push(join);
		if (join.close >= end) end = endOfLine$1(text, join.close);
		return true;
	}
	const scan = scanOf(name);
	if (scan) {
		scan.lastIndex = 0;
		for (let match = scan.exec(text); match; match = scan.exec(text)) {
			const [{ length }] = match;
			const last = match.index + length - 1;
			const join = text[last] === "\n" ? brokenAt(text, match.index, last + 1) : joinOf(text, match.index, last);
			if (join && !add(join)) return builder.build();
			scan.lastIndex = join ? join.end - 1 : match.index + 1;
		}
	} else for (let at = text.indexOf("+"); at !== -1; at = text.indexOf("+", at + 1)) {
		const join = joinAt(text, at);
		if (!join) continue;
		if (!add(join)) return builder.build();
		at = join.end - 1;
	}
	show();
	chain = [];
	const call = LISTING.find(([names]) => names.test(name))?.[1];
	if (call === void 0) return builder.build();
	for (let at = text.indexOf(call); at !== -1; at = text.indexOf(call, at + 1)) {
		chain = listAt(text, at);
		before = 0;
		end = endOfLine$1(text, chain[0]?.close ?? at);
		if (!show()) break;
	}
	return builder.build();
}
const LISTING = [[/\.rs$/, "concat!("], [/\.(?:[cm]?[jt]sx?|py|rb)$/, "join("]];
const LITERAL = "[\"'`][^\\s\"'`\\\\<>]{1,256}[\"'`]";
const LIST = new RegExp(`^\\s{0,16}${LITERAL}(?:\\s{0,16},\\s{0,16}${LITERAL}){1,9}`);
function listAt(text, at) {
	if (text[at] === "j" && text[at - 1] !== ".") return [];
	const head = text.slice(Math.max(0, at - 3), at + 9);
	let start = at;
	let from = at + 8;
	if (/^(?:""|'')\.join\(\[/.test(head)) {
		start = at - 3;
		from = at + 6;
	} else if (/^.?\]\.join\((?:''|""|``)/.test(head)) {
		start = Math.max(0, at - WIDEST$1) + text.slice(Math.max(0, at - WIDEST$1), at).lastIndexOf("[");
		from = start + 1;
	} else if (text.startsWith("join(", at)) return [];
	const list = LIST.exec(text.slice(from, from + WIDEST$1))?.[0];
	if (list === void 0) return [];
	const close = from + list.length;
	const joins = [{
		start,
		end: from + list.search(/["'`]/),
		close
	}];
	for (const { index, 0: gap } of list.matchAll(/["'`]\s*,\s*["'`]/g)) joins.push({
		start: from + index,
		end: from + index + gap.length,
		close
	});
	return joins;
}
function joinAt(text, at) {
	const before = text.charCodeAt(at - 1);
	if (!isBlank(before) && !isQuote$1(before)) return void 0;
	let start = at - 1;
	while (at - start < GAP$1 && isBlank(text.charCodeAt(start))) start -= 1;
	if (!isQuote$1(text.charCodeAt(start))) return void 0;
	let next = at + 1;
	while (next - at < GAP$1 && isBlank(text.charCodeAt(next))) next += 1;
	return joinOf(text, start, next);
}
function joinOf(text, start, next) {
	const quote = text.charCodeAt(start);
	if (text.charCodeAt(next) !== quote) return void 0;
	const open = partStart(text, start);
	const close = partEnd(text, next + 1);
	return start - open > 1 && close - next > 1 && text.charCodeAt(open) === quote && text.charCodeAt(close) === quote ? {
		start,
		end: next + 1,
		close
	} : void 0;
}
function brokenAt(text, start, end) {
	const before = partStart(text, start);
	if (before === start - 1) return void 0;
	const open = text.charCodeAt(before);
	const close = partEnd(text, end);
	return (isQuote$1(open) ? text.charCodeAt(close) === open : text.slice(before + 1, start).includes("=") && isBlank(text.charCodeAt(close) || 10)) ? {
		start,
		end,
		close
	} : void 0;
}
function partStart(text, end) {
	let open = end - 1;
	while (end - open < PIECE$1 && isPart(text.charCodeAt(open))) open -= 1;
	return open;
}
function partEnd(text, start) {
	let close = start;
	while (close - start < PIECE$1 && isPart(text.charCodeAt(close))) close += 1;
	return close;
}
function startOfLine$1(text, at, least) {
	const most = Math.max(least, at - LINE);
	let start = at;
	while (start > most && text.charCodeAt(start - 1) !== 10) start -= 1;
	return start;
}
function endOfLine$1(text, at) {
	const most = Math.min(text.length, at + LINE);
	let end = at;
	while (end < most && text.charCodeAt(end) !== 10) end += 1;
	return end;
}
function isBlank(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
function isQuote$1(code) {
	return code === 34 || code === 39 || code === 96;
}
function isPart(code) {
	return code > 32 && code < 127 && !isQuote$1(code) && code !== 92 && code !== 60 && code !== 62;
}

// src/detect/decode/quoted-printable.ts
const REACH = 4096;
const SOFT_BREAK = /=[ \t]{0,8}\r?\n/y;
function decodeQuotedPrintable(view, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "quoted-printable");
	kernel.load(view.bytes);
	let covered = 0;
	for (const at of kernel.mails()) {
		if (at < covered || isPadding(text, at)) continue;
		const line = lineAround(text, at);
		if (!allowance.take(line.end - line.start)) break;
		if (line.goesOn) allowance.reachFar(view.toOriginal(Math.max(0, at - REACH), Math.min(text.length, at + REACH)));
		decodeLine(view, line, builder);
		covered = Math.max(line.end, at + 1);
	}
	return builder.build();
}
function isPadding(text, at) {
	if (!/^=[ \t]{0,8}(?:\r?\n|$)/.test(text.slice(at, at + 12))) return false;
	const line = text.slice(Math.max(0, at - PADDED_REACH), at + 1);
	const lineStart = line.lastIndexOf("\n") + 1;
	const length = line.length - lineStart;
	if (length >= 70 && length <= 76 && !(ASSIGNMENT.test(line.slice(lineStart)) && ENDS.test(text.slice(at, at + ENDS_REACH)))) return false;
	return (/[A-Za-z0-9+/_-]{8,}={1,2}$/.exec(line)?.[0].length ?? 1) % 4 === 0;
}
const PADDED_REACH = 256;
const ASSIGNMENT = /^[ \t]{0,40}(?:- )?["']?[A-Za-z_][\w.-]{1,60}["']?(?:=| ?: )/;
const ENDS = /^=[ \t]{0,8}(?:\r?\n[ \t]{0,40}(?:(?:- )?["']?[A-Za-z_][\w.-]{1,60}["']?(?:=|:(?:[ \r\n]|$))|[{}\]]|\r?\n|$)|$)/;
const ENDS_REACH = 160;
function lineAround(text, at) {
	const first = Math.max(0, at - REACH);
	const near = text.slice(first, at + REACH);
	const place = at - first;
	const lineStart = near.lastIndexOf("\n", place - 1) + 1;
	let start = lineStart;
	while (start > 0 && isSoft(near, start - 1)) start = start < 2 ? 0 : near.lastIndexOf("\n", start - 2) + 1;
	const lineEnd = endOfLine(near, place);
	let end = lineEnd;
	while (end < near.length && isSoft(near, end)) end = endOfLine(near, end + 1);
	const isCut = start === 0 && first > 0 || end === near.length && first + end < text.length;
	return {
		start: first + (place === 0 ? 0 : start),
		end: first + end,
		goesOn: isCut || start !== lineStart || end !== lineEnd
	};
}
function isSoft(text, end) {
	return text[end - 1] === "=" || text[end - 1] === "\r" && text[end - 2] === "=";
}
function endOfLine(text, at) {
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end;
}
function decodeLine({ text, bytes }, { start, end }, builder) {
	builder.separate(start);
	let copied = start;
	for (let at = text.indexOf("=", start); at !== -1 && at < end;) {
		builder.copy(copied, at);
		copied = at;
		const byte = hexNumber(bytes, at + 1, at + 3);
		SOFT_BREAK.lastIndex = at;
		if (byte >= 0) {
			copied = at + 3;
			builder.addByte("percent", byte, at, copied);
		} else if (SOFT_BREAK.test(text)) copied = SOFT_BREAK.lastIndex;
		at = text.indexOf("=", Math.max(copied, at + 1));
	}
	builder.copy(copied, end);
}

// src/detect/decode/utf16.ts
function utf16Order(bytes) {
	if (bytes.length < 4) return void 0;
	if (bytes[0] === 255 && bytes[1] === 254) return "le";
	if (bytes[0] === 254 && bytes[1] === 255) return "be";
	const sample = Math.min(bytes.length & -2, 4096);
	if (!hasZero(bytes, sample)) return void 0;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let at = 0; at < sample; at += 2) {
		if (bytes[at] === 0) evenZeros += 1;
		if (bytes[at + 1] === 0) oddZeros += 1;
	}
	const pairs = sample / 2;
	if (oddZeros > pairs * .7 && evenZeros < pairs * .05) return "le";
	if (evenZeros > pairs * .7 && oddZeros < pairs * .05) return "be";
}
function utf16View(bytes, order, offset) {
	const even = Buffer.from(bytes.subarray(0, bytes.length & -2));
	if (order === "be") even.swap16();
	const utf8 = Buffer.from(even.toString("utf16le"));
	const map = utf8.length * 2 === even.length ? void 0 : unitOfByte(even, utf8.length);
	const unitAt = (index) => map ? map[index] ?? even.length >> 1 : index;
	return {
		bytes: utf8,
		text: utf8.toString("latin1"),
		encodings: [order === "le" ? "utf-16le" : "utf-16be"],
		toOriginal: (start, end) => ({
			start: offset + unitAt(start) * 2,
			end: offset + unitAt(end) * 2
		})
	};
}
function unitOfByte(utf16, length) {
	const map = new Uint32Array(length);
	let at = 0;
	for (let unit = 0; unit * 2 < utf16.length; unit += 1) {
		const code = utf16.readUInt16LE(unit * 2);
		const next = unit * 2 + 2 < utf16.length ? utf16.readUInt16LE(unit * 2 + 2) : 0;
		const pair = code >= 55296 && code <= 56319 && next >= 56320 && next <= 57343;
		const width = pair ? 4 : utf8Width(code);
		map.fill(unit, at, at + width);
		at += width;
		if (pair) unit += 1;
	}
	return map;
}
function utf8Width(code) {
	if (code < 128) return 1;
	return code < 2048 ? 2 : 3;
}
function isBinary(bytes) {
	return hasZero(bytes, 8e3);
}
function hasZero(bytes, within) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length)).includes(0);
}

// src/detect/decode/code-page.ts
const LARGEST$1 = 262144;
const CODE_PAGES = [
	["windows-1251", /[\xef\xcf]\xe0\xf0\xee\xeb|\xcf\xc0\xd0\xce\xcb|[\xeb\xcb]\xee\xe7\xe8\xed\xea/],
	["koi8-r", /[\xd0\xf0]\xc1\xd2\xcf\xcc/],
	["ibm866", /[\xaf\x8f]\xa0\xe0\xae\xab/],
	["shift_jis", /\x83p\x83X\x83\x8f\x81\[\x83h|\x88\xc3\x8f\xd8\x94\xd4\x8d\x86/],
	["euc-jp", /\xa5\xd1\xa5\xb9\xa5\xef\xa1\xbc\xa5\xc9|\xb0\xc5\xbe\xda\xc8\xd6\xb9\xe6/],
	["gbk", /\xc3\xdc\xc2\xeb|\xbf\xda\xc1\xee/],
	["big5", /\xb1K\xbdX/],
	["euc-kr", /\xba\xf1(?:\xb9\xd0)?\xb9\xf8|\xbe\xcf\xc8\xa3|\xc6\xd0\xbd\xba\xbf\xf6\xb5\xe5/],
	["windows-1252", /contrase\xf1a|l\xf6senord|lykilor\xf0|fjal\xebkalim|(?:senha|password|parola|palavra-passe|l\xf6senordet) (?:[\xe9\xe8]|\xe4r) /i],
	["windows-1250", /has\xb3o|jelsz\xf3/i],
	["windows-1254", /[\xfe\xde]ifre/],
	["windows-1257", /slapta\xfeodis/i],
	["windows-1253", /\xf9\xe4\xe9\xea\xfc\xf2|\xf5\xed\xe8\xe7\xec\xe1\xf4\xe9\xea\xfc/],
	["windows-1255", /\xf1\xe9\xf1\xee/],
	["windows-1256", /\xdf\xe1\xe3\xc9 \xc7\xe1(?:\xe3\xd1\xe6\xd1|\xd3\xd1)|\xc7\xe1\xd1\xde\xe3 \xc7\xe1\xd3\xd1\xed/],
	["windows-874", /\xc3\xcb\xd1\xca\xbc\xe8\xd2\xb9/]
];
const WIDE = /* @__PURE__ */ new Set([
	"shift_jis",
	"euc-jp",
	"gbk",
	"big5",
	"euc-kr"
]);
function codePageOf(bytes, text) {
	if (bytes.length > LARGEST$1 || isUtf8(bytes) || isBinary(bytes)) return void 0;
	const read = text();
	return CODE_PAGES.find(([, words]) => words.test(read))?.[0];
}
function codePageView(view) {
	const encoding = codePageOf(view.bytes, () => view.text);
	return encoding === void 0 ? void 0 : decoded(view, encoding);
}
function decoded(view, encoding) {
	const { bytes } = view;
	const decoder = new TextDecoder(encoding);
	const builder = new ViewBuilder(view, encoding);
	let copied = 0;
	for (let at = 0; at < bytes.length;) {
		if (bytes[at] < 128) {
			at += 1;
			continue;
		}
		builder.copy(copied, at);
		const start = at;
		while (at < bytes.length && bytes[at] >= 128) at += WIDE.has(encoding) ? widthAt(bytes, at, encoding) : 1;
		at = Math.min(at, bytes.length);
		const text = Buffer.from(decoder.decode(bytes.subarray(start, at))).toString("latin1");
		builder.add("whole", text, {
			start,
			end: at
		});
		copied = at;
	}
	builder.copy(copied, bytes.length);
	return builder.build();
}
function widthAt(bytes, at, encoding) {
	const lead = bytes[at];
	if (encoding === "shift_jis") return lead >= 160 && lead <= 223 ? 1 : 2;
	if (encoding === "euc-jp") return lead === 143 ? 3 : 2;
	const next = bytes[at + 1] ?? 0;
	return encoding === "gbk" && next >= 48 && next <= 57 ? 4 : 2;
}

// src/detect/decode/rtf.ts
const NO_TEXT = /^\{\\(?:\*|(?:fonttbl|colortbl|stylesheet|info|pict|listtable|themedata|datastore)(?![a-z]))/;
const CONTROL$1 = /\\(?:(?<word>[a-z]{1,32})(?<number>-?\d{1,10})? ?|'(?<hex>[\da-f]{2})|(?<sign>[^a-z\d]))/iy;
const STANDS_FOR = {
	par: "\n",
	line: "\n",
	row: "\n",
	sect: "\n",
	page: "\n",
	tab: "	",
	cell: "	",
	emdash: "-",
	endash: "-"
};
const GROUP_REACH = 24;
function isRtf(bytes) {
	return bytes[0] === 123 && bytes[1] === 92 && bytes[2] === 114 && bytes[3] === 116 && bytes[4] === 102;
}
function rtfView(view) {
	const { text } = view;
	if (!isRtf(view.bytes)) return void 0;
	const builder = new ViewBuilder(view, "rtf");
	let depth = 0;
	let skipped = Number.POSITIVE_INFINITY;
	for (let at = 0; at < text.length;) {
		const character = text.charAt(at);
		let end = at + 1;
		if (character === "{") {
			depth += 1;
			if (depth < skipped && NO_TEXT.test(text.slice(at, at + GROUP_REACH))) skipped = depth;
		} else if (character === "}") {
			if (depth === skipped) skipped = Number.POSITIVE_INFINITY;
			depth -= 1;
		} else if (character === "\\") {
			CONTROL$1.lastIndex = at;
			const control = CONTROL$1.exec(text);
			end = at + (control?.[0].length ?? 1);
			if (depth < skipped && control?.groups) end = addControl(view, control.groups, at, end, builder);
		} else if (character !== "\r" && character !== "\n") {
			while (end < text.length && !"{}\\\r\n".includes(text.charAt(end))) end += 1;
			if (depth < skipped) builder.copy(at, end);
		}
		at = end;
	}
	return builder.build();
}
function addControl({ text, bytes }, { word, number, hex, sign }, start, end, builder) {
	const add = (said) => builder.add("whole", said, {
		start,
		end
	});
	if (hex !== void 0) add(String.fromCharCode(hexNumber(bytes, start + 2, end)));
	else if (sign !== void 0) {
		if ("\\{}".includes(sign)) add(sign);
		else if (sign === "~") add(" ");
	} else if (word === "u" && number !== void 0) {
		const code = Number(number) & 65535;
		add(Buffer.from(String.fromCharCode(code)).toString("latin1"));
		return text[end] === "?" ? end + 1 : end;
	} else add(STANDS_FOR[word ?? ""] ?? "");
	return end;
}

// src/detect/decode/utf32.ts
const UNIT = 4;
const SAMPLE = 256;
function utf32Order(bytes) {
	if (bytes.length < 8 || bytes.length % UNIT !== 0) return void 0;
	const order = bytes[1] === 0 || bytes[2] === 0 ? orderOfFirst(bytes) : void 0;
	if (order === void 0) return void 0;
	const units = Math.min(SAMPLE, bytes.length / UNIT);
	let characters = 0;
	for (let unit = 0; unit < units; unit += 1) {
		const code = unitAt(bytes, unit, order);
		if (code > 1114111) return void 0;
		if (code >= 32 || code >= 9 && code <= 13) characters += 1;
	}
	return characters >= units * .95 ? order : void 0;
}
function orderOfFirst(bytes) {
	const [a, b, c, d] = bytes;
	if (c === 0 && d === 0 && (b === 0 || a === 255 && b === 254)) return "le";
	return a === 0 && b === 0 && (c === 0 || c === 254 && d === 255) ? "be" : void 0;
}
function unitAt(bytes, unit, order) {
	const at = unit * UNIT;
	const [a, b, c, d] = [
		0,
		1,
		2,
		3
	].map((byte) => bytes[at + byte]);
	return order === "le" ? a + b * 256 + c * 65536 + d * 16777216 : d + c * 256 + b * 65536 + a * 16777216;
}
function utf32View(bytes, order, offset) {
	const units = Math.floor(bytes.length / UNIT);
	const utf16 = Buffer.alloc(units * 2);
	for (let unit = 0; unit < units; unit += 1) {
		const code = unitAt(bytes, unit, order);
		utf16.writeUInt16LE(code > 65535 ? 65533 : code, unit * 2);
	}
	const view = utf16View(utf16, "le", 0);
	return {
		...view,
		encodings: [order === "le" ? "utf-32le" : "utf-32be"],
		toOriginal: (start, end) => {
			const span = view.toOriginal(start, end);
			return {
				start: offset + span.start * 2,
				end: offset + span.end * 2
			};
		}
	};
}

// src/detect/decode/view.ts
function plainView(bytes, offset) {
	return {
		bytes,
		text: latin1(bytes),
		encodings: [],
		toOriginal: (start, end) => ({
			start: start + offset,
			end: end + offset
		})
	};
}
function latin1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
function isAscii(text) {
	for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
	return true;
}
function textAt(view, start, end) {
	const text = view.text.slice(start, end);
	if (isAscii(text)) return text;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(view.bytes.subarray(start, end));
	} catch {
		return text;
	}
}

// src/detect/decode/read-as.ts
function isWide(bytes) {
	return utf32Order(bytes) !== void 0 || utf16Order(bytes) !== void 0;
}
function textsOf(bytes, offset, whole) {
	const four = utf32Order(whole);
	if (four !== void 0) return [utf32View(bytes, four, offset)];
	const two = utf16Order(whole);
	if (two !== void 0) return [utf16View(bytes, two, offset)];
	const plain = plainView(bytes, offset);
	const rich = rtfView(plain);
	if (rich) return [plain, codePageView(rich) ?? rich];
	return [codePageView(plain) ?? plain];
}
function isReadOtherwise(bytes) {
	if (isWide(bytes) || isRtf(bytes)) return true;
	return codePageOf(bytes, () => latin1(bytes)) !== void 0;
}

// src/detect/decode/base64-alphabet.ts
const SIXTETS = sixtets();
function sixtets() {
	const table = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (let value = 0; value < 64; value += 1) table[alphabet.charCodeAt(value)] = value;
	table["-".charCodeAt(0)] = 62;
	table["_".charCodeAt(0)] = 63;
	return table;
}

// src/detect/decode/base64-lines.ts
const CONTEXT$2 = 80;
const LINE_BREAK = /(?:\r?\n[ \t]{0,40}|(?:\\r)?\\n)(?=[A-Za-z0-9+/_-])/y;
function runEnd$1(bytes, from) {
	let end = from + 1;
	while (end < bytes.length && SIXTETS[bytes[end]] !== 255) end += 1;
	return end;
}
function contextStart(text, start, covered) {
	const limit = Math.max(covered, start - 80);
	let at = start;
	while (at > limit && text[at - 1] !== "\n") at -= 1;
	return at;
}
function looksLikeText(decoded) {
	const head = decoded.slice(0, 512);
	if (/[\0-\x08\x0e-\x1f\x7f]/.test(head)) return false;
	return (head.match(/[\x80-\xff]/g)?.length ?? 0) * 4 <= head.length;
}

// src/detect/containers/gzip.ts
function gunzip(bytes, allowance) {
	const parts = [];
	let name;
	let failure;
	let at = 0;
	while (failure === void 0 && isGzipHeader(bytes, at)) {
		const header = readHeader(bytes, at);
		const unpacked = header ? unpack("deflate", bytes.subarray(header.end), allowance) : "broken";
		if (!header || typeof unpacked === "string") {
			failure = unpacked === "large" ? "large" : "broken";
			break;
		}
		name ??= header.name;
		parts.push(unpacked.bytes);
		const end = header.end + unpacked.used;
		if (unpacked.cut || end + 4 > bytes.length) failure = "cut";
		else if (!isChecksum(bytes.readUInt32LE(end), unpacked.bytes)) failure = "damaged";
		at = end + 8;
	}
	return {
		bytes: joined$1(parts),
		name,
		failure: failure ?? restOf(bytes, at)
	};
}
function unzstd(bytes, allowance) {
	const parts = [];
	let failure;
	let at = 0;
	while (failure === void 0 && bytes.length - at >= 8) {
		const magic = bytes.readUInt32LE(at);
		if (magic >>> 4 === SKIPPED) {
			at += 8 + bytes.readUInt32LE(at + 4);
			continue;
		}
		if (magic !== ZSTD) break;
		const unpacked = unpack("zstd", bytes.subarray(at), allowance);
		if (typeof unpacked === "string") {
			failure = unpacked;
			break;
		}
		parts.push(unpacked.bytes);
		if (unpacked.cut) failure = "cut";
		at += Math.max(8, unpacked.used);
	}
	return {
		bytes: joined$1(parts),
		name: void 0,
		failure: failure ?? restOf(bytes, at)
	};
}
const ZSTD = 4247762216;
const SKIPPED = 25481893;
function joined$1(parts) {
	const [only = Buffer.alloc(0)] = parts;
	return parts.length === 1 ? only : Buffer.concat(parts);
}
function restOf(bytes, at) {
	return bytes.subarray(at).some((byte) => byte !== 0) ? "damaged" : void 0;
}
function isChecksum(told, bytes) {
	const checksum = checksumOf(bytes);
	return checksum === void 0 || checksum === told;
}
function isGzipHeader(bytes, at) {
	return bytes[at] === 31 && bytes[at + 1] === 139 && bytes[at + 2] === 8;
}
const FLAG = {
	headerChecksum: 2,
	extra: 4,
	name: 8,
	comment: 16
};
function readHeader(bytes, start) {
	const flags = bytes[start + 3] ?? 0;
	let at = start + 10;
	let name;
	if (flags & FLAG.extra) at += 2 + ((bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8);
	if (flags & FLAG.name) {
		const end = bytes.indexOf(0, at);
		if (end === -1) return void 0;
		name = Buffer.from(bytes.subarray(at, Math.min(end, at + 1024))).toString("latin1");
		at = end + 1;
	}
	if (flags & FLAG.comment) {
		const end = bytes.indexOf(0, at);
		if (end === -1) return void 0;
		at = end + 1;
	}
	if (flags & FLAG.headerChecksum) at += 2;
	return at < bytes.length ? {
		end: at,
		name
	} : void 0;
}

// src/detect/containers/office.ts
const DOCUMENT_PART = /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedStrings|comments\d*|worksheets\/sheet\d+)|ppt\/(?:slides|notesSlides|comments)\/\w+|content|styles)\.xml$/;
const LINE_ENDS = /<(?:\/(?:w:p|w:tr|a:p|a:tr|text:p|text:h|si|is|row|table:table-row)|w:br|w:cr|a:br|text:line-break)(?=[\s/>])[^<>]*>/g;
const CELL_ENDS = /<\/(?:w:p|a:p|text:p|is)>(?=(?:\s{0,20}<\/a:txBody>)?(?:\s{0,20}<a:tcPr[^<>]{0,200}\/>)?\s{0,20}<\/(?:w:tc|a:tc|c|table:table-cell)>)/g;
const BLANKS = /<(?:\/(?:w:tc|a:tc|c|table:table-cell)|w:tab|text:tab|text:s)(?=[\s/>])[^<>]*>/g;
function officeText(name, bytes) {
	if (!DOCUMENT_PART.test(name)) return void 0;
	const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	if (!xml.startsWith("<?xml") && !xml.startsWith("ï»¿<?xml")) return void 0;
	const text = xml.replaceAll(/[\r\n]+/g, " ").replaceAll(CELL_ENDS, "").replaceAll(LINE_ENDS, "\n").replaceAll(BLANKS, "	").replaceAll(/<[^<>]*>/g, "").replaceAll(/\t+\n/g, "\n");
	return Buffer.from(text, "latin1");
}

// src/detect/containers/pdf/tokens.ts
var Steps = class {
	#left;
	constructor(characters) {
		this.#left = characters * 6 + 65536;
	}
	take(steps) {
		this.#left -= steps;
	}
	get areSpent() {
		return this.#left <= 0;
	}
};
const BLANK$1 = /[\0\t\n\f\r ]*(?:%[^\r\n]{0,4096}[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]{1,4096}/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
function readTokens(text, from, to, steps) {
	const reader = {
		at: from,
		next
	};
	function sticky(pattern) {
		pattern.lastIndex = reader.at;
		const match = pattern.exec(text);
		if (match) reader.at = pattern.lastIndex;
		return match;
	}
	function next() {
		const start = reader.at;
		const token = read();
		steps.take(reader.at - start + 1);
		return token;
	}
	function read() {
		sticky(BLANK$1);
		if (reader.at >= to || steps.areSpent) return void 0;
		const first = text[reader.at];
		switch (first) {
			case "/":
				reader.at += 1;
				return {
					kind: "name",
					value: nameOf(sticky(REGULAR)?.[0] ?? "")
				};
			case "(": return {
				kind: "string",
				value: literal()
			};
			case "<": {
				if (text[reader.at + 1] === "<") return mark("<<");
				const hex = sticky(HEX)?.[1];
				if (hex === void 0) reader.at += 1;
				return {
					kind: "string",
					value: hex === void 0 ? "" : fromHex(hex)
				};
			}
			case ">":
				if (text[reader.at + 1] === ">") return mark(">>");
				break;
			case "[":
			case "]": return mark(first);
			default: {
				const number = sticky(NUMBER);
				if (number) return {
					kind: "number",
					value: Number(number[0])
				};
				const word = sticky(REGULAR);
				if (word) return {
					kind: "word",
					value: word[0]
				};
			}
		}
		reader.at += 1;
		return {
			kind: "word",
			value: first
		};
	}
	function mark(kind) {
		reader.at += kind.length;
		return { kind };
	}
	function literal() {
		const parts = [];
		let depth = 1;
		let copied = reader.at + 1;
		let at = copied;
		for (; at < to && depth > 0; at += 1) {
			const character = text[at];
			if (character === "(") depth += 1;
			else if (character === ")") depth -= 1;
			else if (character === "\\") {
				parts.push(text.slice(copied, at));
				ESCAPE$2.lastIndex = at;
				const escaped = ESCAPE$2.exec(text)?.[0] ?? "\\";
				parts.push(unescaped(escaped));
				at += escaped.length - 1;
				copied = at + 1;
			}
		}
		if (copied < at) parts.push(text.slice(copied, depth === 0 ? at - 1 : at));
		reader.at = at;
		return parts.join("");
	}
	return reader;
}
const ESCAPE$2 = /\\(?:[0-7]{1,3}|\r\n|[\s\S])/y;
const ESCAPED$1 = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	"\n": "",
	"\r": "",
	"\r\n": ""
};
function unescaped(escaped) {
	const code = escaped.slice(1);
	if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
	return ESCAPED$1[code] ?? code;
}
function nameOf(written) {
	return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
function fromHex(written) {
	const digits = written.replaceAll(/[\0\t\n\f\r ]/g, "");
	return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1");
}

// src/detect/containers/pdf/fonts.ts
const MOST_CODES = 65536;
function readFontMap(cmap, steps) {
	const text = /* @__PURE__ */ new Map();
	const reader = readTokens(cmap, 0, cmap.length, steps);
	let operands = [];
	let list;
	let mode;
	let width = 2;
	for (let token = reader.next(); token; token = reader.next()) if (token.kind === "word") {
		if (token.value === "beginbfchar") mode = "char";
		else if (token.value === "beginbfrange") mode = "range";
		else if (token.value.startsWith("end")) mode = void 0;
		operands = [];
		list = void 0;
	} else if (token.kind === "[") list = [];
	else if (token.kind === "]" && mode === "range" && operands.length === 2 && list) {
		const first = codeOf$1(operands[0]);
		for (const [index, each] of list.entries()) text.set(first + index, fromUtf16(each));
		operands = [];
		list = void 0;
	} else if (token.kind === "string" && mode) {
		if (list) {
			list.push(token.value);
			continue;
		}
		operands.push(token.value);
		if (operands.length === 1) width = token.value.length === 1 ? 1 : 2;
		if (mode === "char" && operands.length === 2) {
			text.set(codeOf$1(operands[0]), fromUtf16(operands[1] ?? ""));
			operands = [];
		} else if (mode === "range" && operands.length === 3) {
			setRange(text, codeOf$1(operands[0]), codeOf$1(operands[1]), fromUtf16(operands[2] ?? ""));
			operands = [];
		}
	}
	return {
		width,
		text
	};
}
function setRange(text, first, last, to) {
	const start = to.codePointAt(0);
	if (start === void 0) return;
	for (let code = first; code <= last && text.size < MOST_CODES; code += 1) {
		const point = start + code - first;
		if (point <= 1114111) text.set(code, String.fromCodePoint(point));
	}
}
function codeOf$1(bytes = "") {
	let code = 0;
	for (const byte of Buffer.from(bytes.slice(0, 2), "latin1")) code = code * 256 + byte;
	return code;
}
function fromUtf16(bytes) {
	return Buffer.from(bytes.length % 2 === 0 ? bytes : `\0${bytes}`, "latin1").swap16().toString("utf16le");
}
function textIn$1(string, font) {
	if (!font || font.text.size === 0) return string;
	const { width, text } = font;
	let said = "";
	for (let at = 0; at + width <= string.length; at += width) {
		const code = width === 1 ? string.charCodeAt(at) : string.charCodeAt(at) * 256 + string.charCodeAt(at + 1);
		said += text.get(code) ?? (width === 1 ? string[at] : " ");
	}
	return said;
}
function plainText(string) {
	if (string.startsWith("þÿ")) return fromUtf16(string.slice(2));
	if (string.startsWith("ï»¿")) return Buffer.from(string.slice(3), "latin1").toString("utf8");
	return string;
}

// src/detect/containers/pdf/objects.ts
const DEEPEST$2 = 24;
function readValue$1(reader, depth = 0) {
	const token = reader.next();
	return token && valueAt(token, reader, depth);
}
function valueAt(token, reader, depth) {
	if (depth > DEEPEST$2) return void 0;
	switch (token.kind) {
		case "number": return referenceAt(token.value, reader) ?? token.value;
		case "name": return { name: token.value };
		case "string": return { text: token.value };
		case "[": {
			const values = [];
			for (let each = reader.next(); each && each.kind !== "]" && !isEnd(each); each = reader.next()) values.push(valueAt(each, reader, depth + 1));
			return values;
		}
		case "<<": {
			const values = /* @__PURE__ */ new Map();
			for (let key = reader.next(); key && key.kind !== ">>" && !isEnd(key); key = reader.next()) if (key.kind === "name") values.set(key.value, readValue$1(reader, depth + 1));
			return values;
		}
		default: return;
	}
}
function isEnd(token) {
	return token.kind === "word" && (token.value === "endobj" || token.value === "stream");
}
function referenceAt(number, reader) {
	const { at } = reader;
	if (reader.next()?.kind === "number") {
		const word = reader.next();
		if (word?.kind === "word" && word.value === "R") return { ref: number };
	}
	reader.at = at;
}
const HEADER = /(\d{1,10})[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}$/;
const STREAM_START = /[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)/y;
function* objectsIn(text, steps) {
	for (let at = text.indexOf("obj"); at !== -1 && !steps.areSpent;) {
		const header = HEADER.exec(text.slice(Math.max(0, at - 48), at));
		if (!header) {
			at = text.indexOf("obj", at + 3);
			continue;
		}
		const reader = readTokens(text, at + 3, text.length, steps);
		const value = readValue$1(reader);
		let end = Math.max(at + 3, reader.at);
		const number = Number(header[1]);
		STREAM_START.lastIndex = reader.at;
		if (value instanceof Map && STREAM_START.test(text)) {
			const start = STREAM_START.lastIndex;
			const stream = {
				start,
				end: streamEnd(text, start, value.get("Length"))
			};
			end = stream.end;
			yield {
				number,
				value,
				stream
			};
		} else yield {
			number,
			value
		};
		at = text.indexOf("obj", end);
	}
}
function streamEnd(text, start, length) {
	if (typeof length === "number" && length >= 0) {
		const said = start + length;
		if (/^[\0\t\n\f\r ]{0,4}endstream/.test(text.slice(said, said + 16))) return said;
	}
	const found = text.indexOf("endstream", start);
	return found === -1 ? text.length : found;
}

// src/detect/containers/pdf/page-text.ts
const BLANK = -200;
function pageText(content, fonts, steps) {
	const reader = readTokens(content, 0, content.length, steps);
	const apart = [];
	const joined = [];
	let font;
	let height;
	let numbers = [];
	let strings = [];
	let name = "";
	const show = () => {
		for (const each of strings) {
			apart.push(each);
			joined.push(each);
		}
	};
	const line = () => {
		apart.push("\n");
		joined.push("\n");
	};
	const cell = () => void apart.push("	");
	for (let token = reader.next(); token; token = reader.next()) {
		if (token.kind === "number") {
			if (strings.length > 0 && token.value < BLANK) strings.push(" ");
			numbers.push(token.value);
		} else if (token.kind === "string") strings.push(textIn$1(token.value, font));
		else if (token.kind === "name") name = token.value;
		if (token.kind !== "word") continue;
		switch (token.value) {
			case "Tf":
				font = fonts(name);
				break;
			case "'":
			case "\"":
				line();
				show();
				break;
			case "Tj":
			case "TJ":
				show();
				break;
			case "Td":
			case "TD":
				if (numbers.at(-1) === 0) cell();
				else line();
				break;
			case "Tm":
				if (numbers.at(-1) === height) cell();
				else line();
				height = numbers.at(-1);
				break;
			case "T*":
				line();
				break;
			case "ET":
				cell();
				break;
			case "ID": {
				const end = content.indexOf("EI", reader.at);
				reader.at = end === -1 ? content.length : end + 2;
			}
		}
		numbers = [];
		strings = [];
	}
	return {
		apart: apart.join(""),
		joined: joined.join("")
	};
}

// src/detect/containers/pdf/pages.ts
function* shownTexts(contents) {
	const fonts = new Fonts(contents);
	const ofPages = /* @__PURE__ */ new Set();
	let pages = 0;
	for (const page of contents.values.values()) {
		if (!isDictionary(page) || nameIn$1(page.get("Type")) !== "Page") continue;
		pages += 1;
		const parts = streamsOf(page, contents).filter(({ number }) => !ofPages.has(number));
		if (parts.length === 0) continue;
		for (const { number } of parts) ofPages.add(number);
		const from = {
			start: Math.min(...parts.map((part) => part.from.start)),
			end: Math.max(...parts.map((part) => part.from.end))
		};
		const content = parts.map(({ text }) => text).join("\n");
		yield* shown$1({
			name: `page ${pages}`,
			from
		}, content, fonts.ofPage(page), false);
	}
	for (const { number, dictionary, text, from } of contents.streams.values()) {
		if (ofPages.has(number)) continue;
		const place = {
			name: `object ${number}`,
			from
		};
		yield {
			...place,
			bytes: Buffer.from(text, "latin1")
		};
		if (SHOWS_TEXT.test(text)) yield* shown$1(place, text, fonts.ofForm(dictionary), true);
	}
}
const SHOWS_TEXT = /\bT[jJ]\b/;
function* shown$1(place, content, fonts, isRendering) {
	const { apart, joined } = pageText(content, fonts, new Steps(content.length));
	yield {
		...place,
		bytes: Buffer.from(apart),
		...isRendering ? { isRendering } : {}
	};
	if (joined !== apart) yield {
		...place,
		bytes: Buffer.from(joined),
		isRendering: true
	};
}
function streamsOf(page, { values, streams }) {
	const contents = page.get("Contents");
	const list = isReference(contents) ? values.get(contents.ref) : contents;
	return (isList(list) ? list : [contents]).flatMap((each) => isReference(each) ? streams.get(each.ref) ?? [] : []);
}
const DEEPEST$1 = 32;
var Fonts = class {
	#contents;
	#maps = /* @__PURE__ */ new Map();
	#any = /* @__PURE__ */ new Map();
	constructor(contents) {
		this.#contents = contents;
		for (const value of contents.values.values()) {
			if (!isDictionary(value)) continue;
			const fonts = this.#fontsIn(value) ?? this.#fontsIn(this.#dictionary(value.get("Resources")));
			for (const [name, font] of fonts ?? []) if (!this.#any.has(name)) this.#any.set(name, font);
		}
	}
	ofPage(page) {
		let node = page;
		for (let depth = 0; node && depth < DEEPEST$1; depth += 1) {
			const resources = this.#dictionary(node.get("Resources"));
			if (resources) return this.#byName(this.#fontsIn(resources));
			node = this.#dictionary(node.get("Parent"));
		}
		return this.#byName(void 0);
	}
	ofForm(form) {
		return this.#byName(this.#fontsIn(this.#dictionary(form.get("Resources"))));
	}
	#byName(fonts) {
		return (name) => this.#mapOf(this.#dictionary(fonts?.get(name) ?? this.#any.get(name)));
	}
	#mapOf(font) {
		const reference = font?.get("ToUnicode");
		if (!isReference(reference)) return void 0;
		const known = this.#maps.get(reference.ref);
		const stream = this.#contents.streams.get(reference.ref);
		if (known || !stream) return known;
		const map = readFontMap(stream.text, new Steps(stream.text.length));
		this.#maps.set(reference.ref, map);
		return map;
	}
	#fontsIn(resources) {
		return this.#dictionary(resources?.get("Font"));
	}
	#dictionary(value) {
		const found = isReference(value) ? this.#contents.values.get(value.ref) : value;
		return isDictionary(found) ? found : void 0;
	}
};
function isReference(value) {
	return typeof value === "object" && "ref" in value;
}
function isDictionary(value) {
	return value instanceof Map;
}
function isList(value) {
	return Array.isArray(value);
}
function nameIn$1(value) {
	return typeof value === "object" && "name" in value ? value.name : void 0;
}

// src/detect/containers/pdf/streams.ts
function decodeStream(dictionary, bytes, allowance) {
	if (holdsNoText(dictionary)) return void 0;
	let decoded = bytes;
	let cut = false;
	for (const filter of namesIn(dictionary.get("Filter") ?? dictionary.get("F"))) switch (filter) {
		case "FlateDecode":
		case "Fl": {
			const unpacked = unpack("zlib", decoded, allowance);
			if (typeof unpacked === "string") return unpacked;
			decoded = unpacked.bytes;
			cut ||= unpacked.cut;
			break;
		}
		case "ASCIIHexDecode":
		case "AHx":
			decoded = Buffer.from(decoded.toString("latin1").replaceAll(/[^0-9A-Fa-f]/g, ""), "hex");
			break;
		case "ASCII85Decode":
		case "A85":
			decoded = fromAscii85(decoded.toString("latin1"));
			break;
		default: return IMAGE_FILTERS.has(filter) ? void 0 : "form";
	}
	return {
		bytes: decoded,
		cut
	};
}
const IMAGE_FILTERS = /* @__PURE__ */ new Set([
	"DCTDecode",
	"DCT",
	"JPXDecode",
	"CCITTFaxDecode",
	"CCF",
	"JBIG2Decode"
]);
function holdsNoText(dictionary) {
	const [type] = namesIn(dictionary.get("Type"));
	const [subtype] = namesIn(dictionary.get("Subtype"));
	return subtype === "Image" || type === "XRef" || dictionary.has("Length1") || dictionary.has("FunctionType") || dictionary.has("ShadingType") || dictionary.has("Alternate") || [
		"Type1C",
		"CIDFontType0C",
		"OpenType"
	].includes(subtype ?? "");
}
function namesIn(value) {
	return (Array.isArray(value) ? value : [value]).flatMap((each) => typeof each === "object" && "name" in each && !Array.isArray(each) ? [each.name] : []);
}
function fromAscii85(written) {
	const end = written.indexOf("~");
	const text = end === -1 ? written : written.slice(0, end);
	const bytes = Buffer.alloc(Math.ceil(text.length) * 4);
	let to = 0;
	let value = 0;
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 122 && count === 0) {
			to += 4;
			continue;
		}
		if (code < 33 || code > 117) continue;
		value = value * 85 + (code - 33);
		count += 1;
		if (count < 5) continue;
		to = bytes.writeUInt32BE(value % 4294967296, to);
		value = 0;
		count = 0;
	}
	if (count > 1) {
		for (let missing = count; missing < 5; missing += 1) value = value * 85 + 84;
		const last = Buffer.alloc(4);
		last.writeUInt32BE(value % 4294967296);
		to += last.copy(bytes, to, 0, count - 1);
	}
	return bytes.subarray(0, to);
}

// src/detect/containers/pdf/pdf.ts
function* pdfTexts(bytes, allowance) {
	const text = bytes.toString("latin1");
	if (/\/Encrypt[\0\t\n\f\r ]{1,16}\d{1,10}[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}R/.test(text)) {
		yield {
			name: "",
			failure: "encrypted"
		};
		return;
	}
	const steps = new Steps(text.length);
	const values = /* @__PURE__ */ new Map();
	const streams = /* @__PURE__ */ new Map();
	for (const object of objectsIn(text, steps)) {
		values.set(object.number, object.value);
		const { stream } = object;
		if (!stream || !(object.value instanceof Map)) continue;
		const found = readStream(object, bytes, allowance);
		if (!found) continue;
		if ("failure" in found) yield found;
		if (!("text" in found)) continue;
		if (nameIn$1(found.dictionary.get("Type")) === "ObjStm") readObjectStream(found, values, steps);
		streams.set(object.number, found);
	}
	if (steps.areSpent) yield {
		name: "",
		failure: "broken"
	};
	const strings = stringsOf(values);
	if (strings !== "") yield {
		name: "strings",
		from: {
			start: 0,
			end: bytes.length
		},
		bytes: Buffer.from(strings)
	};
	yield* shownTexts({
		values,
		streams
	});
}
function readStream({ number, value, stream }, bytes, allowance) {
	if (!stream) return void 0;
	const dictionary = value;
	const decoded = decodeStream(dictionary, bytes.subarray(stream.start, stream.end), allowance);
	if (decoded === void 0) return void 0;
	const name = `object ${number}`;
	if (typeof decoded === "string") return {
		name,
		failure: decoded
	};
	return {
		number,
		dictionary,
		text: decoded.bytes.toString("latin1"),
		from: stream
	};
}
function readObjectStream({ dictionary, text }, values, steps) {
	const first = dictionary.get("First");
	const count = dictionary.get("N");
	if (typeof first !== "number" || typeof count !== "number") return;
	const header = readTokens(text, 0, Math.min(first, text.length), steps);
	for (let index = 0; index < count; index += 1) {
		const number = header.next();
		const at = header.next();
		if (number?.kind !== "number" || at?.kind !== "number") return;
		if (first + at.value >= text.length || at.value < 0) continue;
		values.set(number.value, readValue$1(readTokens(text, first + at.value, text.length, steps)));
	}
}
function stringsOf(values) {
	const lines = [];
	const visit = (value) => {
		if (Array.isArray(value)) for (const each of value) visit(each);
		else if (value instanceof Map) {
			const [field, content] = [textOf$2(value.get("T")), textOf$2(value.get("V"))];
			if (field !== void 0 && content !== void 0) lines.push(`${field} = "${content}"`);
			for (const [key, each] of value) if (key !== "ID") visit(each);
		} else {
			const text = textOf$2(value);
			if (text !== void 0 && text.length > 3) lines.push(text);
		}
	};
	for (const value of values.values()) visit(value);
	return lines.join("\n");
}
function textOf$2(value) {
	return typeof value === "object" && "text" in value ? plainText(value.text) : void 0;
}

// src/detect/containers/spreadsheet.ts
const STRINGS = /^xl\/sharedStrings\.xml$/i;
const SHEET = /^xl\/worksheets\/[\w-]{1,40}\.xml$/i;
const MOST$2 = 8388608;
var Workbook = class {
	#strings;
	#sheets = [];
	#room = MOST$2;
	take(name, bytes) {
		const isStrings = STRINGS.test(name);
		if (!isStrings && !SHEET.test(name) || bytes.length > this.#room) return;
		const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
		if (isStrings) this.#strings = Array.from(xml.matchAll(ITEM), ([, item = ""]) => textOf$1(item));
		else {
			this.#room -= bytes.length;
			this.#sheets.push({
				name,
				xml
			});
		}
	}
	*sheets() {
		const strings = this.#strings;
		if (!strings) return;
		for (const { name, xml } of this.#sheets) {
			let room = MOST$2;
			const rows = [];
			for (const [, row = ""] of xml.matchAll(ROW)) {
				const line = Array.from(row.matchAll(CELL), ([, attributes = "", content = ""]) => cellText(attributes, content, strings)).join("	");
				room -= line.length;
				if (room < 0) break;
				rows.push(line);
			}
			if (rows.length > 0) yield {
				name,
				text: Buffer.from(`${rows.join("\n")}\n`, "latin1")
			};
		}
	}
};
const ITEM = /<si(?:\s[^<>]*)?>(.*?)<\/si>/gs;
const ROW = /<row(?:\s[^<>]*)?>(.*?)<\/row>/gs;
const CELL = /<c((?:\s[^<>]*)?)(?:\/>|>(.*?)<\/c>)/gs;
function cellText(attributes, content, strings) {
	const value = /<v>(\d{1,9})<\/v>/.exec(content)?.[1];
	return / t="s"/.test(attributes) && value !== void 0 ? strings[Number(value)] ?? "" : textOf$1(content);
}
function textOf$1(xml) {
	return xml.replaceAll(/<[^<>]*>/g, "").replaceAll(/[\r\n\t]+/g, " ");
}

// src/detect/containers/tar.ts
const BLOCK$1 = 512;
function* tarEntries(bytes, broken) {
	let longName;
	let longSize;
	let told = false;
	for (let at = 0; at + BLOCK$1 <= bytes.length;) {
		if (!isTarHeader(bytes, at)) {
			if (!told && !isEmptyBlock(bytes, at)) {
				broken();
				told = true;
			}
			at += BLOCK$1;
			continue;
		}
		const kind = String.fromCharCode(bytes[at + 156]);
		const size = (kind === "L" ? void 0 : longSize) ?? numberIn(bytes, at + 124, 12);
		const start = at + BLOCK$1 * (1 + (kind === SPARSE ? mapBlocks(bytes, at) : 0));
		if (!(size >= 0)) {
			if (!told) broken();
			told = true;
			at = start;
			continue;
		}
		const end = Math.min(bytes.length, start + size);
		if (kind === "L") longName = textIn(bytes, start, Math.min(end, start + 8192));
		else if (kind === "x") {
			const records = paxRecords(bytes, start, Math.min(end, start + 65536));
			longName = records.name ?? longName;
			longSize = records.size;
		} else {
			if (!NO_FILES.has(kind) && size > 0) yield {
				name: longName ?? nameAt(bytes, at),
				span: {
					start,
					end
				},
				cut: start + size > bytes.length
			};
			longName = void 0;
			longSize = void 0;
		}
		at = start + (NO_BYTES.has(kind) ? 0 : Math.ceil(size / BLOCK$1) * BLOCK$1);
	}
}
const SPARSE = "S";
const NO_BYTES = /* @__PURE__ */ new Set([
	"1",
	"2",
	"3",
	"4",
	"5",
	"6"
]);
const NO_FILES = /* @__PURE__ */ new Set([
	...NO_BYTES,
	"g",
	"K",
	"V",
	"D"
]);
function mapBlocks(bytes, at) {
	let blocks = 0;
	for (let more = bytes[at + 482]; more === 1; more = bytes[at + blocks * BLOCK$1 + 504]) blocks += 1;
	return blocks;
}
function isEmptyBlock(bytes, at) {
	for (let index = at; index < at + BLOCK$1; index += 1) if (bytes[index] !== 0) return false;
	return true;
}
function numberIn(bytes, at, length) {
	const first = bytes[at];
	if (first >= 128) {
		let value = first & 127;
		for (let index = 1; index < length; index += 1) value = value * 256 + bytes[at + index];
		return value <= Number.MAX_SAFE_INTEGER ? value : NaN;
	}
	const digits = textIn(bytes, at, at + length).trim();
	return digits === "" ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : NaN;
}
function nameAt(bytes, at) {
	const name = textIn(bytes, at, at + 100);
	const prefix = bytes[at + 262] === 0 ? textIn(bytes, at + 345, at + 500) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}
function paxRecords(bytes, start, end) {
	const records = Buffer.from(bytes.subarray(start, end)).toString("utf8");
	const size = /(?:^|\n)\d+ size=(\d{1,15})\n/.exec(records)?.[1];
	return {
		name: /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1],
		size: size === void 0 ? void 0 : Number(size)
	};
}
function textIn(bytes, start, end) {
	const field = Buffer.from(bytes.subarray(start, end));
	const nul = field.indexOf(0);
	return (nul === -1 ? field : field.subarray(0, nul)).toString("utf8");
}

// src/detect/containers/zip-directory.ts
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 65535;
const UNKNOWN$1 = 4294967295;
function directoryOf(bytes) {
	const end = endOf(bytes);
	if (!end) return void 0;
	const moved = Math.max(0, end.at - end.size - end.offset);
	const start = end.offset + moved;
	const entries = [];
	let at = start;
	while (at + CENTRAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
		const name = at + CENTRAL_BYTES;
		const extra = name + bytes.readUInt16LE(at + 28);
		const extraEnd = extra + bytes.readUInt16LE(at + 30);
		const next = extraEnd + bytes.readUInt16LE(at + 32);
		if (next > bytes.length) break;
		const sizes = {
			unpacked: bytes.readUInt32LE(at + 24),
			packed: bytes.readUInt32LE(at + 20),
			local: bytes.readUInt32LE(at + 42)
		};
		readExtra64(bytes, extra, extraEnd, sizes);
		const local = sizes.local + moved;
		if (isLocalHeader(bytes, local)) {
			const from = dataStart(bytes, local);
			entries.push({
				name: nameIn(bytes, name, extra),
				method: bytes.readUInt16LE(at + 10),
				encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
				packed: {
					start: from,
					end: Math.min(bytes.length, from + sizes.packed)
				},
				open: false,
				checksum: bytes.readUInt32LE(at + 16),
				local
			});
		} else if (sizes.packed > 0) return {
			entries,
			complete: false,
			span: {
				start,
				end: at
			}
		};
		at = next;
	}
	return {
		entries,
		complete: entries.length > 0 || end.count === 0,
		span: {
			start,
			end: Math.max(start, at)
		}
	};
}
function localEntry(bytes, at) {
	if (!isLocalHeader(bytes, at)) return void 0;
	const flags = bytes.readUInt16LE(at + 6);
	const sizes = {
		unpacked: bytes.readUInt32LE(at + 22),
		packed: bytes.readUInt32LE(at + 18),
		local: 0
	};
	const name = at + LOCAL_BYTES;
	const extra = name + bytes.readUInt16LE(at + 26);
	const start = dataStart(bytes, at);
	if (start > bytes.length) return void 0;
	readExtra64(bytes, extra, start, sizes);
	const open = (flags & 8) !== 0 && sizes.packed === 0;
	return {
		get name() {
			return nameIn(bytes, name, extra);
		},
		method: bytes.readUInt16LE(at + 8),
		encrypted: (flags & 1) !== 0,
		packed: {
			start,
			end: open ? bytes.length : Math.min(bytes.length, start + sizes.packed)
		},
		open,
		checksum: open ? void 0 : bytes.readUInt32LE(at + 14),
		local: at
	};
}
function endOf(bytes) {
	const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
	for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
		if (bytes[at] !== 80 || bytes.readUInt32LE(at) !== END) continue;
		const end = {
			at,
			count: bytes.readUInt16LE(at + 10),
			size: bytes.readUInt32LE(at + 12),
			offset: bytes.readUInt32LE(at + 16)
		};
		return end64(bytes, at) ?? end;
	}
}
function end64(bytes, end) {
	const locator = end - 20;
	if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return void 0;
	const said = Number(bytes.readBigUInt64LE(locator + 8));
	for (const at of [said, locator - 56]) {
		if (!(at >= 0 && at + 56 <= bytes.length) || bytes.readUInt32LE(at) !== END_64) continue;
		const [count, size, offset] = [
			32,
			40,
			48
		].map((field) => Number(bytes.readBigUInt64LE(at + field)));
		return {
			at,
			count,
			size,
			offset
		};
	}
}
function readExtra64(bytes, from, to, sizes) {
	for (let at = from; at + 4 <= to;) {
		const length = bytes.readUInt16LE(at + 2);
		if (bytes.readUInt16LE(at) === 1) {
			let field = at + 4;
			const end = Math.min(to, field + length);
			for (const key of [
				"unpacked",
				"packed",
				"local"
			]) {
				if (sizes[key] !== UNKNOWN$1 || field + 8 > end) continue;
				sizes[key] = Number(bytes.readBigUInt64LE(field));
				field += 8;
			}
		}
		at += 4 + length;
	}
}
function isLocalHeader(bytes, at) {
	return at >= 0 && at + LOCAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === 67324752;
}
function dataStart(bytes, local) {
	return local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}
function nameIn(bytes, start, end) {
	return bytes.toString("utf8", start, Math.min(end, start + 4096));
}

// src/detect/containers/zip.ts
const METHOD = {
	stored: 0,
	deflate: 8,
	zstd: 93
};
function* zipTexts(bytes, allowance, broken) {
	const directory = directoryOf(bytes);
	if (directory?.complete !== true) broken();
	const covered = directory ? [directory.span] : [];
	const known = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const isNew = (entry) => {
		const key = readingOf(entry);
		return !seen.has(key) && seen.add(key) !== void 0;
	};
	for (const entry of directory?.entries ?? []) {
		const own = localEntry(bytes, entry.local);
		const agree = own !== void 0 && (own.open || isSame$1(own, entry));
		if (isNew(entry)) {
			const end = yield* textOf(bytes, entry, allowance);
			if (agree) {
				covered.push({
					start: entry.packed.start,
					end
				});
				known.add(entry.packed.start);
			}
		}
		if (own && !agree && isNew(own)) yield* textOf(bytes, own, allowance);
	}
	for (const { start, end } of gapsBetween(covered, bytes.length)) for (let at = start; at < end;) {
		const found = bytes.indexOf(SIGNATURE, at);
		if (found === -1 || found >= end) break;
		const entry = localEntry(bytes, found);
		at = found + SIGNATURE.length;
		if (entry && !known.has(entry.packed.start) && isNew(entry)) at = Math.max(at, yield* textOf(bytes, entry, allowance));
	}
}
const SIGNATURE = Buffer.alloc(4);
SIGNATURE.writeUInt32LE(LOCAL);
function isSame$1(a, b) {
	return a.packed.start === b.packed.start && a.packed.end === b.packed.end && a.method === b.method;
}
function readingOf({ packed, method }) {
	return `${packed.start} ${packed.end} ${method}`;
}
function* textOf(bytes, entry, allowance) {
	const { name, encrypted, packed, open, checksum } = entry;
	const { start } = packed;
	if (packed.end <= start) return start;
	const read = entry.method === METHOD.stored ? storedBytes(bytes, entry, allowance) : unpackEntry(entry, bytes, allowance);
	const sum = typeof read === "string" ? void 0 : checksumOf(read.bytes);
	const isRight = sum !== void 0 && sum === checksum;
	if (typeof read === "string" || encrypted && !isRight) {
		yield {
			name,
			failure: encrypted && read !== "large" ? "encrypted" : read
		};
		return open ? start : packed.end;
	}
	if (read.cut) yield {
		name,
		failure: "cut"
	};
	else if (!isRight && sum !== void 0 && checksum !== void 0) yield {
		name,
		failure: "damaged"
	};
	const end = start + read.used;
	yield {
		name,
		from: {
			start,
			end
		},
		bytes: read.bytes,
		isPacked: entry.method !== METHOD.stored
	};
	return open ? end : packed.end;
}
function storedBytes(bytes, { packed, open }, allowance) {
	const { start } = packed;
	const next = open ? bytes.indexOf("PK", start + 1, "latin1") : -1;
	const end = next === -1 ? packed.end : next;
	if (allowance.room < end - start) return "large";
	allowance.take(end - start);
	return {
		bytes: bytes.subarray(start, end),
		used: end - start,
		cut: false
	};
}
function unpackEntry({ method, packed }, bytes, allowance) {
	const part = bytes.subarray(packed.start, packed.end);
	if (method === METHOD.deflate) return unpack("deflate", part, allowance);
	return method === METHOD.zstd ? unpack("zstd", part, allowance) : "form";
}
function gapsBetween(covered, length) {
	const gaps = [];
	let at = 0;
	for (const { start, end } of [...covered].sort((a, b) => a.start - b.start)) {
		if (start - at > 30) gaps.push({
			start: at,
			end: start
		});
		at = Math.max(at, end);
	}
	if (length - at > 30) gaps.push({
		start: at,
		end: length
	});
	return gaps;
}

// src/detect/containers/open.ts
const DEEPEST = 5;
function openContainer(kind, bytes, path, opening, allowance = new UnpackAllowance(bytes.length)) {
	open(kind, {
		bytes: asBuffer(bytes),
		path: "",
		name: baseName(path),
		from: void 0,
		depth: 1
	}, {
		allowance,
		opening
	});
}
function open(kind, container, job) {
	const { bytes, path } = container;
	const unread = (name, why) => job.opening.unread(join(path, name), why);
	switch (kind) {
		case "gzip":
		case "zstd": {
			const { bytes: inner, name, failure } = (kind === "gzip" ? gunzip : unzstd)(bytes, job.allowance);
			if (failure) unread("", failure);
			if (inner.length > 0) enterPacked(inner, name ?? stem(container.name), container, job);
			return;
		}
		case "zip": {
			const broken = () => unread("", "broken");
			const workbook = new Workbook();
			for (const text of zipTexts(bytes, job.allowance, broken)) if ("failure" in text) unread(text.name, text.failure);
			else {
				workbook.take(text.name, text.bytes);
				enter(text.bytes, text.name, text.from, !text.isPacked, container, job);
			}
			for (const { name, text } of workbook.sheets()) {
				const from = placeIn(container, {
					start: 0,
					end: bytes.length
				});
				job.opening.text({
					path: join(path, name),
					bytes: text,
					from,
					isPlain: false,
					isRendering: true
				});
			}
			return;
		}
		case "tar":
			for (const { name, span, cut } of tarEntries(bytes, () => unread("", "broken"))) {
				if (cut) unread(name, "cut");
				const inner = bytes.subarray(span.start, span.end);
				if (job.allowance.room < inner.length) unread(name, "large");
				else {
					job.allowance.take(inner.length);
					enter(inner, name, span, true, container, job);
				}
			}
			return;
		case "pdf": for (const text of pdfTexts(bytes, job.allowance)) if ("failure" in text) unread(text.name, text.failure);
		else {
			const place = {
				path: join(path, text.name),
				from: placeIn(container, text.from),
				isPlain: false
			};
			const rendering = text.isRendering ? { isRendering: true } : {};
			job.opening.text({
				...place,
				bytes: text.bytes,
				...rendering
			});
		}
	}
}
function enterPacked(bytes, name, container, job) {
	const kind = containerKind(bytes);
	const from = placeIn(container, {
		start: 0,
		end: container.bytes.length
	});
	if (kind !== "tar" || container.depth >= DEEPEST) {
		enter(bytes, name, {
			start: 0,
			end: container.bytes.length
		}, false, container, job);
		return;
	}
	open(kind, {
		bytes,
		path: container.path,
		name,
		from,
		depth: container.depth + 1
	}, job);
}
function enter(bytes, name, span, isPlain, container, job) {
	const path = join(container.path, name);
	const from = placeIn(container, span);
	const isInFile = isPlain && container.from === void 0;
	job.opening.text({
		path,
		bytes,
		from,
		isPlain: isInFile
	});
	const document = officeText(name, bytes);
	if (document) job.opening.text({
		path,
		bytes: document,
		from,
		isPlain: false,
		isRendering: true
	});
	const kind = containerKind(bytes);
	if (!kind) return;
	if (container.depth >= DEEPEST) {
		job.opening.unread(path, "deep");
		return;
	}
	const inner = {
		bytes: asBuffer(bytes),
		path,
		name: baseName(name),
		depth: container.depth + 1
	};
	open(kind, isInFile ? {
		...inner,
		from: void 0,
		offset: from.start
	} : {
		...inner,
		from
	}, job);
}
function placeIn({ from, offset = 0 }, { start, end }) {
	return from ?? {
		start: start + offset,
		end: end + offset
	};
}
function join(path, name) {
	if (name === "") return path;
	return path === "" ? name : `${path}!/${name}`;
}
function stem(name) {
	return name.replace(/\.(?:t?gz|tgz|zst|gzip)$/i, "") || name;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function asBuffer(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/detect/decode/packed-text.ts
function isPacked(text, start) {
	return text.startsWith("H4sI", start) || text.startsWith("UEsDB", start) || text.startsWith("KLUv", start);
}
function addPacked(view, start, end, builder, allowance) {
	const { text } = view;
	const { packed, covered } = readLines(view, start, end);
	const kind = containerKind(packed);
	if (!kind || !allowance.opens(packed)) return covered;
	openContainer(kind, packed, "", {
		text({ bytes: inner, isRendering }) {
			const said = Buffer.from(inner.buffer, inner.byteOffset, inner.byteLength).toString("latin1");
			if (isRendering || !looksLikeText(said)) return;
			allowance.grant(said.length * 2);
			builder.separate(start);
			builder.copy(contextStart(text, start, 0), start);
			builder.add("whole", said, {
				start,
				end: covered
			});
		},
		unread(_, why) {
			if (why === "large" || why === "deep" || why === "form") allowance.refuse();
		}
	}, allowance.unpacking);
	return covered;
}
function readLines({ bytes, text }, start, end) {
	const lines = [text.slice(start, end)];
	const width = end - start;
	let covered = end;
	let goesOn = width >= 60 && width % 4 === 0;
	while (goesOn) {
		LINE_BREAK.lastIndex = covered;
		if (!LINE_BREAK.test(text)) break;
		const next = LINE_BREAK.lastIndex;
		covered = runEnd$1(bytes, next);
		lines.push(text.slice(next, covered));
		goesOn = covered - next === width;
	}
	return {
		packed: Buffer.from(lines.join(""), "base64"),
		covered
	};
}

// src/detect/decode/runs.ts
const SHORTEST = 16;
const SHORTEST_IN_SECRET = 8;
function decodeRuns(view, skip, allowance, kernel) {
	const { text } = view;
	const builder = new ViewBuilder(view, "base64");
	const unpacked = new ViewBuilder(view, "base64 of a packed file");
	kernel.load(view.bytes);
	const isSecret = isKubernetesSecret(text);
	if (isSecret) allowance.reachFar();
	const { pairs, length } = kernel.runs(isSecret ? SHORTEST_IN_SECRET : SHORTEST);
	let covered = 0;
	let skipIndex = 0;
	for (let pair = 0; pair < length; pair += 2) {
		const start = pairs[pair];
		const end = pairs[pair + 1];
		if (start < covered) continue;
		while (skipIndex < skip.length && skip[skipIndex].end <= start) skipIndex += 1;
		const recognised = skip[skipIndex];
		if (recognised && recognised.start < end) continue;
		if (isPacked(text, start)) {
			covered = addPacked(view, start, end, unpacked, allowance);
			allowance.reachFar(view.toOriginal(start, covered));
			continue;
		}
		const decoded = decodeRun(view, start, end);
		if (!decoded) continue;
		if (!allowance.take(decoded.text.length + 80)) break;
		builder.separate(start);
		builder.copy(contextStart(text, start, covered), decoded.from.start);
		builder.add(view.encodings.length > 0 ? "whole" : decoded.kind, decoded.text, decoded.from);
		covered = decoded.kind === "base64" ? addLines(view, decoded.from, builder, allowance) : decoded.from.end;
		covered = addQuote(text, covered, builder);
	}
	return [builder.build(), unpacked.build()].filter((each) => each !== void 0);
}
function isKubernetesSecret(text) {
	for (let at = text.indexOf("Secret"); at !== -1; at = text.indexOf("Secret", at + 6)) {
		if (!BEFORE_KIND.includes(text.charAt(at - 1))) continue;
		if (KIND.test(text.slice(Math.max(0, at - 20), at + 7))) return true;
	}
	return false;
}
const BEFORE_KIND = ": 	\r\n\"'\\";
const KIND = /kind\\{0,3}["']?:\s{0,4}\\{0,3}["']?Secret(?!\w)/;
function addLines(view, first, builder, allowance) {
	const width = first.end - first.start;
	if (width < 60 || width % 4 !== 0) return first.end;
	let covered = first.end;
	for (let length = width; length === width;) {
		LINE_BREAK.lastIndex = covered;
		if (view.text[covered - 1] === "=" || !LINE_BREAK.test(view.text)) break;
		const start = LINE_BREAK.lastIndex;
		const line = readBase64(view, start, runEnd$1(view.bytes, start));
		length = line.from.end - start;
		if (length > width || !looksLikeText(line.text) || !allowance.take(line.text.length)) break;
		builder.add(view.encodings.length > 0 ? "whole" : "base64", line.text, line.from);
		covered = line.from.end;
	}
	return covered;
}
function addQuote(text, at, builder) {
	let end = at;
	while (text[end] === "\\" && end - at < 3) end += 1;
	if (!QUOTES.includes(text.charAt(end)) || end >= text.length) return at;
	builder.copy(at, end + 1);
	return end + 1;
}
const QUOTES = "\"'`";
function readBase64({ text, bytes }, start, end) {
	let padded = end;
	while (padded < bytes.length && padded - end < 2 && bytes[padded] === 61) padded += 1;
	return {
		text: Buffer.from(text.slice(start, end), "base64").toString("latin1"),
		from: {
			start,
			end: padded
		}
	};
}
function decodeRun(view, from, end) {
	return decodeHex(view, from, end) ?? decodeBase64(view, from, end);
}
function decodeHex(view, from, end) {
	const { bytes, text } = view;
	const start = text[from] === "0" && (text[from + 1] === "x" || text[from + 1] === "X") ? from + 2 : from;
	if ((end - start) % 2 !== 0 || end - start < SHORTEST) return void 0;
	for (let at = start; at < start + 12; at += 2) {
		const byte = hexDigit(bytes[at]) << 4 | hexDigit(bytes[at + 1]);
		if (byte < 0 || !isText(byte)) return void 0;
	}
	const run = text.slice(start, end);
	if (!/^[0-9A-Fa-f]+$/.test(run)) return void 0;
	const decoded = Buffer.from(run, "hex").toString("latin1");
	return looksLikeText(decoded) ? {
		kind: "hex",
		text: decoded,
		from: {
			start,
			end
		}
	} : void 0;
}
function decodeBase64(view, start, end) {
	const { bytes, text } = view;
	const wide = firstBytesAreText(bytes, start);
	if (wide === void 0) return void 0;
	const run = text.slice(start, end);
	if (/[-_]/.test(run) && /[+/]/.test(run)) return void 0;
	if (run.length % 4 === 1) return void 0;
	const { text: decoded, from } = readBase64(view, start, end);
	if (!wide) return looksLikeText(decoded) ? {
		kind: "base64",
		text: decoded,
		from
	} : void 0;
	const narrow = decoded.replaceAll("\0", "");
	return looksLikeText(narrow) ? {
		kind: "whole",
		text: narrow,
		from
	} : void 0;
}
function firstBytesAreText(bytes, start) {
	let narrow = true;
	let wide = true;
	for (let group = 0; group < 2; group += 1) {
		const at = start + group * 4;
		let bits = 0;
		for (let offset = 0; offset < 4; offset += 1) bits = bits << 6 | SIXTETS[bytes[at + offset]];
		for (let index = 0; index < 3; index += 1) {
			const byte = bits >> 16 - 8 * index & 255;
			narrow &&= isText(byte);
			wide &&= (group * 3 + index) % 2 === 0 ? isText(byte) : byte === 0;
		}
	}
	if (narrow) return false;
	return wide ? true : void 0;
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9;
}
function hexDigit(code) {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -256;
}

// src/detect/raw-strings.ts
function readRawString(text, at, longest) {
	const first = text.charAt(at);
	if (first === "\\" ? !TEX_FIRST.includes(text.charAt(at + 1)) : !FIRST.includes(first)) return void 0;
	if (at >= text.length) return void 0;
	const head = text.slice(at, at + HEAD_REACH);
	return readTypographic(text, at, head) ?? readLine(text, at, head, longest) ?? readInLine(text, at, head, longest);
}
const TYPOGRAPHIC = /^(?<open>(?:\u00e2\u0080[\u009c\u0098\u009e\u009a]|\u00c2\u00ab|\u00e3\u0080[\u008c\u008e])(?: |\u00c2\u00a0|\u00e2\u0080\u00af)?)(?<value>[^\s"<>\u0080-\u00ff]{1,100})(?: |\u00c2\u00a0|\u00e2\u0080\u00af)?(?:\u00e2\u0080[\u009c-\u009e\u0098\u0099]|\u00c2\u00bb|\u00e3\u0080[\u008d\u008f])/;
function readTypographic(text, at, head) {
	if (head.charCodeAt(0) < 128) return void 0;
	const { open, value } = TYPOGRAPHIC.exec(text.slice(at, at + 128))?.groups ?? {};
	if (open === void 0 || value === void 0) return void 0;
	const start = at + open.length;
	return {
		start,
		end: start + value.length,
		closed: true,
		delimited: true,
		expression: false
	};
}
const FIRST = "[q%~#RruUL8{$@'\"<âÂã";
const TEX_FIRST = "tevlp";
const HEAD_REACH = 64;
const OPENERS = [
	[/^\[(?<level>={0,3})\[/, ({ level }) => `]${level}]`],
	[/^(?:qq?(?= ?[{([<|!/])|%[qQ]?(?=[{([<|])|~[sS](?=[{([<|/])) ?(?<open>[{([<|!/])/, ({ open }) => CLOSER[open ?? ""] ?? open ?? ""],
	[/^(?<level>#{1,3})"(?!")/, ({ level }) => `"${level}`],
	[/^(?:u8|[uUL])?[Rr]"(?<name>[\w-]{0,16})\(/, ({ name }) => `)${name}"`],
	[/^q"(?<open>[([{<])/, ({ open }) => `${CLOSER[open ?? ""]}"`],
	[/^\{(?<name>[a-z_]{0,12})\|/, ({ name }) => `|${name}}`],
	[/^\\(?:text(?:tt|bf|it)|emph|verb\*?|lstinline|path)(?<open>[{|!+])/, ({ open }) => CLOSER[open ?? ""] ?? open ?? ""],
	[/^\$\//, () => "/$"],
	[/^''(?=[^'\s,;)\]}&|])/, () => "''"]
];
const CLOSER = {
	"{": "}",
	"(": ")",
	"[": "]",
	"<": ">"
};
function readInLine(text, at, head, longest) {
	for (const [opener, closer] of OPENERS) {
		const match = opener.exec(head);
		if (!match) continue;
		const start = at + match[0].length;
		const near = text.slice(start, start + Math.min(longest, MOST$1));
		const length = near.indexOf(closer(match.groups ?? {}));
		if (length < 1 || /[\r\n\s]/.test(near.slice(0, length))) return void 0;
		if (head.startsWith("q(") && /^[A-Za-z_$][\w$]*$/.test(near.slice(0, length))) return void 0;
		return {
			start,
			end: start + length,
			closed: true,
			delimited: true,
			expression: false
		};
	}
}
const BLOCK = /^(?:(?<sign>"""|''')|@(?<here>["'])|(?:\$\(cat )?<<<?[~-]?(?<quote>["']?)(?<word>[A-Za-z_]\w{0,15})\k<quote>(?:\.\w{1,12})?)[ \t]{0,4}\r?\n[ \t]{0,16}(?=\S)/;
const MOST$1 = 256;
function readLine(text, at, head, longest) {
	const match = BLOCK.exec(head);
	if (!match) return void 0;
	const start = at + match[0].length;
	const near = text.slice(start, start + Math.min(longest, MOST$1));
	const line = /^[^\s]+(?=[ \t]{0,4}\r?\n[ \t]{0,16}(?<end>\S{1,16}))/.exec(near);
	const { sign, here, word } = match.groups ?? {};
	const closer = sign ?? (here === void 0 ? word : `${here}@`) ?? "";
	if (line?.groups?.end?.startsWith(closer) !== true) return void 0;
	return {
		start,
		end: start + line[0].length,
		closed: true,
		delimited: true,
		expression: false
	};
}

// src/detect/literal.ts
const GAP_REACH = 40;
function readValue(text, operator, longest, ends) {
	if (operator.kind === "tag") return readTagContent(text, operator.at, longest, ends);
	const value = readPlainValue(text, operator, longest, ends);
	if (!value || operator.wholeLine !== true) return value;
	const rest = text.slice(value.end, value.end + 40);
	return /^["'`]?[ \t]*(?:\r?\n|$)/.test(rest) ? value : void 0;
}
function readPlainValue(text, operator, longest, ends) {
	let at = skipBlank(text, operator.at, operator.kind !== "option");
	const first = text.charAt(at);
	if (first === "|" || first === ">") at += YAML_BLOCK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	else if (first === "&" || first === "!") at += YAML_MARK.exec(text.slice(at, at + 40))?.[0].length ?? 0;
	const raw = readRawString(text, at, longest);
	if (raw) return raw;
	const prefix = stringPrefix(text, at);
	at += prefix;
	let escapes = 0;
	while (escapes < MOST_ESCAPES && text[at + escapes] === "\\") escapes += 1;
	if (isQuote(text.charAt(at + escapes))) return readQuoted(text, innerQuote(text, at, escapes, operator.kind === "assign"), longest, ends);
	if (prefix > 0 || operator.kind === "quoted-only") return void 0;
	if (operator.sameLine === true && text.slice(operator.at, at).includes("\n")) return void 0;
	const braced = operator.kind === "option" ? IN_BRACES.exec(text.slice(at, at + 280)) : null;
	if (braced) return {
		start: at + 1,
		end: at + braced[0].length - 1,
		closed: true,
		delimited: true,
		expression: false
	};
	return readBare(text, at, longest, operator.separator, ends);
}
const YAML_BLOCK = /^[|>][+-]?\r?\n[ \t]{1,32}/;
const YAML_MARK = /^(?:&[\w-]{1,30}|!!?str) {1,4}/;
function mayBeQuoted(text, from) {
	const at = skipBlank(text, from, true);
	if ("\"'`\\|>&!".includes(text.charAt(at))) return true;
	MAY_BE_PREFIX.lastIndex = at;
	return MAY_BE_PREFIX.test(text);
}
const STRING_PREFIX = /^(?:(?:(?:[bBrRuUfF]{1,2}|@|\$|\$@|N|L)(?=["'])|raw(?=")|return (?=["'])|\(\) ?=> ?(?=["'`])|(?:await )?(?:\w{1,12}\.)?hash(?:Sync|Password)?\((?=["'`])|<\w{1,20}>(?=["'`])|string\(\d{1,4}\) (?=")|(?:Buffer\.from|(?:std::)?string|String|String::from|String\.valueOf|str|new String|SecretString|SecretStr|SecretValue|Secret|Sensitive|Some|bytes|\[\]byte|aws\.String|pulumi\.String|Field|QStringLiteral|QLatin1String|QString|TEXT|_T|(?:System\.Text\.)?Encoding\.\w{1,8}\.GetBytes|Base64\.encode|b64encode|Object\.freeze|dict|(?:md5|sha1|sha2|sha256|sha512|bcrypt|crypt|encrypt|password|old_password|MD5|SHA1|SHA2|SHA256|BCRYPT|CRYPT|ENCRYPT|PASSWORD|OLD_PASSWORD))\(\s{0,12}(?:default\s?=\s?)?(?=["'`])|\(\s{0,12}(?=["'`])|\{\s?(?=["'`][^"'`]{1,256}["'`]\s?\})|\[\s?(?=["'](?=[^"'\n]{0,60}(?:\d[^"'\n]{0,60}\d|[!#$%&*+?@^]))[^"'\n]{1,256}["']\s?\]))|r#{1,3}(?=")|(?:T\.|BS\.)?pack (?="))/;
function stringPrefix(text, at) {
	MAY_BE_PREFIX.lastIndex = at;
	if (!MAY_BE_PREFIX.test(text)) return 0;
	return STRING_PREFIX.exec(text.slice(at, at + (text[at] === "{" || text[at] === "[" ? 280 : 40)))?.[0].length ?? 0;
}
const MAY_BE_PREFIX = /[A-Za-z@$_[({<][\w.:[\] $@>]{0,34}[({"'`#]|[({[]/y;
const MOST_ESCAPES = 7;
const BRACED_REACH = 280;
function innerQuote(text, at, escapes, isAssigned) {
	const outer = at + escapes;
	const quote = text.charAt(outer);
	const start = outer + 1;
	const code = quote.charCodeAt(0);
	if (text[start] === quote && text[start + 1] === quote) return {
		start: start + 2,
		code,
		escapes
	};
	if (isAssigned && quote === "`" && text[start] === quote) return {
		start: start + 1,
		code,
		escapes
	};
	const next = text.charAt(start);
	if (isQuote(next) && next !== quote) return {
		start: start + 1,
		code: next.charCodeAt(0),
		escapes: 0
	};
	let inner = 0;
	while (inner < MOST_ESCAPES && text[start + inner] === "\\") inner += 1;
	const nested = text.charAt(start + inner);
	if (inner > escapes && isQuote(nested)) return {
		start: start + inner + 1,
		code: nested.charCodeAt(0),
		escapes: inner
	};
	return {
		start,
		code,
		escapes
	};
}
function readQuoted(text, { start, code, escapes }, longest, ends) {
	const limit = Math.min(text.length, start + longest);
	const { end, closed } = ends.ofQuoted(start, limit, code, escapes);
	return {
		start,
		end,
		closed,
		delimited: true,
		expression: false
	};
}
function readTagContent(text, from, longest, ends) {
	const isCharacterData = text.startsWith("<![CDATA[", from);
	const start = isCharacterData ? from + 9 : from;
	const end = ends.ofTag(start, Math.min(text.length, start + longest), isCharacterData);
	return {
		start,
		end,
		closed: end > start && (text[end] === "<" || isCharacterData),
		delimited: true,
		expression: false
	};
}
function readBare(text, start, longest, separator, ends) {
	if (separator === ";" && text.charCodeAt(start) === 123) {
		const inner = IN_BRACES.exec(text.slice(start, start + 280))?.[0].length;
		if (inner !== void 0) return {
			start: start + 1,
			end: start + inner - 1,
			closed: true,
			delimited: true,
			expression: false
		};
	}
	const limit = Math.min(text.length, start + longest);
	const stop = ends.ofBare(start, limit, separator?.charCodeAt(0));
	const closed = stop < limit || stop === text.length;
	if (!closed || separator !== void 0) {
		const end = separator === "&" && closed ? endOfAddress(text, start, stop) : stop;
		return {
			start,
			end,
			closed: closed && end > start,
			delimited: true,
			expression: false
		};
	}
	let end = stop;
	while (end > start && ",;)]}\\".includes(text.charAt(end - 1))) end -= 1;
	if (end === stop && end - start > 1 && text[end - 1] === "." && text[end - 2] !== ".") end -= 1;
	const expression = isExpression(text.slice(start, end)) || isQuote(text.charAt(stop)) && end === stop;
	return {
		start,
		end,
		closed: end > start,
		delimited: false,
		expression
	};
}
function endOfAddress(text, start, stop) {
	let end = stop;
	while (end - start > 1 && ",;.)]>|*".includes(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end).includes("(") ? stop : end;
}
function isExpression(value) {
	return /[([{]/.test(value) && (/^(?:[([{]|\$\w{2})/.test(value) || !isDrawnWithSigns(value));
}
const IN_BRACES = /^\{[^{}\s"'`]{1,256}\}(?=[;"'`\s]|$)/;
const NO_BREAK_LEAD = 194;
const NO_BREAK = 160;
const ESCAPE$1 = 27;
const COLOUR = /^\x1b\[[\d;]{0,12}m/;
function skipBlank(text, from, lines) {
	let at = from;
	let breaks = 0;
	while (at - from < 40) {
		const code = text.charCodeAt(at);
		if (code === 10 && lines && breaks === 0) breaks += 1;
		else if (code === NO_BREAK_LEAD && text.charCodeAt(at + 1) === NO_BREAK) at += 1;
		else if (code === ESCAPE$1) at += (COLOUR.exec(text.slice(at, at + 16))?.[0].length ?? 1) - 1;
		else if (code !== 32 && code !== 9 && !(code === 13 && lines)) break;
		at += 1;
	}
	return at;
}
function isQuote(character) {
	return character === "\"" || character === "'" || character === "`";
}

// src/detect/name-edges.ts
function tagSignBefore(text, nameStart) {
	const before = text.charAt(nameStart - 1);
	if (before === "<" || before === "/" && text.charAt(nameStart - 2) === "<") return before;
	if (before !== ":") return void 0;
	return /<(\/?)[A-Za-z][\w-]{0,15}:$/.exec(text.slice(Math.max(0, nameStart - 20), nameStart))?.[1] === "" ? "<" : void 0;
}
const TAKES_NAME = /(?:\b(?:ENV|ARG|setx|setenv|SetEnv|set[qf]|defvar(?:-local)?|def(?:parameter|const|custom)?(?: \^:\w{1,12})?|defonce|define|variable|let\*? [[(]{1,2}|string=|fastcgi_param|php(?:_admin)?_value|(?:config )?set(?: -{1,2}\w{1,8})?|CONFIG SET|dict set \w{1,20}|git config(?: --\w{1,8})?|(?:kv|etcdctl) put [\w./-]{0,40}|option|WITH|ENCRYPTED)|(?:_set_header|add_header|[Hh]eader (?:set|add))|#\s{0,2}define|#env|<!ENTITY|(?:^|[({\s]):) {0,4}\*?$/;
function takesName(text, nameStart) {
	return TAKES_NAME.test(text.slice(Math.max(0, nameStart - 56), nameStart));
}
function takesString(text, nameStart) {
	if (text.charAt(nameStart - 1) === "*") return takesName(text, nameStart);
	return /(?:\bset|\(System\/getenv|\(env) ["'][\w:./-]{0,40}$/.test(text.slice(Math.max(0, nameStart - 48), nameStart));
}
function startOfLine(text, from, most) {
	let at = from - 1;
	while (at >= 0 && from - at <= most && isBlankCode(text.charCodeAt(at))) at -= 1;
	return at < 0 || text.charCodeAt(at) === 10;
}
function isBreakCode(code) {
	return code === 10 || code === 13;
}
function isBlankCode(code) {
	return code === 32 || code === 9;
}
function skipClosers(text, from) {
	let at = from;
	while (at - from < 6 && "\"'`])\\*%".includes(text.charAt(at)) && at < text.length) at += 1;
	if (text.charCodeAt(at) === 27) at += /^\x1b\[[\d;]{0,12}m/.exec(text.slice(at, at + 16))?.[0].length ?? 0;
	return at;
}

// src/detect/entry.ts
const ENTRY_REACH = 240;
const BEFORE = 160;
const VALUE_FIELD = /^(?:(?!\n\s{0,20}- )[^{}[\]<>])*?(?:^|[\s,;{])["'\\]{0,3}(?:(?:\w{1,12}:)?\w{0,12}value|default|content)["'\\]{0,3}\s{0,12}[:=]/i;
const ANY_VALUE_FIELD = /(?:value(?<=(?:^|[\s,;{])["'\\]{0,3}(?:\w{1,12}:)?\w{0,12}value)|(?:default|content)(?<=(?:^|[\s,;{])["'\\]{0,3}(?:default|content)))["'\\]{0,3}\s{0,12}[:=]/i;
const VALUE_FIELD_BEFORE = /[\s,;{<]["'\\]{0,3}\w{0,12}value["'\\]{0,3}\s{0,4}[:=]\s{0,4}(?=\\{0,3}["'][^"'\\\r\n]{6,120}\\{0,3}["'][,;]?\s{0,24}["'\\]{0,3}\w{0,12}$)/i;
const NAME_FIELDS = [
	"name",
	"key",
	"id",
	"variable",
	"field",
	"header",
	"setting",
	"property",
	"label",
	"designation"
];
const LONGEST_FIELD = 11;
function entryOperator(text, nameStart, closerEnd) {
	let at = nameStart;
	let before = text.charCodeAt(at - 1);
	while (nameStart - at < 4 && (isQuoteCode(before) || before === 92)) before = text.charCodeAt(--at - 1);
	const quoted = at < nameStart;
	while (nameStart - at < 12 && before === 32) before = text.charCodeAt(--at - 1);
	if (before === 62 && text[closerEnd] === "<") return elementOperator(text, at, closerEnd);
	const isAttribute = before === 61;
	if (!isAttribute && before !== 58) return void 0;
	const fieldStart = startOfNameField(text, at - 1);
	if (fieldStart === void 0) return void 0;
	const behind = endOfValueField(text.slice(closerEnd, closerEnd + ENTRY_REACH));
	if (behind !== void 0) return {
		kind: "assign",
		at: closerEnd + behind
	};
	if (!quoted) return void 0;
	const tagEnd = /^[^<>\n]{0,60}(?<!\/)>(?:\s{0,24}<(?:value|stringProp name="Argument\.value")>|(?!\s*<))/.exec(text.slice(closerEnd, closerEnd + 140));
	if (tagEnd && isAttribute) return {
		kind: "tag",
		at: closerEnd + tagEnd[0].length
	};
	const from = Math.max(0, fieldStart - BEFORE);
	const ahead = VALUE_FIELD_BEFORE.exec(text.slice(from, fieldStart));
	return ahead ? {
		kind: "quoted-only",
		at: from + ahead.index + ahead[0].length
	} : void 0;
}
function startOfNameField(text, sign) {
	let end = sign;
	while (sign - end < 12 && isSpaceCode(text.charCodeAt(end - 1))) end -= 1;
	for (let quotes = 0; quotes < 3; quotes += 1) {
		const code = text.charCodeAt(end - 1);
		if (code !== 34 && code !== 39 && code !== 92) break;
		end -= 1;
	}
	const word = text.slice(Math.max(0, end - LONGEST_FIELD), end).toLowerCase();
	const field = NAME_FIELDS.find((each) => word.endsWith(each));
	return field === void 0 ? void 0 : end - field.length;
}
function isSpaceCode(code) {
	return code === 32 || code >= 9 && code <= 13 || code === 160;
}
function endOfValueField(text) {
	return ANY_VALUE_FIELD.test(text) ? VALUE_FIELD.exec(text)?.[0].length : void 0;
}
function isQuoteCode(code) {
	return code === 34 || code === 39 || code === 96;
}
function elementOperator(text, at, closerEnd) {
	if (!/<(?:\w{1,16}[:-](?:entry-)?)?(?:key|name|stringProp name="Argument\.name")>$/i.test(text.slice(Math.max(0, at - 36), at))) return void 0;
	const next = /^<\/(?:\w{1,16}[:-](?:entry-)?)?(?:key|name|stringProp)>\s{0,24}(?:<env-entry-type>[\w.]{1,40}<\/env-entry-type>\s{0,24})?<(?:\w{1,16}[:-](?:entry-)?)?(?:string|value|stringProp name="Argument\.value")(?: [^<>]{1,60})?>/i.exec(text.slice(closerEnd, closerEnd + 180));
	return next ? {
		kind: "tag",
		at: closerEnd + next[0].length
	} : void 0;
}
function valueWithin(text, at) {
	if (text[at] !== "{") return void 0;
	const end = endOfValueField(text.slice(at + 1, at + 1 + ENTRY_REACH));
	return end === void 0 ? void 0 : {
		kind: "quoted-only",
		at: at + 1 + end
	};
}

// src/detect/operator-comma.ts
function declared(text, at, pattern, reach = 40) {
	const match = pattern.exec(text.slice(at, at + reach));
	return match ? {
		kind: "quoted-only",
		at: at + match[0].length
	} : void 0;
}
function commaOperator(text, { nameStart, closerEnd, at, nameQuoted }) {
	const quoted = {
		kind: "quoted-only",
		at: at + 1
	};
	if (nameQuoted) {
		if (text[nameStart] === "-") return declared(text, at + 1, OPTION_DEFAULT, OPTION_REACH) ?? quoted;
		const before = text.slice(Math.max(0, nameStart - 40), nameStart);
		if (FIRST_ARGUMENT.test(before)) return quoted;
		if (IN_LIST.test(text.slice(at + 1, at + LISTED_REACH))) return quoted;
	}
	const named = NAMED_DEFAULT.exec(text.slice(at + 1, at + 40))?.[0];
	if (named !== void 0 && (nameQuoted || text[nameStart - 1] === ":")) return {
		kind: "quoted-only",
		at: at + 1 + named.length
	};
	if (!nameQuoted && isCompared(text, nameStart)) return quoted;
	if (/\bset :$/.test(text.slice(Math.max(0, nameStart - 6), nameStart))) return quoted;
	if (text[nameStart - 1] === "{") {
		const literal = /^\s{0,2}(?:<<)?(?=["'])/.exec(text.slice(at + 1, at + 6))?.[0];
		if (literal !== void 0) return {
			kind: "quoted-only",
			at: at + 1 + literal.length
		};
	}
	if (text[nameStart - 1] === "(" && text.endsWith("define", nameStart - 1) && !nameQuoted) return quoted;
	if (!startOfLine(text, nameQuoted ? nameStart - 1 : nameStart, 0) || at !== closerEnd || isBlankCode(text.charCodeAt(at + 1))) return void 0;
	return {
		kind: isQuote(text.charAt(at + 1)) ? "quoted-only" : "option",
		at: at + 1,
		wholeLine: true
	};
}
const NAMED_DEFAULT = /^\s{0,2}(?:default(?:Value)?|with|value)\s?(?:=>|[:=])\s?(?=["'])/;
function isCompared(text, nameStart) {
	const before = text.slice(Math.max(0, nameStart - 40), nameStart);
	const call = before.lastIndexOf("(");
	return call !== -1 && OWNER.test(before.slice(call + 1)) && COMPARING.test(before.slice(0, call));
}
const OWNER = /^(?:[\w.]{1,20}(?:, |->))?$/;
const COMPARING = /(?:(?:\b|_)(?:str|mem|wcs|lstr)\w{0,6}|[cC]ompare\w{0,10}|[eE]quals?|equal_to|set_env|putenv)$/;
const LISTED_REACH = 100;
const IN_LIST = /^ ?["'](?=[^"']{0,60}\d)(?![A-Za-z_.-]{1,40}\d{0,2}["'])(?=[^"']{0,60}[A-Za-z])(?=[^"']{0,60}(?:[A-Z!#$%&*+=?@^~]|\d[a-z]+\d))[^"'\s:/.]{8,64}["'](?=\s{0,2}[)\]}]|, ?["'])/;
const OPTION_DEFAULT = /^[^()]{0,160}?\bdefault\s?=(?=\s?["'])/;
const OPTION_REACH = 176;
const FIRST_ARGUMENT = /(?:\(\s{0,12}(?:(?:\d{1,9}|NULL|DEFAULT|env\w{0,8}|conf(?:ig)?|cfg|settings|opt(?:ion)?s|props|prefs)\s{0,2},\s{0,3})?|(?:\b[hs]?set|put|StringVar)\((?:["'][\w.-]{1,24}["']|&?[\w.]{1,30}), ?|(?:buildConfigField|resValue)\s?\(?\s?["']\w{1,20}["'],\s{0,3})\\?["'`]$/i;

// src/detect/operator-neighbours.ts
function neighbourOperator(text, place) {
	const { nameStart, closerEnd, at, nameQuoted } = place;
	switch (text.charAt(at)) {
		case "(": return declared(text, at, GIVES, 120) ?? {
			kind: "quoted-only",
			at: at + 1
		};
		case "[": return declared(text, at, /^\[["']?\w{0,20}["']?\]\s{0,4}=(?!=)/);
		case "{": return bracedOperator(text, at, nameQuoted) ?? bracedWord(text, place);
		case "}": return texOperator(text, nameStart, at) ?? declared(text, at, /^\}\s{0,4}=>?(?=\s{0,4}(?:["']|qq?[{([/|]))/) ?? robotVariable(text, nameStart, at);
		case "?": return text[at + 1] === "(" ? {
			kind: "quoted-only",
			at: at + 2
		} : void 0;
		case ",": return commaOperator(text, place);
		case ".": return nameQuoted ? declared(text, at, OR_ELSE) : declared(text, at, text[nameStart - 1] === ":" && at > closerEnd ? /^\.(?= ")/ : NEVER$1);
		case "|":
			if (startsRow(text, nameStart)) return {
				kind: "option",
				at: at + 1,
				separator: "|"
			};
			return at > closerEnd && startOfLine(text, nameStart, 0) ? {
				kind: "option",
				at: at + 1,
				wholeLine: true
			} : void 0;
		default: return at > closerEnd || text[nameStart] === "-" && isBreakCode(text.charCodeAt(at)) ? blankOperator(text, place) : void 0;
	}
}
function bracedOperator(text, at, nameQuoted) {
	const property = declared(text, at, /^\{ ?get;(?: ?(?:private |protected |internal )?(?:set|init);)? ?\} ?=/);
	if (property) return property;
	if (nameQuoted) return /^\{\s{0,2}["']/.test(text.slice(at, at + 4)) ? {
		kind: "quoted-only",
		at: at + 1
	} : valueWithin(text, at);
	return /^\{ ?"[^"\n]{1,256}"s? ?\} ?;/.test(text.slice(at, at + 280)) ? {
		kind: "quoted-only",
		at: at + 1
	} : void 0;
}
function texOperator(text, nameStart, at) {
	const before = text.slice(Math.max(0, nameStart - 10), nameStart);
	const isSet = before.endsWith("{\\");
	if (!isSet && !/\\(?:text\w\w|emph)\{$/.test(before)) return void 0;
	const gap = (isSet ? /^\}(?=\{[^{}\s]{6,64}\})/ : /^\}:? {1,2}(?=\S)/).exec(text.slice(at, at + 80))?.[0];
	return gap === void 0 ? void 0 : {
		kind: "option",
		at: at + gap.length,
		wholeLine: !isSet
	};
}
function bracedWord(text, { nameStart, at, nameQuoted }) {
	return !nameQuoted && /\bset $|\\def\\$/.test(text.slice(Math.max(0, nameStart - 5), nameStart)) ? {
		kind: "option",
		at
	} : void 0;
}
const OR_ELSE = /^\.(?:unwrap_or(?:_else)?|(?:get)?[oO]r(?:Else|_else|Default|_default)?|ifEmpty|default)\((?:\|_?\| ?|\(\) ?-> ?)?(?=["'])/;
const NEVER$1 = /^(?!)/;
const GIVES = /^\([^()"'\n]{0,40}\) {0,2}(?:(?:->|:) ?[\w<>]{1,20} {0,2})?[:{]?\s{0,24}return (?=["'`])/;
const GIVES_REACH = 120;
function blankOperator(text, { nameStart, at, nameQuoted }) {
	if (nameQuoted && text.endsWith("\\item[", nameStart)) return {
		kind: "option",
		at,
		wholeLine: true
	};
	if (nameQuoted) return isQuote(text.charAt(at)) && takesString(text, nameStart) ? {
		kind: "quoted-only",
		at
	} : declared(text, at, /^(?:to|or|with)(?=\s{1,2}["'])/);
	const tagged = declared(text, at, /^\*?string {1,4}`[^`\n]{0,80}?default:(?=")/i, 120);
	if (tagged) return tagged;
	const registered = declared(text, at, /^\/t REG_SZ \/d {1,2}(?=\S)/i);
	if (registered) return {
		kind: "option",
		at: registered.at
	};
	const compared = declared(text, at, COMPARED);
	if (compared) return compared;
	const typed = declared(text, at, /^(?:\*?string|\[\]byte|As String|N?VARCHAR2?(?:\(\w{1,4}\))?)\s{0,4}:?=(?=\s{0,4}N?["'`])/i);
	if (typed) return typed;
	const picture = declared(text, at, COBOL_VALUE);
	if (picture) return picture;
	if (text[nameStart] === "-") return {
		kind: "option",
		at: at + (/^\r?\n[ \t]{0,24}- {1,3}/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
	};
	const told = declared(text, at, /^to(?= {1,2}")/);
	if (told) return told;
	if (takesName(text, nameStart)) return {
		kind: "option",
		at
	};
	const stated = declared(text, at, STATED) ?? statedElsewhere(text, nameStart, at);
	if (stated) return {
		kind: "option",
		at: stated.at
	};
	const isQuoted = isQuote(text.charAt(at));
	if (!startOfLine(text, text[nameStart - 1] === "@" ? nameStart - 1 : nameStart, 40)) return isQuoted && PASSWORD_WORD.test(text.slice(Math.max(nameStart, at - 24), at)) && isBlankCode(text.charCodeAt(nameStart - 1)) ? {
		kind: "quoted-only",
		at
	} : void 0;
	return isQuoted ? {
		kind: "quoted-only",
		at
	} : {
		kind: "option",
		at,
		wholeLine: true
	};
}
const COMPARED = /^(?:(?:eq|ne|EQ|NE)(?= {1,2}\\?["'])|isEqualToString:@(?="))/;
const STATED = /^(?:is|was|will be|ist|lautet|est|es|er|jest|\u00c3[\u00a8\u00a9]|\u00c3\u00a4r)(?: now| jetzt)?:?(?= (?!generated ))/;
const STATED_ELSEWHERE = /^(?:je|to|on|este|yra|ir|da|ni|yw|ay|estas|ialah|adalah|\u00c3\u00a9s|\u00c3\u00absht\u00c3\u00ab)(?: now)?:?(?= )/;
const ELSEWHERE = /^(?:lozinka|heslo|geslo|has\u00c5\u0082o|haslo|salas|parol|parool|slapta|pasahitza|nenosiri|cyfrinair|pasvorto|kata|contrase|contrasi|fjal|jelsz|sandi|laluan)/i;
function statedElsewhere(text, nameStart, at) {
	return ELSEWHERE.test(text.slice(nameStart, nameStart + 12)) ? declared(text, at, STATED_ELSEWHERE) : void 0;
}
const COBOL_VALUE = /^(?:PIC(?:TURE)? X(?:\(\d{1,4}\)|X{1,16}) {1,12}VALUE(?: IS)?|TYPE \w{1,12} (?:VALUE|DEFAULT))(?= {1,4}["'])/i;
const PASSWORD_WORD = /(?:pass(?:word|wd|phrase)(?:-receive|-send)?|\bpwd?)[ \t]{1,2}$/i;
function robotVariable(text, nameStart, at) {
	const gap = ROBOT_GAP.exec(text.slice(at, at + 60));
	return gap && ROBOT_NAME.test(text.slice(Math.max(0, nameStart - 40), nameStart)) ? {
		kind: "option",
		at: at + gap[0].length,
		wholeLine: true
	} : void 0;
}
const ROBOT_NAME = /(?:^|\n)(?: {2,4})?\$\{(?:[A-Za-z]\w{0,15} ){0,2}$/;
const ROBOT_GAP = /^\}(?: ?=)?(?: {2,12}|\t{1,4})(?:Set (?:\w{1,6} )?Variable(?: {2,12}|\t{1,4}))?(?=[^\s=])/;
function startsRow(text, nameStart) {
	return /(?:^|\n)[ \t]{0,8}\| {0,4}[*`]{0,2}(?:[A-Za-z][\w.'-]{0,19} ){0,4}$/.test(text.slice(Math.max(0, nameStart - 80), nameStart));
}

// src/detect/operator-signs.ts
const SIGNS = "=:|?+<!-âï";
function signOperator(text, nameStart, at, nameQuoted) {
	if (text.startsWith(".=", at)) return {
		kind: "quoted-only",
		at: at + 2
	};
	if (at >= text.length || !"=:|?+<!-âï".includes(text.charAt(at))) return void 0;
	if (text[at + 1] === "~" && MATCHING.test(text.slice(at, at + 8))) return void 0;
	if (isPlainSign(text, nameStart, at)) return oneSign(text, nameStart, at, nameQuoted);
	const two = text.slice(at, at + 2);
	const three = text.slice(at, at + 3);
	if (three === "===" || three === "!==") return {
		kind: "quoted-only",
		at: at + 3
	};
	if (three === "||=" || three === "??=" || three === "::=") return {
		kind: "assign",
		at: at + 3
	};
	const isSubstitution = text[nameStart - 1] === "{" && text[nameStart - 2] === "$";
	if (isSubstitution && two === ":=") return {
		kind: "assign",
		at: at + 2,
		separator: "}"
	};
	if (two === ":=" || two === "=>" || two === "+=" || two === "?=") return {
		kind: "assign",
		at: at + 2
	};
	if (two === "::" && text[at + 2] === " " && startOfLine(text, nameStart, 40)) return {
		kind: "option",
		at: at + 3,
		wholeLine: true
	};
	if (COMPARISONS.has(two)) return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === "<<") return HERE.test(text.slice(at, at + 40)) ? {
		kind: "assign",
		at
	} : void 0;
	const arrow = two === "->" ? dashOperator(text, nameStart, at) : void 0;
	if (arrow) return arrow;
	if (two === "<-" || two === "->") return {
		kind: "quoted-only",
		at: at + 2
	};
	if (two === ":-" && isSubstitution) return {
		kind: "assign",
		at: at + 2,
		separator: "}"
	};
	const one = text.charAt(at);
	if (two === ":?" && isSubstitution) return void 0;
	if (one === ":" && isSubstitution) return {
		kind: "assign",
		at: at + 1,
		separator: "}"
	};
	if (one !== "=" && one !== ":") return comparedBy(text, at) ?? dashOperator(text, nameStart, at);
	return oneSign(text, nameStart, at, nameQuoted);
}
const COMPARISONS = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<>",
	"||",
	"??",
	"::",
	"?:"
]);
function comparedBy(text, at) {
	const sign = /^-[ci]?(?:eq|ne) (?=["'])/i.exec(text.slice(at, at + 7))?.[0];
	return sign === void 0 ? void 0 : {
		kind: "quoted-only",
		at: at + sign.length
	};
}
const MATCHING = /^=~ ?(?:[smy]|tr|qr)?[/{(|!#]/;
const HERE = /^<<-?["']?[A-Za-z_]\w{0,15}["']?[ \t]{0,4}\r?\n/;
function isPlainSign(text, nameStart, at) {
	const next = text.charAt(at + 1);
	if (text[at] === "=") return next !== "=" && next !== ">";
	return text[at] === ":" && next !== "=" && next !== ":" && next !== "-" && text[nameStart - 1] !== "{";
}
function oneSign(text, nameStart, at, nameQuoted) {
	const one = text.charAt(at);
	const isScoped = text[at + 1] === " " && !nameQuoted && (text[nameStart - 2] === ":" || isNamespaced(text, nameStart));
	if (one === ":" && text[nameStart - 1] === ":" && !isScoped) return void 0;
	const within = nameQuoted || one === "=" ? valueWithin(text, skipBlank(text, at + 1, false)) : void 0;
	if (within) return within;
	const literal = (one === "=" || text[at + 1] === " " ? chosenValue(text, at + 1) : void 0) ?? secondOfTwo(text, nameStart, at);
	if (literal !== void 0) return {
		kind: "quoted-only",
		at: literal
	};
	if (one === "=") return {
		kind: "assign",
		at: at + 1,
		sameLine: true,
		...separatorOf(text, nameStart)
	};
	const marked = MARKED_END.exec(text.slice(at + 1, at + 6))?.[0];
	if (marked !== void 0) return {
		kind: "option",
		at: at + 1 + marked.length
	};
	return {
		kind: "assign",
		at: defaultInBlock(text, at + 1) ?? skipTypeAnnotation(text, at + 1) ?? at + 1
	};
}
function isNamespaced(text, nameStart) {
	return text[nameStart - 1] === ":" && /(?:^|\n)[ \t]{0,24}[\w-]{0,30}:$/.test(text.slice(Math.max(0, nameStart - 60), nameStart));
}
const MARKED_END = /^(?:\*{1,2}|'{2,3}|__|\}) /;
function chosenValue(text, from) {
	const first = text.charAt(skipBlank(text, from, false));
	if (!CHOICE_BEGINS.test(first)) return void 0;
	const near = text.slice(from, from + CHOICE_REACH);
	const chosen = CHOICE_SIGN.test(near) && /["'`]/.test(near) ? CHOICE.exec(near)?.[0] : void 0;
	return chosen === void 0 ? void 0 : from + chosen.length;
}
const CHOICE_REACH = 140;
const CHOICE_BEGINS = /[\w$(!@]/;
const CHOICE_SIGN = / (?:\|\||\?[?:]?|or|else) |^ {0,2}\w{1,10}\(/;
const CHOICE = /^ {0,2}(?:[^"'`?;:,\n]{1,60}(?: (?:\|\||\?\?|\?:|or|else) | \? (?:[\w.$()[\]]{1,60} : )?)|(?:[^"'`?;:,\n]{1,60}["'][^"'\n]{0,40}["'] \? [\w.$()[\]]{1,60} : )|(?:coalesce|nvl|ifnull|isnull|first|default)\([\w.$]{1,40}, )(?=["'`])/i;
function secondOfTwo(text, nameStart, at) {
	const open = skipBlank(text, at + 1, false);
	if (!"([{".includes(text.charAt(open)) || open >= text.length) return void 0;
	if (!NAMES_TWO.test(text.slice(Math.max(nameStart - 30, 0), at))) return void 0;
	const first = FIRST_OF_TWO.exec(text.slice(open, open + CHOICE_REACH))?.[0];
	return first === void 0 ? void 0 : open + first.length;
}
const NAMES_TWO = /(?:cred(?:ential)?s?["']? ?(?:: ?)?|\bauth |[([][\w ]{1,24}, ?\w{1,24}[)\]] ?)$/i;
const FIRST_OF_TWO = /^[([{]\s?["'][^"'\n]{1,60}["'],\s{0,4}(?=["'][^"'\n]{6,64}["']\s?[)\]}])/;
function dashOperator(text, nameStart, at) {
	const dash = DASH.exec(text.slice(at - 1, at + 6))?.[0];
	if (dash !== void 0) return startOfText(text, nameStart) ? {
		kind: "option",
		at: at - 1 + dash.length,
		wholeLine: true
	} : void 0;
	return text.startsWith(WIDE_COLON, at) ? {
		kind: "option",
		at: at + WIDE_COLON.length
	} : void 0;
}
function startOfText(text, nameStart) {
	return /(?:^|\n)[ \t]{0,40}(?:[-*>] )?(?:[A-Za-z][\w'-]{0,15} ){0,3}$/.test(text.slice(Math.max(0, nameStart - 100), nameStart));
}
const DASH = /^ (?:-{1,2}>?|\u00e2\u0080[\u0093\u0094]|\u00e2\u0086\u0092)(?= )/;
const WIDE_COLON = "ï¼";
function defaultInBlock(text, from) {
	const code = text.charCodeAt(from);
	if (code !== 10 && code !== 13) return void 0;
	const field = BLOCK_DEFAULT.exec(text.slice(from, from + BLOCK_REACH));
	return field ? from + field[0].length : void 0;
}
const BLOCK_REACH = 240;
const BLOCK_DEFAULT = /^\r?\n(?<indent>[ \t]{1,32})(?:(?!default:|value:)\w{1,40}:[^\n]{0,120}\n\k<indent>){0,6}(?:default|value):(?=[ \t])/i;
function separatorOf(text, nameStart) {
	let at = nameStart - 1;
	while (at > nameStart - 3 && text[at] === " ") at -= 1;
	const before = text[at];
	if (before === "?" || before === "&") return { separator: "&" };
	return before === ";" ? { separator: ";" } : {};
}
function skipTypeAnnotation(text, from) {
	const match = /^\s{0,4}&?(?:'static |\[\]const )?[A-Za-z][\w.<>|[\]? ]{0,30}\s{0,4}(?::?=|by lazy \{)(?=\s{0,4}(?:[rb]?#{0,3}["'`]|(?:Field|Some|String::from|SecretStr|Secret)\())/.exec(text.slice(from, from + 40));
	return match ? from + match[0].length : void 0;
}

// src/detect/assigns-nothing.ts
function assignsNothing(text, { start, end, wordsEnd }) {
	if (wordsEnd !== end) return false;
	const before = text.charCodeAt(start - 1);
	if (before === 60 || before === 47 && text[start - 2] === "<" || before === 58 && tagSignBefore(text, start) !== void 0) return false;
	const closerEnd = skipClosers(text, end);
	if (mayBeEntry(text, start, closerEnd)) return false;
	const isClosed = closerEnd > end;
	const at = skipBlank(text, closerEnd, isClosed);
	const character = text.charAt(at);
	if ("=:|?+<!-âï".includes(character)) return at >= text.length;
	switch (character) {
		case "{":
		case "}": return false;
		case "[": return !text.slice(at, at + 24).includes("]");
		case "(": return !mayBeQuoted(text, at + 1) && !text.slice(at, at + 120).includes("return ");
		case ",":
			if (text[start] === "-") return false;
			return !mayBeColumn(text, start, at, isClosed) && !(mayBeArgument(text, start, isClosed) && mayBeQuoted(text, at + 1));
		case ".": return !isClosed && at === closerEnd;
		default:
			if (text[start] === "-" && isBreakCode(text.charCodeAt(at))) return false;
			return at === closerEnd || !mayFollowBlank(text, start, at, isClosed);
	}
}
function mayBeEntry(text, start, closerEnd) {
	let at = start - 1;
	while (start - at <= 4 && "\"'`\\".includes(text.charAt(at))) at -= 1;
	while (start - at <= 12 && text[at] === " ") at -= 1;
	const code = text.charCodeAt(at);
	if (code === 62) return text[closerEnd] === "<";
	if (code !== 61 && code !== 58) return false;
	at -= 1;
	const field = at;
	while (field - at < 12 && isSpace(text.charCodeAt(at))) at -= 1;
	const name = at;
	while (name - at < 3 && "\"'\\".includes(text.charAt(at))) at -= 1;
	return at >= 0 && "eydrglnEYDRGLN".includes(text.charAt(at));
}
function isSpace(code) {
	return code <= 32 || code === 160;
}
function mayBeColumn(text, start, comma, isClosed) {
	const before = text.charAt(start - 1);
	if (before === ":" || before === "{") return true;
	if (before === "(") return text.endsWith("define", start - 1);
	const from = isClosed ? start - 1 : start;
	return !isBlankCode(text.charCodeAt(comma + 1)) && startOfLine(text, from, 0);
}
function mayBeArgument(text, start, isClosed) {
	return isClosed || text[start - 1] === "(" || text[start - 1] === ">" || text[start - 1] === " ";
}
function mayFollowBlank(text, start, at, isClosed) {
	const first = text.charAt(at);
	if (isClosed) return "tow".includes(first) || text[start - 1] === "[" || isQuote(first) && takesString(text, start);
	if (isQuote(first) || text[start] === "-") return true;
	const two = (first + text.charAt(at + 1)).toLowerCase();
	if (TYPED_OR_STATED.has(two)) return true;
	return startOfLine(text, start, 40) || takesName(text, start);
}
const TYPED_OR_STATED = new Set("wi eq ne /t *s st as nv va pi ty to is wa la es er je on yr ir da ni yw ay ia ad ã« ã¨ ã© ã¤".split(" "));

// src/detect/operator.ts
function readOperator(text, nameStart, nameEnd) {
	const before = tagSignBefore(text, nameStart);
	if (before !== void 0) {
		const close = skipAttributes(text, nameEnd);
		const inner = /^\s{0,24}<(?:\w{1,16}:)?(?:value|string)>/i.exec(text.slice(close, (close ?? 0) + 40));
		const attribute = VALUE_ATTRIBUTE.exec(text.slice(nameEnd, close ?? nameEnd))?.[0];
		if (attribute !== void 0) return {
			kind: "quoted-only",
			at: nameEnd + attribute.length
		};
		if (close !== void 0) return before === "<" ? {
			kind: "tag",
			at: close + (inner?.[0].length ?? 0)
		} : void 0;
	}
	const closerEnd = skipClosers(text, nameEnd);
	const entry = entryOperator(text, nameStart, closerEnd);
	if (entry) return entry;
	const nameQuoted = closerEnd > nameEnd;
	const at = skipBlank(text, closerEnd, nameQuoted);
	return signOperator(text, nameStart, at, nameQuoted) ?? neighbourOperator(text, {
		nameStart,
		closerEnd,
		at,
		nameQuoted
	});
}
const VALUE_ATTRIBUTE = /^(?: {1,4}(?!value)[\w:.-]{1,24}="[^"<>\n]{0,60}"){0,2} {1,4}value=(?=["'])/i;
const ATTRIBUTES_REACH = 140;
function skipAttributes(text, from) {
	for (let at = from; at < text.length && at - from < ATTRIBUTES_REACH; at += 1) {
		const character = text.charAt(at);
		if (character === ">") return at + 1;
		if (character === "<" || character === "\n") return void 0;
	}
}

// src/detect/value-ends.ts
var ValueEnds = class {
	#text;
	#bare = /* @__PURE__ */ new Map();
	#quoted = /* @__PURE__ */ new Map();
	#tag = passedNothing();
	#characterData = passedNothing();
	constructor(text) {
		this.#text = text;
	}
	ofBare(start, limit, separator) {
		const text = this.#text;
		const passed = remembered(this.#bare, separator);
		let at = resume(passed, start);
		for (; at < limit && !passed.ended; at += 1) {
			const code = text.charCodeAt(at);
			if (endsBare(code) || code === separator || code === LESS && OPENS_TAG.test(text.charAt(at + 1)) || code === BACKSLASH && ESCAPED.test(text.charAt(at + 1)) || endsField(code) && NEXT_FIELD.test(text.slice(at + 1, at + 32))) passed.ended = true;
			else passed.to = at + 1;
		}
		return Math.min(passed.to, limit);
	}
	ofQuoted(start, limit, quote, escapes) {
		const text = this.#text;
		const passed = remembered(this.#quoted, escapes * 128 + quote);
		let at = resume(passed, start);
		while (at < limit && !passed.ended) {
			const code = text.charCodeAt(at);
			let slashes = 0;
			if (code === BACKSLASH) do
				slashes += 1;
			while (text.charCodeAt(at + slashes) === BACKSLASH);
			const isClosed = slashes === escapes && text.charCodeAt(at + slashes) === quote;
			if (isClosed || isBreak(code)) {
				passed.ended = true;
				passed.closed = isClosed;
			} else {
				at += slashes + 1;
				passed.to = at;
			}
		}
		const isWithin = passed.to < limit;
		return {
			end: isWithin ? passed.to : limit,
			closed: isWithin && passed.closed
		};
	}
	ofTag(start, limit, isCharacterData) {
		const text = this.#text;
		const passed = isCharacterData ? this.#characterData : this.#tag;
		for (let at = resume(passed, start); at < limit && !passed.ended; at += 1) {
			const code = text.charCodeAt(at);
			if (code === LESS || isBreak(code) || isCharacterData && code === BRACKET && text.startsWith("]]>", at)) passed.ended = true;
			else passed.to = at + 1;
		}
		return Math.min(passed.to, limit);
	}
};
function passedNothing() {
	return {
		from: 0,
		to: -1,
		ended: false,
		closed: false
	};
}
function remembered(all, key) {
	let passed = all.get(key);
	if (!passed) {
		passed = passedNothing();
		all.set(key, passed);
	}
	return passed;
}
function resume(passed, start) {
	if (start >= passed.from && start <= passed.to) return passed.to;
	passed.from = start;
	passed.to = start;
	passed.ended = false;
	passed.closed = false;
	return start;
}
const BACKSLASH = 92;
const LESS = 60;
const BRACKET = 93;
function isBreak(code) {
	return code === 10 || code === 13;
}
const OPENS_TAG = /[A-Za-z/!?<=\s]|^$/;
const ESCAPED = /[nrt"'`\\]/;
const NEXT_FIELD = /^(?:amp;)? ?[A-Za-z][\w .-]{0,24}=/;
function endsField(code) {
	return code === 38 || code === 59 || code === 44;
}
function endsBare(code) {
	return code <= 32 || code === 34 || code === 39 || code === 96;
}

// src/detect/assignment.ts
const NAME_REACH = 60;
const VALUE_REACH = 512;
function readName(text, at, end) {
	const span = nameAround(text, at, end);
	if (assignsNothing(text, span)) return void 0;
	const operators = operatorsOf(text, span);
	if (!operators.own && !operators.ofWords) return void 0;
	return {
		...span,
		operators,
		text: joinedWords(text, span.start, span.end)
	};
}
function operatorsOf(text, { start, end, wordsEnd }) {
	return {
		own: readOperator(text, start, end),
		ofWords: wordsEnd === end ? void 0 : readOperator(text, start, wordsEnd)
	};
}
function nameAround(text, at, end) {
	const start = startOfWords(text, spanLeft(text, text.charCodeAt(at) >> 6 === 2 ? at - 1 : at));
	const nameEnd = spanRight(text, end);
	return {
		start,
		end: nameEnd,
		wordsEnd: text[nameEnd] === " " ? endOfWords(text, nameEnd) : nameEnd
	};
}
function readAssignment(text, { start, end, wordsEnd, operators }, longest = VALUE_REACH, ends = new ValueEnds(text)) {
	const reading = readNamed(text, {
		start,
		end
	}, operators.own, longest, ends);
	if (reading.assignment || wordsEnd === end) return reading;
	const longer = readNamed(text, {
		start,
		end: wordsEnd
	}, operators.ofWords, longest, ends);
	return {
		assignment: longer.assignment,
		looked: longer.looked + reading.looked + WORDS_COST,
		end: Math.max(reading.end, longer.end)
	};
}
function joinedWords(text, start, end) {
	const words = text.slice(start, end);
	return words.includes(" ") ? words.replaceAll(" ", "_") : words;
}
const WORDS_COST = 200;
function readNamed(text, { start: nameStart, end: nameEnd }, operator, longest, ends) {
	const looked = nameEnd - nameStart + 40;
	const value = operator && readValue(text, operator, longest, ends);
	if (!value) return {
		assignment: void 0,
		looked,
		end: nameEnd
	};
	const { start, end } = value;
	const isInside = (quotes) => isInString(text, nameStart, quotes);
	const inString = value.expression && !delimitedName(text, nameEnd) && isQuote(text.charAt(end)) && isInside(text.charAt(end));
	const environment = !value.delimited && start === nameEnd + 1 && text.charCodeAt(nameEnd) === 61 && ENVIRONMENT.test(text.slice(nameStart, nameEnd + 1));
	const assignment = {
		name: joinedWords(text, nameStart, nameEnd),
		start,
		end,
		delimited: value.delimited || inString || environment && isInside("\"'`"),
		environment,
		expression: value.expression && !inString
	};
	return {
		assignment: value.closed ? assignment : void 0,
		looked: looked + Math.abs(end - nameEnd),
		end: Math.max(end, nameEnd)
	};
}
const ENVIRONMENT = /^[A-Z][A-Z\d_]{2,59}=$/;
const STRING_REACH = 200;
function isInString(text, nameStart, quotes) {
	const before = text.slice(Math.max(0, nameStart - STRING_REACH), nameStart);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	return Array.from(quotes).some((quote) => line.split(quote).length % 2 === 0);
}
function delimitedName(text, nameEnd) {
	return isQuote(text.charAt(nameEnd)) || text[nameEnd] === "\\";
}
function spanLeft(text, at) {
	let start = at;
	while (start > 0 && at - start < NAME_REACH) if (isNameCode(text.charCodeAt(start - 1))) start -= 1;
	else if (isAccented(text, start - 2)) start -= 2;
	else break;
	if (start > 0 && start < at && text[start - 1] === "\\" && "nrt".includes(text.charAt(start))) start += 1;
	return start;
}
function startOfWords(text, from) {
	if (text[from - 1] !== " ") return from;
	const word = /\b(?:public|primary|foreign|cache|host|partition|sort|product|registry|next|previous|api|access|secret|signing|encryption)$/i.exec(text.slice(Math.max(0, from - 11), from - 1));
	if (/^(?:public|api|access|secret|signing|encryption)$/i.test(word?.[0] ?? "") && !/^keys?\b/i.test(text.slice(from, from + 5))) return from;
	return from - (word ? word[0].length + 1 : 0);
}
function endOfWords(text, from) {
	return from + ((/^(?:(?: [A-Za-z\u00c3-\u00c5][A-Za-z\d\u0080-\u00c5]{0,15}){1,4}| (?:is generated )?(?:for|of|FOR)(?: the| our| my)? ["'`]?[A-Za-z][\w.@-]{1,40}["'`]?| \([\w .@-]{1,24}\))(?= ?[:=]| (?:is|was|ist|\u00c3\u00a8|\u00c3\u00a9|ialah)(?: |$))/.exec(text.slice(from, from + 80))?.[0])?.length ?? 0);
}
function spanRight(text, from) {
	let end = from;
	while (end < text.length && end - from < NAME_REACH) if (isNameCode(text.charCodeAt(end))) end += 1;
	else if (isAccented(text, end)) end += 2;
	else break;
	return end;
}
function isAccented(text, at) {
	const lead = text.charCodeAt(at);
	return lead >= 195 && lead <= 197 && text.charCodeAt(at + 1) >> 6 === 2;
}
function isNameCode(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 45 || code === 46 || code === 36;
}

// src/detect/engine/effort.ts
var Effort = class {
	#all;
	#bytes;
	#spent = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#all = Math.max(FLOOR, bytes * STEPS_A_BYTE);
	}
	get ofRule() {
		return stepsOfRule(this.#bytes);
	}
	grant(bytes) {
		this.#bytes += bytes;
		this.#all += bytes * STEPS_AN_UNPACKED_BYTE;
	}
	spend(steps) {
		this.#spent += steps;
	}
	get spent() {
		return this.#spent;
	}
	get isExhausted() {
		return this.#spent > this.#all;
	}
};
const STEPS_A_BYTE = 56;
const STEPS_AN_UNPACKED_BYTE = 4;
const FLOOR = 8388608;
function stepsOfRule(bytes) {
	return Math.max(4194304, bytes * 24);
}
const STEPS = {
	name: 40,
	rule: 12,
	assignment: 140,
	judgement: 700,
	head: 400
};
function stepsToJudge(length, atAGlance) {
	return length < SHORTEST_SECRET || atAGlance ? 100 : STEPS.judgement + length * STEPS_A_JUDGED_CHARACTER;
}
const SHORTEST_SECRET = 6;
const STEPS_A_JUDGED_CHARACTER = 4;

// src/detect/engine/names.ts
const MOST_NAMES = 4096;
function rulesOfName({ rules, known }, name, text) {
	const longer = name.wordsEnd === name.end ? void 0 : text.slice(name.start, name.wordsEnd);
	const key = longer === void 0 ? name.text : `${name.text} ${longer}`;
	const before = known.get(key);
	if (before) return before;
	const words = longer?.replaceAll(" ", "_");
	const isOne = (match) => isNamed(match, name.text) || words !== void 0 && isNamed(match, words);
	const those = rules.filter(({ rule }) => !readsNames(rule.match) || isOne(rule.match));
	if (known.size >= MOST_NAMES) known.clear();
	known.set(ownCopy(key), those);
	return those;
}
function readsNames(match) {
	return typeof match === "object" && !(match instanceof RegExp);
}
function isNamed(match, name) {
	return match.name.test(name) || match.value !== void 0 && match.name.test(joined(name));
}
function joined(name) {
	return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[.-]/g, "_");
}

// src/detect/engine/byte-set.ts
const WORDS$2 = 8;
const KNOWN = /* @__PURE__ */ new Map();
function byteSetOf(written, fold) {
	const known = KNOWN.get(`${fold}${written}`);
	if (known) return known;
	const set = written.startsWith("[") ? setOfClass(written.slice(1, -1), fold) : setOfOne(written, fold);
	if (set) KNOWN.set(`${fold}${written}`, set);
	return set;
}
function setOfClass(written, fold) {
	const negated = written.startsWith("^");
	const set = new Uint32Array(8);
	const parts = (negated ? written.slice(1) : written).matchAll(CLASS_PART);
	for (const [part, first, last] of parts) {
		if (part === "\\b" || part === "\\B") return void 0;
		const low = setOfPart(first ?? part, fold);
		if (!low) return void 0;
		if (last === void 0) {
			for (let word = 0; word < 8; word += 1) add(set, word, low[word]);
			continue;
		}
		const [from, to] = [codeOf(first), codeOf(last)];
		if (from === void 0 || to === void 0) return void 0;
		for (let code = from; code <= Math.min(to, 255); code += 1) put(set, code, fold);
	}
	return negated ? complement(set) : set;
}
function setOfPart(written, fold) {
	return setOfOne(written === "." ? "\\." : written, fold);
}
const CLASS_PART = /(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])-(\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\])|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)|[^\\]/gs;
const CONTROLS = {
	n: 10,
	r: 13,
	t: 9,
	f: 12,
	v: 11
};
function codeOf(written) {
	if (!written.startsWith("\\")) return written.charCodeAt(0);
	const kind = written.charAt(1);
	if (/[ux]/.test(kind) && written.length > 2) return Number.parseInt(written.slice(2), 16);
	if (/[A-Za-z\d]/.test(kind)) return CONTROLS[kind];
	return kind.charCodeAt(0);
}
function setOfOne(written, fold) {
	const named = NAMED$2[written];
	if (named) return named;
	const code = codeOf(written);
	if (code === void 0) return void 0;
	const set = new Uint32Array(8);
	put(set, code, fold);
	return set;
}
function put(set, code, fold) {
	const forms = fold ? casesOf(code) : [code];
	for (const form of forms) if (form < 256) add(set, form >> 5, 1 << (form & 31));
}
function casesOf(code) {
	const character = String.fromCharCode(code);
	return [
		code,
		character.toLowerCase().charCodeAt(0),
		character.toUpperCase().charCodeAt(0)
	];
}
function complement(set) {
	return set.map((word) => ~word);
}
function has(set, code) {
	return (set[code >> 5] & 1 << (code & 31)) !== 0;
}
function setOf(pattern) {
	const set = new Uint32Array(8);
	for (let code = 0; code < 256; code += 1) if (pattern.test(String.fromCharCode(code))) put(set, code, false);
	return set;
}
const NAMED$2 = {
	".": setOf(/./),
	"\\w": setOf(/\w/),
	"\\W": setOf(/\W/),
	"\\d": setOf(/\d/),
	"\\D": setOf(/\D/),
	"\\s": setOf(/\s/),
	"\\S": setOf(/\S/)
};
function add(set, word, bits = 0) {
	set[word] = set[word] | bits;
}

// src/detect/engine/pattern-syntax.ts
function partsOf(pattern) {
	const cursor = {
		source: pattern.source,
		at: 0
	};
	const part = readAlternatives(cursor);
	return cursor.at < cursor.source.length ? UNKNOWN : part;
}
const EDGE = { is: "edge" };
const UNKNOWN = { is: "unknown" };
function readAlternatives(cursor) {
	const { source } = cursor;
	const choices = [];
	let parts = [];
	while (cursor.at < source.length && source[cursor.at] !== ")") if (source[cursor.at] === "|") {
		cursor.at += 1;
		choices.push({
			is: "sequence",
			parts
		});
		parts = [];
	} else parts.push(readRepeated(cursor));
	const last = {
		is: "sequence",
		parts
	};
	return choices.length === 0 ? last : {
		is: "choice",
		of: [...choices, last]
	};
}
function readRepeated(cursor) {
	const part = readTerm(cursor);
	if (!"*+?{".includes(cursor.source.charAt(cursor.at) || " ")) return part;
	const quantifier = QUANTIFIER.exec(cursor.source.slice(cursor.at, cursor.at + 16));
	if (!quantifier) return part;
	cursor.at += quantifier[0].length;
	return {
		is: "repeated",
		part,
		...repetitions(quantifier)
	};
}
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;
function repetitions([whole, least, comma, most]) {
	if (least !== void 0) return {
		least: Number(least),
		most: comma === "" ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY
	};
	return {
		least: whole.startsWith("+") ? 1 : 0,
		most: whole.startsWith("?") ? 1 : Number.POSITIVE_INFINITY
	};
}
function readTerm(cursor) {
	const { source } = cursor;
	const start = cursor.at;
	const character = source.charAt(start);
	cursor.at += 1;
	switch (character) {
		case "(": return readGroup(cursor);
		case "^":
		case "$": return EDGE;
		case "[":
			while (cursor.at < source.length && source[cursor.at] !== "]") cursor.at += source[cursor.at] === "\\" ? 2 : 1;
			cursor.at += 1;
			return {
				is: "character",
				written: source.slice(start, cursor.at)
			};
		case "\\": return readEscape(cursor);
		default: return {
			is: "character",
			written: character
		};
	}
}
function readGroup(cursor) {
	const prefix = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? "";
	const isKnown = prefix !== "" || cursor.source[cursor.at] !== "?";
	cursor.at += prefix.length;
	const part = readAlternatives(cursor);
	cursor.at += 1;
	if (!isKnown) return UNKNOWN;
	return /[=!]$/.test(prefix) ? {
		is: "look",
		part
	} : part;
}
function readEscape(cursor) {
	const start = cursor.at - 1;
	const escaped = ESCAPE.exec(cursor.source.slice(start, start + 40))?.[0] ?? "\\";
	cursor.at = start + escaped.length;
	if (escaped === "\\b" || escaped === "\\B") return EDGE;
	return NO_CHARACTER.test(escaped) ? UNKNOWN : {
		is: "character",
		written: escaped
	};
}
const ESCAPE = /^\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|[pP]\{\w+\}|.)/s;
const NO_CHARACTER = /^\\(?:\d|k|[pP]|c|[ux]$|$)/;

// src/detect/engine/pattern-shape.ts
function patternShape(pattern) {
	if (!/^i?$/.test(pattern.flags)) return [];
	const places = Array.from({ length: 16 }, () => new Uint32Array(8));
	const ends = follow(partsOf(pattern), 1, {
		places,
		fold: pattern.flags === "i"
	});
	if (ends === void 0) return [];
	const shape = [];
	for (const [place, set] of places.entries()) {
		if (ends & 1 << place || has(set, LINE_FEED$3) || has(set, CARRIAGE_RETURN$1)) break;
		shape.push(set);
	}
	return shape;
}
function admits(shape, bytes, at) {
	const end = Math.min(shape.length, bytes.length - at);
	for (let place = 0; place < end; place += 1) if (!has(shape[place], bytes[at + place])) return false;
	return true;
}
const LONGEST = 16;
const LINE_FEED$3 = 10;
const CARRIAGE_RETURN$1 = 13;
const PLACES = 2 ** 16 - 1;
function follow(part, from, following) {
	switch (part.is) {
		case "character": return take(following, from, byteSetOf(part.written, following.fold));
		case "sequence": {
			let here = from;
			for (const each of part.parts) {
				here = follow(each, here, following);
				if (here === void 0) return void 0;
			}
			return here;
		}
		case "choice": {
			let ends = 0;
			for (const each of part.of) {
				const end = follow(each, from, following);
				if (end === void 0) return void 0;
				ends |= end;
			}
			return ends;
		}
		case "repeated": return followRepeated(part, from, following);
		case "look": return follow(part.part, 0, following) === void 0 ? void 0 : from;
		case "edge": return from;
		case "unknown": return;
	}
}
function followRepeated({ part, least, most }, from, following) {
	let ends = least === 0 ? from : 0;
	let here = follow(part, from, following);
	for (let times = 1; times <= most && here !== void 0 && here !== 0; times += 1) {
		if (times >= least) {
			if ((ends | here) === ends) break;
			ends |= here;
		}
		here = follow(part, here, following);
	}
	return here === void 0 ? void 0 : ends;
}
function take({ places }, from, set) {
	if (!set) return void 0;
	for (let left = from; left !== 0; left &= left - 1) {
		const place = places[31 - Math.clz32(left & -left)];
		for (let word = 0; word < 8; word += 1) add(place, word, set[word]);
	}
	return from << 1 & PLACES;
}

// src/detect/engine/ascii-case.ts
function lowerAscii(text) {
	return /[A-Z]/.test(text) ? text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}

// src/detect/engine/anchors.ts
const FEW = 4096;
const MOST_KEPT = 262144;
const OFTEN$1 = 16;
function createAnchorFinder(anchors, fittingsOf) {
	const lengths = Uint16Array.from(anchors, (anchor) => anchor.length);
	const kernel = createKernel(anchors.map((anchor) => lowerAscii(anchor)), SIXTETS);
	const { ending, endingFrom } = kernel;
	const met = new Uint8Array(endingFrom.length);
	let starts = new Uint32Array(FEW);
	let found = new Uint16Array(FEW);
	function anchorsOf(state) {
		return ending.subarray(endingFrom[state], endingFrom[state + 1]);
	}
	function lookCloser(state) {
		const fittings = [];
		for (const anchor of anchorsOf(state)) {
			const those = fittingsOf?.(anchor);
			if (!those) return;
			const length = lengths[anchor];
			fittings.push(...those.map((each) => ({
				...each,
				length
			})));
		}
		kernel.require(state, fittings);
	}
	function findAnchors(bytes) {
		kernel.load(bytes);
		const { pairs, length } = kernel.outputs();
		let count = 0;
		for (let pair = 1; pair < length; pair += 2) {
			const state = pairs[pair];
			count += endingFrom[state + 1] - endingFrom[state];
		}
		if (count > starts.length || starts.length > MOST_KEPT) {
			starts = new Uint32Array(Math.max(FEW, count));
			found = new Uint16Array(Math.max(FEW, count));
		}
		let at = 0;
		for (let pair = 0; pair < length; pair += 2) {
			const end = pairs[pair];
			const state = pairs[pair + 1];
			const to = endingFrom[state + 1];
			if (met[state] <= OFTEN$1) {
				met[state] = met[state] + 1;
				if (met[state] === OFTEN$1) lookCloser(state);
			}
			for (let output = endingFrom[state]; output < to; output += 1) {
				const anchor = ending[output];
				starts[at] = end - lengths[anchor];
				found[at] = anchor;
				at += 1;
			}
		}
		return {
			count,
			starts,
			anchors: found
		};
	}
	return {
		findAnchors,
		kernel
	};
}

// src/detect/engine/plan.ts
function cleared(tallies) {
	const { met, isMet, spent, resumeAt } = tallies;
	for (const index of met) {
		isMet[index] = 0;
		spent[index] = 0;
		resumeAt[index] = 0;
	}
	met.length = 0;
	return tallies;
}
const DEFAULT_REACH = 256;
function planFor(rules) {
	const compiled = rules.map((rule, index) => {
		return {
			rule,
			index,
			reach: rule.reach ?? DEFAULT_REACH,
			left: rule.left ?? "token",
			sticky: void 0,
			indexed: void 0,
			shape: void 0,
			tries: 0
		};
	});
	const byAnchor = /* @__PURE__ */ new Map();
	const lowered = /* @__PURE__ */ new Map();
	for (const each of compiled) {
		const own = lowered.get(each.rule.anchors) ?? new Set(each.rule.anchors.map(lowerAscii));
		lowered.set(each.rule.anchors, own);
		for (const anchor of own) {
			const sharing = byAnchor.get(anchor);
			if (sharing) sharing.push(each);
			else byAnchor.set(anchor, [each]);
		}
	}
	const anchors = [...byAnchor.keys()];
	const rulesOf = [...byAnchor.values()];
	return {
		finder: createAnchorFinder(anchors, (anchor) => fittingsOf(rulesOf[anchor] ?? [])),
		rules: compiled,
		ofLines: compiled.filter(({ rule }) => rule.anchors.length === 0),
		anchors: anchorRules(rulesOf),
		lengths: Uint16Array.from(anchors, (anchor) => anchor.length),
		tallies: {
			met: [],
			isMet: new Uint8Array(compiled.length),
			spent: new Float64Array(compiled.length),
			resumeAt: new Uint32Array(compiled.length)
		}
	};
}
function anchorRules(rulesOf) {
	const made = /* @__PURE__ */ new Map();
	return rulesOf.map((rules) => {
		const key = rules.map(({ index }) => index).join(" ");
		const known = made.get(key);
		if (known) return known;
		const named = rules.filter(({ rule }) => readsNames(rule.match));
		const these = {
			patterns: rules.filter(({ rule }) => !readsNames(rule.match)),
			named: named.length === 0 ? void 0 : {
				rules: named,
				known: /* @__PURE__ */ new Map()
			}
		};
		made.set(key, these);
		return these;
	});
}
function fittingsOf(rules) {
	const fittings = rules.map((compiled) => ({
		isToken: compiled.left === "token",
		shape: compiled.rule.match instanceof RegExp ? shapeOf(compiled, compiled.rule.match) : []
	}));
	return fittings.every(({ isToken, shape }) => isToken || shape.length > 0) ? fittings : void 0;
}
function shapeOf(compiled, pattern) {
	compiled.shape ??= patternShape(pattern);
	return compiled.shape;
}
function stickyPattern(compiled, pattern) {
	compiled.sticky ??= new RegExp(pattern.source, withFlags(pattern, "y"));
	return compiled.sticky;
}
function indexedPattern(compiled, pattern) {
	compiled.indexed ??= new RegExp(pattern.source, withFlags(pattern, "dy"));
	return compiled.indexed;
}
function withFlags(pattern, flags) {
	return [...new Set(pattern.flags.replace("g", "") + flags)].join("");
}

// src/detect/engine/search.ts
function search(view, plan, effort, options, onFound, onGap) {
	const { text } = view;
	if (effort.isExhausted) {
		onGap(void 0);
		return;
	}
	const hits = plan.finder.findAnchors(view.bytes);
	const ofLines = plan.ofLines.filter(({ rule }) => !isLeftOut(rule, options));
	if (hits.count === 0 && ofLines.length === 0) return;
	const { met, isMet, spent, resumeAt } = cleared(plan.tallies);
	const reader = createReader(text, effort);
	function tryRule(compiled, at, end, name) {
		const { index, rule } = compiled;
		if (at < resumeAt[index]) return true;
		if (isMet[index] === 0) {
			isMet[index] = 1;
			met.push(index);
			if (isLeftOut(rule, options)) {
				resumeAt[index] = NEVER;
				return true;
			}
		}
		if (compiled.left === "token" && followsToken(text, at)) return true;
		if (rule.match instanceof RegExp && !mayMatch(compiled, rule.match, view.bytes, at)) return true;
		if (spent[index] > effort.ofRule) {
			onGap(rule.id);
			resumeAt[index] = NEVER;
			return true;
		}
		if (effort.isExhausted) {
			onGap(void 0);
			return false;
		}
		const { found, looked, valueEnd } = attempt(compiled, {
			text,
			at,
			end,
			name
		}, options.file, reader);
		options.onTry?.(compiled, at, valueEnd);
		const judging = found ? stepsToJudge(found.end - found.start, rule.glance?.(text, found) === true) : 0;
		spent[index] = spent[index] + looked + judging;
		effort.spend(STEPS.rule + judging + (valueEnd === void 0 ? looked : 0));
		if (!found) return true;
		for (const each of rule.rows ? headAndRows(rule, rule.rows(text, found), found, effort) : [found]) {
			if (options.everywhere !== true) resumeAt[index] = each.next ?? each.end;
			if (onFound(compiled, each)) continue;
			resumeAt[index] = NEVER;
			return options.everywhere !== true;
		}
		return true;
	}
	for (const compiled of ofLines) if (!tryLines(text, (at) => tryRule(compiled, at, at))) return;
	for (let hit = 0; hit < hits.count; hit += 1) {
		const anchor = hits.anchors[hit];
		const at = hits.starts[hit];
		const end = at + plan.lengths[anchor];
		const { patterns, named } = plan.anchors[anchor];
		for (const compiled of patterns) if (!tryRule(compiled, at, end)) return;
		if (!named) continue;
		effort.spend(STEPS.name);
		const name = readName(text, at, end);
		if (!name) continue;
		for (const compiled of rulesOfName(named, name, text)) if (!tryRule(compiled, at, end, name)) return;
	}
}
function tryLines(text, tryAt) {
	for (let at = 0; at < text.length;) {
		if (!tryAt(at)) return false;
		const end = text.indexOf("\n", at);
		if (end === -1) return true;
		at = end + 1;
	}
	return true;
}
function headAndRows({ rowsReach = ROWS_REACH }, rows, head, effort) {
	effort.spend(rows ? rowsReach + rows.length * STEPS.judgement : STEPS.head);
	if (!rows) return [];
	effort.spend(Math.max(0, (rows.at(-1)?.end ?? head.end) - head.end));
	return [head, ...rows];
}
const ROWS_REACH = 1e3;
const NEVER = 4294967295;
function isLeftOut({ generic, files }, { structuredOnly, file }) {
	return generic === true && structuredOnly || files !== void 0 && !files.test(file.name);
}
function attempt(compiled, { text, at, end, name }, file, reader) {
	const { match } = compiled.rule;
	if (match instanceof RegExp) return {
		found: attemptPattern(compiled, match, text, at),
		looked: compiled.reach
	};
	if (typeof match === "function") return {
		found: match(text, at, end, file),
		looked: compiled.reach
	};
	if (!name) return {
		found: void 0,
		looked: 0
	};
	const { assignment, looked, end: valueEnd } = reader.read(name, match.longest);
	return {
		found: assignment && foundAssigned(assignment, match, text),
		looked,
		valueEnd
	};
}
function createReader(text, effort) {
	const ends = new ValueEnds(text);
	let last;
	return { read(name, longest) {
		if (!last || last.name !== name || last.longest !== longest) {
			last = {
				name,
				longest,
				reading: readAssignment(text, name, longest, ends)
			};
			effort.spend(STEPS.assignment + last.reading.looked);
		}
		return last.reading;
	} };
}
const OFTEN = 24;
function mayMatch(compiled, pattern, bytes, at) {
	compiled.tries += 1;
	return compiled.tries < OFTEN || admits(shapeOf(compiled, pattern), bytes, at);
}
function foundAssigned(assignment, match, text) {
	const { start, end, name, delimited, environment } = assignment;
	if (match.value ? !match.value.test(text.slice(start, end)) : assignment.expression) return void 0;
	if (!isNamed(match, name)) return void 0;
	return {
		start,
		end,
		name,
		delimited,
		environment,
		next: start
	};
}
function attemptPattern(compiled, how, text, at) {
	const sticky = stickyPattern(compiled, how);
	sticky.lastIndex = at;
	if (!sticky.test(text)) return void 0;
	const pattern = indexedPattern(compiled, how);
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	const whole = match?.indices?.[0];
	if (!match?.indices || !whole) return void 0;
	const span = match.indices.groups?.secret ?? whole;
	const head = match.indices.groups?.head;
	return {
		start: head ? Math.min(head[0], span[0]) : span[0],
		end: span[1],
		next: whole[1],
		...match.groups ? { groups: match.groups } : {}
	};
}
function followsToken(text, at) {
	if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
	const last = text.charAt(at - 1);
	if (text.charCodeAt(at - 2) === 92 && ESCAPES$1.includes(last)) return false;
	return !((last === "m" || last === "K") && CONTROL.test(text.slice(Math.max(0, at - CONTROL_REACH), at)));
}
const ESCAPES$1 = "nrtbfv0";
const CONTROL = /\[[\d;]{0,12}[mK]$/;
const CONTROL_REACH = 14;
function isAlphanumeric(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}

// src/detect/file-facts.ts
const LOCK = /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|go\.sum|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|composer\.lock|gemfile\.lock|packages\.lock\.json|podfile\.lock|mix\.lock|flake\.lock|pubspec\.lock|\.terraform\.lock\.hcl|gradle\.lockfile|package\.resolved)$/;
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|py|pyi|ipynb|rb|erb|go|java|kt|kts|scala|groovy|gradle|cs|vb|fs|php|phtml|rs|c|h|cc|cpp|cxx|hpp|m|mm|swift|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|clj|cljs|elm|nim|zig|sol|sql|json|json5|jsonc|graphql|proto|tf|hcl|bicep|html?|xhtml|css|scss|less|ps1|psm1|ino|vbs|bas|asp|aspx|cshtml|jsp|ejs|cbl|cob|coffee|pas|cfm)$/;
const CONFIG = /(?:\.(?:ya?ml|toml|ini|cfg|conf|config|properties|env|envrc|sh|bash|zsh|fish|bat|cmd|tfvars|xml|plist|props|netrc|pgpass|npmrc|pypirc|my\.cnf|cnf|service|desktop|reg|nmconnection|ovpn|sls|smbcredentials|secrets|dist|local|development|production|staging|example|sample)|^dockerfile|^makefile|^procfile|^credentials|^config|^\.env|^\.netrc|^_netrc|^\.pgpass|^\.npmrc|^\.pypirc|^\.s3cfg|^\.boto|^\.htpasswd|^kubeconfig|^hosts|^inventory|^fstab|^crontab|^users|\.dockerfile|rc)$/;
function factsOf(path, bytes) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return {
		path,
		name,
		format: formatOf(name),
		minified: /\.(?:[cm]?js|css|html?|map)$/.test(name) && hasHugeLines(bytes)
	};
}
function formatOf(name) {
	if (LOCK.test(name)) return "lock";
	if (/^\.env|^dockerfile|\.env(?:\.|$)/.test(name) || CONFIG.test(name)) return "config";
	if (CODE.test(name)) return "code";
	return "unknown";
}
function hasHugeLines(bytes) {
	const head = bytes.subarray(0, 16384);
	if (head.length < 4096) return false;
	const most = head.length / HUGE_LINE;
	let lines = 1;
	for (let at = head.indexOf(10); at !== -1 && lines < most; at = head.indexOf(10, at + 1)) lines += 1;
	return lines < most;
}
const HUGE_LINE = 800;

// src/detect/judge/candidate.ts
function judge(rule, view, found, file, now, onNothing) {
	const value = textAt(view, found.start, found.end);
	const verdict = rule.check?.(value, {
		text: view.text,
		found,
		file,
		now
	}) ?? { is: "secret" };
	if (verdict.is === "nothing") {
		onNothing?.(verdict.why ?? "it does not hold what its rule checks: a checksum, an alphabet, randomness");
		return;
	}
	if (rule.generic !== true && OF_HASH.test(view.text.slice(Math.max(0, found.start - 8), found.start))) {
		onNothing?.("it is the hash of a file");
		return;
	}
	if (found.name !== void 0 && rule.generic !== true && rule.opaque !== true && saysWords(value)) {
		onNothing?.("it is the base64 of words");
		return;
	}
	const candidate = {
		rule,
		view,
		found,
		span: view.toOriginal(found.start, found.end),
		value
	};
	if (verdict.is === "placeholder") return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: verdict.why
	};
	const stand = rule.opaque === true || rule.generic === true ? void 0 : placeholderReason(value, "structured");
	if (stand !== void 0) return {
		...candidate,
		severity: "low",
		confidence: "placeholder",
		why: [stand]
	};
	return {
		...candidate,
		severity: verdict.severity ?? rule.severity,
		confidence: rule.generic === true ? "generic" : "structured",
		why: verdict.why ?? [],
		...verdict.id === void 0 ? {} : { id: verdict.id }
	};
}
const OF_HASH = /sha\d{3}[=:-]$/i;
function saysWords(value) {
	const text = textOfBase64(value);
	return text?.includes(":") === false && (readsAsWords(text) || placeholderReason(text, "generic") !== void 0);
}

// src/detect/collect.ts
const DEPTH = 4;
const PIECE = 33554432;
const MOST_FOUND = 2e3;
const OVERLAP = 131072;
function collect(bytes, path, plan, options) {
	const { now, effort, readAs, onView, onNothing } = options;
	const file = {
		...factsOf(path, bytes),
		...readAs && { minified: readAs.minified }
	};
	const gaps = /* @__PURE__ */ new Set();
	const candidates = [];
	const binary = readAs?.binary ?? (!isWide(bytes) && isBinary(bytes));
	const job = {
		plan,
		effort,
		file,
		now,
		binary,
		candidates,
		gaps,
		onView,
		onNothing
	};
	const searchWith = (view) => {
		const allowance = allowanceFor(view);
		if (binary) collectView(view, job);
		else walkViews(view, allowance, plan.finder.kernel, file.name, (each) => collectView(each, job));
		if (allowance.exceeded) gaps.add("more encoded text than is decoded");
	};
	if (readAs) {
		searchWith(plainView(bytes, 0));
		return {
			candidates,
			gaps: [...gaps]
		};
	}
	for (let start = 0; start === 0 || start + OVERLAP < bytes.length; start += PIECE) for (const view of textsOf(bytes.subarray(start, start + PIECE + OVERLAP), start, bytes)) searchWith(view);
	return {
		candidates,
		gaps: [...gaps]
	};
}
function collectView(view, job) {
	job.onView(view);
	const recognised = [];
	const counts = /* @__PURE__ */ new Map();
	search(view, job.plan, job.effort, {
		structuredOnly: onlyStructured(job),
		file: job.file
	}, ({ rule }, found) => {
		const { onNothing } = job;
		const onRefusal = onNothing && ((why) => onNothing(rule, view.toOriginal(found.start, found.end), why));
		const candidate = judge(rule, view, found, job.file, job.now, onRefusal);
		if (!candidate) return true;
		const count = (counts.get(rule.id) ?? 0) + 1;
		counts.set(rule.id, count);
		if (count > MOST_FOUND) {
			job.gaps.add(`more than ${MOST_FOUND} matches of "${rule.id}"`);
			return false;
		}
		job.candidates.push(candidate);
		if (candidate.confidence !== "generic" && rule.part === void 0) recognised.push(found);
		return true;
	}, (rule) => {
		const what = rule === void 0 ? "secrets" : `"${rule}"`;
		job.gaps.add(`more places that may be ${what} than are tried`);
	});
	return recognised.sort((a, b) => a.start - b.start);
}
function onlyStructured({ binary, file }) {
	return binary || file.format === "lock";
}
function walkViews(view, allowance, kernel, name, visit, depth = 0) {
	const recognised = visit(view);
	if (recognised === void 0) return false;
	if (depth >= 4) return true;
	kernel.load(view.bytes);
	const signs = kernel.signs();
	for (const runs of decodeRuns(view, recognised, allowance, kernel)) if (!walkViews(runs, allowance, kernel, name, visit, depth + 1)) return false;
	for (const style of ESCAPE_STYLES) {
		if ((signs & style.sign) === 0) continue;
		const decoded = decodeEscapes(view, style, allowance);
		if (decoded && !walkViews(decoded, allowance, kernel, name, visit, depth + 1)) return false;
	}
	const joined = decodeJoined(view, allowance, name);
	if (joined && !walkViews(joined, allowance, kernel, name, visit, depth + 1)) return false;
	const mail = (signs & SIGN.mail) === 0 ? void 0 : decodeQuotedPrintable(view, allowance, kernel);
	return !mail || walkViews(mail, allowance, kernel, name, visit, depth + 1);
}
function allowanceFor(view) {
	return new Allowance(view.bytes.length * 2 + ALLOWANCE_FLOOR);
}
const ALLOWANCE_FLOOR = 1048576;

// src/detect/containers/inside.ts
function withInside(kind, { bytes, path }, own, search) {
	const matches = [...own.matches];
	const gaps = [...own.gaps];
	const notes = [];
	const refused = [...own.leftAlone ?? []];
	const unread = /* @__PURE__ */ new Map();
	const ofTexts = /* @__PURE__ */ new Map();
	const values = /* @__PURE__ */ new Map();
	openContainer(kind, bytes, path, {
		text(inner) {
			const found = search({
				bytes: inner.bytes,
				path: inner.path
			});
			for (const gap of found.gaps) addTo(ofTexts, gap, inner.path);
			for (const match of found.matches) {
				const key = keyOf(match);
				const places = values.get(key) ?? /* @__PURE__ */ new Set();
				values.set(key, places);
				if (inner.isRendering && places.has(inner.path)) continue;
				places.add(inner.path);
				matches.push(insideOf(match, inner));
			}
			if (!inner.isRendering) for (const each of found.leftAlone ?? []) refused.push(insideOf(each, inner));
		},
		unread(at, why) {
			addTo(unread, why, at);
		}
	});
	for (const [gap, places] of ofTexts) gaps.push(...gapsAt(gap, places));
	for (const [why, places] of unread) (MERE_NOTES.has(why) ? notes : gaps).push(`${WORDS$1[why]}${listed(places)}`);
	const sorted = new Map([...values].map(([key, places]) => [key, [...places].sort()]));
	const isDeeper = ({ inside, ...match }) => hasWithin(sorted.get(keyOf(match)) ?? [], inside?.path);
	return {
		matches: matches.filter((match) => !isDeeper(match)).sort((a, b) => a.startByte - b.startByte),
		gaps,
		notes: [...own.notes ?? [], ...notes],
		...own.leftAlone ? { leftAlone: refused } : {}
	};
}
function addTo(map, key, value) {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}
function hasWithin(places, path) {
	if (path === void 0) return places.length > 0;
	const outer = `${path}!/`;
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (places[middle] < outer) low = middle + 1;
		else high = middle;
	}
	return places[low]?.startsWith(outer) === true;
}
function gapsAt(gap, places) {
	const named = places.slice(0, NAMED$1).map((at) => `${shown(at)}: ${gap}`);
	const more = places.length - named.length;
	return more > 0 ? [...named, `in ${more} more of its texts: ${gap}`] : named;
}
function sealedNotes(bytes) {
	const sealed = sealedKind(bytes);
	return sealed === void 0 ? [] : [`what is in it was not looked at, since files of ${sealed} are not opened`];
}
const MERE_NOTES = /* @__PURE__ */ new Set(["encrypted", "damaged"]);
const WORDS$1 = {
	encrypted: "not looked at, since it is encrypted",
	large: "not looked at, since it unpacks to too much",
	broken: "not looked at, since it cannot be unpacked",
	damaged: "looked at as it is, though it is damaged, as its checksum says",
	cut: "looked at only as far as it goes, since it is cut off",
	form: "not looked at, since it is packed in a way that is not read",
	deep: "not looked at, since it lies in too many archives"
};
const NAMED$1 = 3;
function listed(places) {
	const names = [...new Set(places)].filter((place) => place !== "");
	if (names.length === 0) return "";
	const more = names.length > NAMED$1 ? ` and ${names.length - NAMED$1} more` : "";
	return `: ${names.slice(0, NAMED$1).map(shown).join(", ")}${more}`;
}
function shown(path) {
	return inertExcerpt(path, 120);
}
function insideOf(found, { path, bytes, from, isPlain }) {
	const { startByte, endByte } = found;
	const place = isPlain ? {
		startByte: from.start + startByte,
		endByte: from.start + endByte
	} : {
		startByte: from.start,
		endByte: from.end
	};
	return {
		...found,
		...place,
		inside: {
			path,
			bytes,
			startByte,
			endByte
		}
	};
}
function keyOf({ kind, secret }) {
	return `${kind}\0${secret.expose()}`;
}

// src/detect/left-alone.ts
function leftAlone(refused, candidates, drafts) {
	const taken = drafts.flatMap(({ span, claims }) => [span, ...claims]);
	const halves = candidates.filter(({ rule }) => rule.part !== void 0).map(({ rule, span }) => ({
		rule: rule.id,
		startByte: span.start,
		endByte: span.end,
		why: "it looks like half of a credential, and its other half does not stand near it"
	}));
	const all = /* @__PURE__ */ new Map();
	for (const each of [...refused, ...halves]) {
		const { rule, startByte, endByte, why } = each;
		if (taken.some(({ start, end }) => start < endByte && startByte < end)) continue;
		all.set(`${rule} ${startByte} ${why}`, each);
	}
	return [...all.values()].sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
}

// src/detect/pairing/align.ts
const MOST = 300;
function alignPairs(ids, secrets) {
	const pairs = /* @__PURE__ */ new Map();
	const labels = new Set(ids.map((id) => id.label).filter((label) => label !== ""));
	const taken = /* @__PURE__ */ new Set();
	for (const label of labels) {
		const namedSecrets = secrets.filter((secret) => secret.label === label);
		if (namedSecrets.length === 0) continue;
		for (const [secret, id] of inOrder$1(ids.filter((each) => each.label === label), namedSecrets)) {
			pairs.set(secret, id);
			taken.add(id);
		}
	}
	const restIds = ids.filter((id) => !taken.has(id));
	const restSecrets = secrets.filter((secret) => !pairs.has(secret));
	for (const [secret, id] of inOrder$1(restIds, restSecrets)) pairs.set(secret, id);
	return pairs;
}
function inOrder$1(ids, secrets) {
	const firsts = [...ids].sort((a, b) => a.start - b.start);
	const seconds = [...secrets].sort((a, b) => a.start - b.start);
	if (firsts.length > MOST || seconds.length > MOST) return seconds.slice(0, firsts.length).map((secret, index) => [secret, firsts[index]]);
	const width = seconds.length + 1;
	const cost = new Float64Array((firsts.length + 1) * width);
	for (let i = 1; i <= firsts.length; i += 1) for (let j = 1; j <= seconds.length; j += 1) {
		const paired = cost[(i - 1) * width + j - 1] + distance(firsts[i - 1], seconds[j - 1]);
		const skipId = i > j ? cost[(i - 1) * width + j] : Number.POSITIVE_INFINITY;
		const skipSecret = j > i ? cost[i * width + j - 1] : Number.POSITIVE_INFINITY;
		cost[i * width + j] = Math.min(paired, skipId, skipSecret);
	}
	const pairs = [];
	let i = firsts.length;
	let j = seconds.length;
	while (i > 0 && j > 0) {
		const here = cost[i * width + j];
		if (i > j && here === cost[(i - 1) * width + j]) i -= 1;
		else if (j > i && here === cost[i * width + j - 1]) j -= 1;
		else {
			pairs.push([seconds[j - 1], firsts[i - 1]]);
			i -= 1;
			j -= 1;
		}
	}
	return pairs;
}
function distance(a, b) {
	return a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);
}

// src/detect/pairing/parts.ts
const NEAR = 2048;
function placeAll(parts, role, noise) {
	const bySpan = /* @__PURE__ */ new Map();
	for (const part of parts) {
		if (part.rule.part?.role !== role) continue;
		const key = `${part.span.start} ${part.span.end} ${part.value}`;
		const known = bySpan.get(key);
		if (known) known.again.push(part);
		else bySpan.set(key, place(part, noise));
	}
	return [...bySpan.values()];
}
function place(candidate, noise) {
	const label = (candidate.found.name ?? nameBefore(candidate.view.text, candidate.found.start)).toLowerCase().replaceAll(noise, "");
	return {
		candidate,
		again: [],
		start: candidate.span.start,
		end: candidate.span.end,
		label
	};
}
function bareSecretsNear(ids, pattern, plausible, known) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { view, windows } of windowsOf$1(ids)) for (const window of windows) {
		const near = view.text.slice(window.start, window.end);
		for (const match of near.matchAll(pattern)) {
			const start = window.start + match.index;
			const end = start + match[0].length;
			const span = view.toOriginal(start, end);
			if (seen.has(span.start) || !plausible(match[0])) continue;
			if (known.some((other) => other.start < span.end && span.start < other.end)) continue;
			seen.add(span.start);
			found.push({
				view,
				value: textAt(view, start, end),
				span,
				start: span.start,
				end: span.end,
				label: ""
			});
		}
	}
	return found;
}
function windowsOf$1(ids) {
	const byView = /* @__PURE__ */ new Map();
	for (const { view, found } of ids.flatMap(({ candidate, again }) => [candidate, ...again])) {
		const windows = byView.get(view) ?? [];
		byView.set(view, windows);
		const start = Math.max(0, found.start - NEAR);
		const end = Math.min(view.text.length, found.end + NEAR);
		const last = windows.at(-1);
		if (last && start <= last.end) windows[windows.length - 1] = {
			start: last.start,
			end: Math.max(end, last.end)
		};
		else windows.push({
			start,
			end
		});
	}
	return [...byView].map(([view, windows]) => ({
		view,
		windows
	}));
}
function nameBefore(text, at) {
	const before = text.slice(Math.max(0, at - 100), at);
	return /(?<name>[\w.-]{1,60})["'\\\])]{0,4}\s{0,8}(?:=>|:=|[:=,(])\s{0,10}["'\\`]{0,3}$/.exec(before)?.groups?.name ?? "";
}

// src/detect/pairing/aliyun.ts
const NOISE$1 = /alibaba|aliyun|cloud|alicloud|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE$1 = /(?:(?<=\\[nrt]|LTAI[A-Za-z0-9]{12,20}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9]{30}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT$1 = 240;
function assembleAliyun(parts) {
	if (parts.length === 0) return [];
	const of = (role) => placeAll(parts, role, NOISE$1);
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE$1, isPlausibleAliyunSecret, known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const pairedIds = /* @__PURE__ */ new Set();
	for (const [secret, id] of pairs) {
		pairedIds.add(id.candidate.value);
		drafts.push(pairDraft$1(id.candidate, secret, sessions));
	}
	for (const secret of named) if (!pairs.has(secret) && saysAliyun(secret.candidate)) drafts.push(draftOf(secret.candidate));
	if (![...pairs.values()].some((id) => isTemporary$1(id.candidate))) for (const session of sessions) drafts.push(draftOf(session.candidate));
	for (const id of ids) {
		if (pairedIds.has(id.candidate.value)) continue;
		drafts.push({
			...draftOf(id.candidate),
			title: "Alibaba Cloud AccessKey id",
			subject: {
				kind: ALIYUN_RULE_ID,
				id: mask(id.candidate.value)
			},
			why: ["an id without its secret: the secret may stand elsewhere", ...id.candidate.why]
		});
	}
	return drafts;
}
function pairDraft$1(id, secret, sessions) {
	const { value, view, span } = "candidate" in secret ? secret.candidate : secret;
	const stand = placeholderReason(value, "structured");
	const temporary = isTemporary$1(id);
	return {
		rule: ALIYUN_RULE_ID,
		kind: ALIYUN_RULE_ID,
		title: temporary ? "Temporary Alibaba Cloud credentials" : "Alibaba Cloud AccessKey with its secret",
		severity: stand === void 0 ? temporary ? "high" : "critical" : "low",
		confidence: stand === void 0 ? "structured" : "placeholder",
		guessable: false,
		value,
		view,
		span,
		claims: [claimOf(id), ...temporary ? sessions.map(({ candidate }) => claimOf(candidate)) : []],
		subject: {
			kind: ALIYUN_RULE_ID,
			id: mask(id.value)
		},
		parts: {
			id: id.value,
			...temporary && sessions.length === 1 ? sessionOf(sessions) : {}
		},
		remedy: ALIYUN_REMEDY,
		links: ALIYUN_LINKS,
		why: [stand ?? "an id and its secret: usable as it is", ..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]]
	};
}
function sessionOf([only]) {
	return only === void 0 ? {} : { session: only.candidate.value };
}
function saysAliyun({ found, view }) {
	if (/ali(?:baba|yun|cloud)|access_?key_?secret/i.test(found.name ?? "")) return true;
	return /ali(?:baba|yun|cloud)/i.test(view.text.slice(Math.max(0, found.start - CONTEXT$1), found.start));
}
function isTemporary$1(id) {
	return id.value.startsWith("STS.");
}
function mask(id) {
	return `${id.slice(0, 4)}…${id.slice(-4)}`;
}

// src/detect/pairing/aws.ts
const NOISE = /aws|amazon|access|secret|key|ids?(?![a-z])|id$|[^a-z0-9]/g;
const BARE = /(?:(?<=\\[nrt]|A[KS]IA[A-Z2-7]{16}\/)|(?<![A-Za-z0-9/_-]|(?<!\n)\+))[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
const CONTEXT = 240;
function assembleAws(parts) {
	if (parts.length === 0) return [];
	const of = (role) => placeAll(parts, role, NOISE);
	const ids = of("id");
	const named = of("secret");
	const sessions = of("session");
	const known = [...named, ...sessions].map((part) => part.candidate.span);
	const pairs = new Map(alignPairs(ids, named));
	const paired = new Set(pairs.values());
	const lonely = ids.filter((id) => !paired.has(id));
	const bare = bareSecretsNear(lonely, BARE, (value) => isPlausibleAwsSecret(value, { bare: true }), known);
	for (const [secret, id] of alignPairs(lonely, bare)) pairs.set(secret, id);
	const drafts = [];
	const usedSessions = /* @__PURE__ */ new Set();
	const pairedIds = /* @__PURE__ */ new Map();
	const idOfSecret = /* @__PURE__ */ new Map();
	for (const [secret, id] of pairs) {
		const session = isTemporary(id) ? nearest(sessions, secret, usedSessions) : void 0;
		if (session) usedSessions.add(session);
		pairedIds.set(id.candidate.value, id);
		idOfSecret.set(valueOfSecret(secret), id);
		drafts.push(pairDraft(id, secret, session));
	}
	for (const secret of named) {
		if (pairs.has(secret)) continue;
		const id = idOfSecret.get(secret.candidate.value);
		if (id) drafts.push(pairDraft(id, secret, void 0));
		else if (saysAws(secret.candidate)) drafts.push(loneSecret(secret.candidate));
	}
	for (const id of ids) if (!pairedIds.has(id.candidate.value)) drafts.push(loneId(id.candidate));
	for (const session of sessions) if (!usedSessions.has(session)) drafts.push(draftOf(session.candidate));
	return drafts;
}
function pairDraft(id, secret, session) {
	const keyId = id.candidate.value;
	const value = valueOfSecret(secret);
	const view = "candidate" in secret ? secret.candidate.view : secret.view;
	const span = "candidate" in secret ? secret.candidate.span : secret.span;
	const stand = placeholderReason(value, "structured");
	const strength = isTemporary(id) ? {
		severity: session ? "high" : "medium",
		title: "Temporary AWS credentials",
		why: session ? "with its session token" : "without its session token, which it needs"
	} : {
		severity: "critical",
		title: "AWS access key with its secret",
		why: "an id and its secret: usable as it is"
	};
	const account = awsAccountOf(keyId);
	return {
		...base(stand === void 0 ? strength.severity : "low", stand === void 0 ? "structured" : "placeholder"),
		title: strength.title,
		value,
		view,
		span,
		claims: [claimOf(id.candidate), ...session ? [claimOf(session.candidate)] : []],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(keyId),
			...account === void 0 ? {} : { account }
		},
		parts: {
			id: keyId,
			...session ? { session: session.candidate.value } : {}
		},
		why: [
			stand ?? strength.why,
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			..."candidate" in secret ? [] : ["the secret has no name, but stands near the id"]
		]
	};
}
function loneId(candidate) {
	const account = awsAccountOf(candidate.value);
	const temporary = candidate.value.startsWith("ASIA");
	return {
		...base(candidate.confidence !== "placeholder" && !temporary ? "medium" : "low", candidate.confidence),
		title: temporary ? "Id of temporary AWS credentials" : "AWS access key id",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: {
			kind: AWS_RULE_ID,
			id: maskKeyId(candidate.value),
			...account === void 0 ? {} : { account }
		},
		why: [
			"an id without its secret: the secret may stand elsewhere",
			...account === void 0 ? [] : [`the id says that it belongs to account ${account}`],
			...candidate.why
		]
	};
}
function loneSecret(candidate) {
	return {
		...base(candidate.confidence !== "placeholder" ? "high" : "low", candidate.confidence),
		title: "AWS secret access key",
		value: candidate.value,
		view: candidate.view,
		span: candidate.span,
		claims: [],
		subject: { kind: AWS_RULE_ID },
		why: [`40 characters of its alphabet under the name ${candidate.found.name ?? "of a secret"}`, ...candidate.why]
	};
}
function base(severity, confidence) {
	return {
		rule: AWS_RULE_ID,
		kind: AWS_RULE_ID,
		severity,
		confidence,
		guessable: false,
		remedy: AWS_REMEDY,
		links: AWS_LINKS
	};
}
function saysAws({ found, view }) {
	if (/aws|amazon|secret[-_. ]?access[-_. ]?key/i.test(found.name ?? "")) return true;
	return /\baws|amazon|boto3/i.test(view.text.slice(Math.max(0, found.start - CONTEXT), found.start));
}
function isTemporary(id) {
	return id.candidate.value.startsWith("ASIA");
}
function valueOfSecret(secret) {
	return "candidate" in secret ? secret.candidate.value : secret.value;
}
function nearest(sessions, to, used) {
	let best;
	for (const session of sessions) {
		if (used.has(session)) continue;
		if (!best || Math.abs(session.start - to.start) < Math.abs(best.start - to.start)) best = session;
	}
	return best;
}

// src/detect/resolve.ts
function resolve(drafts) {
	const kept = [];
	const claimed = new ClaimIndex();
	for (const draft of [...drafts].sort(betterFirst)) {
		if (claimed.holds(draft)) continue;
		claimed.add(draft);
		kept.push(draft);
	}
	return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function betterFirst(a, b) {
	const generic = a.confidence === "generic";
	if (generic !== (b.confidence === "generic")) return generic ? 1 : -1;
	const depth = a.view.encodings.length - b.view.encodings.length;
	return (generic ? -depth : 0) || Number(a.guessable) - Number(b.guessable) || b.claims.length - a.claims.length || b.span.end - b.span.start - (a.span.end - a.span.start) || depth || a.span.start - b.span.start;
}
var ClaimIndex = class {
	#buckets = /* @__PURE__ */ new Map();
	add(draft) {
		for (const claim of [{
			...draft.span,
			value: draft.value
		}, ...draft.claims]) for (const bucket of bucketsOf(claim)) {
			const entries = this.#buckets.get(bucket);
			if (entries) entries.push({
				claim,
				draft
			});
			else this.#buckets.set(bucket, [{
				claim,
				draft
			}]);
		}
	}
	holds({ span, view, value }) {
		for (const bucket of bucketsOf(span)) for (const other of this.#buckets.get(bucket) ?? []) {
			if (other.claim.start >= span.end || span.start >= other.claim.end) continue;
			if (!(view.encodings.length > 0 && view === other.draft.view) || other.claim.value.includes(value) || value.includes(other.claim.value)) return true;
		}
		return false;
	}
};
const BUCKET = 4096;
function* bucketsOf(span) {
	const last = Math.floor(Math.max(span.start, span.end - 1) / BUCKET);
	for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket += 1) yield bucket;
}

// src/detect/sift/spans.ts
const NO_SPANS = {
	pairs: /* @__PURE__ */ new Uint32Array(0),
	length: 0
};
var SpanList = class {
	pairs = /* @__PURE__ */ new Uint32Array(16);
	length = 0;
	add(start, end) {
		const last = this.length - 1;
		if (last > 0 && start <= this.pairs[last]) {
			this.pairs[last] = Math.max(end, this.pairs[last]);
			return this;
		}
		if (this.length === this.pairs.length) {
			const grown = new Uint32Array(this.length * 2);
			grown.set(this.pairs);
			this.pairs = grown;
		}
		this.pairs[this.length] = start;
		this.pairs[this.length + 1] = end;
		this.length += 2;
		return this;
	}
};
function lengthOf({ pairs, length }) {
	let bytes = 0;
	for (let at = 0; at < length; at += 2) bytes += pairs[at + 1] - pairs[at];
	return bytes;
}
function inOrder(spans) {
	const list = new SpanList();
	for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) list.add(start, end);
	return list;
}
function union(one, other) {
	return inOrder([...each(one), ...each(other)]);
}
function holds(spans, others) {
	let at = 0;
	for (const { start, end } of each(others)) {
		while (at < spans.length && spans.pairs[at + 1] < end) at += 2;
		if (at >= spans.length || spans.pairs[at] > start) return false;
	}
	return true;
}
function* each({ pairs, length }) {
	for (let at = 0; at < length; at += 2) yield {
		start: pairs[at],
		end: pairs[at + 1]
	};
}

// src/detect/sift/wasm.ts
const FAMILIAR = [
	"AGFzbQEAAAABUgpgAn9/AX9gA39/fgF+YBF/f39/f39/f39/f39/f39/fwBgAX4BfmABfwF/YAN/f34Bf2AEf35/fwBgA39/fwBg",
	"B39/f39/f38Bf2AEf39/fwACDwEDZW52Bm1lbW9yeQIAAQMMCwABAgMEAAUGBwgJBgsCfwBBEAt/AEE8CweJAQ4Gc2xvdE9mAAYD",
	"S0VZAwAGcHV0S2V5AAcFZW50ZXIACQRncm93AAgGY2hhcmdlAAoIUlVOX0xJTkUDAQVtaXhlZAADBmhhc2hPZgABC2VuZHNQYXNz",
	"YWdlAAUHbWF5R29PbgAAB2xpbmVFbmQABA5maW5kVW5mYW1pbGlhcgACBm1lbW9yeQIACrARC50CAQN/IAFBAWsiAiABIAAgAUkE",
	"fyACLQAAQQ1GBUEACxsiAiAAa0E8SQR/QQAFIAJBAWstAAAiAEEgciEBIABBK0YhAyABQfoATSABQeEAT3EEf0EBBSAAQTlNIABB",
	"L09xCyADciAAQS1GciAAQd8ARnILRQRAQQAPCyACQQJrIQEDQCABIAJBPGtPBEAgAS0AACIDQSNGIgBFBEAgA0ElRiEACyAARQRA",
	"IANBJkYhAAsgAEUEQCADQTtGIQALIAAgA0HcAEYgABsEf0EBBSADQStGIQAgA0EgciIEQfoATSAEQeEAT3EEf0EBBSADQTlNIANB",
	"L09xCyAAciADQS1GciADQd8ARnILRQRAQQAPCyABQQFrIQEMAQsLQQEL+gECAX8BfiACIAEgAGutQpP757KG17/0Vn6FIQQgAkLr",
	"h9aF6Mih5OEAfSECA0AgAEEQaiIDIAFNBEAgACkDACAEhUKV+Kn6l7fem55/fkIfiSEEIAApAwggAoVClfip+pe33puef35CH4kh",
	"AiADIQAMAQsLIABBCGoiAyABTQRAIAApAwAgBIVClfip+pe33puef35CH4khBCADIQALIAQgACABSQR+IAApAwBCwAAgASAAa61C",
	"A4Z9hiAChUKV+Kn6l7fem55/fkIfiQUgAgtCEYlCk/vnsobXv/RWfoUiAiACQiCIhUKT++eyhte/9FZ+IgIgAkIdiIUL4AcCDX8E",
	"fiAErSAFrUIghoQiHiAeQiCIhUKT++eyhte/9FZ+Ih4gHkIdiIUhICABIANGIRkgACADaiETQgEhHkEAIQMgAkUiEiERIAcgECgC",
	"CGohFCAAIAJqIgUhAQNAIAEgE0kEQAJAIAEiAv0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kIQQDQCAERQRAIAFBEGoiAf0ABAD9",
	"DAoKCgoKCgoKCgoKCgoKCgr9I/1kIQQMAQsLIAEgBGhqIgEgEyABIBNJGyIEQQFqIgEgEyABIBNJGyIBIBogBCACa0E8TwR/IAIg",
	"BBAABUEACxshGiAEIAJrIgJBEEkEfkIBBSACQYAETwR+QgAFIARBCGspAwBClfip+pe33puef35CPogLC1AiHUUgASATSXENAiAN",
	"IBhBBHRqIgIgBSAAayIcNgIAIAIgHzcDCCAFIAEgIBABIB9Cpb7j9NGMh9mff358IR8gHCAGa0EAIAYgHE0bIQIgHkKlvuP00YyH",
	"2Z9/fiEeA0AgFyAYSQR/IA0gF0EBakEEdGooAgAgAk0FQQALBEAgF0EBaiEXIB5CrcnA6KCO59UCfiEeDAELCyAYQQFqIRggASEF",
	"IBEhAkEBIREDQCAIIBRLBH8gFCgCBCAcSQVBAAsEQCAUQQhqIRQMAQsLIAggFEYNACABIABrIhYgFCgCAEkNAiANIBdBBHRqIhso",
	"AgAiFUUiBARAIBIhBAsgGSAdckEAIBogACAVak1BACAEIAYgFWogHE0gBBtBACACGxsbBEAgCSAKQQFrIhwgICAfIBspAwggHn59",
	"IiEgIUIgiIVCk/vnsobXv/RWfiIhICFCHYiFhSIhQq/I9cXHrIe7oH+FICEgBBsiIULb0dCFmtrfgWeFICEgGSABIBNGcRsiISAh",
	"QiCIhUKT++eyhte/9FZ+IiEgIUIdiIUiIadxIgJBBHRqIQQDQCAEKAIIBH8gBCkDACAhUgVBAAsEQCAJIAJBAWogHHEiAkEEdGoh",
	"BAwBCwsgBCgCCCICBH8gBCkDACAhUQVBAAsEQCACIANHBEAgDCALIAJBGGxqIgMoAgBHBEAgAyAMNgIAIBAgECsDECADKwMIoDkD",
	"ECAQIBArAxggAysDEKA5AxgLCyACIQMMBAsgDyAQKAIEIgJBBHRqIgQgITcDACAEIBU2AgggBCAWNgIMIBAgAkEBajYCBAsgDiAQ",
	"KAIAIgJBA3RqIQQCQCACBH8gFSAEQQRrKAIATQVBAAsEQCAEQQRrIBY2AgAMAQsgBCAVNgIAIAQgFjYCBCAQIAJBAWo2AgALDAIL",
	"CwsgECAUIAdrNgIICx0AIAAgAEIgiIVCk/vnsobXv/RWfiIAIABCHYiFC1YBAX8gAP0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1k",
	"IQEDQCABRQRAIABBEGoiAP0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kIQEMAQsLIAAgAWhqCzYAIAEgAGsiAEEQSQRAQQAPCyAA",
	"QYAETwR+QgAFIAFBCGspAwBClfip+pe33puef35CPogLUAtIAQJ/IAAgAUEBayIEIAKncSIDQQR0aiEBA0AgASgCCAR/IAEpAwAg",
	"AlIFQQALBEAgACADQQFqIARxIgNBBHRqIQEMAQsLIAELFwAgACABNwMAIAAgAjYCCCAAIAM2AgwLmgECBX8BfiACIAAgAUEEdCIF",
	"/AoAACAAQQAgBUEBdPwLACACIQMDQCADIAIgBWpJBEAgAygCCARAIAAgAUEBdEEBayIHIAMpAwAiCKdxIgZBBHRqIQQDQCAEKAII",
	"BH8gBCkDACAIUgVBAAsEQCAAIAZBAWogB3EiBkEEdGohBAwBCwsgBCAD/QAAAP0LAAALIANBEGohAwwBCwsLyQECBX8BfgNAIAMg",
	"CEsEQCACIAhBBHRqIQcDQCAFIAZJBH8gBSgCBCAHKAIISQVBAAsEQCAFQQhqIQUMAQsLAkAgBSAGSQR/IAUoAgAgBygCDE0FQQAL",
	"DQAgACABQQFrIgsgBykDACIMp3EiCUEEdGohBwNAIAcoAggEfyAHKQMAIAxSBUEACwRAIAAgCUEBaiALcSIJQQR0aiEHDAELCyAH",
	"KAIIDQAgByAMNwMAIAcgBDYCCCAKQQFqIQoLIAhBAWohCAwBCwsgCgs9ACAAIAFBGGxqIgAoAgAgAkYEQA8LIAAgAjYCACADIAMr",
	"AwAgACsDCKA5AwAgAyADKwMIIAArAxCgOQMICw=="
].join("");

// src/detect/engine/pattern-width.ts
function patternWidth(pattern) {
	const { ahead, behind } = widthOf(partsOf(pattern));
	return ahead + behind;
}
const NOTHING$1 = {
	taken: 0,
	ahead: 0,
	behind: 0
};
function widthOf(part) {
	switch (part.is) {
		case "character": return {
			taken: 1,
			ahead: 1,
			behind: 0
		};
		case "sequence": return part.parts.map(widthOf).reduce(followedBy, NOTHING$1);
		case "choice": return part.of.map(widthOf).reduce(widest, NOTHING$1);
		case "repeated": {
			const { taken, ahead, behind } = widthOf(part.part);
			return taken === 0 ? {
				taken,
				ahead,
				behind
			} : {
				taken: taken * part.most,
				ahead: taken * Math.max(0, part.most - 1) + ahead,
				behind
			};
		}
		case "look": {
			const { ahead, behind } = widthOf(part.part);
			return {
				taken: 0,
				ahead: ahead + behind,
				behind: ahead + behind
			};
		}
		case "edge": return NOTHING$1;
		case "unknown": return {
			taken: 0,
			ahead: Number.POSITIVE_INFINITY,
			behind: 0
		};
	}
}
function followedBy(first, next) {
	return {
		taken: first.taken + next.taken,
		ahead: Math.max(first.ahead, first.taken + next.ahead),
		behind: Math.max(first.behind, next.behind)
	};
}
function widest(one, other) {
	return {
		taken: Math.max(one.taken, other.taken),
		ahead: Math.max(one.ahead, other.ahead),
		behind: Math.max(one.behind, other.behind)
	};
}
function crossesLines(pattern) {
	return !/^[im]*$/.test(pattern.flags) || mayCross(partsOf(pattern), pattern.flags.includes("i"));
}
function mayCross(part, fold) {
	switch (part.is) {
		case "character": {
			const set = byteSetOf(part.written, fold);
			return !set || has(set, LINE_FEED$2);
		}
		case "sequence": return part.parts.some((each) => mayCross(each, fold));
		case "choice": return part.of.some((each) => mayCross(each, fold));
		case "repeated":
		case "look": return mayCross(part.part, fold);
		case "edge": return false;
		case "unknown": return true;
	}
}
const LINE_FEED$2 = 10;

// src/detect/sift/reach.ts
const WIDEST = 720;
const ASSIGNMENT_WIDTH = 340;
const LONGEST_VALUE = 512;
function createReach() {
	const known = [];
	const ownOf = (compiled) => known[compiled.index] ??= reachOf(compiled.rule);
	return {
		ofTry: (rule, text, at, end) => ownOf(rule).ofTry(text, at, end),
		ofJudging: (rule, text, found) => ownOf(rule).ofJudging(text, found)
	};
}
const nowhere = () => void 0;
const everywhere = () => EVERYWHERE;
function reachOf({ match, rows, around = 0, extent }) {
	const ofTable = rows && everywhere;
	if (typeof match === "function") {
		if (extent === void 0) return {
			ofTry: everywhere,
			ofJudging: everywhere
		};
		return {
			ofTry: extent === "line" ? nowhere : (text, at) => wide(extent(text, at)),
			ofJudging: ofTable ?? ((_, found) => far(found, 2 * around > 720, around))
		};
	}
	if (!(match instanceof RegExp)) return {
		ofTry: ofAssignment,
		ofJudging: ofTable ?? ((text, found) => ofValue(text, found, around))
	};
	const width = crossesLines(match) ? patternWidth(match) : 0;
	return {
		ofTry: width > 720 ? (_, at) => ({
			start: at - width,
			end: at + width
		}) : nowhere,
		ofJudging: ofTable ?? ((_, found) => far(found, width + 2 * around > 720, width + around))
	};
}
function far({ start, end }, isFar, by) {
	return isFar ? {
		start: start - by,
		end: end + by
	} : void 0;
}
function wide(span) {
	return span && span.end - span.start > 720 ? span : void 0;
}
function ofAssignment(text, at, end = at + LONGEST_VALUE) {
	const isFar = ASSIGNMENT_WIDTH + end - at > 720 && text.slice(at, end).includes("\n");
	return far({
		start: at,
		end
	}, isFar, ASSIGNMENT_WIDTH);
}
function ofValue(text, { start, end }, around) {
	const counts = around > CLOSE || text.slice(start, end).includes("\n");
	const isFar = Math.max(ASSIGNMENT_WIDTH, around) + (counts ? end - start : 0) + around > 720;
	return far({
		start,
		end
	}, isFar, ASSIGNMENT_WIDTH + around);
}
const CLOSE = 48;

// src/detect/sift/windows.ts
const MARGIN = 720 + 16;
const LONGEST_LINE = 262144;
const LONGEST_RUN = 65536;
const LINE_FEED$1 = 10;
const CARRIAGE_RETURN = 13;
const ESCAPES = Buffer.from("#%&;\\");
const WORTH_IT = .9;
const GAP = Buffer.from("\n\n");
function around({ pairs, length }, size) {
	const spans = new SpanList();
	for (let at = 0; at < length; at += 2) {
		const start = Math.max(0, pairs[at] - MARGIN);
		spans.add(start, Math.min(size, pairs[at + 1] + MARGIN));
	}
	return spans;
}
function windowsOf(bytes, asked) {
	const spans = linesOf(bytes, asked);
	return spans && {
		view: viewOf(bytes, spans),
		spans
	};
}
function linesOf(bytes, { pairs, length }) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const spans = new SpanList();
	for (let at = 0; at < length; at += 2) {
		const lines = wholeLines(text, pairs[at], pairs[at + 1]);
		if (!lines) return void 0;
		spans.add(lines.start, lines.end);
	}
	return lengthOf(spans) > text.length * WORTH_IT ? void 0 : spans;
}
function viewOf(text, { pairs, length }) {
	const parts = [];
	const begins = [];
	let size = 0;
	for (let at = 0; at < length; at += 2) {
		const window = text.subarray(pairs[at], pairs[at + 1]);
		begins.push(size);
		parts.push(window, GAP);
		size += window.length + GAP.length;
	}
	const bytes = Buffer.concat(parts);
	function placeOf(offset) {
		let first = 0;
		let behind = begins.length;
		while (behind - first > 1) {
			const middle = first + behind >> 1;
			if (begins[middle] <= offset) first = middle;
			else behind = middle;
		}
		const from = pairs[first * 2];
		return Math.min(pairs[first * 2 + 1], from + offset - begins[first]);
	}
	return {
		bytes,
		text: bytes.toString("latin1"),
		encodings: [],
		toOriginal: (start, end) => ({
			start: placeOf(start),
			end: placeOf(end)
		})
	};
}
function wholeLines(text, start, end) {
	const from = lineStart(text, start, LONGEST_LINE);
	const to = lineEnd(text, Math.min(end, text.length) - 1, LONGEST_LINE);
	if (from === void 0 || to === void 0) return void 0;
	const first = runStart(text, from);
	const last = runEnd(text, to);
	return first === void 0 || last === void 0 ? void 0 : {
		start: first,
		end: last
	};
}
function runStart(text, from) {
	let start = from;
	while (start > 0 && mayGoOn(text, start - 1)) {
		const before = lineStart(text, start - 1, LONGEST_LINE);
		if (before === void 0 || from - before > LONGEST_RUN) return void 0;
		start = before;
	}
	return start;
}
function runEnd(text, from) {
	let end = from;
	while (end < text.length && mayGoOn(text, end)) {
		const next = lineEnd(text, end + 1, LONGEST_LINE);
		if (next === void 0 || next - from > LONGEST_RUN) return void 0;
		end = next;
	}
	return end;
}
function mayGoOn(text, end) {
	const last = text[end - 1] === CARRIAGE_RETURN ? end - 2 : end - 1;
	if (SIXTETS[text[last]] === 255) return false;
	for (let at = last - 1; at > last - 60; at -= 1) {
		const code = text[at];
		if (code === void 0 || SIXTETS[code] === 255 && !ESCAPES.includes(code)) return false;
	}
	return true;
}
function lineStart(text, at, within) {
	if (at <= 0) return 0;
	const found = text.lastIndexOf(LINE_FEED$1, at - 1);
	if (at - found > within) return void 0;
	return found + 1;
}
function lineEnd(text, at, within) {
	const found = text.indexOf(LINE_FEED$1, at);
	const end = found === -1 ? text.length : found;
	return end - at > within ? void 0 : end;
}

// src/detect/sift/familiar.ts
const LARGEST = 8388608;
const SHORT = 4096;
const PASSAGE = 512;
const SHORTEST_END = 16;
const SLOT_BYTES = 16;
const FEWEST_SLOTS = 65536;
const MOST_SLOTS = 1048576;
const LOOK_BYTES = 24;
const MOST_LOOKS$1 = 262144;
const MOST_ASKED = 65536;
const KEY_BYTES = 16;
const MOST_EXCEPTED = 1024;
const STATE = 65536;
const ASKED = 65568;
const LOOKS = 589856;
const TABLE = 6881336;
const TEXT = 23658552;
const PADDING = 32;
const LINE_FEED = 10;
function createFamiliar(mostSlots = MOST_SLOTS) {
	const { exports, memory } = instantiate(FAMILIAR, TEXT);
	const seed = randomBytes(4).readUInt32LE();
	let bytes = memory(TEXT);
	let slots = FEWEST_SLOTS;
	let used = 0;
	let looks = 0;
	let questions = 0;
	function makeRoom(keys, free) {
		if ((used + keys) * 4 > mostSlots * 3 || looks === MOST_LOOKS$1) {
			bytes.fill(0, LOOKS, TEXT);
			slots = FEWEST_SLOTS;
			used = 0;
			looks = 0;
		}
		while ((used + keys) * 4 > slots * 3) {
			bytes = memory(free + slots * SLOT_BYTES);
			exports.grow(TABLE, slots, free);
			slots *= 2;
		}
	}
	function load(text, { pairs, length }) {
		for (let at = 0; at < length; at += 2) {
			const start = pairs[at];
			bytes.set(text.subarray(start, pairs[at + 1]), TEXT + start);
		}
		bytes.fill(LINE_FEED, TEXT + text.length, TEXT + text.length + PADDING);
	}
	return { unfamiliar(text, reading, changes) {
		const { length } = text;
		if (length > LARGEST || changes && changes.length > MOST_ASKED * 2) return void 0;
		const most = Math.ceil(length / SHORTEST_END) + 2;
		const passages = TEXT + length + PADDING + 7 & -8;
		const spans = passages + most * 16;
		const keys = spans + most * 8;
		const excepted = keys + most * KEY_BYTES;
		const free = excepted + MOST_EXCEPTED * 8;
		bytes = memory(free);
		const asked = changes ? behind(changes) : new SpanList().add(0, length);
		const parts = changes && length > SHORT ? linesAround(text, asked) : new SpanList().add(0, length);
		load(text, parts);
		new Uint32Array(bytes.buffer, ASKED).set(asked.pairs.subarray(0, asked.length));
		bytes.fill(0, STATE, 65568);
		questions += 1;
		const askedEnd = ASKED + asked.length * 4;
		for (let at = 0; at < parts.length; at += 2) {
			const part = [
				length,
				parts.pairs[at],
				parts.pairs[at + 1]
			];
			const places = [
				ASKED,
				askedEnd,
				TABLE,
				slots,
				LOOKS,
				questions,
				passages,
				spans,
				keys,
				STATE
			];
			exports.findUnfamiliar(TEXT, ...part, seed, reading, MARGIN, ...places);
		}
		const [found = 0, fresh = 0] = new Uint32Array(bytes.buffer, STATE, 2);
		const [steps = 0, decoded = 0] = new Float64Array(bytes.buffer, 65552, 2);
		return {
			spans: {
				pairs: new Uint32Array(bytes.buffer, spans, found * 2),
				length: found * 2
			},
			steps,
			decoded,
			remember(ownSteps, ownDecoded, except = NO_SPANS) {
				if (except.length > 1024 * 2) return;
				makeRoom(fresh, free);
				new Uint32Array(bytes.buffer, excepted).set(except.pairs.subarray(0, except.length));
				looks += 1;
				new Float64Array(bytes.buffer, LOOKS + looks * LOOK_BYTES + 8, 2).set([ownSteps, ownDecoded]);
				const exceptedEnd = excepted + except.length * 4;
				used += exports.enter(TABLE, slots, keys, fresh, looks, excepted, exceptedEnd);
			}
		};
	} };
}
function behind({ pairs, length }) {
	const spans = new SpanList();
	for (let at = 0; at < length; at += 2) spans.add(pairs[at], pairs[at + 1] + MARGIN);
	return spans;
}
function linesAround(bytes, { pairs, length }) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lines = new SpanList();
	let last = 0;
	for (let at = 0; at < length; at += 2) {
		const from = pairs[at] - MARGIN - PASSAGE;
		const to = pairs[at + 1] + PASSAGE;
		const lineFeed = to < text.length ? text.indexOf(LINE_FEED, to) : -1;
		const end = lineFeed === -1 ? text.length : lineFeed + 1;
		const start = from <= last ? last : text.lastIndexOf(LINE_FEED, from) + 1;
		lines.add(Math.max(start, last), end);
		last = end;
	}
	return lines;
}

// src/detect/sift/sieve.ts
const DIRTY = {
	clean: false,
	reading: void 0,
	steps: 0,
	decoded: 0
};
const NOTHING = {
	found: false,
	holdsSome: false,
	marks: NO_SPANS,
	steps: 0,
	decoded: 0
};
const LITTLE = 4096;
const MOST_LOOKS = 3;
function createSieve(plan, now, remembers) {
	const reach = createReach();
	const familiar = remembers ? createFamiliar() : void 0;
	const names = /* @__PURE__ */ new Map();
	function readingOf({ name, minified }, binary) {
		const number = names.get(name) ?? names.size;
		if (number === names.size) names.set(name, number);
		return number * 4 + Number(binary) * 2 + Number(minified);
	}
	function look(view, file, binary) {
		const allowance = allowanceFor(view);
		const options = {
			structuredOnly: onlyStructured({
				binary,
				file
			}),
			file,
			everywhere: true
		};
		const effort = new Effort(view.bytes.length);
		const marks = [];
		let found = false;
		let holdsSome = false;
		let isFar = false;
		function markInFile(span) {
			isFar ||= span === EVERYWHERE || marks.length === 1024;
			if (!isFar) marks.push(span);
		}
		function mark(each, span) {
			if (span === EVERYWHERE) markInFile(span);
			else if (span) markInFile(each.toOriginal(Math.max(0, span.start), Math.min(each.text.length, span.end)));
		}
		walkViews(view, allowance, plan.finder.kernel, file.name, (each) => {
			search(each, plan, effort, {
				...options,
				onTry: (compiled, at, end) => mark(each, reach.ofTry(compiled, each.text, at, end))
			}, (compiled, match) => {
				mark(each, reach.ofJudging(compiled, each.text, match));
				if (judge(compiled.rule, each, match, file, now)) {
					found = true;
					if (compiled.rule.part) isFar = true;
					else holdsSome = true;
					mark(each, match);
				}
				return !(found && isFar);
			}, () => {
				found = true;
				isFar = true;
			});
			return found && isFar ? void 0 : [];
		}, binary ? 4 : 0);
		const isCut = allowance.exceeded;
		for (const span of allowance.reachedFar) markInFile(span);
		return {
			found: found || isCut,
			holdsSome,
			marks: isFar || isCut ? void 0 : inOrder(marks),
			steps: effort.spent,
			decoded: allowance.taken
		};
	}
	function lookAround(bytes, spans, file, binary) {
		let asked = spans;
		for (let times = 0; times < MOST_LOOKS; times += 1) {
			const windows = windowsOf(bytes, asked);
			if (!windows) return void 0;
			if (windows.spans.length === 0) return NOTHING;
			const seen = look(windows.view, file, binary);
			if (!seen.marks) return seen.holdsSome ? seen : void 0;
			const needed = around(seen.marks, bytes.length);
			if (holds(windows.spans, needed)) return seen;
			asked = union(windows.spans, needed);
		}
	}
	function sift({ bytes, path, from }) {
		if (isReadOtherwise(bytes) || containerKind(bytes) || sealedKind(bytes)) return DIRTY;
		const file = factsOf(path, bytes);
		const binary = isBinary(bytes);
		const reading = readingOf(file, binary);
		const base = from?.sifted.clean && from.sifted.reading === reading ? from : void 0;
		const near = base && around(base.changes, bytes.length);
		const unfamiliar = near && lengthOf(near) < LITTLE ? void 0 : familiar?.unfamiliar(bytes, reading, base?.changes);
		const spans = unfamiliar?.spans ?? near;
		const seen = spans && lookAround(bytes, spans, file, binary);
		if (seen) {
			const steps = (base?.sifted.steps ?? 0) + (unfamiliar?.steps ?? 0) + seen.steps;
			const decoded = (base?.sifted.decoded ?? 0) + (unfamiliar?.decoded ?? 0) + seen.decoded;
			if (steps <= stepsOfRule(bytes.length) && decoded <= 1048576) return told({
				...seen,
				steps,
				decoded
			}, seen);
		}
		const whole = look(plainView(bytes, 0), file, binary);
		return told(whole, whole);
		function told({ found, holdsSome, marks, steps, decoded }, last) {
			if (!marks) return found ? {
				...DIRTY,
				holdsSome
			} : {
				clean: true,
				reading: void 0,
				steps,
				decoded
			};
			unfamiliar?.remember(last.steps, last.decoded, marks);
			if (found) return {
				...DIRTY,
				within: marks
			};
			return {
				clean: true,
				reading: marks.length === 0 ? reading : void 0,
				steps,
				decoded
			};
		}
	}
	return { sift };
}

// src/detect/user-rules.ts
const MOST_MATCHES = 1e3;
async function compileUserRules(rules) {
	const { RE2JS: Engine } = await import("./build.js");
	const make = (source) => Engine.compile(source);
	const compiled = rules.map((rule) => ({
		rule,
		...patternOf(rule, make),
		path: rule.path === void 0 ? void 0 : compile(rule, rule.path, make),
		keywords: rule.keywords?.map((keyword) => keyword.toLowerCase())
	}));
	return { search(view, path) {
		const drafts = [];
		const gaps = [];
		let lower;
		for (const { path: where, keywords, ...each } of compiled) {
			const { rule } = each;
			if (where?.matcher(path).find() === false) continue;
			if (keywords) {
				lower ??= view.text.toLowerCase();
				const text = lower;
				if (!keywords.some((keyword) => text.includes(keyword))) continue;
			}
			const found = searchOne(each, view);
			drafts.push(...found);
			if (found.length === MOST_MATCHES) gaps.push(`"${rule.id}" matches more than ${MOST_MATCHES} times`);
		}
		return {
			drafts,
			gaps
		};
	} };
}
function compile(rule, source, make) {
	try {
		return make(source);
	} catch (cause) {
		throw new RekeyError({
			code: "invalid-pattern",
			what: `The pattern of the rule "${rule.id}" is not valid RE2 syntax.`,
			fix: "Look-around and back-references do not exist there: https://github.com/google/re2/wiki/Syntax",
			cause
		});
	}
}
function patternOf(rule, make) {
	const { id, group } = rule;
	const pattern = compile(rule, rule.pattern, make);
	if (group === void 0) return {
		pattern,
		group: pattern.namedGroups().secret ?? 0
	};
	if (group === "first" || group <= pattern.groupCount()) return {
		pattern,
		group
	};
	throw new RekeyError({
		code: "invalid-pattern",
		what: `The pattern of the rule "${id}" has ${pattern.groupCount()} groups, so there is no group ${group}.`
	});
}
function firstGroup(matcher) {
	for (let group = 1; group <= matcher.groupCount(); group += 1) if (matcher.end(group) > matcher.start(group)) return group;
	return 0;
}
function searchOne({ rule, pattern, group }, view) {
	const drafts = [];
	const matcher = pattern.matcher(view.text);
	while (drafts.length < MOST_MATCHES && matcher.find()) {
		const taken = group === "first" ? firstGroup(matcher) : group;
		const start = matcher.start(taken);
		const end = matcher.end(taken);
		if (start < 0 || end <= start) continue;
		const value = textAt(view, start, end);
		if (rule.entropy !== void 0 && entropyOf(value) <= rule.entropy) continue;
		drafts.push({
			rule: rule.id,
			kind: rule.id,
			title: rule.description,
			severity: rule.severity,
			confidence: "structured",
			guessable: true,
			value,
			view,
			span: view.toOriginal(start, end),
			claims: [],
			subject: { kind: rule.id },
			remedy: ["Change it where it was issued, then remove it from the text."],
			links: [],
			why: ["it matches a pattern of the configuration"]
		});
	}
	return drafts;
}

// src/detect/detector.ts
async function createDetector(options) {
	const rules = enabledRules(options.disable, options.userRules.map((rule) => rule.id));
	const mine = options.userRules.filter((rule) => !options.disable.includes(rule.id));
	const user = mine.length === 0 ? void 0 : await compileUserRules(mine);
	const plan = planFor(rules);
	const order = new Map(rules.map((rule, index) => [rule, index]));
	const now = options.now ?? /* @__PURE__ */ new Date();
	function detect(text, { explain = false } = {}) {
		const effort = new Effort(text.bytes.length);
		const own = search(text, explain, effort);
		if (text.isPart === true) return own;
		const kind = containerKind(text.bytes);
		if (kind) return withInside(kind, text, own, (inner) => {
			effort.grant(inner.bytes.length);
			return search(inner, explain, effort);
		});
		const notes = sealedNotes(text.bytes);
		return notes.length === 0 ? own : {
			...own,
			notes
		};
	}
	function search({ bytes, path, readAs }, explain, effort) {
		const refused = [];
		const ofUser = [];
		const userGaps = /* @__PURE__ */ new Set();
		const searchOfUser = (view) => {
			const found = user?.search(view, path);
			ofUser.push(...found?.drafts ?? []);
			for (const gap of found?.gaps ?? []) userGaps.add(gap);
		};
		const { candidates, gaps } = collect(bytes, path, plan, {
			now,
			effort,
			readAs,
			onView: searchOfUser,
			onNothing: explain ? (rule, { start, end }, why) => {
				refused.push({
					rule: rule.id,
					startByte: start,
					endByte: end,
					why
				});
			} : void 0
		});
		const whole = candidates.filter((candidate) => candidate.rule.part === void 0).sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0)).map(draftOf);
		const of = (family) => candidates.filter((candidate) => candidate.rule.part?.family === family);
		const drafts = resolve([
			...whole,
			...assembleAws(of("aws")),
			...assembleAliyun(of("aliyun")),
			...ofUser
		]);
		const detection = {
			matches: drafts.map(matchOf),
			gaps: [...gaps, ...userGaps]
		};
		return explain ? {
			...detection,
			leftAlone: leftAlone(refused, candidates, drafts)
		} : detection;
	}
	return {
		detect,
		rules: [...rules, ...mine.map((rule) => ({
			...rule,
			title: rule.description,
			links: []
		}))].map(({ id, title, severity, links }) => ({
			id,
			title,
			severity,
			links
		})),
		sieve: (remembers) => user ? void 0 : createSieve(plan, now, remembers)
	};
}
function matchOf({ value, span, view, claims: _claims, why, parts, ...rest }) {
	const hidden = view.encodings.length === 0 ? [] : [`it is hidden by ${view.encodings.join(", then ")}`];
	return {
		...rest,
		why: [...why, ...hidden].map(ownCopy),
		secret: Secret.of(ownCopy(value)),
		...parts === void 0 ? {} : { parts: secretParts(parts) },
		startByte: span.start,
		endByte: span.end
	};
}
function secretParts({ id, session }) {
	return {
		id: Secret.of(ownCopy(id)),
		...session === void 0 ? {} : { session: Secret.of(ownCopy(session)) }
	};
}

// src/commands/scan/commit-times.ts
async function withCommitTimes(found, { commitTimes }) {
	const commits = new Set(found.flatMap(({ finding }) => commitsOf(finding)));
	if (commits.size === 0 || !commitTimes) return found;
	const times = await commitTimes([...commits]).catch((failure) => {
		if (failure instanceof GitFailure) return /* @__PURE__ */ new Map();
		throw failure;
	});
	return found.map((each) => {
		const known = commitsOf(each.finding).flatMap((commit) => times.get(commit)?.getTime() ?? []);
		if (known.length === 0) return each;
		const introducedAt = new Date(Math.min(...known)).toISOString();
		return {
			...each,
			finding: {
				...each.finding,
				introducedAt
			}
		};
	});
}
function commitsOf({ state, locations }) {
	return state === "known" ? [] : locations.flatMap(({ commit }) => commit ?? []);
}

// src/commands/scan/other-tools.ts
const GITLEAKS_CONFIG = ".gitleaks.toml";
const GITLEAKS_IGNORE = ".gitleaksignore";
const SECRETS_BASELINE = ".secrets.baseline";
const LONGEST_CHAIN = 4;
async function readOtherTools(read, own) {
	const [toml, ignore, baseline] = await Promise.all([
		GITLEAKS_CONFIG,
		GITLEAKS_IGNORE,
		SECRETS_BASELINE
	].map(async (path) => await read(path)));
	if (toml === void 0 && ignore === void 0 && baseline === void 0) return void 0;
	const notes = [];
	const configs = toml === void 0 ? [] : await chainOf(toml, read, notes);
	const ignored = ignore === void 0 ? void 0 : (await import("./gitleaks-ignore.js")).parseGitleaksIgnore(ignore, GITLEAKS_IGNORE);
	const secrets = baseline === void 0 ? void 0 : (await import("./secrets-baseline.js")).parseSecretsBaseline(baseline, SECRETS_BASELINE);
	notes.push(...configs.flatMap((config) => config.notes));
	notes.push(...ignored?.notes ?? [], ...secrets?.notes ?? []);
	const compile = await compiler(notes);
	const disabled = configs.flatMap((config) => config.disabled);
	const rules = /* @__PURE__ */ new Map();
	const patterns = /* @__PURE__ */ new Map();
	for (const { rule, place } of configs.flatMap((config) => config.rules)) {
		if (own.includes(rule.id) || rules.has(rule.id) || disabled.some(({ id }) => id === rule.id)) continue;
		const pattern = compile({
			source: rule.pattern,
			place
		});
		const path = rule.path === void 0 ? void 0 : compile({
			source: rule.path,
			place
		});
		if (!pattern || rule.path !== void 0 && !path) continue;
		if (typeof rule.group === "number" && rule.group > pattern.groupCount()) {
			notes.push(noteAt(place, `The pattern has no group ${rule.group}, so the rule is not used.`));
			continue;
		}
		rules.set(rule.id, rule);
		patterns.set(rule.id, pattern);
	}
	const known = [
		...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]),
		...rules.keys(),
		...own
	];
	const unknown = (id) => !isKnownName(id, known);
	for (const { id, place } of disabled) {
		if (!unknown(id) || configs.some((config) => config.rules.some(({ rule }) => rule.id === id))) continue;
		notes.push(noteAt(place, `No rule of Rekey is known to be "${inertExcerpt(id, 60)}"; switch off with scan.disable.`));
	}
	const allowlists = [...configs.flatMap((config) => config.allowlists), ...secrets?.allowlists ?? []];
	for (const { rules: of, place } of allowlists) for (const id of of?.filter(unknown) ?? []) {
		const what = `No rule of Rekey is known to be "${inertExcerpt(id, 60)}", so this accepts nothing of it.`;
		notes.push(noteAt(place, what));
	}
	return {
		rules: [...rules.values()],
		patterns,
		allowlists: allowlists.map((each) => compiledAllowlist(each, compile, notes)),
		written: allowlists,
		disabled: disabled.map(({ id }) => id),
		fingerprints: ignored?.entries ?? [],
		secrets: secrets?.secrets ?? [],
		notes
	};
}
async function chainOf(first, read, notes) {
	const { parseGitleaksConfig } = await import("./gitleaks-config.js");
	const configs = [parseGitleaksConfig(first, GITLEAKS_CONFIG)];
	for (let next = configs[0]?.extends; next !== void 0; next = configs.at(-1)?.extends) {
		const path = next.path.replaceAll("\\", "/").replace(/^\.\//, "");
		const shown = inertExcerpt(path, 100);
		if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..")) {
			notes.push(noteAt(next.place, `"${shown}" is outside of the repository and is not read.`));
			break;
		}
		if (configs.length === LONGEST_CHAIN) {
			notes.push(noteAt(next.place, `More than ${LONGEST_CHAIN} configurations add to each other.`));
			break;
		}
		const text = await read(path);
		if (text === void 0) {
			notes.push(noteAt(next.place, `There is no file "${shown}".`));
			break;
		}
		configs.push(parseGitleaksConfig(text, path));
	}
	return configs;
}
async function compiler(notes) {
	const { RE2JS: Engine } = await import("./build.js");
	return ({ source, place }) => {
		try {
			return Engine.compile(source);
		} catch (error) {
			const why = inertExcerpt(messageOf$1(error), 120);
			notes.push(noteAt(place, `The pattern is not valid RE2 syntax and is not used: ${why}.`));
			return;
		}
	};
}
function compiledAllowlist(written, compile, notes) {
	const { place, description, rules, condition, commits, regexTarget, stopwords } = written;
	const given = [
		written.paths,
		written.regexes,
		commits,
		stopwords
	].filter((part) => part.length > 0);
	if (given.length === 0) notes.push(noteAt(place, "The allowlist says nothing that it accepts."));
	const ready = (patterns) => patterns.flatMap((pattern) => compile(pattern) ?? []);
	return {
		place,
		description,
		rules,
		condition,
		commits,
		regexTarget,
		stopwords,
		paths: ready(written.paths),
		regexes: ready(written.regexes),
		parts: given.length
	};
}

// src/commands/scan/companions.ts
async function readCompanions({ companions, config }) {
	if (!companions) return {
		from: "tree",
		tools: void 0,
		baseline: []
	};
	const { read, from } = companions;
	const [tools, baseline] = await Promise.all([readOtherTools(read, config.scan.rules.map(({ id }) => id)), read(BASELINE_PATH)]);
	return {
		from,
		tools,
		baseline: baseline === void 0 ? [] : await entriesOf(baseline)
	};
}
async function entriesOf(baseline) {
	const { parseBaseline } = await import("./read-baseline.js");
	return parseBaseline(baseline);
}
async function elsewhereOf(occurrences, { tools, from }, judging) {
	if (!tools || occurrences.length === 0) return void 0;
	const { acceptedElsewhere } = await import("./accepted-elsewhere.js");
	return await acceptedElsewhere(occurrences, {
		...judging,
		tools,
		from
	});
}
function versionReader(request, { env, signal }) {
	let opened;
	return async (path, commit) => {
		if (!("path" in request)) return void 0;
		try {
			opened ??= openRepository(request.path, env, signal);
			return await runGit(await opened, [
				"cat-file",
				"blob",
				`${commit}:${path}`
			]);
		} catch (error) {
			if (error instanceof GitFailure || error instanceof RekeyError) return void 0;
			throw error;
		}
	};
}

// src/commands/scan/findings.ts
function findingOf(fingerprint, occurrences, acceptance) {
	const [best = occurrences[0]] = [...occurrences].sort(byWeight);
	if (!best) throw new Error("a finding without an occurrence");
	const { match } = best;
	const suppression = suppressionOf(fingerprint, occurrences, match.subject, acceptance);
	const state = occurrences.every(({ known }) => known) ? "known" : "new";
	return {
		fingerprint,
		rule: match.rule,
		severity: match.confidence === "placeholder" ? "low" : match.severity,
		title: match.title,
		...match.why.length === 0 ? {} : { detail: `Why: ${match.why.join("; ")}.` },
		remedy: match.remedy,
		state: suppression ? "suppressed" : state,
		confidence: match.confidence,
		locations: locationsOf(occurrences),
		subject: match.subject,
		...suppression ? { suppression } : {},
		...match.links.length === 0 ? {} : { links: match.links }
	};
}
const CONFIDENCE = {
	structured: 0,
	generic: 1,
	placeholder: 2
};
function byWeight(a, b) {
	return CONFIDENCE[a.match.confidence] - CONFIDENCE[b.match.confidence] || severityRank(b.match.severity) - severityRank(a.match.severity) || Number(b.match.subject.account !== void 0) - Number(a.match.subject.account !== void 0);
}
function suppressionOf(fingerprint, occurrences, subject, acceptance) {
	const note = (text) => acceptance.note(text);
	const suppression = acceptance.accepted.find(fingerprint) ?? inlineSuppression(occurrences, acceptance);
	if (!suppression) return void 0;
	const refusal = refusalToSuppress(subject, acceptance.ourAccounts, suppression.by === "config" ? "A suppression in the config" : suppression.by);
	if (refusal === void 0) return suppression;
	const [first] = occurrences;
	note(first ? `${placeOf(first)}: ${refusal}` : refusal);
}
function inlineSuppression(occurrences, acceptance) {
	let first;
	let everywhere = true;
	for (const here of byPath(occurrences).values()) {
		const current = here.filter(({ standing }) => standing.current);
		for (const occurrence of current.length > 0 ? current : here) {
			const held = heldMarker(occurrence, acceptance) ?? acceptance.elsewhere?.(occurrence);
			first ??= held;
			if (!held) everywhere = false;
		}
	}
	return everywhere ? first : void 0;
}
function heldMarker(occurrence, acceptance) {
	const { marker } = occurrence;
	if (!marker) return void 0;
	if (marker.by !== "rekey:ignore") return {
		by: marker.by,
		reason: `${marker.by} at ${placeOf(occurrence)}`
	};
	if (marker.reason !== void 0) return {
		by: marker.by,
		reason: inertExcerpt(acceptance.redact(marker.reason), 200)
	};
	acceptance.note(`${placeOf(occurrence)}: rekey:ignore needs a reason after it; without one it does not hold.`);
}
function locationsOf(occurrences) {
	const now = [];
	const former = [];
	for (const here of byPath(occurrences).values()) {
		const current = here.filter(({ standing }) => standing.current);
		const [first] = [...here].sort((a, b) => a.standing.order - b.standing.order);
		now.push(...current);
		if (first && !current.some(({ standing }) => standing.commit === first.standing.commit)) former.push(first);
	}
	former.sort((a, b) => a.standing.order - b.standing.order);
	return [...now, ...former].map(({ standing, span, inside }) => ({
		path: standing.path,
		...standing.commit === void 0 ? {} : { commit: standing.commit },
		...standing.current ? {} : { former: true },
		...span,
		...inside ? { inside } : {}
	}));
}
function byPath(occurrences) {
	const paths = /* @__PURE__ */ new Map();
	for (const occurrence of occurrences) {
		const { path, commit = "" } = occurrence.standing;
		const key = occurrence.origin.kind === "message" ? `${path}\0${commit}` : path;
		const group = paths.get(key);
		if (group) group.push(occurrence);
		else paths.set(key, [occurrence]);
	}
	return paths;
}
function placeOf({ standing, span }) {
	return `${inertExcerpt(standing.path, 200)}:${span.startLine}`;
}

// src/commands/scan/occurrences.ts
async function placeSightings(sightings, source, detector) {
	const origins = [...new Set(sightings.map(({ origin }) => origin))];
	const standings = await source.standings(origins);
	const placed = [];
	for (const sighting of sightings) {
		const { origin } = sighting;
		const inText = {
			path: origin.path,
			current: true,
			order: 0,
			...origin.kind === "message" && origin.commit ? { commit: origin.commit } : {}
		};
		for (const standing of origin.kind === "message" ? [inText] : standings.get(origin) ?? []) placed.push({
			sighting,
			standing
		});
	}
	const inFiles = placed.filter(({ sighting }) => sighting.origin.kind !== "message");
	const before = await matchesBefore(source, new Set(inFiles.map(({ standing }) => standing.path)), detector);
	return placed.map(({ sighting, standing }) => ({
		...sighting,
		standing,
		known: sighting.origin.kind !== "message" && (before.get(standing.path) ?? []).some((former) => isSame(former, sighting.match))
	}));
}
async function bySecret(occurrences, fingerprints) {
	await fingerprints.prepare(occurrences.map(({ match }) => match).filter(({ guessable }) => guessable));
	const groups = /* @__PURE__ */ new Map();
	for (const occurrence of occurrences) {
		const { kind, secret, guessable } = occurrence.match;
		const fingerprint = fingerprints.ofSecret(kind, secret, { guessable });
		const group = groups.get(fingerprint);
		if (group) group.push(occurrence);
		else groups.set(fingerprint, [occurrence]);
	}
	return groups;
}
async function matchesBefore(source, paths, detector) {
	const matches = /* @__PURE__ */ new Map();
	if (paths.size === 0) return matches;
	for await (const piece of source.before(paths)) {
		const { origin, bytes } = piece;
		const values = detector.detect({
			bytes,
			path: origin.path,
			isPart: !isWhole(piece)
		}).matches.map(({ inside: _text, ...match }) => match);
		matches.set(origin.path, [...matches.get(origin.path) ?? [], ...values]);
	}
	return matches;
}
function isSame(a, b) {
	return a.kind === b.kind && a.secret.equals(b.secret);
}

// src/commands/scan/remarks.ts
var Remarks = class {
	#byKey = /* @__PURE__ */ new Map();
	add(origin, what) {
		const id = origin.kind === "blob" ? origin.oid : "";
		this.#byKey.set(`${id} ${origin.path} ${what}`, {
			origin,
			what
		});
	}
	get all() {
		return [...this.#byKey.values()];
	}
};
const NAMED = 20;
async function sentencesOn(remarks, source, more) {
	if (remarks.length === 0) return [];
	const origins = [...new Set(remarks.map(({ origin }) => origin))];
	const standings = await source.standings(origins);
	const sentences = /* @__PURE__ */ new Set();
	for (const { origin, what } of remarks) {
		const paths = origin.kind === "message" ? [origin.path] : (standings.get(origin) ?? []).map(({ path }) => path);
		const [path = ""] = paths.includes(origin.path) ? [origin.path] : paths;
		if (paths.length > 0) sentences.add(`${inertExcerpt(path, 200)}: ${what}`);
	}
	const all = [...sentences];
	return all.length <= NAMED ? all : [...all.slice(0, NAMED), `${all.length - NAMED} more texts ${more}.`];
}

// src/commands/scan/match-places.ts
function placer({ start, bytes }) {
	const locate = locator(start, bytes);
	let inner;
	return ({ startByte, endByte, inside }) => {
		const from = start.byte + startByte;
		const to = start.byte + endByte;
		if (!inside) return {
			span: locate(from, to),
			text: bytes,
			startByte,
			endByte
		};
		if (inner?.bytes !== inside.bytes) inner = {
			bytes: inside.bytes,
			locate: locator(textStart(inside.bytes), inside.bytes)
		};
		const { startLine, startColumn, endLine, endColumn } = inner.locate(inside.startByte, inside.endByte);
		return {
			span: {
				startLine: 1,
				startColumn: 1,
				endLine: 1,
				endColumn: 1,
				startByte: from,
				endByte: to
			},
			inside: {
				path: inside.path,
				startLine,
				startColumn,
				endLine,
				endColumn
			},
			text: inside.bytes,
			startByte: inside.startByte,
			endByte: inside.endByte
		};
	};
}

// src/commands/scan/sightings.ts
const MOST_EXPLAINED = 1e4;
const TOO_LARGE = `not looked into, since it has more than ${formatBytes(LARGEST_CONTAINER)}`;
async function searchAll(pieces, detector, redactor, { signal, keepLines = false, explain = false }) {
	const sightings = [];
	const gaps = new Remarks();
	const notes = new Remarks();
	const leftAlone = [];
	let leftAloneMore = 0;
	for await (const piece of pieces) {
		signal.throwIfAborted();
		const { origin, bytes, start } = piece;
		const { readAs } = piece;
		const isPart = readAs !== void 0 || !isWhole(piece);
		if (isPart && start.byte === 0 && containerKind(bytes)) gaps.add(origin, TOO_LARGE);
		const detection = detector.detect({
			bytes,
			path: origin.path,
			isPart,
			readAs
		}, { explain });
		for (const gap of detection.gaps) gaps.add(origin, gap);
		for (const note of detection.notes ?? []) notes.add(origin, note);
		const placeOf = placer(piece);
		for (const found of detection.matches) {
			redactor.add(found.secret);
			const from = start.byte + found.startByte;
			if (from < piece.ownFrom || from >= piece.ownTo) continue;
			const { span, inside, text, startByte, endByte } = placeOf(found);
			const { inside: _, ...match } = found;
			const line = keepLines ? { line: linesAt(text, startByte, endByte) } : {};
			const place = {
				origin,
				span,
				...inside ? { inside } : {}
			};
			sightings.push({
				match,
				...place,
				marker: markerAt(text, startByte),
				...line
			});
		}
		for (const refused of detection.leftAlone ?? []) {
			const from = start.byte + refused.startByte;
			if (from < piece.ownFrom || from >= piece.ownTo) continue;
			if (leftAlone.length === MOST_EXPLAINED) {
				leftAloneMore += 1;
				continue;
			}
			const { span, inside } = placeOf(refused);
			const { startLine, startColumn } = inside ?? span;
			const path = inside ? `${origin.path}!/${inside.path}` : origin.path;
			leftAlone.push({
				rule: refused.rule,
				path,
				startLine,
				startColumn,
				why: refused.why
			});
		}
	}
	return {
		sightings,
		gaps: gaps.all,
		notes: notes.all,
		leftAlone,
		leftAloneMore
	};
}
const LONGEST_SIDE = 16384;
function linesAt(bytes, from, to) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = from === 0 ? 0 : text.lastIndexOf(10, from - 1) + 1;
	const found = text.indexOf(10, to);
	const end = found === -1 ? text.length : found;
	return Secret.of(text.toString("utf8", Math.max(start, from - LONGEST_SIDE), Math.min(end, to + LONGEST_SIDE)));
}

// src/commands/scan/verification.ts
async function verification(found, { wanted, refusal }, context, userRules) {
	if (!(wanted ?? context.config.scan.verify)) return {
		found,
		notes: refusal === void 0 || !context.config.scan.verify ? [] : [refusal]
	};
	if (refusal !== void 0) return {
		found,
		notes: [refusal]
	};
	const open = found.filter(({ finding }) => finding.state !== "suppressed" && finding.confidence !== "placeholder" && !userRules.includes(finding.rule));
	const results = await ask(open, context);
	const byFinding = new Map(open.map(({ finding }, index) => [finding, results[index]]));
	return {
		found: found.map((each) => ({
			...each,
			finding: withResult(each.finding, byFinding.get(each.finding))
		})),
		notes: noteOn(results.filter((result) => result !== void 0))
	};
}
async function ask(found, context) {
	if (found.length === 0) return [];
	const { env, clock, signal, config, redactor } = context;
	const [{ verifyAll }, { providerSender }, { proxiedFetch }, { awsFoundKeys }] = await Promise.all([
		import("./verify.js"),
		import("./send.js"),
		import("./proxied-fetch.js"),
		import("./found-keys.js")
	]);
	const asked = found.map(({ finding, group }) => askedOf(finding, group));
	const all = asked.flat();
	for (const { session } of all) if (session) redactor.add(session);
	const sessions = await openSessions(context);
	try {
		const results = await verifyAll(all, {
			send: providerSender(await proxiedFetch(env)),
			clock,
			signal,
			aws: awsFoundKeys(sessions),
			ourAccounts: config.aws.accounts
		});
		const byAsked = new Map(all.map((each, index) => [each, results[index]]));
		return asked.map((group) => together(group.map((each) => byAsked.get(each))));
	} finally {
		for (const session of sessions) session.close();
	}
}
async function openSessions({ env, clock, config, redactor }) {
	const { openAwsSession } = await import("./session.js");
	const { aws, rotate, selections } = config;
	const roles = /* @__PURE__ */ new Set([aws.role, ...[...rotate, ...selections].map(({ role }) => role ?? aws.role)]);
	const region = aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "us-east-1";
	return [...roles].map((role) => openAwsSession({
		env,
		region,
		role,
		clock,
		learn: (secret) => redactor.add(secret)
	}));
}
function askedOf({ rule, subject }, group) {
	const asked = /* @__PURE__ */ new Map();
	for (const { match } of group) {
		const { secret, parts } = match;
		const account = match.subject.account ?? (parts ? void 0 : subject.account);
		const key = parts?.id.expose() ?? "";
		if (!asked.has(key) || parts?.session) asked.set(key, {
			rule,
			secret,
			id: parts?.id,
			session: parts?.session,
			account
		});
	}
	const whole = [...asked.values()].filter(({ id }) => id !== void 0);
	return whole.length > 0 ? whole : [...asked.values()];
}
const ORDER = [
	"live",
	"canary",
	"unknown",
	"inactive",
	"dead"
];
function together(results) {
	return results.filter((result) => result !== void 0).toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))[0];
}
const CEILING = {
	inactive: "medium",
	dead: "low"
};
function withResult(finding, result) {
	if (!result) return finding;
	const ceiling = CEILING[result.result];
	return {
		...finding,
		severity: ceiling && isAtLeast(finding.severity, ceiling) ? ceiling : finding.severity,
		confidence: result.result === "live" ? "verified" : finding.confidence,
		detail: [finding.detail, result.detail].filter(Boolean).join(" "),
		verification: result
	};
}
const WORDS = [
	["live", "live"],
	["inactive", "inactive"],
	["dead", "dead"],
	["canary", "left alone, like a canary token"],
	["unknown", "unknown"]
];
function noteOn(results) {
	if (results.length === 0) return [];
	const said = WORDS.map(([result, words]) => {
		const number = results.filter((each) => each.result === result).length;
		return number === 0 ? void 0 : `${number} ${words}`;
	}).filter((count) => count !== void 0).join(", ");
	return [`Verification of ${results.length === 1 ? "1 credential" : `${results.length} credentials`}: ${said}.`];
}

// src/commands/scan.ts
async function scan(request, context, { hand, explain = false, beside, verify, detector: ready, isOneOfMany } = {}) {
	const started = context.clock.now();
	const { config } = context;
	const others = await readCompanions(context);
	const userRules = [...config.scan.rules, ...others.tools?.rules ?? []];
	const hasOwnRules = (others.tools?.rules.length ?? 0) > 0;
	const rules = {
		disable: config.scan.disable,
		userRules,
		now: started
	};
	let making;
	const detecting = async () => {
		making ??= ready && !hasOwnRules ? Promise.resolve(ready) : createDetector(rules);
		return await making;
	};
	if (request.kind === "nothing") {
		await detecting();
		return {
			...emptyReport,
			commands: ["scan"],
			notes: [request.reason]
		};
	}
	const ignores = ignoring(config.scan["ignore-paths"]);
	const { env, signal, log, progress } = context;
	const sifters = explain ? {} : await siftersFor(request, {
		...rules,
		detector: detecting,
		signal,
		progress
	});
	const [source, detector] = await openedWith(openSource(request, {
		env,
		ignores,
		signal,
		...sifters,
		log
	}, beside).catch(unreadable), detecting);
	try {
		const looked = await look(source, detector, request, context, {
			started,
			hand,
			explain,
			verify,
			others,
			isOneOfMany: isOneOfMany === true,
			userRules: userRules.map(({ id }) => id)
		});
		return {
			...looked,
			stats: {
				...looked.stats,
				ms: context.clock.now().getTime() - started.getTime()
			}
		};
	} catch (failure) {
		return unreadable(failure);
	} finally {
		await source.close();
	}
}
async function openedWith(opening, detecting) {
	const [opened, made] = await Promise.allSettled([opening, detecting()]);
	if (made.status === "rejected") {
		if (opened.status === "fulfilled") await opened.value.close();
		throw made.reason;
	}
	if (opened.status === "rejected") throw opened.reason;
	return [opened.value, made.value];
}
async function siftersFor({ kind }, options) {
	if (kind === "history") return { sift: (await import("./sift-history.js")).historySifter(options) };
	if (kind === "tree") return { siftFiles: (await import("./sift-tree.js")).treeSifter(options) };
	return {};
}
function unreadable(failure) {
	if (!(failure instanceof GitFailure)) throw failure;
	throw new RekeyError({
		code: "repository-unreadable",
		what: `The repository could not be read: ${failure.message}.`,
		fix: "Check it with \"git fsck\"; check it out without \"filter\", so that nothing is left out.",
		exit: 3,
		cause: failure
	});
}
async function look(source, detector, request, context, { started, hand, explain, verify = {}, others, userRules, isOneOfMany = false }) {
	const { config, fingerprints, redactor, signal, progress } = context;
	const { sightings, leftAlone, leftAloneMore, ...remarks } = await searchAll(progress ? watched(source.pieces(), progress) : source.pieces(), detector, redactor, {
		signal,
		explain,
		keepLines: others.tools !== void 0 && others.tools.allowlists.length > 0
	});
	const occurrences = await placeSightings(sightings, source, detector);
	const notes = new Set(others.tools?.notes);
	const accepted = acceptedFindings(config.suppress, started.toISOString().slice(0, 10), others.baseline);
	const redact = (text) => redactor.redact(text);
	const note = (text) => void notes.add(text);
	const acceptance = {
		accepted,
		elsewhere: await elsewhereOf(occurrences, others, {
			detector,
			redact,
			note,
			readAtCommit: versionReader(request, context)
		}),
		ourAccounts: config.aws.accounts,
		redact,
		note
	};
	const found = [...await bySecret(occurrences, fingerprints)].map(([fingerprint, group]) => ({
		finding: findingOf(fingerprint, group, acceptance),
		group
	})).sort((a, b) => compareFindings(a.finding, b.finding));
	const dated = await withCommitTimes(found, source);
	const verified = await verification(dated, verify, context, userRules);
	for (const each of verified.notes) note(each);
	for (const { finding, group } of verified.found) hand?.(finding, group);
	const findings = verified.found.map(({ finding }) => finding).sort(compareFindings);
	const gaps = await sentencesOn(remarks.gaps, source, "could not be searched to their end");
	for (const each of await sentencesOn(remarks.notes, source, "could not be looked into")) note(each);
	const coverage = source.coverage();
	const allGaps = [...coverage.gaps, ...gaps];
	const everythingScanned = request.kind === "history" && request.part === void 0 && !isOneOfMany && allGaps.length === 0;
	if (leftAloneMore > 0) note(`${leftAloneMore} more places were left alone than are explained.`);
	return {
		...emptyReport,
		commands: ["scan"],
		scope: coverage.scope,
		complete: allGaps.length === 0,
		gaps: allGaps,
		findings,
		stats: {
			bytes: coverage.bytes,
			blobs: coverage.blobs,
			files: coverage.files,
			ms: 0
		},
		notes: [
			...coverage.notes,
			...notes,
			...accepted.notes({ everythingScanned })
		],
		...explain ? { leftAlone } : {}
	};
}

export { formatBytes as A, pieceSpans as C, fetchInto as D, createTextStack as E, reaching as O, inPieces as S, walkTree as T, Tally as _, readOtherTools as a, messageOf as b, around as c, isBinary as d, runCli as f, openHistory as g, namedPieces as h, SECRETS_BASELINE as i, counted as k, linesOf as l, onDisk as m, GITLEAKS_CONFIG as n, createDetector as o, saveReport as p, GITLEAKS_IGNORE as r, DIRTY as s, scan as t, factsOf as u, isLfsPointer as v, eachEntry as w, PIECE_BYTES as x, nothing as y };