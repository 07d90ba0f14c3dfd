import "./rolldown-runtime.js";
import { T as pathText, en as isOfThePack } from "./foundation.js";
import { i as openJob, n as NAME, r as STATE, t as siftInThreads } from "./sift-worker.js";

// src/commands/scan/sift-history.ts
const WORTH_IT = 3e3;
function historySifter(options) {
	if (options.userRules.length > 0) return void 0;
	return async (objects, list) => {
		options.signal?.throwIfAborted();
		const sifted = {
			clean: /* @__PURE__ */ new Map(),
			cut: /* @__PURE__ */ new Map()
		};
		if (objects < WORTH_IT) return sifted;
		await siftInThreads(objects, options, async (sift) => {
			const texts = await list();
			const scope = scopeOf(texts);
			for (const pack of texts.packs()) await siftOne(pack, scope, sift, sifted);
		});
		return sifted;
	};
}
function scopeOf({ names, messages }) {
	const oids = [...messages, ...names.keys()];
	const nameOf = new Uint32Array(oids.length).fill(NAME.message, 0, messages.length);
	const texts = ["", "(message)"];
	const numbers = /* @__PURE__ */ new Map([["", NAME.none]]);
	let text = messages.length;
	for (const name of names.values()) {
		const base = name.slice(name.lastIndexOf("/") + 1);
		let number = numbers.get(base);
		if (number === void 0) {
			number = texts.push(pathText(Buffer.from(base, "latin1"))) - 1;
			numbers.set(base, number);
		}
		nameOf[text] = number;
		text += 1;
	}
	return {
		oids,
		ids: Buffer.from(oids.join(""), "hex"),
		nameOf,
		names: texts
	};
}
async function siftOne(pack, scope, sift, { clean, cut }) {
	try {
		const { job, ids } = openJob(pack, scope, (id) => clean.has(id) || cut.has(id));
		const texts = await sift(job, job.trees.roots.length, (percent) => `reading the history: ${percent} %`);
		for (const [entry, text] of texts) {
			const id = ids[entry];
			if (id !== void 0) cut.set(id, text);
		}
		for (const [entry, id] of ids.entries()) if (id !== void 0 && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry]);
	} catch (failure) {
		if (!isOfThePack(failure)) throw failure;
	}
}

export { historySifter };