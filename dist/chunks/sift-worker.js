import { n as keepNewHeapSmall } from "./heap.js";
import { T as pathText, an as openPack, cn as isOfThePack, d as containerKind, h as finishInTurns, l as textStart, m as finish, s as advance, u as LARGEST_CONTAINER } from "./foundation.js";
import { C as pieceSpans, E as createTextStack, T as walkTree, b as messageOf, c as around, d as isBinary, l as linesOf, m as onDisk, o as createDetector, s as DIRTY, u as factsOf, v as isLfsPointer, w as eachEntry, x as PIECE_BYTES } from "./scanning.js";
const { Worker, isMainThread, parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
const { lstatSync, readFileSync } = process.getBuiltinModule("node:fs");
const { availableParallelism } = process.getBuiltinModule("node:os");

// src/commands/scan/sift-pack.ts
const STATE = {
	open: 0,
	clean: 1
};
const NAME = {
	none: 0,
	message: 1
};
const NO_FILES = ["", "(message)"];
function scopeOf(paths) {
	const oids = [...paths.keys()];
	const nameOf = new Uint32Array(oids.length);
	const names = [...NO_FILES];
	const numbers = /* @__PURE__ */ new Map([["", NAME.none]]);
	let blob = 0;
	for (const path of paths.values()) {
		const base = path.slice(path.lastIndexOf("/") + 1);
		let number = numbers.get(base);
		if (number === void 0) {
			number = names.push(pathText(Buffer.from(base, "latin1"))) - 1;
			numbers.set(base, number);
		}
		nameOf[blob] = number;
		blob += 1;
	}
	return {
		oids,
		ids: Buffer.from(oids.join(""), "hex"),
		nameOf,
		names
	};
}
function blobsJob(outline, { oids, ids, nameOf, names }, isDone) {
	const { idBytes, index, layout, trees } = outline;
	const job = jobOf(outline, trees.blobs, names);
	const found = Array.from({ length: layout.types.length });
	for (const [text, oid] of oids.entries()) {
		const at = isDone(oid) ? -1 : index.find(ids, text * idBytes);
		if (at === -1) continue;
		const entry = layout.entryOf[at];
		found[entry] = oid;
		job.nameOf[entry] = nameOf[text];
	}
	return {
		job,
		ids: found
	};
}
function messagesJob(outline) {
	const { trees } = outline;
	const job = jobOf(outline, trees.messages, NO_FILES);
	for (const root of trees.messages) eachEntry(root, trees, (entry) => {
		job.nameOf[entry] = NAME.message;
	});
	return job;
}
function jobOf({ pack, whole, idBytes, layout, trees }, roots, names) {
	const count = layout.types.length;
	return {
		pack,
		whole,
		idBytes,
		layout,
		trees,
		roots,
		names,
		nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
		states: new Uint8Array(new SharedArrayBuffer(count)),
		lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
		taken: new Int32Array(new SharedArrayBuffer(4))
	};
}
const BATCH = 8;
function* siftPack(job, sifter) {
	const { layout, trees, roots, taken, states, lengths, names, nameOf } = job;
	const pack = openPack(job.pack, job.idBytes, job.whole);
	const reading = {
		layout,
		trees,
		texts: createTextStack(pack, layout)
	};
	const cut = /* @__PURE__ */ new Map();
	function visit({ entry, bytes, from }) {
		const number = nameOf[entry];
		const name = names[number];
		if (number === NAME.none || name === void 0) return void 0;
		const isMessage = number === NAME.message;
		const text = isMessage ? messageOf(bytes) : bytes;
		const known = from?.mark && !isMessage ? {
			sifted: from.mark,
			changes: from.changes
		} : void 0;
		const result = sifter.sift(text, name, known);
		lengths[entry] = text.length;
		if (result?.sifted.clean) states[entry] = STATE.clean;
		else if (result?.cut && !isMessage) cut.set(entry, result.cut);
		return result?.sifted;
	}
	try {
		for (;;) {
			const first = Atomics.add(taken, 0, BATCH);
			if (first >= roots.length) return cut;
			for (const root of roots.subarray(first, first + BATCH)) yield* walkTree(root, reading, visit, () => void 0);
		}
	} finally {
		pack.close();
	}
}

// src/commands/scan/sift-files.ts
const FILES_AT_ONCE = 16;
function* siftFiles({ folder, names, paths, clean, taken }, sifter) {
	const cut = /* @__PURE__ */ new Map();
	for (;;) {
		const first = Atomics.add(taken, 0, 16);
		if (first >= names.length) return cut;
		for (let at = first; at < Math.min(names.length, first + 16); at += 1) {
			const bytes = textOf(onDisk(folder, Buffer.from(names[at])));
			const result = bytes && sifter.sift(bytes, paths[at]);
			if (result?.sifted.clean) clean[at] = bytes?.length ?? NaN;
			else if (result?.cut) cut.set(at, result.cut);
			yield;
		}
	}
}
const LARGEST = 16777216;
function textOf(file) {
	try {
		const facts = lstatSync(file);
		return facts.isFile() && facts.size <= LARGEST ? readFileSync(file) : void 0;
	} catch {
		return;
	}
}

// src/commands/scan/sift-options.ts
const MOST_THREADS = 8;
function threadsFor(portions) {
	return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.ceil(portions)));
}

// src/commands/scan/cut-text.ts
const MOST_BYTES = 262144;
function cutText(text, path, pieces) {
	const parts = [];
	let left = MOST_BYTES;
	let start = textStart(text);
	for (const { piece, within } of pieces) {
		const bytes = text.subarray(piece.start, piece.end);
		const readAs = {
			minified: factsOf(path, bytes).minified,
			binary: isBinary(bytes)
		};
		for (const cut of cutsOf(bytes, within)) {
			left -= cut.end - cut.start;
			if (left < 0) return void 0;
			const ownFrom = Math.max(piece.ownFrom, piece.start + cut.ownFrom);
			const ownTo = Math.min(piece.ownTo, piece.start + cut.ownTo);
			if (ownFrom >= ownTo) continue;
			start = positionOf(text, piece.start + cut.start, start);
			parts.push({
				bytes: Uint8Array.from(bytes.subarray(cut.start, cut.end)),
				start,
				ownFrom,
				ownTo,
				readAs
			});
		}
	}
	return {
		bytes: text.length,
		parts
	};
}
function cutsOf(bytes, within) {
	const lines = linesOf(bytes, within);
	const windows = lines && linesOf(bytes, around(lines, bytes.length));
	if (!windows) return [{
		start: 0,
		end: bytes.length,
		ownFrom: 0,
		ownTo: bytes.length
	}];
	const cuts = [];
	let next = 0;
	for (let at = 0; at < windows.length; at += 2) {
		const end = windows.pairs[at + 1];
		const first = next;
		while (next < lines.length && lines.pairs[next + 1] <= end) next += 2;
		cuts.push({
			start: windows.pairs[at],
			end,
			ownFrom: lines.pairs[first],
			ownTo: lines.pairs[next - 1]
		});
	}
	return cuts;
}
function positionOf(text, byte, known) {
	const from = known.byte <= byte ? known : textStart(text);
	return advance(from, text.subarray(from.byte, byte));
}

// src/commands/scan/sift-text.ts
const MOST_CUT = 67108864;
const CLEAN = {
	...DIRTY,
	clean: true
};
function createTextSifter(detector, areVersions) {
	const sieve = detector.sieve(areVersions);
	let left = MOST_CUT;
	function isEmpty(text) {
		const { matches, gaps, notes = [] } = detector.detect(text);
		return matches.length + gaps.length + notes.length === 0;
	}
	function cut(text, path, pieces) {
		const parts = cutText(text, path, pieces);
		left -= parts?.parts.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0;
		return left > 0 ? parts : void 0;
	}
	return sieve && { sift(text, path, from) {
		if (isLfsPointer(text)) return void 0;
		if (text.length > 1835008 && containerKind(text)) return text.length <= 104857600 ? { sifted: isEmpty({
			bytes: text,
			path
		}) ? CLEAN : DIRTY } : void 0;
		const spans = pieceSpans(text.length);
		const isOne = spans.length === 1;
		const held = [];
		let last = CLEAN;
		for (const piece of spans) {
			const bytes = text.subarray(piece.start, piece.end);
			last = sieve.sift({
				bytes,
				path,
				from: isOne ? from : void 0
			});
			if (last.clean) continue;
			if (last.within) held.push({
				piece,
				within: last.within
			});
			else if (last.holdsSome === true || !isEmpty({
				bytes,
				path,
				isPart: !isOne
			})) return { sifted: DIRTY };
			else last = CLEAN;
		}
		if (held.length > 0) return {
			sifted: DIRTY,
			cut: cut(text, path, held)
		};
		return { sifted: isOne ? last : CLEAN };
	} };
}

// src/commands/scan/sift-worker.ts
const SAID_EVERY_MS = 250;
async function siftInThreads(portions, options, work) {
	const { signal, progress } = options;
	signal?.throwIfAborted();
	keepNewHeapSmall();
	const workers = startSiftWorkers(threadsFor(portions) - 1, options);
	let own;
	async function siftHere(job) {
		own ??= sifterFor(job, await options.detector());
		try {
			if (own) return await finishInTurns(stepsOf(job, own), signal);
		} catch (failure) {
			if (!isOfThePack(failure)) throw failure;
		}
		return NOTHING;
	}
	const stop = () => void workers.close();
	signal?.addEventListener("abort", stop);
	try {
		await work(async (job, say) => {
			const tell = () => progress?.(say(percentOf(job)));
			const watch = progress && setInterval(tell, SAID_EVERY_MS);
			try {
				const [others, here] = await Promise.all([workers.sift(job), siftHere(job)]);
				return new Map([here, ...others].flatMap((texts) => [...texts]));
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
const NOTHING = /* @__PURE__ */ new Map();
function percentOf(job) {
	const { taken } = job;
	const all = "pack" in job ? job.roots.length : job.names.length;
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
		sift: async (job) => await Promise.all(workers.map((worker) => answerOf(worker, job))),
		close: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		}
	};
}
async function answerOf(worker, job) {
	return await new Promise((resolve, reject) => {
		const ended = () => reject(/* @__PURE__ */ new Error("a thread that sifts ended before its work was done"));
		worker.once("error", reject);
		worker.once("exit", ended);
		worker.once("message", (texts) => {
			worker.off("error", reject);
			worker.off("exit", ended);
			resolve(texts);
		});
		worker.postMessage(job, []);
	});
}
async function serve({ options }) {
	const detector = await createDetector({
		...options,
		userRules: []
	});
	let sifter;
	parentPort?.on("message", (job) => {
		let texts = NOTHING;
		try {
			sifter ??= sifterFor(job, detector);
			if (sifter) texts = finish(stepsOf(job, sifter));
		} catch (failure) {
			if (!isOfThePack(failure)) throw failure;
		}
		parentPort?.postMessage(texts, []);
	});
}
function sifterFor(job, detector) {
	return createTextSifter(detector, "pack" in job);
}
function stepsOf(job, sifter) {
	return "pack" in job ? siftPack(job, sifter) : siftFiles(job, sifter);
}
const order = workerData;
if (!isMainThread && typeof order === "object" && order !== null && "purpose" in order && order.purpose === PURPOSE) await serve(order);

export { scopeOf as a, messagesJob as i, STATE as n, blobsJob as r, siftInThreads as t };