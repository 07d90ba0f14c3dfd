import { Gt as openPack, Jt as isOfThePack, h as finishInTurns, m as finish } from "./foundation.js";
import { g as PIECE_BYTES, h as messageOf, l as onDisk, o as createDetector, p as isLfsPointer, v as walkTree, y as createTextStack } from "./scanning.js";
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
function openJob({ pack, whole, idBytes, index, layout, trees }, { oids, ids, nameOf, names }, isDone) {
	const count = layout.types.length;
	const job = {
		pack,
		whole,
		idBytes,
		layout,
		trees,
		names,
		nameOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
		states: new Uint8Array(new SharedArrayBuffer(count)),
		lengths: new Float64Array(new SharedArrayBuffer(count * 8)),
		taken: new Int32Array(new SharedArrayBuffer(4))
	};
	const found = Array.from({ length: count });
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
const BATCH = 8;
function* siftPack(job, sieve) {
	const { layout, trees, taken, states, lengths, names, nameOf } = job;
	const pack = openPack(job.pack, job.idBytes, job.whole);
	const reading = {
		layout,
		trees,
		texts: createTextStack(pack, layout)
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
			for (const root of trees.roots.subarray(first, first + BATCH)) yield* walkTree(root, reading, visit, () => void 0);
		}
	} finally {
		pack.close();
	}
}

// src/commands/scan/sift-files.ts
const FILES_AT_ONCE = 16;
function* siftFiles({ folder, names, paths, clean, taken }, sieve) {
	for (;;) {
		const first = Atomics.add(taken, 0, 16);
		if (first >= names.length) return;
		for (let at = first; at < Math.min(names.length, first + 16); at += 1) {
			const bytes = textOf(onDisk(folder, Buffer.from(names[at])));
			if (bytes && sieve.sift({
				bytes,
				path: paths[at]
			}).clean) clean[at] = bytes.length;
			yield;
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
	const workers = startSiftWorkers(threadsFor(portions) - 1, options);
	const stop = () => void workers.close();
	signal?.addEventListener("abort", stop);
	try {
		await work(async (job, all, say) => {
			const tell = () => progress?.(say(percentOf(job.taken, all)));
			const watch = progress && setInterval(tell, SAID_EVERY_MS);
			try {
				await Promise.all([workers.sift(job), siftHere(job, options)]);
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
async function siftHere(job, { sieve, signal }) {
	const own = await sieve();
	try {
		if (own) await finishInTurns(stepsOf(job, own), signal);
	} catch (failure) {
		if (!isOfThePack(failure)) throw failure;
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
			if (sieve) finish(stepsOf(job, sieve));
		} catch (failure) {
			if (!isOfThePack(failure)) throw failure;
		}
		parentPort?.postMessage("done", []);
	});
}
function stepsOf(job, sieve) {
	return "pack" in job ? siftPack(job, sieve) : siftFiles(job, sieve);
}
const order = workerData;
if (!isMainThread && typeof order === "object" && order !== null && "purpose" in order && order.purpose === PURPOSE) await serve(order);

export { openJob as i, NAME as n, STATE as r, siftInThreads as t };