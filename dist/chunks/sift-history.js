import "./rolldown-runtime.js";
import { i as pathText } from "./paths.js";
import { a as openJob, i as STATE, n as siftInThreads, r as NAME, t as isOfThePack } from "./sift-worker.js";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

// src/sources/pack/pack-set.ts
const DEEPEST = 5;
function packsOf(commonDir) {
	const packs = [];
	const seen = /* @__PURE__ */ new Set();
	const pending = [{
		objects: join(commonDir, "objects"),
		depth: 0
	}];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { objects, depth } = next;
		if (seen.has(objects) || depth > DEEPEST) continue;
		seen.add(objects);
		const folder = join(objects, "pack");
		const names = new Set(listed(folder));
		for (const name of names) {
			const index = name.replace(/\.pack$/, ".idx");
			if (name.endsWith(".pack") && names.has(index)) packs.push({
				pack: join(folder, name),
				index: join(folder, index)
			});
		}
		for (const line of linesOf(join(objects, "info", "alternates"))) if (line !== "" && !line.startsWith("#") && !line.startsWith("\"")) pending.push({
			objects: resolve(objects, line),
			depth: depth + 1
		});
	}
	return packs;
}
function listed(folder) {
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

// src/commands/scan/sift-history.ts
const WORTH_IT = 2e3;
function historySifter(options) {
	if (options.userRules.length > 0) return void 0;
	return async (texts) => {
		options.signal?.throwIfAborted();
		const clean = /* @__PURE__ */ new Map();
		const { names, messages } = texts;
		if (names.size + messages.length < WORTH_IT) return clean;
		const packs = packsOf(texts.commonDir);
		if (packs.length === 0) return clean;
		await siftInThreads(names.size, options, async (sift) => {
			const scope = scopeOf(texts);
			for (const pack of packs) await siftOne(pack, scope, sift, clean);
		});
		return clean;
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
		idBytes: oids[0]?.length === 64 ? 32 : 20,
		oids,
		ids: Buffer.from(oids.join(""), "hex"),
		nameOf,
		names: texts
	};
}
async function siftOne(names, scope, sift, clean) {
	try {
		const { job, ids } = openJob(names, scope, (id) => clean.has(id));
		await sift(job, job.trees.roots.length, (percent) => `reading the history: ${percent} %`);
		for (const [entry, id] of ids.entries()) if (id !== void 0 && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry]);
	} catch (failure) {
		if (!isOfThePack(failure)) throw failure;
	}
}

export { historySifter };