import { v as partOfName } from "./foundation.js";

// src/commands/shard/deal.ts
function deal(units, count) {
	const SPREAD = 2 ** 31;
	const ordered = units.map((unit) => ({
		...unit,
		at: partOfName(unit.name, SPREAD)
	})).sort((a, b) => b.weight - a.weight || a.at - b.at || (a.name < b.name ? -1 : 1));
	const loads = Array.from({ length: count }, () => 0);
	const shards = /* @__PURE__ */ new Map();
	for (const { name, weight } of ordered) {
		const lightest = loads.indexOf(Math.min(...loads));
		loads[lightest] = (loads[lightest] ?? 0) + weight;
		shards.set(name, lightest + 1);
	}
	return shards;
}

export { deal as t };