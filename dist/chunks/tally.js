import { i as __toESM } from "./rolldown-runtime.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { a as isObjectId, r as streamGit } from "./run.js";
import { r as textStart, t as advance } from "./locate.js";
import { t as require_picomatch } from "./picomatch.js";

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
async function* inPieces(origin, stream, pieceBytes = PIECE_BYTES, marginBytes = MARGIN_BYTES) {
	let held = /* @__PURE__ */ new Uint8Array(0);
	let parts = [];
	let length = 0;
	let start;
	let own = 0;
	for await (const part of stream) {
		parts.push(part);
		length += part.length;
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

export { oneOfEachName as a, messageOf as c, PIECE_BYTES as d, inPieces as f, formatBytes as h, ignoring as i, objectPieces as l, counted as m, isLfsPointer as n, pathText as o, wholePiece as p, baseName as r, blobPieces as s, Tally as t, readObjects as u };