import { n as inertExcerpt } from "./hostile-text.js";
import { a as isObjectId, i as isNullId, r as streamGit } from "./run.js";
import { t as counted } from "./counts.js";
import { n as containerKind, t as LARGEST_CONTAINER } from "./container-kind.js";
import { r as textStart, t as advance } from "./locate.js";

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
			held = joined(parts, length);
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
	held = joined(parts, length);
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
function joined(parts, length) {
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

// src/sources/tally.ts
const NAMED = 5;
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
		this.#sparse.push(shown(path));
	}
	special(path) {
		this.#special.push(shown(path));
	}
	unreadable(path, why) {
		this.#unreadable.push(`${shown(path)} (${inertExcerpt(why, 200)})`);
	}
	coverage(scope) {
		const unreadable = this.#unreadable;
		const gaps = [...this.gaps];
		if (unreadable.length > 0) gaps.push(`${counted(unreadable.length, "file")} could not be read: ${listed(unreadable)}.`);
		const notes = [...this.notes];
		if (this.#ignored.size > 0) notes.push(`${counted(this.#ignored.size, "path")} not scanned because of scan.ignore-paths.`);
		if (this.#submodules.size > 0) {
			const names = listed([...this.#submodules].map(shown));
			notes.push(`${counted(this.#submodules.size, "submodule")} not scanned, each is a repository of its own: ${names}.`);
		}
		if (this.#lfs.length > 0) {
			const names = listed(this.#lfs.map(shown));
			notes.push(`${counted(this.#lfs.length, "file")} in Git LFS: only the pointer was scanned, not the content: ${names}.`);
		}
		if (this.#sparse.length > 0) {
			const names = listed(this.#sparse);
			notes.push(`${counted(this.#sparse.length, "file")} left out by the sparse checkout and not scanned: ${names}.`);
		}
		if (this.#special.length > 0) notes.push(`${counted(this.#special.length, "pipe, socket or device", "pipes, sockets or devices")} not scanned: ${listed(this.#special)}.`);
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
function shown(path) {
	return inertExcerpt(path, 120);
}
function listed(names) {
	const first = names.slice(0, NAMED).join(", ");
	return names.length > NAMED ? `${first} and ${names.length - NAMED} more` : first;
}

export { objectPieces as a, inPieces as c, isSubmodule as d, listChanges as f, messageOf as i, isWhole as l, zeroTerminated as m, isLfsPointer as n, readObjects as o, listStaged as p, blobPieces as r, PIECE_BYTES as s, Tally as t, wholePiece as u };