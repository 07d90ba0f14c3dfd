import { t as createDetector } from "./detector.js";
import { i as messageOf, n as isLfsPointer, s as PIECE_BYTES } from "./tally.js";
import { i as onDisk } from "./file-names.js";
import { inflateSync } from "node:zlib";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { availableParallelism } from "node:os";

// src/sources/pack/pack-failure.ts
var PackFailure = class extends Error {
	name = "PackFailure";
};

// src/sources/pack/delta.ts
function createDeltaReader() {
	let ranges = /* @__PURE__ */ new Uint32Array(1024);
	let length = 0;
	function change(start, end) {
		if (length > 0 && ranges[length - 1] >= start) {
			ranges[length - 1] = Math.max(end, ranges[length - 1]);
			return;
		}
		if (length + 2 > ranges.length) {
			const larger = new Uint32Array(ranges.length * 2);
			larger.set(ranges);
			ranges = larger;
		}
		ranges[length] = start;
		ranges[length + 1] = end;
		length += 2;
	}
	function apply(base, delta) {
		length = 0;
		const sizes = { at: 0 };
		const baseSize = readSize(delta, sizes);
		const size = readSize(delta, sizes);
		if (baseSize !== base.length) throw new PackFailure("a delta is of another base");
		if (size > 536870912) throw new PackFailure("an object is too large");
		const result = Buffer.allocUnsafe(size);
		let { at } = sizes;
		let to = 0;
		let copiedTo = 0;
		while (at < delta.length) {
			const op = delta[at];
			at += 1;
			if (op === 0) throw new PackFailure("a delta has an unknown instruction");
			if (op < 128) {
				if (at + op > delta.length || to + op > size) throw new PackFailure("a delta is cut off");
				change(to, to + op);
				for (const end = at + op; at < end; at += 1) result[to++] = delta[at];
				copiedTo = -1;
				continue;
			}
			let from = 0;
			let count = 0;
			if (op & 1) from = delta[at++];
			if (op & 2) from |= delta[at++] << 8;
			if (op & 4) from |= delta[at++] << 16;
			if (op & 8) from += delta[at++] * 16777216;
			if (op & 16) count = delta[at++];
			if (op & 32) count |= delta[at++] << 8;
			if (op & 64) count |= delta[at++] << 16;
			if (count === 0) count = 65536;
			if (at > delta.length || !(from + count <= base.length) || to + count > size) throw new PackFailure("a delta copies from outside its base");
			if (count < 48) for (let byte = 0; byte < count; byte += 1) result[to + byte] = base[from + byte];
			else result.set(base.subarray(from, from + count), to);
			if (from !== copiedTo) change(to, to);
			to += count;
			copiedTo = from + count;
		}
		if (to !== size) throw new PackFailure("a delta gives less than it says");
		if (copiedTo !== base.length) change(size, size);
		return {
			result,
			changes: {
				ranges,
				length
			}
		};
	}
	return { apply };
}
const MOST_BYTES = 536870912;
function readSize(delta, cursor) {
	let size = 0;
	for (let scale = 1; scale <= 2 ** 42; scale *= 128) {
		const byte = delta[cursor.at];
		if (byte === void 0) break;
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
const HEADER_BYTES = 12;
const WINDOW = 262144;
const MOST_HEADER = 64;
function openPack(path, idBytes) {
	const file = openSync(path, "r");
	const { size } = fstatSync(file);
	const scratch = Buffer.allocUnsafe(WINDOW);
	let windowFrom = 0;
	let windowTo = 0;
	function read(from, to) {
		if (to > size) throw new PackFailure("the pack is cut off");
		windowTo = 0;
		return readInto(to - from > WINDOW ? Buffer.allocUnsafe(to - from) : scratch.subarray(0, to - from), from);
	}
	function readNext(from, to) {
		if (to > size) throw new PackFailure("the pack is cut off");
		if (from < windowFrom || to > windowTo) {
			windowTo = from + readInto(scratch.subarray(0, Math.min(WINDOW, size - from)), from).length;
			windowFrom = from;
		}
		return scratch.subarray(from - windowFrom, to - windowFrom);
	}
	function readInto(buffer, from) {
		for (let done = 0; done < buffer.length;) {
			const count = readSync(file, buffer, done, buffer.length - done, from + done);
			if (count === 0) throw new PackFailure("the pack is cut off");
			done += count;
		}
		return buffer;
	}
	function readLayout(index) {
		const { count, offsets } = index;
		const header = read(0, HEADER_BYTES);
		const version = header.readUInt32BE(4);
		if (header.toString("latin1", 0, 4) !== "PACK" || version !== 2 && version !== 3) throw new PackFailure("it is not a pack of version 2 or 3");
		if (header.readUInt32BE(8) !== count) throw new PackFailure("pack and index have different counts");
		const sorted = Float64Array.from(offsets).sort();
		const entryOf = new Uint32Array(count);
		const layout = {
			entries: new Uint32Array(new SharedArrayBuffer(count * 4)),
			types: new Uint8Array(new SharedArrayBuffer(count)),
			sizes: new Float64Array(new SharedArrayBuffer(count * 8)),
			starts: new Float64Array(new SharedArrayBuffer(count * 8)),
			ends: new Float64Array(new SharedArrayBuffer(count * 8)),
			bases: new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1)
		};
		for (let at = 0; at < count; at += 1) {
			const entry = entryAt(sorted, offsets[at]);
			layout.entries[entry] = at;
			entryOf[at] = entry;
		}
		for (let entry = 0; entry < count; entry += 1) {
			const offset = sorted[entry];
			const end = entry + 1 < count ? sorted[entry + 1] : size - idBytes;
			if (offset < HEADER_BYTES || end <= offset) throw new PackFailure("two objects begin at one place");
			layout.ends[entry] = end;
			readEntry(entry, offset, end);
		}
		return layout;
		function readEntry(entry, offset, end) {
			const bytes = readNext(offset, Math.min(end, offset + MOST_HEADER));
			let at = 1;
			const first = bytes[0];
			let length = first & 15;
			for (let byte = first, scale = 16; byte >= 128; scale *= 128) {
				byte = byteAt(bytes, at);
				at += 1;
				length += (byte & 127) * scale;
			}
			const type = first >> 4 & 7;
			layout.types[entry] = type;
			layout.sizes[entry] = length;
			if (type === ENTRY.offsetDelta) {
				let byte = byteAt(bytes, at);
				let back = byte & 127;
				for (at += 1; byte >= 128; at += 1) {
					byte = byteAt(bytes, at);
					back = (back + 1) * 128 + (byte & 127);
				}
				layout.bases[entry] = entryAt(sorted, offset - back);
			} else if (type === ENTRY.idDelta) {
				if (at + idBytes > bytes.length) throw new PackFailure("the header of an object is cut off");
				const found = index.find(bytes.subarray(at, at + idBytes));
				at += idBytes;
				layout.bases[entry] = found === -1 ? -1 : entryOf[found];
			} else if (type < ENTRY.commit || type > ENTRY.tag) throw new PackFailure(`an object has the unknown type ${type}`);
			layout.starts[entry] = offset + at;
		}
	}
	function inflate(layout, entry) {
		const expected = layout.sizes[entry];
		if (expected > 536870912) throw new PackFailure("an object is too large");
		const packed = read(layout.starts[entry], layout.ends[entry]);
		let bytes;
		try {
			bytes = inflateSync(packed, {
				chunkSize: Math.max(64, expected + 1),
				maxOutputLength: expected + 1
			});
		} catch (cause) {
			throw new PackFailure("an object cannot be inflated", { cause });
		}
		if (bytes.length !== expected) throw new PackFailure("an object is not as long as it says");
		return bytes;
	}
	return {
		inflate,
		readLayout,
		close: () => closeSync(file)
	};
}
function byteAt(bytes, at) {
	const byte = bytes[at];
	if (byte === void 0) throw new PackFailure("the header of an object is cut off");
	return byte;
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

// src/sources/pack/delta-trees.ts
function deltaTrees({ types, bases }) {
	const count = types.length;
	const firstChild = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const nextSibling = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
	const weights = new Float64Array(count).fill(1);
	const roots = [];
	for (let entry = count - 1; entry >= 0; entry -= 1) {
		const base = bases[entry];
		const type = types[entry];
		if (base !== -1) {
			nextSibling[entry] = firstChild[base];
			firstChild[base] = entry;
			weights[base] = weights[base] + weights[entry];
		} else if (type === ENTRY.blob || type === ENTRY.commit || type === ENTRY.tag) roots.push(entry);
	}
	roots.sort((a, b) => weights[b] - weights[a]);
	const shared = new Uint32Array(new SharedArrayBuffer(roots.length * 4));
	shared.set(roots);
	return {
		roots: shared,
		firstChild,
		nextSibling
	};
}
const MOST_HELD = 134217728;
function walkTree(root, { pack, layout, trees, deltas }, visit, leave) {
	const path = [];
	let held = 0;
	function enter(entry, bytes, from) {
		const mark = visit({
			entry,
			bytes,
			from
		});
		const next = trees.firstChild[entry];
		if (next === -1) return;
		held += bytes.length;
		path.push({
			entry,
			bytes,
			mark,
			next
		});
	}
	if (layout.sizes[root] > MOST_HELD) {
		leaveTree(root, trees, leave);
		return;
	}
	enter(root, pack.inflate(layout, root), void 0);
	for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
		const entry = top.next;
		if (entry === -1) {
			held -= top.bytes.length;
			path.pop();
			continue;
		}
		if (path.length > layout.types.length) throw new PackFailure("deltas go in a circle");
		top.next = trees.nextSibling[entry];
		if (held > MOST_HELD || layout.sizes[entry] > MOST_HELD) {
			leaveTree(entry, trees, leave);
			continue;
		}
		const { result, changes } = deltas.apply(top.bytes, pack.inflate(layout, entry));
		enter(entry, result, {
			mark: top.mark,
			changes
		});
	}
}
function leaveTree(root, trees, leave) {
	const pending = [root];
	for (let entry = pending.pop(); entry !== void 0; entry = pending.pop()) {
		leave(entry);
		for (let child = trees.firstChild[entry]; child !== -1; child = trees.nextSibling[child]) pending.push(child);
	}
}

// src/sources/pack/pack-listing.ts
const MAGIC = 4285812579;
const FANOUT = 256;
function readPackIndex(bytes, idBytes) {
	if (bytes.length < 1032) throw new PackFailure("the index is too short");
	const { count, ids, step, fanout, offsets } = bytes.readUInt32BE(0) === MAGIC ? versionTwo(bytes, idBytes) : versionOne(bytes, idBytes);
	const idAt = (index) => ids + index * step;
	return {
		count,
		offsets,
		id: (index) => bytes.subarray(idAt(index), idAt(index) + idBytes),
		hexId: (index) => bytes.toString("hex", idAt(index), idAt(index) + idBytes),
		find(id) {
			const first = id[0];
			let low = first === 0 ? 0 : bytes.readUInt32BE(fanout + (first - 1) * 4);
			let high = bytes.readUInt32BE(fanout + first * 4);
			while (low < high) {
				const middle = low + high >>> 1;
				const order = Buffer.compare(bytes.subarray(idAt(middle), idAt(middle) + idBytes), id);
				if (order === 0) return middle;
				if (order < 0) low = middle + 1;
				else high = middle;
			}
			return -1;
		}
	};
}
function versionTwo(bytes, idBytes) {
	const version = bytes.readUInt32BE(4);
	if (version !== 2) throw new PackFailure(`the index has version ${version}`);
	const fanout = 8;
	const count = countIn(bytes, fanout);
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
		fanout,
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
		fanout: 0,
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

// src/commands/scan/sift-pack.ts
const STATE = {
	open: 0,
	clean: 1
};
const NAME = {
	none: 0,
	message: 1
};
function openJob(files, { idBytes, names, nameOf }, isDone) {
	const index = readPackIndex(readFileSync(files.index), idBytes);
	const pack = openPack(files.pack, idBytes);
	try {
		const layout = pack.readLayout(index);
		const count = layout.types.length;
		const job = {
			pack: files.pack,
			idBytes,
			layout,
			trees: deltaTrees(layout),
			names,
			nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
			states: new Uint8Array(new SharedArrayBuffer(count)),
			lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
			taken: new Int32Array(new SharedArrayBuffer(4))
		};
		const ids = Array.from(layout.entries, (at) => index.hexId(at));
		for (const [entry, id] of ids.entries()) job.nameOf[entry] = isDone(id) ? NAME.none : nameOf.get(id) ?? NAME.none;
		return {
			job,
			ids
		};
	} finally {
		pack.close();
	}
}
const BATCH = 8;
function siftPack(job, sieve) {
	const { layout, trees, taken, states, lengths, names, nameOf } = job;
	const pack = openPack(job.pack, job.idBytes);
	const reading = {
		pack,
		layout,
		trees,
		deltas: createDeltaReader()
	};
	function visit({ entry, bytes, from }) {
		const number = nameOf[entry];
		const name = names[number];
		if (number === NAME.none || name === void 0) return void 0;
		const isMessage = number === NAME.message;
		const text = isMessage ? messageOf(bytes) : bytes;
		if (text.length > 1835008 || isLfsPointer(text)) return void 0;
		const known = from?.mark && !isMessage ? {
			sifted: from.mark,
			changes: from.changes
		} : void 0;
		const sifted = sieve.sift({
			bytes: text,
			path: name,
			from: known
		});
		lengths[entry] = text.length;
		if (sifted.clean) states[entry] = STATE.clean;
		return sifted;
	}
	try {
		for (;;) {
			const first = Atomics.add(taken, 0, BATCH);
			if (first >= trees.roots.length) return;
			for (const root of trees.roots.subarray(first, first + BATCH)) walkTree(root, reading, visit, () => void 0);
		}
	} finally {
		pack.close();
	}
}

// src/commands/scan/sift-files.ts
const FILES_AT_ONCE = 16;
function siftFiles({ folder, names, paths, clean, taken }, sieve) {
	for (;;) {
		const first = Atomics.add(taken, 0, 16);
		if (first >= names.length) return;
		for (let at = first; at < Math.min(names.length, first + 16); at += 1) {
			const bytes = textOf(onDisk(folder, Buffer.from(names[at])));
			if (bytes && sieve.sift({
				bytes,
				path: paths[at]
			}).clean) clean[at] = bytes.length;
		}
	}
}
function textOf(file) {
	try {
		const facts = lstatSync(file);
		if (!facts.isFile() || facts.size > 1835008) return void 0;
		const bytes = readFileSync(file);
		return bytes.length > 1835008 || isLfsPointer(bytes) ? void 0 : bytes;
	} catch {
		return;
	}
}

// src/commands/scan/sift-options.ts
const MOST_THREADS = 8;
function threadsFor(portions) {
	return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.ceil(portions)));
}

// src/commands/scan/sift-worker.ts
const SAID_EVERY_MS = 250;
async function siftInThreads(portions, options, work) {
	const { signal, progress } = options;
	signal?.throwIfAborted();
	const workers = startSiftWorkers(threadsFor(portions), options);
	const stop = () => void workers.close();
	signal?.addEventListener("abort", stop);
	try {
		await work(async (job, all, say) => {
			const tell = () => progress?.(say(percentOf(job.taken, all)));
			const watch = progress && setInterval(tell, SAID_EVERY_MS);
			try {
				await workers.sift(job);
			} finally {
				clearInterval(watch);
			}
		});
	} catch (failure) {
		signal?.throwIfAborted();
		throw failure;
	} finally {
		signal?.removeEventListener("abort", stop);
		await workers.close();
	}
}
function percentOf(taken, all) {
	return Math.floor(Math.min(all, Atomics.load(taken, 0)) / Math.max(1, all) * 100);
}
const PURPOSE = "rekey-sift";
function startSiftWorkers(count, { disable, now }) {
	const order = {
		purpose: PURPOSE,
		options: {
			disable,
			now
		}
	};
	const workers = Array.from({ length: count }, () => new Worker(new URL(import.meta.url), { workerData: order }));
	return {
		sift: async (job) => {
			await Promise.all(workers.map((worker) => answerOf(worker, job)));
		},
		close: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		}
	};
}
async function answerOf(worker, job) {
	await new Promise((resolve, reject) => {
		const ended = () => reject(/* @__PURE__ */ new Error("a thread that sifts ended before its work was done"));
		worker.once("error", reject);
		worker.once("exit", ended);
		worker.once("message", () => {
			worker.off("error", reject);
			worker.off("exit", ended);
			resolve();
		});
		worker.postMessage(job, []);
	});
}
async function serve({ options }) {
	const sieve = (await createDetector({
		...options,
		userRules: []
	})).sieve();
	parentPort?.on("message", (job) => {
		try {
			if (sieve && "pack" in job) siftPack(job, sieve);
			else if (sieve && "folder" in job) siftFiles(job, sieve);
		} catch (failure) {
			if (!isOfThePack(failure)) throw failure;
		}
		parentPort?.postMessage("done", []);
	});
}
function isOfThePack(failure) {
	return failure instanceof PackFailure || failure instanceof Error && "syscall" in failure;
}
const order = workerData;
if (!isMainThread && typeof order === "object" && order !== null && "purpose" in order && order.purpose === PURPOSE) await serve(order);

export { openJob as a, STATE as i, siftInThreads as n, NAME as r, isOfThePack as t };