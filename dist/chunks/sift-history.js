import "./rolldown-runtime.js";
import { a as scopeOf, i as messagesJob, n as STATE, r as blobsJob, t as siftInThreads } from "./sift-worker.js";

// src/commands/scan/sift-history.ts
const WORTH_IT = 3e3;
function historySifter(options) {
	if (options.userRules.length > 0) return void 0;
	return async (history) => {
		options.signal?.throwIfAborted();
		const sifted = {
			clean: /* @__PURE__ */ new Map(),
			cut: /* @__PURE__ */ new Map()
		};
		if (history.objects < WORTH_IT) return sifted;
		await siftInThreads(history.objects, options, async (sift) => {
			const [told, { names, messages }] = await Promise.all([siftMessages(history.packs(), sift), history.list()]);
			for (const pack of told) addMessages(pack, messages, sifted);
			const scope = scopeOf(names);
			for (const pack of history.packs()) await siftBlobs(pack, scope, sift, sifted);
		});
		return sifted;
	};
}
async function siftMessages(packs, sift) {
	const told = [];
	for (const pack of packs) {
		const job = messagesJob(pack);
		await sift(job, (percent) => `reading messages of commits: ${percent} %`);
		told.push({
			pack,
			job
		});
	}
	return told;
}
function addMessages({ pack: { idBytes, index, layout }, job }, messages, { clean }) {
	const ids = Buffer.from(messages.join(""), "hex");
	for (const [message, oid] of messages.entries()) {
		const at = index.find(ids, message * idBytes);
		const entry = at === -1 ? void 0 : layout.entryOf[at];
		if (entry !== void 0 && job.states[entry] === STATE.clean) clean.set(oid, job.lengths[entry]);
	}
}
async function siftBlobs(pack, scope, sift, { clean, cut }) {
	const { job, ids } = blobsJob(pack, scope, (id) => clean.has(id) || cut.has(id));
	const texts = await sift(job, (percent) => `reading the history: ${percent} %`);
	for (const [entry, text] of texts) {
		const id = ids[entry];
		if (id !== void 0) cut.set(id, text);
	}
	for (const [entry, id] of ids.entries()) if (id !== void 0 && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry]);
}

export { historySifter };